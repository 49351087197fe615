import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import {
  type Browser,
  type BrowserContext,
  chromium,
  type FrameLocator,
  type Locator,
  type Page,
} from 'playwright-core';
import { BROWSER_FLAGS } from '../../workbench/machine/browser-flags.ts';
import { findBrowser } from '../../workbench/machine/find-browser.ts';
import type { Platform } from '../../workbench/platform/platform.ts';
import { parseCorner } from '../../workbench/platform/sheets/book/a1.ts';
import type { EditAnswer, Person } from '../../workbench/protocol.ts';
import { SCENARIOS } from '../../workbench/rehearsal/scenario.ts';
import type { ServerOptions } from '../../workbench/server/options.ts';
import { type RunningServer, startServer } from '../../workbench/server/start.ts';
import { writeState } from '../../workbench/server/state-file.ts';
import { keepSample } from './sample-state.ts';

/** One server for all tests of a file; the sample's units unless others are given, header first. */
export interface Workspace {
  readonly server: RunningServer;
  /** A new window, with `me` at it. */
  sit(me: string): Promise<BrowserUser>;
  /** What a window would ask of the server, without one: posted when there is an order. */
  ask(path: string, order?: object): Promise<unknown>;
  /** A unit types into its own tab in a window of its own, somewhere else. */
  type(unit: string, cell: string, text: string): Promise<void>;
  close(): Promise<void>;
}

export async function openWorkspace(
  units: readonly (readonly string[])[] | null = null,
  scenarioName = SCENARIOS[0]?.name,
): Promise<Workspace> {
  const scenario = SCENARIOS.find(({ name }) => name === scenarioName);
  if (scenario === undefined) throw new RangeError('no scenario');
  const folder = mkdtempSync(join(tmpdir(), 'tong-hop-test-'));
  const stateFile = join(folder, 'state.json');
  if (units === null && scenario === SCENARIOS[0]) keepSample(stateFile);
  const unitsFile = units === null ? null : join(folder, 'danh-sach.csv');
  if (units !== null && unitsFile !== null) writeFileSync(unitsFile, stringify(units as string[][]));
  return openServer(folder, { scenario, port: 0, unitsFile, stateFile });
}

/** A workspace with the first units of the sample. */
export async function openSmallWorkspace(units: number): Promise<Workspace> {
  const [scenario] = SCENARIOS;
  if (scenario === undefined) throw new RangeError('no scenario');
  const folder = mkdtempSync(join(tmpdir(), 'tong-hop-test-'));
  const stateFile = join(folder, 'state.json');
  keepSample(stateFile, units);
  return openServer(folder, { scenario, port: 0, unitsFile: null, stateFile });
}

/** A workspace that goes on from where a campaign was played to. */
export async function openPlayed(platform: Platform, scenarioName: string): Promise<Workspace> {
  const scenario = SCENARIOS.find(({ name }) => name === scenarioName);
  if (scenario === undefined) throw new RangeError('no scenario');
  const folder = mkdtempSync(join(tmpdir(), 'tong-hop-test-'));
  const stateFile = join(folder, 'state.json');
  writeState(stateFile, { isSample: true, mailQuota: 100, snapshot: platform.snapshot() });
  return openServer(folder, { scenario, port: 0, unitsFile: null, stateFile });
}

