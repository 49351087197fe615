import type { Cell } from '../book/cell.ts';
import type { Draft } from '../book/draft.ts';
import { type Area, areaOf, forEachCell, requireCell } from '../book/grid-range.ts';
import { requireOpen } from '../book/permissions.ts';
import { calculatedAt } from '../cells/cell-read.ts';
import { requireShort } from '../cells/cell-write.ts';
import { isFormula } from '../engine/formula.ts';
import type { GridRange } from '../service/api.ts';
import { badRequest } from '../service/api-error.ts';
import { interpreted } from '../service/values-write.ts';
import type { Handler, Handlers } from './handler.ts';

/** A range that a request may write to: the tab's id and the area. */
function open(draft: Draft, range: GridRange): { readonly id: number; readonly area: Area } {
  const sheet = draft.sheet(range.sheetId);
  const area = areaOf(range, sheet);
  requireOpen(draft.book, sheet, draft.user, area);
  return { id: sheet.id, area };
}

/** A text as if it were typed into a cell. */
function typeInto(draft: Draft, id: number, row: number, column: number, text: string): void {
  requireShort(text);
  const { cells } = draft.edit(id);
  const cell: Cell = cells.get(row, column) ?? {};
  const next = interpreted(draft.book, text, cell.format, draft.today(), draft.google);
  cells.set(row, column, { ...cell, runs: undefined, look: undefined, ...next });
}

/** "Trims the whitespace (such as spaces, tabs, or new lines)" at both ends and between words (discovery document). */
const trimWhitespace: Handler<'trimWhitespace'> = (draft, { range = {} }) => {
  const { id, area } = open(draft, range);
  let cellsChangedCount = 0;
  const { cells } = draft.edit(id);
  forEachCell(area, (row, column) => {
    const cell = cells.get(row, column);
    if (typeof cell?.value !== 'string') return;
    const text = cell.value.trim().replace(/\s+/g, ' ');
    if (text === cell.value) return;
    cellsChangedCount++;
    cells.set(row, column, { ...cell, value: text === '' ? undefined : text, runs: undefined });
  });
  return { trimWhitespace: { cellsChangedCount } };
};

/** The first of equal rows stays, those below move up (discovery document). */
const deleteDuplicates: Handler<'deleteDuplicates'> = (draft, { range = {}, comparisonColumns = [] }) => {
  const { id, area } = open(draft, range);
  const columns =
    comparisonColumns.length === 0
      ? Array.from({ length: area.right - area.left }, (_, at) => area.left + at)
      : comparisonColumns.flatMap(({ startIndex = 0, endIndex = 0 }) =>
          Array.from({ length: endIndex - startIndex }, (_, at) => startIndex + at),
        );
  const sheet = draft.sheet(id);
  const reading = draft.reading();
  const seen = new Set<string>();
  const kept: (Cell | undefined)[][] = [];
  for (let row = area.top; row < area.bottom; row++) {
    const line = Array.from({ length: area.right - area.left }, (_, at) =>
      sheet.cells.get(row, area.left + at),
    );
    if (line.some((cell) => isFormula(cell?.value)))
      throw badRequest('local platform: deleteDuplicates over formulas is not emulated');
    // "Duplicates that differ in letter case, formatting or formulas are duplicates" (discovery document).
    const key = JSON.stringify(
      columns.map((column) => String(calculatedAt(reading, sheet, row, column).value ?? '').toLowerCase()),
    );
    if (!seen.has(key)) kept.push(line);
    seen.add(key);
  }
  const { cells } = draft.edit(id);
  forEachCell(area, (row, column) => cells.set(row, column, kept[row - area.top]?.[column - area.left]));
  return { deleteDuplicates: { duplicatesRemovedCount: area.bottom - area.top - kept.length } };
};

const delimiters: Readonly<Record<string, string>> = { COMMA: ',', SEMICOLON: ';', PERIOD: '.', SPACE: ' ' };

const textToColumns: Handler<'textToColumns'> = (draft, { source = {}, delimiter, delimiterType = '' }) => {
  const sign = delimiterType === 'CUSTOM' ? delimiter : delimiters[delimiterType];
  if (!sign)
    throw badRequest(`local platform: textToColumns with the delimiter ${delimiterType} is not emulated`);
  const { id, area } = open(draft, source);
  if (area.right - area.left !== 1) throw badRequest('The source must be one column wide.');
  const lines = Array.from({ length: area.bottom - area.top }, (_, at) => {
    const value = draft.sheet(id).cells.get(area.top + at, area.left)?.value;
    return typeof value === 'string' ? value.split(sign) : [];
  });
  const width = Math.max(1, ...lines.map((line) => line.length));
  areaOf({ ...source, endColumnIndex: area.left + width }, draft.sheet(id));
  requireOpen(draft.book, draft.sheet(id), draft.user, { ...area, right: area.left + width });
  lines.forEach((line, y) => {
    for (const [x, text] of line.entries()) typeInto(draft, id, area.top + y, area.left + x, text);
  });
};

/** Text with a delimiter, each piece as if it were typed. */
const pasteData: Handler<'pasteData'> = (draft, { coordinate = {}, data = '', delimiter, html, type }) => {
  if (html || !delimiter) throw badRequest('local platform: pasteData is emulated with a delimiter only');
  if (type !== undefined && type !== 'PASTE_NORMAL' && type !== 'PASTE_VALUES')
    throw badRequest(`local platform: pasteData of the type ${type} is not emulated`);
  const sheet = draft.sheet(coordinate.sheetId);
  requireCell(coordinate, sheet);
  const { rowIndex: top = 0, columnIndex: left = 0 } = coordinate;
  if (data.includes('"')) throw badRequest('local platform: pasteData with quotes is not emulated');
  const lines = data
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => line.split(delimiter));
  const area = {
    top,
    left,
    bottom: top + lines.length,
    right: left + Math.max(...lines.map((line) => line.length)),
  };
  if (area.bottom > sheet.grid.rowCount || area.right > sheet.grid.columnCount)
    throw badRequest('local platform: a paste that ends beyond the edge of the tab is not emulated');
  requireOpen(draft.book, sheet, draft.user, area);
  lines.forEach((line, y) => {
    for (const [x, text] of line.entries()) typeInto(draft, sheet.id, top + y, left + x, text);
  });
};

export const cleanUpHandlers: Handlers = { trimWhitespace, deleteDuplicates, textToColumns, pasteData };
