import fc from 'fast-check';
import { expect, it } from 'vitest';
import { day, type Moment } from '../../../src/domain/calendar/day.ts';
import { REGISTRATION_FIELDS, type RegistrationEntry } from '../../../src/domain/form/registration.ts';
import { checkRegistration } from '../../../src/domain/form/rule.ts';
import { stateOf } from '../../../src/domain/form/status.ts';
import { isTyping, standingOf } from '../../../src/domain/form/submitted.ts';
import { registrationReport } from '../../../src/domain/report/registration-report.ts';
import type { CellContent } from '../../../src/domain/text/cell.ts';
import { SHEET_IDS } from '../../../src/sheets/cells/registry.ts';
import { acceptedCell, UNIT_TAB } from '../../../src/sheets/registration-form/registration-layout.ts';
import { boardTable } from '../../../src/sheets/tables/summary-figures.ts';
import { readTab } from '../../../workbench/server/read-tab.ts';
import { contents, extendedValue, notes } from '../support/contents.ts';
import { officeReady, TAB_OF } from '../support/office.ts';

/** `Tổng hợp` and its reading against `src/domain/form/submitted.ts`, for any contents, acceptances and ticks of three units. */

const { office } = officeReady();
const tabs = Object.values(TAB_OF);
const NOW = '2023-01-20T09:00:00' as Moment;
/** 20/01/2023, before the last day; 05/02/2023, six days after it. */
const SERIALS = [44_946, 44_962] as const;

const accepted = fc.record({
  counts: fc.tuple(...REGISTRATION_FIELDS.map(() => fc.integer({ min: 0, max: 40 }))),
  at: fc.constantFrom(...SERIALS),
});
interface UnitCase {
  readonly counts: readonly [CellContent, CellContent, CellContent, CellContent];
  readonly note: CellContent;
  readonly ticked: boolean;
  readonly accepted: { readonly counts: readonly number[]; readonly at: number } | null;
}

const loose: fc.Arbitrary<UnitCase> = fc.record({
  counts: fc.tuple(contents, contents, contents, contents),
  note: notes,
  ticked: fc.boolean(),
  accepted: fc.option(accepted, { freq: 2 }),
});
const number = (value: number): CellContent => ({ kind: 'number', value, formattedAs: null });
/** Accepted, and still as it was. */
const settled: fc.Arbitrary<UnitCase> = accepted.map((given) => {
  const [members = 0, staff = 0, trained = 0, target = 0] = given.counts;
  return {
    counts: [number(members), number(staff), number(trained), number(target)],
    note: { kind: 'text', text: 'ghi' },
    ticked: false,
    accepted: given,
  };
});
const unit = fc.oneof({ weight: 2, arbitrary: loose }, settled);

const cells = (sheetId: number, row: number, column: number, values: readonly object[]) => ({
  updateCells: {
    start: { sheetId, rowIndex: row, columnIndex: column },
    rows: values.map((userEnteredValue) => ({ values: [{ userEnteredValue }] })),
    fields: 'userEnteredValue',
  },
});

function place(sheetId: number, { counts, note, ticked, accepted: given }: UnitCase): object[] {
  const across = [...counts, note].map((one, index) =>
    cells(sheetId, UNIT_TAB.inputRow, 1 + index, [extendedValue(one)]),
  );
  const first = acceptedCell('members');
  const none = [{}, {}, {}, {}, {}];
  return [
    ...across,
    cells(sheetId, UNIT_TAB.tick.row, UNIT_TAB.tick.column, [{ boolValue: ticked }]),
    cells(sheetId, UNIT_TAB.firstAcceptedAt.row, UNIT_TAB.firstAcceptedAt.column, [
      given === null ? {} : { numberValue: given.at },
    ]),
    cells(
      sheetId,
      first.row,
      first.column,
      given === null
        ? none
        : [...given.counts.map((numberValue) => ({ numberValue })), { stringValue: 'ghi' }],
    ),
  ];
}

