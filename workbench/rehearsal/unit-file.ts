import { type Day, parseDay } from '../../src/domain/day.ts';
import type { Month } from '../../src/domain/obligation.ts';
import { type MonthField, OPENING_FIELDS, type OpeningField } from '../../src/domain/progress.ts';
import { columnName } from '../../src/sheets/a1.ts';
import { addressesIn } from '../../src/sheets/grid.ts';
import { dayText } from '../../src/sheets/wording.ts';
import {
  type Column,
  columnsOf,
  type NamedColumn,
  plainHeader,
  RECEIVED,
  type TypedField,
} from './columns.ts';
import { readCsv } from './csv-file.ts';
import type { Scenario } from './scenario.ts';

/** Something a unit hands in on a day: just as it stands in the file. */
export type FileReport = { readonly on: Day } & (
  | { readonly kind: 'registration'; readonly typed: Readonly<Record<TypedField, string>> }
  | { readonly kind: 'month'; readonly month: Month; readonly typed: Readonly<Record<MonthField, string>> }
  | { readonly kind: 'final' }
);

/** One unit as the file tells its campaign. */
export interface FileUnit {
  readonly code: string;
  /** Who types: the unit's first Google account, else its first address; null when it has neither. */
  readonly user: string | null;
  /** Form B's figures of the start, typed with the first month; null in a campaign of form A. */
  readonly opening: Readonly<Record<OpeningField, string>> | null;
  readonly reports: readonly FileReport[];
}

export interface UnitFile {
  /** The columns of `Danh sách`, header first: what set-up is given. */
  readonly list: readonly (readonly string[])[];
  readonly units: readonly FileUnit[];
}

export type UnitFileReading =
  | { readonly ok: true; readonly file: UnitFile }
  | { readonly ok: false; readonly problems: readonly string[] };

export const isBlank = (text: string | undefined): boolean => (text ?? '').trim() === '';

/** Reads what the rehearsal needs beyond the unit list; the list itself is judged by the add-on. */
export function readUnitFile(path: string, scenario: Scenario): UnitFileReading {
  const csv = readCsv(path);
  if (!csv.ok) return { ok: false, problems: [csv.problem] };
  const [header = [], ...body] = csv.rows;
  if (header.every(isBlank)) {
    return {
      ok: false,
      problems: [`Tệp "${path}": dòng 1 trống; hãy ghi tên các cột ở dòng 1, mỗi đơn vị một dòng sau đó.`],
    };
  }
  const problems: string[] = [];
  const columns = columnsIn(header, body, columnsOf(scenario), problems);
  const find = (matches: (column: Column) => boolean): number =>
    columns.findIndex((column) => column !== null && matches(column));
  const cellOf = (row: readonly string[], matches: (column: Column) => boolean): string =>
    row[find(matches)] ?? '';
  const typed = (row: readonly string[], key: TypedField) =>
    cellOf(row, ({ use }) => use.kind === 'typed' && use.key === key);
  const listed = (row: readonly string[], key: 'code' | 'accounts' | 'emails') =>
    cellOf(row, ({ use }) => use.kind === 'list' && use.key === key);

  const registered = (row: readonly string[], on: Day): FileReport => ({
    kind: 'registration',
    on,
    typed: {
      members: typed(row, 'members'),
      staff: typed(row, 'staff'),
      trained: typed(row, 'trained'),
      target: typed(row, 'target'),
      note: typed(row, 'note'),
    },
  });
  const openingOf = (row: readonly string[]) =>
    Object.fromEntries(
      OPENING_FIELDS.map((key) => [
        key,
        // A file without the column means that there was nothing before the first month.
        find(({ use }) => use.kind === 'opening' && use.key === key) === -1
          ? '0'
          : cellOf(row, ({ use }) => use.kind === 'opening' && use.key === key),
      ]),
    ) as Record<OpeningField, string>;

  const units = body.flatMap((row, index): FileUnit[] => {
    if (row.every(isBlank)) return [];
    const line = index + 2;
    if (row.length !== header.length) {
      problems.push(
        `Dòng ${line}: có ${row.length} ô mà dòng 1 có ${header.length} cột; hãy thêm hoặc bớt ô, chữ có dấu phẩy phải đặt trong ngoặc kép.`,
      );
    }
    const receivedText = cellOf(row, ({ use }) => use.kind === 'received');
    const on = receivedDay(receivedText, { line, column: RECEIVED }, scenario, problems);
    const address = (key: 'accounts' | 'emails') => addressesIn(listed(row, key)).valid[0];
    return [
      {
        code: listed(row, 'code').normalize('NFC').trim(),
        user: address('accounts') ?? address('emails') ?? null,
        opening: scenario.progressFile === null ? null : openingOf(row),
        reports:
          on === null ? [] : [scenario.progressFile === null ? registered(row, on) : { kind: 'final', on }],
      },
    ];
  });
  if (problems.length > 0) return { ok: false, problems };
  const inList = columns.flatMap((column, at) => (column?.use.kind === 'list' ? [at] : []));
  // Under the names of `Danh sách`, whatever the file calls them.
  const list = [header.map((text, at) => columns[at]?.label ?? text), ...body].map((row) =>
    inList.map((at) => row[at] ?? ''),
  );
  return { ok: true, file: { list, units } };
}

/** Each header's column; null for a column without header and content. */
export function columnsIn<C extends NamedColumn>(
  header: readonly string[],
  body: readonly (readonly string[])[],
  known: readonly C[],
  problems: string[],
): readonly (C | null)[] {
  const columns = header.map((text, at): C | null => {
    if (isBlank(text) && body.every((row) => isBlank(row[at]))) return null;
    const found = known.find(({ names }) => names.some((name) => plainHeader(name) === plainHeader(text)));
    if (found !== undefined) return found;
    problems.push(
      isBlank(text)
        ? `Dòng 1, cột ${columnName(at)}: chưa có tên cột mà bên dưới có chữ; hãy ghi tên cột hoặc xóa cột này.`
        : `Dòng 1, cột ${columnName(at)}: không có cột nào tên "${text.trim()}"; hãy bỏ cột này hoặc sửa lại tên cột.`,
    );
    return null;
  });
  for (const column of known) {
    const count = columns.filter((one) => one === column).length;
    if (count > 1) problems.push(`Dòng 1: cột "${column.label}" có ${count} lần; hãy chỉ để lại một cột.`);
    if (count === 0 && column.isNeeded)
      problems.push(`Dòng 1: thiếu cột "${column.label}"; hãy thêm cột này.`);
  }
  return columns;
}

/** Null and no problem when nothing stands there. */
export function receivedDay(
  text: string,
  at: { readonly line: number; readonly column: string },
  { startsOn }: Scenario,
  problems: string[],
): Day | null {
  if (isBlank(text)) return null;
  const received = parseDay(text);
  const where = `Dòng ${at.line}, cột ${at.column}`;
  if (received === null) {
    problems.push(
      `${where}: "${text.trim()}" không phải ngày; hãy ghi ngày có thật, ví dụ 17/01/2023, hoặc để trống nếu đơn vị không nộp.`,
    );
  } else if (received < startsOn) {
    problems.push(
      `${where}: ${dayText(received)} trước ngày ra công văn ${dayText(startsOn)}; hãy ghi ngày từ đó trở đi.`,
    );
  }
  return received;
}
