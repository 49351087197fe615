import { type Day, parseDay } from '../../src/domain/day.ts';
import { columnName } from '../../src/sheets/a1.ts';
import { addressesIn } from '../../src/sheets/grid.ts';
import { dayText } from '../../src/sheets/wording.ts';
import { type Column, columnsOf, plainHeader, RECEIVED, type TypedField } from './columns.ts';
import { readCsv } from './csv-file.ts';
import type { Scenario } from './scenario.ts';

/** One unit as the file tells its campaign. */
export interface FileUnit {
  readonly code: string;
  /** Who types: the unit's first Google account, else its first address; null when it has neither. */
  readonly user: string | null;
  /** Just as they stand in the file. */
  readonly typed: Readonly<Record<TypedField, string>>;
  /** Null: never. */
  readonly receivedOn: Day | null;
}

export interface UnitFile {
  /** The columns of `Danh sách`, header first: what set-up is given. */
  readonly list: readonly (readonly string[])[];
  readonly units: readonly FileUnit[];
}

export type UnitFileReading =
  | { readonly ok: true; readonly file: UnitFile }
  | { readonly ok: false; readonly problems: readonly string[] };

const isBlank = (text: string | undefined): boolean => (text ?? '').trim() === '';

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

  const units = body.flatMap((row, index): FileUnit[] => {
    if (row.every(isBlank)) return [];
    const line = index + 2;
    if (row.length !== header.length) {
      problems.push(
        `Dòng ${line}: có ${row.length} ô mà dòng 1 có ${header.length} cột; hãy thêm hoặc bớt ô, chữ có dấu phẩy phải đặt trong ngoặc kép.`,
      );
    }
    const receivedText = cellOf(row, ({ use }) => use.kind === 'received');
    const address = (key: 'accounts' | 'emails') => addressesIn(listed(row, key)).valid[0];
    return [
      {
        code: listed(row, 'code').normalize('NFC').trim(),
        user: address('accounts') ?? address('emails') ?? null,
        typed: {
          members: typed(row, 'members'),
          staff: typed(row, 'staff'),
          trained: typed(row, 'trained'),
          target: typed(row, 'target'),
          note: typed(row, 'note'),
        },
        receivedOn: receivedDay(receivedText, line, scenario, problems),
      },
    ];
  });
  if (problems.length > 0) return { ok: false, problems };
  const inList = columns.flatMap((column, at) => (column?.use.kind === 'list' ? [at] : []));
  const list = [header, ...body].map((row) => inList.map((at) => row[at] ?? ''));
  return { ok: true, file: { list, units } };
}

/** Each header's column; null for a column without header and content. */
function columnsIn(
  header: readonly string[],
  body: readonly (readonly string[])[],
  known: readonly Column[],
  problems: string[],
): readonly (Column | null)[] {
  const columns = header.map((text, at): Column | null => {
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

function receivedDay(text: string, line: number, { startsOn }: Scenario, problems: string[]): Day | null {
  if (isBlank(text)) return null;
  const received = parseDay(text);
  if (received === null) {
    problems.push(
      `Dòng ${line}, cột ${RECEIVED}: "${text.trim()}" không phải ngày; hãy ghi ngày có thật, ví dụ 17/01/2023, hoặc để trống nếu đơn vị không nộp.`,
    );
  } else if (received < startsOn) {
    problems.push(
      `Dòng ${line}, cột ${RECEIVED}: ${dayText(received)} trước ngày ra công văn ${dayText(startsOn)}; hãy ghi ngày từ đó trở đi.`,
    );
  }
  return received;
}
