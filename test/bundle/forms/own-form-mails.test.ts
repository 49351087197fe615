/** What is written about the office's own forms beside form A: to units, to whoever is in charge, to the office. */
import { beforeEach, describe, expect, it } from 'vitest';
import { K01, OWNER, TAB_OF } from '../support/office.ts';
import { FormsOffice } from '../support/own-forms.ts';

describe('a last day that is a day off', () => {
  // 15/06/2025 is a Sunday.
  const office = new FormsOffice(['hoc-tap-nghi-quyet']);
  const start = office.platform.snapshot();
  beforeEach(() => office.platform.restore(start));

  it('is told of on the working day before, to the units and above', () => {
    const mails = office.morning('2025-06-13').mails.filter(({ body }) => body.includes('quán triệt'));
    expect(mails.map(({ to }) => to.join()).sort()).toEqual([
      'cum1@dukhoi.example',
      'cum2@dukhoi.example',
      'k01@donvi.example',
      'k02@donvi.example',
      'k03@donvi.example',
      'vanphong@dukhoi.example',
    ]);
    const toUnit = mails.find(({ to }) => to.includes('k01@donvi.example'));
    expect(toUnit?.body).toContain('trước ngày 16/06/2025 (tức là đến hết Chủ nhật 15/06/2025)');
    expect(toUnit?.body).toContain('còn 1 ngày làm việc, kể cả hôm nay');
    const toOffice = mails.find(({ to }) => to.includes('vanphong@dukhoi.example'));
    expect(toOffice?.body).toContain('nghị quyết”, hạn đến hết ngày 15/06/2025:\n- Chưa nộp (chưa nhập), 03');
    expect(office.morning('2025-06-14').mails).toEqual([]);
  });

  it('has its first late day on the next working day', () => {
    office.morning('2025-06-13');
    const toOffice = office
      .morning('2025-06-16')
      .mails.find(({ to }) => to.includes('vanphong@dukhoi.example'));
    expect(toOffice?.body).toContain(
      'nghị quyết”, hạn đến hết ngày 15/06/2025:\n- Chậm 1 ngày (chưa nhập), 03',
    );
  });
});

describe('several own forms beside form A', () => {
  const office = new FormsOffice(['hoc-tap-nghi-quyet', 'sinh-hoat-chi-bo', 'dang-phi-quy']);
  const start = office.platform.snapshot();
  beforeEach(() => office.platform.restore(start));
  const FIGURES = ['30', '28', '05/01/2025', 'Tốt', 'ốm'];
  const mailTo = (day: string, to: string) => office.morning(day).mails.find((mail) => mail.to.includes(to));

  it('are told in the order of their deadlines, with how many handed in and a way to each table', () => {
    // K01 handed in the first month, so that the list's first unit owes the second month first.
    office.handIn(K01, TAB_OF.K01, 'SH', 1, FIGURES);
    office.sweep();
    const body = mailTo('2025-04-10', 'vanphong@dukhoi.example')?.body ?? '';
    expect(body).toContain(
      'Đến thứ Năm 10/04/2025, “Sinh hoạt chi bộ hằng tháng” đã nộp Tháng 1: 1/3 tổ chức cơ sở đảng; Tháng 2: 0/3; Tháng 3: 0/3. Bảng: https://',
    );
    expect(body).toContain('“Thu nộp đảng phí quý” đã nộp Quý I: 0/3 tổ chức cơ sở đảng. Bảng: https://');
    const heads = [...body.matchAll(/^Báo cáo “(.+)”, hạn/gm)].map((match) => match[1]);
    expect(heads).toEqual([
      'Sinh hoạt chi bộ hằng tháng, Tháng 1',
      'Sinh hoạt chi bộ hằng tháng, Tháng 2',
      'Sinh hoạt chi bộ hằng tháng, Tháng 3',
      'Thu nộp đảng phí quý, Quý I',
    ]);
  });

  it('tell a member of the units in their charge alone, and of what was sent back', () => {
    office.handIn(K01, TAB_OF.K01, 'SH', 1, FIGURES);
    office.sweep();
    expect(office.reopen('K01', 'thiếu một đảng viên', 'own SH 1')).toContain('Đã gửi trả');
    const body = mailTo('2025-02-25', 'cum1@dukhoi.example')?.body ?? '';
    expect(body).toContain('đã nộp Tháng 1: 1/2 tổ chức cơ sở đảng do đồng chí theo dõi; Tháng 2: 0/2.');
    expect(body).toMatch(
      /Tháng 1”, hạn đến hết ngày 24\/01\/2025:\n- Đã nộp, được trả lại.*: Đảng bộ D'Ran\./,
    );
    expect(body).toContain('- Chậm 32 ngày (chưa nhập): Chi bộ Sở Công Thương.');
    expect(body).not.toContain('Báo Lâm Đồng');
    // Nothing about form A is due on that day.
    expect(body).not.toContain('đăng ký');
  });

  it('are named in a subject up to the second', () => {
    expect(mailTo('2025-02-25', 'k01@donvi.example')?.subject).toBe(
      'Nhắc 03 việc năm 2025: đăng ký chỉ tiêu; báo cáo “Sinh hoạt chi bộ hằng tháng, Tháng 1” và 01 việc khác',
    );
  });

  it('are said in Việc cần làm to wait for the sweep, once ticked', () => {
    office.handIn(K01, TAB_OF.K01, 'SH', 1, FIGURES);
    const told = office.dialog<{ view: { waiting: { kind: string; text: string }[] } }>('toDoStart', OWNER);
    if (!told.ok) throw new Error(told.message);
    expect(told.view.waiting.find(({ kind }) => kind === 'ticks')?.text).toContain(
      '01 tổ chức cơ sở đảng đã tích',
    );
  });
});
