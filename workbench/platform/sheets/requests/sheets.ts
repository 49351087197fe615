import type { Book, Sheet } from '../book/book.ts';
import type { Draft } from '../book/draft.ts';
import { requireOpenSheet } from '../book/permissions.ts';
import { sheetResourceProperties } from '../book/sheet-properties.ts';
import { bothColorsMasked, withBothColors } from '../cells/colors.ts';
import { localeForm } from '../engine/formula-locale.ts';
import type { DimensionProperties, SheetProperties } from '../service/api.ts';
import { badRequest } from '../service/api-error.ts';
import { overlay, project } from '../service/field-mask.ts';
import { requireCellBudget, requiredMask } from './cells.ts';
import { requireFewColumns, requireUnfrozenLeft, splice } from './dimensions.ts';
import { followSources } from './follow/chart-follow.ts';
import { renamedSheet, rewriteFormulas } from './follow/references.ts';
import type { Handler, Handlers } from './handler.ts';
import { requireWholeMerges } from './merges.ts';
import { chosenId, chosenTitle, emptySheet, requireIndex } from './new-sheets.ts';

const addSheet: Handler<'addSheet'> = (draft, { properties = {} }) => {
  if (properties.sheetType !== undefined && properties.sheetType !== 'GRID') {
    throw badRequest(`local platform: a sheet of type ${properties.sheetType} is not emulated`);
  }
  const { index = draft.book.sheets.length, gridProperties = {} } = properties;
  requireIndex(draft.book, index);
  const sheet = emptySheet(
    chosenId(draft, properties.sheetId),
    chosenTitle(draft.book, properties.title),
    properties,
  );
  requireGrid(sheet.grid, gridProperties);
  draft.insert(sheet, index);
  requireCellBudget(draft);
  return { addSheet: { properties: sheetResourceProperties(draft.book, sheet) } };
};

function requireGrid(
  grid: Sheet['grid'],
  asked: { frozenRowCount?: number; frozenColumnCount?: number },
): void {
  if (grid.rowCount < 1 || grid.columnCount < 1)
    throw badRequest('A sheet must have at least one row and one column.');
  requireFewColumns({ grid });
  if ((asked.frozenRowCount ?? 0) >= grid.rowCount || (asked.frozenColumnCount ?? 0) >= grid.columnCount) {
    throw badRequest("You can't freeze all visible rows or columns on the sheet.");
  }
}

const deleteSheet: Handler<'deleteSheet'> = (draft, { sheetId }) => {
  const sheet = draft.sheet(sheetId);
  requireOpenSheet(draft.book, sheet, draft.user);
  if (draft.book.sheets.every((other) => other === sheet || other.other.hidden)) {
    throw badRequest("You can't remove all the visible sheets in a document.");
  }
  rewriteFormulas(draft, { kind: 'deleted', sheetId: sheet.id });
  followSources(draft, sheet.id, () => undefined);
  for (const { chartId } of sheet.charts) if (chartId !== undefined) draft.freedCharts.add(chartId);
  draft.book.sheets = draft.book.sheets.filter(({ id }) => id !== sheet.id);
  draft.book.namedRanges = draft.book.namedRanges.filter(({ range }) => (range?.sheetId ?? 0) !== sheet.id);
};

const updateSheetProperties: Handler<'updateSheetProperties'> = (draft, { properties = {}, fields }) => {
  const mask = requiredMask(fields, 'SheetProperties');
  const present = draft.sheet(properties.sheetId);
  requireOpenSheet(draft.book, present, draft.user);
  const sheet = draft.edit(present.id);
  const before = sheetResourceProperties(draft.book, sheet);
  const both = bothColorsMasked(mask);
  const after: SheetProperties =
    mask === '*'
      ? { ...properties }
      : (overlay(before, withBothColors(project(properties, mask) as SheetProperties), both) ?? {});
  const { rowCount, columnCount } = after.gridProperties ?? {};
  if (
    after.gridProperties !== before.gridProperties &&
    (rowCount === undefined || columnCount === undefined)
  ) {
    // A masked count that is left out means zero, as everywhere in a field mask. Google's sentence for it is not known.
    throw badRequest(`You can't delete all the ${rowCount === undefined ? 'rows' : 'columns'} on the sheet.`);
  }
  if (after.title !== before.title) {
    const title = chosenTitle(draft.book, after.title ?? '', sheet);
    renamedSheet(draft, sheet, title);
  }
  const { sheetId: _id, title: _title, index, gridProperties, sheetType: _type, ...other } = after;
  sheet.other = withBothColors(other);
  if (!sheet.isChartSheet) resize(draft, sheet, { ...gridProperties });
  if (gridProperties !== before.gridProperties) requireWholeMerges(sheet);
  requireCellBudget(draft);
  if (sheet.other.hidden && draft.book.sheets.every((each) => each.other.hidden)) {
    throw badRequest("You can't hide all the sheets in a document.");
  }
  if (index !== undefined && index !== before.index) move(draft, sheet, index);
};

