// SPDX-License-Identifier: GPL-2.0-or-later
// The lawyer's work: citations typed and pasted, texts compared, marked, cited, followed and printed.
// Every visit also asserts that nothing left the site and nothing stayed behind (site.mjs).
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Site } from './site.mjs';

let site;
before(async () => { site = await Site.open(); });
after(() => site?.close());

const article = 'works/tj-cc-1998/130-1';

for (const [how, options] of [['with', {}], ['without', { javaScriptEnabled: false }]]) {
  test(`A citation typed into the box finds its provision first ${how} script`, async () => {
    await site.visit(options, async (page) => {
      for (const [ui, typed, path] of [['ru', 'ст. 130.1 УК РТ', article],
        ['tg', 'моддаи 167 КҶ', 'works/tj-cc-1998/167']]) {
        await page.goto(`${site.origin}/${ui}/`);
        await page.fill('#q', typed);
        await page.press('#q', 'Enter');
        await page.waitForSelector('article.hit');
        // Said to be a citation: words alone find these two as well.
        assert.equal(await page.locator('.understood a').first().getAttribute('href'), `/${ui}/${path}`);
        await page.locator('article.hit h2 a').first().click();
        await page.waitForSelector('main.provision');
        assert.equal(new URL(page.url()).pathname, `/${ui}/${path}`);
      }
    });
  });

  test(`A pasted text gets its citations linked, and stands in no address ${how} script`, async () => {
    await site.visit(options, async (page) => {
      await page.goto(`${site.origin}/ru/citations`);
      await page.fill('#text', 'Деяние по ст. 130.1 УК РТ и ст. 167 УК РТ.');
      await page.locator('main .go').click();
      await page.waitForSelector('.pasted');
      const links = page.locator('.pasted a');
      assert.equal(await links.count(), 2);
      assert.equal(await links.first().getAttribute('href'), `/ru/${article}`);
      assert.equal(new URL(page.url()).search, '');
    });
  });

  test(`Two provisions are compared side by side ${how} script`, async () => {
    await site.visit({ ...options, viewport: { width: 1300, height: 900 } }, async (page) => {
      await page.goto(`${site.origin}/ru/compare`);
      await page.fill('[name=a]', 'ст. 130.1 УК РТ');
      await page.fill('[name=b]', 'art. 3 Palermo Protocol');
      await page.locator('main .go').click();
      await page.waitForSelector('.cols2');
      const [a, b] = await page.locator('section.cell').all();
      assert.equal(await page.locator('section.cell').count(), 2);
      const [left, right] = [await a.boundingBox(), await b.boundingBox()];
      assert.ok(right.x > left.x + left.width / 2 && right.y === left.y, 'beside each other');
    });
  });

  test(`Another language keeps the place, and the act marks where the query is found ${how} script`, async () => {
    await site.visit(options, async (page) => {
      await page.goto(`${site.origin}/ru/${article}?q=${encodeURIComponent('торговля')}`);
      await page.locator('nav.tongues a[lang=tg]').click();
      await page.waitForSelector('html[lang=tg]');
      assert.equal(new URL(page.url()).pathname, `/tg/${article}`);
      await page.locator('.crumbs a').click();
      await page.waitForSelector('main.work');
      const marked = page.locator('.list li:has(mark) a');
      const count = await marked.count();
      assert.ok(count > 0 && count < await page.locator('.list li a').count(), `${count} marked`);
      assert.ok((await page.locator('.list mark').first().innerText()).length > 0, 'in words');
      assert.ok((await marked.evaluateAll((all) => all.map((one) => one.pathname)))
        .includes(`/tg/${article}`));
    });
  });

  test(`Previous and next stand at both ends of the text ${how} script`, async () => {
    await site.visit(options, async (page) => {
      await page.goto(`${site.origin}/ru/${article}`);
      const below = await page.locator('.neighbours .next').getAttribute('href');
      const above = page.locator(`.choice a[href="${below}"]`);
      const text = await page.locator('main .text').boundingBox();
      assert.ok((await above.boundingBox()).y < text.y);
      await above.click();
      await page.waitForURL(`**${below}`);
    });
  });
}

