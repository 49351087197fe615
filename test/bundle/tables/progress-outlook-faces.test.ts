import fc from 'fast-check';
import { expect, it } from 'vitest';
import { day } from '../../../src/domain/calendar/day.ts';
import { deadlinesOf } from '../../../src/domain/campaign/campaign-deadlines.ts';
import { MONTHS, type Month } from '../../../src/domain/campaign/obligation.ts';
import type { ProgressStanding } from '../../../src/domain/form/progress.ts';
import { isAlarm, progressOutlook } from '../../../src/domain/form/progress-outlook.ts';
import { planStanding } from '../../../src/domain/report/plan-standing.ts';
import { STEPS, stepTotal, unitSource } from '../../../src/domain/report/unit-source.ts';
import { a1, cell } from '../../../src/sheets/cells/a1.ts';
import { SHEET_IDS } from '../../../src/sheets/cells/registry.ts';
import {
  monthAcceptedCell,
  monthCell,
  monthCountCell,
  openingAcceptedCell,
  openingCell,
  PROGRESS_TAB,
} from '../../../src/sheets/progress-form/progress-layout.ts';
import {
  boardMonthColumn,
  PROGRESS_TABLE,
  PROGRESS_TABLE_COLUMNS,
} from '../../../src/sheets/tables/progress-table.ts';
import { parseProgressBoard } from '../../../src/sheets/tables/progress-table-parse.ts';
import { planText } from '../../../src/words/plan-words.ts';
import { VERDICT_WORDS } from '../../../src/words/progress-words.ts';
import { readTab } from '../../../workbench/server/read-tab.ts';
import { campaign, PROGRESS_2024, SHIPPED, unit } from '../../domain/support.ts';
import { officeReady, TAB_OF } from '../support/office.ts';
import { PROGRESS_2023 } from '../support/progress-office.ts';

const PLAN = { lastMonth: 11, idleMonths: 3 } as const;
const SUPERIOR = 20;
const DEADLINES = deadlinesOf(
  campaign({ year: 2023, progress: { ...PROGRESS_2024, firstMonth: 3, lastMonth: 11 } }),
  SHIPPED,
);
const { office } = officeReady({
  settings: { ...PROGRESS_2023, idleMonths: 3, superiorAdmissionTarget: SUPERIOR },
});
const tab = TAB_OF.K01;
/** June's last day is over, July's is not. */
const LAST_DUE: Month = 6;
office.until('2023-07-03T09:00');

const write = ({ row, column }: { row: number; column: number }, values: readonly (number | null)[]) => ({
  updateCells: {
    start: { sheetId: tab, rowIndex: row, columnIndex: column },
    rows: [{ values: values.map((one) => ({ userEnteredValue: one === null ? {} : { numberValue: one } })) }],
    fields: 'userEnteredValue',
  },
});

const count = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 3 }));
const counts = fc.tuple(count, count, count, count, count, count);
const BLANKS = [null, null, null, null, null, null] as const;
/** What stands typed in a month, and what was accepted of it: either, both and other numbers, or nothing. */
const month = fc.record({
  typed: fc.option(counts, { freq: 4 }),
  accepted: fc.option(counts, { freq: 2 }),
});
const target = fc.option(fc.integer({ min: 0, max: 30 }), { freq: 6 });

function shown(column: number): string {
  return office.shown(SHEET_IDS.progress, a1(cell(PROGRESS_TABLE.firstUnitRow, column)));
}

const C = PROGRESS_TABLE_COLUMNS;
const tenth = (value: number | null): string =>
  value === null ? '–' : (Math.round(value * 10 + 1e-9) / 10).toFixed(1).replace('.', ',');

it('Tiến độ says of any year what the outlook says, to the script and to whoever reads it', () => {
  fc.assert(
    fc.property(
      fc.tuple(count, fc.integer({ min: 0, max: 5 }), count, count),
      fc.tuple(count, fc.integer({ min: 0, max: 5 }), count, count),
      fc.array(month, { minLength: 7, maxLength: 7 }),
      target,
      target,
      (opening, openingAccepted, given, admission, training) => {
        const hasAccepted = given.some(({ accepted }) => accepted !== null);
        office.batch([
          write(openingCell('candidates'), opening),
          // The figures at the start are accepted with the first month, and not before.
          write(openingAcceptedCell('candidates'), hasAccepted ? openingAccepted : [null, null, null, null]),
          write(PROGRESS_TAB.assignedAdmission, [admission, training]),
          ...MONTHS.filter((one) => one >= 3 && one <= 9).flatMap((one, index) => {
            const { typed, accepted } = given[index] ?? { typed: null, accepted: null };
            return [
              write(monthCountCell(one, 'listed'), typed ?? BLANKS),
              write(monthAcceptedCell(one, 'listed'), accepted ?? BLANKS),
              write(monthCell(one, 'firstAcceptedAt'), [accepted === null ? null : 45_100]),
            ];
          }),
        ]);
        const grid = readTab(office.platform, SHEET_IDS.progress);
        const standing = grid === null ? undefined : parseProgressBoard(grid).get('K01')?.progress;
        if (standing === undefined) throw new Error('K01 has no row');
        expectAcceptedOnly(standing, { opening, openingAccepted, given, admission, training });
        const outlook = progressOutlook(standing, LAST_DUE, PLAN);
        const { targets } = outlook;
        const wanted = (admission ?? 0) > 0;
        expect(Number(shown(C.through))).toBe(outlook.through);
        const { verdict, behind } = targets.admission;
        const during = behind > 0 ? `${VERDICT_WORDS.behind} ${behind}` : VERDICT_WORDS.onPlan;
        expect(shown(C.verdict)).toBe(verdict === 'open' ? during : VERDICT_WORDS[verdict]);
        expect(shown(C.proposed)).toBe(String(outlook.source.proposed));
        expect(shown(C.admissionMissing)).toBe(wanted ? String(targets.admission.missing) : '–');
        expect(shown(C.needed)).toBe(tenth(targets.admission.neededPerMonth));
        expect(shown(C.forecast)).toBe(String(targets.admission.forecast ?? '–'));
        const text = shown(C.warnings);
        expect(text.startsWith('⚠')).toBe(outlook.warnings.some(isAlarm));
        expectPlan();
        expect({
          certified: text.includes('Nguồn đã học lớp'),
          proposals: text.includes('mới đề nghị'),
          admission: text.includes('Kết nạp chậm'),
          training: text.includes('Cử đi học chậm'),
          idle: text.includes('tháng liền'),
        }).toEqual({
          certified: outlook.warnings.some(({ kind }) => kind === 'certified'),
          proposals: outlook.warnings.some(({ kind }) => kind === 'proposals'),
          admission: outlook.warnings.some((one) => one.kind === 'pace' && one.target === 'admission'),
          training: outlook.warnings.some((one) => one.kind === 'pace' && one.target === 'training'),
          idle: outlook.warnings.some(({ kind }) => kind === 'idle'),
        });
      },
    ),
    { numRuns: 80, seed: 2024 },
  );
});

