// SPDX-License-Identifier: GPL-2.0-or-later
// The trainer's work: a hand-out from search to paper and Word, outlines as plans, figures. Every
// visit also asserts that nothing left the site and nothing stayed behind (site.mjs).
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Site } from './site.mjs';

let site;
let folder;
before(async () => {
  site = await Site.open();
  folder = mkdtempSync(join(tmpdir(), 'panoh-handout-'));
});
after(async () => {
  await site?.close();
  if (folder) rmSync(folder, { recursive: true });
});

const titles = (page) => page.locator('main section h2').allInnerTexts();
const items = (page) => new URL(page.url()).searchParams.get('items')?.split(',') ?? [];
const take = (page, at) => page.locator('input[type=checkbox][name=handout]').nth(at).check();
const collecting = (page) => page.locator('.collect button');
const collect = (page) => collecting(page).click();

// Three entries from two searches and the list of indicators.
async function collectThree(page) {
  await page.goto(`${site.origin}/ru/search?q=${encodeURIComponent('долговая кабала')}`);
  await take(page, 0);
  await take(page, 1);
  await collect(page);
  assert.equal((await titles(page)).length, 2);

  await page.fill('#q', 'ст. 167 УК РТ');
  await page.press('#q', 'Enter');
  await page.waitForSelector('article.hit');
  assert.match(await collecting(page).innerText(), /\(2\)/);
  await take(page, 0);
  await collect(page);
  assert.equal((await titles(page)).length, 3);
}

for (const [how, options] of [['with', {}], ['without', { javaScriptEnabled: false }]]) {
  test(`A hand-out is put together, ordered and shown in three languages ${how} script`, async () => {
    await site.visit(options, async (page) => {
      await collectThree(page);
      const [one, two, three] = await titles(page);
      const ids = items(page);
      assert.equal(ids[2], 'tj-cc-1998#167');

      await page.locator('button[name=up][value="3"]').click();
      assert.deepEqual(await titles(page), [one, three, two]);
      await page.locator('button[name=down][value="1"]').click();
      assert.deepEqual(await titles(page), [three, one, two]);
      assert.deepEqual(items(page), [ids[2], ids[0], ids[1]]);
      await page.reload();
      assert.deepEqual(await titles(page), [three, one, two], 'reloading moves nothing');

      for (const code of ['tg', 'ru', 'en']) {
        await page.locator(`input[name=langs][value=${code}]`).check();
      }
      await page.locator('#handout .go').click();
      const heads = page.locator('main section').first().locator('.heads .cell');
      assert.equal(await heads.count(), 3);
      assert.equal(await page.locator('main section').first().locator('.text.cols3').count(), 1);
      assert.deepEqual([...new URL(page.url()).searchParams.keys()], ['items', 'langs'],
        'the address holds ids and languages alone');

      await page.locator('button[name=drop][value="3"]').click();
      assert.deepEqual(items(page), [ids[2], ids[0]]);
      assert.equal((await titles(page)).length, 2);
    });
  });
}

test('A card that is in the hand-out says so, and the list follows pages and languages', async () => {
  await site.visit({ javaScriptEnabled: false }, async (page) => {
    await page.goto(`${site.origin}/en/search?q=trafficking&handout=ind-unodc-g-12,none`);
    await page.locator('.pager button[name=page][value="2"]').first().click();
    assert.match(await collecting(page).innerText(), /\(2\)/);
    await page.locator('nav.tongues [lang=ru]').click();
    await take(page, 0);
    await page.locator('article.hit h2 a[href*="/works/"]').last().click();
    assert.match(await page.locator('.actions a[href*="/handout?"]').innerText(), /\(2\)/);
    await page.goto(`${site.origin}/en/indicators/ind-unodc-g-12?handout=ind-unodc-g-12`);
    assert.equal(await page.locator('.actions a[href*="/handout?"]').innerText(),
      'To the hand-out (1)');
    await page.goto(`${site.origin}/en/handout?items=ind-unodc-g-12,none`);
    assert.match(await page.locator('.warning').first().innerText(), /none/);
    assert.equal((await titles(page)).length, 1);
  });
});

test('Ticks beside a private search take ids along and no words', async () => {
  await site.visit({ javaScriptEnabled: false }, async (page) => {
    await page.goto(`${site.origin}/en/search`);
    await page.fill('#q', 'zebra debt bondage');
    await page.locator('.private button').click();
    await page.waitForSelector('article.hit');
    await take(page, 0);
    await collect(page);
    assert.equal((await titles(page)).length, 1);
    assert.ok(!page.url().includes('zebra'));
    assert.ok(!(await page.content()).includes('zebra'));
  });
});

