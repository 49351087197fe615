/** *Nhập thay*, *Chốt* and *Mở lại* of periods of own forms. */
import { beforeEach, describe, expect, it } from 'vitest';
import { SHEET_IDS } from '../../../src/sheets/cells/registry.ts';
import { K01, K02, OWNER, TAB_OF } from '../support/office.ts';
import { FormsOffice } from '../support/own-forms.ts';

const office = new FormsOffice(['sinh-hoat-chi-bo', 'dang-phi-quy']);
const start = office.platform.snapshot();
beforeEach(() => office.platform.restore(start));

const MARCH = 'own SH 3' as const;
const FIGURES = { '1': '30', '2': '28', '3': '05/03/2025', '4': 'tốt', '5': 'đi công tác' };

describe('Nhập thay', () => {
  it('offers the periods that have begun', () => {
    office.until('2025-03-20T09:00');
    const answer = office.dialog<{ start: { periods: { period: string; label: string }[] } }>(
      'entryStart',
      OWNER,
    );
    if (!answer.ok) throw new Error(answer.message);
    expect(answer.start.periods.map(({ period, label }) => `${period}: ${label}`)).toEqual([
      'registration: Đăng ký chỉ tiêu',
      'own SH 1: Sinh hoạt chi bộ hằng tháng, Tháng 1',
      'own SH 2: Sinh hoạt chi bộ hằng tháng, Tháng 2',
      'own SH 3: Sinh hoạt chi bộ hằng tháng, Tháng 3',
      expect.stringContaining('Quý I'),
    ]);
  });

  it('is judged and answered as a unit is, and takes days, lists and texts', () => {
    office.until('2025-03-20T09:00');
    const enter = (figures: Record<string, string>) =>
      office.enter('K01', '18/03/2025', 'Đơn vị gửi bản giấy', { period: MARCH, figures });
    expect(enter({ ...FIGURES, '2': '31' })).toContain('lớn hơn');
    expect(enter({ ...FIGURES, '3': 'hôm qua' })).toContain('không phải là ngày');
    expect(enter({ ...FIGURES, '4': 'Giỏi' })).toContain('không có trong danh sách');
    expect(enter(FIGURES)).toContain('Số biên nhận SHT03.2025-K01-1');
    const tab = TAB_OF.K01;
    expect(office.inBlock(tab, 'SH', 3, (block) => block.state)).toBe('Đã nộp đúng hạn.');
    const opened = office.entryForm('K01', MARCH);
    if (!opened.ok) throw new Error(opened.message);
    expect(opened.form.fields.map(({ standing }) => standing)).toEqual([
      '30',
      '28',
      '05/03/2025',
      'tốt',
      'đi công tác',
      '',
    ]);
    expect(office.log().at(-1)?.join(' | ')).toContain('30 / 28 / 05/03/2025 / Tốt / đi công tác');
  });

  it('refuses a period that has not begun, and one that no form has', () => {
    expect(office.enter('K01', '06/01/2025', 'x', { period: MARCH, figures: FIGURES })).toContain(
      '01/03/2025',
    );
    expect(office.enter('K01', '06/01/2025', 'x', { period: 'own SH 13' })).not.toContain('biên nhận');
    expect(office.enter('K01', '06/01/2025', 'x', { period: 'own XX 1' })).not.toContain('biên nhận');
  });
});

