// SPDX-License-Identifier: GPL-2.0-or-later
// The real server over the real corpus, and a real browser that watches for what must not happen.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const source = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../..');
export const build = process.env.PANOH_BUILD ?? join(source, 'build/release');

const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];

function buildIndex() {
  const index = join(build, 'e2e-index');
  rmSync(index, { recursive: true, force: true });
  const folders = ['corpus', 'var/official'].map((name) => join(source, name)).filter(existsSync);
  const done = spawnSync(join(build, 'panoh-index'),
    ['build', '--corpus', ...folders, '--index', index], { encoding: 'utf8' });
  assert.equal(done.status, 0, done.stderr);
  return index;
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function untilReady(origin, server) {
  for (let tries = 0; tries < 400; ++tries) {
    assert.equal(server.exitCode, null, 'panoh-serve ended before it answered');
    try {
      if ((await fetch(`${origin}/ready`)).ok) return;
    } catch { /* not listening yet */ }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  assert.fail('panoh-serve did not become ready within ten seconds');
}

// Everything that a page did beside showing itself.
class Watch {
  constructor(origin) {
    this.origin = origin;
    this.foreign = [];
    this.complaints = [];
  }

  follow(page) {
    page.on('request', (request) => {
      if (!request.url().startsWith(`${this.origin}/`)) this.foreign.push(request.url());
    });
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('console', (message) => {
      const asked = message.location().url === page.url(); // of a page asked for a test knows the status
      if (message.type() === 'error' && !asked) this.complaints.push(message.text());
    });
  }
}

export class Site {
  static async open() {
    const site = new Site();
    const port = await freePort();
    site.origin = `http://127.0.0.1:${port}`;
    site.server = spawn(join(build, 'panoh-serve'),
      ['--index', buildIndex(), '--listen', `127.0.0.1:${port}`],
      { cwd: source, stdio: ['ignore', 'ignore', 'pipe'] });
    site.log = ''; // what an operator would read
    site.server.stderr.on('data', (text) => {
      site.log += text;
      process.stderr.write(text);
    });
    try {
      await untilReady(site.origin, site.server);
      site.browser = await chromium.launch(
        { executablePath: process.env.PANOH_CHROMIUM ?? '/usr/bin/chromium', args: flags });
    } catch (error) {
      site.server.kill();
      throw error;
    }
    return site;
  }

  // Also proves that the server ends in order.
  async stop() {
    if (this.server.exitCode === null) {
      const ended = new Promise((resolve) => this.server.once('exit', resolve));
      this.server.kill('SIGTERM');
      await ended;
    }
    assert.equal(this.server.exitCode, 0, 'panoh-serve did not end in order');
  }

  async close() {
    await this.browser?.close();
    await this.stop();
  }

  // Runs visit(page) in a browser that has never been here, then asserts that the visit left nothing
  // behind and asked nobody else.
  async visit(options, visit) {
    const context = await this.browser.newContext({ locale: 'tg', ...options });
    const watch = new Watch(this.origin);
    const page = await context.newPage();
    watch.follow(page);
    await visit(page);
    assert.deepEqual(watch.foreign, [], 'requests that left the site');
    assert.deepEqual(watch.complaints, [], 'complaints of the browser');
    await this.assertNothingKept(context, page, options.javaScriptEnabled !== false);
    await context.close();
  }

  async assertNothingKept(context, page, scripts) {
    assert.deepEqual(await context.cookies(), [], 'cookies');
    if (!scripts) return;
    const kept = await page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      workers: 'serviceWorker' in navigator
        ? (await navigator.serviceWorker.getRegistrations()).length : 0,
    }));
    assert.deepEqual(kept, { local: 0, session: 0, databases: 0, workers: 0 });
  }
}
