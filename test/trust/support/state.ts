import { toldWarnings } from '../../../src/app/mail/told-warnings.ts';
import { SHEET_IDS } from '../../../src/sheets/cells/registry.ts';
import type { DriveFile } from '../../../workbench/platform/runtime/drive-files.ts';
import type { Mail } from '../../../workbench/platform/runtime/mailbox.ts';
import { columnLetters } from '../../../workbench/platform/sheets/book/a1.ts';
import type { Book, Sheet } from '../../../workbench/platform/sheets/book/book.ts';
import type { Cell } from '../../../workbench/platform/sheets/book/cell.ts';
import { booksOf } from '../../../workbench/platform/sheets/book/snapshot.ts';
import type { Office } from '../../bundle/support/office.ts';

/**
 * All that an action can leave behind, as named texts that two ways to the same end must share: every cell with its format
 * and validation, tabs, protections, sharing, triggers, what the script remembers, the ledger and the log. Moments lose
 * their hour, because a run that waits ends later; numbers that Google gives out lose their value.
 */
export interface State {
  /** Files, triggers, what the script remembers. */
  readonly facts: ReadonlyMap<string, string>;
  /** By sheet id; the same map for the same tab. */
  readonly tabs: ReadonlyMap<number, ReadonlyMap<string, string>>;
  readonly documents: readonly DriveFile[];
  readonly mails: readonly Mail[];
  readonly log: readonly LogRow[];
  readonly ledger: readonly LedgerRow[];
  /** The warnings that the script remembers as told: reader, unit and their mark. */
  readonly told: readonly string[];
}

interface LogRow {
  readonly actor: string;
  readonly action: string;
  readonly unit: string;
  readonly detail: string;
}

interface LedgerRow {
  /** What and to whom: kind, obligation, recipient, last day, milestone. */
  readonly ledgerKey: string;
  readonly status: string;
  readonly note: string;
}

/** Told by the run that it was of, not by what was done. */
const VOLATILE = ['sweep.last', 'mail.cursor', 'failure.last'];

/** What it holds is compared as `told`. */
const isOfTold = (key: string): boolean => key.startsWith('warnings.told');

/**
 * A piece of a long property (`src/app/office/long-property.ts`) whose count is gone already: it means nothing, and the next
 * writing of that property overwrites it.
 */
const isLeftPiece = (key: string, all: Readonly<Record<string, string>>): boolean =>
  /\.\d+$/.test(key) && all[key.replace(/\.\d+$/, '')] === undefined;

/** Without the hour, and without the number of a file, which differs when a set-up that died left an empty one behind. */
const hourless = (text: string): string =>
  text
    .replace(/\d\d:\d\d ngày/g, 'hh:mm ngày')
    .replace(/T\d\d:\d\d:\d\d/g, 'Thh:mm:ss')
    .replace(/sheet-\d{4}-local-platform0*/g, 'sheet');
const isMoment = (value: unknown): value is number =>
  typeof value === 'number' && value > 40_000 && value < 60_000 && !Number.isInteger(value);

const known = new WeakMap<Cell, string>();
function cellText(cell: Cell): string {
  const text =
    known.get(cell) ??
    hourless(
      JSON.stringify(cell, (key, value) => (key === 'value' && isMoment(value) ? Math.floor(value) : value)),
    );
  known.set(cell, text);
  return text;
}

/**
 * `mail.perDay` without its day. The day tells when a run last found the whole quota unused; a run that is repeated with a
 * renewed quota finds that again, and the number is the same.
 */
