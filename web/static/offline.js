// SPDX-License-Identifier: GPL-2.0-or-later
// The search on the device, over the copy that sw.js keeps: beginnings of words, letters as people
// type them. Less than the server's search, and nothing of it leaves the page.
'use strict';
(() => {
  const main = document.getElementById('main');
  const box = document.getElementById('q');
  const total = document.getElementById('total');
  const found = document.getElementById('found');
  const most = 40;

  // Tajik typed with Russian letters meets Tajik; ҷ is typed as ч or ж.
  const letters = { ғ: 'г', қ: 'к', ҳ: 'х', ҷ: 'ч', ж: 'ч', ӯ: 'у', ӣ: 'и', й: 'и', ё: 'е', ъ: '', ь: '' };
  const fold = (text) => text.normalize('NFC').toLowerCase().replace(/[ғқҳҷжӯӣйёъь]/g, (one) => letters[one]);
  const split = (text) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

  // Endings are cut by length: "паспорта" meets "паспорт", "шиноснома" meets "шиносномаҳо".
  const stem = (word) => (word.length > 5 ? word.slice(0, Math.max(4, word.length - 2)) : word);

  function counts(words, wanted) {
    return wanted.filter((one) => words.some((word) => word.startsWith(one))).length;
  }

  function score(entry, wanted) {
    const heading = counts(entry.headingWords, wanted);
    return 3 * heading + counts(entry.allWords, wanted);
  }

  function element(name, properties, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  function card(entry) {
    const link = element('a', { href: entry.url, textContent: entry.heading });
    return element('article', { className: 'hit' }, element('h2', {}, link),
      ...entry.text.map((text) => element('p', { className: 'snippet', textContent: text })));
  }

  const show = (entries) => found.replaceChildren(...entries.slice(0, most).map(card));

  function search(entries, query) {
    const wanted = [...new Set(split(query).filter((word) => word.length > 1).map(stem))];
    const hits = entries.map((entry) => ({ entry, score: score(entry, wanted) }))
      .filter((hit) => hit.score > 0)
      .sort((a, b) => b.score - a.score);
    total.textContent = hits.length
      ? main.dataset.found.replace('{count}', hits.length) : main.dataset.none;
    show(hits.map((hit) => hit.entry));
  }

  async function begin() {
    const { entries } = await (await fetch(main.dataset.list)).json();
    for (const entry of entries) {
      entry.headingWords = split(entry.heading);
      entry.allWords = split([entry.heading, ...entry.text, ...entry.words].join(' '));
    }
    box.value ||= new URLSearchParams(location.search).get('q') ?? '';
    const own = entries.filter((entry) => entry.url === decodeURI(location.pathname));
    if (box.value) search(entries, box.value);
    else show(own);
    box.form.addEventListener('submit', (event) => {
      event.preventDefault(); // the words stay in the page
      search(entries, box.value);
    });
  }
  begin();
})();
