// SPDX-License-Identifier: GPL-2.0-or-later
// Suggestions under the search box: by keyboard, by finger, and where there must be none.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { languages } from './page_types.mjs';
import { Site } from './site.mjs';

let site;
before(async () => { site = await Site.open(); });
after(() => site?.close());

const options = (page) => page.locator('[role=listbox] [role=option]');
const asked = (page) => {
  const requests = [];
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/api/v1/suggest') requests.push(request);
  });
  return requests;
};

test('What is typed is completed, and arrows and Enter lead to the article', async () => {
  await site.visit({}, async (page) => {
    const requests = asked(page);
    await page.goto(`${site.origin}/ru/`);
    const box = page.locator('#q[role=combobox]');
    assert.equal(await box.getAttribute('aria-expanded'), 'false');
    await box.pressSequentially('ст 130', { delay: 20 });
    await options(page).first().waitFor();
    assert.match(await options(page).first().innerText(), /^Статья 130\. .*УК РТ/);
    assert.equal(await box.getAttribute('aria-expanded'), 'true');
    assert.ok(requests.length < 4, `${requests.length} requests for six letters`);
    for (const request of requests) {
      assert.equal(request.method(), 'POST');
      assert.equal(new URL(request.url()).search, '?ui=ru', 'nothing typed stands in an address');
    }

    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const chosen = page.locator('[role=option][aria-selected=true]');
    assert.equal(await chosen.count(), 1);
    assert.equal(await box.getAttribute('aria-activedescendant'), await chosen.getAttribute('id'));
    assert.equal(await box.inputValue(), 'ст 130', 'the box keeps what was typed');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/ru/works/tj-cc-1998/130-1');
  });
});

test('Tajik in Russian letters is completed; a tap opens, on a phone that still fits', async () => {
  await site.visit({ viewport: { width: 320, height: 640 }, hasTouch: true }, async (page) => {
    await page.goto(`${site.origin}/tg/about`);
    await page.locator('#q').pressSequentially('асорати карз');
    const first = options(page).first();
    await first.waitFor();
    assert.match(await first.innerText(), /асорати қарзӣ/i);
    const { height } = await first.boundingBox();
    assert.ok(height >= 44, `${height} pixels are enough for a finger`);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 320);
    await first.tap();
    await page.waitForURL(/term-debt-bondage|glossary/);
  });
});

test('Enter without a choice searches for what was typed', async () => {
  await site.visit({}, async (page) => {
    await page.goto(`${site.origin}/en/`);
    await page.locator('#q').pressSequentially('forced la');
    await options(page).first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForSelector('#results');
    assert.equal(new URL(page.url()).searchParams.get('q'), 'forced la');
  });
});

test('Escape closes the list, keeps the words, and counts for the quick exit', async () => {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  const weather = /^https:\/\/www\.gismeteo\.com\//;
  await page.route(weather, (route) => route.fulfill({ body: '<title>weather</title>' }));
  await page.goto(`${site.origin}/ru/`);
  const box = page.locator('#q[role=combobox]');
  await box.pressSequentially('торгов');
  await options(page).first().waitFor();
  await page.keyboard.press('Escape');
  assert.equal(await page.getByRole('listbox').isVisible(), false);
  assert.equal(await box.getAttribute('aria-expanded'), 'false');
  assert.equal(await box.inputValue(), 'торгов');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.waitForURL(weather);
  await context.close();
});

for (const width of [320, 1280]) {
  test(`At ${width} pixels an open list covers no button of its form, in any language`, async () => {
    for (const ui of languages) {
      await site.visit({ viewport: { width, height: 640 }, hasTouch: true }, async (page) => {
        const requests = asked(page);
        for (const path of ['', 'search?q=кор']) {
          await page.goto(`${site.origin}/${ui}/${path}`);
          await page.fill('#q', '');
          await page.locator('#q').pressSequentially('савдо');
          await options(page).first().waitFor();
          const list = await page.getByRole('listbox').boundingBox();
          for (const name of ['.ask .go', '.private button']) {
            const button = page.locator(`#search ${name}`);
            const { x, y, width: wide, height } = await button.boundingBox();
            assert.ok(y + height <= list.y + 1, `${name} of /${ui}/${path} ends at ${y + height}, the list begins at ${list.y}`);
            const hit = await button.evaluate((own, [left, top]) =>
              own.contains(document.elementFromPoint(left, top)), [x + wide / 2, y + height - 2]);
            assert.ok(hit, `a finger meets ${name} of /${ui}/${path}`);
          }
        }
        await page.locator('.private button').tap();
        await page.waitForURL(`**/${ui}/search`);
        assert.equal(new URL(page.url()).search, '', 'the search is posted, no suggestion opened');
        const before = requests.length;
        await page.locator('#q').pressSequentially(' одамон');
        await page.waitForTimeout(500);
        assert.equal(requests.length, before, 'a private search asks for no suggestion');
      });
    }
  });
}

test('A private search, and a page without script, suggest nothing', async () => {
  await site.visit({}, async (page) => {
    const requests = asked(page);
    await page.goto(`${site.origin}/en/`);
    await page.locator('.private button').click();
    await page.waitForURL('**/en/search');
    await page.locator('#q').pressSequentially('forced labour');
    await page.waitForTimeout(500);
    assert.equal(requests.length, 0);
    assert.equal(await page.locator('#q[role=combobox]').count(), 0);
  });
  await site.visit({ javaScriptEnabled: false }, async (page) => {
    const requests = asked(page);
    await page.goto(`${site.origin}/en/`);
    await page.locator('#q').pressSequentially('forced');
    await page.waitForTimeout(300);
    assert.equal(requests.length, 0);
    assert.equal(await page.locator('#q[role=combobox]').count(), 0);
  });
});

test('Typing goes on undisturbed when suggestions fail', async () => {
  await site.visit({}, async (page) => {
    await page.route('**/api/v1/suggest*', (route) => route.fulfill({ body: 'not JSON' }));
    await page.goto(`${site.origin}/en/`);
    await page.locator('#q').pressSequentially('slavery');
    await page.waitForTimeout(400);
    assert.equal(await page.getByRole('listbox').isVisible(), false);
    await page.keyboard.press('Enter');
    await page.waitForSelector('article.hit');
  });
});
