import { SHEET_IDS } from '../../../src/sheets/registry.ts';
import type { Mail } from '../../../workbench/platform/runtime/mailbox.ts';
import type { Book, Cell, Sheet } from '../../../workbench/platform/sheets/book.ts';
import { booksOf } from '../../../workbench/platform/sheets/snapshot.ts';
import type { Office } from '../../bundle/support/office.ts';

/**
 * All that an action can leave behind, as named texts that two ways to the same end must share: every cell with its format
 * and validation, tabs, protections, sharing, triggers, what the script remembers, the ledger and the log. Moments lose
 * their hour, because a run that waits ends later; numbers that Google gives out lose their value.
 */
export interface State {
  readonly facts: ReadonlyMap<string, string>;
  readonly mails: readonly Mail[];
  readonly log: readonly LogRow[];
  readonly ledger: readonly LedgerRow[];
}

export interface LogRow {
  readonly actor: string;
  readonly action: string;
  readonly unit: string;
  readonly detail: string;
}

export interface LedgerRow {
  /** What and to whom: kind, obligation, recipient, last day, milestone. */
  readonly errand: string;
  readonly status: string;
  readonly note: string;
}

/** Told by the run that it was of, not by what was done. */
const VOLATILE = ['sweep.last', 'mail.cursor', 'failure.last'];

/** A piece of a note (`app/note.ts`) whose count is gone already: it means nothing, and the next note overwrites it. */
const isLeftPiece = (key: string, all: Readonly<Record<string, string>>): boolean =>
  /\.\d+$/.test(key) && all[key.replace(/\.\d+$/, '')] === undefined;

const hourless = (text: string): string => text.replace(/\d\d:\d\d ngày/g, 'hh:mm ngày');
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

export function stateOf(office: Office): State {
  const { spreadsheets, mailbox, properties, triggers } = office.platform.snapshot();
  const books = booksOf(spreadsheets).filter(isInUse);
  const facts = new Map<string, string>();
  for (const book of books) {
    facts.set(`file ${book.properties.title}`, JSON.stringify([book.properties, [...book.editors].sort()]));
    for (const [index, sheet] of book.sheets.entries()) addSheet(facts, sheet, index);
  }
  for (const { handler, owner, schedule } of triggers.records)
    facts.set(`trigger ${handler}`, JSON.stringify([owner, { ...schedule, minute: 0 }]));
  for (const [key, value] of Object.entries(properties.script))
    if (!VOLATILE.includes(key) && !isLeftPiece(key, properties.script)) facts.set(`memory ${key}`, value);
  const officeBook = books.find(({ id }) => id === office.officeBook);
  const rows = (sheetId: number, first: number) => rowsOf(officeBook, sheetId).slice(first);
  return {
    facts,
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
        errand: [6, 2, 3, 4, 5].map((column) => cells[column] ?? '').join(' | '),
        status: cells[8] ?? '',
        note: cells[10] ?? '',
      })),
  };
}

/** A file made by a set-up that died before it could be used: one empty tab, nobody's. */
const isInUse = ({ sheets }: Book): boolean =>
  sheets.length > 1 || sheets.some(({ cells }) => rowCount({ cells }) > 0);

function rowCount({ cells }: Pick<Sheet, 'cells'>): number {
  let rows = 0;
  cells.forEach((_, row) => {
    rows = Math.max(rows, row + 1);
  });
  return rows;
}

function addSheet(facts: Map<string, string>, sheet: Sheet, index: number): void {
  const { id, title, other, grid, cells, merges, conditionalFormats, protectedRanges, dimensions } = sheet;
  const grows = [SHEET_IDS.log, SHEET_IDS.ledger, SHEET_IDS.closings].some((one) => one === id);
  facts.set(
    `tab ${id}`,
    JSON.stringify([
      title,
      index,
      other,
      grows ? null : grid,
      merges,
      conditionalFormats,
      [...dimensions.ROWS],
      [...dimensions.COLUMNS],
    ]),
  );
  const guards = protectedRanges.map(({ protectedRangeId: _, ...guard }) => JSON.stringify(guard));
  facts.set(`protections ${id}`, guards.sort().join('\n'));
  if (id === SHEET_IDS.log || id === SHEET_IDS.ledger) return;
  cells.forEach((cell, row, column) => {
    if (Object.values(cell).some((part) => part !== undefined))
      facts.set(`${id}!${String.fromCharCode(65 + column)}${row + 1}`, cellText(cell));
  });
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
  const names = new Set([...expected.facts.keys(), ...found.facts.keys()]);
  return [...names]
    .filter((name) => expected.facts.get(name) !== found.facts.get(name))
    .map((name) => `${name}: ${expected.facts.get(name) ?? 'absent'} ≠ ${found.facts.get(name) ?? 'absent'}`);
}