// Ticks a card, does something else with the list, and so on; what was ticked is in the hand-out.
async function carryTicks(page) {
  const ticked = [];
  const tick = async () => {
    const box = page.locator('input[type=checkbox][name=handout]').nth(ticked.length % 3);
    ticked.push(await box.getAttribute('value'));
    await box.check();
  };
  const go = async (button) => {
    await tick();
    await Promise.all([page.waitForNavigation(), button.first().click()]);
    assert.match(await collecting(page).innerText(), new RegExp(`\\(${ticked.length}\\)`));
  };
  await go(page.locator('.pager button[value="2"]'));
  await go(page.locator('.sorts button[value="-date"]'));
  assert.equal(await page.locator('.sorts [aria-current]').innerText(), 'newest');
  await page.locator('.filters input[name=kind][value=treaty]').check();
  await go(page.locator('.filters .go'));
  await go(page.locator('.chips button[value="kind:treaty"]'));
  assert.equal(await page.locator('.chips li').count(), 0);
  await go(page.locator('.understood button[name=cross]'));
  await go(page.locator('.pager button[value="2"]'));
  await go(page.locator('nav.tongues [lang=ru]'));
  assert.equal(await page.locator('.pager [aria-current]').innerText(), '2', 'the same page of it');
  await tick();
  await collect(page);
  assert.deepEqual(items(page), ticked);
}

test('Ticks are kept when pages are turned, the order changes and filters come and go', async () => {
  for (const hidden of [false, true]) {
    await site.visit({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } },
      async (page) => {
        const asked = [];
        page.on('request', (request) => asked.push(request.url()));
        await page.goto(`${site.origin}/en/search`);
        await page.fill('#q', 'victims');
        await page.locator(hidden ? '.private button' : '.ask .go').first().click();
        await page.waitForSelector('article.hit');
        await carryTicks(page);
        if (hidden) assert.deepEqual(asked.filter((address) => address.includes('victims')), []);
      });
  }
});

test('Ticks are kept on every list: indicators, practice notes, figures', async () => {
  await site.visit({ javaScriptEnabled: false }, async (page) => {
    for (const [list, press] of [
      ['indicators?form=labour', '.pager button[value="2"]'],
      ['indicators?form=labour&q=passport', 'button[name=drop]'],
      ['practice?topic=compensation', 'button[name=drop]'],
      ['statistics', '.options button[value=TJ]'],
      ['statistics?topic=criminalization', '.options button[name=topic][value=""]'],
    ]) {
      await page.goto(`${site.origin}/en/${list}`);
      const id = await page.locator('input[type=checkbox][name=handout]').first().getAttribute('value');
      await take(page, 0);
      await page.locator(press).first().click();
      await page.waitForURL((url) => url.searchParams.getAll('handout').includes(id));
      await collect(page);
      assert.deepEqual(items(page), [id], list);
    }
  });
});

test('On paper there is the hand-out alone', async () => {
  await site.visit({ javaScriptEnabled: false }, async (page) => {
    await page.goto(`${site.origin}/ru/handout?items=tj-cc-1998%23167,train-03-interview&langs=ru`);
    await page.emulateMedia({ media: 'print' });
    for (const seen of ['main section h2', '.plan .num', '.text .cell']) {
      assert.ok(await page.locator(seen).first().isVisible(), seen);
    }
    for (const unseen of ['.top', '.foot', '#handout', 'button[name=down]', '.ask']) {
      assert.equal(await page.locator(unseen).first().isVisible(), false, unseen);
    }
  });
});

test('An outline is a plan: each step with its times, and their sum', async () => {
  await site.visit({ javaScriptEnabled: false }, async (page) => {
    await page.goto(`${site.origin}/en/practice/train-03-interview?langs=en`);
    const times = await page.locator('.plan .num').allInnerTexts();
    assert.equal(times.length, 7);
    assert.match(times[0], /^20′\s+0:00–0:20$/);
    assert.match(times[6], /^15′\s+2:45–3:00$/);
    assert.equal(await page.locator('.plan .total').innerText(), 'In all 180 minutes');
    assert.equal(await page.locator('.plan b', { hasText: 'Break.' }).count(), 1);
  });
});

