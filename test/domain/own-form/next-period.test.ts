import { describe, expect, it } from 'vitest';
import type { OwnFigures } from '../../../src/domain/form/form.ts';
import { brokenInNext } from '../../../src/domain/own-form/next-period.ts';
import type { ColumnId, OfficeForm } from '../../../src/domain/own-form/own-form.ts';
import { judgedForm } from '../../../src/domain/own-form/own-report.ts';
import { readFormText } from '../../../src/sheets/form-text/form-csv.ts';

const formOf = (...rules: readonly string[]): OfficeForm => {
  const { form } = readFormText(
    [
      'Biểu mẫu,Thử',
      'Mã,X',
      'Kỳ,quý,1,4',
      'Hạn,chậm nhất ngày 5 tháng sau',
      'Cột,Nhãn,Kiểu,Trong đó của,Tổng,Bắt buộc',
      '1,Đầu kỳ,số,,cộng,x',
      '2,Cuối kỳ,số,,cộng,x',
      '3,Lý do,chữ,,,',
      'Quy tắc,Mức,Nội dung',
      ...rules.map((rule, at) => `${at + 1},${rule}`),
    ].join('\n'),
  );
  if (form === null) throw new Error('no form');
  return form;
};

const figures = (first: number, last: number, reason: string | null = null): OwnFigures<ColumnId> => ({
  '1': first,
  '2': last,
  '3': reason,
  note: null,
});

describe('figures accepted for a period before one that is accepted already', () => {
  const form = formOf(
    'lỗi,1 = trước 2',
    'cảnh báo,2 lệch <= 50% trước 2',
    'lỗi,2 > 1',
    'lỗi,3 khi 1 < trước 2',
  );
  const broken = (next: OwnFigures<ColumnId>, own: OwnFigures<ColumnId>) =>
    brokenInNext(form, judgedForm(form), next, own).map(({ rule, severity }) => `${rule} ${severity}`);

  it('break nothing where they agree', () => {
    expect(broken(figures(10, 12), figures(8, 10))).toEqual([]);
  });

  it('break the rules that look back', () => {
    expect(broken(figures(10, 12), figures(8, 11))).toEqual(['rule 1 error', 'rule 4 error']);
    expect(broken(figures(10, 12, 'nhầm'), figures(8, 11))).toEqual(['rule 1 error']);
    expect(broken(figures(10, 12), figures(8, 3))).toEqual(['rule 1 error', 'rule 2 warning']);
  });

  it('do not ask again what was judged when the next report came', () => {
    expect(broken(figures(12, 10), figures(8, 12))).toEqual([]);
  });
});
