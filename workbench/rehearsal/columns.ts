import { REGISTRATION_FIELDS, type RegistrationField } from '../../src/domain/registration.ts';
import { PASTED_COLUMNS, type UnitColumn } from '../../src/sheets/units-tab.ts';
import { registrationColumns } from '../../src/sheets/wording.ts';
import type { Scenario } from './scenario.ts';

/** What a unit types: its four numbers and its note. */
export type TypedField = RegistrationField | 'note';

export type ColumnUse =
  | { readonly kind: 'list'; readonly key: UnitColumn }
  | { readonly kind: 'typed'; readonly key: TypedField }
  | { readonly kind: 'received' }
  /** Known, but no part of this campaign. */
  | { readonly kind: 'unused' };

export interface Column {
  /** As the message names it. */
  readonly label: string;
  readonly names: readonly string[];
  readonly use: ColumnUse;
  readonly isNeeded: boolean;
}

const NEEDED_OF_LIST: readonly UnitColumn[] = ['code', 'name', 'emails'];
const UNUSED = [
  'Số chi bộ trực thuộc',
  'Lũy kế kết nạp đến 30/6/2023',
  'Lũy kế kết nạp đến 30/9/2023',
  'Lũy kế kết nạp đến 30/11/2023',
  'Nhãn dữ liệu',
];

/** The columns of `samples/khoi-2023.csv`, and those of the tab `Danh sách`. */
export function columnsOf({ year, classWord }: Scenario): readonly Column[] {
  const figures = registrationColumns(year, classWord);
  const typed = (key: TypedField, label: string, isNeeded: boolean): Column => ({
    label,
    names: [label],
    use: { kind: 'typed', key },
    isNeeded,
  });
  return [
    ...PASTED_COLUMNS.map(
      ({ key, label, aliases }): Column => ({
        label,
        names: [label, ...aliases],
        use: { kind: 'list', key },
        isNeeded: NEEDED_OF_LIST.includes(key),
      }),
    ),
    ...REGISTRATION_FIELDS.map((field) => typed(field, figures[field], true)),
    typed('note', 'Ghi chú', false),
    {
      label: RECEIVED,
      names: [RECEIVED],
      use: { kind: 'received' },
      isNeeded: true,
    },
    ...UNUSED.map((label): Column => ({ label, names: [label], use: { kind: 'unused' }, isNeeded: false })),
  ];
}

export const RECEIVED = 'Ngày nhận báo cáo';

/** Spelling that people vary: case, blanks, the hyphen of "e-mail". */
export const plainHeader = (text: string): string =>
  text.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ').replace('e-mail', 'email');
