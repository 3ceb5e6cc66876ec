// SPDX-License-Identifier: GPL-2.0-or-later
// The copy on the device: kept only when asked for, answers without a network, holds nothing of what
// was sought or read, and goes when it is told to. The last test stops the server.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { languages } from './page_types.mjs';
import { Site } from './site.mjs';

let site;
before(async () => { site = await Site.open(); });
after(() => site?.close());

const today = () => new Date(Date.now() - new Date().getTimezoneOffset() * 60_000)
  .toISOString().slice(0, 10);
const notes = {
  tg: `Шабака нест: нусхаи нигоҳдошта аз ${today()}.`,
  ru: `Нет сети: сохранённая копия от ${today()}.`,
  en: `Without a network: saved copy of ${today()}.`,
};

// Asks for the copy in a language, as a reader does.
async function keep(page, ui, from = 'indicators') {
  await page.goto(`${site.origin}/${ui}/${from}`);
  await page.locator('#keep').click();
  await page.waitForFunction(() => document.querySelector('#keeping [role=status]').textContent
    === document.getElementById('keeping').dataset.kept, null, { timeout: 60_000 });
}

// A device that has the copy in some languages.
async function device(tongues, use) {
  const context = await site.browser.newContext({ viewport: { width: 360, height: 640 } });
  const page = await context.newPage();
  for (const ui of tongues) await keep(page, ui);
  await use(page, context);
  await context.close();
}

const kept = (page) => page.evaluate(async () => {
  const found = [];
  for (const name of await caches.keys()) {
    for (const { url } of await (await caches.open(name)).keys()) found.push(new URL(url).pathname + new URL(url).search);
  }
  return found;
});

async function asks(page, ui, where, words, heading) {
  await page.goto(`${site.origin}/${ui}/${where}?q=${encodeURIComponent(words)}`);
  assert.equal(await page.locator('#saved-copy').innerText(), notes[ui]);
  await page.waitForSelector('article.hit');
  assert.equal(await page.inputValue('#q'), words);
  const headings = await page.locator('article.hit h2').allInnerTexts();
  assert.ok(headings.slice(0, 10).some((one) => heading.test(one)), `${words}: ${headings.slice(0, 10)}`);
}

const questions = [
  ['tg', 'шиноснома', /шинос|ҳуҷҷат/i],
  ['tg', 'хуччатхо', /ҳуҷҷат/i], // ҳуҷҷатҳо in Russian letters
  ['tg', 'мехнати мачбури', /меҳнат|маҷбур/i],
  ['ru', 'забрали паспорт', /паспорт|документ/i],
  ['en', 'passport', /passport|document/i],
  ['ru', 'безопасное перенаправление', /^Безопасное перенаправление$/], // a practice note
  ['tg', 'розигии огохона', /^Розигии огоҳона$/],
];

test('Nothing is kept on a device that was not asked to', async () => {
  await site.visit({}, async (page) => { // asserts so at its end
    for (const path of ['', 'indicators', 'checklist', 'practice', 'about', 'offline']) {
      await page.goto(`${site.origin}/tg/${path}`);
    }
    assert.deepEqual(await kept(page), []);
  });
});

const keptPaths = ['', 'indicators', 'checklist', 'practice', 'practice/prac-nrm-steps', 'glossary', 'about'];

// The heading of each kept page, by its path.
async function headings(page, ui) {
  const found = {};
  for (const path of keptPaths) {
    await page.goto(`${site.origin}/${ui}/${path}`);
    found[path] = await page.locator('h1').innerText();
  }
  return found;
}

test('With the network off the pages open and indicators are found, in three languages', async () => {
  await device(languages, async (page, context) => {
    const online = {};
    for (const ui of languages) online[ui] = await headings(page, ui);
    await context.setOffline(true);
    for (const ui of languages) {
      assert.deepEqual(await headings(page, ui), online[ui], 'each page, not the search in its place');
      assert.equal(await page.locator('#saved-copy').innerText(), notes[ui]);
      await page.goto(`${site.origin}/${ui}/indicators/ind-unodc-g-12`);
      await page.waitForSelector('article.hit');
      assert.equal(await page.locator('article.hit').count(), 1, 'an indicator opens alone');
    }
    await page.goto(`${site.origin}/ru/indicators`);
    await page.locator('nav.tongues [lang=en]').click();
    await page.waitForSelector('html[lang=en]');
    assert.equal(await page.locator('h1').innerText(), online.en.indicators, 'the same page in English');
    for (const [ui, words, heading] of questions) {
      await asks(page, ui, 'search', words, heading);
      await asks(page, ui, 'indicators', words, heading);
    }
  });
});

