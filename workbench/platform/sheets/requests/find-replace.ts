import type { Sheet } from '../book/book.ts';
import type { Cell } from '../book/cell.ts';
import type { Draft } from '../book/draft.ts';
import { type Area, areaOf, clippedArea, contains } from '../book/grid-range.ts';
import { requireOpen } from '../book/permissions.ts';
import { writtenIn } from '../book/titles.ts';
import type { Reading } from '../cells/cell-read.ts';
import { shownAt } from '../cells/cell-read.ts';
import { requireShort } from '../cells/cell-write.ts';
import { isFormula } from '../engine/formula.ts';
import type { Request } from '../service/api.ts';
import { badRequest } from '../service/api-error.ts';
import { interpreted } from '../service/values-write.ts';
import type { Handler, Handlers } from './handler.ts';

type FindReplace = NonNullable<Request['findReplace']>;

interface Replaced {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly occurrences: number;
  readonly isFormula: boolean;
}

/** Replaces in what cells show, and in formulas only when told to; what comes of it is read as if typed. */
const findReplace: Handler<'findReplace'> = (draft, request) => {
  const { allSheets, sheetId, range } = request;
  if (!request.find) throw badRequest('The find string cannot be empty.');
  const places: readonly (readonly [Sheet, Area])[] = allSheets
    ? draft.book.sheets.map((sheet) => [sheet, clippedArea({}, sheet)] as const)
    : [placeOf(draft, sheetId, range)];
  const reading = draft.reading();
  const done = places.map(([sheet, area]) => ({ sheet, found: foundIn(reading, sheet, area, request) }));
  for (const { sheet, found } of done) write(draft, sheet, found);
  const all = done.flatMap(({ found }) => found);
  return {
    findReplace: {
      valuesChanged: all.filter((one) => !one.isFormula).length,
      formulasChanged: all.filter((one) => one.isFormula).length,
      rowsChanged: done.reduce((sum, { found }) => sum + new Set(found.map(({ row }) => row)).size, 0),
      sheetsChanged: done.filter(({ found }) => found.length > 0).length,
      occurrencesChanged: all.reduce((sum, { occurrences }) => sum + occurrences, 0),
    },
  };
};

function placeOf(
  draft: Draft,
  sheetId: number | undefined,
  range: FindReplace['range'],
): readonly [Sheet, Area] {
  if (range !== undefined) {
    const sheet = draft.sheet(range.sheetId);
    return [sheet, areaOf(range, sheet)];
  }
  if (sheetId === undefined) throw badRequest('One of allSheets, sheetId or range must be set.');
  const sheet = draft.sheet(sheetId);
  return [sheet, clippedArea({}, sheet)];
}

function foundIn(reading: Reading, sheet: Sheet, area: Area, request: FindReplace): Replaced[] {
  const pattern = patternOf(request);
  const found: Replaced[] = [];
  sheet.cells.forEach((cell, row, column) => {
    if (cell.value === undefined || !contains(area, row, column)) return;
    const isOfFormula = isFormula(cell.value);
    if (isOfFormula && !request.includeFormulas) return;
    const before = isFormula(cell.value)
      ? writtenIn(reading.book, cell.value)
      : shownAt(reading, sheet, row, column);
    const occurrences = before.match(pattern)?.length ?? 0;
    if (occurrences === 0) return;
    const text = before.replace(pattern, replacementOf(request));
    found.push({ row, column, text, occurrences, isFormula: isOfFormula });
  });
  return found;
}

/** A plain text stands for itself, whatever signs are in it. */
function patternOf({ find = '', searchByRegex, matchCase, matchEntireCell }: FindReplace): RegExp {
  const text = searchByRegex ? find : find.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  try {
    return new RegExp(matchEntireCell ? `^(?:${text})$` : text, matchCase ? 'gu' : 'giu');
  } catch {
    throw badRequest(`Invalid regular expression: ${find}`);
  }
}

const replacementOf = ({ replacement = '', searchByRegex }: FindReplace): string =>
  searchByRegex ? replacement : replacement.replace(/\$/g, '$$$$');

function write(draft: Draft, { id }: Sheet, found: readonly Replaced[]): void {
  for (const { row, column, text } of found) {
    requireShort(text);
    requireOpen(draft.book, draft.sheet(id), draft.user, {
      top: row,
      bottom: row + 1,
      left: column,
      right: column + 1,
    });
    const { cells } = draft.edit(id);
    const cell: Cell = cells.get(row, column) ?? {};
    const next = interpreted(draft.book, text, cell.format, draft.today(), draft.google);
    cells.set(row, column, { ...cell, runs: undefined, look: undefined, ...next });
  }
}

export const findHandlers: Handlers = { findReplace };
