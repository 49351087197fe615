import { isMonth, type Month } from '../../src/domain/campaign/obligation.ts';
import { MONTH_FIELDS, type MonthField } from '../../src/domain/form/progress.ts';
import { type NamedColumn, plainHeader } from './columns.ts';
import { readCsv } from './csv-file.ts';
import type { Scenario } from './scenario.ts';
import { columnsIn, type FileReport, isBlank, receivedDay, type UnitFile } from './unit-file.ts';

const NAMES: Readonly<Record<MonthField, string>> = {
  listed: 'Đưa vào danh sách cảm tình Đảng',
  delisted: 'Đưa ra khỏi danh sách',
  classProposed: 'Đề nghị học lớp nhận thức về Đảng',
  classSent: 'Đã cử đi học lớp',
  admissionProposed: 'Đề nghị kết nạp',
  admitted: 'Đã kết nạp',
};

const RECEIVED = 'Ngày nhận báo cáo tháng';

interface ProgressColumn extends NamedColumn {
  readonly key: MonthField | 'code' | 'month' | 'received' | 'unused';
}

const column = (
  key: ProgressColumn['key'],
  label: string,
  isNeeded = true,
  aliases: readonly string[] = [],
): ProgressColumn => ({ key, label, isNeeded, names: [label, ...aliases] });

const COLUMNS: readonly ProgressColumn[] = [
  column('code', 'Mã chi bộ', true, ['Mã đơn vị', 'Mã']),
  column('month', 'Tháng'),
  ...MONTH_FIELDS.map((field) => column(field, NAMES[field])),
  column('received', RECEIVED),
  column('unused', 'Nhãn dữ liệu', false),
];

export type ProgressFileReading =
  | { readonly ok: true; readonly file: UnitFile }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Adds to every unit what it reports each month. Counts are left as typed: the add-on judges them. */
export function withProgress(file: UnitFile, path: string, scenario: Scenario): ProgressFileReading {
  const csv = readCsv(path);
  if (!csv.ok) return { ok: false, problems: [csv.problem] };
  const [header = [], ...body] = csv.rows;
  const problems: string[] = [];
  const columns = columnsIn(header, body, COLUMNS, problems);
  const reports = new Map<string, FileReport[]>();
  const known = new Set(file.units.map(({ code }) => code));
  const months = new Set<string>();
  for (const [index, row] of body.entries()) {
    if (row.every(isBlank)) continue;
    const line = index + 2;
    const text = (key: ProgressColumn['key']) => row[columns.findIndex((one) => one?.key === key)] ?? '';
    const code = text('code').normalize('NFC').trim();
    const month = monthOf(text('month'));
    if (!known.has(code))
      problems.push(`Dòng ${line}: danh sách đơn vị không có mã "${code}"; hãy sửa mã hoặc bỏ dòng này.`);
    if (month === null) {
      problems.push(
        `Dòng ${line}, cột Tháng: "${text('month').trim()}" không phải tháng; hãy ghi từ 1 đến 12.`,
      );
      continue;
    }
    const key = `${plainHeader(code)}|${month}`;
    if (months.has(key))
      problems.push(`Dòng ${line}: ${code} đã có tháng ${month} ở dòng trên; hãy chỉ để lại một dòng.`);
    months.add(key);
    const on = receivedDay(text('received'), { line, column: RECEIVED }, scenario, problems);
    if (on === null) continue;
    const typed = Object.fromEntries(MONTH_FIELDS.map((field) => [field, text(field)])) as Record<
      MonthField,
      string
    >;
    reports.set(code, [...(reports.get(code) ?? []), { kind: 'month', on, month, typed }]);
  }
  if (problems.length > 0) return { ok: false, problems: problems.map((text) => `${path}: ${text}`) };
  // A month before the year's report, should both come on one day.
  const units = file.units.map((unit) => ({
    ...unit,
    reports: [...(reports.get(unit.code) ?? []).sort(byMonth), ...unit.reports],
  }));
  return { ok: true, file: { ...file, units } };
}

const monthOf = (text: string): Month | null => {
  const month = /^\s*\d{1,2}\s*$/.test(text) ? Number(text) : Number.NaN;
  return isMonth(month) ? month : null;
};

const byMonth = (a: FileReport, b: FileReport): number =>
  (a.kind === 'month' ? a.month : 0) - (b.kind === 'month' ? b.month : 0);
