import { type Day, dayOf, type Moment } from '../domain/day.ts';
import { REGISTRATION_FIELDS, type RegistrationField } from '../domain/registration.ts';
import type { OfficialTable, ReportedUnit } from '../domain/report/registration-report.ts';
import { cell } from './a1.ts';
import { type Grid, momentAt, numberAt, textAt } from './grid.ts';
import { SUMMARY, SUMMARY_COLUMNS } from './summary-columns.ts';
import { momentValue, type Written } from './value.ts';
import { dayText, STATE_TEXT, submittedText } from './wording.ts';

/** Columns of `Số chốt`; each closing is one block: its title, a row per unit, two rows of totals, a blank row. */
const CLOSINGS = {
  order: 0,
  code: 1,
  name: 2,
  members: 3,
  staff: 4,
  trained: 5,
  target: 6,
  note: 7,
  state: 8,
};
/** In a block's title row: the moment by which the block is known again. */
const CLOSED_AT = 9;
const DAYS_LATE = 10;
const FIRST_ROW = 3;
const SUBMITTED_TOTALS = 'Trong đó đã nộp';
const EDITED = 'Đã nộp, sửa chưa nộp lại';

export const closingTitle = (at: Moment): string =>
  `Bảng tổng hợp chốt lúc ${at.slice(11, 16)} ngày ${dayText(dayOf(at))}`;

/** Of a state in `Số chốt`: whether the report was not in when it was closed. */
export const isNotSubmitted = (state: string): boolean => state === EDITED || state.startsWith('Chưa nộp');

export const notSubmitted = (code: string, state: string): string =>
  code === 'edited' ? EDITED : `Chưa nộp (${state.toLowerCase()})`;

const ACCEPTED_FIGURES = [
  SUMMARY_COLUMNS.acceptedMembers,
  SUMMARY_COLUMNS.acceptedStaff,
  SUMMARY_COLUMNS.acceptedTrained,
  SUMMARY_COLUMNS.acceptedTarget,
];
const SHOWN_FIGURES = REGISTRATION_FIELDS.map((field) => SUMMARY_COLUMNS[field]);

/**
 * The official table as it stands at this moment, edits after submission included: their state says so. Units that are left
 * out, by code, are in no row and in no sum: a formula of theirs may be broken, and the table's own sums with it.
 */
export function closingRows(
  summary: Grid,
  at: Moment,
  leftOut: ReadonlySet<string> = new Set(),
): { rows: Written[][]; missing: string[] } {
  const title = Array.from({ length: CLOSED_AT + 1 }, (): Written => null);
  title[CLOSINGS.name] = closingTitle(at);
  title[CLOSED_AT] = momentValue(at);
  const rows: Written[][] = [title];
  const missing: string[] = [];
  const C = SUMMARY_COLUMNS;
  for (let row = SUMMARY.firstUnitRow; row < summary.endRow; row++) {
    const code = textAt(summary, cell(row, C.code));
    const isUnit = code !== '';
    const name = textAt(summary, cell(row, C.name));
    if ((!isUnit && name === '') || leftOut.has(code)) continue;
    const late = numberAt(summary, cell(row, C.daysLate)) ?? 0;
    const stateCode = textAt(summary, cell(row, C.stateCode));
    const isSubmitted = stateCode === 'submitted';
    if (isUnit && !isSubmitted) missing.push(name);
    const summed = name === SUBMITTED_TOTALS ? ACCEPTED_FIGURES : SHOWN_FIGURES;
    const figure = (column: number): Written =>
      isUnit || leftOut.size === 0
        ? (numberAt(summary, cell(row, column)) ?? (textAt(summary, cell(row, column)) || null))
        : sumOf(
            summary,
            summed[SHOWN_FIGURES.indexOf(column as (typeof SHOWN_FIGURES)[number])] ?? column,
            leftOut,
          );
    rows.push([
      isUnit ? numberAt(summary, cell(row, C.order)) : null,
      code === '' ? null : code,
      name,
      figure(C.members),
      figure(C.staff),
      figure(C.trained),
      figure(C.target),
      textAt(summary, cell(row, C.note)) || null,
      isUnit
        ? isSubmitted
          ? submittedText(late)
          : notSubmitted(stateCode, textAt(summary, cell(row, C.state)))
        : null,
      numberAt(summary, cell(row, C.acceptedAt)),
      numberAt(summary, cell(row, C.daysLate)),
    ]);
  }
  rows.push([]);
  return { rows, missing };
}

/** Over the units that are not left out. */
function sumOf(summary: Grid, column: number, leftOut: ReadonlySet<string>): number {
  let sum = 0;
  for (let row = SUMMARY.firstUnitRow; row < summary.endRow; row++) {
    const code = textAt(summary, cell(row, SUMMARY_COLUMNS.code));
    if (code !== '' && !leftOut.has(code)) sum += numberAt(summary, cell(row, column)) ?? 0;
  }
  return sum;
}

/** What a snapshot does not hold of a unit: asked of `Danh sách`. */
export interface UnitTerms {
  readonly assigned: number | null;
  readonly lastDay: Day;
}

/** Every snapshot of form A in `Số chốt`, oldest first. */
export function parseClosings(grid: Grid, termsOf: (code: string) => UnitTerms): OfficialTable[] {
  const tables: OfficialTable[] = [];
  let units: ReportedUnit[] = [];
  let at: Moment | null = null;
  for (let row = FIRST_ROW; row < grid.endRow; row++) {
    const text = (column: number) => textAt(grid, cell(row, column));
    const figuresOf = () =>
      Object.fromEntries(
        REGISTRATION_FIELDS.map((field) => [field, numberAt(grid, cell(row, CLOSINGS[field]))]),
      ) as Record<RegistrationField, number | null>;
    const name = text(CLOSINGS.name);
    const code = text(CLOSINGS.code);
    const closedAt = titleMoment(grid, row);
    if (closedAt !== null) {
      at = closedAt;
      units = [];
    } else if (at !== null && code !== '') {
      const state = text(CLOSINGS.state);
      units.push({
        code,
        name,
        figures: figuresOf(),
        note: text(CLOSINGS.note),
        standing: state.startsWith(`${STATE_TEXT.submitted} `)
          ? 'submitted'
          : state === EDITED
            ? 'edited'
            : 'missing',
        daysLate: numberAt(grid, cell(row, DAYS_LATE)) ?? 0,
        ...termsOf(code),
      });
    } else if (at !== null && name === SUBMITTED_TOTALS) {
      const sums = figuresOf();
      tables.push({
        basis: { kind: 'frozen', at },
        units,
        submittedTotals: {
          members: sums.members ?? 0,
          staff: sums.staff ?? 0,
          trained: sums.trained ?? 0,
          target: sums.target ?? 0,
        },
      });
      at = null;
    }
  }
  return tables;
}

/** When each block was closed, oldest first. */
export const closingMoments = (grid: Grid): Moment[] =>
  Array.from({ length: grid.endRow }, (_, row) => titleMoment(grid, row)).filter((at) => at !== null);

/** A row that names no unit and has a moment is a block's title. */
const titleMoment = (grid: Grid, row: number): Moment | null =>
  textAt(grid, cell(row, CLOSINGS.code)) === '' ? momentAt(grid, cell(row, CLOSED_AT)) : null;