async function openServer(folder: string, options: ServerOptions): Promise<Workspace> {
  const server = await startServer(options, console.error);
  const browser = await sharedBrowser();
  const windows: BrowserContext[] = [];
  const ask = async (path: string, order?: object) => {
    const posted = order === undefined ? {} : { method: 'POST', body: JSON.stringify(order) };
    const answer = await fetch(server.address + path, posted);
    if (!answer.ok) throw new Error(await answer.text());
    return (await answer.json()) as unknown;
  };
  return {
    server,
    ask,
    async type(unit, cell, text) {
      const people = (await ask('api/people')) as readonly Person[];
      const { gid } = people.find(({ email }) => email === unit) ?? {};
      const [book] = server.bookIds;
      const { row, column } = parseCorner(cell) ?? {};
      const order = { kind: 'type', user: unit, book, gid, row, column, text };
      const answer = (await ask('api/edit', order)) as EditAnswer;
      if (!answer.accepted) throw new Error(answer.message);
    },
    async sit(me) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, locale: 'vi-VN' });
      windows.push(context);
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const page = await context.newPage();
      await page.goto(server.address);
      await page.waitForSelector('body.ready');
      const desk = userAt(page, ask);
      await desk.become(me);
      return desk;
    },
    async close() {
      for (const context of windows) await context.close();
      await server.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

let launched: Promise<Browser> | undefined;

/** One for all the files of a worker, which takes it along when it ends; every window keeps to itself. */
function sharedBrowser(): Promise<Browser> {
  launched ??= chromium.launch({ executablePath: findBrowser(), args: [...BROWSER_FLAGS] });
  return launched;
}

/** What a person sees and does in one window. */
export interface BrowserUser {
  readonly page: Page;
  /** Inside the add-on's own dialog. */
  readonly frame: FrameLocator;
  become(email: string): Promise<void>;
  openTab(title: string): Promise<void>;
  select(cell: string): Promise<void>;
  /** Selects a cell and puts the mouse on it. */
  hover(cell: string): Promise<void>;
  /** Selects a cell, types, presses Enter. */
  type(cell: string, text: string): Promise<void>;
  /** What the formula bar says about a cell. */
  read(cell: string): Promise<string>;
  /** What a cell shows, by copying or cutting it. */
  copy(cell: string, keys?: 'Control+C' | 'Control+X'): Promise<string>;
  /** Text of the dialog in front, once there is one. */
  dialog(): Promise<string>;
  answer(button: string): Promise<void>;
  /** Presses *Đóng* in the add-on's dialog, and waits until the dialog is gone. */
  closeDialog(): Promise<void>;
  chooseMenu(item: string): Promise<void>;
  openPanel(label: string): Promise<void>;
  stepClock(label: string): Promise<void>;
}

/** Waits until it is there. */
export const textOf = async (locator: Locator): Promise<string> =>
  ((await locator.textContent()) ?? '').trim();

const NAME_BOX = '.mounted:not(.coming) .o-named-range-selector-container input';
/** Whether the name box comes to say it within a second; a merged cell is named with all that it covers. */
const isNamed = (cell: string) => `new Promise((done) => {
  const until = performance.now() + 1000;
  const look = () => {
    const name = document.querySelector('${NAME_BOX}')?.value ?? '';
    if (name === '${cell}' || name.startsWith('${cell}:')) done(true);
    else if (performance.now() > until) done(false);
    else requestAnimationFrame(look);
  };
  look();
})`;
/** What the formula bar says once it says it in three drawings: it may follow the selection one later than the name. */
const FORMULA_BAR = `new Promise((done) => {
  let before;
  let times = 0;
  const look = () => {
    const now = document.querySelector('.mounted:not(.coming) .o-topbar-composer .o-composer')?.textContent.trim();
    times = now !== undefined && now === before ? times + 1 : 0;
    before = now;
    if (times === 2) done(now);
    else requestAnimationFrame(look);
  };
  look();
})`;
const TWO_DRAWINGS = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))';
const NOT_COPIED = '(not copied yet)';

