// SPDX-License-Identifier: GPL-2.0-or-later
// What pages do quicker with a script. Every page is complete without it; nothing is ever sent, and
// only a press of "save" keeps something, on this device.
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
  all('.scripted').forEach((part) => { part.hidden = false; });
  restore();
  show();
})();