test('A citation is copied with a button, and without script there is no button', async () => {
  await site.visit({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
    await page.goto(`${site.origin}/ru/${article}`);
    await page.locator('.actions .cite summary').click();
    const line = await page.locator('.cite [lang=ru] .line').innerText();
    await page.locator('.cite [lang=ru] button').click();
    await page.waitForFunction(() => document.querySelector('.cite [lang=ru] button')
      .textContent === 'Скопировано');
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), line);
    assert.match(line, /130/);
  });
  await site.visit({ javaScriptEnabled: false }, async (page) => {
    await page.goto(`${site.origin}/ru/${article}`);
    await page.locator('.actions .cite summary').click();
    assert.ok(await page.locator('.cite .line').first().isVisible());
    assert.equal(await page.locator('.cite button').count(), 0);
  });
});

test('A search names its feed, which is well-formed and leads to provisions; a private one has none', async () => {
  await site.visit({}, async (page) => {
    await page.goto(`${site.origin}/ru/search?q=${encodeURIComponent('торговля людьми')}`);
    const address = await page.locator('link[type="application/atom+xml"]').getAttribute('href');
    const reply = await fetch(site.origin + address);
    assert.equal(reply.headers.get('content-type'), 'application/atom+xml; charset=utf-8');
    const links = await page.evaluate((xml) => {
      const feed = new DOMParser().parseFromString(xml, 'application/xml');
      return [...feed.querySelectorAll('entry > link[type="text/html"]')]
        .map((link) => link.getAttribute('href'));
    }, await reply.text());
    assert.equal(links.length, 10);
    const shown = await page.locator('article.hit h2 a').first().evaluate((a) => a.pathname);
    assert.equal(links[0], site.origin + shown, 'whole addresses, in the order of the page');
    const again = await fetch(site.origin + address,
      { headers: { 'If-None-Match': reply.headers.get('etag') } });
    assert.equal(again.status, 304);

    const posted = page.waitForResponse((one) => one.request().method() === 'POST');
    await page.locator('.private button').click();
    await posted;
    await page.waitForLoadState();
    assert.equal(await page.locator('link[type="application/atom+xml"]').count(), 0);
  });
});

// An article that cites others, and the requests for cards since.
async function citing(page) {
  const asked = [];
  await page.goto(`${site.origin}/ru/works/tj-law-1096-2014/1?langs=ru`);
  page.on('request', (request) => {
    if (!request.url().includes('/static/')) asked.push(request.url());
  });
  return { asked, link: page.locator('.text a').first(), card: page.locator('.card') };
}

test('A reference on which the pointer rests tells what it leads to; nothing is asked before', async () => {
  await site.visit({ viewport: { width: 1280, height: 800 } }, async (page) => {
    const { asked, link, card } = await citing(page);
    await page.waitForLoadState('networkidle');
    await link.hover();
    await page.mouse.move(5, 400);
    await page.waitForTimeout(700);
    assert.deepEqual(asked, [], 'a pointer that passes by asks nothing');

    const start = Date.now();
    await link.hover();
    await card.waitFor();
    assert.ok(Date.now() - start >= 400);
    const href = await link.getAttribute('href');
    assert.deepEqual(asked, [`${site.origin}${href}?card=1`]);
    const box = await card.boundingBox();
    assert.ok(box.height <= 300 && box.x + box.width <= 1280, JSON.stringify(box));
    const words = (await card.innerText()).split(/\s+/);
    assert.ok(words.length > 20 && words.length < 100, words.join(' '));
    assert.ok(await card.locator('.badge').count() > 0);
    await card.hover();
    await page.waitForTimeout(400);
    assert.ok(await card.isVisible(), 'it stays for the pointer that comes to it');
    await page.mouse.move(5, 5);
    await card.waitFor({ state: 'detached' });

    await link.hover();
    await card.locator('a').click();
    await page.waitForURL(`**${href}`);
  });
});