function userAt(page: Page, ask: Workspace['ask']): BrowserUser {
  const nameBox = page.locator(NAME_BOX);
  const activeTab = page.locator('#tabs .tab.on');
  const desk: BrowserUser = {
    page,
    frame: page.frameLocator('.dialog iframe'),
    async become(email) {
      const people = (await ask('api/people')) as readonly Person[];
      await Promise.all([page.waitForResponse(/api\/menu/), page.selectOption('#me', email)]);
      const { gid } = people.find((person) => person.email === email) ?? {};
      // A unit comes to its own tab.
      if (gid !== undefined) await page.locator(`#tabs .tab.on[data-gid="${gid}"]`).waitFor();
    },
    async openTab(title) {
      await page.locator(`#tabs .tab[title="${title}"]`).click();
      await activeTab.filter({ hasText: title }).waitFor();
    },
    async select(cell) {
      for (let tries = 0; tries < 10; tries++) {
        await nameBox.fill(cell.toLowerCase());
        await nameBox.press('Enter');
        if (await page.evaluate<boolean>(isNamed(cell))) return;
        // A drawing of what was selected before took the name away ahead of Enter.
      }
      throw new Error(`${cell} was not selected within ten seconds`);
    },
    async hover(cell) {
      await desk.select(cell);
      // The grid is one drawing: only while a cell is edited is there anything in its place.
      await page.keyboard.press('F2');
      const field = page.locator('.mounted:not(.coming) .o-grid .o-grid-composer');
      const place = await field.boundingBox();
      await page.keyboard.press('Escape');
      if (place === null) throw new RangeError(`${cell} is nowhere to be seen`);
      // The field lies over the cell until it is drawn anew, and takes what the mouse does.
      await page.evaluate(TWO_DRAWINGS);
      await page.mouse.move(place.x + place.width / 2, place.y + place.height / 2, { steps: 4 });
    },
    async type(cell, text) {
      await desk.select(cell);
      await page.keyboard.type(text);
      await Promise.all([page.waitForResponse(/api\/edit/), page.keyboard.press('Enter')]);
    },
    async read(cell) {
      await desk.select(cell);
      return page.evaluate(FORMULA_BAR) as Promise<string>;
    },
    async copy(cell, keys = 'Control+C') {
      await desk.select(cell);
      // The page fills the clipboard a moment after the keys: what an earlier copy left there must not be taken for it.
      await page.evaluate(`navigator.clipboard.writeText('${NOT_COPIED}')`);
      await page.keyboard.press(keys);
      // Not waitForFunction: it takes a promise for an answer without waiting for it.
      for (let looks = 0; looks < 500; looks++) {
        const text = await page.evaluate<string>('navigator.clipboard.readText()');
        if (text !== NOT_COPIED) return text;
        await page.waitForTimeout(20);
      }
      throw new Error(`${cell} was not copied within ten seconds`);
    },
    dialog: () => textOf(page.locator('.dialog')),
    async answer(button) {
      const dialog = page.locator('.dialog');
      const before = await dialog.elementHandle();
      await dialog.getByRole('button', { name: button, exact: true }).last().click();
      await before?.waitForElementState('hidden');
    },
    async closeDialog() {
      // An event, not the mouse: Chromium answers a mouse click from the frame's own process. The click takes that process
      // away, sometimes before it has answered, and Playwright then waits for the answer until its time is up.
      await desk.frame.getByRole('button', { name: 'Đóng' }).dispatchEvent('click');
      await page.locator('.dialog').waitFor({ state: 'detached' });
    },
    async chooseMenu(item) {
      const entry = page.getByRole('menuitem', { name: item, exact: true });
      // The menu is drawn anew, and closed, when an answer about it comes late: then it is opened again.
      for (let tries = 1; ; tries++) {
        await page.locator('.script-menus .menu-button').click();
        try {
          return await entry.click({ timeout: 5_000 });
        } catch (error) {
          if (tries === 3) throw error;
        }
      }
    },
    async openPanel(label) {
      await page.locator('.panel-tab', { hasText: label }).click();
    },
    async stepClock(label) {
      await desk.openPanel('Đồng hồ');
      const step = page.locator('.step', { hasText: label });
      await Promise.all([page.waitForResponse(/api\/clock/), step.click()]);
    },
  };
  return desk;
}
