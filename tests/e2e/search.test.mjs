// SPDX-License-Identifier: GPL-2.0-or-later
// What people do with the site, in a real browser. Every visit also asserts that nothing left the
// site, nothing was stored and the browser had nothing to complain about (site.mjs).
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Site } from './site.mjs';

let site;
before(async () => { site = await Site.open(); });
after(() => site?.close());

async function search(page, ui, words) {
  await page.goto(`${site.origin}/${ui}/`);
  await page.fill('#q', words);
  await page.press('#q', 'Enter');
  await page.waitForSelector('#results');
}

const firstHit = (page) => page.locator('article.hit h2 a').first();
const withoutScript = { javaScriptEnabled: false };

test('A Tajik query typed in Russian letters finds the article, which opens and changes language', async () => {
  await site.visit({}, async (page) => {
    await search(page, 'tg', 'гуломи');
    assert.ok(await page.locator('article.hit mark').count() > 0, 'the words found are marked');
    await page.locator('article.hit h2 a[href^="/tg/works/udhr/4"]').click();
    assert.match(await page.locator('main .text').innerText(), /ғулом/i);

    await page.locator('nav.tongues a[lang=ru]').click();
    assert.match(new URL(page.url()).pathname, /^\/ru\/works\/udhr\/4/);
    assert.equal(await page.getAttribute('html', 'lang'), 'ru');
  });
});

test('A provision shows its three languages side by side, row by row', async () => {
  await site.visit({ viewport: { width: 1300, height: 900 } }, async (page) => {
    await page.goto(`${site.origin}/en/works/udhr/4`);
    await page.locator('.choice a:not([lang])').first().click();
    const row = page.locator('.text .row:not(.heads)').first();
    const cells = await row.locator('.cell').allInnerTexts();
    assert.equal(cells.length, 3);
    for (const word of [/ғулом/i, /рабств/i, /slavery/i]) {
      assert.ok(cells.some((cell) => word.test(cell)), `${word} stands in a cell`);
    }
    const tops = await row.locator('.cell').evaluateAll(
      (all) => all.map((cell) => cell.getBoundingClientRect().top));
    assert.equal(new Set(tops).size, 1, 'cells of a row stand beside each other');
  });
});

test('Searching, filtering and reading work without script', async () => {
  await site.visit(withoutScript, async (page) => {
    await search(page, 'ru', 'рабство');
    const all = await page.locator('.total').innerText();
    await page.locator('.filters input[name=kind]').first().check();
    await page.locator('.filters button').last().click();
    assert.match(page.url(), /kind=/);
    assert.notEqual(await page.locator('.total').innerText(), all);
    await firstHit(page).click();
    assert.ok((await page.locator('main .text').innerText()).length > 20);
  });
});

test('A private search stands in no address, whatever is done next', async () => {
  await site.visit({}, async (page) => {
    await page.goto(`${site.origin}/en/`);
    // A word that is in no id of a work or topic: those stand in every address.
    await page.fill('#q', 'tribunal');
    await page.locator('.private button').click();
    await page.waitForSelector('article.hit');
    assert.equal(page.url(), `${site.origin}/en/search`);
    await page.locator('nav.tongues [lang=ru]').click();
    await page.waitForSelector('article.hit');
    assert.equal(page.url(), `${site.origin}/ru/search`);
    assert.equal(await page.inputValue('#q'), 'tribunal');
    for (const link of await page.locator('a[href]').evaluateAll((all) => all.map((a) => a.href))) {
      assert.ok(!link.includes('tribunal'), `the query stands in ${link}`);
    }
  });
});

test('Enter in the box searches in the same language, in private as well', async () => {
  await site.visit(withoutScript, async (page) => {
    for (const path of ['search', 'indicators', 'practice']) {
      for (const hidden of [false, path !== 'practice']) {
        await page.goto(`${site.origin}/ru/${path}`);
        await page.fill('#q', 'паспорт');
        await page.locator(hidden ? '.private button' : '.ask .go').click();
        await page.waitForLoadState();
        await page.fill('#q', 'документы');
        const sent = page.waitForRequest((one) => one.isNavigationRequest());
        await page.press('#q', 'Enter');
        assert.equal((await sent).method(), hidden ? 'POST' : 'GET', path);
        await page.waitForLoadState();
        assert.equal(new URL(page.url()).pathname, `/ru/${path}`);
        assert.equal(await page.inputValue('#q'), 'документы');
      }
    }
  });
});

