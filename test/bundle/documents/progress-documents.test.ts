import { beforeEach, describe, expect, it } from 'vitest';
import { K01, K02, OWNER, officeReady, PROGRESS_2024, PROGRESS_DAY, TAB_OF } from '../support/office.ts';
import { documentDesk, readable } from '../support/paper.ts';

/** Form B alone, January to March, on 28/03/2024: three units, none of which has reported. */
const { office, again } = officeReady(
  { settings: { ...PROGRESS_2024, completionDate: '05/04/2024', finalDate: '10/04/2024' } },
  PROGRESS_DAY,
);
const desk = documentDesk(office.platform, OWNER);

const USERS = { K01, K02 };

function typeRow(code: 'K01' | 'K02', row: number, columns: string, values: readonly string[]): void {
  values.forEach((text, index) => {
    expect(office.type(USERS[code], TAB_OF[code], `${columns[index]}${row}`, text).accepted).toBe(true);
  });
}

beforeEach(() => {
  again();
  office.typeUnit(1, { assignedAdmission: '2', assignedTraining: '1' });
  office.typeUnit(2, { assignedAdmission: '0' });
  office.provision();
  typeRow('K01', 28, 'BCDE', ['4', '2', '0', '0']);
  typeRow('K01', 33, 'BCDEFG', ['1', '0', '1', '1', '1', '1']);
  office.tick(K01, TAB_OF.K01, 'J33');
  office.sweep();
});

