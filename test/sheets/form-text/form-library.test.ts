import { describe, expect, it } from 'vitest';
import { formRemarks } from '../../../src/domain/own-form/form-remark.ts';
import { formSetProblems } from '../../../src/domain/own-form/form-set.ts';
import { readFormText } from '../../../src/sheets/form-text/form-csv.ts';
import { formLibrary } from '../../../src/sheets/form-text/form-library.ts';
import { csvOf } from '../../../src/sheets/form-text/write-csv.ts';
import { formRows } from '../../../src/sheets/form-text/write-form.ts';

const forms = formLibrary(2025).flatMap(({ form }) => form ?? []);

describe('the library', () => {
  it('has the eight forms, none with anything wrong', () => {
    expect(formLibrary(2025).flatMap(({ problems }) => problems)).toEqual([]);
    expect(forms.map(({ title, rhythm }) => [title, rhythm.kind])).toEqual([
      ['Sinh hoạt và xếp loại chi bộ hằng tháng', 'month'],
      ['Thu nộp đảng phí quý', 'quarter'],
      ['Tăng giảm đảng viên quý', 'quarter'],
      ['Kết nạp đảng viên theo thành phần', 'half-year'],
      ['Công nhận chính thức, xóa tên quý', 'quarter'],
      ['Học tập, quán triệt nghị quyết', 'once'],
      ['Xếp loại tổ chức và đảng viên cuối năm', 'year'],
      ['Đăng ký học lớp bồi dưỡng', 'once'],
    ]);
  });

  it('can be in use together, and asks for no data about persons', () => {
    expect(formSetProblems(forms)).toEqual([]);
    expect(forms.flatMap(formRemarks)).toEqual([]);
  });

  it.each(forms.map((form) => [form.code, form] as const))(
    '%s is the same after writing and reading',
    (_, form) => {
      expect(readFormText(csvOf(formRows(form)))).toEqual({ form, problems: [] });
    },
  );

  it.each([2024, 2025, 2026, 2030])('has its dates in the year %i', (year) => {
    for (const { form } of formLibrary(year))
      if (form?.deadline.kind === 'dated') expect(form.deadline.deadline.date.slice(0, 4)).toBe(String(year));
  });
});