test('Nothing found: the page says so and offers ways on', async () => {
  await site.visit({}, async (page) => {
    await search(page, 'tg', 'ъъъқққ12345');
    assert.equal(await page.locator('article.hit').count(), 0);
    assert.ok(await page.locator('.nothing a').count() >= 2);
  });
});

test('Pages fit a phone of 320 pixels, in every language', async () => {
  await site.visit({ viewport: { width: 320, height: 640 } }, async (page) => {
    for (const ui of ['tg', 'ru', 'en']) {
      for (const path of ['', 'search?q=ғуломӣ', 'works', 'works/udhr', 'works/udhr/4', 'help', 'about']) {
        const reply = await page.goto(`${site.origin}/${ui}/${path}`);
        assert.equal(reply.status(), 200, `${ui}/${path}`);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= 320, `/${ui}/${path} is ${wide} pixels wide`);
      }
    }
  });
});

test('Results with everything they load come in 30 KB, a provision in 60 KB', async () => {
  for (const [path, limit] of [['search?q=одамон', 30_000], ['works/udhr/4', 60_000]]) {
    await site.visit({}, async (page) => {
      const sizes = [];
      page.on('requestfinished', (request) => sizes.push(request.sizes()));
      await page.goto(`${site.origin}/tg/${path}`, { waitUntil: 'networkidle' });
      const bytes = (await Promise.all(sizes))
        .reduce((sum, size) => sum + size.responseBodySize + size.responseHeadersSize, 0);
      assert.ok(bytes > 1000 && bytes <= limit, `${path}: ${bytes} bytes`);
    });
  }
});

test('A pasted text gets its citations linked, with and without script, and stands in no address', async () => {
  for (const options of [{}, withoutScript]) {
    await site.visit(options, async (page) => {
      await page.goto(`${site.origin}/tg/citations`);
      await page.fill('#text', 'Мувофиқи моддаи 130-1 КҶ ҶТ ва <b>моддаи 3 Протоколи Палермо</b>.');
      await page.click('main button');
      assert.equal(new URL(page.url()).search, '');
      const links = page.locator('.pasted a');
      assert.deepEqual(await links.evaluateAll((all) => all.map((a) => a.getAttribute('href'))),
        ['/tg/works/tj-cc-1998/130-1', '/tg/works/palermo-tip-protocol/3']);
      assert.match(await page.locator('.pasted').innerText(), /<b>моддаи 3/, 'markup is shown as text');
      await links.first().click();
      assert.match(await page.locator('h1').innerText(), /130/);
    });
  }
});

test('Lines part the rows of the glossary, and a former term says in the reader\'s language whose it was', async () => {
  await site.visit({ viewport: { width: 1300, height: 900 } }, async (page) => {
    for (const [ui, words] of [['tg', 'Қонуни Ҷумҳурии Тоҷикистон'], ['ru', 'Закона Республики Таджикистан'],
      ['en', 'Law of the Republic of Tajikistan']]) {
      await page.goto(`${site.origin}/${ui}/glossary?q=${encodeURIComponent('savdoi odamon')}`);
      const lines = await page.locator('.row').evaluateAll((rows) =>
        rows.map((row) => getComputedStyle(row).borderBottomWidth));
      assert.deepEqual([...new Set(lines)], ['1px'], `${lines}`);
      const note = page.locator('small', { hasText: '№ 47' }).or(page.locator('small', { hasText: 'No. 47' }));
      assert.ok((await note.first().innerText()).includes(words), await note.first().innerText());
      assert.equal(await note.first().getAttribute('lang'), ui);
    }
  });
});
