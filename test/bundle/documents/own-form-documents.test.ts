/** Documents and exports of forms of the office's own. */
import { beforeEach, describe, expect, it } from 'vitest';
import { K01, K02, OWNER, TAB_OF } from '../support/office.ts';
import { FormsOffice } from '../support/own-forms.ts';
import { documentDesk, readable } from '../support/paper.ts';

const office = new FormsOffice(['sinh-hoat-chi-bo', 'dang-phi-quy']);
const start = office.platform.snapshot();
const desk = documentDesk(office.platform, OWNER);
beforeEach(() => office.platform.restore(start));

const FEBRUARY = 'own SH 2' as const;
const MARCH = 'own SH 3' as const;
const FIGURES = ['30', '28', '05/03/2025', 'Tốt', 'đi công tác'];

function march(): void {
  office.until('2025-02-20T09:00');
  office.handIn(K01, TAB_OF.K01, 'SH', 2, ['25', '25', '05/02/2025', 'Khá']);
  office.until('2025-03-28T09:00');
  office.handIn(K01, TAB_OF.K01, 'SH', 3, FIGURES);
  office.sweep();
}

describe('THỐNG KÊ of an own form', () => {
  it('has a row a unit, the totals by kind, and who is late or missing', () => {
    march();
    const { html, name } = desk.preview('own-statistics', { period: MARCH });
    expect(name).toBe('Thống kê sinh hoạt chi bộ hằng tháng, tháng 3-2025 (28-03-2025)');
    expect(readable(html)).toMatchInlineSnapshot(`
      "Thống kê sinh hoạt chi bộ hằng tháng, tháng 3-2025 (28-03-2025)ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH
      BAN XÂY DỰNG TỔ CHỨC CƠ SỞ ĐẢNG
      *
      ĐẢNG CỘNG SẢN VIỆT NAM
      Đà Lạt, ngày tháng 3 năm 2025
      THỐNG KÊ
      Sinh hoạt chi bộ hằng tháng
      Tháng 3/2025
      -----
      Số liệu tạm tính đến 09 giờ 00, ngày 28/03/2025.
      STT
      Tên tổ chức cơ sở đảng
      Tổng số đảng viên
      Trong đó
      Ngày họp
      Xếp loại buổi họp
      Lý do vắng
      Ghi chú
      Số đảng viên dự sinh hoạt
      1
      Đảng bộ D'Ran
      30
      28
      05/03/2025
      Tốt
      đi công tác
      2
      Chi bộ Sở Công Thương
      Chưa báo cáo
      3
      Chi bộ Báo Lâm Đồng
      Chưa báo cáo
      TỔNG CỘNG
      30
      28
      Tốt 1
      Có 01/03 tổ chức cơ sở đảng đã báo cáo (33,3%), tất cả đúng hạn (chậm nhất ngày 25/03/2025); còn 02 đơn vị chưa báo cáo. Tính trên tổng số đơn vị phải báo cáo: đúng hạn 33,3%, chưa báo cáo 66,7%.
      TRƯỞNG BAN"
    `);
  });

  it('is that of Chốt once the period is closed, completed by what came later, and says so', () => {
    march();
    office.close(MARCH);
    office.reopen('K02', 'đơn vị mất điện', MARCH);
    office.handIn(K02, TAB_OF.K02, 'SH', 3, ['20', '20', '06/03/2025', 'Tốt']);
    office.reopen('K01', 'sai số dự họp', MARCH);
    office.handIn(K01, TAB_OF.K01, 'SH', 3, ['30', '29']);
    office.sweep();
    const text = readable(desk.preview('own-statistics', { period: MARCH }).html);
    expect(text).toContain(
      'Số liệu đã chốt lúc 09 giờ 00, ngày 28/03/2025, bổ sung báo cáo nộp sau khi chốt của 01 đơn vị.',
    );
    expect(text).toContain("1\nĐảng bộ D'Ran\n30\n28\n05/03/2025\nTốt\nđi công tác\n");
    expect(text).toContain('2\nChi bộ Sở Công Thương\n20\n20\n06/03/2025\nTốt\n');
    expect(text).toContain('TỔNG CỘNG\n50\n48\n');
    const report = readable(desk.preview('own-report', { period: MARCH }).html);
    expect(report).toContain('ĐÍNH CHÍNH SAU KHI CHỐT SỐ LIỆU');
    expect(report).toContain("Đảng bộ D'Ran\nSố đảng viên dự sinh hoạt\n28\n29\nSai số dự họp");
    expect(report).toContain('số đảng viên dự sinh hoạt từ 48 thành 49 (tăng 1)');
  });
});

