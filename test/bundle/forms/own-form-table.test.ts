/** What a form's table shows of figures that are typed and not accepted: seen apart from the accepted ones, and in no total. */
import { beforeEach, describe, expect, it } from 'vitest';
import { a1 } from '../../../src/sheets/cells/a1.ts';
import { writeCells } from '../../../src/sheets/cells/cell-requests.ts';
import { write } from '../../../src/sheets/cells/tab.ts';
import { TABLE_ROWS, tableColumns } from '../../../src/sheets/own-form/form-table.ts';
import { K01, K02, OWNER, TAB_OF } from '../support/office.ts';
import { FormsOffice } from '../support/own-forms.ts';

const ALL_KINDS = `Biểu mẫu,Mọi kiểu
Mã,MK
Kỳ,tháng,1,3
Hạn,chậm nhất ngày 25 hằng tháng
Cột,Nhãn,Kiểu,Trong đó của,Tổng,Bắt buộc,Giải thích
1,Số người,số,,cộng,x,
2,Tỷ lệ,tỷ lệ,,bình quân,,
3,Ngày họp,ngày,,lớn nhất,,
4,Có họp,có/không,,đếm,,
5,Mức,chọn: Tốt; Khá,,đếm,,
6,Tiền,tiền,,lớn nhất,,
7,Lý do,chữ,,không,,
`;

const office = new FormsOffice([ALL_KINDS]);
const start = office.platform.snapshot();
beforeEach(() => office.platform.restore(start));

const [used] = office.used;
if (used === undefined) throw new Error('no form');
const columns = tableColumns(used.form);
const at = (row: number, column: number) => office.shown(used.sheetId, a1({ row, column }));
const figuresOf = (unit: number) => used.form.columns.map((_, index) => at(unit, columns.figure(index)));
const FIRST = TABLE_ROWS.firstUnit;
const TYPED = ['30', '95,5%', '05/01/2025', 'Có', 'Tốt', '1500000', 'ốm'];
const SHOWN = ['30', '95,5', '05/01/2025', 'Có', 'Tốt', '1.500.000', 'ốm'];
const typeIn = (user: string, tab: number, texts: readonly string[]) => {
  const { row, column } = office.block('MK', 1).figures;
  texts.forEach((text, index) => {
    expect(office.type(user, tab, a1({ row: row + index, column }), text).accepted).toBe(true);
  });
};
/** Whether the first unit's figures are in italics: the tab's own rule, asked of the sheet. */
const isGrey = () => {
  type Rule = {
    booleanRule: {
      condition: { values: { userEnteredValue: string }[] };
      format: { textFormat?: { italic?: boolean } };
    };
  };
  const sheet = office.structure().sheets.find(({ properties }) => properties.sheetId === used.sheetId);
  const rules = (sheet?.conditionalFormats ?? []) as Rule[];
  const grey = rules.filter(({ booleanRule }) => booleanRule.format.textFormat?.italic === true);
  const scratch = a1({ row: TABLE_ROWS.title, column: 0 });
  const [asked = ''] = grey.map(({ booleanRule }) => booleanRule.condition.values[0]?.userEnteredValue ?? '');
  const before = office.platform.snapshot();
  office.type(OWNER, used.sheetId, scratch, asked);
  const shown = office.shown(used.sheetId, scratch);
  office.platform.restore(before);
  return shown;
};

describe('figures that are typed and not accepted', () => {
  it('are shown in grey, and added to nothing', () => {
    typeIn(K01, TAB_OF.K01, TYPED);
    expect(figuresOf(FIRST)).toEqual(SHOWN);
    expect(isGrey()).toBe('TRUE');
    expect(figuresOf(TABLE_ROWS.totals)).toEqual(['', '', '', '0', '', '', '']);
    expect(at(TABLE_ROWS.headline, 3)).toContain(
      'Tháng 1: 0/3 đơn vị đã nộp; đang nhập, chưa nộp: 1 đơn vị.',
    );
  });

  it('are added, and no longer grey, once they are accepted; those of another unit are not', () => {
    typeIn(K01, TAB_OF.K01, TYPED);
    office.tick(K01, TAB_OF.K01, a1(office.block('MK', 1).tick));
    office.sweep();
    typeIn(K02, TAB_OF.K02, ['50', '20', '20/01/2025', 'Có', 'Khá', '9000000']);
    expect(figuresOf(FIRST)).toEqual(SHOWN);
    expect(isGrey()).toBe('FALSE');
    expect(figuresOf(FIRST + 1)).toEqual(['50', '20,0', '20/01/2025', 'Có', 'Khá', '9.000.000', '']);
    expect(figuresOf(TABLE_ROWS.totals)).toEqual([
      ...['30', '95,5', '05/01/2025', '1', 'Tốt 1', '1.500.000', ''],
    ]);
  });

  it('leave accepted ones standing while these are changed, and are told of', () => {
    typeIn(K01, TAB_OF.K01, TYPED);
    office.tick(K01, TAB_OF.K01, a1(office.block('MK', 1).tick));
    office.sweep();
    typeIn(K01, TAB_OF.K01, ['31', '95,5%', '05/01/2025', 'Không', 'Khá', '', 'chuyển công tác']);
    expect(figuresOf(FIRST)).toEqual(SHOWN);
    expect(isGrey()).toBe('FALSE');
    expect(figuresOf(TABLE_ROWS.totals)[0]).toBe('30');
    expect(at(TABLE_ROWS.headline, 3)).toContain('sửa sau khi nộp: 1 đơn vị.');
  });

  it('are shown where they could be accepted, and as wrong where they could not', () => {
    typeIn(K01, TAB_OF.K01, ['30', '0,5%']);
    const { row, column } = office.block('MK', 1).figures;
    office.batch(writeCells(TAB_OF.K01, [write(row + 2, column, 'hôm qua'), write(row + 5, column, -5)]));
    expect(figuresOf(FIRST)).toEqual(['30', '0,5', 'lỗi', '', '', 'lỗi', '']);
  });

  it('have their note beside them', () => {
    typeIn(K01, TAB_OF.K01, ['30']);
    office.type(K01, TAB_OF.K01, a1(office.block('MK', 1).note), 'còn chờ số');
    expect(at(FIRST, columns.note)).toBe('còn chờ số');
    office.tick(K01, TAB_OF.K01, a1(office.block('MK', 1).tick));
    office.sweep();
    expect(at(FIRST, columns.note)).toBe('còn chờ số');
  });

  it('say which figures are grey', () => {
    expect(at(TABLE_ROWS.choice, 3)).toBe('Chỉ cộng số đã nộp; số nghiêng: chưa nộp');
  });
});

it('counts what is blank or wrong on a unit’s tab where it is too much to name', () => {
  const checks = () => office.inBlock(TAB_OF.K01, 'MK', 1, (block) => block.checks);
  const { row, column } = office.block('MK', 1).figures;
  const put = (values: readonly (string | number)[]) =>
    office.batch(
      writeCells(
        TAB_OF.K01,
        values.map((value, index) => write(row + index, column, value)),
      ),
    );
  expect(checks()).toBe(`○ 1. Số người (ô D${row + 1}) chưa nhập`);
  put([-1, -1, 'a', 'b', 'c', -1]);
  expect(checks()).toBe('✘ 6 ô chưa đúng (nền đỏ)');
  put([1, -1, 'a']);
  expect(checks().split('\n')).toHaveLength(5);
  expect(checks()).toContain(`✘ 2. Tỷ lệ (không bắt buộc) (ô D${row + 2}) chưa đúng`);
});
