import { describe, expect, it } from 'vitest';
import { readPasted } from '../../src/ui/forms/pasted.ts';

const headerOf = (text: string) => {
  const pasted = readPasted(text);
  if (pasted.kind !== 'header') throw new RangeError(pasted.kind);
  return pasted;
};
const shown = (text: string) =>
  headerOf(text).columns.map(
    ({ id, label, kind, partOf, total, isRequired }) =>
      `${id} ${label} ${kind} ${partOf ?? '-'} ${total}${isRequired ? ' x' : ''}`,
  );

describe('what is pasted into the dialog of forms', () => {
  it('is a row of headings, with the title that stands above them', () => {
    const text = 'BIỂU TỔNG HỢP SINH HOẠT\t\t\nSTT\tTổng số\tNgày họp\tTỷ lệ dự (%)\tLý do vắng\tGhi chú';
    expect(headerOf(text).title).toBe('Biểu tổng hợp sinh hoạt');
    expect(headerOf(text).leftOut).toEqual(['STT', 'Ghi chú']);
    expect(shown(text)).toEqual([
      '1 Tổng số count - sum x',
      '2 Ngày họp day - none x',
      '3 Tỷ lệ dự (%) rate - mean x',
      '4 Lý do vắng text - none',
    ]);
  });

  it('is two rows with merged groups, which become parts', () => {
    expect(shown('TT\tĐơn vị\tTổng số đảng viên\tTrong đó\t\n\t\t\tNữ\tDự bị')).toEqual([
      '1 Tổng số đảng viên count - sum x',
      '2 Nữ count 1 sum x',
      '3 Dự bị count 1 sum x',
    ]);
  });

  it('is a column of indicators, whose commas part nothing', () => {
    expect(shown('Tổng số kết nạp\n- Trình độ trung cấp, cao đẳng\n- Nữ')).toEqual([
      '1 Tổng số kết nạp count - sum x',
      '2 Trình độ trung cấp, cao đẳng count 1 sum x',
      '3 Nữ count 1 sum x',
    ]);
    expect(shown('Số buổi\nSố người')).toEqual(['1 Số buổi count - sum x', '2 Số người count - sum x']);
  });

  it('is the form of another office, or every problem of it by its line', () => {
    const form = 'Biểu mẫu,Họp\nMã,H\nKỳ,quý,1,4\nHạn,chậm nhất ngày 5 tháng sau\nCột,Nhãn,Kiểu\n1,Số,số\n';
    expect(readPasted(form)).toMatchObject({ kind: 'form', form: { code: 'H', columns: [{ label: 'Số' }] } });
    const wrong = readPasted(form.replace('1,Số,số', '1,Số,hình').replace('quý,1,4', 'tuần'));
    expect(wrong).toEqual({
      kind: 'wrong-form',
      problems: [
        'Dòng 3: không có kỳ "tuần"; hãy ghi một trong: một đợt, tháng, quý, sáu tháng, năm.',
        expect.stringMatching(/^Dòng 6: không có kiểu "hình"/),
      ],
    });
  });

  it('is the tab of last year, copied as a whole with its hidden cells', () => {
    const rowsFor = (code: string, mark: string) =>
      [
        ['Biểu mẫu', `Họp ${code}`, '', '', '', '', '', mark],
        ['Mã', code],
        ['Kỳ', 'quý', '1', '4'],
        ['Hạn', 'chậm nhất ngày 5 tháng sau'],
        ['Cột', 'Nhãn', 'Kiểu'],
        ['1', 'Số, cộng', 'số'],
      ]
        .map((cells) => cells.join('\t'))
        .join('\n');
    const heading = 'BIỂU MẪU TỰ LẬP\nLập và sửa bằng trình đơn Tổng hợp › Biểu mẫu…; sửa tay thì…\n\n';
    const [one, two] = [rowsFor('HA', 'HA 720011 98 used'), rowsFor('HB', 'HB 720012 140 retired')];
    expect(readPasted(`${heading}${one}\n\n${two}\n`)).toMatchObject({
      kind: 'forms',
      forms: [
        { title: 'Họp HA', code: 'HA', columns: [{ label: 'Số, cộng' }] },
        { title: 'Họp HB', code: 'HB' },
      ],
      problems: [],
    });
    expect(readPasted(heading + one)).toMatchObject({ kind: 'form', form: { title: 'Họp HA' } });
    expect(readPasted(`${one}\n${two.replace('quý', 'tuần')}`)).toMatchObject({
      forms: [{ code: 'HA' }],
      problems: [expect.stringMatching(/^Biểu mẫu thứ 2, dòng 3: không có kỳ/)],
    });
  });

  it('is nothing when only blanks are there', () => {
    expect(readPasted(' \n\t ')).toEqual({ kind: 'nothing' });
  });
});
