import type { Moment } from '../../domain/calendar/day.ts';
import { areaAt, cell } from '../../sheets/cells/a1.ts';
import { writeCells } from '../../sheets/cells/cell-requests.ts';
import { numberAt, textAt } from '../../sheets/cells/grid.ts';
import { SHEET_IDS } from '../../sheets/cells/registry.ts';
import type { CellWrite } from '../../sheets/cells/tab.ts';
import { isWritten, momentValue, type SheetRequest } from '../../sheets/cells/value.ts';
import { LOG_COLUMNS } from '../../sheets/records/list-columns.ts';
import { LOG_TAB } from '../../sheets/records/office-tabs.ts';
import type { World } from '../ports.ts';
import { isRefusal } from './apply-by-tab.ts';
import { applyToOffice } from './apply-to-office.ts';
import { type LogLine, loggedDetail, logRequest, noteFailure } from './log.ts';
import { dropLongProperty, keepLongProperty, readLongProperty } from './long-property.ts';
import { viTroubles } from './vi-troubles.ts';

/** The cells that answer one unit, and the log lines about them. */
export interface TabResult {
  readonly sheetId: number;
  readonly cells: readonly CellWrite[];
  /** Requests for formats and protections that are written with the cells. */
  readonly formats: readonly SheetRequest[];
  readonly log: readonly LogLine[];
}

type DatedLine = LogLine & { readonly at: Moment };

interface Unlogged {
  readonly sheetId: number;
  /** Cells that the unit does not fill by itself: when the tab holds them, the answer was written. */
  readonly proof: readonly CellWrite[];
  readonly log: readonly DatedLine[];
}

const KEY = 'journal';

/**
 * Writes the answers of several units. Google takes all or nothing: after a permanent refusal the answers are written in
 * halves, until each refused tab is alone and is left out. A cell that somebody protected in one tab then keeps back no other
 * unit's answer. Returns the sheet ids of the tabs that were left out; the log tells how many.
 */
export function writeEach(
  world: World,
  entryBookId: string,
  answers: readonly TabResult[],
  /** Requests for the first tab of the office's own file. */
  news: readonly SheetRequest[] = [],
): readonly number[] {
  const refused = writeInHalves(world, entryBookId, answers, news);
  // Where Google refuses because of the log, every tab was left out and this write throws too, so that the failure shows.
  if (refused.length > 0) noteFailure(world, viTroubles.refusedTabs(refused.length));
  return refused;
}

function writeInHalves(
  world: World,
  entryBookId: string,
  answers: readonly TabResult[],
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
      // How many units were accepted is known only after all parts: the next run writes the first tab.
      writeInHalves(world, entryBookId, part, []),
    );
  }
}

/**
 * Writes answers and their log lines: in one write when there is one file. With two files the lines are first kept in a
 * script property; when a run dies between the two writes, `finishJournal` of the next run logs them.
 */
export function writeWithLog(
  world: World,
  entryBookId: string,
  answers: readonly TabResult[],
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
    // Units may set a tick or fill an emptied cell again at once, so these prove nothing. Where nothing else was written, as
    // in reopening, the emptied cell belongs to the script, and is proof enough.
    const lasting = cells.filter(({ value }) => value !== false && value !== null);
    const proof = lasting.length > 0 ? lasting : cells;
    return lines.length === 0 ? [] : [{ sheetId, proof, log: lines }];
  });
  // The property holds the lines of one run: a dead run's lines are logged before they are overwritten.
  finishJournal(world, entryBookId);
  if (unlogged.length > 0) keepLongProperty(memory, KEY, JSON.stringify(unlogged));
  books.apply(entryBookId, requests);
  if (logging.length > 0) applyToOffice(world, [...logging, ...news]);
  dropLongProperty(memory, KEY);
}

/**
 * Logs the answers that a dead run wrote but did not log. Lines of answers that never reached their tab are dropped. The dead
 * run did not write the first tab either, because that goes with the log: `news` gives its requests, with the lines.
 */
export function finishJournal(
  world: World,
  entryBookId: string,
  news: () => readonly SheetRequest[] = () => [],
): void {
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
    if (lines.length > 0) applyToOffice(world, [logRequest(world, lines), ...news()]);
  }
  dropLongProperty(memory, KEY);
}

const LOG = LOG_COLUMNS.at;

/** Leaves out the lines that the log holds already, compared to the second: the run may have died after it wrote them. */
export function withoutLogged({ books }: World, lines: readonly DatedLine[]): readonly DatedLine[] {
  if (lines.length === 0) return [];
  const grid = books.read(books.officeId, [{ sheetId: SHEET_IDS.log }], 'values').grid(SHEET_IDS.log);
  const keyOf = (moment: number, action: string, unit: string, detail: string): string =>
    JSON.stringify([Math.round(moment * 86_400), action, unit, detail]);
  const present = new Set<string>();
  for (let row = LOG_TAB.firstRow; row < grid.endRow; row++) {
    const text = (column: keyof typeof LOG) => textAt(grid, cell(row, LOG[column]));
    present.add(
      keyOf(numberAt(grid, cell(row, LOG.at)) ?? 0, text('actionCode'), text('unit'), text('detail')),
    );
  }
  return lines.filter(
    ({ at, action, unit, detail }) =>
      !present.has(keyOf(momentValue(at) ?? 0, action, unit, loggedDetail(detail).normalize('NFC').trim())),
  );
}
