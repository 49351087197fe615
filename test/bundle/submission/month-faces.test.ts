import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MONTHS, type Month } from '../../../src/domain/campaign/obligation.ts';
import { checkMonth, type MonthContext } from '../../../src/domain/form/month-check.ts';
import { stateOfMonth } from '../../../src/domain/form/month-state.ts';
import {
  MONTH_FIELDS,
  type MonthEntry,
  OPENING_FIELDS,
  type ProgressEntry,
} from '../../../src/domain/form/progress.ts';
import { BLANK, type CellContent, rawText } from '../../../src/domain/text/cell.ts';
import { a1, type Cell } from '../../../src/sheets/cells/a1.ts';
import {
  monthCell,
  monthCountCell,
  monthShownCell,
  openingCell,
  openingShownCell,
} from '../../../src/sheets/progress-form/progress-layout.ts';
import { STILL } from '../../domain/progress-support.ts';
import { contents, extendedValue, notes } from '../support/contents.ts';
import { officeReady, TAB_OF } from '../support/office.ts';
import { PROGRESS_2023 } from '../support/progress-office.ts';

const { office } = officeReady({ settings: PROGRESS_2023 });
const tab = TAB_OF.K01;
const FIRST: Month = 3;
/** The present month: what lies after it is typed too early. */
const PRESENT = 5;
const TYPED: readonly Month[] = [2, 3, 4, 5, 6];
office.until('2023-05-10T09:00');

const put = ({ row, column }: Cell, ...values: readonly object[]) => ({
  updateCells: {
    start: { sheetId: tab, rowIndex: row, columnIndex: column },
    rows: [{ values: values.map((userEnteredValue) => ({ userEnteredValue })) }],
    fields: 'userEnteredValue',
  },
});
const shown = (at: Cell): string => office.shown(tab, a1(at));

const monthEntry = fc.record({
  counts: fc.tuple(contents, contents, contents, contents, contents, contents),
  note: notes,
  nothingNew: fc.boolean(),
  isAccepted: fc.boolean(),
});
const opening = fc.tuple(contents, contents, contents, contents);
const months = fc.tuple(monthEntry, monthEntry, monthEntry, monthEntry, monthEntry);
const named = <F extends string>(fields: readonly F[], cells: readonly CellContent[]) =>
  Object.fromEntries(fields.map((field, index) => [field, cells[index] ?? BLANK])) as Record<F, CellContent>;

it('the tab says of any months what their submission would say of them', () => {
  fc.assert(
    fc.property(opening, months, (openings, typed) => {
      const at = (month: Month) => typed[TYPED.indexOf(month)];
      office.batch([
        put(openingCell('candidates'), ...openings.map(extendedValue)),
        ...TYPED.flatMap((month) => {
          const one = at(month);
          if (one === undefined) return [];
          return [
            put(monthCountCell(month, 'listed'), ...one.counts.map(extendedValue), extendedValue(one.note), {
              boolValue: one.nothingNew,
            }),
            // Accepted, with other figures: only whether it is matters to the months after it.
            put(monthCell(month, 'firstAcceptedAt'), one.isAccepted ? { numberValue: 45_000 } : {}),
          ];
        }),
      ]);
      const blank: MonthEntry = { counts: named(MONTH_FIELDS, []), note: BLANK, nothingNew: false };
      const entry: ProgressEntry = {
        opening: named(OPENING_FIELDS, openings),
        months: Object.fromEntries(
          MONTHS.map((month) => {
            const one = at(month);
            return [month, one === undefined ? blank : { ...one, counts: named(MONTH_FIELDS, one.counts) }];
          }),
        ) as Record<Month, MonthEntry>,
      };
      const context: MonthContext = {
        firstMonth: FIRST,
        currentMonth: PRESENT,
        isAccepted: (month) => at(month)?.isAccepted === true,
        isAsked: () => true,
        isOutside: () => false,
        moved: STILL,
      };
      for (const month of TYPED.filter((one) => one >= FIRST)) {
        const check = checkMonth(entry, month, context);
        const problems = MONTH_FIELDS.map((field) => {
          const found = check.findings.find((one) => one.kind === 'count' && one.field === field);
          return found?.kind === 'count' ? found.problem : 'count';
        });
        expect(
          MONTH_FIELDS.map((field) => {
            const value = shown(monthShownCell(month, field));
            return /^\d/.test(value) ? 'count' : value;
          }),
        ).toEqual(problems);
        const rules = check.findings.flatMap((one) => (one.kind === 'rule' ? [one.rule] : []));
        expect(shown(monthCell(month, 'rules')).match(/B\d/g) ?? []).toEqual(rules);
        if (at(month)?.isAccepted === true) continue;
        const own = entry.months[month];
        expect(shown(monthCell(month, 'stateCode'))).toBe(
          stateOfMonth({ entry: own, check, ticked: false, acceptance: null }),
        );
      }
      expect(OPENING_FIELDS.map((field) => /^\d/.test(shown(openingShownCell(field))))).toEqual(
        OPENING_FIELDS.map((field) => countedOpening(entry.opening[field])),
      );
    }),
    { numRuns: 60, seed: 2024 },
  );
});

const countedOpening = (cell: CellContent): boolean =>
  cell.kind === 'number' && Number.isInteger(cell.value) && cell.value >= 0 && cell.value <= 999_999;

it('a month that stands as it was accepted is handed in, and edited once anything but its note differs', () => {
  const month: Month = 4;
  const figures = fc.tuple(...MONTH_FIELDS.map(() => fc.integer({ min: 0, max: 9 })));
  fc.assert(
    fc.property(figures, notes, fc.boolean(), fc.nat(7), (counts, note, nothingNew, changed) => {
      const zeros = counts.map((count) => (nothingNew ? 0 : count));
      const accepted = [
        ...zeros.map((numberValue) => ({ numberValue })),
        note.kind === 'number' ? extendedValue(note) : { stringValue: rawText(note) },
        { boolValue: nothingNew },
      ];
      const typed = [
        ...zeros.map((numberValue) => (nothingNew ? {} : { numberValue })),
        note.kind === 'formula' ? {} : extendedValue(note),
        { boolValue: nothingNew },
      ];
      if (note.kind === 'formula') accepted[6] = { stringValue: '' };
      office.batch([
        put(monthCountCell(month, 'listed'), ...typed),
        put(monthCell(month, 'acceptedNote'), accepted[6] ?? {}, accepted[7] ?? {}),
        put(
          { row: monthCell(month, 'note').row, column: monthCell(month, 'acceptedNote').column - 6 },
          ...accepted.slice(0, 6),
        ),
        put(monthCell(month, 'firstAcceptedAt'), { numberValue: 45_000 }),
      ]);
      expect(shown(monthCell(month, 'stateCode'))).toBe('submitted');
      const other = typed.map((value, index) =>
        index !== changed
          ? value
          : index === 6
            ? { stringValue: 'khác hẳn' }
            : index === 7
              ? { boolValue: !nothingNew }
              : { numberValue: 10 },
      );
      office.batch([put(monthCountCell(month, 'listed'), ...other)]);
      expect(shown(monthCell(month, 'stateCode'))).toBe(changed === 6 ? 'submitted' : 'edited');
      expect(shown(monthCell(month, 'noteMoved'))).toBe(changed === 6 ? '1' : '0');
    }),
    { numRuns: 40, seed: 2024 },
  );
});
