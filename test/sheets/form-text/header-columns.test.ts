import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formProblems } from '../../../src/domain/own-form/check-form.ts';
import type { FormDraft } from '../../../src/domain/own-form/form-draft.ts';
import { columnsOfHeader } from '../../../src/sheets/form-text/header-columns.ts';

/** Number, label, kind and whole of each column. */
const read = (...rows: string[]) =>
  columnsOfHeader(rows.map((row) => row.split('|'))).columns.map(
    ({ id, label, kind, partOf }) => `${id} ${label} [${kind.kind}]${partOf === null ? '' : ` < ${partOf}`}`,
  );

describe('columns from the head of a table', () => {
  it('of one row, without what is no figure', () => {
    expect(
      read(
        'STT|Tên đơn vị|Tổng số đảng viên|Ngày họp|Tỷ lệ dự họp (%)|Số tiền thu (đồng)|Lý do vắng|Ghi chú',
      ),
    ).toEqual([
      '1 Tổng số đảng viên [count]',
      '2 Ngày họp [day]',
      '3 Tỷ lệ dự họp (%) [rate]',
      '4 Số tiền thu (đồng) [money]',
      '5 Lý do vắng [text]',
    ]);
    expect(columnsOfHeader([['STT', 'Tên đơn vị', 'Nữ', 'Ghi chú']]).leftOut).toEqual([
      'STT',
      'Tên đơn vị',
      'Ghi chú',
    ]);
  });

  it('of two rows: trong đó belongs to the column before it', () => {
    expect(
      read('TT|Đơn vị|Tổng số kết nạp|Trong đó|||Ghi chú', '|||Nữ|Đoàn viên|Dưới 30 tuổi|', '1|2|3|4|5|6|7'),
    ).toEqual([
      '1 Tổng số kết nạp [count]',
      '2 Nữ [count] < 1',
      '3 Đoàn viên [count] < 1',
      '4 Dưới 30 tuổi [count] < 1',
    ]);
  });

  it('of two rows: the total of a group has its name, the others are parts of it', () => {
    expect(read('Kết nạp||Xóa tên||', 'Tổng số|Nữ|Tổng số|Nữ|Lý do')).toEqual([
      '1 Kết nạp [count]',
      '2 Nữ (Kết nạp) [count] < 1',
      '3 Xóa tên [count]',
      '4 Nữ (Xóa tên) [count] < 3',
      '5 Lý do [text]',
    ]);
  });

  it('of two rows: a group without a total names each of its columns', () => {
    expect(read('Chuyển sinh hoạt||Đảng phí', 'Đến|Đi|')).toEqual([
      '1 Chuyển sinh hoạt: Đến [count]',
      '2 Chuyển sinh hoạt: Đi [count]',
      '3 Đảng phí [money]',
    ]);
  });

  it('of a column of indicators, parts by their numbers or dashes', () => {
    expect(
      read('TT|Chỉ tiêu', '1|Tổng số đảng viên', '1.1|Nữ', '1.2|Dự bị', '2|Kết nạp', '|- Đoàn viên'),
    ).toEqual([
      '1 Tổng số đảng viên [count]',
      '2 Nữ [count] < 1',
      '3 Dự bị [count] < 1',
      '4 Kết nạp [count]',
      '5 Đoàn viên [count] < 4',
    ]);
  });

  it('a percentage is no part of a count', () => {
    expect(read('Tổng số|Trong đó|', '|Nữ|Tỷ lệ nữ')).toEqual([
      '1 Tổng số [count]',
      '2 Nữ [count] < 1',
      '3 Tỷ lệ nữ [rate]',
    ]);
  });

  it('make a form of any table, none of two columns of one label', () => {
    const texts = fc.constantFrom(
      '',
      '',
      'Nữ',
      'Tổng số',
      'Trong đó',
      'Kết nạp',
      'Ngày họp',
      'Tỷ lệ',
      '1',
      '1.1',
      '-',
      'Ghi chú',
      'x'.repeat(200),
    );
    fc.assert(
      fc.property(fc.array(fc.array(texts, { maxLength: 6 }), { maxLength: 5 }), (table) => {
        const { columns } = columnsOfHeader(table);
        const draft: FormDraft = {
          title: null,
          code: null,
          rhythm: null,
          deadline: null,
          milestones: null,
          message: '',
          columns,
          rules: [],
        };
        expect(formProblems(draft).filter(({ kind }) => kind !== 'no-columns')).toEqual([]);
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  it('of nothing: none', () => {
    expect(columnsOfHeader([])).toEqual({ columns: [], leftOut: [] });
    expect(columnsOfHeader([['', ' ']])).toEqual({ columns: [], leftOut: [] });
  });
});