test('A card comes to the keyboard as well, above where there is no room below, and goes at Escape', async () => {
  await site.visit({ viewport: { width: 1280, height: 800 } }, async (page) => {
    const { link, card } = await citing(page);
    await link.evaluate((one) => scrollBy(0, one.getBoundingClientRect().bottom - innerHeight + 30));
    await page.locator('.choice a').last().focus();
    while (!await link.evaluate((one) => one === document.activeElement)) await page.keyboard.press('Tab');
    await link.evaluate((one) => scrollBy(0, one.getBoundingClientRect().bottom - innerHeight + 30));
    await card.waitFor();
    const [own, above] = [await link.boundingBox(), await card.boundingBox()];
    assert.ok(above.y + above.height <= own.y + 2, 'it covers its link');
    await page.keyboard.press('Tab');
    assert.ok(await card.locator('a').evaluate((one) => one === document.activeElement));
    await page.keyboard.press('Escape');
    assert.equal(await card.count(), 0);
    assert.match(page.url(), /\/tj-law-1096-2014\/1/);
  });
});

test('A finger opens a reference and gets no card, however long it rests', async () => {
  for (const isMobile of [true, false]) {
    await site.visit({ hasTouch: true, isMobile }, async (page) => {
      const { asked, link, card } = await citing(page);
      await link.scrollIntoViewIfNeeded();
      const { x, y, width, height } = await link.boundingBox();
      const finger = await page.context().newCDPSession(page);
      const touch = (type, touchPoints) => finger.send('Input.dispatchTouchEvent', { type, touchPoints });
      await touch('touchStart', [{ x: x + width / 2, y: y + height / 2 }]);
      await page.waitForTimeout(900);
      assert.equal(await card.count(), 0);
      assert.deepEqual(asked, []);
      await touch('touchCancel', []);
      const href = await link.getAttribute('href');
      await link.tap();
      await page.waitForURL(`**${href}`);
    });
  }
});

test('A reference is a link without script', async () => {
  await site.visit({ javaScriptEnabled: false }, async (page) => {
    const { link } = await citing(page);
    const href = await link.getAttribute('href');
    await link.click();
    await page.waitForURL(`**${href}`);
  });
});

for (const [how, options] of [['with', {}], ['without', { javaScriptEnabled: false }]]) {
  test(`The state of an act on a day is asked for and told, from search to article ${how} script`, async () => {
    await site.visit({ ...options, viewport: { width: 1280, height: 900 } }, async (page) => {
      await page.goto(`${site.origin}/en/search?q=victims&country=TJ&kind=law`);
      await page.fill('.filters [name=at]', '2013-06-01');
      await page.locator('.filters .go').click();
      await page.locator('.chips button[value=at]').waitFor();
      for (const link of await page.locator('article.hit .act a').evaluateAll(
        (all) => all.map((one) => one.href))) {
        assert.ok(!link.includes('tj-law-1096-2014'), 'a law of 2014 was none in 2013');
      }
      await page.goto(`${site.origin}/en/search?q=victims&work=tj-law-1096-2014&at=2018-06-01`);
      await page.locator('article.hit h2 a').first().click();
      await page.waitForSelector('main.provision');
      const told = page.locator('.note[role=status]');
      assert.match(await told.innerText(), /^1 June 2018: /);
      assert.match(await told.innerText(), /Amended after that day: 2 January 2019, No\. 1563/);
      await page.locator('nav.tongues a[lang=ru]').click();
      await page.waitForSelector('html[lang=ru]');
      assert.match(await told.innerText(), /^1 июня 2018/);
      await page.fill('.day [name=at]', '2014-01-01');
      await page.locator('.day button').click();
      await page.waitForURL('**at=2014-01-01');
      assert.match(await told.innerText(), /ещё не принят/);
      await page.locator('.crumbs a').first().click();
      await page.waitForSelector('main.work');
      assert.match(await told.innerText(), /ещё не принят/);
      await page.locator('.contents .list a').first().click();
      await page.waitForSelector('main.provision');
      assert.match(await told.innerText(), /ещё не принят/);
    });
  });
}

test('On paper there are the text and where it is from', async () => {
  await site.visit({ javaScriptEnabled: false }, async (page) => {
    await page.goto(`${site.origin}/ru/${article}`);
    await page.emulateMedia({ media: 'print' });
    assert.match(await page.locator('.printed').innerText(), /tj-cc-1998\/130-1/);
    assert.ok(await page.locator('main .text').isVisible());
    for (const unseen of ['.top', '.foot', '.choice', '.neighbours']) {
      assert.equal(await page.locator(unseen).first().isVisible(), false, unseen);
    }
  });
});
