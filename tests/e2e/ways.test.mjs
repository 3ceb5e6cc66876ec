// SPDX-License-Identifier: GPL-2.0-or-later
// The ways through the knowledge base: links of the pages as served, for every indicator and every
// work that ships, in each language.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { languages } from './page_types.mjs';
import { decoded, evidenceOfIndicators, works } from './records.mjs';
import { Site } from './site.mjs';

let site;
before(async () => { site = await Site.open(); });
after(() => site?.close());

// What stands between head and foot: links of every page lead nowhere in particular.
async function mainOf(path) {
  const reply = await fetch(site.origin + path);
  assert.equal(reply.status, 200, path);
  const main = (await reply.text()).match(/<main\b.*<\/main>/s);
  assert.ok(main, `${path} has a <main>`);
  return main[0];
}

// Paths on this site that the page leads to.
async function linksOf(path) {
  const links = [...(await mainOf(path)).matchAll(/<a\b[^>]*\shref="([^"]*)"/g)]
    .map(([, href]) => new URL(decoded(href), site.origin + path))
    .filter(({ origin }) => origin === site.origin);
  return new Set(links.map(({ pathname }) => decodeURIComponent(pathname)));
}

const addressOf = (ui, id) => `/${ui}/works/${id.replace('#', '/')}`;

// The articles that are not reached from the page with two clicks.
async function unreached(path, articles) {
  const first = await linksOf(path);
  let missing = articles.filter((article) => !first.has(article));
  for (const next of first) {
    if (missing.length === 0) break;
    const second = await linksOf(next);
    missing = missing.filter((article) => !second.has(article));
  }
  return missing;
}

for (const ui of languages) {
  test(`Each indicator leads to the Tajik articles that it supports in two clicks (${ui})`, async () => {
    const indicators = evidenceOfIndicators();
    assert.ok(indicators.size >= 233, `${indicators.size} indicators`);
    const pages = new Set();
    for (const [id, supported] of indicators) {
      const articles = supported.filter((one) => one.startsWith('tj-')).map((one) => addressOf(ui, one));
      assert.ok(articles.length > 0, `${id} supports an article of Tajikistan`);
      assert.deepEqual(await unreached(`/${ui}/indicators/${id}`, articles), [], id);
      articles.forEach((article) => pages.add(article));
    }
    for (const article of pages) {
      assert.match(await mainOf(article), /^<main\b[^>]*class="provision"/, article);
    }
  });

  test(`Article 130-1 lists every indicator that can support it (${ui})`, async () => {
    const wanted = [...evidenceOfIndicators()]
      .filter(([, supported]) => supported.includes('tj-cc-1998#130-1')).map(([id]) => id);
    assert.ok(wanted.length > 200, `${wanted.length} indicators`);
    const links = [...await linksOf(addressOf(ui, 'tj-cc-1998#130-1'))];
    const listed = new Set(links.map((path) => path.split('/').pop()));
    assert.deepEqual(wanted.filter((id) => !listed.has(id)), []);
  });
}

// The texts of a page as a reader sees them.
const textOf = (html) => decoded(html.replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ');

const rowsOf = (html) => [...html.matchAll(/<tr><th scope="row">(.*?)<\/tr>/gs)].map(([row]) => textOf(row));

// "2002-01-08" → 2002 and 8, which every language writes alike.
const writtenParts = (date) => [date.slice(0, 4), date.slice(8)].filter(Boolean).map(Number);

function assertDates(text, dates, where) {
  for (const part of dates.flatMap(writtenParts)) {
    assert.match(text, new RegExp(`(?<!\\d)${part}(?!\\d)`), `${where}: ${part}`);
  }
}

for (const ui of languages) {
  test(`Each work says what is missing, where its text is, who is bound since when and what changed it (${ui})`, async () => {
    // The official text of the Declaration stands in for its summary here.
    const summaries = works(ui).filter(({ id }) => id !== 'udhr');
    assert.ok(summaries.length > 100);
    for (const work of summaries) {
      const main = await mainOf(`/${ui}/works/${work.id}`);
      const text = textOf(main);
      assert.ok(work.note.length > 40, `${work.id} has a note`);
      for (const said of [work.note, work.issuer, work.gazette]) {
        assert.ok(text.includes(said ?? ''), `${work.id}: ${said}`);
      }
      if (work.officialUrl) assert.ok(decoded(main).includes(`href="${work.officialUrl}"`), work.id);
      const rows = rowsOf(main);
      assert.equal(rows.length, work.parties.length, work.id);
      work.parties.forEach(({ date }, i) => assertDates(rows[i], [date ?? ''], work.id));
      assertDates(text, work.amendments.map(({ date }) => date), work.id);
      for (const { number } of work.amendments) assert.ok(text.includes(number ?? ''), work.id);
      assertDates(text, [work.repealed ?? ''], work.id);
    }
  });
}
