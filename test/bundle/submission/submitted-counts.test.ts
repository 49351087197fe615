import { beforeEach, describe, expect, it } from 'vitest';
import { SHEET_IDS } from '../../../src/sheets/cells/registry.ts';
import { expectAccepted, OWNER, officeReady, SETTINGS_2023 } from '../support/office.ts';
import { documentDesk, readable } from '../support/paper.ts';

/** A number that may be quoted is a submitted one: form A, wherever a figure is shown or added. */

const two = (nth: number) => String(nth).padStart(2, '0');
const mailOf = (nth: number) => `k${two(nth)}@donvi.example`;
const unitsOf = (count: number): readonly (readonly string[])[] => [
  ['Mã', 'Tên', 'E-mail nhận nhắc việc', 'Cấp ủy viên theo dõi', 'E-mail cấp ủy viên theo dõi'],
  ...Array.from({ length: count }, (_, index) => [
    `K${two(index + 1)}`,
    `Chi bộ ${two(index + 1)}`,
    mailOf(index + 1),
    'Cụm 1',
    'cum1@dukhoi.example',
  ]),
];
const tabOf = (nth: number) => 730_000 + nth;
const summary = SHEET_IDS.summary;

const { office, again } = officeReady({
  settings: { ...SETTINGS_2023, superiorAdmissionTarget: 40 },
  units: unitsOf(12),
});
const desk = documentDesk(office.platform, OWNER);

const fill = (nth: number, values: readonly string[]) => office.fill(mailOf(nth), tabOf(nth), values);
const tick = (nth: number) => expectAccepted(office.tick(mailOf(nth), tabOf(nth)));
const row = (nth: number, columns: string) => office.row(summary, 6 + nth, columns);
const headline = () => office.row(summary, 4, 'BCDEFGHIJK');
/** Below twelve units: the accepted figures, and what everybody types as well. */
const totals = () => office.row(summary, 19, 'BCDEF');
const withTyped = () => office.row(summary, 20, 'BCDEFG');

/** Past every validation, as a paste from another program would be. */
const typeText = (nth: number, column: number, text: string) =>
  office.batch([
    {
      updateCells: {
        start: { sheetId: tabOf(nth), rowIndex: 8, columnIndex: column },
        rows: [{ values: [{ userEnteredValue: { stringValue: text } }] }],
        fields: 'userEnteredValue',
      },
    },
  ]);

/**
 * Eight units submitted 21 together, one of them 0, and the eighth spoilt a figure since; three type 9 and have not
 * submitted: one is ready, one lacks a figure, one holds a text.
 */
function twelveUnits(): void {
  const submitted = ['2', '4', '3', '4', '3', '2', '0', '3'];
  submitted.forEach((target, index) => {
    fill(index + 1, ['10', '30', '6', target]);
    tick(index + 1);
  });
  office.sweep();
  typeText(8, 1, '12 người');
  fill(9, ['10', '30', '6', '5']);
  fill(10, ['10', '', '6', '4']);
  fill(11, ['10', '30', '6']);
  typeText(11, 4, 'O');
}

beforeEach(again);

