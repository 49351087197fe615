import type { Draft } from '../book/draft.ts';
import { type Area, areaOf, forEachCell } from '../book/grid-range.ts';
import { requireOpen } from '../book/permissions.ts';
import { cellChange } from '../cells/cell-write.ts';
import { checkedRule, ruleCopiedBy } from '../cells/conditions.ts';
import type { CellData } from '../service/api.ts';
import { badRequest } from '../service/api-error.ts';
import { type FieldMask, parseFieldMask } from '../service/field-mask.ts';
import { firstUnknown } from '../service/request-schema.ts';
import type { Handler, Handlers } from './handler.ts';

/** Parses the mandatory `fields` of a request. */
export function requiredMask(fields: string | undefined, definition: string): FieldMask {
  if (!fields)
    throw badRequest("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  const mask = parseFieldMask(fields);
  const unknown = firstUnknown(mask, definition);
  if (unknown !== undefined) throw badRequest(`Invalid field: ${unknown} (in fields "${fields}")`);
  return mask;
}

const updateCells: Handler<'updateCells'> = (draft, { start, range, rows = [], fields }) => {
  const mask = requiredMask(fields, 'CellData');
  if (start && range) throw badRequest("oneof field 'area' is already set. Cannot set 'range'");
  if (!start && !range) throw badRequest('No area was specified.');
  const sheet = draft.sheet((start ?? range)?.sheetId);
  const widths = rows.map(({ values = [] }) => values.length);
  const area = range
    ? areaOf(range, sheet)
    : writtenArea(
        start?.rowIndex ?? 0,
        start?.columnIndex ?? 0,
        rows.length,
        Math.max(0, ...widths),
        sheet.grid,
      );
  if (range) requireWithin(area, rows.length, Math.max(0, ...widths));
  if (area.top === area.bottom || area.left === area.right) return;
  requireOpen(draft.book, sheet, draft.user, area);
  const { cells } = draft.edit(sheet.id);
  const write = (data: CellData, row: number, column: number) => {
    cells.set(row, column, cellChange(draft, data, mask, sheet.id)(cells.get(row, column)));
  };
  rows.forEach(({ values = [] }, y) => {
    values.forEach((data, x) => {
      write(data, area.top + y, area.left + x);
    });
  });
  if (!range) return;
  const erase = cellChange(draft, {}, mask === '*' ? everything : mask, sheet.id);
  forEachCell(area, (row, column) => {
    if (column - area.left < (widths[row - area.top] ?? 0)) return;
    const cell = cells.get(row, column);
    if (cell) cells.set(row, column, erase(cell));
  });
};

const everything: FieldMask = {
  userEnteredValue: '*',
  userEnteredFormat: '*',
  dataValidation: '*',
  note: '*',
  textFormatRuns: '*',
};

function writtenArea(
  top: number,
  left: number,
  height: number,
  width: number,
  grid: { rowCount: number; columnCount: number },
): Area {
  const area = { top, left, bottom: top + height, right: left + width };
  if (area.bottom > grid.rowCount)
    throw badRequest(
      `Attempting to write row: ${area.bottom - 1}, beyond the last row of: ${grid.rowCount - 1}`,
    );
  if (area.right > grid.columnCount)
    throw badRequest(
      `Attempting to write column: ${area.right - 1}, beyond the last column of: ${grid.columnCount - 1}`,
    );
  return area;
}

function requireWithin(area: Area, height: number, width: number): void {
  if (area.top + height > area.bottom) {
    throw badRequest(
      `Attempting to write row: ${area.bottom}, beyond the last requested row of: ${area.bottom - 1}`,
    );
  }
  if (area.left + width > area.right) {
    throw badRequest(
      `Attempting to write column: ${area.right}, beyond the last requested column of: ${area.right - 1}`,
    );
  }
}

const repeatCell: Handler<'repeatCell'> = (draft, { range = {}, cell = {}, fields }) => {
  const mask = requiredMask(fields, 'CellData');
  const sheet = draft.sheet(range.sheetId);
  const area = areaOf(range, sheet);
  requireOpen(draft.book, sheet, draft.user, area);
  const { cells } = draft.edit(sheet.id);
  const change = cellChange(draft, cell, mask === '*' ? everything : mask, sheet.id);
  forEachCell(area, (row, column) => {
    cells.set(row, column, change(cells.get(row, column), row - area.top, column - area.left));
  });
};

const appendCells: Handler<'appendCells'> = (draft, { sheetId, rows = [], fields }) => {
  const mask = requiredMask(fields, 'CellData');
  const sheet = draft.edit(sheetId);
  const top = lastDataRow(sheet.cells) + 1;
  const width = Math.max(0, ...rows.map(({ values = [] }) => values.length));
  if (width > sheet.grid.columnCount)
    throw badRequest(
      `Attempting to write column: ${width - 1}, beyond the last column of: ${sheet.grid.columnCount - 1}`,
    );
  sheet.grid = { ...sheet.grid, rowCount: Math.max(sheet.grid.rowCount, top + rows.length) };
  requireCellBudget(draft);
  requireOpen(draft.book, sheet, draft.user, { top, bottom: top + rows.length, left: 0, right: width });
  rows.forEach(({ values = [] }, y) => {
    values.forEach((data, x) => {
      sheet.cells.set(top + y, x, cellChange(draft, data, mask, sheet.id)(sheet.cells.get(top + y, x)));
    });
  });
};

/** Index of the last row with a value, -1 on an empty tab. */
function lastDataRow(cells: {
  forEach: (visit: (cell: { value?: unknown }, row: number) => void) => void;
}): number {
  let last = -1;
  cells.forEach((cell, row) => {
    if (cell.value !== undefined) last = Math.max(last, row);
  });
  return last;
}

/** Google's limit of ten million cells a file, blank ones included (docs/platform.md 9). */
export function requireCellBudget(draft: Draft): void {
  const total = draft.book.sheets.reduce((sum, { grid }) => sum + grid.rowCount * grid.columnCount, 0);
  if (total > 10_000_000) {
    throw badRequest(
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    );
  }
}

const setDataValidation: Handler<'setDataValidation'> = (draft, { range = {}, rule }) => {
  const sheet = draft.sheet(range.sheetId);
  const area = areaOf(range, sheet);
  requireOpen(draft.book, sheet, draft.user, area);
  const checked = checkedRule(draft.book, rule, sheet.id);
  const { cells } = draft.edit(sheet.id);
  forEachCell(area, (row, column) => {
    const cell = cells.get(row, column);
    const validation = checked && ruleCopiedBy(draft.book, checked, row - area.top, column - area.left);
    if (cell || validation) cells.set(row, column, { ...cell, validation });
  });
};

export const cellHandlers: Handlers = { updateCells, repeatCell, appendCells, setDataValidation };
