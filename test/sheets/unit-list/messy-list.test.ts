import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../src/sheets/unit-list/table-text.ts';
import { readUnitList } from '../../../src/sheets/unit-list/unit-list.ts';
import { fileText } from '../../../src/ui/common/file-text.ts';

interface Plain {
  readonly name: string;
  readonly emails: readonly string[];
  readonly target: string;
}

/** What an office does to a plain list before it has the look of one. */
interface Mess {
  readonly titles: readonly string[];
  readonly order: readonly number[];
  readonly headings: Readonly<Record<Column, string>>;
  readonly strangers: readonly string[];
  readonly isWrapped: boolean;
  readonly hasNumbers: boolean;
  readonly groupEvery: number;
  readonly total: string | null;
  readonly signed: boolean;
  readonly blankEvery: number;
  readonly sign: '\t' | ';' | ',';
  readonly encoding: 'utf8' | 'bom' | 'utf16le' | 'utf16be';
  readonly form: 'NFC' | 'NFD';
  readonly invisible: string;
  readonly newline: '\n' | '\r\n';
}

type Column = 'order' | 'name' | 'emails' | 'target';
const COLUMNS: readonly Column[] = ['order', 'name', 'emails', 'target'];

const name = fc
  .tuple(
    fc.constantFrom('Chi bộ', 'Đảng bộ', 'Chi bộ cơ sở', 'Tổng công ty', 'Công đoàn', 'Trường THPT'),
    fc.constantFrom(
      'Sở Y tế',
      'Sở Ngoại vụ',
      'Tỉnh đoàn',
      'D\u2019Ran',
      'Báo Lâm Đồng',
      'Điện lực',
      'xã Đạ Chais, huyện Lạc Dương',
    ),
    fc.integer({ min: 1, max: 99 }),
  )
  .map(([kind, of, number]) => `${kind} ${of} ${number}`);

const plainList = fc.uniqueArray(name, { minLength: 2, maxLength: 12 }).chain((names) =>
  fc.tuple(
    ...names.map((one, at) =>
      fc.record<Plain>({
        name: fc.constant(one),
        emails: fc.subarray([`u${at}@donvi.example`, `vanthu${at}@donvi.example`]),
        target: fc.constantFrom('', '0', '7', '12', '1.200'),
      }),
    ),
  ),
);

const mess = fc.record<Mess>({
  titles: fc.subarray([
    'ĐẢNG BỘ CÁC CƠ QUAN TỈNH',
    'DANH SÁCH CHI BỘ, ĐẢNG BỘ TRỰC THUỘC',
    '(Kèm theo Công văn số 40)',
    '',
  ]),
  order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6, maxLength: 6 }),
  headings: fc.record({
    order: fc.constantFrom('STT', 'TT', 'Số TT'),
    name: fc.constantFrom('Tên đơn vị', 'Tên chi bộ, đảng bộ', 'TÊN TỔ CHỨC CƠ SỞ ĐẢNG', 'Đơn vị'),
    emails: fc.constantFrom('Email', 'E-mail nhận nhắc việc', 'Thư điện tử'),
    target: fc.constantFrom('Chỉ tiêu giao', 'Chỉ tiêu giao: kết nạp'),
  }),
  strangers: fc.constantFrom(['Bí thư', 'Số ĐT'], ['Ghi chú', 'Tổng số đảng viên'], ['', 'Chức vụ']),
  isWrapped: fc.boolean(),
  hasNumbers: fc.boolean(),
  groupEvery: fc.integer({ min: 0, max: 4 }),
  total: fc.constantFrom(null, 'TỔNG CỘNG', 'Tổng số: 12', 'Cộng'),
  signed: fc.boolean(),
  blankEvery: fc.integer({ min: 0, max: 3 }),
  sign: fc.constantFrom('\t', ';', ','),
  encoding: fc.constantFrom('utf8', 'bom', 'utf16le', 'utf16be'),
  form: fc.constantFrom('NFC', 'NFD'),
  invisible: fc.constantFrom('', '\u200b', '\ufeff', '\u00ad', '\u2060'),
  newline: fc.constantFrom('\n', '\r\n'),
});

