// SPDX-License-Identifier: GPL-2.0-or-later
// Indicators, worksheet, quick exit and practice notes, with and without script. Every visit also
// asserts that nothing left the site and nothing stayed behind (site.mjs).
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Site } from './site.mjs';

let site;
before(async () => { site = await Site.open(); });
after(() => site?.close());

const withoutScript = { javaScriptEnabled: false };
const number = async (place) => Number((await place.innerText()).match(/\d+/)[0]);

test('Indicators are found in own words and by choices, without script', async () => {
  await site.visit(withoutScript, async (page) => {
    await page.goto(`${site.origin}/ru/indicators`);
    const all = await number(page.locator('.total'));
    assert.ok(all >= 200, `${all} indicators`);
    assert.ok(await page.locator('h2').count() >= 1, 'they stand in groups');

    await page.selectOption('select[name=form]', 'begging');
    await page.selectOption('select[name=who]', 'child');
    await page.locator('form .plain', { hasText: 'Применить' }).click();
    const chosen = await number(page.locator('.total'));
    assert.ok(chosen > 0 && chosen < all, `${chosen} of ${all}`);

    await page.goto(`${site.origin}/ru/indicators`);
    await page.fill('#q', 'забрали паспорт');
    await page.press('#q', 'Enter');
    await page.waitForSelector('article.hit mark');
    await page.locator('article.hit h3 a').first().click();
    assert.match(page.url(), /\/ru\/indicators\/ind-/);
    assert.match(await page.getAttribute('link[rel=canonical]', 'href'), /^\/ru\/works\/guide-/);
  });
});

