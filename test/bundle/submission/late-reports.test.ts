import { describe, expect, it } from 'vitest';
import { SHEET_IDS } from '../../../src/sheets/cells/registry.ts';
import { K01, K02, OWNER, officeReady, PROGRESS_2024, PROGRESS_DAY, TAB_OF } from '../support/office.ts';
import { documentDesk, readable } from '../support/paper.ts';

/** A report that comes after *Chốt* and *Mở lại*: whoever has reported since is not called missing, in any document. */

const K03 = 'k03@donvi.example';

describe('form A', () => {
  const { office, again } = officeReady();
  const desk = documentDesk(office.platform, OWNER);
  const report = () => readable(desk.preview('report').html);

  /** K01 reported, K02 only typed; closed; K02 reopened and handed in two days late. */
  function closedAndCompleted(): void {
    again();
    office.submit(K01, TAB_OF.K01, ['72', '88', '4', '2']);
    office.fill(K02, TAB_OF.K02, ['30', '40', '3', '3']);
    office.until('2023-01-31T17:00');
    office.close();
    const text = report();
    expect(text).toContain(
      '- 02 tổ chức cơ sở đảng chưa báo cáo: Chi bộ Sở Công Thương; Chi bộ Báo Lâm Đồng.',
    );
    expect(text).toContain('TỔNG CỘNG\n72\n88\n4\n2');
    office.until('2023-02-01T09:00');
    office.sweep();
    office.reopen('K02', 'gửi giấy muộn');
    // Reopened and typing: nothing has come yet.
    const typing = report();
    expect(typing).toContain(
      '- 02 tổ chức cơ sở đảng chưa báo cáo: Chi bộ Sở Công Thương; Chi bộ Báo Lâm Đồng.',
    );
    expect(typing).toContain('TỔNG CỘNG\n72\n88\n4\n2');
    office.submit(K02, TAB_OF.K02, ['30', '40', '3', '1']);
  }

  it('completes the table, its totals and its list, and says so', () => {
    closedAndCompleted();
    const text = report();
    expect(text).toContain(
      'Số liệu đã chốt lúc 17 giờ 00, ngày 31/01/2023, bổ sung báo cáo nộp sau khi chốt của 01 đơn vị.',
    );
    expect(text).toContain('1- Về việc báo cáo: có 02/03 tổ chức cơ sở đảng đã báo cáo (66,7%)');
    expect(text).toContain('- 01 tổ chức cơ sở đảng chưa báo cáo: Chi bộ Báo Lâm Đồng.');
    expect(text).toContain('- 01 tổ chức cơ sở đảng báo cáo chậm: Chi bộ Sở Công Thương (chậm 02 ngày).');
    expect(text).toContain('Chi bộ Sở Công Thương\n30\n40\n3\n1\nBáo cáo sau khi chốt');
    expect(text).toContain('TỔNG CỘNG\n102\n128\n7\n3');
    expect(text).not.toContain('ĐÍNH CHÍNH');
    expect(readable(desk.preview('overview').html)).toContain('Đã báo cáo\n2/3\n');
    expect(readable(desk.preview('statistics', { unitCode: 'K02' }).html)).not.toContain('chưa báo cáo');
    const rows = desk.table().tables[0]?.rows ?? [];
    expect(rows[2]?.slice(3)).toEqual([30, 40, 3, 1, '', 'Đã nộp chậm 2 ngày']);
    expect(rows[4]?.slice(2, 7)).toEqual(['TỔNG CỘNG', 102, 128, 7, 3]);
  });

  it('leaves what was frozen as it was: the tab, and the correction of the signed table', () => {
    closedAndCompleted();
    const frozen = office.rows(SHEET_IDS.closings, 'CDEFGI', 4);
    expect(frozen[2]).toEqual(['Chi bộ Sở Công Thương', '', '', '', '', expect.stringContaining('Chưa nộp')]);
    expect(frozen[4]).toEqual(['TỔNG CỘNG', '72', '88', '4', '2', '']);
    const correction = readable(desk.preview('correction').html);
    expect(correction).toContain('Chi bộ Sở Công Thương\nChỉ tiêu kết nạp\nChưa có\n1\nGửi giấy muộn');
    expect(correction).toContain('chỉ tiêu kết nạp từ 2 thành 3 (tăng 1)');
  });

  it('that a unit does not owe is late nowhere: in the answer, the log, the tab and what the office enters', () => {
    again();
    office.typeUnit(2, { lifeFrom: '15/02/2023' });
    office.until('2023-02-20T09:00');
    office.sweep();
    office.closing('Tạo / cập nhật trang đơn vị');
    expect(office.submit(K02, TAB_OF.K02, ['30', '40', '3', '3'])).toContain('đúng hạn');
    expect(office.log().at(-1)?.[3]).toContain('đã nộp đúng hạn');
    expect(office.shown(TAB_OF.K02, 'I19')).toBe('0');
    expect(office.shown(TAB_OF.K02, 'J9')).toBe('Không phải nộp. Đã nộp đúng hạn.');
    const entered = office.enter('K02', '2023-02-20', 'gọi điện', {
      figures: { members: '30', staff: '40', trained: '4', target: '3' },
    });
    expect(entered).toContain('đúng hạn');
    expect(office.shown(TAB_OF.K02, 'I19')).toBe('0');
  });

  it('a frozen number that changed stays and is corrected, beside a report that completes the table', () => {
    closedAndCompleted();
    office.reopen('K01', 'nhập nhầm');
    office.submit(K01, TAB_OF.K01, ['72', '88', '4', '4']);
    const text = report();
    expect(text).toContain('TỔNG CỘNG\n102\n128\n7\n3');
    expect(text).toContain('có 01 số liệu của 01 tổ chức cơ sở đảng thay đổi:');
    expect(text).toContain('chỉ tiêu kết nạp từ 3 thành 5 (tăng 2)');
    office.close();
    expect(report()).toContain('TỔNG CỘNG\n102\n128\n7\n5');
    expect(report()).not.toContain('bổ sung');
    expect(report()).toContain('- 01 tổ chức cơ sở đảng chưa báo cáo: Chi bộ Báo Lâm Đồng.');
  });

  it('of a unit that joined the list after the closing is in the table once it has reported', () => {
    closedAndCompleted();
    office.typeUnit(4, { code: 'K04', name: 'Chi bộ Mới', emails: 'k04@donvi.example' });
    office.provision();
    expect(report()).not.toContain('Chi bộ Mới');
    office.submit('k04@donvi.example', 730_004, ['5', '8', '1', '1']);
    expect(report()).toContain('Chi bộ Mới\n5\n8\n1\n1\nBáo cáo sau khi chốt');
    expect(report()).toContain('TỔNG CỘNG\n107\n136\n8\n4');
  });
});

