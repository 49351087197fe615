/** A block of the sample forms as a person types in it: what Google lets be typed, and what the block says at once. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { periodsOf } from '../../../src/domain/own-form/form-period.ts';
import type { ColumnId } from '../../../src/domain/own-form/own-form.ts';
import { a1, areaAt } from '../../../src/sheets/cells/a1.ts';
import { writeCells } from '../../../src/sheets/cells/cell-requests.ts';
import { makeTab, type TabSpec } from '../../../src/sheets/cells/tab.ts';
import { readFormText } from '../../../src/sheets/form-text/form-csv.ts';
import { blockSpec } from '../../../src/sheets/own-form/block-spec.ts';
import { blocksOf, lineOf } from '../../../src/sheets/own-form/period-block.ts';
import { SHIPPED } from '../../domain/support.ts';
import { SAMPLE_FORMS } from '../../sheets/form-text/sample-forms.ts';
import { OWNER, officeReady } from '../support/office.ts';

const { office } = officeReady();
let sheetId = 5_000;

/** A tab with the first two periods of a form, or its only one. */
function tabOf(path: string) {
  const { form } = readFormText(readFileSync(path, 'utf8'));
  if (form === null) throw new Error(path);
  sheetId += 1;
  const tab = sheetId;
  const periods = periodsOf(form, 2025, SHIPPED).slice(0, 2);
  const blocks = blocksOf(
    form,
    periods.map(({ number }) => number),
    0,
  );
  const specs = periods.map((period) => {
    const block = blocks.get(period.number);
    if (block === undefined) throw new Error(`no block ${period.number}`);
    const { number } = period;
    const facts = { year: 2025, number, lastDay: period.lastDay, demand: 'owed' as const };
    return blockSpec({ form, block, before: blocks.get(period.number - 1) ?? null }, facts);
  });
  const spec: TabSpec = {
    sheetId: tab,
    title: `${form.code} ${tab}`,
    rows: 60,
    columns: 14,
    frozenRows: 0,
    frozenColumns: 0,
    tabColor: '#000000',
    columnWidths: [],
    hiddenColumns: [11, 12, 13],
    rowHeights: specs.flatMap(({ rowHeights }) => rowHeights),
    merges: specs.flatMap(({ merges }) => merges),
    styles: specs.flatMap(({ styles }) => styles),
    cells: specs.flatMap(({ cells }) => cells),
    validations: specs.flatMap(({ validations }) => validations),
    highlights: specs.flatMap(({ highlights }) => highlights),
  };
  office.batch([...makeTab(spec), ...writeCells(tab, spec.cells)]);
  const blockAt = (number: number) => {
    const block = blocks.get(number);
    if (block === undefined) throw new Error(`no block ${number}`);
    return block;
  };
  return {
    blockAt,
    type: (number: number, id: ColumnId, text: string) =>
      office.type(OWNER, tab, a1(lineOf(form, blockAt(number), id).figure), text).accepted,
    fill: (number: number, texts: readonly string[]) =>
      form.columns.map(
        ({ id }, at) =>
          office.type(OWNER, tab, a1(lineOf(form, blockAt(number), id).figure), texts[at] ?? '').accepted,
      ),
    put: (at: { row: number; column: number }, text: string) =>
      office.type(OWNER, tab, a1(at), text).accepted,
    shown: (at: { row: number; column: number }) => office.shown(tab, a1(at)),
  };
}

const [dues = '', resolution = '', meeting = '', changes = ''] = SAMPLE_FORMS;

