import type { Book, Sheet } from '../book/book.ts';
import { copySheet, type Draft } from '../book/draft.ts';
import { Grid } from '../book/grid.ts';
import { sheetResourceProperties } from '../book/sheet-properties.ts';
import { sheetByTitle } from '../book/titles.ts';
import { withBothColors } from '../cells/colors.ts';
import { isFormula } from '../engine/formula.ts';
import type { GridRange, SheetProperties } from '../service/api.ts';
import { badRequest } from '../service/api-error.ts';
import { requireCellBudget } from './cells.ts';
import type { Handler, Handlers } from './handler.ts';

export function emptySheet(id: number, title: string, properties: SheetProperties = {}): Sheet {
  const {
    sheetId: _id,
    title: _title,
    index: _index,
    gridProperties,
    sheetType: _type,
    ...other
  } = properties;
  return {
    id,
    title,
    other: withBothColors(other),
    grid: {
      ...gridProperties,
      rowCount: gridProperties?.rowCount ?? 1000,
      columnCount: gridProperties?.columnCount ?? 26,
    },
    cells: new Grid(),
    merges: [],
    conditionalFormats: [],
    protectedRanges: [],
    charts: [],
    bandedRanges: [],
    developerMetadata: [],
    dimensions: { ROWS: new Map(), COLUMNS: new Map() },
  };
}

/** A sheet of type OBJECT at the end, for one chart. */
export function addChartSheet(draft: Draft): Sheet {
  const base = emptySheet(chosenId(draft, undefined), freeTitle(draft.book, 'Chart'));
  const sheet: Sheet = { ...base, isChartSheet: true, grid: { rowCount: 1, columnCount: 1 } };
  draft.insert(sheet, draft.book.sheets.length);
  return sheet;
}

export function chosenId(draft: Draft, wanted: number | undefined): number {
  const isTaken = (id: number) => draft.book.sheets.some((sheet) => sheet.id === id);
  if (wanted === undefined) return draft.freshId(isTaken);
  if (wanted < 0) throw badRequest(`Sheet id ${wanted} is less than 0.`);
  if (isTaken(wanted)) throw badRequest(`Sheet with id ${wanted} already exists.`);
  return wanted;
}

/** The title asked for, checked, or the next free `SheetN`. */
export function chosenTitle(book: Book, wanted: string | undefined, except?: Sheet): string {
  if (wanted === undefined) {
    return freeTitle(book, 'Sheet', book.sheets.length + 1);
  }
  if (wanted === '') throw badRequest('The sheet name cannot be blank.');
  if (wanted.length > 100) throw badRequest('The sheet name cannot be greater than 100 characters.');
  const taken = sheetByTitle(book, wanted);
  if (taken && taken !== except)
    throw badRequest(`A sheet with the name "${wanted}" already exists. Please enter another name.`);
  return wanted;
}

export function requireIndex(book: Book, index: number): void {
  if (index < 0 || index > book.sheets.length)
    throw badRequest(`Sheet index ${index} is out of bounds (${book.sheets.length} sheets).`);
}

/**
 * Copies values, formulas, formats, validation, conditional formats, merges, sizes and hiding; named ranges too.
 * Protections and developer metadata are not copied: no source says either way (docs/platform.md 45).
 */
const duplicateSheet: Handler<'duplicateSheet'> = (
  draft,
  { sourceSheetId, newSheetId, newSheetName, insertSheetIndex = 0 },
) => {
  const source = draft.sheet(sourceSheetId);
  requireIndex(draft.book, insertSheetIndex);
  const id = chosenId(draft, newSheetId);
  const copy: Sheet = {
    ...copySheet(source),
    id,
    title: chosenTitle(draft.book, newSheetName ?? copyTitle(draft.book, source.title)),
    protectedRanges: [],
    developerMetadata: [],
    dimensions: withoutMetadata(source),
    merges: source.merges.map((range) => ({ ...range, sheetId: id })),
    conditionalFormats: source.conditionalFormats.map((rule) => ({
      ...rule,
      ranges: (rule.ranges ?? []).map((range) => ({ ...range, sheetId: id })),
    })),
    charts: source.charts.map((chart) => ({ ...chart, chartId: draft.freshId(() => false) })),
    basicFilter: source.basicFilter && {
      ...source.basicFilter,
      range: { ...source.basicFilter.range, sheetId: id },
    },
    filterViews: source.filterViews?.map((view) => ({
      ...view,
      filterViewId: draft.freshId(() => false),
      range: { ...view.range, sheetId: id },
    })),
    bandedRanges: source.bandedRanges.map((band) => ({
      ...band,
      bandedRangeId: draft.freshId(() => false),
      range: { ...band.range, sheetId: id },
    })),
  };
  draft.insert(copy, insertSheetIndex);
  draft.book.namedRanges = [
    ...draft.book.namedRanges,
    ...draft.book.namedRanges
      .filter(({ range }) => (range?.sheetId ?? 0) === source.id)
      .map((named) => ({
        ...named,
        namedRangeId: `nr${draft.freshId(() => false)}`,
        name: `${copy.title.replace(/[^\p{L}\p{N}_]/gu, '_')}_${named.name}`,
        range: { ...named.range, sheetId: id },
      })),
  ];
  requireCellBudget(draft);
  return { duplicateSheet: { properties: sheetResourceProperties(draft.book, copy) } };
};

/** A tab of another file: what it names outside itself is `#REF!` there, so formulas that do are refused by name. */
export function copySheetTo(draft: Draft, source: Sheet): SheetProperties {
  source.cells.forEach(({ value }) => {
    const leaves =
      isFormula(value) && value.parts.some((part) => part.kind === 'reference' && part.sheetId !== undefined);
    if (leaves) throw badRequest('local platform: copying a tab whose formulas name tabs is not emulated');
  });
  const id = chosenId(draft, undefined);
  const onCopy = (range: GridRange) => ({ ...range, sheetId: id });
  const copy: Sheet = {
    ...copySheet(source),
    id,
    title: copyTitle(draft.book, source.title),
    protectedRanges: [],
    developerMetadata: [],
    dimensions: withoutMetadata(source),
    charts: [],
    bandedRanges: [],
    basicFilter: undefined,
    filterViews: undefined,
    merges: source.merges.map(onCopy),
    conditionalFormats: source.conditionalFormats.map((rule) => ({
      ...rule,
      ranges: (rule.ranges ?? []).map(onCopy),
    })),
  };
  draft.insert(copy, draft.book.sheets.length);
  requireCellBudget(draft);
  return sheetResourceProperties(draft.book, copy);
}

function freeTitle(book: Book, word: string, from = 1): string {
  let number = from;
  while (sheetByTitle(book, `${word}${number}`)) number++;
  return `${word}${number}`;
}

/** Metadata of rows and columns is not copied either. */
function withoutMetadata({ dimensions }: Sheet): Sheet['dimensions'] {
  const plain = (lines: Sheet['dimensions']['ROWS']) =>
    new Map([...lines].map(([index, { developerMetadata: _gone, ...line }]) => [index, line] as const));
  return { ROWS: plain(dimensions.ROWS), COLUMNS: plain(dimensions.COLUMNS) };
}

function copyTitle(book: Book, title: string): string {
  const base = `Copy of ${title}`;
  let candidate = base;
  for (let number = 2; sheetByTitle(book, candidate); number++) candidate = `${base} ${number}`;
  return candidate;
}

export const newSheetHandlers: Handlers = { duplicateSheet };
