// SPDX-License-Identifier: GPL-2.0-or-later
// What pages do quicker with a script. Every page is complete without it. What is typed into the search
// box is sent to this site for suggestions, unless the search is private; a reference is asked for when
// a reader rests on it; nothing else is sent, and only a press of "save" or "keep" keeps something, on
// this device.
'use strict';
(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];

  // Quick exit: the other page takes this one's place in the history.
  const exit = document.querySelector('.exit');
  const leave = (event) => {
    event?.preventDefault();
    document.documentElement.hidden = true; // the next page may be slow to come
    location.replace(exit.href);
  };
  const within = 1500; // milliseconds for three presses
  let presses = [];
  exit?.addEventListener('click', leave);
  document.addEventListener('keydown', (event) => {
    if (!exit || event.key !== 'Escape') return;
    presses = [...presses, event.timeStamp].filter((time) => event.timeStamp - time < within);
    if (presses.length >= 3) leave();
  });

  // Suggestions: a combobox with a list, as the patterns of WAI-ARIA have it
  function suggest(box) {
    const pause = 150; // milliseconds without a key
    const fewest = 2; // letters
    const list = document.createElement('ul');
    const options = () => [...list.children];
    let current = -1;
    let timer = 0;
    let request = null;

    function choose(place) {
      current = place;
      options().forEach((option, at) => option.setAttribute('aria-selected', at === place));
      const option = list.children[place];
      if (!option) return box.removeAttribute('aria-activedescendant');
      box.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    }

    function show(found) {
      list.replaceChildren(...found.map((one, at) => {
        const option = document.createElement('li');
        const detail = document.createElement('small');
        Object.assign(option, { id: `typed${at}`, lang: one.lang, textContent: one.text });
        option.setAttribute('role', 'option');
        option.dataset.url = one.url;
        detail.textContent = ` ${one.detail}`;
        option.append(detail);
        return option;
      }));
      choose(-1);
      list.hidden = found.length === 0;
      box.setAttribute('aria-expanded', !list.hidden);
    }

    function close() {
      clearTimeout(timer);
      request?.abort();
      show([]);
    }

    // Posted, so that it stands in no address and no cache.
    async function ask() {
      const aborter = new AbortController();
      request = aborter;
      const body = new URLSearchParams({ q: box.value });
      try {
        const reply = await fetch(`/api/v1/suggest?ui=${document.documentElement.lang}`,
          { method: 'POST', body, signal: aborter.signal });
        const { suggestions } = await reply.json();
        if (!aborter.signal.aborted) show(suggestions ?? []);
      } catch {
        if (!aborter.signal.aborted) close(); // the box is what it was without suggestions
      }
    }

    function typed() {
      clearTimeout(timer);
      request?.abort();
      if (box.value.trim().length < fewest) close();
      else timer = setTimeout(ask, pause);
    }

    // Escape goes on to the quick exit: three of them leave, list or no list.
    function press(event) {
      if (list.hidden) return;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const places = list.children.length + 1; // the box itself is one
      if (step) choose(((current + 1 + step + places) % places) - 1);
      else if (event.key === 'Escape') close();
      else if (event.key === 'Enter' && current >= 0) go(list.children[current]);
      else return;
      event.preventDefault();
    }

    const go = (option) => location.assign(option.dataset.url);

    Object.assign(list, { id: 'typed', className: 'typed', hidden: true });
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', box.labels[0].textContent);
    // Below all that the form offers: a finger that seeks the private search finds no suggestion.
    const last = box.form.querySelector('.private');
    if (last) last.after(list);
    else box.form.append(list);
    box.setAttribute('role', 'combobox');
    box.setAttribute('aria-autocomplete', 'list');
    box.setAttribute('aria-controls', list.id);
    box.setAttribute('aria-expanded', false);
    box.addEventListener('input', typed);
    box.addEventListener('keydown', press);
    box.addEventListener('blur', close);
    box.form.addEventListener('submit', close);
    list.addEventListener('mousedown', (event) => event.preventDefault()); // the box keeps the focus
    list.addEventListener('click', (event) => go(event.target.closest('li')));
  }

  const box = document.querySelector('form[action$="/search"] #q');
  if (box && box.form.method === 'get' && !box.form.elements.work) suggest(box);

  // Letters for keyboards that lack them go where the caret is; the box keeps the focus.
  all('.letters').forEach((row) => {
    const field = row.closest('form').elements.q;
    row.addEventListener('mousedown', (event) => event.preventDefault());
    row.addEventListener('click', ({ target }) => {
      if (target === row) return;
      field.focus();
      field.setRangeText(target.textContent, field.selectionStart, field.selectionEnd, 'end');
      field.dispatchEvent(new Event('input')); // for suggestions
    });
    row.hidden = false;
  });

  // References: a look at what is cited, asked for when the pointer or the focus rests on a link and
  // never before. A finger goes straight there.
  function lookAhead() {
    const rest = 400; // milliseconds on the link
    const grace = 200; // on the way from the link to the card
    const cited = '.text a, .aside a, .articles a, .pasted a';
    const card = document.createElement('div');
    let link = null;
    let timer = 0;
    let request = null;
    card.className = 'card';

    function close() {
      clearTimeout(timer);
      request?.abort();
      card.remove();
      link = null;
    }

    async function show() {
      const aborter = new AbortController();
      request = aborter;
      try {
        const reply = await fetch(`${link.pathname}?card=1`, { signal: aborter.signal });
        const html = await reply.text();
        if (!reply.ok || aborter.signal.aborted) return;
        card.innerHTML = html; // of this site, its texts escaped
        card.classList.remove('above');
        link.after(card);
        card.classList.toggle('above', card.getBoundingClientRect().bottom > innerHeight);
      } catch { /* the link is what it was without */ }
    }

    function attend(target) {
      if (card.contains(target)) return clearTimeout(timer);
      const found = target.closest(cited);
      if (found === link) return card.isConnected && clearTimeout(timer);
      if (!found && card.isConnected) {
        clearTimeout(timer);
        timer = setTimeout(close, grace);
        return;
      }
      close();
      if (!/^\/..\/works\/[^/]+\/./.test(found?.pathname)) return; // a provision's
      link = found;
      timer = setTimeout(show, rest);
    }

    document.addEventListener('pointerover', ({ target, pointerType }) => {
      if (pointerType !== 'touch') attend(target);
    });
    document.addEventListener('focusin', ({ target }) => {
      if (target.matches(':focus-visible')) attend(target);
    });
    document.addEventListener('keydown', ({ key }) => { if (key === 'Escape') close(); });
  }
  if (matchMedia('(pointer: fine)').matches) lookAhead();

  // Citations: their text can be selected with one tap; a button takes it without a keyboard.
  function offerCopying(part) {
    part.querySelectorAll('.line').forEach((line) => {
      const button = document.createElement('button');
      Object.assign(button, { type: 'button', className: 'plain', textContent: part.dataset.copy });
      button.addEventListener('click', async () => {
        const text = line.href ?? line.textContent;
        try {
          await navigator.clipboard.writeText(text);
          button.textContent = part.dataset.copied;
        } catch { getSelection().selectAllChildren(line); } // not allowed: ready for the keyboard
      });
      line.after(' ', button);
    });
  }
  all('[data-copy]').forEach(offerCopying);

  // A copy on this device for use without a network, only where it is asked for (sw.js).
  function offerCopy(part) {
    const [keep, drop] = ['keep', 'drop'].map((id) => document.getElementById(id));
    const status = part.querySelector('[role=status]');
    const kept = async () => (await caches.keys()).filter((name) => name.startsWith('panoh '));

    function tell(worker, message) {
      const { port1, port2 } = new MessageChannel();
      worker.postMessage(message, [port2]);
      return new Promise((resolve) => { port1.onmessage = ({ data }) => resolve(data); });
    }

    async function save() {
      status.textContent = part.dataset.working;
      let done = false;
      try {
        await navigator.serviceWorker.register('/sw.js');
        const { active } = await navigator.serviceWorker.ready;
        done = await tell(active, { save: document.documentElement.lang });
      } catch { /* said below */ }
      status.textContent = done ? part.dataset.kept : part.dataset.failed;
      drop.hidden = (await kept()).length === 0;
    }

    async function remove() {
      const workers = await navigator.serviceWorker.getRegistrations();
      await Promise.all(workers.map((worker) => worker.unregister()));
      await Promise.all((await kept()).map((name) => caches.delete(name)));
      status.textContent = part.dataset.dropped;
      drop.hidden = true;
    }

    keep.addEventListener('click', save);
    drop.addEventListener('click', remove);
    part.hidden = false;
    kept().then((names) => { drop.hidden = names.length === 0; });
  }

  const worker = navigator.serviceWorker; // none in an unsafe context
  const keeping = document.getElementById('keeping');
  worker?.controller?.postMessage({}); // it looks for a newer copy
  if (worker && keeping) offerCopy(keeping);

  const sheet = document.querySelector('.sheet');
  if (!sheet) return;
  const key = 'panoh-checklist';
  const boxes = all('.sheet li input');
  const child = document.getElementById('child');
  const status = document.getElementById('kept');
  const strengths = ['strong', 'medium', 'weak'];

  function sum(row) {
    const { element } = row.dataset;
    const ticked = boxes.filter((box) => box.checked && box.classList.contains(element));
    const strongest = strengths.find((one) => ticked.some((box) => box.dataset.s === one));
    const words = ticked.length
      ? `${ticked.length} · ${strongest ? sheet.dataset[strongest] : sheet.dataset.unrated}`
      : sheet.dataset.none;
    const unneeded = element === 'means' && child.checked ? `; ${sheet.dataset.unneeded}` : '';
    row.querySelector('dd').textContent = words + unneeded;
    row.classList.toggle('shown', ticked.length > 0 || unneeded !== '');
  }

  const show = () => all('.sums [data-element]').forEach(sum);
  const say = (words) => { status.textContent = words; };

  // Storage may be forbidden: then the sheet works all the same.
  function storage(use) {
    try { return use(localStorage); } catch { return null; }
  }

  function save() {
    const ids = boxes.filter((box) => box.checked).map((box) => box.value);
    const kept = JSON.stringify({ ids, child: child.checked });
    const done = storage((store) => { store.setItem(key, kept); return true; });
    say(done ? sheet.dataset.saved : sheet.dataset.unsaved);
  }

  function clear() {
    storage((store) => store.removeItem(key));
    [...boxes, child].forEach((box) => { box.checked = false; });
    say(sheet.dataset.cleared);
    show();
  }

  function restore() {
    let kept = null;
    try { kept = JSON.parse(storage((store) => store.getItem(key))); } catch { return; }
    if (!Array.isArray(kept?.ids)) return;
    boxes.forEach((box) => { box.checked ||= kept.ids.includes(box.value); });
    child.checked ||= kept.child === true;
    say(sheet.dataset.restored);
  }

  document.getElementById('print').addEventListener('click', () => print());
  document.getElementById('save').addEventListener('click', save);
  document.getElementById('clear').addEventListener('click', clear);
  sheet.addEventListener('change', show);
  all('.sheet > .scripted:not(#keeping)').forEach((part) => { part.hidden = false; });
  restore();
  show();
})();
