// SPDX-License-Identifier: GPL-2.0-or-later
// Bytes before compression: what a phone has to read and an old network to carry.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { languages, pageTypes } from './page_types.mjs';
import { Site } from './site.mjs';

let site;
before(async () => { site = await Site.open(); });
after(() => site?.close());

const kilo = 1024;

async function size(address, options) {
  const reply = await fetch(site.origin + address, options);
  return (await reply.arrayBuffer()).byteLength;
}

const json = async (address) => (await fetch(site.origin + address)).json();

// Prints the largest, so that a look at the test's output tells how much room is left.
function hold(t, sizes, limit) {
  const ordered = [...sizes].sort((a, b) => b.bytes - a.bytes);
  t.diagnostic(`largest of ${sizes.length}: ${ordered[0].address}, ${ordered[0].bytes} bytes`);
  assert.deepEqual(ordered.filter(({ bytes }) => bytes > limit), []);
}

test('Lists of results come in 30 KB', async (t) => {
  const sizes = [];
  for (const ui of languages) {
    for (const query of ['одам', 'права', 'protection of victims', '"трафикинг"', 'ст. 130-1 УК РТ',
      'забрали паспорт и не платят', '', 'a*']) {
      const q = encodeURIComponent(query);
      for (const address of [`/${ui}/search?q=${q}`, `/${ui}/search?q=${q}&explain=1`,
        `/${ui}/indicators?q=${q}`]) {
        sizes.push({ address, bytes: await size(address) });
      }
    }
  }
  hold(t, sizes, 30 * kilo);
});

test('A list of results comes in 30 KB with a full hand-out, and carries a short one into the text', async (t) => {
  const sizes = [];
  const { results } = await json('/api/v1/indicators?per_page=60');
  const ids = results.map(({ id }) => id);
  for (const ui of languages) {
    for (const page of ['search', 'indicators']) {
      const address = `/${ui}/${page}?q=${encodeURIComponent('забрали паспорт и не платят')}&handout=${ids}`;
      sizes.push({ address, bytes: await size(address) });
    }
  }
  hold(t, sizes, 30 * kilo);
  const few = await (await fetch(`${site.origin}/ru/search?q=passport&handout=${ids.slice(0, 5)}`)).text();
  assert.match(few, new RegExp(`<h2[^>]*><a href="/ru/works/[^"]+handout=${ids.slice(0, 5)}"`));
});

test('Every other page type comes in 60 KB', async (t) => {
  const sizes = [];
  for (const ui of languages) {
    for (const { path, post } of pageTypes) {
      const options = post && { method: 'POST', body: new URLSearchParams({ q: post }) };
      sizes.push({ address: `/${ui}/${path}`, bytes: await size(`/${ui}/${path}`, options) });
    }
  }
  hold(t, sizes, 60 * kilo);
});

// All of them, from the API's own lists.
async function provisions() {
  const addresses = [];
  for (let list = '/api/v1/works?per_page=100'; list;) {
    const { results, links } = await json(list);
    for (const { id } of results) {
      const { contents } = await json(`/api/v1/works/${id}?ui=tg`);
      addresses.push(...contents.map(({ url }) => url));
    }
    list = links.next;
  }
  return addresses;
}

test('Every provision of the corpus comes in 60 KB, side by side in three languages', async (t) => {
  const sizes = [];
  for (const address of await provisions()) {
    const whole = `${address}?langs=tg,ru,en`;
    sizes.push({ address: whole, bytes: await size(whole) });
  }
  assert.ok(sizes.length > 1000, `${sizes.length} provisions`);
  hold(t, sizes, 60 * kilo);
});

test('The style sheet comes in 12 KB, each script in 15 KB', async (t) => {
  const page = await (await fetch(`${site.origin}/tg/offline`)).text();
  const files = [...new Set(page.match(/\/static\/[^"]+/g)), '/sw.js'];
  for (const [ending, limit, count] of [['.css', 12, 1], ['.js', 15, 3]]) {
    const found = files.filter((file) => file.endsWith(ending));
    assert.equal(found.length, count, files.join(' '));
    for (const address of found) hold(t, [{ address, bytes: await size(address) }], limit * kilo);
  }
});