describe('BÁO CÁO of an own form', () => {
  it('says how reports came in, every total beside the period before, and who fell short', () => {
    march();
    expect(readable(desk.preview('own-report', { period: MARCH }).html)).toMatchInlineSnapshot(`
      "Báo cáo kết quả sinh hoạt chi bộ hằng tháng, tháng 3-2025 (28-03-2025)ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH
      BAN XÂY DỰNG TỔ CHỨC CƠ SỞ ĐẢNG
      *
      Số -BC/BXDTCCSĐ
      ĐẢNG CỘNG SẢN VIỆT NAM
      Đà Lạt, ngày tháng 3 năm 2025
      BÁO CÁO
      kết quả sinh hoạt chi bộ hằng tháng, tháng 3/2025
      -----
      Ban Xây dựng tổ chức cơ sở đảng báo cáo kết quả sinh hoạt chi bộ hằng tháng, tháng 3/2025 như sau:
      I- KẾT QUẢ
      Số liệu tạm tính đến 09 giờ 00, ngày 28/03/2025.
      1- Về việc báo cáo: có 01/03 tổ chức cơ sở đảng đã báo cáo (33,3%), tất cả đúng hạn (chậm nhất ngày 25/03/2025); còn 02 đơn vị chưa báo cáo. Tính trên tổng số đơn vị phải báo cáo: đúng hạn 33,3%, chưa báo cáo 66,7%.
      2- Về số liệu (của 01 tổ chức cơ sở đảng đã báo cáo):
      - Tổng số đảng viên: 30 (tháng 02/2025: 25, tăng 5);
      - Số đảng viên dự sinh hoạt: 28 (tháng 02/2025: 25, tăng 3);
      - Xếp loại buổi họp: Tốt 1.
      (Có biểu tổng hợp chi tiết kèm theo)
      II- HẠN CHẾ
      - 02 tổ chức cơ sở đảng chưa báo cáo: Chi bộ Sở Công Thương; Chi bộ Báo Lâm Đồng.
      Trên đây là báo cáo kết quả sinh hoạt chi bộ hằng tháng, tháng 3/2025 của Ban Xây dựng tổ chức cơ sở đảng.
      Nơi nhận:- Đảng ủy Khối các cơ quan tỉnh (b/c);
      - Lưu.
      TRƯỞNG BAN
      BIỂU TỔNG HỢP
      sinh hoạt chi bộ hằng tháng, tháng 3/2025
      (Kèm theo Báo cáo số -BC/BXDTCCSĐ, ngày tháng 3 năm 2025 của Ban Xây dựng tổ chức cơ sở đảng)
      Số liệu tạm tính đến 09 giờ 00, ngày 28/03/2025.
      STT
      Tên tổ chức cơ sở đảng
      Tổng số đảng viên
      Trong đó
      Ngày họp
      Xếp loại buổi họp
      Lý do vắng
      Ghi chú
      Số đảng viên dự sinh hoạt
      1
      Đảng bộ D'Ran
      30
      28
      05/03/2025
      Tốt
      đi công tác
      2
      Chi bộ Sở Công Thương
      Chưa báo cáo
      3
      Chi bộ Báo Lâm Đồng
      Chưa báo cáo
      TỔNG CỘNG
      30
      28
      Tốt 1"
    `);
  });

  it('adds nothing up while nobody reported', () => {
    office.until('2025-02-20T09:00');
    const text = readable(desk.preview('own-report', { period: FEBRUARY }).html);
    expect(text).toContain('2- Về số liệu: chưa có số liệu.');
    expect(text).toContain('TỔNG CỘNG\n–\n–\n');
  });
});