test('Without a network the worksheet still counts, and the page looks as it does', async () => {
  await device(['ru'], async (page, context) => {
    await context.setOffline(true);
    await page.goto(`${site.origin}/ru/checklist`);
    await page.locator('.tick input.means').first().check();
    assert.match(await page.locator('.sums [data-element=means] dd').innerText(), /^1 /);
    assert.notEqual(await page.evaluate(() => getComputedStyle(document.querySelector('.exit')).position), 'static');
  });
});

test('What is sought and read is never kept, online or off, posted or not', async () => {
  await device(['en'], async (page, context) => {
    const list = [...await kept(page)].sort();
    for (const offline of [false, true]) {
      await context.setOffline(offline);
      await page.goto(`${site.origin}/en/search?q=zebrasecret`);
      await page.goto(`${site.origin}/en/works/palermo-tip-protocol/3`);
      await page.goto(`${site.origin}/en/indicators`);
      await page.fill('#q', 'zebrasecret passport');
      await page.locator('.private button').click();
      await page.waitForSelector('article.hit');
      assert.ok(!page.url().includes('zebra'), page.url());
      assert.equal(await page.inputValue('#q'), 'zebrasecret passport');
      assert.deepEqual([...await kept(page)].sort(), list);
    }
    assert.ok(list.every((address) => !address.includes('?') && !address.includes('/works/')), list.join(' '));
  });
});

test('The copy goes when it is told to, worker and all', async () => {
  await device(['tg'], async (page, context) => {
    await page.goto(`${site.origin}/tg/about`);
    await page.locator('#drop').click();
    await page.waitForFunction(() => document.querySelector('#drop').hidden);
    assert.deepEqual(await kept(page), []);
    assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
    await context.setOffline(true);
    await assert.rejects(page.goto(`${site.origin}/tg/indicators`));
  });
});

test('Another generation or template takes the place of the copy', async () => {
  await device(['en'], async (page) => {
    // As an older version would have left it.
    await page.evaluate(async () => {
      const [name] = await caches.keys();
      const old = await caches.open('panoh en 2020-01-01 W/"0-old-en"');
      const now = await caches.open(name);
      for (const request of await now.keys()) await old.put(request, await now.match(request));
      await caches.delete(name);
    });
    await page.goto(`${site.origin}/en/about`);
    let names = [];
    for (let tries = 0; tries < 100 && (names.length !== 1 || names[0].includes('old')); ++tries) {
      await page.waitForTimeout(100);
      names = await page.evaluate(() => caches.keys());
    }
    assert.equal(names.length, 1);
    assert.match(names[0], new RegExp(`^panoh en ${today()} `));
  });
});

test('A copy that is still being filled stands in for nothing', async () => {
  await device(['en'], async (page, context) => {
    // As a worker leaves it that is ended between two pages: a later name, one page, no list.
    await page.evaluate(async () => {
      const begun = await caches.open('panoh en 2099-01-01 W/"9-begun-en"');
      await begun.put('/en/about', new Response('<main>half</main>', { headers: { 'Content-Type': 'text/html' } }));
    });
    await context.setOffline(true);
    for (const path of ['about', 'indicators', 'works']) {
      await page.goto(`${site.origin}/en/${path}`);
      assert.equal(await page.locator('#saved-copy').innerText(), notes.en, path);
    }
  });
});

test('A copy that is kept survives a second keeping that fails', async () => {
  await device(['en'], async (page, context) => {
    const list = [...await kept(page)].sort();
    await context.route('**/en/checklist', (route) => route.abort());
    await page.locator('#keep').click();
    await page.waitForFunction(() => document.querySelector('#keeping [role=status]').textContent
      === document.getElementById('keeping').dataset.failed, null, { timeout: 60_000 });
    assert.deepEqual([...await kept(page)].sort(), list);
  });
});

test('Quick exit leads away from a saved page too', async () => {
  await device(['en'], async (page, context) => {
    const weather = /^https:\/\/www\.gismeteo\.com\//;
    await context.route(weather, (route) => route.fulfill({ body: '<title>weather</title>' }));
    await page.goto(`${site.origin}/en/checklist`);
    await page.locator('.exit').click();
    await page.waitForURL(weather);
  });
});

test('With the server stopped indicators are found all the same', async () => {
  await device(languages, async (page) => {
    await site.stop();
    for (const [ui, words, heading] of questions) await asks(page, ui, 'indicators', words, heading);
  });
});
