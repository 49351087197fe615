import { type Day, dayOf, type Moment } from '../../domain/calendar/day.ts';
import { REGISTRATION_FIELDS } from '../../domain/form/registration.ts';
import type { Standing } from '../../domain/form/submitted.ts';
import { sumsOf } from '../../domain/report/correction.ts';
import type { OfficialTable, ReportedUnit, ShownFigures } from '../../domain/report/registration-report.ts';
import { byKey } from '../../domain/text/by-key.ts';
import { dayText, STATE_TEXT, submittedText } from '../../words/wording.ts';
import { cell } from '../cells/a1.ts';
import { type Grid, momentAt, numberAt, textAt } from '../cells/grid.ts';
import { TOTAL_LABEL, WITH_TYPED_LABEL } from '../cells/submitted-formulas.ts';
import { momentValue, type Written } from '../cells/value.ts';
import { boardTable } from '../tables/summary-figures.ts';
import type { UnitCodes } from '../units/unit-codes.ts';
import { CLOSING_COLUMNS } from './list-columns.ts';

/** Each closing is one block: its title, a row per unit, two rows of totals, a blank row. */
const CLOSINGS = CLOSING_COLUMNS.at;
const FIRST_ROW = 3;
const AGAIN = { edited: 'Đã nộp, sửa chưa nộp lại', returned: 'Đã nộp, trả lại chưa nộp lại' } as const;

const closingTitle = (at: Moment): string =>
  `Bảng tổng hợp chốt lúc ${at.slice(11, 16)} ngày ${dayText(dayOf(at))}`;

/** The rows that *Chốt* appends, and the units whose report was missing, edited or returned. */
export interface Snapshot {
  readonly rows: Written[][];
  readonly missing: readonly string[];
  readonly edited: readonly string[];
  readonly returned: readonly string[];
}

/** How a report stood when it was closed; `state` is the table's word for it. */
export const closedState = (standing: Standing, daysLate: number, state: string): string =>
  standing === 'submitted'
    ? submittedText(daysLate)
    : standing === 'edited' || standing === 'returned'
      ? AGAIN[standing]
      : standing === 'not-owed'
        ? STATE_TEXT['not-owed']
        : `Chưa nộp (${state.toLowerCase()})`;

/** Inverse of `closedState`. */
export const closedStanding = (state: string): Standing =>
  state === STATE_TEXT['not-owed']
    ? 'not-owed'
    : state.startsWith('Chưa nộp')
      ? 'missing'
      : state === AGAIN.edited
        ? 'edited'
        : state === AGAIN.returned
          ? 'returned'
          : 'submitted';

/**
 * The official table at this moment, in accepted figures. A row below the total adds what every unit has typed. A unit that
 * edited after acceptance is frozen with its accepted figures, and its state says so.
 */
export function closingRows(
  summary: Grid,
  at: Moment,
  codeOf: UnitCodes['ofTab'],
  leftOut: ReadonlySet<string> = new Set(),
): Snapshot {
  const table = boardTable(summary, at, codeOf, leftOut);
  const title = Array.from({ length: CLOSINGS.at + 1 }, (): Written => null);
  title[CLOSINGS.name] = closingTitle(at);
  title[CLOSINGS.at] = momentValue(at);
  const figures = (of: ShownFigures): Written[] => REGISTRATION_FIELDS.map((field) => of[field]);
  const totals = sumsOf(
    REGISTRATION_FIELDS,
    table.units.map((unit) => unit.figures),
  );
  const named = (standing: Standing) =>
    table.units.filter((unit) => unit.standing === standing).map(({ name }) => name);
  return {
    rows: [
      title,
      ...table.units.map((unit, index): Written[] => [
        index + 1,
        unit.code,
        unit.name,
        ...figures(unit.figures),
        unit.note || null,
        closedState(unit.standing, unit.daysLate, unit.stateText),
        unit.acceptedAt,
        unit.standing === 'missing' || unit.standing === 'not-owed' ? null : unit.daysLate,
      ]),
      [null, null, TOTAL_LABEL, ...figures(totals)],
      [null, null, WITH_TYPED_LABEL, ...figures(table.withTyped.totals), table.withTyped.remark || null],
      [],
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
  const tables: OfficialTable[] = [];
  let units: ReportedUnit[] = [];
  let at: Moment | null = null;
  for (let row = FIRST_ROW; row < grid.endRow; row++) {
    const text = (column: number) => textAt(grid, cell(row, column));
    const figuresOf = () => byKey(REGISTRATION_FIELDS, (field) => numberAt(grid, cell(row, CLOSINGS[field])));
    const name = text(CLOSINGS.name);
    const code = codeIn(grid, row, codeOf);
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
        standing: closedStanding(state),
        daysLate: numberAt(grid, cell(row, CLOSINGS.daysLate)) ?? 0,
        ...termsOf(code),
      });
    } else if (at !== null && name === WITH_TYPED_LABEL) {
      const sums = figuresOf();
      tables.push({
        basis: { kind: 'frozen', at, added: [] },
        units,
        withTyped: {
          totals: sumsOf(REGISTRATION_FIELDS, [sums]),
          remark: text(CLOSINGS.note),
        },
      });
      at = null;
    }
  }
  return tables;
}

/** The present code of the unit of a row of `Số chốt`; '' in a row that is no unit's. */
export function codeIn(grid: Grid, row: number, codeOf: UnitCodes['ofUnit']): string {
  const was = textAt(grid, cell(row, CLOSINGS.code));
  return was === '' ? '' : codeOf(numberAt(grid, cell(row, CLOSINGS.unitId)), was);
}

/** The rows of a block with the number of each row's unit behind it. */
export const withUnitIds = (
  rows: readonly (readonly Written[])[],
  idOf: (code: string) => number | null,
): Written[][] =>
  rows.map((row) => {
    const code = row[CLOSINGS.code];
    if (typeof code !== 'string') return [...row];
    return [...Array.from({ length: CLOSINGS.unitId }, (_, column) => row[column] ?? null), idOf(code)];
  });

/** When each block was closed, oldest first. */
export const closingMoments = (grid: Grid): Moment[] =>
  Array.from({ length: grid.endRow }, (_, row) => titleMoment(grid, row)).filter((at) => at !== null);

/** A row that names no unit and has a moment is a block's title. */
const titleMoment = (grid: Grid, row: number): Moment | null =>
  textAt(grid, cell(row, CLOSINGS.code)) === '' ? momentAt(grid, cell(row, CLOSINGS.at)) : null;
