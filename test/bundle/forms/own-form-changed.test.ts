/** What a form in use may change: what stands on units' tabs follows, and nothing that was handed in moves. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/sheets/cells/a1.ts';
import { readFormText } from '../../../src/sheets/form-text/form-csv.ts';
import { csvOf } from '../../../src/sheets/form-text/write-csv.ts';
import { formRows } from '../../../src/sheets/form-text/write-form.ts';
import { TABLE_ROWS } from '../../../src/sheets/own-form/form-table.ts';
import type { PeriodBlock } from '../../../src/sheets/own-form/period-block.ts';
import { K01, OWNER, TAB_OF } from '../support/office.ts';
import { FormsOffice, rowsOf } from '../support/own-forms.ts';

const formWith = (label: string, rules: readonly string[]) => `Biểu mẫu,Hai số
Mã,HS
Kỳ,tháng,1,3
Hạn,chậm nhất ngày 25 hằng tháng
Cột,Nhãn,Kiểu,Trong đó của,Tổng,Bắt buộc,Giải thích
1,${label},số,,cộng,x,
2,Số dự,số,,cộng,x,
${rules.length === 0 ? '' : `Quy tắc,Mức,Nội dung\n${rules.map((rule, at) => `${at + 1},lỗi,${rule}`).join('\n')}\n`}`;

const BEFORE = formWith('Tổng số', ['2 <= 1']);
const office = new FormsOffice([BEFORE, formWith('Khác', []).replace('HS', 'KH').replace('Hai số', 'Khác')]);
const start = office.platform.snapshot();
beforeEach(() => office.platform.restore(start));

const save = (text: string, seen = BEFORE) => {
  const said = office.dialog<{ message: string }>('formSave', OWNER, {
    code: 'HS',
    rows: rowsOf(text),
    seen: csvOf(formRows(formIn(seen))),
  });
  if (!said.ok) throw new Error(said.message);
  expect(office.provision()).toMatchObject({ ok: true });
};
const formIn = (text: string) => {
  const { form } = readFormText(text);
  if (form === null) throw new Error(text);
  return form;
};
const inBlock = (number: number, cellOf: (block: PeriodBlock) => Cell) =>
  office.inBlock(TAB_OF.K01, 'HS', number, cellOf);

describe('a form in use that gets other rules', () => {
  const MANY = formWith('Tổng số', [
    '2 <= 1',
    ...Array.from({ length: 39 }, (_, at) => `1 <= số ${100 + at}`),
  ]);

  it('keeps its blocks and those below where they stand, and judges by the new rules', () => {
    office.handIn(K01, TAB_OF.K01, 'HS', 1, ['5', '4']);
    office.handIn(K01, TAB_OF.K01, 'KH', 1, ['3', '2']);
    office.sweep();
    save(MANY);
    expect(office.closing('Tạo / cập nhật trang đơn vị')).toContain('không có gì phải sửa');
    expect(inBlock(1, ({ accepted }) => accepted)).toBe('5');
    expect(office.inBlock(TAB_OF.K01, 'KH', 1, ({ accepted }) => accepted)).toBe('3');
    office.handIn(K01, TAB_OF.K01, 'HS', 1, ['120', '4']);
    expect(inBlock(1, ({ checks }) => checks).split('\n')).toHaveLength(20);
    expect(inBlock(1, ({ checks }) => checks)).toContain('“Tổng số” lớn hơn 100');
    expect(inBlock(1, ({ checks }) => checks)).not.toContain('lớn hơn 120');
    office.sweep();
    expect(inBlock(1, ({ accepted }) => accepted)).toBe('5');
  });

  it('says nothing more of rules that it had', () => {
    save(MANY);
    save(BEFORE, MANY);
    office.handIn(K01, TAB_OF.K01, 'HS', 1, ['120', '4']);
    expect(inBlock(1, ({ checks }) => checks)).toBe('✔');
    office.sweep();
    expect(inBlock(1, ({ accepted }) => accepted)).toBe('120');
  });
});

it('gives a longer label the height that it needs on every unit’s tab', () => {
  const heightOf = (sheetId: number, row = office.block('HS', 3).figures.row) => {
    interface Sheet {
      readonly properties: { readonly sheetId: number };
      readonly data: readonly { readonly rowMetadata: readonly { readonly pixelSize?: number }[] }[];
    }
    const sheets = office.resource().sheets as unknown as readonly Sheet[];
    const of = sheets.find(({ properties }) => properties.sheetId === sheetId);
    return of?.data[0]?.rowMetadata[row]?.pixelSize ?? 0;
  };
  expect(heightOf(TAB_OF.K02)).toBe(26);
  save(
    formWith(
      'Tổng số đảng viên của chi bộ có mặt tại nơi sinh hoạt, kể cả đảng viên dự bị'.repeat(2).slice(0, 150),
      ['2 <= 1'],
    ),
  );
  expect(heightOf(TAB_OF.K01)).toBeGreaterThan(70);
  expect(heightOf(TAB_OF.K02)).toBe(heightOf(TAB_OF.K01));
  expect(heightOf(office.used[0]?.sheetId ?? 0, TABLE_ROWS.header)).toBeGreaterThan(180);
  expect(office.closing('Tạo / cập nhật trang đơn vị')).toContain('không có gì phải sửa');
});
