import type { UsedForm } from '../../domain/own-form/used-form.ts';
import { areaAt, areaFrom, cell, cellsOf } from '../cells/a1.ts';
import { writeSpecCells } from '../cells/cell-requests.ts';
import { type Grid, textAt } from '../cells/grid.ts';
import { SHEET_IDS, TAB_TITLES } from '../cells/registry.ts';
import { COLORS } from '../cells/style.ts';
import { makeTab, type TabSpec, write } from '../cells/tab.ts';
import { relayTab } from '../cells/tab-resize.ts';
import type { SheetRequest } from '../cells/value.ts';
import { formRows } from '../form-text/write-form.ts';

/**
 * The tab *Biểu mẫu*: the forms below each other in their text format, a blank row between two. The hidden last column says on a
 * form's first row where it stands in the units' file: `SH 720011 80 used`.
 */
export const FORMS_TAB = { headingRow: 0, hintRow: 1, firstRow: 3, columns: 8, place: 7 } as const;
/** The words above the forms: heading and hint. */
export const FORMS_TAB_WORDS: readonly string[] = [
  'BIỂU MẪU TỰ LẬP',
  'Lập và sửa bằng trình đơn Tổng hợp › Biểu mẫu…; sửa tay ở đây thì sau đó chọn Đơn vị › Tạo / cập nhật trang đơn vị.',
];

/** The first of the tables of own forms in the units' file; those of `SHEET_IDS` stand before it. */
export const FIRST_FORM_TABLE = 720011;

/** Of the next form's table: no id is given twice. */
export const nextFormSheetId = (used: readonly Pick<UsedForm, 'sheetId'>[]): number =>
  Math.max(FIRST_FORM_TABLE - 1, ...used.map(({ sheetId }) => sheetId)) + 1;

/** The whole tab. */
export function formsTabSpec(used: readonly UsedForm[]): TabSpec {
  const forms = used.map((one) => ({ ...one, rows: formRows(one.form) }));
  const starts: number[] = [];
  let next: number = FORMS_TAB.firstRow;
  for (const { rows } of forms) {
    starts.push(next);
    next += rows.length + 1;
  }
  const whole = areaAt(FORMS_TAB.firstRow, 0, next - FORMS_TAB.firstRow + 1, FORMS_TAB.columns);
  return {
    sheetId: SHEET_IDS.forms,
    title: TAB_TITLES.forms,
    rows: next + 1,
    columns: FORMS_TAB.columns,
    frozenRows: 0,
    frozenColumns: 0,
    tabColor: COLORS.title,
    columnWidths: [110, 330, 190, 110, 90, 80, 260, 60],
    hiddenColumns: [FORMS_TAB.place],
    rowHeights: [],
    merges: [],
    styles: [
      [areaAt(0, 0, next + 1, FORMS_TAB.columns), { size: 10, number: 'text', middle: true }],
      [whole, { wrap: true }],
      [areaAt(FORMS_TAB.headingRow, 0, 1, FORMS_TAB.place), { bold: true, size: 13 }],
      [areaAt(FORMS_TAB.hintRow, 0, 1, FORMS_TAB.place), { italic: true, color: COLORS.quiet }],
      ...starts.map(
        (row) => [areaAt(row, 0, 1, FORMS_TAB.place), { bold: true, fill: COLORS.header }] as const,
      ),
      ...starts.map((row) => [areaFrom(cell(row, FORMS_TAB.place)), { number: 'text' }] as const),
    ],
    cells: [
      ...FORMS_TAB_WORDS.map((words, row) => write(row, 0, words)),
      ...forms.flatMap(({ form, sheetId, top, isRetired, rows }, index) => {
        const start = starts[index] ?? 0;
        return [
          ...rows.flatMap((row, at) => row.map((text, column) => write(start + at, column, text))),
          write(start, FORMS_TAB.place, `${form.code} ${sheetId} ${top} ${isRetired ? 'retired' : 'used'}`),
        ];
      }),
    ],
    validations: [],
    highlights: [],
  };
}

/** Whether the tab's own columns hold these forms and nothing else. */
export function isLaidOut(used: readonly UsedForm[], grid: Grid): boolean {
  const { cells, rows } = formsTabSpec(used);
  const wanted = new Map(cells.map(({ row, column, value }) => [`${row}:${column}`, String(value)]));
  const area = areaAt(0, 0, Math.max(rows, grid.endRow), FORMS_TAB.columns);
  return cellsOf(area).every(
    (at) => textAt(grid, at) === (wanted.get(`${at.row}:${at.column}`) ?? '').normalize('NFC').trim(),
  );
}

/** Makes the tab, or lays it out anew with these forms. What people keep to the right of it stays. */
export function formsTabRequests(
  used: readonly UsedForm[],
  before: { readonly rows: number; readonly columns: number; readonly highlightCount: number } | null,
  /** Of a new tab. */
  title: string = TAB_TITLES.forms,
): SheetRequest[] {
  const spec = formsTabSpec(used);
  if (before === null) return [...makeTab({ ...spec, title }), ...writeSpecCells(spec, spec.cells)];
  const { rows, columns } = before;
  return relayTab(
    { ...spec, rows: Math.max(rows, spec.rows) },
    { ...before, columns: Math.min(columns, spec.columns) },
    [],
  );
}
