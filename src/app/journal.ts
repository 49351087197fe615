import { type CellWrite, writeCells } from '../sheets/tab.ts';
import { UNIT_TAB } from '../sheets/unit-tab.ts';
import { isWritten, type SheetRequest } from '../sheets/value.ts';
import { type LogLine, logRequest } from './log.ts';
import type { Memory, World } from './ports.ts';

/** What is written to one unit's tab, and what the log says of it. */
export interface TabAnswer {
  readonly sheetId: number;
  readonly cells: readonly CellWrite[];
  /** Formats to restore, if any. */
  readonly formats: readonly SheetRequest[];
  readonly log: readonly LogLine[];
}

interface Unlogged {
  readonly sheetId: number;
  /** The answer's cells but for the tick, which the unit may set again: standing in the tab, they prove that it was written. */
  readonly proof: readonly CellWrite[];
  readonly log: readonly LogLine[];
}

const KEY = 'journal';
/** Google holds 9 KB a value (platform.md A); Vietnamese letters take up to three bytes. */
const PIECE = 2_500;

/**
 * Writes answers and their log lines: in one write when there is one book. With two books the lines are put by in script
 * properties first; a run that dies between the two writes leaves them for `finishJournal`.
 */
export function writeWithLog(world: World, entryBookId: string, answers: readonly TabAnswer[]): void {
  const { books, memory } = world;
  const requests = answers.flatMap(({ sheetId, cells, formats }) => [
    ...writeCells(sheetId, cells),
    ...formats,
  ]);
  const log = answers.flatMap((answer) => answer.log);
  const logging = log.length === 0 ? [] : [logRequest(world, log)];
  if (entryBookId === books.officeId) {
    books.apply(entryBookId, [...requests, ...logging]);
    return;
  }
  const unlogged = answers
    .filter((answer) => answer.log.length > 0)
    .map(
      ({ sheetId, cells, log: lines }): Unlogged => ({
        sheetId,
        proof: cells.filter(
          ({ row, column }) => row !== UNIT_TAB.tick.row || column !== UNIT_TAB.tick.column,
        ),
        log: lines,
      }),
    );
  if (unlogged.length > 0) store(memory, JSON.stringify(unlogged));
  books.apply(entryBookId, requests);
  books.apply(books.officeId, logging);
  forget(memory);
}

/** Logs what a dead run answered but did not log; lines whose answer never reached the tab are dropped. */
export function finishJournal(world: World, entryBookId: string): void {
  const { books, memory } = world;
  const text = load(memory);
  if (text === null) return;
  const present = new Set(books.structure(entryBookId).tabs.map(({ sheetId }) => sheetId));
  const unlogged = (JSON.parse(text) as Unlogged[]).filter(({ sheetId }) => present.has(sheetId));
  if (unlogged.length === 0) {
    forget(memory);
    return;
  }
  const reading = books.read(
    entryBookId,
    unlogged.map(({ sheetId }) => ({ sheetId })),
    'typed',
  );
  const proved = unlogged.filter(({ sheetId, proof }) =>
    proof.every((cell) => isWritten(reading.grid(sheetId).entered(cell), cell.value)),
  );
  if (proved.length > 0)
    books.apply(books.officeId, [
      logRequest(
        world,
        proved.flatMap(({ log }) => log),
      ),
    ]);
  forget(memory);
}

function store(memory: Memory, text: string): void {
  const pieces = Math.ceil(text.length / PIECE);
  for (let index = 0; index < pieces; index++) {
    memory.set(`${KEY}.${index}`, text.slice(index * PIECE, (index + 1) * PIECE));
  }
  // Written last: without the count the pieces mean nothing.
  memory.set(KEY, String(pieces));
}

function load(memory: Memory): string | null {
  const pieces = memory.get(KEY);
  if (pieces === null) return null;
  return Array.from({ length: Number(pieces) }, (_, index) => memory.get(`${KEY}.${index}`) ?? '').join('');
}

function forget(memory: Memory): void {
  const pieces = memory.get(KEY);
  if (pieces === null) return;
  memory.delete(KEY);
  for (let index = 0; index < Number(pieces); index++) memory.delete(`${KEY}.${index}`);
}