const quoted = (text: string, sign: string): string =>
  text.includes(sign) || /["\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;

/** The list with everything an office adds to it, as the bytes of a file. */
function messy(units: readonly Plain[], of: Mess): Uint8Array {
  const laid = (cells: Readonly<Record<Column, string>>, strange: readonly string[]) => {
    const all = [...COLUMNS.map((column) => cells[column]), ...strange];
    return of.order.map((at) => all[at] ?? '');
  };
  const blank = { order: '', name: '', emails: '', target: '' };
  const wrapped = of.isWrapped ? laid({ ...blank, emails: '(công vụ)' }, ['', '']) : null;
  const rows: string[][] = [
    ...of.titles.map((title) => [title, '', '', '', '', '']),
    laid(of.headings, of.strangers),
    ...(wrapped === null ? [] : [wrapped]),
    ...(of.hasNumbers ? [of.order.map((_, at) => `(${at + 1})`)] : []),
  ];
  units.forEach((unit, at) => {
    if (of.groupEvery > 0 && at % of.groupEvery === 0)
      rows.push(
        laid({ ...blank, order: ['I', 'II', 'III', 'IV'][at % 4] ?? 'I', name: 'CƠ QUAN NHÀ NƯỚC' }, [
          '',
          '',
        ]),
      );
    if (of.blankEvery > 0 && at % of.blankEvery === 1) rows.push(['', ' ', '', '', '', '']);
    const emails = unit.emails.map((one) => of.invisible + one).join(at % 2 === 0 ? '; ' : '\n');
    rows.push(
      laid(
        {
          order: String(at + 1),
          name: `${of.invisible}${unit.name.replaceAll(' ', at % 3 === 0 ? '\u00a0' : ' ')} `,
          emails,
          target: unit.target,
        },
        ['Đồng chí A', at % 2 === 0 ? 'chưa có' : ''],
      ),
    );
  });
  if (of.total !== null) rows.push(laid({ ...blank, name: of.total, target: '99' }, ['', '']));
  if (of.signed)
    rows.push(
      laid({ ...blank, emails: 'Đà Lạt, ngày 05 tháng 01 năm 2023' }, ['', '']),
      laid({ ...blank, emails: 'NGƯỜI LẬP BIỂU' }, ['', '']),
    );
  const text = rows
    .map((row) => row.map((cell) => quoted(cell, of.sign)).join(of.sign))
    .join(of.newline)
    .normalize(of.form);
  switch (of.encoding) {
    case 'utf8':
      return new TextEncoder().encode(text);
    case 'bom':
      return new TextEncoder().encode(`\ufeff${text}`);
    case 'utf16le':
      return Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'));
    case 'utf16be':
      return Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le').swap16());
  }
}

const unitsOf = (table: readonly (readonly string[])[]) => {
  const { units, refusals } = readUnitList(table);
  return {
    refusals,
    units: units.map(({ code, cells }) => [code, ...cells.map(({ column, value }) => `${column}=${value}`)]),
  };
};

describe('a list as an office has it', () => {
  it('gives the same units as its plain form', () => {
    fc.assert(
      fc.property(plainList, mess, (units, of) => {
        const plain = [
          ['STT', 'Tên đơn vị', 'E-mail nhận nhắc việc', 'Chỉ tiêu giao: kết nạp'],
          ...units.map((unit, at) => [String(at + 1), unit.name, unit.emails.join(', '), unit.target]),
        ];
        const text = fileText(messy(units, of));
        expect(text).not.toBeNull();
        const found = unitsOf(readTable(text ?? '').table);
        expect(found).toEqual(unitsOf(plain));
        expect(found.units).toHaveLength(units.length);
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});