describe('form B', () => {
  const { office, again } = officeReady(
    { settings: { ...PROGRESS_2024, superiorAdmissionTarget: 6 } },
    PROGRESS_DAY,
  );
  const desk = documentDesk(office.platform, OWNER);
  const report = () => readable(desk.preview('progress-report').html);
  const users = { K01, K02, K03 };

  function months(code: keyof typeof users, admitted: readonly number[], first = 33): void {
    const [user, tab] = [users[code], TAB_OF[code]];
    if (first === 33)
      for (const [index, text] of ['9', '9', '0', '0'].entries())
        office.type(user, tab, `${'BCDE'[index]}28`, text);
    admitted.forEach((count, index) => {
      const values = ['0', '0', '0', '0', String(count), String(count)];
      values.forEach((text, column) => {
        expect(office.type(user, tab, `${'BCDEFG'[column]}${first + index}`, text).accepted).toBe(true);
      });
      office.tick(user, tab, `J${first + index}`);
    });
    office.sweep();
  }

  it('a month handed in after it was closed is no longer missing, and completes the table', () => {
    again();
    months('K01', [1, 0, 1]);
    months('K02', [1, 0]);
    // Typed and not handed in when the month was closed.
    office.type(K02, TAB_OF.K02, 'G35', '1');
    office.until('2024-04-02T17:00');
    office.close('month-3');
    expect(report()).toContain('Chi bộ Sở Công Thương (tháng 3)');
    expect(report()).toContain('đã kết nạp 03 đảng viên');
    office.reopen('K02', 'gửi giấy muộn', 'month-3');
    months('K02', [2], 35);
    const text = report();
    expect(text).toContain('bổ sung báo cáo nộp sau khi chốt của 01 đơn vị.');
    expect(text).toContain('1- Về việc báo cáo tháng 3/2024: có 02/03 tổ chức cơ sở đảng đã báo cáo');
    expect(text).toContain('- 01 tổ chức cơ sở đảng chưa báo cáo: Chi bộ Báo Lâm Đồng (tháng 3).');
    expect(text).toContain('đã kết nạp 05 đảng viên');
    expect(text).toContain('Báo cáo sau khi chốt');
    expect(text).not.toContain('ĐÍNH CHÍNH');
    expect(readable(desk.preview('progress-overview').html)).toContain('Báo cáo tháng 3/2024\n2/3\n');
    expect(readable(desk.preview('progress-correction').html)).toContain(
      'lũy kế kết nạp từ 3 thành 5 (tăng 2)',
    );
  });

  it('of a unit that joined the list afterwards is in it too, and one excused since has not reported', () => {
    again();
    months('K01', [1, 0, 1]);
    office.until('2024-04-02T17:00');
    office.close('month-3');
    office.typeUnit(3, { exemptFromMonthly: 'Có' });
    office.typeUnit(4, { code: 'K04', name: 'Chi bộ Mới', emails: 'k04@donvi.example' });
    office.provision();
    expect(report()).not.toContain('bổ sung');
    for (const cell of ['B28', 'C28', 'D28', 'E28']) office.type('k04@donvi.example', 730_004, cell, '1');
    for (const row of [33, 34, 35]) {
      office.tick('k04@donvi.example', 730_004, `I${row}`);
      office.tick('k04@donvi.example', 730_004, `J${row}`);
    }
    office.sweep();
    expect(report()).toContain('bổ sung báo cáo nộp sau khi chốt của 01 đơn vị.');
    expect(report()).toContain('đã kết nạp 03 đảng viên');
    expect(report()).toContain('4\nChi bộ Mới\n');
  });

  it('and so is the year’s report', () => {
    again();
    months('K01', [1, 0, 1]);
    office.tick(K01, TAB_OF.K01, 'J46');
    office.sweep();
    months('K02', [1, 0, 0]);
    office.until('2024-04-04T08:00');
    office.close('final');
    expect(report()).toContain('1- Về việc báo cáo năm 2024: có 01/03 tổ chức cơ sở đảng đã báo cáo');
    office.reopen('K02', 'gửi giấy muộn', 'final');
    office.tick(K02, TAB_OF.K02, 'J46');
    office.sweep();
    expect(office.shown(TAB_OF.K02, 'K46')).toContain('Đã nộp');
    expect(report()).toContain('1- Về việc báo cáo năm 2024: có 02/03 tổ chức cơ sở đảng đã báo cáo');
    expect(report()).toContain('bổ sung báo cáo nộp sau khi chốt của 01 đơn vị.');
  });
});
