import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MONTHS, type Month } from '../../src/domain/obligation.ts';
import type { ProgressStanding } from '../../src/domain/progress.ts';
import { progressOutlook } from '../../src/domain/progress-outlook.ts';
import { a1, cell } from '../../src/sheets/a1.ts';
import { BOARD, BOARD_COLUMNS } from '../../src/sheets/progress-board.ts';
import { parseProgressBoard } from '../../src/sheets/progress-board-parse.ts';
import { monthCountCell, openingCell, PROGRESS_TAB } from '../../src/sheets/progress-layout.ts';
import { SHEET_IDS } from '../../src/sheets/registry.ts';
import { readTab } from '../../workbench/server/read-tab.ts';
import { officeReady, TAB_OF } from './support/office.ts';
import { PROGRESS_2023 } from './support/progress-office.ts';

const PLAN = { lastMonth: 11, paceMargin: 20, idleMonths: 3 } as const;
const { office } = officeReady({ settings: { ...PROGRESS_2023, paceMargin: 20, idleMonths: 3 } });
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
const month = fc.option(fc.tuple(count, count, count, count, count, count), { freq: 4 });
const target = fc.option(fc.integer({ min: 0, max: 9 }), { freq: 6 });

function shown(column: number): string {
  return office.shown(SHEET_IDS.progress, a1(cell(BOARD.firstUnitRow, column)));
}

const C = BOARD_COLUMNS;
const WORDS = { above: 'Vượt', reached: 'Đạt', below: 'Chưa đạt', none: '–' } as const;
const tenth = (value: number | null): string =>
  value === null ? '–' : (Math.round(value * 10 + 1e-9) / 10).toFixed(1).replace('.', ',');

it('Tiến độ says of any year what the outlook says, to the script and to whoever reads it', () => {
  fc.assert(
    fc.property(
      fc.tuple(count, fc.integer({ min: 0, max: 5 }), count, count),
      fc.array(month, { minLength: 7, maxLength: 7 }),
      target,
      target,
      (opening, typed, admission, training) => {
        office.batch([
          write(openingCell('candidates'), opening),
          write(PROGRESS_TAB.assignedAdmission, [admission, training]),
          ...MONTHS.filter((one) => one >= 3 && one <= 9).map((one, index) =>
            write(monthCountCell(one, 'listed'), typed[index] ?? [null, null, null, null, null, null]),
          ),
        ]);
        const grid = readTab(office.platform, SHEET_IDS.progress);
        const standing = grid === null ? undefined : parseProgressBoard(grid).get('K01')?.progress;
        if (standing === undefined) throw new Error('K01 has no row');
        expectTyped(standing, { opening, typed, admission, training });
        const outlook = progressOutlook(standing, LAST_DUE, PLAN);
        const { targets } = outlook;
        const wanted = (admission ?? 0) > 0;
        expect(Number(shown(C.through))).toBe(outlook.through);
        expect(shown(C.verdict)).toBe(WORDS[targets.admission.verdict]);
        expect(shown(C.admissionMissing)).toBe(wanted ? String(targets.admission.missing) : '–');
        expect(shown(C.needed)).toBe(tenth(targets.admission.neededPerMonth));
        expect(shown(C.forecast)).toBe(wanted ? tenth(targets.admission.forecast) : '–');
        const text = shown(C.warnings);
        expect({
          certified: text.includes('Nguồn đã học lớp'),
          admission: text.includes('Kết nạp chậm'),
          training: text.includes('Cử đi học chậm'),
          idle: text.includes('tháng liền'),
        }).toEqual({
          certified: outlook.warnings.some(({ kind }) => kind === 'certified'),
          admission: outlook.warnings.some((one) => one.kind === 'pace' && one.target === 'admission'),
          training: outlook.warnings.some((one) => one.kind === 'pace' && one.target === 'training'),
          idle: outlook.warnings.some(({ kind }) => kind === 'idle'),
        });
      },
    ),
    { numRuns: 80, seed: 2024 },
  );
});

interface Typed {
  readonly opening: readonly [number, number, number, number];
  readonly typed: readonly (readonly number[] | null)[];
  readonly admission: number | null;
  readonly training: number | null;
}

/** The row passes on what was typed: sums, targets, opening figures. */
function expectTyped(standing: ProgressStanding, { opening, typed, admission, training }: Typed): void {
  const sum = (field: number) => typed.reduce((total, one) => total + (one?.[field] ?? 0), 0);
  expect(standing.certified).toBe(opening[1]);
  expect(standing.target).toEqual({ admission, training });
  expect(standing.before).toEqual({ admission: opening[2], training: opening[3] });
  expect(standing.months.at(-1)?.cumulative).toEqual({
    admission: opening[2] + sum(5),
    training: opening[3] + sum(3),
  });
  expect(standing.months.map(({ moved }) => moved).slice(0, 7)).toEqual(
    typed.map((one) => (one === null ? null : one.reduce((total, each) => total + each, 0))),
  );
}
