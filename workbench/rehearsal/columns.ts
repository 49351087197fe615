import type { OpeningField } from '../../src/domain/form/progress.ts';
import { REGISTRATION_FIELDS, type RegistrationField } from '../../src/domain/form/registration.ts';
import { nameKey } from '../../src/domain/text/plain-text.ts';
import { unitColumnNamed } from '../../src/sheets/unit-list/unit-list.ts';
import type { UnitColumn } from '../../src/sheets/units/units-tab.ts';
import { registrationColumns } from '../../src/words/wording.ts';
import type { Scenario } from './scenario.ts';

/** What a unit types: its four numbers and its note. */
export type TypedField = RegistrationField | 'note';

/** What a column of the unit file holds: of `Danh sách`, of the unit's report, or nothing that a campaign asks for. */
export type FileColumn =
  | UnitColumn
  | `typed.${TypedField}`
  | `opening.${OpeningField}`
  | 'received'
  | `unused.${string}`;

export interface NamedColumn {
  /** As the message names it. */
  readonly label: string;
  readonly names: readonly string[];
  readonly isNeeded: boolean;
}

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

/** Knows the headings of a scenario's unit file: those of its forms first, then whatever an office calls those of its list. */
export function fileColumnNamed(scenario: Scenario): (heading: string) => FileColumn | null {
  const own = new Map(
    [
      ...(scenario.progressFile === null ? registrationOf(scenario) : openingOf(scenario)),
      // Form A's report; of form B the year's.
      ...[RECEIVED, 'Ngày nhận'].map((label) => [label, 'received'] as const),
      ...UNUSED.map((label) => [label, `unused.${label}`] as const),
    ].map(([label, key]): [string, FileColumn] => [plainHeader(label), key]),
  );
  return (heading) => own.get(plainHeader(heading)) ?? unitColumnNamed(heading);
}

type Named = readonly (readonly [label: string, key: FileColumn])[];

function registrationOf({ year, classWord }: Scenario): Named {
  const figures = registrationColumns({ year, classWord, vocabulary: 'party' });
  return [
    ...REGISTRATION_FIELDS.map((key) => [figures[key], `typed.${key}`] as const),
    ['Ghi chú', 'typed.note'],
  ];
}

function openingOf({ year, startsOn }: Scenario): Named {
  const month = Number(startsOn.slice(5, 7));
  return [
    // The letter gives the units their targets under these names.
    [`Chỉ tiêu kết nạp đảng viên năm ${year}`, 'assignedAdmission'],
    [`Chỉ tiêu cử đi học lớp nhận thức về Đảng năm ${year}`, 'assignedTraining'],
    [`Số cảm tình Đảng trong danh sách đầu tháng ${month}/${year}`, 'opening.candidates'],
    ['Số cảm tình Đảng đã có giấy chứng nhận học lớp nhận thức về Đảng', 'opening.certified'],
    [`Đã kết nạp trước tháng ${month}/${year}`, 'opening.admittedBefore'],
    [`Đã cử đi học trước tháng ${month}/${year}`, 'opening.classSentBefore'],
    ...['Tổng số đảng viên', 'Tổng số CBCC, VC, người lao động', 'Ghi chú'].map(
      (label) => [label, `unused.${label}`] as const,
    ),
  ];
}

/** Spelling that people vary: case, blanks, the hyphen of "e-mail". */
export const plainHeader = (text: string): string => nameKey(text).replace('e-mail', 'email');