describe('the monthly form', () => {
  it('says what is missing, then what is wrong, then that it can be handed in', () => {
    const tab = tabOf(meeting);
    const block = tab.blockAt(1);
    expect(tab.shown(block.title)).toBe('SINH HOẠT CHI BỘ HẰNG THÁNG – Tháng 1');
    expect(tab.shown(block.deadline)).toBe(
      'Hạn: chậm nhất ngày 25 hằng tháng (đến hết thứ Sáu 24/01/2025). Nhận từ 01/01/2025',
    );
    expect(tab.shown(block.state)).toBe('Chưa nhập. Nhập các ô màu vàng, rồi tích ô I2 để nộp.');
    expect(tab.type(1, '1', '30')).toBe(true);
    expect(tab.shown(block.state)).toContain('Đang nhập.');
    expect(tab.shown(block.checks).split('\n')).toEqual([
      '○ 2. Số đảng viên dự sinh hoạt (trong đó của cột 1) (ô D5) chưa nhập',
      '○ 3. Ngày họp (ô D6) chưa nhập',
      '○ 4. Xếp loại buổi họp (ô D7) chưa nhập',
    ]);
    expect(tab.fill(1, ['30', '20', '05/01/2025', 'Tốt', ''])).not.toContain(false);
    expect(tab.shown(block.checks).split('\n')).toEqual([
      '⚠ “Số đảng viên dự sinh hoạt” nhỏ hơn 75% “Tổng số đảng viên”',
      '✘ “Lý do vắng” chưa nhập, trong khi “Số đảng viên dự sinh hoạt” nhỏ hơn “Tổng số đảng viên”',
      'Hãy sửa số, hoặc ghi lý do vào Ghi chú, ô B9',
    ]);
    expect(tab.shown(block.state)).toContain('Có lỗi.');
    tab.type(1, '5', 'đi công tác');
    tab.put(block.note, 'bão');
    expect(tab.shown(block.state)).toBe('Đủ, chưa nộp. Kiểm tra lại rồi tích ô I2 để nộp.');
    tab.put(block.tick, 'TRUE');
    expect(tab.shown(block.state)).toContain('Chờ kiểm tra.');
    tab.type(1, '2', '31');
    expect(tab.shown(block.state)).toContain('Chưa nộp được');
  });

  it('takes a text of the list however it is spelt, and says when it is none', () => {
    const tab = tabOf(meeting);
    tab.fill(1, ['30', '30', '05/01/2025', '', '']);
    expect(tab.type(1, '4', 'tốt')).toBe(true);
    expect(tab.shown(tab.blockAt(1).checks)).toBe('✔');
    expect(tab.type(1, '4', 'Giỏi')).toBe(true);
    expect(tab.shown(tab.blockAt(1).checks)).toBe('✘ 4. Xếp loại buổi họp (ô D7) chưa đúng');
  });
});

describe('what Google lets be typed', () => {
  it.each([
    [meeting, '1', '12', true],
    [meeting, '1', '-1', false],
    [meeting, '1', '1,5', false],
    [meeting, '1', '12 người', false],
    [meeting, '3', '31/01/2025', true],
    [meeting, '3', 'hôm qua', false],
    [dues, '3', '999999999999999', true],
    [dues, '3', '1000000000000000', false],
    [resolution, '6', '95,5', true],
    [resolution, '6', '95,5%', true],
    [resolution, '6', '95,55', false],
    [resolution, '6', '101', false],
  ] as const)('%s, column %s: "%s" is let in: %s', (path, id, text, isLetIn) => {
    expect(tabOf(path).type(1, id, text)).toBe(isLetIn);
  });
});

describe('the quarterly forms', () => {
  it('compare with what was accepted for the quarter before, and ask nothing while there is none', () => {
    const tab = tabOf(changes);
    const second = ['12', '1', '0', '0', '0', '0', '13', '3', '1'];
    tab.fill(2, second);
    expect(tab.shown(tab.blockAt(2).checks)).toBe('✔');
    tab.put(areaAt(tab.blockAt(1).accepted.row + 6, tab.blockAt(1).accepted.column), '11');
    expect(tab.shown(tab.blockAt(2).checks)).toBe(
      '✘ “Số đảng viên đầu kỳ” khác “Số đảng viên cuối kỳ” kỳ trước',
    );
  });

  it('carry sums of money to the last đồng', () => {
    const tab = tabOf(dues);
    tab.fill(1, ['10', '0', '999999999999999', '999999999999998', '1']);
    expect(tab.shown(tab.blockAt(1).checks)).toBe('✔');
    tab.type(1, '5', '2');
    expect(tab.shown(tab.blockAt(1).checks)).toBe('✘ “Tổng số thu” khác “Trích giữ lại” + “Nộp cấp trên”');
  });
});

describe('a share', () => {
  it('is the same with and without its sign', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'form-')), 'form.csv');
    writeFileSync(
      path,
      [
        'Biểu mẫu,Tỷ lệ',
        'Mã,TL',
        'Kỳ,quý,1,4',
        'Hạn,chậm nhất ngày 10 tháng sau',
        'Mốc nhắc,0',
        'Cột,Nhãn,Kiểu,Trong đó của,Tổng,Bắt buộc,Giải thích',
        '1,Tỷ lệ dự học,tỷ lệ,,bình quân,x,',
        'Quy tắc,Mức,Nội dung',
        '1,lỗi,1 >= số 80',
      ].join('\n'),
    );
    const tab = tabOf(path);
    const state = (text: string) => {
      expect(tab.fill(1, [text])).toEqual([true]);
      return tab.shown(tab.blockAt(1).checks);
    };
    expect(state('95,5')).toBe('✔');
    expect(state('95,5%')).toBe('✔');
    expect(state('70%')).toContain('✘');
    expect(state('100%')).toBe('✔');
  });
});
