import { beforeEach, describe, expect, it } from 'vitest';
import { K01, officeReady, TAB_OF } from '../support/office.ts';

const { office, again } = officeReady();
const SUMMARY = 720002;
const state = (unit: number) => office.shown(SUMMARY, `H${6 + unit}`);
const subtitle = () => office.shown(SUMMARY, 'C2');
beforeEach(again);

describe('Tổng hợp', () => {
  it('says until when is asked for, and that the table moves until it is closed', () => {
    expect(subtitle()).toContain(
      'Hạn nộp: hết thứ Hai 30/01/2023 · Chỉ cộng số đã nộp; số nghiêng: chưa nộp',
    );
    office.close();
    expect(subtitle()).toMatch(/· Đã chốt số liệu, bảng không đổi nữa$/);
    office.reopen('K01', 'gõ nhầm');
    expect(subtitle()).toMatch(/· Đã chốt 2 trong 3 đơn vị$/);
  });

  it('says how many days a unit is overdue, until it hands in', () => {
    office.until('2023-01-30T23:00');
    expect(state(1)).toBe('Chưa nhập');
    office.until('2023-02-01T07:00');
    expect(state(1)).toBe('Chưa nhập · quá hạn 2 ngày');
    office.sweep();
    office.fill(K01, TAB_OF.K01, ['72', '88', '4', '2']);
    expect(state(1)).toBe('Đủ, chưa nộp · quá hạn 2 ngày');
    office.submit(K01, TAB_OF.K01);
    expect(state(1)).toBe('Đã nộp chậm 2 ngày');
  });

  it('counts on in a file that nobody touches overnight', () => {
    office.until('2023-01-30T23:30');
    office.fill(K01, TAB_OF.K01, ['72']);
    office.until('2023-01-31T00:30');
    expect(state(1)).toBe('Đang nhập · quá hạn 1 ngày');
  });

  it("names a unit's own deadline, which it is measured by", () => {
    office.typeUnit(2, {
      extensionOf: 'Đăng ký chỉ tiêu',
      extensionUntil: '03/02/2023',
      extensionReason: 'đại hội chi bộ',
    });
    office.click('Tạo / cập nhật trang đơn vị');
    expect(state(2)).toBe('Chưa nhập · hạn riêng 03/02/2023');
    office.until('2023-02-04T07:00');
    expect(state(2)).toBe('Chưa nhập · hạn riêng 03/02/2023 · quá hạn 1 ngày');
    expect(state(1)).toBe('Chưa nhập · quá hạn 5 ngày');
  });
});

describe("a unit's own tab", () => {
  const own = () => office.shown(TAB_OF.K01, 'J9');

  it('begins with how many days it is overdue, until it hands in', () => {
    office.until('2023-01-30T23:00');
    expect(own()).toMatch(/^Chưa nhập\. Nhập các ô màu vàng/);
    office.until('2023-02-01T07:00');
    expect(own()).toMatch(/^Quá hạn 2 ngày\. Chưa nhập\. Nhập các ô màu vàng/);
    office.sweep();
    office.submit(K01, TAB_OF.K01, ['72', '88', '4', '2']);
    expect(own()).toBe('Đã nộp chậm 2 ngày.');
  });

  it('says after Chốt that nobody can type, and asks to type again when reopened', () => {
    office.until('2023-02-01T07:00');
    office.close();
    expect(own()).toBe('Chưa nộp. Đã chốt, không nhập được nữa; cần sửa, xin liên hệ văn phòng.');
    office.reopen('K01', 'gửi bản giấy');
    expect(own()).toMatch(/^Quá hạn 2 ngày\. Chưa nhập\. Nhập các ô màu vàng/);
  });
});
