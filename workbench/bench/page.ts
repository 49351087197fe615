import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { chromium, type Page } from 'playwright-core';
import { BROWSER_FLAGS } from '../machine/browser-flags.ts';
import { findBrowser } from '../machine/find-browser.ts';
import { SCENARIOS } from '../rehearsal/scenario.ts';
import { startServer } from '../server/start.ts';
import { sampleUnits } from './sample-units.ts';

const SIZES = [60, 150] as const;
const AIMS = { ready: { 60: 3000, 150: 6000 }, edit: 300, tab: 200 } as const;
const ROUNDS = 10;
const TABS = ['Tổng hợp', 'Danh sách', 'Cấu hình', 'Hướng dẫn'];

const print = (text: string): void => void process.stdout.write(`${text}\n`);
const row = (label: string, millis: readonly number[], aim: number): void => {
  const sorted = [...millis].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const worst = sorted.at(-1) ?? Number.NaN;
  const cells = [median, worst, aim].map((value) => value.toFixed(0).padStart(8)).join(' ');
  print(`${label.padEnd(36)} ${cells}${worst > aim ? '  OVER' : ''}`);
};

/** How long a person waits in the page, in Chromium on this machine: printed, never asserted. */
export async function benchPage(): Promise<void> {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: [...BROWSER_FLAGS] });
  for (const size of SIZES) {
    const folder = mkdtempSync(join(tmpdir(), 'tong-hop-bench-'));
    const [scenario] = SCENARIOS;
    if (scenario === undefined) throw new RangeError('no scenario to measure');
    const unitsFile = join(folder, 'units.csv');
    writeFileSync(unitsFile, stringify(sampleUnits(size)));
    const options = { scenario, port: 0, unitsFile, stateFile: join(folder, 'state.json') };
    const server = await startServer(options, print);
    print(`\n${size} units, milliseconds ${' '.repeat(14)}   median    worst      aim`);
    const ready: number[] = [];
    for (let round = 0; round < 3; round++) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
      const from = performance.now();
      await page.goto(server.address);
      await page.waitForSelector('body.ready');
      ready.push(performance.now() - from);
      if (round < 2) await page.close();
      else await measure(page, size);
    }
    row('page ready', ready, AIMS.ready[size]);
    await server.stop();
    rmSync(folder, { recursive: true });
  }
  await browser.close();
}

/** Edits and switches in one window, timed by the window itself. */
async function measure(page: Page, size: number): Promise<void> {
  const edits: number[] = [];
  const seen: number[] = [];
  await openTab(page, `Chi bộ số ${size}`);
  for (let round = 0; round < ROUNDS; round++) {
    const text = String(round + 10);
    await select(page, 'B9');
    await page.keyboard.type(text);
    await page.evaluate(WATCH);
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowUp');
    const { answered, shown } = (await page.evaluate(`seen(${JSON.stringify(text)})`)) as Timed;
    edits.push(answered);
    seen.push(shown);
  }
  row('an edit answered', edits, AIMS.edit);
  row('  and shown, formulas calculated', seen, AIMS.edit);
  for (const title of [...TABS, 'Chi bộ số 1', 'Chi bộ số 2']) {
    const first = await openTab(page, title);
    const again: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      await openTab(page, 'Chi bộ số 3');
      again.push(await openTab(page, title));
    }
    row(`tab ${title}, first time`, [first], AIMS.tab);
    row(`tab ${title}, again`, again, AIMS.tab);
  }
}

/** Milliseconds from Enter. */
interface Timed {
  readonly answered: number;
  readonly shown: number;
}

/** In the page: notes when Enter is pressed; `seen` waits until the formula bar holds the text again. */
const WATCH = `
  performance.clearResourceTimings();
  let from = 0;
  addEventListener('keydown', () => { from = performance.now(); }, { once: true, capture: true });
  globalThis.seen = (text) => new Promise((done) => {
    const look = () => {
      const bar = document.querySelector('.o-topbar-composer .o-composer');
      const [edit] = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/api/edit'));
      if (edit === undefined || bar.textContent.trim() !== text) return void requestAnimationFrame(look);
      done({ answered: edit.responseEnd - from, shown: performance.now() - from });
    };
    look();
  });`;

async function select(page: Page, cell: string): Promise<void> {
  const nameBox = page.locator('.o-named-range-selector-container input');
  await nameBox.fill(cell);
  await nameBox.press('Enter');
}

/** Milliseconds from the click until the second drawing after it. */
async function openTab(page: Page, title: string): Promise<number> {
  return page.evaluate(`new Promise((done) => {
    const tab = [...document.querySelectorAll('#tabs .tab')].find(({ title }) => title === ${JSON.stringify(title)});
    const from = performance.now();
    tab.click();
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(performance.now() - from))));
  })`);
}
