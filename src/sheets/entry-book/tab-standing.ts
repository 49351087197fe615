import { day, serialOf } from '../../domain/calendar/day.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import { MONTHS } from '../../domain/campaign/obligation.ts';
import type { UsedForm } from '../../domain/own-form/used-form.ts';
import { absolute, type Cell } from '../cells/a1.ts';
import { type Grid, gridOf } from '../cells/grid.ts';
import { type CellWrite, formulaAt, type TabSpec } from '../cells/tab.ts';
import { type ExtendedValue, quotedText } from '../cells/value.ts';
import { blockKey } from '../own-form/period-block.ts';
import { allBlocks } from '../own-form/unit-blocks.ts';
import { finalCell, monthPlaces } from '../progress-form/progress-layout.ts';
import { UNIT_TAB } from '../registration-form/registration-layout.ts';

/** Excel holds no more letters of a text in a formula, and Google offers the file for Excel. */
const LONGEST_TEXT = 200;
/** Functions take many arguments; how many is documented nowhere. */
const TESTS_AT_ONCE = 30;

/**
 * TRUE while the first label of each row and the tab's last cell stand in their places. A reference follows a cell that is moved, so its row tells;
 * sorting or typing over changes what it shows; a deleted row makes an error of it.
 */
export function standingCell({
  landmarks = [],
  rows,
  columns: width,
}: Pick<TabSpec, 'landmarks' | 'rows' | 'columns'>): CellWrite {
  const first = new Map<number, CellWrite>();
  for (const one of landmarks) {
    const held = first.get(one.row);
    if (typeof one.value === 'string' && (held === undefined || one.column < held.column))
      first.set(one.row, one);
  }
  const columns = new Map([...first.values()].map((one) => [one.column, one]));
  // Hidden columns have no labels.
  const last = absolute({ row: rows - 1, column: width - 1 });
  const tests = [
    `ROW(${last})=${rows}`,
    `COLUMN(${last})=${width}`,
    ...[...columns.values()].map((one) => `COLUMN(${absolute(one)})=${one.column + 1}`),
    ...[...first.values()].flatMap((one) => [
      `ROW(${absolute(one)})=${one.row + 1}`,
      ...(typeof one.value === 'string' && one.value.length <= LONGEST_TEXT
        ? [`EXACT(${absolute(one)};${quotedText(one.value)})`]
        : []),
    ]),
  ];
  const groups = Array.from({ length: Math.ceil(tests.length / TESTS_AT_ONCE) }, (_, at) =>
    tests.slice(at * TESTS_AT_ONCE, (at + 1) * TESTS_AT_ONCE),
  );
  return formulaAt(
    UNIT_TAB.standing,
    `IFERROR(AND(${groups.map((of) => `AND(${of.join(';')})`).join(';')});FALSE)`,
  );
}

interface RecordPlaces {
  readonly firstAcceptedAt: Cell;
  readonly closedAt: Cell;
  readonly returnedAt: Cell;
}

interface Reports {
  readonly campaign: Pick<Campaign, 'progress'>;
  readonly used: readonly UsedForm[];
}

/** Every report of a unit's tab, in the order of its record. */
const reportsOf = ({ campaign: { progress }, used }: Reports): readonly RecordPlaces[] => [
  UNIT_TAB,
  ...(progress === null
    ? []
    : [
        ...MONTHS.map(monthPlaces),
        {
          firstAcceptedAt: finalCell('firstAcceptedAt'),
          closedAt: finalCell('closedAt'),
          returnedAt: finalCell('returnedAt'),
        },
      ]),
  ...allBlocks(used).map(({ block }) => block),
];

const PARTS = ['firstAcceptedAt', 'closedAt', 'returnedAt'] as const;

/** A digit a report: 1 when it was accepted, 2 when closed, 4 when returned, added up. A letter first, or it would be a number. */
export const recordCell = (reports: Reports): CellWrite =>
  formulaAt(
    UNIT_TAB.record,
    `"r"&${reportsOf(reports)
      .map((one) =>
        PARTS.map((part, at) => `${at === 0 ? '' : `${2 ** at}*`}COUNT(${absolute(one[part])})`).join('+'),
      )
      .join('&')}`,
  );

/** The record does not tell which. */
const SOME_MOMENT = serialOf(day('2000-01-01'));

/** The moments that the record tells of, as cells: which reports have one, not when. Null for no record of these reports. */
export function recordGrid(sheetId: number, text: string, reports: Reports): Grid | null {
  const places = reportsOf(reports);
  const digits = [...text.slice(1)].map(Number);
  if (!/^r[0-7]+$/.test(text) || digits.length !== places.length) return null;
  const moments = places.flatMap((one, index) =>
    PARTS.flatMap((part, at) => (((digits[index] ?? 0) >> at) % 2 === 1 ? [one[part]] : [])),
  );
  const part = ({ row, column }: Cell, effectiveValue: ExtendedValue) => ({
    startRow: row,
    startColumn: column,
    rowData: [{ values: [{ effectiveValue }] }],
  });
  return gridOf(sheetId, [
    ...moments.map((at) => part(at, { numberValue: SOME_MOMENT })),
    // Their labels stand in their places, or the tab would be read.
    ...allBlocks(reports.used).map(({ used: { form }, number, block }) =>
      part(block.key, { stringValue: blockKey(form, number) }),
    ),
  ]);
}
