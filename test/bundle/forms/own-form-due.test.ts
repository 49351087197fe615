/** *Việc phải nộp*: what a unit is to hand in by now, with a link to each. */
import { beforeEach, describe, expect, it } from 'vitest';
import { a1 } from '../../../src/sheets/cells/a1.ts';
import { K01, Office, SETTINGS_2023, TAB_OF } from '../support/office.ts';
import { FormsOffice } from '../support/own-forms.ts';

const office = new FormsOffice(['sinh-hoat-chi-bo', 'dang-phi-quy', 'hoc-tap-nghi-quyet', 'tang-giam-quy']);
const start = office.platform.snapshot();
beforeEach(() => office.platform.restore(start));

const tab = TAB_OF.K01;
const list = () =>
  Array.from({ length: 16 }, (_, index) => office.row(tab, 80 + index, 'AFI').join(' | ')).filter(
    (line) => line !== ' |  | ',
  );
describe('the list above the forms', () => {
  it('names every period that has begun, the newest day first, and says what is late', () => {
    office.until('2025-03-03T09:00');
    expect(list()).toEqual([
      'Học tập, quán triệt nghị quyết | 15/06/2025 | Chưa nhập',
      'Thu nộp đảng phí quý, Quý I | 10/04/2025 | Chưa nhập',
      'Tăng giảm đảng viên quý, Quý I | 04/04/2025 | Chưa nhập',
      'Sinh hoạt chi bộ hằng tháng, Tháng 3 | 25/03/2025 | Chưa nhập',
      'Đăng ký chỉ tiêu | 27/02/2025 | Quá hạn 4 ngày. Chưa nhập',
      'Sinh hoạt chi bộ hằng tháng, Tháng 2 | 25/02/2025 | Quá hạn 6 ngày. Chưa nhập',
      'Sinh hoạt chi bộ hằng tháng, Tháng 1 | 24/01/2025 | Quá hạn 38 ngày. Chưa nhập',
    ]);
    expect(office.shown(tab, 'A78')).toBe('VIỆC PHẢI NỘP: 7, quá hạn 3');
  });

  it('loses a period that is handed in, and has it again when its figures change', () => {
    office.until('2025-01-20T09:00');
    const line = 'Sinh hoạt chi bộ hằng tháng, Tháng 1 | 24/01/2025 | ';
    expect(list()).toContain(`${line}Chưa nhập`);
    office.handIn(K01, tab, 'SH', 1, ['30', '28', '05/01/2025']);
    expect(list()).toContain(`${line}Chờ kiểm tra`);
    const figures = { '1': '30', '2': '28', '3': '05/01/2025', '4': 'Tốt', '5': 'đi công tác' };
    expect(office.enter('K01', '18/01/2025', 'Bản giấy', { period: 'own SH 1', figures })).toContain(
      'biên nhận',
    );
    expect(list().join()).not.toContain('Sinh hoạt');
    office.type(K01, tab, a1(office.block('SH', 1).figures), '31');
    expect(list()).toContain(`${line}Sửa sau khi nộp`);
  });

  it('is told of at the top of the tab, with the way to it', () => {
    expect(office.shown(tab, 'H1')).toBe('ĐĂNG KÝ CHỈ TIÊU NĂM 2025 · VIỆC PHẢI NỘP: 5 ▸');
  });
});

it('an office without own forms has nothing of it', () => {
  const other = new Office();
  other.setUp({ settings: SETTINGS_2023 });
  other.provision();
  expect(other.shown(tab, 'H1')).toBe('NỘP BÁO CÁO ĐĂNG KÝ CHỈ TIÊU NĂM 2023');
  expect(other.everything()).not.toContain('VIỆC PHẢI NỘP');
});