describe('twelve units, of which eight submitted', () => {
  beforeEach(twelveUnits);

  it('the headline counts what was submitted: 21, not the 30 that stand typed', () => {
    expect(headline()).toEqual(['12', '40', '21', 'thiếu 19', '52,5%', '8 + 0 + 4 = 12', '1', '1', '1', '0']);
    expect(totals()).toEqual(['TỔNG CỘNG', '80', '240', '48', '21']);
    expect(withTyped()).toEqual([
      'Kể cả số đang nhập',
      '100',
      '300',
      '66',
      '30',
      'đang nhập, chưa nộp: 3 đơn vị; sửa sau khi nộp: 1 đơn vị',
    ]);
  });

  it('a row shows accepted figures, what is typed while there are none, and says which by its look', () => {
    expect(row(8, 'CDEFH')).toEqual(['10', '30', '6', '3', 'Sửa sau khi nộp']);
    expect(row(9, 'CDEFH')).toEqual(['10', '30', '6', '5', 'Đủ, chưa nộp']);
    expect(row(11, 'CDEFH')).toEqual(['10', '30', '6', 'lỗi', 'Có lỗi']);
    expect(row(12, 'CDEFH')).toEqual(['', '', '', '', 'Chưa nhập']);
    const { conditionalFormats = [] } =
      office.structure().sheets.find(({ properties }) => properties.sheetId === summary) ?? {};
    expect(conditionalFormats[0]).toMatchObject({
      ranges: [{ startRowIndex: 6, endRowIndex: 18, startColumnIndex: 2, endColumnIndex: 7 }],
      booleanRule: {
        condition: { values: [{ userEnteredValue: '=$I7=""' }] },
        format: { textFormat: { italic: true } },
      },
    });
  });

  it('a tick that waits is not an answer, and one that is refused adds nothing', () => {
    tick(9);
    tick(10);
    expect(headline()[2]).toBe('21');
    expect(row(9, 'H')).toEqual(['Chờ kiểm tra']);
    office.sweep();
    expect([headline()[2], headline()[4]]).toEqual(['26', '65,0%']);
    expect(row(10, 'H')[0]).toBe('Đang nhập');
    expect(withTyped()[5]).toBe('đang nhập, chưa nộp: 2 đơn vị; sửa sau khi nộp: 1 đơn vị');
  });

  it('a report changed after acceptance counts as accepted until it is handed in again', () => {
    fill(1, ['10', '30', '6', '6']);
    expect([headline()[2], totals()[4], withTyped()[4]]).toEqual(['21', '21', '34']);
    expect(row(1, 'F')).toEqual(['2']);
    tick(1);
    expect(headline()[2]).toBe('21');
    office.sweep();
    expect([headline()[2], row(1, 'F')[0], withTyped()[4]]).toEqual(['25', '6', '34']);
  });

  it('Kiểm tra số liệu says the submitted number, and apart what is typed', () => {
    const said = office.closing('Kiểm tra số liệu').split('\n');
    expect(said).toContain('Tổng đăng ký: 21; cấp trên giao: 40; thiếu 19.');
    expect(said).toContain(
      'Kể cả số đang nhập: 30 (đang nhập, chưa nộp: 3 đơn vị; sửa sau khi nộp: 1 đơn vị).',
    );
  });

  /** What the signed report says, before and after *Chốt*. */
  function expectReport(): void {
    const text = readable(desk.preview('report').html);
    expect(text).toContain('1- Về việc báo cáo: có 08/12 tổ chức cơ sở đảng đã báo cáo (66,7%)');
    expect(text).toContain(
      '2- Về số lượng (có đến 31/12/2022; của 08 tổ chức cơ sở đảng đã báo cáo): tổng số đảng viên 80; tổng số cán bộ, công chức, viên chức và người lao động 240; số quần chúng đã học lớp đối tượng kết nạp Đảng 48.',
    );
    expect(text).toContain(
      'tổng chỉ tiêu đăng ký kết nạp năm 2023 là 21 đảng viên, bằng 52,5% chỉ tiêu cấp trên giao (40 đảng viên), thiếu 19 đảng viên.',
    );
    expect(text).toContain('01 tổ chức cơ sở đảng đăng ký chỉ tiêu bằng 0: Chi bộ 07.');
    expect(text).toContain(
      '- 04 tổ chức cơ sở đảng chưa báo cáo: Chi bộ 09; Chi bộ 10; Chi bộ 11; Chi bộ 12.',
    );
    expect(text).toContain(
      '- 01 tổ chức cơ sở đảng đã sửa số liệu sau khi báo cáo nhưng chưa báo cáo lại: Chi bộ 08.',
    );
    expect(text).toContain('TỔNG CỘNG\n80\n240\n48\n21');
    expect(text).toContain('Chi bộ 09\nChưa báo cáo\n');
    expect(text).not.toContain('đang nhập');
    const overview = readable(desk.preview('overview').html);
    expect(overview).toContain('Đã báo cáo\n8/12\nCấp trên giao\n40\nTổng đăng ký\n21\nChênh lệch\nthiếu 19');
  }

  /** The export of the dialog, whatever it is made of. */
  function expectExport(): void {
    const rows = desk.table().tables[0]?.rows ?? [];
    expect(rows[9]).toEqual([9, 'K09', 'Chi bộ 09', null, null, null, null, '', 'Chưa nộp']);
    expect(rows[8]?.slice(3, 7)).toEqual([10, 30, 6, 3]);
    const [sum, typed] = rows.slice(-2);
    expect(sum?.slice(2, 7)).toEqual(['TỔNG CỘNG', 80, 240, 48, 21]);
    expect(typed?.slice(2, 8)).toEqual([
      'Kể cả số đang nhập',
      100,
      300,
      66,
      30,
      'đang nhập, chưa nộp: 3 đơn vị; sửa sau khi nộp: 1 đơn vị',
    ]);
    for (const column of [3, 4, 5, 6])
      expect(rows.slice(1, 13).reduce((total, line) => total + Number(line[column] ?? 0), 0)).toBe(
        sum?.[column],
      );
  }

  it('report, overview and export say it before Chốt', () => {
    expectReport();
    expectExport();
  });

  it('and after it: the frozen table, the signed report and the live one are of accepted figures', () => {
    const said = office.close();
    expect(said).toContain('Chưa nộp: 4 đơn vị (Chi bộ 09; Chi bộ 10; Chi bộ 11; Chi bộ 12).');
    expect(said).toContain('Sửa sau khi nộp, chưa nộp lại, giữ số đã nộp: 1 đơn vị (Chi bộ 08).');
    expectReport();
    expectExport();
    expect(headline().slice(0, 6)).toEqual(['12', '40', '21', 'thiếu 19', '52,5%', '8 + 0 + 4 = 12']);
    const closed = office.rows(SHEET_IDS.closings, 'CDEFGI', 4);
    expect(closed[8]).toEqual(['Chi bộ 08', '10', '30', '6', '3', 'Đã nộp, sửa chưa nộp lại']);
    expect(closed[9]).toEqual(['Chi bộ 09', '', '', '', '', 'Chưa nộp (đủ, chưa nộp)']);
    expect(closed[13]).toEqual(['TỔNG CỘNG', '80', '240', '48', '21', '']);
    expect(closed[14]).toEqual(['Kể cả số đang nhập', '100', '300', '66', '30', '']);
  });

  it('the letter tells apart what a unit has typed and not submitted', () => {
    const text = readable(desk.preview('letter').html);
    expect(text).toContain('Chỉ tiêu đã nhập (chưa báo cáo)');
    expect(text).toContain('Chi bộ 09\n–\n5\n30/01/2023\nChưa báo cáo');
    expect(readable(desk.preview('statistics', { unitCode: 'K09' }).html)).toContain('Đơn vị chưa báo cáo.');
    expect(readable(desk.preview('statistics', { unitCode: 'K09' }).html)).not.toContain('30');
  });
});

