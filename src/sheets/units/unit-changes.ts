import type { Day } from '../../domain/calendar/day.ts';
import type { Move } from '../../domain/campaign/unit-life.ts';
import { CHANGE_AMOUNTS } from '../../domain/form/change-totals.ts';
import { LARGEST_COUNT } from '../../domain/text/count-text.ts';
import type { Unit } from '../../domain/unit/unit.ts';
import { a1, cell } from '../cells/a1.ts';
import { dayAt, type Grid, numberAt, textAt } from '../cells/grid.ts';
import { dateValue, type Written } from '../cells/value.ts';
import type { UnitRecord } from './unit-records.ts';

/** `Thay đổi đơn vị`: a row for what a change moved from one unit to another; B2 and the targets read it. */
export const CHANGES_TAB = { firstRow: 3, rows: 200 } as const;

const COLUMN = {
  on: 0,
  kind: 1,
  from: 2,
  to: 3,
  admission: 4,
  training: 5,
  candidates: 6,
  certified: 7,
  basis: 8,
} as const;

export const FOUNDING_KIND = 'Thành lập';
export const CLOSURE_KIND = 'Kết thúc';
export const MERGER_KIND = 'Sáp nhập';
export const CHANGE_KINDS = [FOUNDING_KIND, CLOSURE_KIND, MERGER_KIND, 'Chia', 'Chuyển'] as const;
/** A unit ends once: two rows of these kinds from it contradict each other. */
export const ENDING_KINDS: readonly string[] = [CLOSURE_KIND, MERGER_KIND];

export interface UnitChange extends Move {
  readonly kind: string;
  /** Codes; '' where the other side is no unit of this office. */
  readonly from: string;
  readonly to: string;
  readonly basis: string;
}

/** A change in its row of the tab, the first row being 0. */
export interface StandingChange extends UnitChange {
  readonly row: number;
}

/** A row that counts nothing until its cells are put right. */
export type WaitingChange = Pick<StandingChange, 'row' | 'kind' | 'from' | 'to'>;

export interface ChangeProblem {
  readonly cell: string;
  readonly kind: 'not-a-day' | 'not-a-count' | 'unknown-unit' | 'no-unit' | 'same-unit';
  readonly found: string;
}

/** A small number typed for a date is a day of 1900. */
const EARLIEST = '2000-01-01' as Day;

export interface ParsedChanges {
  readonly changes: readonly StandingChange[];
  readonly waiting: readonly WaitingChange[];
  readonly problems: readonly ChangeProblem[];
}

/** A row with a cell that cannot be used moves nothing: half of it would make targets out of nothing. */
export function parseChanges(grid: Grid, isKnown: (code: string) => boolean): ParsedChanges {
  const changes: StandingChange[] = [];
  const waiting: WaitingChange[] = [];
  const problems: ChangeProblem[] = [];
  for (let row = CHANGES_TAB.firstRow; row < grid.endRow; row++) {
    const text = (column: keyof typeof COLUMN) => textAt(grid, cell(row, COLUMN[column]));
    if (Object.keys(COLUMN).every((column) => text(column as keyof typeof COLUMN) === '')) continue;
    const wrong: ChangeProblem[] = [];
    const fail = (column: keyof typeof COLUMN, kind: ChangeProblem['kind']) =>
      wrong.push({ cell: a1(cell(row, COLUMN[column])), kind, found: text(column) });
    const typed = dayAt(grid, cell(row, COLUMN.on));
    const on = typed === null || typed < EARLIEST ? null : typed;
    if (on === null) fail('on', 'not-a-day');
    if (text('from') === '' && text('to') === '') fail('from', 'no-unit');
    for (const side of ['from', 'to'] as const)
      if (text(side) !== '' && !isKnown(text(side))) fail(side, 'unknown-unit');
    if (text('from') !== '' && text('from').toLowerCase() === text('to').toLowerCase())
      fail('to', 'same-unit');
    const amounts = CHANGE_AMOUNTS.map((column) => {
      const value = numberAt(grid, cell(row, COLUMN[column]));
      if (text(column) === '') return 0;
      if (value !== null && Number.isInteger(value) && value >= 0 && value <= LARGEST_COUNT) return value;
      fail(column, 'not-a-count');
      return 0;
    });
    problems.push(...wrong);
    const [admission = 0, training = 0, candidates = 0, certified = 0] = amounts;
    const said = { row, kind: text('kind'), from: text('from'), to: text('to') };
    if (on === null || wrong.length > 0) waiting.push(said);
    else changes.push({ on, admission, training, candidates, certified, ...said, basis: text('basis') });
  }
  return { changes, waiting, problems };
}

/** Where a code leads: the unit that has it, else the one that had it, since rows of the past keep the codes of their day. */
export function unitsByCode(units: readonly Unit[], records: readonly UnitRecord[]): Map<string, string> {
  const present = new Map(units.map(({ code }) => [code.toLowerCase(), code]));
  const former = new Map<string, string>();
  for (const { code, formerCodes } of records) {
    const now = present.get(code.toLowerCase());
    for (const old of formerCodes) if (now !== undefined) former.set(old, now);
  }
  return new Map([...former, ...present]);
}

/** What the changes brought to a unit and took from it. */
export const movesOf = (
  code: string,
  changes: readonly UnitChange[],
  codes: ReadonlyMap<string, string>,
): Move[] =>
  changes.flatMap((change): Move[] => {
    const { on, from, to } = change;
    const signs = [
      ...(codes.get(from.toLowerCase()) === code ? [-1] : []),
      ...(codes.get(to.toLowerCase()) === code ? [1] : []),
    ];
    return signs.map((sign) => ({
      on,
      admission: sign * change.admission || 0,
      training: sign * change.training || 0,
      candidates: sign * change.candidates || 0,
      certified: sign * change.certified || 0,
    }));
  });

/** A change as its row. */
export const changeRow = (change: UnitChange): Written[] => [
  dateValue(change.on),
  change.kind,
  change.from || null,
  change.to || null,
  ...CHANGE_AMOUNTS.map((column) => change[column]),
  change.basis || null,
];

/** Written twice, a change counts twice. */
export const isSameRow = (one: UnitChange, other: UnitChange): boolean =>
  one.on === other.on &&
  one.kind === other.kind &&
  one.from.toLowerCase() === other.from.toLowerCase() &&
  one.to.toLowerCase() === other.to.toLowerCase() &&
  CHANGE_AMOUNTS.every((what) => one[what] === other[what]);
