import { type Day, parseDay } from '../../src/domain/calendar/day.ts';
import { type ColumnId, type OfficeForm, PERIODS_A_YEAR } from '../../src/domain/own-form/own-form.ts';
import { oneLine, unmarked } from '../../src/domain/text/plain-text.ts';
import { periodText } from '../../src/words/form-words.ts';
import { readCsv } from '../rehearsal/csv-file.ts';

/** What a unit typed for one period, and the day on which it did. */
export interface Entry {
  readonly line: number;
  readonly unit: string;
  readonly period: number;
  readonly on: Day;
  readonly typed: Readonly<Partial<Record<ColumnId, string>>>;
  readonly note: string;
}

export type EntryReading =
  | { readonly ok: true; readonly entries: readonly Entry[] }
  | { readonly ok: false; readonly problems: readonly string[] };

const HEADINGS = { unit: 'Mã đơn vị', period: 'Kỳ', on: 'Ngày nhận báo cáo', note: 'Ghi chú' } as const;
type Heading = keyof typeof HEADINGS;

/** Figures from a file: a row a unit and period, a column a figure under its column's number. */
export function readEntries(path: string, form: OfficeForm): EntryReading {
  const file = readCsv(path);
  if (!file.ok) return { ok: false, problems: [file.problem] };
  const [headings = [], ...rows] = file.rows;
  const positions = new Map(headings.map((heading, at) => [unmarked(heading), at]));
  const at = (heading: string) => positions.get(unmarked(heading));
  const problems = headingProblems(headings, form).map((problem) => `Tệp "${path}", dòng 1: ${problem}`);
  if (problems.length > 0) return { ok: false, problems };
  const entries: Entry[] = [];
  rows.forEach((cells, index) => {
    if (cells.every((cell) => oneLine(cell) === '')) return;
    const line = index + 2;
    const cell = (heading: string) => oneLine(cells[at(heading) ?? -1] ?? '');
    const unit = cell(HEADINGS.unit);
    const period = periodIn(cell(HEADINGS.period), form);
    const on = parseDay(cell(HEADINGS.on));
    if (unit === '') problems.push(`Tệp "${path}", dòng ${line}: chưa có mã đơn vị; hãy ghi mã.`);
    if (period === null)
      problems.push(
        `Tệp "${path}", dòng ${line}: biểu mẫu không có kỳ "${cell(HEADINGS.period)}"; hãy ghi ${wantedPeriods(form)}.`,
      );
    if (on === null)
      problems.push(
        `Tệp "${path}", dòng ${line}: "${cell(HEADINGS.on)}" không phải ngày nhận; hãy ghi ngày/tháng/năm.`,
      );
    if (unit === '' || period === null || on === null) return;
    const typed = Object.fromEntries(form.columns.map(({ id }) => [id, cells[at(id) ?? -1] ?? '']));
    entries.push({ line, unit, period, on, typed, note: cell(HEADINGS.note) });
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, entries };
}

function headingProblems(headings: readonly string[], { columns }: OfficeForm): string[] {
  const known = [...Object.values(HEADINGS), ...columns.map(({ id }) => id)].map(unmarked);
  const found = headings.map(unmarked);
  const needed: readonly Heading[] = ['unit', 'on'];
  return [
    ...needed
      .filter((heading) => !found.includes(unmarked(HEADINGS[heading])))
      .map((heading) => `thiếu cột "${HEADINGS[heading]}"; hãy thêm cột này.`),
    ...headings
      .filter((heading) => heading.trim() !== '' && !known.includes(unmarked(heading)))
      .map((heading) => `biểu mẫu không có cột "${heading}"; hãy bỏ, hoặc ghi số của một cột.`),
    ...headings
      .filter((heading, at) => heading.trim() !== '' && found.indexOf(unmarked(heading)) < at)
      .map((heading) => `cột "${heading}" có hai lần; hãy giữ lại một.`),
  ];
}

/** A blank is the only period of a form that is asked for once. */
function periodIn(text: string, { rhythm }: OfficeForm): number | null {
  if (rhythm.kind === 'once' || rhythm.kind === 'year') return text === '' ? 1 : null;
  const number = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  return number >= rhythm.first && number <= rhythm.last ? number : null;
}

function wantedPeriods({ rhythm }: OfficeForm): string {
  if (rhythm.kind === 'once' || rhythm.kind === 'year') return 'trống';
  const [first, last] = [rhythm.first, Math.min(rhythm.last, PERIODS_A_YEAR[rhythm.kind])];
  return `số từ ${first} (${periodText(rhythm.kind, first, 0)}) đến ${last} (${periodText(rhythm.kind, last, 0)})`;
}
