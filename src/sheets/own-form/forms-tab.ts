import type { UsedForm } from '../../domain/own-form/used-form.ts';
import { areaAt, areaFrom, cell } from '../cells/a1.ts';
import { writeSpecCells } from '../cells/cell-requests.ts';
import { type Grid, textAt } from '../cells/grid.ts';
import { SHEET_IDS, TAB_TITLES } from '../cells/registry.ts';
import { COLORS } from '../cells/style.ts';
import { makeTab, type TabSpec, write } from '../cells/tab.ts';
import { relayTab } from '../cells/tab-resize.ts';
import type { SheetRequest } from '../cells/value.ts';
import { readForm } from '../form-text/read-form.ts';
import type { LinedProblem } from '../form-text/text-problem.ts';
import { formRows } from '../form-text/write-form.ts';

/**
 * The tab *Biểu mẫu*: the forms below each other in their text format, a blank row between two. The hidden last column says on a
 * form's first row where it stands in the units' file: `SH 720011 80 used`.
 */
const FORMS_TAB = { headingRow: 0, hintRow: 1, firstRow: 3, columns: 8, place: 7 } as const;
const PLACE = /^(\S+) (\d+) (\d+) (used|retired)$/;

/** A form on the tab that cannot be read. */
export interface FormsTabProblem {
  readonly code: string;
  /** The line is the tab's row, from 1. */
  readonly problem: LinedProblem;
}

/** The first of the tables of own forms in the units' file; those of `SHEET_IDS` stand before it. */
export const FIRST_FORM_TABLE = 720011;

/** Of the next form's table: no id is given twice. */
export const nextFormSheetId = (used: readonly Pick<UsedForm, 'sheetId'>[]): number =>
  Math.max(FIRST_FORM_TABLE - 1, ...used.map(({ sheetId }) => sheetId)) + 1;

/** The forms of the tab in its order, and what cannot be read of the others. */
export function parseForms(grid: Grid): {
  readonly used: readonly UsedForm[];
  readonly problems: readonly FormsTabProblem[];
} {
  const starts = Array.from({ length: grid.endRow }, (_, row) => row).filter((row) =>
    PLACE.test(textAt(grid, cell(row, FORMS_TAB.place))),
  );
  const found = starts.map((start, index) => readAt(grid, start, starts[index + 1] ?? grid.endRow));
  return {
    used: found.flatMap(({ used }) => used ?? []),
    problems: found.flatMap(({ problems }) => problems),
  };
}

function readAt(
  grid: Grid,
  start: number,
  end: number,
): { readonly used: UsedForm | null; readonly problems: readonly FormsTabProblem[] } {
  const [, code = '', sheetId, top, state] = PLACE.exec(textAt(grid, cell(start, FORMS_TAB.place))) ?? [];
  const rows = Array.from({ length: end - start }, (_, index) => ({
    line: start + index + 1,
    cells: Array.from({ length: FORMS_TAB.place }, (_, column) => textAt(grid, cell(start + index, column))),
  }));
  const { form, problems } = readForm(rows);
  // Another code would give the reports of this form to a form that nobody knows.
  const isItself = form !== null && form.code === code;
  return {
    used: isItself
      ? { form, sheetId: Number(sheetId), top: Number(top), isRetired: state === 'retired' }
      : null,
    problems: isItself
      ? []
      : (form === null
          ? problems
          : [{ line: start + 2, problem: { kind: 'code-changed', found: form.code, code } } as const]
        ).map((problem) => ({ code, problem })),
  };
}

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
      write(FORMS_TAB.headingRow, 0, 'BIỂU MẪU TỰ LẬP'),
      write(
        FORMS_TAB.hintRow,
        0,
        'Lập và sửa bằng trình đơn Tổng hợp › Biểu mẫu…; sửa tay ở đây thì sau đó chọn Đơn vị › Tạo / cập nhật trang đơn vị.',
      ),
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

/** Makes the tab, or lays it out anew with these forms. */
export function formsTabRequests(
  used: readonly UsedForm[],
  before: { readonly rows: number; readonly columns: number; readonly highlightCount: number } | null,
): SheetRequest[] {
  const spec = formsTabSpec(used);
  return before === null
    ? [...makeTab(spec), ...writeSpecCells(spec, spec.cells)]
    : relayTab(spec, before, []);
}