test('Figures have chart, table and CSV, and go into the hand-out each on its own', async () => {
  await site.visit({ javaScriptEnabled: false }, async (page) => {
    await page.goto(`${site.origin}/ru/statistics`);
    await page.locator('.list a[href$="/stat-tj-unodc-victims"]').click();
    const rows = await page.locator('table tbody tr').count();
    assert.ok(rows >= 2, `${rows} rows`);
    assert.equal(await page.locator('figure.chart svg[role=img]').count(), 1);
    const csv = await page.request.get(site.origin + await page.locator('a[href$=".csv"]').getAttribute('href'));
    assert.equal((await csv.text()).trim().split('\r\n').length, rows + 1);

    await page.locator('main a[href*="/handout?"]').click();
    assert.deepEqual(items(page), ['stat-tj-unodc-victims']);
    await page.goto(`${site.origin}/ru/statistics?handout=ru,stat-tj-unodc-victims`);
    await page.locator('input[name=handout][value=stat-tj-tip-victims]').check();
    await collect(page);
    assert.deepEqual(items(page), ['stat-tj-unodc-victims', 'stat-tj-tip-victims']);
    const sections = page.locator('main section');
    assert.equal(await sections.count(), 2);
    for (const at of [0, 1]) {
      assert.equal(await sections.nth(at).locator('table').count(), 1, 'a table of its own');
      assert.ok(await sections.nth(at).locator('figure.chart').count() <= 1);
      assert.match(await sections.nth(at).innerText(), /Источник:/);
    }
    assert.match(await sections.first().innerText(), /Нельзя сравнивать/);
  });
});

test('The hand-out fits a phone of 320 pixels in every language', async () => {
  await site.visit({ viewport: { width: 320, height: 640 } }, async (page) => {
    for (const ui of ['tg', 'ru', 'en']) {
      for (const address of ['handout', 'handout?items=tj-cc-1998%23130-1,train-01-definition,'
        + 'stat-tj-unodc-victims&langs=tg,ru,en', 'search?q=debt&handout=ind-unodc-g-12']) {
        await page.goto(`${site.origin}/${ui}/${address}`);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= 320, `/${ui}/${address} is ${wide} pixels wide`);
      }
    }
  });
});

// --- the Word file in a word processor ----------------------------------------------------------

const tools = ['soffice', 'pdftotext', 'pdfinfo'];
const absent = tools.filter((tool) => spawnSync('sh', ['-c', `command -v ${tool}`]).status !== 0);
const skip = absent.length > 0 && !process.env.PANOH_REQUIRE_ALL && `missing: ${absent}`;

function run(program, ...parameters) {
  const done = spawnSync(program, parameters, { encoding: 'utf8', timeout: 120_000 });
  assert.equal(done.status, 0, `${program}: ${done.stderr}`);
  return done;
}

function toPdf(file) {
  const done = run('soffice', `-env:UserInstallation=file://${folder}/profile`, '--headless',
    '--convert-to', 'pdf', '--outdir', folder, file);
  // That Java is not there concerns databases, not texts.
  const complaints = `${done.stderr}${done.stdout}`.split('\n')
    .filter((line) => /error|fail|corrupt|repair/i.test(line) && !line.includes('javaldx'));
  assert.deepEqual(complaints, []);
  return file.replace(/docx$/, 'pdf');
}

const bare = (text) => text.normalize('NFC').replace(/[\s\u00ad\f]/g, '');

test('LibreOffice opens the Word file with all texts of three languages', { skip }, async () => {
  await site.visit({}, async (page) => {
    await page.goto(`${site.origin}/tg/handout?items=tj-cc-1998%23130-1,palermo-tip-protocol%233,`
      + 'ind-unodc-g-12,train-01-definition,stat-tj-unodc-victims&langs=tg,ru,en');
    const beginnings = await page.locator('.text .row:not(.heads) .cell p').evaluateAll((all) =>
      all.map((p) => {
        const copy = p.cloneNode(true);
        copy.querySelectorAll('.num').forEach((num) => num.remove());
        return copy.textContent;
      }));
    assert.ok(beginnings.length >= 45, `${beginnings.length} texts`);
    const [download] = await Promise.all([
      page.waitForEvent('download'), page.locator('a[href*="handout.docx"]').click()]);
    assert.equal(download.suggestedFilename(), 'panoh-handout.docx');
    const file = join(folder, 'handout.docx');
    await download.saveAs(file);
    assert.equal(readFileSync(file).subarray(0, 2).toString(), 'PK');

    const pdf = toPdf(file);
    const text = bare(run('pdftotext', pdf, '-').stdout);
    for (const beginning of beginnings) {
      const start = bare(beginning).slice(0, 30);
      assert.ok(text.includes(start), `not in the PDF: ${beginning.slice(0, 80)}`);
    }
    assert.match(text, /CriminalCodeof21May1998,No\.574/);
    const pages = Number(run('pdfinfo', pdf).stdout.match(/Pages:\s+(\d+)/)[1]);
    assert.ok(text.includes(`Паноҳ·${pages}/${pages}`), 'the last page has its number');
    assert.match(run('pdfinfo', pdf).stdout, /A4/);
  });
});
