import { beforeEach, describe, expect, it } from 'vitest';
import { FIRST_HALF, lifeOffice, reportMonths, TWO_ADMITTED } from '../support/life-office.ts';
import { K01, K02, OWNER, TAB_OF } from '../support/office.ts';
import { documentDesk, readable } from '../support/paper.ts';

/** What documents say of a unit that was merged on 30/06 with 02 of its 03, and of one founded on 01/07. */
const { office, again } = lifeOffice();
const desk = documentDesk(office.platform, OWNER);
const PROVISION = 'Tạo / cập nhật trang đơn vị';
const text = (kind: Parameters<typeof desk.preview>[0], unitCode = '') =>
  readable(desk.preview(kind, { unitCode }).html);

const byHand = () => {
  office.typeUnit(1, { lifeUntil: '30/06/2024', successor: 'K02', lifeBasis: 'QĐ 12-QĐ/ĐU' });
  office.closing(PROVISION);
};
const merge = (admission: number) =>
  office.dialog('changeSave', OWNER, {
    kind: 'end',
    on: '30/06/2024',
    basis: 'QĐ 12-QĐ/ĐU',
    sources: [{ code: 'K01', moved: { admission, training: 0, candidates: 7, certified: 3 } }],
    successor: 'K02',
    founded: null,
  });

beforeEach(() => {
  again();
  office.until('2024-06-30T20:00');
  reportMonths(office, K01, TAB_OF.K01, FIRST_HALF, TWO_ADMITTED);
  reportMonths(office, K02, TAB_OF.K02, FIRST_HALF);
  office.until('2024-07-01T09:00');
});

const JULY = '2024-08-01T09:00';
/** What June says, and July must not take away. */
const DONE =
  '2- Về kết nạp: lũy kế từ đầu năm đã kết nạp 02 đảng viên, bằng 40% chỉ tiêu cấp trên giao (05 đảng viên), còn thiếu 03 đảng viên.';

describe('a unit merged by hand', () => {
  it('June: two of five, and nobody is over', () => {
    const june = text('progress-report');
    expect(june).toContain(DONE);
    expect(june).toContain('của các tổ chức cơ sở đảng: 02 đang thực hiện.');
    expect(june).toContain('TỔNG CỘNG\n5\n2\n40%\n3');
    expect(june).not.toContain('kết thúc');
  });

  it('July: still two of five; what nobody was given is named, and one line stands for the ended unit', () => {
    byHand();
    office.until(JULY);
    reportMonths(office, K02, TAB_OF.K02, [7]);
    const july = text('progress-report');
    expect(july).toContain(DONE);
    expect(july).toContain('của các tổ chức cơ sở đảng: 01 đang thực hiện, 01 đã kết thúc trong năm.');
    expect(july).toContain(
      '- Chưa giao lại 01 chỉ tiêu kết nạp của tổ chức cơ sở đảng đã kết thúc trong năm: Chi bộ Một (chỉ tiêu 03, đã kết nạp 02).',
    );
    expect(july).not.toContain('không có chỉ tiêu');
    expect(july).toContain(
      'Đơn vị đã kết thúc trong năm\n3\n2\n–\n1\n–\n–\n0\n–\nChi bộ Một kết thúc 30/06/2024, nhập vào Chi bộ Hai',
    );
    expect(july).toContain('1\nChi bộ Hai\n2\n0\n0%\n2\nĐang thực hiện');
    expect(july).toContain('TỔNG CỘNG\n5\n2\n40%\n3');
    expect(desk.table().tables[0]?.rows.map((row) => row.slice(1, 6))).toContainEqual([
      'K01',
      'Chi bộ Một',
      3,
      2,
      1,
    ]);
  });

  it('its own form says that it is over, and no month after is missing', () => {
    byHand();
    office.until(JULY);
    const form = text('progress-statistics', 'K01');
    expect(form).toContain('Đơn vị kết thúc 30/06/2024, nhập vào Chi bộ Hai.');
    expect(form).toContain('\n7\nKhông phải báo cáo\n');
    expect(form).not.toContain('Đơn vị chưa báo cáo');
  });

  it('no letter goes to it for anything after its end', () => {
    byHand();
    office.until('2024-12-20T09:00');
    const letter = text('progress-letter');
    expect(letter).toContain('Chi bộ Hai');
    expect(letter).not.toContain('Chi bộ Một');
  });

  it('one that still owes keeps a line of its own, and the letter', () => {
    again();
    office.until('2024-06-30T20:00');
    reportMonths(office, K01, TAB_OF.K01, [1, 2, 3, 4, 5], TWO_ADMITTED);
    office.until('2024-07-01T09:00');
    byHand();
    const report = text('progress-report');
    expect(report).not.toContain('Đơn vị đã kết thúc trong năm');
    expect(report).toContain('Chưa báo cáo tháng 6. Kết thúc 30/06/2024, nhập vào Chi bộ Hai');
    expect(text('progress-letter')).toContain('Chi bộ Một\n3\n2\n1\nBáo cáo tháng 6');
  });
});

describe('a unit merged in the dialog', () => {
  it('its target becomes what it did, and nothing is left to be given', () => {
    merge(1);
    office.until(JULY);
    const july = text('progress-report');
    expect(july).toContain(DONE);
    expect(july).toContain('của các tổ chức cơ sở đảng: 01 đạt, 01 đang thực hiện.');
    expect(july).not.toContain('Chưa giao lại');
    expect(july).toContain('1\nChi bộ Hai\n3\n0\n0%\n3\nĐang thực hiện');
    expect(july).toContain('Đơn vị đã kết thúc trong năm\n2\n2\n–\n0\n–\n–\n0\n–\nChi bộ Một');
  });

  it('after a closing: June stays as it was closed, and the correction says what moved the targets', () => {
    office.close('month-6');
    merge(1);
    const june = text('progress-report');
    expect(june).toContain('TỔNG CỘNG\n5\n2\n40%\n3');
    expect(june).toContain('1\nChi bộ Một\n3\n2\n66,7%\n1\nĐang thực hiện');
    const correction = text('progress-correction');
    expect(correction).toContain('Sáp nhập Chi bộ Một vào Chi bộ Hai từ 01/07/2024, theo QĐ 12-QĐ/ĐU');
  });
});

it('a founded unit is in the table from its first day, and in no letter for what came before', () => {
  office.typeUnit(3, {
    code: 'K04',
    name: 'Chi bộ Mới',
    emails: 'k04@donvi.example',
    assignedAdmission: '1',
    lifeFrom: '01/07/2024',
  });
  office.closing(PROVISION);
  office.until(JULY);
  expect(text('progress-report')).toContain('3\nChi bộ Mới\n1\n–\n–\n1\nĐang thực hiện');
  expect(text('progress-report')).toContain('Chi bộ Mới (tháng 7)');
  expect(text('progress-letter')).toMatch(/Chi bộ Mới\n1\n–\n1\nBáo cáo tháng 7\n/);
  const form = text('progress-statistics', 'K04');
  expect(form).toContain('\n6\nKhông phải báo cáo\n7\nChưa báo cáo\n');
});
