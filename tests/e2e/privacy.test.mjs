// SPDX-License-Identifier: GPL-2.0-or-later
// What a person who is watched relies on: nothing leaves the site, nothing stays on the device, no
// word asked for stands where somebody else reads it. How pages look is not tested here.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { languages, onEveryPage, open, pageTypes } from './page_types.mjs';
import { Site } from './site.mjs';

let site;
before(async () => { site = await Site.open(); });
after(() => site?.close());

// A word that is in no text, id or address of the site.
const secret = 'zebrasecret';

// What was asked and kept, Site.visit asserts after all pages.
test('No page type asks another site or keeps anything, and each has a quick exit', async () => {
  await onEveryPage(site, {}, async (page, ui, type) => {
    const place = `/${ui}/${type.path}`;
    const exit = page.locator('a.exit');
    assert.equal(await exit.count(), 1, place);
    assert.ok(await exit.isVisible(), place);
    assert.match(await exit.getAttribute('rel'), /noreferrer/, place);
    const careless = await page.locator('input:not([type=hidden], [type=checkbox], [type=radio])')
      .evaluateAll((all) => all.filter((one) => one.autocomplete !== 'off').map((one) => one.name));
    assert.deepEqual(careless, [], `${place}: fields that a browser would fill in`);
  });
});

test('Every reply tells browsers to tell nobody, and sets no cookie', async () => {
  for (const ui of languages) {
    for (const type of pageTypes) {
      const { headers, status } = await fetch(`${site.origin}/${ui}/${type.path}`,
        type.post ? { method: 'POST', body: new URLSearchParams({ q: type.post }) } : {});
      assert.equal(status, type.status ?? 200, type.path);
      assert.equal(headers.get('set-cookie'), null, type.path);
      assert.equal(headers.get('referrer-policy'), 'no-referrer', type.path);
      assert.match(headers.get('content-security-policy'), /^default-src 'none'/, type.path);
      assert.match(headers.get('cache-control'), type.post || type.status ? /no-store/ : /no-cache/);
    }
  }
});

// Every address with words in it, well and badly asked.
async function askEverywhere() {
  const post = { method: 'POST', body: new URLSearchParams({ q: secret, text: secret }) };
  const long = secret.repeat(200);
  for (const address of ['/ru/search', '/ru/indicators', '/ru/practice', '/api/v1/search',
    '/api/v1/suggest', '/api/v1/indicators', '/api/v1/practice', '/ru/works/palermo-tip-protocol',
    '/ru/works/palermo-tip-protocol/3', '/ru/search.atom', '/ru/glossary']) {
    await fetch(`${site.origin}${address}?q=${secret}`);
    await fetch(`${site.origin}${address}?q=${long}`);
    await fetch(`${site.origin}${address}?q=${secret}&page=x&${secret}=1`);
    await fetch(`${site.origin}${address}`, post);
  }
  for (const address of [`/api/v1/citation?text=${secret}`, `/ru/works/${secret}`, `/${secret}`,
    `/ru/indicators/${secret}`, `/akn/${secret}`, `/static/${secret}.css`, `/ru/search?q=%zz${secret}`]) {
    await fetch(site.origin + address);
  }
}

test('No word asked for stands in the log or in the metrics', async () => {
  await askEverywhere();
  const metrics = await (await fetch(`${site.origin}/metrics`)).text();
  assert.match(site.log, /generation \d+/, 'the log is read here');
  assert.match(metrics, /\/\{ui\}\/search/, 'searches are counted');
  assert.ok(!site.log.includes(secret), site.log);
  assert.ok(!metrics.includes(secret), metrics);
});

const iconOf = (page) => page.getAttribute('link[rel=icon]', 'href');

for (const name of ['search', 'indicators']) {
  test(`A private search in ${name} leaves its words in no address, title or store`, async () => {
    await site.visit({ viewport: { width: 1280, height: 800 } }, async (page) => {
      const addresses = [];
      page.on('request', (request) => addresses.push(request.url()));
      await page.goto(`${site.origin}/en/about`);
      const icon = await iconOf(page);
      const reply = await open(page, site, 'en', { path: name, post: secret });
      assert.equal(reply.headers()['cache-control'], 'no-store');
      assert.equal(await page.inputValue('#q'), secret, 'the search was made');
      assert.ok(!(await page.title()).includes(secret), await page.title());
      assert.equal(await iconOf(page), icon, 'the icon is that of any page');
      assert.ok(!(await page.evaluate(() => document.referrer)).includes(secret));
      const links = await page.locator('[href], [action], [formaction]').evaluateAll((all) => all.map(
        (one) => ['href', 'action', 'formaction'].map((part) => one.getAttribute(part)).join(' ')));
      await page.locator('nav.tongues [lang=tg]').click();
      await page.waitForURL(`${site.origin}/tg/${name}`);
      assert.equal(await page.inputValue('#q'), secret, 'it is made again in another language');
      assert.deepEqual([...links, ...addresses].filter((one) => one.includes(secret)), []);
    });
  });
}

test('The title of a private search says nothing about what is sought', async () => {
  await site.visit({}, async (page) => {
    for (const ui of languages) {
      await open(page, site, ui, { path: 'search', post: secret });
      const found = await page.title();
      await open(page, site, ui, { path: 'search', post: 'ҷабрдида' });
      assert.equal(await page.title(), found);
    }
  });
});
