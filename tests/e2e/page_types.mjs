// SPDX-License-Identifier: GPL-2.0-or-later
// Every kind of page, by one example each: what must hold on all pages is tested over this list.
// Who adds a page adds a line.
export const languages = ['tg', 'ru', 'en'];

export const pageTypes = [
  { name: 'start', path: '' },
  { name: 'results', path: 'search?q=меҳнати маҷбурӣ' },
  { name: 'results, filtered', path: 'search?q=ҷабрдида&kind=law&country=TJ&from=2000' },
  { name: 'results, cited', path: 'search?q=ст. 130-1 УК РТ' },
  { name: 'results, posted', path: 'search', post: 'ҷабрдида' },
  { name: 'nothing found', path: 'search?q=ъъъқққ12345' },
  { name: 'works', path: 'works' },
  { name: 'work', path: 'works/palermo-tip-protocol' },
  { name: 'provision', path: 'works/tj-cc-1998/130-1' },
  { name: 'provision, three languages', path: 'works/palermo-tip-protocol/3?langs=tg,ru,en' },
  { name: 'indicators', path: 'indicators' },
  { name: 'indicators, searched', path: 'indicators?q=шиноснома' },
  { name: 'indicators, posted', path: 'indicators', post: 'паспорт' },
  { name: 'indicator', path: 'indicators/ind-unodc-g-12' },
  { name: 'worksheet', path: 'checklist' },
  { name: 'practice notes', path: 'practice' },
  { name: 'practice note', path: 'practice/prac-nrm-steps' },
  { name: 'outline', path: 'practice/train-03-interview' },
  { name: 'statistics', path: 'statistics' },
  { name: 'series', path: 'statistics/stat-tj-unodc-victims' },
  { name: 'glossary', path: 'glossary' },
  { name: 'glossary, longest letter', path: 'glossary?by=ru&letter=П' },
  { name: 'glossary, searched', path: 'glossary?q=ғуломӣ' },
  { name: 'citations', path: 'citations' },
  { name: 'comparison', path: 'compare?a=tj-cc-1998%23130-1&b=art. 3 Palermo Protocol' },
  { name: 'hand-out, empty', path: 'handout' },
  { name: 'hand-out', path: 'handout?items=tj-cc-1998%23130-1,train-01-definition,'
    + 'stat-tj-unodc-victims,stat-tj-tip-victims,ind-unodc-g-12&langs=tg,ru,en' },
  { name: 'results for a hand-out', path: 'search?q=меҳнати маҷбурӣ&handout=ind-unodc-g-12' },
  { name: 'help', path: 'help' },
  { name: 'about', path: 'about' },
  { name: 'saved copy\'s search', path: 'offline' },
  { name: 'not found', path: 'works/no-such-work', status: 404 },
];

// Goes there as a reader does: a posted page by typing the words and pressing the button.
export async function open(page, site, ui, type) {
  const reply = await page.goto(`${site.origin}/${ui}/${type.path}`);
  if (!type.post) return reply;
  await page.fill('#q', type.post);
  const posted = page.waitForResponse((one) => one.request().method() === 'POST');
  await page.locator('.private button').click();
  await page.waitForLoadState();
  return posted;
}

// Runs check(page, ui, type) on every page type in every language, each language in a browser that
// has never been here.
export async function onEveryPage(site, options, check, types = pageTypes) {
  for (const ui of languages) {
    await site.visit(options, async (page) => {
      for (const type of types) {
        await open(page, site, ui, type);
        await check(page, ui, type);
      }
    });
  }
}
