import { type Day, dayOf, type Moment } from '../../domain/calendar/day.ts';
import { REGISTRATION_FIELDS } from '../../domain/form/registration.ts';
import type { Standing } from '../../domain/form/submitted.ts';
import { sumsOf } from '../../domain/report/correction.ts';
import type { OfficialTable } from '../../domain/report/registration-report.ts';
import { byKey } from '../../domain/text/by-key.ts';
import type { Say } from '../../words/vocabulary.ts';
import { dayText, STATE_TEXT, submittedText } from '../../words/wording.ts';
import { cell } from '../cells/a1.ts';
import { type Grid, numberAt, textAt } from '../cells/grid.ts';
import { TOTAL_LABEL, WITH_TYPED_LABEL } from '../cells/submitted-formulas.ts';
import { momentValue, type Written } from '../cells/value.ts';
import { boardTable } from '../tables/summary-figures.ts';
import type { UnitCodes } from '../units/unit-codes.ts';
import { type ClosingId, closingBlocks, closingRow, codeIn, standingIn } from './closing-blocks.ts';
import { CLOSING_COLUMNS } from './list-columns.ts';

const CLOSINGS = CLOSING_COLUMNS.at;
const AGAIN = { edited: 'Đã nộp, sửa chưa nộp lại', returned: 'Đã nộp, trả lại chưa nộp lại' } as const;

const closingTitle = (at: Moment): string =>
  `Bảng tổng hợp chốt lúc ${at.slice(11, 16)} ngày ${dayText(dayOf(at))}`;

const HEADINGS = {
  order: 'STT',
  code: 'Mã',
  name: 'Tên đơn vị',
  members: 'Đảng viên',
  staff: 'CBCC, VC, NLĐ',
  trained: 'Đã học lớp',
  target: 'Chỉ tiêu',
  note: 'Ghi chú',
  state: 'Trạng thái',
  at: 'Nộp lần đầu lúc',
  daysLate: 'Số ngày chậm',
} as const;

/** The rows that *Chốt* appends, and the units whose report was missing, edited or returned. */
export interface Snapshot {
  readonly rows: Written[][];
  readonly missing: readonly string[];
  readonly edited: readonly string[];
  readonly returned: readonly string[];
}

/** How a report stood when it was closed, in words; `state` is the table's word for it. */
export const closedState = (standing: Standing, daysLate: number, state: string): string =>
  standing === 'submitted'
    ? submittedText(daysLate)
    : standing === 'edited' || standing === 'returned'
      ? AGAIN[standing]
      : standing === 'not-owed'
        ? STATE_TEXT['not-owed']
        : `Chưa nộp (${state.toLowerCase()})`;

/**
 * The official table at this moment, in accepted figures. A row below the total adds what every unit has typed. A unit that
 * edited after acceptance is frozen with its accepted figures, and its state says so.
 */
export function closingRows(
  summary: Grid,
  at: Moment,
  codeOf: UnitCodes['ofTab'],
  say: Say,
  leftOut: ReadonlySet<string>,
): Snapshot {
  const table = boardTable(summary, at, codeOf, leftOut);
  const closing: ClosingId = { period: 'registration', at };
  const totals = sumsOf(
    REGISTRATION_FIELDS,
    table.units.map((unit) => unit.figures),
  );
  const named = (standing: Standing) =>
    table.units.filter((unit) => unit.standing === standing).map(({ name }) => name);
  return {
    rows: [
      closingRow(closing, 'title', { name: closingTitle(at), at: momentValue(at) }),
      closingRow(
        closing,
        'headings',
        byKey(Object.keys(HEADINGS) as (keyof typeof HEADINGS)[], (column) => say(HEADINGS[column])),
      ),
      ...table.units.map((unit, index) =>
        closingRow(closing, 'unit', {
          order: index + 1,
          code: unit.code,
          name: unit.name,
          ...unit.figures,
          note: unit.note || null,
          state: closedState(unit.standing, unit.daysLate, unit.stateText),
          at: unit.acceptedAt,
          daysLate: unit.standing === 'missing' || unit.standing === 'not-owed' ? null : unit.daysLate,
          standing: unit.standing,
        }),
      ),
      closingRow(closing, 'total', { name: TOTAL_LABEL, ...totals }),
      closingRow(closing, 'with-typed', {
        name: WITH_TYPED_LABEL,
        ...table.withTyped.totals,
        note: table.withTyped.remark || null,
      }),
    ],
    missing: named('missing'),
    edited: named('edited'),
    returned: named('returned'),
  };
}

/** Facts of a unit that a snapshot does not hold; they come from `Danh sách`. */
export interface UnitTerms {
  readonly assigned: number | null;
  readonly lastDay: Day;
}

/** Every snapshot of form A in `Số chốt`, oldest first. */
export function parseClosings(
  grid: Grid,
  termsOf: (code: string) => UnitTerms,
  codeOf: UnitCodes['ofUnit'],
): OfficialTable[] {
  const figuresAt = (row: number) =>
    byKey(REGISTRATION_FIELDS, (field) => numberAt(grid, cell(row, CLOSINGS[field])));
  const textIn = (row: number, column: number) => textAt(grid, cell(row, column));
  return closingBlocks(grid)
    .filter(({ period }) => period === 'registration')
    .map(({ at, units, withTyped }) => ({
      basis: { kind: 'frozen', at, added: [] },
      units: units.map((row) => {
        const code = codeIn(grid, row, codeOf);
        return {
          code,
          name: textIn(row, CLOSINGS.name),
          figures: figuresAt(row),
          note: textIn(row, CLOSINGS.note),
          standing: standingIn(grid, row),
          daysLate: numberAt(grid, cell(row, CLOSINGS.daysLate)) ?? 0,
          ...termsOf(code),
        };
      }),
      withTyped: {
        totals: sumsOf(REGISTRATION_FIELDS, withTyped === null ? [] : [figuresAt(withTyped)]),
        remark: withTyped === null ? '' : textIn(withTyped, CLOSINGS.note),
      },
    }));
}