/** Google's sentence speaks of all visible rows; that hidden ones do not count is what it says, not what anybody saw. */
function requireSeenBelow(
  sizes: ReadonlyMap<number, DimensionProperties>,
  frozen: number | undefined,
  count: number,
): void {
  if (!frozen) return;
  for (let index = frozen; index < count; index++) if (!sizes.get(index)?.hiddenByUser) return;
  throw badRequest('local platform: freezing all rows or columns that are not hidden is not emulated');
}

function resize(draft: Draft, sheet: Sheet, wanted: Partial<Sheet['grid']>): void {
  const { rowCount, columnCount } = sheet.grid;
  const grid = {
    ...wanted,
    rowCount: wanted.rowCount ?? rowCount,
    columnCount: wanted.columnCount ?? columnCount,
  };
  if (grid.rowCount >= 1 && grid.frozenRowCount === sheet.grid.frozenRowCount)
    requireUnfrozenLeft(sheet, 'ROWS', grid.rowCount, rowCount);
  if (grid.columnCount >= 1 && grid.frozenColumnCount === sheet.grid.frozenColumnCount)
    requireUnfrozenLeft(sheet, 'COLUMNS', grid.columnCount, columnCount);
  requireGrid(grid, grid);
  if (grid.frozenRowCount !== sheet.grid.frozenRowCount)
    requireSeenBelow(sheet.dimensions.ROWS, grid.frozenRowCount, grid.rowCount);
  if (grid.frozenColumnCount !== sheet.grid.frozenColumnCount)
    requireSeenBelow(sheet.dimensions.COLUMNS, grid.frozenColumnCount, grid.columnCount);
  if (grid.rowCount < rowCount) {
    splice(draft, {
      sheetId: sheet.id,
      dimension: 'ROWS',
      at: grid.rowCount,
      removed: rowCount - grid.rowCount,
      added: 0,
    });
  }
  if (grid.columnCount < columnCount) {
    const removed = columnCount - grid.columnCount;
    splice(draft, { sheetId: sheet.id, dimension: 'COLUMNS', at: grid.columnCount, removed, added: 0 });
  }
  sheet.grid = grid;
}

/** `index` counts as before the move (docs/platform.md 47). */
function move(draft: Draft, sheet: Sheet, index: number): void {
  requireIndex(draft.book, index);
  const from = draft.book.sheets.indexOf(sheet);
  const rest = draft.book.sheets.filter((each) => each !== sheet);
  const to = index > from ? index - 1 : index;
  draft.book.sheets = [...rest.slice(0, to), sheet, ...rest.slice(to)];
}

const updateSpreadsheetProperties: Handler<'updateSpreadsheetProperties'> = (
  draft,
  { properties = {}, fields },
) => {
  const mask = requiredMask(fields, 'SpreadsheetProperties');
  const next = overlay(draft.book.properties, { ...properties } as Book['properties'], mask);
  const { title = '', locale = 'en_US', timeZone = 'Etc/GMT' } = next ?? {};
  if (title === '') throw badRequest('The spreadsheet title cannot be blank.');
  localeForm(locale);
  try {
    new Intl.DateTimeFormat('en', { timeZone });
  } catch {
    throw badRequest(`Invalid time zone: ${timeZone}`);
  }
  const before = { ...draft.book };
  draft.book.properties = { ...next, title, locale, timeZone };
  if (locale !== before.properties.locale)
    rewriteFormulas(draft, { kind: 'relocated', from: before.properties.locale });
};

export const sheetHandlers: Handlers = {
  addSheet,
  deleteSheet,
  updateSheetProperties,
  updateSpreadsheetProperties,
};