describe('Chốt', () => {
  const closings = () =>
    office
      .rows(SHEET_IDS.closings, 'BCDEFGHIQ', 4)
      .map((row) => row.filter((text) => text !== '').join(' | '));

  it('locks the period for every unit and freezes what was accepted', () => {
    office.until('2025-03-20T09:00');
    office.enter('K01', '18/03/2025', 'giấy', { period: MARCH, figures: FIGURES });
    expect(office.close(MARCH)).toBe(
      'Đã chốt số liệu “Sinh hoạt chi bộ hằng tháng, Tháng 3” của 3 đơn vị và ghi bảng vào Số chốt. Chưa nộp: 2 đơn vị (Chi bộ Sở Công Thương; Chi bộ Báo Lâm Đồng).',
    );
    expect(closings()).toMatchInlineSnapshot(`
      [
        "Mã | Tên đơn vị | Tổng số đảng viên | Số đảng viên dự sinh hoạt | Ngày họp | Xếp loại buổi họp | Ghi chú | Trạng thái | Lý do vắng",
        "K01 | Đảng bộ D'Ran | 30 | 28 | 05/03/2025 | Tốt | Đã nộp đúng hạn | đi công tác",
        "K02 | Chi bộ Sở Công Thương | Chưa nộp (chưa nhập)",
        "K03 | Chi bộ Báo Lâm Đồng | Chưa nộp (chưa nhập)",
        "TỔNG CỘNG | 30 | 28 | Tốt 1",
        "Kể cả số đang nhập | 30 | 28",
      ]
    `);
    expect(office.handIn(K02, TAB_OF.K02, 'SH', 3, ['20'])).toEqual([false, false]);
    expect(office.handIn(K02, TAB_OF.K02, 'SH', 4, ['20'])).toEqual([true, true]);
    expect(office.handIn(K01, TAB_OF.K01, 'SH', 3, ['20'])).toEqual([false, false]);
    expect(office.close(MARCH)).toContain('đã chốt cho mọi đơn vị rồi');
    expect(office.enter('K02', '18/03/2025', 'giấy', { period: MARCH, figures: FIGURES })).toContain(
      'đã chốt',
    );
  });
});

it('a closed period stays locked when tabs are provisioned again', () => {
  office.until('2025-03-20T09:00');
  office.close(MARCH);
  office.typeUnit(3, { name: 'Chi bộ Báo và Đài' });
  expect(office.provision().ok).toBe(true);
  expect(office.handIn(K02, TAB_OF.K02, 'SH', 3, ['20'])).toEqual([false, false]);
  expect(office.handIn(K02, TAB_OF.K02, 'SH', 4, ['20'])).toEqual([true, true]);
});

describe('Mở lại, gửi trả', () => {
  it('lets one unit change what was accepted and closed, with the reason in its block', () => {
    office.until('2025-03-20T09:00');
    office.enter('K01', '18/03/2025', 'giấy', { period: MARCH, figures: FIGURES });
    office.close(MARCH);
    expect(office.reopen('K01', 'sai số dự họp', MARCH)).toContain(
      "Đã mở lại “Sinh hoạt chi bộ hằng tháng, Tháng 3” cho Đảng bộ D'Ran.",
    );
    expect(office.inBlock(TAB_OF.K01, 'SH', 3, (block) => block.state)).toContain('Đã trả lại');
    expect(office.inBlock(TAB_OF.K01, 'SH', 3, (block) => block.answerShown)).toContain('sai số dự họp');
    expect(office.handIn(K01, TAB_OF.K01, 'SH', 3, ['30', '29'])).toEqual([true, true, true]);
    expect(office.handIn(K02, TAB_OF.K02, 'SH', 3, ['20'])).toEqual([false, false]);
  });

  it('writes to the unit, gives it a later day, and says why in the log', () => {
    office.until('2025-03-27T09:00');
    office.close(MARCH);
    const answer = office.dialog<{ message: string; text: string }>('reopenSubmit', OWNER, {
      code: 'K02',
      period: MARCH,
      reason: 'đơn vị mất điện',
      until: '31/03/2025',
      isMailed: true,
    });
    if (!answer.ok) throw new Error(answer.message);
    expect(answer.message.split('\n')).toEqual([
      'Đã mở lại “Sinh hoạt chi bộ hằng tháng, Tháng 3” cho Chi bộ Sở Công Thương. Đơn vị sửa xong phải tích nộp lại.',
      'Hạn riêng của đơn vị: đến hết thứ Hai 31/03/2025.',
      'Đã gửi thư cho đơn vị.',
    ]);
    const mail = office.platform.outbox.at(-1);
    expect(mail?.subject).toBe('Mở lại để nhập: “Sinh hoạt chi bộ hằng tháng, Tháng 3” năm 2025');
    expect(mail?.body).toContain('đến hết thứ Hai 31/03/2025');
    expect(office.inBlock(TAB_OF.K02, 'SH', 3, (block) => block.deadline)).toContain('31/03/2025');
    expect(office.handIn(K02, TAB_OF.K02, 'SH', 3, ['20'])).toEqual([true, true]);
    expect(office.log().map((row) => row.join(' | '))).toContainEqual(
      expect.stringContaining('“Sinh hoạt chi bộ hằng tháng, Tháng 3”: đơn vị mất điện'),
    );
  });
});