describe('documents of form B', () => {
  it('are offered instead of form A’s, which is not in use', () => {
    expect(desk.start().kinds).toEqual([
      'progress-report',
      'progress-letter',
      'progress-statistics',
      'progress-correction',
      'progress-overview',
    ]);
    expect(desk.refusal('report')).toContain('không dùng biểu mẫu của văn bản này');
    expect(desk.refusal('nonsense' as 'report')).toContain('không dùng biểu mẫu của văn bản này');
  });

  it('the report states what was done against the targets, who is behind, and what is counted', () => {
    const text = readable(desk.preview('progress-report').html);
    expect(text).toContain(
      'kết quả thực hiện chỉ tiêu kết nạp đảng viên năm 2024\n(tính đến hết tháng 3/2024)\n-----',
    );
    expect(text).toContain('Số liệu tạm tính đến 09 giờ 00, ngày 28/03/2024.');
    expect(text).toContain(
      '1- Về việc báo cáo tháng 3/2024: chưa có tổ chức cơ sở đảng nào báo cáo (hạn chậm nhất ngày 25 hằng tháng).',
    );
    expect(text).toContain(
      '2- Về kết nạp: lũy kế từ đầu năm đã kết nạp 01 đảng viên, bằng 33,3% chỉ tiêu cấp trên giao (03 đảng viên), còn thiếu 02 đảng viên; theo số đã nộp của 01 tổ chức cơ sở đảng.',
    );
    expect(text).toContain(
      'đã cử 01 quần chúng ưu tú học lớp đối tượng kết nạp Đảng, bằng 50% chỉ tiêu cấp trên giao (02 người), còn thiếu 01 người; theo số đã nộp của 01 tổ chức cơ sở đảng.',
    );
    // A target of 0 is none: neither reached nor missed.
    expect(text).toContain(
      'của các tổ chức cơ sở đảng: 01 chưa đạt, 02 tổ chức cơ sở đảng không được giao chỉ tiêu.',
    );
    expect(text).toContain('Số đã kết nạp tính theo ngày quyết định; số liệu mỗi tháng tính');
    expect(text).toContain(
      "- 03 tổ chức cơ sở đảng chưa báo cáo: Đảng bộ D'Ran (tháng 02, 3); Chi bộ Sở Công Thương (tháng 01, 02, 3);",
    );
    expect(text).toContain(
      "- 01 tổ chức cơ sở đảng đã kết nạp nhưng chưa đạt chỉ tiêu: Đảng bộ D'Ran (chỉ tiêu 02, đã kết nạp 01, còn thiếu 01).",
    );
    expect(text).toContain("1\nĐảng bộ D'Ran\n2\n1\n50%\n1\nChưa đạt\n1\n1\n0\nChưa báo cáo tháng 02, 3");
    expect(text).toContain('2\nChi bộ Sở Công Thương\n0\n–\n–\n0\n–\n–\n–\n–\nChưa báo cáo tháng 01, 02, 3');
    expect(text).toContain('TỔNG CỘNG\n2\n1\n50%\n1\n1\n1\n0\nCẤP TRÊN GIAO\n3\n33,3%\n2\n2\n1');
  });

  it('TỔNG CỘNG adds the lines up, as Tiến độ does; without a target from above it is measured by their own', () => {
    const board = (row: number) => office.row(720003, row, ['B', 'C', 'D', 'E', 'Z', 'AA', 'AC']);
    expect([board(11), board(13)]).toEqual([
      ['TỔNG CỘNG', '2', '1', '1', '1', '1', '0'],
      ['CẤP TRÊN GIAO', '3', '', '2', '2', '', '1'],
    ]);
    office.typeSetting('superiorAdmissionTarget', '');
    office.typeSetting('superiorTrainingTarget', '');
    const text = readable(desk.preview('progress-report').html);
    expect(text).toContain(
      'đã kết nạp 01 đảng viên, bằng 50% chỉ tiêu của các tổ chức cơ sở đảng (02 đảng viên), còn thiếu 01 đảng viên; theo số đã nộp của 01 tổ chức cơ sở đảng.',
    );
    expect(text).toContain(
      'quần chúng ưu tú học lớp đối tượng kết nạp Đảng, bằng 100% chỉ tiêu của các tổ chức cơ sở đảng (01 người); theo số đã nộp của 01 tổ chức cơ sở đảng.',
    );
    expect(text).toContain('TỔNG CỘNG\n2\n1\n50%\n1\n1\n1\n0');
    expect(text).not.toContain('CẤP TRÊN GIAO');
    expect(desk.table().tables[0]?.rows.at(-1)?.[2]).toBe('Kể cả số đang nhập');
    expect(readable(desk.preview('progress-overview').html)).toContain('\nChỉ tiêu các đơn vị\n2\n');
  });

  it('the letter goes to those whose reminders have begun: months owed, targets once their deadline is near', () => {
    const early = readable(desk.preview('progress-letter').html);
    expect(early).toContain(
      'báo cáo hằng tháng chậm nhất ngày 25; hoàn thành chỉ tiêu trước ngày 05/04/2024; báo cáo năm',
    );
    expect(early).toContain("Đảng bộ D'Ran\n2\n1\n1\nBáo cáo tháng 02, 3; kết nạp còn thiếu 01 đảng viên");
    expect(early).toContain('Chi bộ Sở Công Thương\n0\n–\n0\nBáo cáo tháng 01, 02, 3\n');
    expect(early).not.toContain('báo cáo năm\n');
    const asks = () =>
      desk.preview('progress-letter').fields.find(({ name }) => name === 'newDeadline')?.value;
    // Three working days are over on 02/04, before the last day that the letter itself tells of.
    expect(asks()).toBe('2024-04-04');
    office.until('2024-04-11T08:00');
    expect(readable(desk.preview('progress-letter').html)).toContain(
      'kết nạp còn thiếu 01 đảng viên; báo cáo năm',
    );
    expect(asks()).toBe('2024-04-16');
  });

  it('the form of a unit has its own figures', () => {
    const text = readable(desk.preview('progress-statistics', { unitCode: 'K01' }).html);
    expect(text).toContain("ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH\nĐẢNG BỘ D'RAN");
    expect(text).toContain('\n2\n1\n50%\n1\nChưa đạt\n1\n1\n0\n');
    expect(text).toContain('đảng viên\n(đến hết tháng 3/2024)\n-----');
    expect(text).toContain('\n01\n1\n1\n1\n1\nChậm 63 ngày\n02\nChưa báo cáo\n3\nChưa báo cáo\n');
    expect(text).toContain('Đơn vị chưa báo cáo tháng 02, 3.');
  });

  it('after Chốt the month is made of the snapshot and says so, until more than it covers is due', () => {
    office.until('2024-04-02T17:00');
    expect(office.close('month-3')).toContain('Đã chốt');
    const frozen = readable(desk.preview('progress-report').html);
    expect(frozen).toContain('đảng viên năm 2024\n(tính đến hết tháng 3/2024)\n-----');
    expect(frozen).toContain('Số liệu đã chốt lúc 17 giờ 00, ngày 02/04/2024.');
    expect(frozen).toContain("Đảng bộ D'Ran (tháng 3)");
    expect(frozen).toContain('TỔNG CỘNG\n2\n1\n50%\n1\n');
    office.until('2024-04-11T08:00');
    const year = readable(desk.preview('progress-report').html);
    expect(year).toContain('đảng viên năm 2024\n-----');
    expect(year).toContain('Số liệu tạm tính đến 08 giờ 00, ngày 11/04/2024.');
    expect(office.close('final')).toContain('Đã chốt');
    expect(readable(desk.preview('progress-report').html)).toContain(
      'Số liệu đã chốt lúc 08 giờ 00, ngày 11/04/2024.',
    );
  });

  /** K01 corrects what it reported for January; the office has to open the month for it first. */
  const correct = (values: readonly string[]) => {
    typeRow('K01', 49, 'ABFG', values);
    office.tick(K01, TAB_OF.K01, 'J49');
    office.sweep();
    expect(office.shown(TAB_OF.K01, 'K49')).toContain('Đã đính chính');
  };

  it('a number corrected after Chốt yields a đính chính: old, new, the unit’s reason, totals and shares', () => {
    expect(desk.refusal('progress-correction')).toBe(
      'Chưa chốt số liệu lần nào, nên chưa có gì để đính chính. Văn bản này dùng khi có số thay đổi sau khi chốt.',
    );
    office.until('2024-04-02T17:00');
    office.close('month-3');
    expect(desk.refusal('progress-correction')).toBe(
      'Số liệu đã chốt và từ đó không có số nào thay đổi, nên không có báo cáo đính chính.',
    );
    office.until('2024-04-03T08:00');
    office.reopen('K01', 'rà soát lại.', 'month-1');
    expect(office.shown(TAB_OF.K01, 'K49')).toMatch(
      /^Văn phòng đã mở lại tháng 1 \(.+\)\. Lý do: rà soát lại\. Tháng đã nhận thì sửa bằng dòng Đính chính này; giữ nguyên số liệu thì tích ô Nộp của tháng\.$/,
    );
    expect(desk.start().unavailable['progress-correction']).toContain('không có số nào thay đổi');
    correct(['Tháng 1', 'Đã kết nạp', '2', 'sót 01 quyết định']);
    const text = readable(desk.preview('progress-correction').html);
    expect(text).toContain(
      'đính chính số liệu thực hiện chỉ tiêu kết nạp đảng viên năm 2024\n(tính đến hết tháng 3/2024)\n-----',
    );
    // The log is read too, once, for the reasons.
    const calls = office.platform.executions.at(-1)?.calls ?? [];
    expect(calls.map(({ kind }) => kind)).toEqual(['read', 'read', 'read', 'read']);
    expect(text).toContain(
      'Sau khi chốt số liệu ngày 02/04/2024, có 01 số liệu của 01 tổ chức cơ sở đảng thay đổi:',
    );
    expect(text).toContain("1\nĐảng bộ D'Ran\nLũy kế kết nạp\n1\n2\nSót 01 quyết định");
    expect(text).toContain(
      'Theo đó, các số tổng cộng thay đổi như sau: lũy kế kết nạp từ 1 thành 2 (tăng 1); tỷ lệ kết nạp so với chỉ tiêu cấp trên giao từ 33,3% thành 66,7%.',
    );
    const report = readable(desk.preview('progress-report').html);
    expect(report).toContain('ĐÍNH CHÍNH SAU KHI CHỐT SỐ LIỆU\nSau khi chốt số liệu ngày 02/04/2024');
    // What was frozen stays.
    expect(report).toContain('TỔNG CỘNG\n2\n1\n50%\n1\n');
    expect(report).toContain('CẤP TRÊN GIAO\n3\n33,3%\n2\n2\n1');
    const form = readable(desk.preview('progress-statistics', { unitCode: 'K01' }).html);
    expect(form).toContain('\n2\n2\n100%\n0\nĐạt\n');
    expect(form).toContain('Từng tháng:');
    expect(form).toContain('\n01\n2\n2\n1\n1\nChậm 63 ngày\n');
  });

  it('what is typed into a reopened month counts once it was accepted, with the reason of the reopening', () => {
    office.until('2024-04-02T17:00');
    office.close('month-2');
    office.reopen('K02', 'gửi giấy muộn', 'month-1');
    typeRow('K02', 28, 'BCDE', ['3', '3', '0', '0']);
    typeRow('K02', 33, 'BCDEFG', ['0', '0', '1', '1', '0', '0']);
    expect(desk.start().unavailable['progress-correction']).toContain('không có số nào thay đổi');
    office.tick(K02, TAB_OF.K02, 'J33');
    office.sweep();
    const text = readable(desk.preview('progress-correction').html);
    expect(text).toContain('đảng viên năm 2024\n(tính đến hết tháng 02/2024)\n-----');
    expect(text).toContain('2\nChi bộ Sở Công Thương\nLũy kế cử đi học\nChưa có\n1\nGửi giấy muộn');
    // The report is of March, which nobody closed: the correction of February is none of its business.
    expect(readable(desk.preview('progress-report').html)).not.toContain('ĐÍNH CHÍNH');
    office.close('month-3');
    expect(readable(desk.preview('progress-correction').html)).toContain('tháng 02/2024)\n-----');
    expect(readable(desk.preview('progress-report').html)).not.toContain('ĐÍNH CHÍNH');
  });

  it('a target that was set anew after the year was closed is a changed number too', () => {
    office.until('2024-04-11T08:00');
    office.close('final');
    office.typeUnit(1, { assignedAdmission: '1' });
    office.provision();
    const text = readable(desk.preview('progress-correction').html);
    expect(text).toContain('đảng viên năm 2024\n-----');
    expect(text).toContain("1\nĐảng bộ D'Ran\nChỉ tiêu kết nạp\n2\n1\n");
    // The share is against the superior's target, which did not move.
    expect(text).toContain('thay đổi như sau: chỉ tiêu kết nạp từ 2 thành 1 (giảm 1).');
  });

  it('the export has the progress table as plain values', () => {
    const { tables } = desk.table();
    expect(tables.map(({ fileName }) => fileName)).toEqual(['Tổng hợp tiến độ 2024 tạm tính 28-03-2024']);
    expect(tables[0]?.rows[1]).toEqual([1, 'K01', "Đảng bộ D'Ran", 2, 1, 1, 'Chưa đạt', 1, 1, 0, '2, 3']);
    expect(tables[0]?.rows.slice(-3)).toEqual([
      [null, null, 'TỔNG CỘNG', 2, 1, 1, null, 1, 1, 0, null],
      [null, null, 'Kể cả số đang nhập', null, 1, null, null, null, 1, null, null],
      [null, null, 'CẤP TRÊN GIAO', 3, null, 2, null, 2, null, 1, null],
    ]);
  });

  it('follow Cấu hình where guides and offices disagree, as form A’s do', () => {
    for (const [key, text] of [
      ['documentSymbol', 'ĐU'],
      ['documentAbout', 'về việc'],
      ['documentSpelling', 'uỷ'],
      ['documentEnding', './.'],
      ['documentSpacing', '19'],
      ['documentGuide', 'Hướng dẫn 36 (2018)'],
      ['letter', 'Công văn số 15-CV/ĐU'],
    ] as const)
      expect(office.typeSetting(key, text).accepted).toBe(true);
    const letter = desk.preview('progress-letter');
    expect(letter.html).toContain('font:14pt/19pt');
    expect(readable(letter.html)).toContain('-CV/ĐU\nvề việc đôn đốc');
    expect(readable(letter.html)).toContain('báo cáo cấp uỷ cấp trên theo quy định./.');
    const report = readable(desk.preview('progress-report').html);
    expect(report).toContain('Thực hiện Công văn số 15-CV/ĐU, Ban Xây dựng');
    expect(report).toContain('2- Về kết nạp: luỹ kế từ đầu năm');
    expect(office.typeSetting('documentGuide', 'Hướng dẫn 05 (2026)').accepted).toBe(true);
    expect(readable(desk.preview('progress-report').html)).toContain('- Căn cứ Công văn số 15-CV/ĐU;');
  });

  it('no letter is offered while nobody owes anything that is due, and it is said why', () => {
    office.typeUnit(1, { exemptFromMonthly: 'Có', assignedAdmission: '1' });
    office.typeUnit(2, { exemptFromMonthly: 'Có' });
    office.typeUnit(3, { exemptFromMonthly: 'Có' });
    office.provision();
    expect(desk.start().unavailable['progress-letter']).toBe(
      'Chưa có đơn vị nào đã đến mốc nhắc mà còn thiếu báo cáo hoặc chỉ tiêu, nên không có công văn đôn đốc.',
    );
    // Nor does a form or a report say that they owe a month they need not report.
    const form = readable(desk.preview('progress-statistics', { unitCode: 'K02' }).html);
    expect(form).toContain('\n01\nKhông phải báo cáo\n02\nKhông phải báo cáo\n3\nKhông phải báo cáo\n');
    expect(readable(desk.preview('progress-report').html)).toContain(
      '1- Về việc báo cáo tháng 3/2024: các tổ chức cơ sở đảng đều không phải báo cáo.',
    );
  });

  it('each is saved under its own name and date, logged, and its address told', () => {
    const { kinds, unavailable } = desk.start();
    const offered = kinds.filter((kind) => unavailable[kind] === undefined);
    expect(offered).toHaveLength(4);
    for (const kind of offered) {
      const answer = desk.save(kind, { unitCode: 'K01' });
      const file = office.platform.driveFiles.at(-1);
      expect(file?.name).toMatch(/2024.* \(28-03-2024 09h00\)$/);
      expect(answer).toMatchObject({ ok: true, url: expect.stringContaining(file?.id ?? '?') });
      expect(office.log().at(-1)?.[3]).toContain(`${file?.name}: https://`);
    }
    expect(new Set(office.platform.driveFiles.map(({ name }) => name)).size).toBe(4);
    // What a Google Doc cannot hold is told.
    const overview = desk.save('progress-overview');
    expect(overview.ok && overview.message).toContain('các thanh biểu đồ không sang được');
  });
});