const undatedQuota = (value: string): string => value.replace(/#\d{4}-\d\d-\d\d#/, '#day#');

export function stateOf(office: Office): State {
  const { spreadsheets, mailbox, properties, triggers, drive } = office.platform.snapshot();
  const books = booksOf(spreadsheets).filter(isInUse);
  const facts = new Map<string, string>();
  const tabs = new Map<number, ReadonlyMap<string, string>>();
  for (const { properties: own, editors, sheets } of books) {
    const order = sheets.map(({ id }) => id);
    facts.set(`file ${own.title}`, JSON.stringify([own, [...editors].sort(), order]));
    for (const sheet of sheets) tabs.set(sheet.id, tabFacts(sheet));
  }
  for (const { handler, owner, schedule } of triggers.records)
    facts.set(`trigger ${handler}`, JSON.stringify([owner, { ...schedule, minute: 0 }]));
  for (const [key, value] of Object.entries(properties.script))
    if (!VOLATILE.includes(key) && !isOfTold(key) && !isLeftPiece(key, properties.script))
      facts.set(`memory ${key}`, key === 'mail.perDay' ? undatedQuota(value) : hourless(value));
  const officeBook = books.find(({ id }) => id === office.officeBook);
  const rows = (sheetId: number, first: number) => rowsOf(officeBook, sheetId).slice(first);
  return {
    facts,
    tabs,
    documents: drive?.files ?? [],
    mails: mailbox.outbox,
    log: rows(SHEET_IDS.log, 3)
      .map(([, actor = '', action = '', unit = '', detail = '']) => ({
        actor,
        action,
        unit,
        detail: hourless(detail),
      }))
      .filter(({ action }) => action !== ''),
    ledger: rows(SHEET_IDS.ledger, 3)
      .filter((cells) => (cells[6] ?? '') !== '')
      .map((cells) => ({
        ledgerKey: [6, 2, 3, 4, 5].map((column) => cells[column] ?? '').join(' | '),
        status: cells[8] ?? '',
        note: cells[10] ?? '',
      })),
    told: toldIn(properties.script),
  };
}

function toldIn(script: Readonly<Record<string, string>>): string[] {
  const told = toldWarnings({
    get: (key) => script[key] ?? null,
    set: failOnWrite,
    delete: failOnWrite,
  });
  return Object.entries(told).flatMap(([reader, marks]) =>
    Object.entries(marks).map(([code, mark]) => `${reader} | ${code} | ${mark}`),
  );
}

const failOnWrite = (): never => {
  throw new RangeError('whoever looks at what is remembered changes nothing');
};

/** A file made by a set-up that died before it could be used: one empty tab, nobody's. */
const isInUse = ({ sheets }: Book): boolean =>
  sheets.length > 1 || sheets.some(({ cells }) => !isEmpty(cells));

function isEmpty(cells: Sheet['cells']): boolean {
  let isSo = true;
  cells.forEach(() => {
    isSo = false;
  });
  return isSo;
}

const tabsKnown = new WeakMap<Sheet, ReadonlyMap<string, string>>();

/** A tab is a value: one that nobody wrote to since is told of as before. */
function tabFacts(sheet: Sheet): ReadonlyMap<string, string> {
  const facts = tabsKnown.get(sheet) ?? factsOf(sheet);
  tabsKnown.set(sheet, facts);
  return facts;
}

function factsOf(sheet: Sheet): ReadonlyMap<string, string> {
  const { id, title, other, grid, cells, merges, conditionalFormats, protectedRanges, charts, dimensions } =
    sheet;
  const grows = [SHEET_IDS.log, SHEET_IDS.ledger, SHEET_IDS.closings].some((one) => one === id);
  const facts = new Map([
    [
      `tab ${id}`,
      JSON.stringify([
        title,
        other,
        grows ? null : grid,
        merges,
        conditionalFormats,
        charts.map(({ chartId: _, ...chart }) => chart),
        [...dimensions.ROWS],
        [...dimensions.COLUMNS],
      ]),
    ],
  ]);
  const guards = protectedRanges.map(({ protectedRangeId: _, ...guard }) => JSON.stringify(guard));
  facts.set(`protections ${id}`, guards.sort().join('\n'));
  if (id === SHEET_IDS.log || id === SHEET_IDS.ledger) return facts;
  cells.forEach((cell, row, column) => {
    if (Object.values(cell).some((part) => part !== undefined))
      facts.set(`${id}!${columnLetters(column)}${row + 1}`, cellText(cell));
  });
  return facts;
}

function rowsOf(book: Book | undefined, sheetId: number): string[][] {
  const rows: string[][] = [];
  book?.sheets
    .find(({ id }) => id === sheetId)
    ?.cells.forEach(({ value }, row, column) => {
      while (rows.length <= row) rows.push([]);
      const line = rows[row];
      if (line !== undefined && value !== undefined) line[column] = String(value);
    });
  return rows;
}

/** Names of the facts that differ, with both texts. */
export function differences(expected: State, found: State): string[] {
  const tabs = [...new Set([...expected.tabs.keys(), ...found.tabs.keys()])];
  return [
    ...unequal(expected.facts, found.facts),
    ...tabs.flatMap((id) => unequal(expected.tabs.get(id) ?? NONE, found.tabs.get(id) ?? NONE)),
  ];
}

const NONE: ReadonlyMap<string, string> = new Map();

function unequal(expected: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): string[] {
  if (expected === found) return [];
  return [...new Set([...expected.keys(), ...found.keys()])]
    .filter((name) => expected.get(name) !== found.get(name))
    .map((name) => `${name}: ${expected.get(name) ?? 'absent'} ≠ ${found.get(name) ?? 'absent'}`);
}
