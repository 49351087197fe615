import { a1, cell } from '../../../src/sheets/cells/a1.ts';
import { UNIT_TAB } from '../../../src/sheets/registration-form/registration-layout.ts';
import { columnLetters } from '../../../workbench/platform/sheets/book/a1.ts';
import type { Book } from '../../../workbench/platform/sheets/book/book.ts';
import { booksOf } from '../../../workbench/platform/sheets/book/snapshot.ts';
import type { Office } from '../../bundle/support/office.ts';

export interface TabView {
  readonly sheetId: number;
  readonly title: string;
  readonly code: string;
  /** Shown text by cell name. */
  readonly cells: ReadonlyMap<string, string>;
}

/** Where a unit's code stands; a row or a column to the left may have been put in before it. */
const { row: codeRow, column: codeColumn } = UNIT_TAB.unitCode;
const CODE_CELLS = [
  a1(UNIT_TAB.unitCode),
  a1(cell(codeRow, codeColumn + 1)),
  a1(cell(codeRow + 1, codeColumn)),
];

/** The units' tabs as they stand: what is seen in every cell. */
export function unitTabs(office: Office): TabView[] {
  return office.resource().sheets.flatMap(({ properties, data = [] }) => {
    if (properties.sheetId < 730_000) return [];
    const cells = new Map<string, string>();
    for (const { startRow = 0, startColumn = 0, rowData = [] } of data)
      rowData.forEach(({ values = [] }, row) => {
        values.forEach((value, column) => {
          const { effectiveValue = {} } = value as { effectiveValue?: Record<string, unknown> };
          const text = String(effectiveValue.stringValue ?? effectiveValue.numberValue ?? '');
          const name = `${columnLetters(startColumn + column)}${startRow + row + 1}`;
          if (text !== '') cells.set(name, text);
        });
      });
    return [viewOf(properties.sheetId, properties.title, cells)];
  });
}

const viewOf = (sheetId: number, title: string, cells: ReadonlyMap<string, string>): TabView => ({
  sheetId,
  title,
  code: CODE_CELLS.map((name) => cells.get(name) ?? '').find((text) => /^K0\d$/.test(text)) ?? '',
  cells,
});

const sheetsOf = ({ platform, entryBook }: Office): Book['sheets'] =>
  booksOf(platform.snapshot().spreadsheets).find(({ id }) => id === entryBook)?.sheets ?? [];

/** The same as far as it was typed: what formulas show costs a calculation and is not asked for. */
export function typedTabs(office: Office): TabView[] {
  return sheetsOf(office)
    .filter(({ id }) => id >= 730_000)
    .map(({ id, title, cells: grid }) => {
      const cells = new Map<string, string>();
      grid.forEach(({ value }, row, column) => {
        if (typeof value === 'string' || typeof value === 'number')
          cells.set(`${columnLetters(column)}${row + 1}`, String(value));
      });
      return viewOf(id, title, cells);
    });
}

/** Of one tab. */
export function protectionsOf(
  office: Office,
  sheetId: number,
): readonly { readonly protectedRangeId: number }[] {
  return (sheetsOf(office).find(({ id }) => id === sheetId)?.protectedRanges ?? []).flatMap(
    ({ protectedRangeId }) => (protectedRangeId === undefined ? [] : [{ protectedRangeId }]),
  );
}
