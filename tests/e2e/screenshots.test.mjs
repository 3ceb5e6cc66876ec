// SPDX-License-Identifier: GPL-2.0-or-later
// The README's pictures, into build/screenshots. The copies in tests/e2e/screenshots are committed.
import assert from 'node:assert/strict';
import { mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { Site, build } from './site.mjs';

let site;
before(async () => { site = await Site.open(); });
after(() => site?.close());

const folder = join(dirname(build), 'screenshots');

async function picture(name, address, viewport) {
  await site.visit({ viewport }, async (page) => {
    const reply = await page.goto(site.origin + address);
    assert.equal(reply.status(), 200);
    mkdirSync(folder, { recursive: true });
    const file = join(folder, `${name}.png`);
    await page.screenshot({ path: file });
    assert.ok(statSync(file).size < 150_000, `${name}.png is too large for the repository`);
  });
}

test('Results for Tajik typed in Russian letters', async () => {
  await picture('results', `/tg/search?q=${encodeURIComponent('мехнати мачбури')}`,
    { width: 1000, height: 720 });
});

test('An article in three languages', async () => {
  await picture('provision', '/en/works/udhr/4', { width: 1280, height: 720 });
});

test('The worksheet in Russian', async () => {
  await picture('worksheet', '/ru/checklist?form=labour', { width: 1000, height: 720 });
});

test('A series of figures with chart and table', async () => {
  await picture('figures', '/en/statistics/stat-tj-unodc-victims', { width: 1000, height: 720 });
});
