import type { OpeningField } from '../../src/domain/progress.ts';
import { REGISTRATION_FIELDS, type RegistrationField } from '../../src/domain/registration.ts';
import { PASTED_COLUMNS, type UnitColumn } from '../../src/sheets/units-tab.ts';
import { registrationColumns } from '../../src/sheets/wording.ts';
import type { Scenario } from './scenario.ts';

/** What a unit types: its four numbers and its note. */
export type TypedField = RegistrationField | 'note';

export type ColumnUse =
  | { readonly kind: 'list'; readonly key: UnitColumn }
  | { readonly kind: 'typed'; readonly key: TypedField }
  | { readonly kind: 'opening'; readonly key: OpeningField }
  | { readonly kind: 'received' }
  /** Known, but no part of this campaign. */
  | { readonly kind: 'unused' };

export interface NamedColumn {
  /** As the message names it. */
  readonly label: string;
  readonly names: readonly string[];
  readonly isNeeded: boolean;
}

export interface Column extends NamedColumn {
  readonly use: ColumnUse;
}

const NEEDED_OF_LIST: readonly UnitColumn[] = ['code', 'name', 'emails'];

/** Columns of the two samples that no campaign asks for. */
const UNUSED = [
  'Số chi bộ trực thuộc',
  'Lũy kế kết nạp đến 30/6/2023',
  'Lũy kế kết nạp đến 30/9/2023',
  'Lũy kế kết nạp đến 30/11/2023',
  'Lũy kế kết nạp đến 30/6/2024',
  'Lũy kế kết nạp đến 30/9/2024',
  'Lũy kế kết nạp đến 29/11/2024',
  'Lũy kế cử đi học đến 29/11/2024',
  'Nhãn dữ liệu',
];

export const RECEIVED = 'Ngày nhận báo cáo';

const column = (label: string, use: ColumnUse, isNeeded: boolean, names = [label]): Column => ({
  label,
  names,
  use,
  isNeeded,
});

/** The columns of a scenario's unit file, and those of the tab `Danh sách`. */
export const columnsOf = (scenario: Scenario): readonly Column[] => [
  ...listColumns(scenario),
  ...(scenario.progressFile === null ? registrationOf(scenario) : openingOf(scenario)),
  // Form A's report; of form B the year's.
  column(RECEIVED, { kind: 'received' }, true),
  ...UNUSED.map((label) => column(label, { kind: 'unused' }, false)),
];

function listColumns({ year, progressFile }: Scenario): readonly Column[] {
  // The letter of 2024 gives the units their targets under these names.
  const letterNames: Partial<Record<UnitColumn, string>> =
    progressFile === null
      ? {}
      : {
          assignedAdmission: `Chỉ tiêu kết nạp đảng viên năm ${year}`,
          assignedTraining: `Chỉ tiêu cử đi học lớp nhận thức về Đảng năm ${year}`,
        };
  return PASTED_COLUMNS.map(({ key, label, aliases }) => {
    const letterName = letterNames[key];
    const names = [label, ...aliases, ...(letterName === undefined ? [] : [letterName])];
    return column(label, { kind: 'list', key }, NEEDED_OF_LIST.includes(key), names);
  });
}

function registrationOf({ year, classWord }: Scenario): readonly Column[] {
  const figures = registrationColumns(year, classWord);
  return [
    ...REGISTRATION_FIELDS.map((key) => column(figures[key], { kind: 'typed', key }, true)),
    column('Ghi chú', { kind: 'typed', key: 'note' }, false),
  ];
}

function openingOf({ year, startsOn }: Scenario): readonly Column[] {
  const opening = (key: OpeningField, label: string, isNeeded: boolean) =>
    column(label, { kind: 'opening', key }, isNeeded);
  const month = Number(startsOn.slice(5, 7));
  return [
    opening('candidates', `Số cảm tình Đảng trong danh sách đầu tháng ${month}/${year}`, true),
    opening('certified', 'Số cảm tình Đảng đã có giấy chứng nhận học lớp nhận thức về Đảng', true),
    opening('admittedBefore', `Đã kết nạp trước tháng ${month}/${year}`, false),
    opening('classSentBefore', `Đã cử đi học trước tháng ${month}/${year}`, false),
    ...['Tổng số đảng viên', 'Tổng số CBCC, VC, người lao động', 'Ghi chú'].map((label) =>
      column(label, { kind: 'unused' }, false),
    ),
  ];
}

/** Spelling that people vary: case, blanks, the hyphen of "e-mail". */
export const plainHeader = (text: string): string =>
  text.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ').replace('e-mail', 'email');
