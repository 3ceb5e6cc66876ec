// SPDX-License-Identifier: GPL-2.0-or-later
// The copy on the device, which exists only where a reader asked for it (panoh.js registers this).
// It keeps a fixed list of public pages (/{ui}/offline.json), the same for everybody: never a query, a
// result or any other page that was visited. The network always comes first.
'use strict';

const prefix = 'panoh ';
const patience = 3600_000; // between two looks for a newer copy
const languageOf = (path) => path.match(/^\/(tg|ru|en)(?=\/|$)/)?.[1];

// A cache's name tells all: "panoh tg 2026-11-24 W/"1-0123456789ab-tg"".
async function copies() {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
  return names.map((name) => {
    const [, ui, date, tag] = name.split(' ');
    return { name, ui, date, tag };
  });
}

const listOf = (ui) => `/${ui}/offline.json`;

// The list is written last: a copy without it is still being filled, or was left so by a worker
// that the browser ended.
async function whole() {
  const found = await copies();
  const lists = await Promise.all(found.map(({ name, ui }) => caches.match(listOf(ui), { cacheName: name })));
  return found.filter((_, at) => lists[at]);
}

async function load(address) {
  const reply = await fetch(address, { cache: 'no-cache', credentials: 'omit' });
  // A page that this server does not have is none of the copy.
  if (reply.status === 404) return null;
  if (!reply.ok) throw new Error(`${reply.status}`);
  return reply;
}

// Whole or not at all: the copy before stays until the new one is complete.
async function save(ui) {
  const address = listOf(ui);
  const list = await load(address);
  const date = new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  const name = `${prefix}${ui} ${date} ${list.headers.get('ETag')}`;
  const again = await caches.has(name); // what is there already stays when this fails
  const cache = await caches.open(name);
  try {
    const { pages } = await list.clone().json();
    await Promise.all(pages.map(async (page) => {
      const reply = await load(page);
      if (reply) await cache.put(page, reply);
    }));
    await cache.put(address, list);
  } catch (error) {
    if (!again) await caches.delete(name);
    throw error;
  }
  for (const old of await copies()) {
    if (old.ui === ui && old.name !== name) await caches.delete(old.name);
  }
}

let looked = 0;

// Another generation of the index or other templates: another tag.
async function refresh() {
  if (Date.now() - looked < patience) return;
  looked = Date.now();
  for (const { ui, tag } of await whole()) {
    const reply = await fetch(listOf(ui), { method: 'HEAD', cache: 'no-store' });
    if (reply.ok && reply.headers.get('ETag') !== tag) await save(ui);
  }
}

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

// The words of a posted search are in its body, which the page's script cannot read.
async function words(request) {
  if (request.method === 'POST') return (await request.formData()).get('q') ?? '';
  return new URL(request.url).searchParams.get('q') ?? '';
}

function asPage(html, headers) {
  const own = new Headers(headers);
  ['Content-Encoding', 'Content-Length', 'ETag'].forEach((name) => own.delete(name));
  own.set('Cache-Control', 'no-store');
  return new Response(html, { headers: own });
}

// Undefined: nothing that could stand in. A page that is not kept is answered with the search.
async function fromCopy(request, unread) {
  const { pathname, searchParams } = new URL(request.url);
  const there = await whole();
  const copy = there.filter(({ ui }) => ui === languageOf(pathname)).pop() ?? there.pop();
  if (!copy) return undefined;
  const cache = await caches.open(copy.name);
  const filled = [...searchParams.values()].some(Boolean); // a form without an entry asks nothing
  const asks = request.method === 'POST' || (searchParams.has('q') && filled);
  const kept = asks ? undefined : await cache.match(pathname);
  if (request.mode !== 'navigate') return kept;
  const page = kept ?? await cache.match(`/${copy.ui}/offline`);
  const { saved } = await (await cache.match(listOf(copy.ui))).json();
  const note = `<p class="note" id="saved-copy">${escaped(saved.replace('{date}', copy.date))}</p>`;
  let html = (await page.text()).replace(/<main[^>]*>/, (begin) => begin + note);
  if (!kept) {
    const asked = escaped(await words(unread));
    html = html.replace('type="search" value=""', () => `type="search" value="${asked}"`);
  }
  return asPage(html, page.headers);
}

// A proxy before a stopped server says so itself.
const unreachable = (status) => status >= 502 && status <= 504;

async function answer(request) {
  const unread = request.clone();
  let reply;
  try {
    reply = await fetch(request);
    if (!unreachable(reply.status)) return reply;
  } catch { /* no network: the copy */ }
  return await fromCopy(request, unread) ?? reply ?? Response.error();
}

addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  const { origin, pathname } = new URL(event.request.url);
  if (origin !== location.origin) return;
  const page = event.request.mode === 'navigate' && languageOf(pathname);
  if (page || pathname.startsWith('/static/') || pathname.endsWith('/offline.json')) {
    event.respondWith(answer(event.request));
  }
});
addEventListener('message', (event) => {
  const [port] = event.ports;
  const work = event.data.save ? save(event.data.save) : refresh();
  event.waitUntil(work.then(() => port?.postMessage(true), () => port?.postMessage(false)));
});
