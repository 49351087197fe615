import type { Moment } from '../../domain/calendar/day.ts';
import { areaAt, cell } from '../../sheets/cells/a1.ts';
import { numberAt, textAt } from '../../sheets/cells/grid.ts';
import { SHEET_IDS } from '../../sheets/cells/registry.ts';
import { type CellWrite, writeCells } from '../../sheets/cells/tab.ts';
import { isWritten, momentValue, type SheetRequest } from '../../sheets/cells/value.ts';
import { LOG_COLUMNS } from '../../sheets/records/list-columns.ts';
import { LOG_TAB } from '../../sheets/records/office-tabs.ts';
import type { World } from '../ports.ts';
import { isRefusal } from './apply-by-tab.ts';
import { applyToOffice } from './apply-to-office.ts';
import { type LogLine, loggedDetail, logRequest, noteFailure } from './log.ts';
import { dropLongProperty, keepLongProperty, readLongProperty } from './long-property.ts';
import { viTroubles } from './vi-troubles.ts';

/** What is written to one unit's tab, and what the log says of it. */
export interface TabAnswer {
  readonly sheetId: number;
  readonly cells: readonly CellWrite[];
  /** Formats or protections that go along, if any. */
  readonly formats: readonly SheetRequest[];
  readonly log: readonly LogLine[];
}

type DatedLine = LogLine & { readonly at: Moment };

interface Unlogged {
  readonly sheetId: number;
  /** The answer's cells but for those the unit may fill again: standing in the tab, they prove that it was written. */
  readonly proof: readonly CellWrite[];
  readonly log: readonly DatedLine[];
}

const KEY = 'journal';

/**
 * Writes the answers of several units. Google takes all or nothing: where it refuses for good they are written in halves
 * until those at fault are alone and left out. Somebody may have protected a cell there, and keeps nobody else's answer back.
 * Returns the tabs that were left out, which the log names.
 */
export function writeEach(
  world: World,
  entryBookId: string,
  answers: readonly TabAnswer[],
  /** For the first tab of the office's own file. */
  news: readonly SheetRequest[] = [],
): readonly number[] {
  const refused = writeInHalves(world, entryBookId, answers, news);
  // Also where it is the log that cannot be written to: then this fails, and says so.
  if (refused.length > 0) noteFailure(world, viTroubles.refusedTabs(refused.length));
  return refused;
}

function writeInHalves(
  world: World,
  entryBookId: string,
  answers: readonly TabAnswer[],
  news: readonly SheetRequest[],
): readonly number[] {
  try {
    writeWithLog(world, entryBookId, answers, news);
    return [];
  } catch (error) {
    const [only] = answers;
    if (!isRefusal(error) || only === undefined) throw error;
    if (answers.length === 1) return [only.sheetId];
    const half = Math.ceil(answers.length / 2);
    return [answers.slice(0, half), answers.slice(half)].flatMap((part) =>
      // Who of them was accepted is not known before all are written: the next run counts.
      writeInHalves(world, entryBookId, part, []),
    );
  }
}

/**
 * Writes answers and their log lines: in one write when there is one book. With two books the lines are put by in script
 * properties first; a run that dies between the two writes leaves them for `finishJournal`.
 */
export function writeWithLog(
  world: World,
  entryBookId: string,
  answers: readonly TabAnswer[],
  news: readonly SheetRequest[] = [],
): void {
  const { books, memory, clock } = world;
  const at = clock.now();
  const dated = answers.map(({ sheetId, log }) => log.map((line) => ({ ...line, sheetId, at })));
  const requests = answers.flatMap(({ sheetId, cells, formats }) => [
    ...writeCells(sheetId, cells),
    ...formats,
  ]);
  const log = dated.flat();
  const logging = log.length === 0 ? [] : [logRequest(world, log)];
  if (entryBookId === books.officeId) {
    books.apply(entryBookId, [...requests, ...logging]);
    return;
  }
  const unlogged = answers.flatMap(({ sheetId, cells }, index): Unlogged[] => {
    const lines = dated[index] ?? [];
    // Ticks and what was emptied may be set again by the unit at once; where nothing else was written, as in reopening, the
    // emptied cell is one of ours and proves it.
    const lasting = cells.filter(({ value }) => value !== false && value !== null);
    const proof = lasting.length > 0 ? lasting : cells;
    return lines.length === 0 ? [] : [{ sheetId, proof, log: lines }];
  });
  // One run's lines at a time: what a dead run left is logged before its note is written over.
  finishJournal(world, entryBookId);
  if (unlogged.length > 0) keepLongProperty(memory, KEY, JSON.stringify(unlogged));
  books.apply(entryBookId, requests);
  if (logging.length > 0) applyToOffice(world, [...logging, ...news]);
  dropLongProperty(memory, KEY);
}

/** Logs what a dead run answered but did not log; lines whose answer never reached the tab are dropped. */
export function finishJournal(world: World, entryBookId: string): void {
  const { books, memory } = world;
  const text = readLongProperty(memory, KEY);
  if (text === null) return;
  const present = new Set(books.structure(entryBookId).tabs.map(({ sheetId }) => sheetId));
  const unlogged = (JSON.parse(text) as Unlogged[]).filter(({ sheetId }) => present.has(sheetId));
  if (unlogged.length > 0) {
    const reading = books.read(
      entryBookId,
      unlogged.flatMap(({ sheetId, proof }) =>
        proof.map(({ row, column }) => ({ sheetId, area: areaAt(row, column) })),
      ),
      'entered',
    );
    const proved = unlogged.filter(({ sheetId, proof }) =>
      proof.every((cell) => isWritten(reading.grid(sheetId).entered(cell), cell.value)),
    );
    const lines = withoutLogged(
      world,
      proved.flatMap(({ log }) => log),
    );
    if (lines.length > 0) books.apply(books.officeId, [logRequest(world, lines)]);
  }
  dropLongProperty(memory, KEY);
}

const LOG = LOG_COLUMNS.at;

/** The run may have died after it wrote its lines: those that stand in the log, to the second, are not written again. */
export function withoutLogged({ books }: World, lines: readonly DatedLine[]): readonly DatedLine[] {
  if (lines.length === 0) return [];
  const grid = books.read(books.officeId, [{ sheetId: SHEET_IDS.log }], 'values').grid(SHEET_IDS.log);
  const keyOf = (moment: number, action: string, unit: string, detail: string): string =>
    JSON.stringify([Math.round(moment * 86_400), action, unit, detail]);
  const present = new Set<string>();
  for (let row = LOG_TAB.firstRow; row < grid.endRow; row++) {
    const text = (column: keyof typeof LOG) => textAt(grid, cell(row, LOG[column]));
    present.add(keyOf(numberAt(grid, cell(row, LOG.at)) ?? 0, text('action'), text('unit'), text('detail')));
  }
  return lines.filter(
    ({ at, action, unit, detail }) =>
      !present.has(keyOf(momentValue(at) ?? 0, action, unit, loggedDetail(detail).normalize('NFC').trim())),
  );
}