describe('CÔNG VĂN of an own form', () => {
  it('is written to exactly the units that owe the period', () => {
    march();
    expect(readable(desk.preview('own-letter', { period: MARCH }).html)).toMatchInlineSnapshot(`
      "Công văn đôn đốc báo cáo sinh hoạt chi bộ hằng tháng, tháng 3-2025 (28-03-2025)ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH
      BAN XÂY DỰNG TỔ CHỨC CƠ SỞ ĐẢNG
      *
      Số -CV/BXDTCCSĐ
      V/v đôn đốc báo cáo sinh hoạt chi bộ hằng tháng, tháng 3/2025
      ĐẢNG CỘNG SẢN VIỆT NAM
      Đà Lạt, ngày tháng 3 năm 2025
      Kính gửi:
      - Chi bộ Sở Công Thương;
      - Chi bộ Báo Lâm Đồng.
      Ban Xây dựng tổ chức cơ sở đảng đã đề nghị các tổ chức cơ sở đảng báo cáo sinh hoạt chi bộ hằng tháng, tháng 3/2025 về Ban Xây dựng tổ chức cơ sở đảng chậm nhất ngày 25/03/2025. Đến 09 giờ 00, ngày 28/03/2025, còn 02/03 tổ chức cơ sở đảng chưa hoàn thành việc báo cáo, cụ thể như sau:
      STT
      Tên tổ chức cơ sở đảng
      Hạn báo cáo
      Tình trạng
      1
      Chi bộ Sở Công Thương
      25/03/2025
      Quá hạn 03 ngày
      2
      Chi bộ Báo Lâm Đồng
      25/03/2025
      Quá hạn 03 ngày
      Ban Xây dựng tổ chức cơ sở đảng đề nghị các tổ chức cơ sở đảng có tên nêu trên khẩn trương hoàn thành và gửi báo cáo về Ban Xây dựng tổ chức cơ sở đảng chậm nhất ngày 02/04/2025 để kịp tổng hợp, báo cáo cấp ủy cấp trên theo quy định.
      Nơi nhận:- Như trên;
      - Lưu.
      TRƯỞNG BAN"
    `);
    for (const [code, tab] of [
      ['K02', TAB_OF.K02],
      ['K03', TAB_OF.K03],
    ] as const)
      office.handIn(`${code.toLowerCase()}@donvi.example`, tab, 'SH', 3, FIGURES);
    office.sweep();
    expect(desk.refusal('own-letter', { period: MARCH })).toContain('Mọi đơn vị đã nộp báo cáo');
  });
});

describe('the dialog of documents', () => {
  it('offers the forms in use with the periods that have begun, the latest closed or due one first', () => {
    march();
    const { own, due } = desk.start();
    expect(own.map(({ title, usual, periods }) => [title, usual, periods.map(({ label }) => label)])).toEqual(
      [
        ['Sinh hoạt chi bộ hằng tháng', MARCH, ['Tháng 1', 'Tháng 2', 'Tháng 3']],
        ['Thu nộp đảng phí quý', 'own DP 1', ['Quý I']],
      ],
    );
    expect(due).toBeNull();
    office.close(FEBRUARY);
    expect(desk.start()).toMatchObject({ own: [{ usual: FEBRUARY }, {}], due: FEBRUARY });
  });

  it('tells of each closed period until the report of that form is looked at', () => {
    march();
    const waiting = () => {
      const answer = office.dialog<{ view: { waiting: { kind: string; text: string }[] } }>(
        'toDoStart',
        OWNER,
      );
      if (!answer.ok) throw new Error(answer.message);
      return answer.view.waiting
        .filter(({ kind }) => kind === 'papers')
        .map(({ text }) => text.split(' đã ')[0]);
    };
    office.close(FEBRUARY);
    office.close(MARCH);
    office.close('registration');
    const february = '“Sinh hoạt chi bộ hằng tháng, Tháng 2”';
    const march_ = '“Sinh hoạt chi bộ hằng tháng, Tháng 3”';
    expect(waiting()).toEqual([february, march_, 'đăng ký chỉ tiêu']);
    desk.preview('report');
    expect(waiting()).toEqual([february, march_]);
    desk.preview('own-statistics', { period: MARCH });
    desk.preview('own-report', { period: MARCH });
    expect(waiting()).toEqual([february]);
  });

  it('refuses what no form in use asks for', () => {
    march();
    for (const period of ['own SH 4', 'own SH 13', 'nonsense'])
      expect(desk.refusal('own-report', { period })).toBe('Đợt này không có kỳ ấy. Chưa có gì thay đổi.');
    expect(desk.refusal('own-report', { period: 'own XX 1' })).toContain('đã ngừng dùng');
  });

  it('costs three reads, as a document of form B does, and goes on without a tab that is gone', () => {
    march();
    const request = { kind: 'own-report', unitCode: '', values: {}, period: MARCH };
    const run = office.platform.run('documentPreview', { user: OWNER, kind: 'dialog', args: [request] });
    expect(run.calls.filter(({ kind }) => kind === 'read')).toHaveLength(3);
    expect(run.calls.filter(({ kind }) => kind === 'write')).toHaveLength(0);
    office.batch([{ deleteSheet: { sheetId: TAB_OF.K03 } }]);
    const { remarks, html } = desk.preview('own-statistics', { period: MARCH });
    expect(remarks.join(' ')).toContain('Chi bộ Báo Lâm Đồng');
    expect(readable(html)).toContain("Đảng bộ D'Ran");
    expect(readable(html)).not.toContain('3\nChi bộ Báo Lâm Đồng');
  });
});