/** The first row says what the script says of all units together, and the columns of the source add up. */
function expectPlan(): void {
  const grid = readTab(office.platform, SHEET_IDS.progress);
  if (grid === null) throw new Error('no Tiến độ');
  const rows = parseProgressBoard(grid);
  const live = [...rows].map(([code, { progress }]) => ({ unit: unit(code), progress }));
  const plan = planStanding(
    { plan: { lastMonth: 11 }, deadlines: DEADLINES, today: day('2023-07-03'), live },
    SUPERIOR,
  );
  expect(office.shown(SHEET_IDS.progress, a1(PROGRESS_TABLE.plan))).toBe(planText(plan));
  const sources = live.map(unitSource);
  const total = (step: (typeof STEPS)[number]) => stepTotal(sources, step) ?? 0;
  expect(STEPS.map((_, index) => at(3, C.steps + index))).toEqual(STEPS.map((step) => String(total(step))));
}

const at = (below: number, column: number): string =>
  office.shown(SHEET_IDS.progress, a1(cell(PROGRESS_TABLE.firstUnitRow + below, column)));

interface Given {
  readonly opening: readonly [number, number, number, number];
  readonly openingAccepted: readonly [number, number, number, number];
  readonly given: readonly {
    readonly typed: readonly number[] | null;
    readonly accepted: readonly number[] | null;
  }[];
  readonly admission: number | null;
  readonly training: number | null;
}

/** The row passes on what was accepted, and says apart what is typed. */
function expectAcceptedOnly(
  standing: ProgressStanding,
  { opening, openingAccepted, given, admission, training }: Given,
): void {
  const sum = (of: readonly (readonly number[] | null)[], field: number) =>
    of.reduce((total, one) => total + (one?.[field] ?? 0), 0);
  const accepted = given.map((one) => one.accepted);
  const typed = given.map((one) => one.typed);
  const hasAccepted = accepted.some((one) => one !== null);
  const before = hasAccepted ? openingAccepted : [0, null, 0, 0];
  expect(standing.certified).toBe(before[1]);
  expect(standing.target).toEqual({ admission, training });
  expect(standing.before).toEqual({ admission: before[2], training: before[3] });
  expect(standing.months.slice(0, 7).map(({ cumulative }) => cumulative)).toEqual(
    given.map((_, index) => ({
      admission: (before[2] ?? 0) + sum(accepted.slice(0, index + 1), 5),
      training: (before[3] ?? 0) + sum(accepted.slice(0, index + 1), 3),
    })),
  );
  expect(standing.months.map(({ moved }) => moved).slice(0, 7)).toEqual(
    accepted.map((one) => (one === null ? null : one.reduce((total, each) => total + each, 0))),
  );
  const done = { admission: opening[2] + sum(typed, 5), training: opening[3] + sum(typed, 3) };
  expect(standing.hasAccepted).toBe(hasAccepted);
  expect(standing.typed).toEqual(done);
  // The figures at the start are typed in every case.
  const isTyping = !hasAccepted || given.some((one) => one.typed !== null && one.accepted === null);
  expect(standing.isTyping).toBe(isTyping);
  expectTable(standing, isTyping);
}

/** The unit's own row shows what is typed only while nothing was accepted; TỔNG CỘNG and the chart never add it. */
function expectTable({ hasAccepted, typed, months }: ProgressStanding, isTyping: boolean): void {
  const done = months.at(-1)?.cumulative ?? { admission: 0, training: 0 };
  const inRow = hasAccepted ? done : typed;
  expect([at(0, C.admitted), at(0, C.classSent)]).toEqual([String(inRow.admission), String(inRow.training)]);
  expect([at(3, C.admitted), at(3, C.classSent)]).toEqual([String(done.admission), String(done.training)]);
  expect([at(4, C.admitted), at(4, C.classSent)]).toEqual([String(typed.admission), String(typed.training)]);
  expect(at(4, C.proposed)).toBe(isTyping ? 'đang nhập, chưa nộp: 1 đơn vị' : '');
  const june = months.find(({ month: one }) => one === 6)?.cumulative.admission;
  expect(at(3, boardMonthColumn(6))).toBe(String(june));
  // July's last day is to come: its sum would look like a fall against the plan.
  expect(at(3, boardMonthColumn(7))).toBe('');
}