describe('nobody and everybody', () => {
  it('nobody submitted: nothing is registered, whatever stands typed', () => {
    fill(1, ['10', '80', '60', '50']);
    expect(headline()).toEqual(['12', '40', '0', 'thiếu 40', '0,0%', '0 + 0 + 12 = 12', '0', '0', '0', '0']);
    expect(withTyped()[5]).toBe('đang nhập, chưa nộp: 1 đơn vị');
    const text = readable(desk.preview('report').html);
    expect(text).toContain('2- Về số lượng (có đến 31/12/2022): chưa có số liệu.');
    expect(text).toContain('năm 2023: chưa có số liệu; chỉ tiêu cấp trên giao 40 đảng viên.');
    expect(readable(desk.preview('overview').html)).toContain('Tổng đăng ký\n–\n');
  });

  it('everybody submitted: no line on units that only type', () => {
    for (let nth = 1; nth <= 12; nth++) {
      fill(nth, ['10', '30', '6', '2']);
      tick(nth);
    }
    office.sweep();
    expect([totals().slice(1), withTyped().slice(1)]).toEqual([
      ['120', '360', '72', '24'],
      ['120', '360', '72', '24', ''],
    ]);
    expect(office.closing('Kiểm tra số liệu')).not.toContain('Kể cả');
    const text = readable(desk.preview('report').html);
    expect(text).toContain('2- Về số lượng (có đến 31/12/2022): tổng số đảng viên 120;');
    expect(text).not.toContain('chưa báo cáo:');
  });
});

it('sixty units, of which 24 have not submitted: 66,7%, where 121% stood', () => {
  const { office: large } = officeReady({ units: unitsOf(60), twoFiles: true });
  const write = (nth: number, target: number, isTicked: boolean) => [
    {
      updateCells: {
        start: { sheetId: tabOf(nth), rowIndex: 8, columnIndex: 1 },
        rows: [{ values: [10, 30, 6, target].map((numberValue) => ({ userEnteredValue: { numberValue } })) }],
        fields: 'userEnteredValue',
      },
    },
    {
      updateCells: {
        start: { sheetId: tabOf(nth), rowIndex: 8, columnIndex: 8 },
        rows: [{ values: [{ userEnteredValue: { boolValue: isTicked } }] }],
        fields: 'userEnteredValue',
      },
    },
  ];
  large.batch(
    Array.from({ length: 60 }, (_, index) => {
      // 36 submit 60 together, of which every third has 1; 24 type 49.
      const target = index < 36 ? (index % 3 === 0 ? 1 : 2) : index === 36 ? 3 : 2;
      return write(index + 1, target, index < 36);
    }).flat(),
  );
  large.sweep();
  const board = large.row(summary, 4, 'BCDEFG');
  expect(board).toEqual(['60', '90', '60', 'thiếu 30', '66,7%', '36 + 0 + 24 = 60']);
  expect(large.row(summary, 67, 'BCDEF')).toEqual(['TỔNG CỘNG', '360', '1.080', '216', '60']);
  expect(large.row(summary, 68, 'BFG')).toEqual([
    'Kể cả số đang nhập',
    '109',
    'đang nhập, chưa nộp: 24 đơn vị',
  ]);
});