describe('the export of an own form', () => {
  it('has numbers as numbers and days as days, of one period or of all that have begun', () => {
    march();
    const [one] = desk.table(MARCH).tables;
    expect(one).toMatchInlineSnapshot(`
      {
        "days": [
          5,
        ],
        "fileName": "Sinh hoạt chi bộ hằng tháng tháng 3-2025 tạm tính 28-03-2025",
        "label": "Sinh hoạt chi bộ hằng tháng",
        "rows": [
          [
            "STT",
            "Mã",
            "Tên tổ chức cơ sở đảng",
            "Tổng số đảng viên",
            "Số đảng viên dự sinh hoạt",
            "Ngày họp",
            "Xếp loại buổi họp",
            "Lý do vắng",
            "Ghi chú",
            "Trạng thái",
            "Số ngày chậm",
          ],
          [
            1,
            "K01",
            "Đảng bộ D'Ran",
            30,
            28,
            45721,
            "Tốt",
            "đi công tác",
            "",
            "Đã nộp đúng hạn",
            0,
          ],
          [
            2,
            "K02",
            "Chi bộ Sở Công Thương",
            null,
            null,
            null,
            null,
            null,
            "",
            "Chưa nộp",
            null,
          ],
          [
            3,
            "K03",
            "Chi bộ Báo Lâm Đồng",
            null,
            null,
            null,
            null,
            null,
            "",
            "Chưa nộp",
            null,
          ],
          [
            null,
            null,
            "TỔNG CỘNG",
            30,
            28,
            null,
            "Tốt 1",
            null,
            null,
            null,
            null,
          ],
          [
            null,
            null,
            "Kể cả số đang nhập",
            30,
            28,
            null,
            null,
            null,
            null,
            null,
            null,
          ],
        ],
      }
    `);
    const [all] = desk.table('SH').tables;
    expect(all?.rows.map((row) => row.slice(2, 6))).toMatchInlineSnapshot(`
      [
        [
          "Tên tổ chức cơ sở đảng",
          "Kỳ",
          "Tổng số đảng viên",
          "Số đảng viên dự sinh hoạt",
        ],
        [
          "Đảng bộ D'Ran",
          "Tháng 1",
          null,
          null,
        ],
        [
          "Chi bộ Sở Công Thương",
          "Tháng 1",
          null,
          null,
        ],
        [
          "Chi bộ Báo Lâm Đồng",
          "Tháng 1",
          null,
          null,
        ],
        [
          "TỔNG CỘNG",
          "Tháng 1",
          0,
          0,
        ],
        [
          "Kể cả số đang nhập",
          "Tháng 1",
          0,
          0,
        ],
        [
          "Đảng bộ D'Ran",
          "Tháng 2",
          25,
          25,
        ],
        [
          "Chi bộ Sở Công Thương",
          "Tháng 2",
          null,
          null,
        ],
        [
          "Chi bộ Báo Lâm Đồng",
          "Tháng 2",
          null,
          null,
        ],
        [
          "TỔNG CỘNG",
          "Tháng 2",
          25,
          25,
        ],
        [
          "Kể cả số đang nhập",
          "Tháng 2",
          25,
          25,
        ],
        [
          "Đảng bộ D'Ran",
          "Tháng 3",
          30,
          28,
        ],
        [
          "Chi bộ Sở Công Thương",
          "Tháng 3",
          null,
          null,
        ],
        [
          "Chi bộ Báo Lâm Đồng",
          "Tháng 3",
          null,
          null,
        ],
        [
          "TỔNG CỘNG",
          "Tháng 3",
          30,
          28,
        ],
        [
          "Kể cả số đang nhập",
          "Tháng 3",
          30,
          28,
        ],
      ]
    `);
  });
});
