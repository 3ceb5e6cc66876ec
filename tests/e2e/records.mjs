// SPDX-License-Identifier: GPL-2.0-or-later
// What the files of the corpus say, read without the programs under test, to hold the pages against.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../../corpus/akn');
const files = { tg: 'tgk.xml', ru: 'rus.xml', en: 'eng.xml' };

export const decoded = (text) => text.replace(/&(amp|lt|gt|quot|apos|#39|#x27);/g, (whole, name) => (
  { amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? "'");

function attributes(tag) {
  return Object.fromEntries([...tag.matchAll(/([\w:]+)="([^"]*)"/g)]
    .map(([, name, value]) => [name, decoded(value)]));
}

const elements = (xml, name) => [...xml.matchAll(new RegExp(`<${name}\\b[^>]*>`, 'g'))]
  .map(([tag]) => attributes(tag));

const lineOf = (xml, name) => decoded(xml.match(new RegExp(`<${name}>([^<]*)</${name}>`))?.[1] ?? '')
  .replace(/\s+/g, ' ').trim();

// The works that ship, in one language.
export function works(language) {
  return readdirSync(folder).sort().map((id) => {
    const xml = readFileSync(join(folder, id, files[language]), 'utf8');
    return {
      id,
      ...elements(xml, 'panoh:work')[0],
      note: lineOf(xml, 'panoh:note'),
      gazette: elements(xml, 'publication')[0]?.showAs,
      parties: elements(xml, 'panoh:party'),
      amendments: elements(xml, 'panoh:amendment'),
      sources: elements(xml, 'original').map(({ href }) => href),
    };
  });
}

// Indicator → the provisions that it can support, as WORK#NUMBER.
export function evidenceOfIndicators() {
  const found = new Map();
  for (const id of readdirSync(folder).filter((name) => name.startsWith('guide-'))) {
    const xml = readFileSync(join(folder, id, files.en), 'utf8');
    for (const [, indicator, inside] of
      xml.matchAll(/<panoh:provision href="#(ind-[^"]+)"[^>]*>(.*?)<\/panoh:provision>/gs)) {
      found.set(indicator, elements(inside, 'panoh:evidences').map(({ href }) => href));
    }
  }
  return found;
}