/** What the domain says of one unit. */
function expected({ counts, note, ticked, accepted: given }: UnitCase) {
  const [members, staff, trained, target] = counts;
  const entry: RegistrationEntry = { counts: { members, staff, trained, target }, note };
  const check = checkRegistration(entry, null);
  const figures =
    given === null
      ? null
      : {
          members: given.counts[0] ?? 0,
          staff: given.counts[1] ?? 0,
          trained: given.counts[2] ?? 0,
          target: given.counts[3] ?? 0,
          note: 'ghi',
        };
  const acceptance = figures === null ? null : { firstOn: day('2023-01-20'), figures };
  const state = stateOf({ entry, check, ticked, acceptance });
  const isWhole = (field: (typeof REGISTRATION_FIELDS)[number]) =>
    !check.findings.some((one) => one.kind === 'count' && one.field === field);
  const typed = Object.fromEntries(
    REGISTRATION_FIELDS.map((field) => {
      const content = entry.counts[field];
      return [field, isWhole(field) && content.kind === 'number' ? content.value : null];
    }),
  );
  return {
    state,
    figures,
    typed,
    standing: standingOf(state, figures !== null),
    isTyping: isTyping(state, figures !== null),
  };
}

it('shows and adds the accepted figures of any units, and tells apart what they type', () => {
  fc.assert(
    fc.property(fc.tuple(unit, unit, unit), (given) => {
      office.batch(given.flatMap((one, index) => place(tabs[index] ?? 0, one)));
      const wanted = given.map(expected);
      const grid = readTab(office.platform, SHEET_IDS.summary);
      if (grid === null) throw new Error('no summary');
      const table = boardTable(grid, NOW, (_, was) => was);
      const report = registrationReport(table, 90);
      const sum = (of: (one: (typeof wanted)[number]) => number | null | undefined) =>
        wanted.reduce((total, one) => total + (of(one) ?? 0), 0);
      expect(table.units.map(({ standing }) => standing)).toEqual(wanted.map(({ standing }) => standing));
      for (const field of REGISTRATION_FIELDS) {
        const column = { members: 'C', staff: 'D', trained: 'E', target: 'F' }[field];
        expect(table.units.map(({ figures }) => figures[field])).toEqual(
          wanted.map(({ figures }) => figures?.[field] ?? null),
        );
        expect(table.units.map(({ typed }) => typed[field])).toEqual(wanted.map(({ typed }) => typed[field]));
        const accepted = sum(({ figures }) => figures?.[field]);
        expect(report.totals[field]).toBe(accepted);
        expect(office.shown(SHEET_IDS.summary, `${column}10`)).toBe(dotted(accepted));
        expect(office.shown(SHEET_IDS.summary, `${column}11`)).toBe(dotted(sum(({ typed }) => typed[field])));
      }
      const count = (of: (one: (typeof wanted)[number]) => boolean) => wanted.filter(of).length;
      const [typing, edited] = [count((one) => one.isTyping), count(({ state }) => state === 'edited')];
      expect(table.withTyped.remark).toBe(
        [
          ...(typing === 0 ? [] : [`đang nhập, chưa nộp: ${typing} đơn vị`]),
          ...(edited === 0 ? [] : [`sửa sau khi nộp: ${edited} đơn vị`]),
        ].join('; '),
      );
      const total = sum(({ figures }) => figures?.target);
      const reported = count(({ figures }) => figures !== null);
      const late = given.filter(({ accepted: own }) => own?.at === SERIALS[1]).length;
      expect(office.row(SHEET_IDS.summary, 4, 'DEGI')).toEqual([
        dotted(total),
        `${total < 90 ? 'thiếu ' : total > 90 ? 'vượt ' : ''}${dotted(Math.abs(total - 90))}`,
        `${reported - late} + ${late} + ${3 - reported} = 3`,
        String(count(({ figures }) => figures?.target === 0)),
      ]);
      expect(report.reporting).toMatchObject({ onTime: reported - late, late, missing: 3 - reported });
    }),
    { numRuns: 120, seed: 2023 },
  );
});

const dotted = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '.');
