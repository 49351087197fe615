import { beforeEach, describe, expect, it } from 'vitest';
import { K01, OWNER, officeReady, PROGRESS_2024, PROGRESS_DAY, TAB_OF } from './support/office.ts';
import { documentDesk, readable } from './support/paper.ts';

/** Form B alone, January to March, on 28/03/2024: three units, none of which has reported. */
const { office, again } = officeReady(
  { settings: { ...PROGRESS_2024, completionDate: '05/04/2024', finalDate: '10/04/2024' } },
  PROGRESS_DAY,
);
const desk = documentDesk(office.platform, OWNER);

beforeEach(() => {
  again();
  office.typeUnit(1, { assignedAdmission: '2', assignedTraining: '1' });
  office.typeUnit(2, { assignedAdmission: '0' });
  office.provision();
  const type = (row: number, columns: string, values: readonly string[]) => {
    values.forEach((text, index) => {
      expect(office.type(K01, TAB_OF.K01, `${columns[index]}${row}`, text)).toMatchObject({ accepted: true });
    });
  };
  type(28, 'BCDE', ['4', '2', '0', '0']);
  type(33, 'BCDEFG', ['1', '0', '1', '1', '1', '1']);
  office.tick(K01, TAB_OF.K01, 'J33');
  office.sweep();
});

describe('documents of form B', () => {
  it('are offered instead of form A’s, which is not in use', () => {
    expect(desk.start().kinds).toEqual(['progress-report', 'progress-letter', 'progress-statistics']);
    expect(desk.refusal('report')).toContain('không dùng biểu mẫu của văn bản này');
    expect(desk.refusal('nonsense' as 'report')).toContain('không dùng biểu mẫu của văn bản này');
  });

  it('the report states what was done against the targets, who is behind, and what is counted', () => {
    const text = readable(desk.preview('progress-report').html);
    expect(text).toContain('kết quả thực hiện chỉ tiêu kết nạp đảng viên tháng 3/2024\n-----');
    expect(text).toContain('Số liệu tạm tính đến 09 giờ 00, ngày 28/03/2024.');
    expect(text).toContain(
      '1- Về kết nạp: lũy kế từ đầu năm đã kết nạp 01 đảng viên, bằng 33,3 % chỉ tiêu (03 đảng viên), còn thiếu 02.',
    );
    expect(text).toContain(
      'đã cử 01 quần chúng ưu tú học lớp đối tượng kết nạp Đảng, bằng 50 % chỉ tiêu (02 người), còn thiếu 01.',
    );
    // A target of 0 is none: neither reached nor missed.
    expect(text).toContain('00 vượt, 00 đạt, 01 chưa đạt, 02 không có chỉ tiêu.');
    expect(text).toContain('Số đã kết nạp tính theo ngày quyết định; số liệu mỗi tháng tính');
    expect(text).toContain(
      "- 03 tổ chức cơ sở đảng chưa báo cáo: Đảng bộ D'Ran (tháng 2, 3); Chi bộ Sở Công Thương (tháng 1, 2, 3);",
    );
    expect(text).toContain("Đảng bộ D'Ran (chỉ tiêu 02, đã kết nạp 01, còn thiếu 01).");
    expect(text).toContain("1\nĐảng bộ D'Ran\n2\n1\n50 %\n1\nChưa đạt\n1\n1\n0\nchưa báo cáo tháng 2, 3");
    expect(text).toContain('2\nChi bộ Sở Công Thương\n0\n0\n–\n0\n–\n–\n0\n–\nchưa báo cáo tháng 1, 2, 3');
    expect(text).toContain('TỔNG CỘNG\n3\n1\n33,3 %\n2\n');
  });

  it('the letter goes to those whose reminders have begun: months owed, targets once their deadline is near', () => {
    const early = readable(desk.preview('progress-letter').html);
    expect(early).toContain(
      'báo cáo hằng tháng chậm nhất ngày 25; hoàn thành chỉ tiêu trước ngày 05/04/2024; báo cáo năm',
    );
    expect(early).toContain("Đảng bộ D'Ran\n2\n1\n1\nbáo cáo tháng 2, 3; kết nạp còn thiếu 01");
    expect(early).toContain('Chi bộ Sở Công Thương\n0\n0\n0\nbáo cáo tháng 1, 2, 3\n');
    expect(early).not.toContain('báo cáo năm\n');
    office.until('2024-04-11T08:00');
    expect(readable(desk.preview('progress-letter').html)).toContain('kết nạp còn thiếu 01; báo cáo năm');
  });

  it('the form of a unit has its own figures', () => {
    const text = readable(desk.preview('progress-statistics', { unitCode: 'K01' }).html);
    expect(text).toContain("ĐẢNG BỘ D'RAN");
    expect(text).toContain('\n2\n1\n50 %\n1\nChưa đạt\n1\n1\n0\n');
    expect(text).toContain('Đơn vị chưa báo cáo tháng 2, 3.');
  });

  it('after Chốt the month is made of the snapshot and says so, until more than it covers is due', () => {
    office.until('2024-04-02T17:00');
    expect(office.close('month-3')).toContain('Đã chốt');
    const frozen = readable(desk.preview('progress-report').html);
    expect(frozen).toContain('đảng viên tháng 3/2024\n-----');
    expect(frozen).toContain('Số liệu đã chốt lúc 17 giờ 00, ngày 02/04/2024.');
    expect(frozen).toContain("Đảng bộ D'Ran (tháng 3)");
    expect(frozen).toContain('TỔNG CỘNG\n3\n1\n33,3 %\n2\n');
    office.until('2024-04-11T08:00');
    const year = readable(desk.preview('progress-report').html);
    expect(year).toContain('đảng viên năm 2024\n-----');
    expect(year).toContain('Số liệu tạm tính đến 08 giờ 00, ngày 11/04/2024.');
    expect(office.close('final')).toContain('Đã chốt');
    expect(readable(desk.preview('progress-report').html)).toContain(
      'Số liệu đã chốt lúc 08 giờ 00, ngày 11/04/2024.',
    );
  });

  it('the export has the progress table as plain values', () => {
    const { tables } = desk.table();
    expect(tables.map(({ fileName }) => fileName)).toEqual(['Tổng hợp tiến độ 2024 tạm tính 28-03-2024']);
    expect(tables[0]?.rows[1]).toEqual([1, 'K01', "Đảng bộ D'Ran", 2, 1, 1, 'Chưa đạt', 1, 1, 0, '2, 3']);
    expect(tables[0]?.rows.at(-1)).toEqual([null, null, 'TỔNG CỘNG', 3, 1, 2, null, 2, 1, 1, null]);
  });
});