describe('the overview of form B', () => {
  it('has the totals, who reported when, and every unit with its figures', () => {
    const { html, fields } = desk.preview('progress-overview');
    const text = readable(html);
    expect(fields.map(({ name }) => name)).toEqual(['day']);
    expect(text).toContain(
      'BẢNG THEO DÕI\nthực hiện chỉ tiêu kết nạp đảng viên năm 2024 (tính đến hết tháng 3/2024)',
    );
    expect(text).toContain('Số liệu tạm tính đến 09 giờ 00, ngày 28/03/2024.');
    expect(text).toContain('Báo cáo tháng 3/2024\n0/3\nCấp trên giao\n3\nLũy kế kết nạp\n1');
    expect(text).toContain('Chưa báo cáo: 3 (100%)');
    expect(text).toContain("Đảng bộ D'Ran\n1/2");
  });

  it('after Chốt it is made of the snapshot: who was late then stays late', () => {
    office.tick(K01, TAB_OF.K01, 'I34');
    office.tick(K01, TAB_OF.K01, 'J34');
    office.sweep();
    office.close('month-2');
    office.typeSetting('lastMonth', '2');
    expect(readable(desk.preview('progress-overview').html)).toContain('Báo cáo chậm: 1 (33,3%)');
    expect(readable(desk.preview('progress-report').html)).toContain(
      'có 01/03 tổ chức cơ sở đảng đã báo cáo (33,3%), đều chậm so với hạn (chậm nhất ngày 25 hằng tháng); còn 02 đơn vị chưa báo cáo. Tính trên tổng số đơn vị phải báo cáo: chậm 33,3%, chưa báo cáo 66,7%.',
    );
  });
});
