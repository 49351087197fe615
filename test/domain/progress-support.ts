import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { type Day, parseDay } from '../../src/domain/calendar/day.ts';
import { isMonth, MONTHS, type Month } from '../../src/domain/campaign/obligation.ts';
import { checkMonth, countIn, type MonthContext } from '../../src/domain/form/month-check.ts';
import { stateOfMonth } from '../../src/domain/form/month-state.ts';
import {
  MONTH_FIELDS,
  type MonthEntry,
  type MonthField,
  type MonthStanding,
  type ProgressEntry,
  type ProgressStanding,
} from '../../src/domain/form/progress.ts';
import { BLANK, numberCell, textCell } from '../../src/domain/text/cell.ts';

/** A month as typed: six counts, a note. */
export const month = (
  counts: Partial<MonthEntry['counts']> = {},
  { note = '', nothingNew = false } = {},
): MonthEntry => ({
  counts: {
    listed: BLANK,
    delisted: BLANK,
    classProposed: BLANK,
    classSent: BLANK,
    admissionProposed: BLANK,
    admitted: BLANK,
    ...counts,
  },
  note: note === '' ? BLANK : textCell(note),
  nothingNew,
});

/** The six counts in the order of the form. */
export const figures = (...values: readonly number[]): MonthEntry['counts'] =>
  Object.fromEntries(
    MONTH_FIELDS.map((field, index) => [field, numberCell(values[index] ?? 0)]),
  ) as MonthEntry['counts'];

export const progressEntry = (
  months: Partial<Record<Month, MonthEntry>> = {},
  opening: Partial<ProgressEntry['opening']> = {},
): ProgressEntry => ({
  opening: {
    candidates: numberCell(0),
    certified: numberCell(0),
    admittedBefore: numberCell(0),
    classSentBefore: numberCell(0),
    ...opening,
  },
  months: Object.fromEntries(MONTHS.map((one) => [one, months[one] ?? month()])) as ProgressEntry['months'],
});

/** No candidate came or left by a change of units. */
export const STILL = Object.fromEntries(MONTHS.map((one) => [one, 0])) as Readonly<Record<Month, number>>;

/** In March of a campaign from January on, no month handed in yet. */
export const CONTEXT: MonthContext = {
  firstMonth: 1,
  currentMonth: 3,
  isAccepted: () => false,
  isAsked: () => true,
  isOutside: () => false,
  moved: STILL,
};

/** A unit of `samples/van-phong-2024*.csv`: what it typed each month, and when the office had it. */
export interface SampleUnit {
  readonly code: string;
  readonly entry: ProgressEntry;
  readonly target: ProgressStanding['target'];
  readonly receivedOn: ReadonlyMap<Month, Day>;
}

const rows = (name: string): Record<string, string>[] =>
  parse(readFileSync(new URL(`../../workbench/samples/${name}`, import.meta.url)), {
    columns: true,
    bom: true,
  });

const COLUMN: Readonly<Record<MonthField, string>> = {
  listed: 'Đưa vào danh sách cảm tình Đảng',
  delisted: 'Đưa ra khỏi danh sách',
  classProposed: 'Đề nghị học lớp nhận thức về Đảng',
  classSent: 'Đã cử đi học lớp',
  admissionProposed: 'Đề nghị kết nạp',
  admitted: 'Đã kết nạp',
};

export function vanPhong2024(): SampleUnit[] {
  const months = rows('van-phong-2024-tien-do.csv');
  return rows('van-phong-2024.csv').map((unit): SampleUnit => {
    const code = unit['Mã chi bộ'] ?? '';
    const own = months.filter((row) => row['Mã chi bộ'] === code);
    const typed: Partial<Record<Month, MonthEntry>> = {};
    const receivedOn = new Map<Month, Day>();
    for (const row of own) {
      const number = Number(row.Tháng);
      const received = parseDay(row['Ngày nhận báo cáo tháng'] ?? '');
      // The one row without a date is a report that never came.
      if (!isMonth(number) || received === null) continue;
      typed[number] = month(figures(...MONTH_FIELDS.map((field) => Number(row[COLUMN[field]]))));
      receivedOn.set(number, received);
    }
    return {
      code,
      receivedOn,
      target: {
        admission: Number(unit['Chỉ tiêu kết nạp đảng viên năm 2024']),
        training: Number(unit['Chỉ tiêu cử đi học lớp nhận thức về Đảng năm 2024']),
      },
      entry: progressEntry(typed, {
        candidates: numberCell(Number(unit['Số cảm tình Đảng trong danh sách đầu tháng 3/2024'])),
        certified: numberCell(
          Number(unit['Số cảm tình Đảng đã có giấy chứng nhận học lớp nhận thức về Đảng']),
        ),
      }),
    };
  });
}

/** The unit as others see it: the months received by `on` are handed in, the others not yet typed. */
export function standingOn({ entry, target, receivedOn }: SampleUnit, on: Day): ProgressStanding {
  const has = (one: Month) => (receivedOn.get(one) ?? '9999') <= on;
  const cumulative = { admission: 0, training: 0 };
  const months = MONTHS.filter((one) => one >= 3 && one <= 11).map((one): MonthStanding => {
    const typed = has(one) ? entry.months[one] : month();
    const context: MonthContext = { ...CONTEXT, firstMonth: 3, currentMonth: 12, isAccepted: has };
    const check = checkMonth({ ...entry, months: { ...entry.months, [one]: typed } }, one, context);
    const acceptance = check.figures === null ? null : { figures: check.figures };
    cumulative.admission += countIn(typed, 'admitted');
    cumulative.training += countIn(typed, 'classSent');
    return {
      month: one,
      state: stateOfMonth({ entry: typed, check, ticked: false, acceptance }),
      daysLate: has(one) ? 0 : null,
      moved: has(one) ? MONTH_FIELDS.reduce((sum, field) => sum + countIn(typed, field), 0) : null,
      cumulative: { ...cumulative },
      isClosed: false,
    };
  });
  return {
    months,
    before: { admission: 0, training: 0 },
    candidates: null,
    proposed: months
      .filter(({ daysLate }) => daysLate !== null)
      .reduce((sum, { month: one }) => sum + countIn(entry.months[one], 'admissionProposed'), 0),
    certified: entry.opening.certified.kind === 'number' ? entry.opening.certified.value : null,
    target,
    final: 'typing',
    finalDaysLate: null,
    isFinalClosed: false,
    hasAccepted: months.some(({ daysLate }) => daysLate !== null),
    isTyping: false,
    typed: { ...cumulative },
  };
}