test('An indicator leads to an article that it can support', async () => {
  await site.visit({}, async (page) => {
    await page.goto(`${site.origin}/en/indicators?form=labour`);
    await page.locator('.articles a').first().click();
    assert.match(page.url(), /\/en\/works\//);
    assert.equal(await page.locator('h1').count(), 1);
  });
});

test('Words posted to the indicators stand in no address', async () => {
  await site.visit({}, async (page) => {
    await page.goto(`${site.origin}/en/indicators`);
    await page.fill('#q', 'zebra passport');
    await page.locator('.private button').click();
    await page.waitForSelector('article.hit');
    assert.equal(page.url(), `${site.origin}/en/indicators`);
    await page.locator('nav.tongues [lang=ru]').click();
    await page.waitForSelector('article.hit');
    assert.equal(page.url(), `${site.origin}/ru/indicators`);
    assert.equal(await page.inputValue('#q'), 'zebra passport');
    for (const link of await page.locator('a[href]').evaluateAll((all) => all.map((a) => a.href))) {
      assert.ok(!link.includes('zebra'), `the words stand in ${link}`);
    }
  });
});

const sum = (page, element) => page.locator(`.sums [data-element=${element}] dd`).innerText();

test('The worksheet sums up what is ticked, and asks nobody', async () => {
  await site.visit({}, async (page) => {
    await page.goto(`${site.origin}/en/checklist`, { waitUntil: 'networkidle' });
    const requests = [];
    page.on('request', (request) => requests.push(request.url()));
    assert.equal(await sum(page, 'means'), 'not shown');
    await page.locator('.tick input.means[data-s=medium]').first().check();
    assert.equal(await sum(page, 'means'), '1 · Medium');
    await page.locator('.tick input.means[data-s=strong]').first().check();
    assert.match(await sum(page, 'means'), /^2 · Strong$/);
    await page.locator('#child').check();
    assert.match(await sum(page, 'means'), /not needed for a child/);
    assert.equal(await sum(page, 'purpose'), 'not shown');
    assert.deepEqual(requests, []);
  });
});

test('Ticks are kept only when asked, come back, and are gone when cleared', async () => {
  await site.visit({}, async (page) => {
    const box = page.locator('.tick input.purpose').first();
    await page.goto(`${site.origin}/tg/checklist`);
    await box.check();
    await page.reload();
    assert.equal(await box.isChecked(), false, 'nothing is kept unasked');
    assert.equal(await page.evaluate(() => localStorage.length), 0);

    await box.check();
    await page.locator('#save').click();
    await page.goto(`${site.origin}/en/checklist`);
    assert.equal(await box.isChecked(), true, 'kept across languages');
    await page.locator('#clear').click();
    assert.equal(await box.isChecked(), false);
    assert.equal(await page.evaluate(() => localStorage.length), 0);
    await page.reload();
    assert.equal(await box.isChecked(), false);
  });
});

test('Without script the worksheet is a sheet of boxes that cannot be sent', async () => {
  await site.visit(withoutScript, async (page) => {
    await page.goto(`${site.origin}/ru/checklist`);
    assert.ok(await page.locator('.tick input').count() > 100);
    assert.equal(await page.locator('.tick input[name]').count(), 0);
    assert.equal(await page.locator('form .tick input').count(), 0);
    assert.equal(await page.locator('#save').isVisible(), false);
    await page.locator('.tick input').nth(3).check();
    await page.selectOption('select[name=form]', 'labour');
    await page.locator('.chooser button').click();
    assert.deepEqual([...new URL(page.url()).searchParams.keys()].sort(),
      ['form', 'stage', 'strength', 'who']);
  });
});

const weather = /^https:\/\/www\.gismeteo\.com\//;

// Of its own context: a quick exit is the one way in which a page may lead away.
async function leaving(options, leave) {
  const context = await site.browser.newContext(options);
  const page = await context.newPage();
  await page.route(weather, (route) => route.fulfill({ body: '<title>weather</title>' }));
  await page.goto(`${site.origin}/en/about`);
  await page.goto(`${site.origin}/en/indicators`);
  await leave(page);
  await page.waitForURL(weather);
  await page.goBack();
  const back = page.url();
  await context.close();
  return back;
}

test('Quick exit takes the place of the page in the history', async () => {
  const back = await leaving({}, (page) => page.locator('.exit').click());
  assert.equal(back, `${site.origin}/en/about`);
});

test('Escape three times is a quick exit, also from the search box; twice is not', async () => {
  const back = await leaving({}, async (page) => {
    await page.focus('#q');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.waitForTimeout(300);
    assert.match(page.url(), /\/en\/indicators$/);
    await page.keyboard.press('Escape');
  });
  assert.equal(back, `${site.origin}/en/about`);
});

test('Quick exit is a link without script', async () => {
  await leaving(withoutScript, (page) => page.locator('.exit').click());
});

test('Every choice narrows what own words find, and all of them together', async () => {
  await site.visit(withoutScript, async (page) => {
    const find = async (choices) => {
      await page.goto(`${site.origin}/ru/indicators?q=${encodeURIComponent('забрали паспорт')}`);
      for (const [name, value] of choices) await page.selectOption(`select[name=${name}]`, value);
      await page.locator('form .plain', { hasText: 'Применить' }).click();
      for (const [name, value] of choices) {
        assert.equal(await page.inputValue(`select[name=${name}]`), value, 'a choice stays chosen');
      }
      return number(page.locator('.total'));
    };
    const choices = [['form', 'labour'], ['stage', 'documents'], ['strength', 'strong'],
      ['element', 'means'], ['who', 'adult']];
    const all = await find([]);
    for (const choice of choices) {
      const chosen = await find([choice]);
      assert.ok(chosen > 0 && chosen < all, `${choice}: ${chosen} of ${all}`);
    }
    const together = await find(choices);
    assert.ok(together > 0, 'a strong sign of labour exploitation is about documents');
    assert.equal(await page.locator('h2').innerText(), 'Средство');
    assert.equal(await page.inputValue('#q'), 'забрали паспорт');
    await page.locator('button[name=drop]').click();
    assert.ok(await number(page.locator('.total')) > all, 'cleared');
  });
});

test('Indicators stand under the element that they are of, each with articles it can support', async () => {
  await site.visit(withoutScript, async (page) => {
    const elements = ['Act', 'Means', 'Purpose'];
    const none = 'General indicators'; // of those that state no element
    const seen = new Set();
    await page.goto(`${site.origin}/en/indicators`);
    for (;;) {
      for (const section of await page.locator('main section:has(h2)').all()) {
        const name = await section.locator('h2').innerText();
        seen.add(name);
        for (const about of await section.locator('article .path:not(.articles)').allInnerTexts()) {
          const named = elements.filter((one) => about.split(' · ')[0].includes(one));
          assert.equal(named[0] ?? none, name, about);
        }
        const cards = await section.locator('article').count();
        assert.equal(await section.locator('article:has(.articles a)').count(), cards);
      }
      const next = page.locator('.pager button', { hasText: 'Next' });
      if (await next.count() === 0) break;
      await Promise.all([page.waitForNavigation(), next.click()]);
    }
    assert.deepEqual([...seen], [...elements, none], 'in the order of the definition');
  });
});

test('The worksheet says what it is not and what to do next, asks no name, and is printed', async () => {
  await site.visit({}, async (page) => {
    await page.addInitScript(() => { window.print = () => { window.printed = true; }; });
    for (const [ui, not, next] of [['tg', /на қарор/, /васоят/], ['ru', /ничего не решает/, /опек/],
      ['en', /not a decision/, /guardianship/]]) {
      await page.goto(`${site.origin}/${ui}/checklist`);
      assert.match(await page.locator('.warning').innerText(), not);
      assert.match(await page.locator('.warning').innerText(), /18/);
      assert.match(await page.locator('main ol').innerText(), next);
      assert.equal(await page.locator('main ol li').count(), 5);
      assert.equal(await page.locator('main').locator('input:not([type=checkbox]), textarea').count(), 0);
      const steps = await page.locator('main a[href$="prac-nrm-steps"]').getAttribute('href');
      assert.equal((await fetch(site.origin + steps)).status, 200);
    }
    await page.locator('.tick input.act').first().check();
    await page.locator('#print').click();
    assert.equal(await page.evaluate(() => window.printed), true);
    await page.emulateMedia({ media: 'print' });
    for (const seen of ['.tick input:checked', '.sums', 'main ol', '.warning']) {
      assert.ok(await page.locator(seen).first().isVisible(), seen);
    }
    for (const unseen of ['.top', '.chooser', '#print', '#save', '#keep']) {
      assert.equal(await page.locator(unseen).first().isVisible(), false, unseen);
    }
  });
});

test('Tajik letters go into the box where the caret is, and only with script', async () => {
  await site.visit({ viewport: { width: 320, height: 640 }, hasTouch: true }, async (page) => {
    for (const path of ['', 'search?q=а', 'indicators', 'practice', 'glossary', 'offline']) {
      await page.goto(`${site.origin}/tg/${path}`);
      const row = page.locator('#search .letters button');
      assert.deepEqual(await row.allInnerTexts(), ['ғ', 'ӣ', 'қ', 'ӯ', 'ҳ', 'ҷ'], path);
      for (const button of await row.all()) {
        const { width, height } = await button.boundingBox();
        assert.ok(width >= 44 && height >= 44, `${path}: ${width} × ${height}`);
      }
      const tops = await row.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
      assert.equal(new Set(tops).size, 1, 'one row');
      await page.fill('#q', 'ма');
      await page.locator('#q').evaluate((one) => one.setSelectionRange(0, 0));
      await row.nth(4).tap();
      await row.nth(5).tap();
      assert.equal(await page.inputValue('#q'), 'ҳҷма');
      assert.equal(await page.evaluate(() => document.activeElement.id), 'q');
    }
    await page.goto(`${site.origin}/tg/`);
    await page.locator('#q').pressSequentially('савдо');
    await page.locator('.letters button').first().tap();
    await page.keyboard.press('Backspace');
    await page.getByRole('option').first().waitFor();
  });
  await site.visit(withoutScript, async (page) => {
    await page.goto(`${site.origin}/tg/`);
    assert.equal(await page.locator('.letters').isVisible(), false);
  });
});

test('Practice notes and outlines are listed, chosen by topic and read', async () => {
  await site.visit(withoutScript, async (page) => {
    await page.goto(`${site.origin}/tg/practice`);
    const all = await number(page.locator('.total'));
    await page.selectOption('select[name=topic]', 'compensation');
    await page.locator('form button.plain').first().click();
    const chosen = await number(page.locator('.total'));
    assert.ok(chosen > 0 && chosen < all, `${chosen} of ${all}`);
    await page.goto(`${site.origin}/en/practice/train-01-definition?langs=en`);
    assert.ok(await page.locator('.plan .num').count() >= 3, 'minutes stand beside the steps');
  });
});

test('The new pages fit a phone of 320 pixels and their budgets, in every language', async () => {
  await site.visit({ viewport: { width: 320, height: 640 } }, async (page) => {
    const limits = [['indicators', 30_000], ['checklist', 60_000], ['practice', 30_000],
      ['practice/train-01-definition', 60_000], ['works/tj-cc-1998/130-1', 60_000],
      ['works/palermo-tip-protocol/3', 60_000]];
    for (const ui of ['tg', 'ru', 'en']) {
      for (const [path, limit] of limits) {
        const reply = await page.goto(`${site.origin}/${ui}/${path}`);
        const bytes = (await reply.body()).length;
        assert.ok(bytes <= limit, `/${ui}/${path}: ${bytes} bytes`);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= 320, `/${ui}/${path} is ${wide} pixels wide`);
      }
    }
  });
});
