import { unitProblemText } from '../../src/app/office/vi-refusals.ts';
import type { SetUpRequest } from '../../src/app/set-up/set-up-judge.ts';
import { viUnitList } from '../../src/app/set-up/vi-unit-list.ts';
import { type Day, parseDay } from '../../src/domain/calendar/day.ts';
import type { Month } from '../../src/domain/campaign/obligation.ts';
import { type MonthField, OPENING_FIELDS, type OpeningField } from '../../src/domain/form/progress.ts';
import { REGISTRATION_FIELDS } from '../../src/domain/form/registration.ts';
import type { ColumnId, OfficeForm } from '../../src/domain/own-form/own-form.ts';
import { columnName } from '../../src/sheets/cells/a1.ts';
import { addressesIn } from '../../src/sheets/cells/grid.ts';
import type { PeriodBlock } from '../../src/sheets/own-form/period-block.ts';
import { type ListReading, unusedColumns } from '../../src/sheets/unit-list/read-list.ts';
import { readCodedList } from '../../src/sheets/unit-list/unit-list.ts';
import { PASTED_COLUMNS, type UnitColumn } from '../../src/sheets/units/units-tab.ts';
import { dayText } from '../../src/words/wording.ts';
import {
  type FileColumn,
  fileColumnNamed,
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
  /** A period of an own form, which stands in that block of the unit's tab. */
  | {
      readonly kind: 'own';
      readonly form: OfficeForm;
      readonly block: PeriodBlock;
      readonly typed: Readonly<Partial<Record<ColumnId, string>>>;
      readonly note: string;
    }
);

/** One unit with all that the file says of it. */
export interface FileUnit {
  readonly code: string;
  /** Who types: the unit's first Google account, else its first address; null when it has neither. */
  readonly user: string | null;
  /** Form B's figures of the start, typed with the first month; null in a campaign of form A. */
  readonly opening: Readonly<Record<OpeningField, string>> | null;
  readonly reports: readonly FileReport[];
}

export interface UnitFile {
  /** The file as a table, and what its columns hold: what set-up is given. */
  readonly list: readonly (readonly string[])[];
  readonly columns: NonNullable<SetUpRequest['columns']>;
  readonly units: readonly FileUnit[];
  /** What could not be used, a sentence each; the campaign is played without it. */
  readonly remarks: readonly string[];
}

export type UnitFileReading =
  | { readonly ok: true; readonly file: UnitFile }
  | { readonly ok: false; readonly problems: readonly string[] };

export const isBlank = (text: string | undefined): boolean => (text ?? '').trim() === '';

/**
 * Reads what the rehearsal needs beyond the unit list, which the add-on reads again by itself: what the units hand in, or
 * nothing where that stands in files of its own.
 */
export function readUnitFile(
  path: string,
  scenario: Scenario,
  beside: 'reports' | 'nothing' = 'reports',
): UnitFileReading {
  const csv = readCsv(path);
  if (!csv.ok) return { ok: false, problems: [csv.problem] };
  const { reading, codes, refusals } = readCodedList(csv.rows, fileColumnNamed(scenario));
  if (refusals.length > 0) return { ok: false, problems: refusals.map(unitProblemText) };
  const remarks: string[] = [];
  const unused = unusedColumns(reading);
  if (unused.length > 0) remarks.push(viUnitList.columnsNotUsed(unused));
  const has = (key: FileColumn) => reading.columns.some((column) => column.key === key);
  const hasReports = beside === 'reports';
  const isFormFilled =
    hasReports && (scenario.progressFile !== null || REGISTRATION_FIELDS.some((key) => has(`typed.${key}`)));
  if (hasReports && !isFormFilled)
    remarks.push('Tệp không có cột số liệu của biểu: diễn tập như chưa đơn vị nào nộp.');
  const units = reading.units.map((row, index): FileUnit => {
    const text = (key: FileColumn) => row.cells.get(key) ?? '';
    const address = (key: 'accounts' | 'emails') => addressesIn(text(key)).valid[0];
    const at = { line: row.line, column: RECEIVED };
    const on = isFormFilled ? receivedDay(text('received'), at, scenario, remarks) : null;
    return {
      code: codes[index] ?? '',
      user: address('accounts') ?? address('emails') ?? null,
      opening: scenario.progressFile === null ? null : openingOf(text, has),
      reports: on === null ? [] : [reportOf(text, on, scenario)],
    };
  });
  const columns = chosenColumns(reading);
  return { ok: true, file: { list: csv.rows, columns, units, remarks: [...csv.remarks, ...remarks] } };
}

/** What the columns of a file hold of `Danh sách`; those of the form, which a sample carries along, are not used. */
export const listColumns = (rows: UnitFile['list'], scenario: Scenario): UnitFile['columns'] =>
  chosenColumns(readCodedList(rows, fileColumnNamed(scenario)).reading);

const chosenColumns = ({ columns }: ListReading<FileColumn>): UnitFile['columns'] =>
  Object.fromEntries(columns.map(({ at, key }) => [at, listKey(key)]));

/** A column of the form is not one of the list. */
const listKey = (key: FileColumn | null): UnitColumn | null =>
  PASTED_COLUMNS.find((column) => column.key === key)?.key ?? null;

function reportOf(text: (key: FileColumn) => string, on: Day, { progressFile }: Scenario): FileReport {
  if (progressFile !== null) return { kind: 'final', on };
  return {
    kind: 'registration',
    on,
    typed: {
      members: text('typed.members'),
      staff: text('typed.staff'),
      trained: text('typed.trained'),
      target: text('typed.target'),
      note: text('typed.note'),
    },
  };
}

/** A file without the column means that there was nothing before the first month. */
const openingOf = (text: (key: FileColumn) => string, has: (key: FileColumn) => boolean) =>
  Object.fromEntries(
    OPENING_FIELDS.map((key) => [key, has(`opening.${key}`) ? text(`opening.${key}`) : '0']),
  ) as Record<OpeningField, string>;

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
  return received !== null && received >= startsOn ? received : null;
}
