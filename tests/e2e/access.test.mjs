// SPDX-License-Identifier: GPL-2.0-or-later
// Whoever reads, with whatever: axe-core on every page type in three languages, keyboard, zoom,
// small phones, reduced motion, paper. What is on the pages is tested elsewhere.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { onEveryPage, open, pageTypes } from './page_types.mjs';
import { Site } from './site.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let site;
before(async () => { site = await Site.open(); });
after(() => site?.close());

// One line for each place, as a developer needs it.
async function violations(page, ui, type) {
  await page.evaluate(axe);
  const found = await page.evaluate(
    (values) => globalThis.axe.run({ runOnly: { type: 'tag', values } }), tags);
  assert.ok(found.passes.length > 10, `/${ui}/${type.path}: axe-core looked at something`);
  return found.violations.flatMap((rule) => rule.nodes.map(
    (node) => `/${ui}/${type.path}: ${rule.id}: ${node.target} ${node.any[0]?.message ?? rule.help}`));
}

for (const [colorScheme, width] of [['light', 1280], ['dark', 320]]) {
  test(`axe-core finds nothing on any page type, ${colorScheme}, ${width} pixels`, async () => {
    const found = [];
    await onEveryPage(site, { colorScheme, viewport: { width, height: 800 } },
      async (page, ui, type) => found.push(...await violations(page, ui, type)));
    assert.deepEqual(found, []);
  });
}

// 640 pixels are a screen of 1280 at 200 %, 320 pixels the same at 400 %.
for (const width of [320, 640]) {
  test(`No page type scrolls sideways at ${width} pixels`, async () => {
    const wide = [];
    await onEveryPage(site, { viewport: { width, height: 640 } }, async (page, ui, type) => {
      const room = await page.evaluate(() => document.documentElement.scrollWidth);
      if (room > width) wide.push(`/${ui}/${type.path}: ${room}`);
    });
    assert.deepEqual(wide, []);
  });
}

// Writes down where the focus goes and what is to be seen of it.
function followFocus() {
  globalThis.focused = [];
  document.addEventListener('focusin', ({ target }) => {
    const style = getComputedStyle(target);
    const place = target.getBoundingClientRect();
    const exit = document.querySelector('.exit').getBoundingClientRect();
    globalThis.focused.push({
      target,
      name: target.outerHTML.slice(0, 120),
      outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
      covered: !target.classList.contains('exit') && place.top >= exit.top
        && place.bottom <= exit.bottom && place.left >= exit.left && place.right <= exit.right,
    });
  });
}

// Of radio buttons the chosen one stands for its group, as browsers have it. What is hidden from all
// readers is for nobody to reach: the button that Enter in a box presses.
function unreached() {
  const seen = new Set(globalThis.focused.map(({ target }) => target));
  return [...document.querySelectorAll('a[href], button:not([aria-hidden]), input:not([type=hidden], [type=radio]), '
    + 'select, summary')]
    .filter((one) => one.checkVisibility() && !seen.has(one)).map((one) => one.outerHTML.slice(0, 120));
}

test('With keys alone everything is reached, and the focus is seen', async () => {
  await site.visit({ viewport: { width: 320, height: 640 } }, async (page) => {
    for (const type of pageTypes) {
      await open(page, site, 'ru', type);
      await page.evaluate(followFocus);
      const stops = await page.locator('a[href], button, input, select, summary').count();
      for (let stop = 0; stop <= stops; ++stop) await page.keyboard.press('Tab');
      const trail = await page.evaluate(() => globalThis.focused.map(({ target, ...rest }) => rest));
      assert.deepEqual(await page.evaluate(unreached), [], `${type.name}: not reached`);
      assert.deepEqual(trail.filter((one) => !one.outlined), [], `${type.name}: no outline`);
      assert.deepEqual(trail.filter((one) => one.covered), [], `${type.name}: under the quick exit`);
    }
  });
});

test('The first key press offers a way past the head, which leads to the content', async () => {
  await site.visit({}, async (page) => {
    for (const type of pageTypes.filter((one) => !one.post)) {
      await open(page, site, 'tg', type);
      await page.keyboard.press('Tab');
      const skip = page.locator('.skip:focus');
      assert.ok(await skip.isVisible(), type.name);
      assert.ok((await skip.boundingBox()).x >= 0, `${type.name}: it stands on the page`);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      assert.ok(await page.evaluate(() => {
        const main = document.getElementById('main');
        const at = document.activeElement;
        return main.contains(at) || !main.querySelector('a[href], button, input');
      }), `${type.name}: the next stop is in the content`);
    }
  });
});

test('A search is made and an article opened by keys alone', async () => {
  await site.visit({}, async (page) => {
    await page.goto(`${site.origin}/en/`);
    await page.focus('#q');
    await page.keyboard.type('forced labour');
    await page.keyboard.press('Enter');
    await page.waitForSelector('article.hit');
    const first = page.locator('article.hit h2 a').first();
    const target = await first.getAttribute('href');
    for (let stop = 0; stop < 150; ++stop) {
      if (await first.evaluate((link) => link === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.waitForURL(site.origin + target);
  });
});

test('Nothing moves for those who asked for less motion', async () => {
  await onEveryPage(site, { reducedMotion: 'reduce' }, async (page, ui, type) => {
    const moving = await page.evaluate(() => [...document.querySelectorAll('*')].filter((one) => {
      const style = getComputedStyle(one);
      return parseFloat(style.animationDuration) > 0.01 || parseFloat(style.transitionDuration) > 0.01
        || style.scrollBehavior === 'smooth';
    }).map((one) => one.outerHTML.slice(0, 80)));
    assert.deepEqual(moving, [], `/${ui}/${type.path}`);
  });
});

test('On paper stands the content, black on white, without the furniture', async () => {
  await onEveryPage(site, { colorScheme: 'dark' }, async (page, ui, type) => {
    await page.emulateMedia({ media: 'print' });
    const left = await page.evaluate(() => ['.exit', '.tongues', '.site', '.go', '.pager', '.foot', '.skip']
      .filter((name) => [...document.querySelectorAll(name)].some((one) => one.checkVisibility())));
    assert.deepEqual(left, [], `/${ui}/${type.path}`);
    const [ink, paper] = await page.evaluate(() => {
      const style = getComputedStyle(document.body);
      return [style.color, style.backgroundColor];
    });
    assert.deepEqual([ink, paper], ['rgb(0, 0, 0)', 'rgb(255, 255, 255)'], `/${ui}/${type.path}`);
    assert.ok((await page.locator('main').innerText()).trim().length > 40, `/${ui}/${type.path}`);
    const share = await page.evaluate(() => Math.max(0, ...[...document.querySelectorAll('.results, .text')]
      .map((one) => one.clientWidth / document.querySelector('main').clientWidth)));
    assert.ok(share === 0 || share > 0.5, `/${ui}/${type.path}: the text has ${share} of the sheet`);
    await page.emulateMedia({ media: 'screen' });
  });
});
