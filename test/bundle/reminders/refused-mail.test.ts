import { beforeEach, describe, expect, it } from 'vitest';
import { SHEET_IDS } from '../../../src/sheets/cells/registry.ts';
import { K01, OWNER, officeReady, PROGRESS_2024, PROGRESS_DAY, TAB_OF } from '../support/office.ts';

const tab = TAB_OF.K01;
/** Without the third number. */
const SHORT = ['72', '88', '', '2'];

describe('a refusal that was not put right by the next morning', () => {
  const { office, again } = officeReady();
  beforeEach(again);
  const mailsTo = (who: string) => office.platform.outbox.filter(({ to }) => to.includes(who));
  const ledger = () => office.rows(SHEET_IDS.ledger, 'CDGI', 4).filter(([, , kind]) => kind === 'Từ chối');
  const refuse = () => expect(office.submit(K01, tab, SHORT)).toContain('Chưa nhận');

  it('is told once, outside the milestones, with the figure and its cell', () => {
    refuse();
    office.morning('2023-01-10');
    const [mail, ...others] = mailsTo(K01);
    expect(others).toEqual([]);
    expect(mail?.subject).toBe('Chưa nhận được, cần sửa: đăng ký chỉ tiêu');
    expect(mail?.body).toContain('Đơn vị đã nộp đăng ký chỉ tiêu nhưng chưa được nhận');
    expect(mail?.body).toContain('Đã học lớp (ô D9) chưa nhập');
    expect(ledger()).toEqual([['Đăng ký chỉ tiêu', 'K01', 'Từ chối', 'Đã gửi']]);
    office.morning('2023-01-11');
    office.morning('2023-01-12');
    expect(mailsTo(K01)).toHaveLength(1);
  });

  it('joins the reminder of that morning: one letter, two rows of the ledger', () => {
    office.until('2023-01-13T10:00');
    office.sweep();
    refuse();
    office.morning('2023-01-16');
    expect(mailsTo(K01)).toHaveLength(1);
    expect(mailsTo(K01)[0]?.body).toContain('nhưng chưa được nhận');
    expect(ledger()).toEqual([['Đăng ký chỉ tiêu', 'K01', 'Từ chối', 'Đã gửi']]);
  });

  it('is no news once the report is in, or the form is closed', () => {
    refuse();
    expect(office.submit(K01, tab, ['72', '88', '4', '2'])).toContain('ĐK2023-K01-1');
    office.morning('2023-01-10');
    expect(mailsTo(K01)).toEqual([]);
    again();
    refuse();
    office.close();
    office.morning('2023-01-10');
    expect(mailsTo(K01)).toEqual([]);
  });

  it('waits for the morning after: a tick that this very run refuses is none', () => {
    office.fill(K01, tab, SHORT);
    office.tick(K01, tab);
    office.morning('2023-01-10');
    expect(mailsTo(K01)).toEqual([]);
    office.morning('2023-01-11');
    expect(mailsTo(K01)).toHaveLength(1);
  });

  it('is told again when it was handed in again and refused again', () => {
    refuse();
    office.morning('2023-01-10');
    refuse();
    office.morning('2023-01-11');
    expect(mailsTo(K01)).toHaveLength(2);
  });

  it('without quota waits, and goes once', () => {
    refuse();
    office.until('2023-01-10T07:50');
    office.platform.useUpMail(OWNER);
    office.morning('2023-01-10');
    expect([mailsTo(K01), ledger()]).toEqual([[], [['Đăng ký chỉ tiêu', 'K01', 'Từ chối', 'Chuyển sang']]]);
    office.until('2023-01-10T10:00');
    office.platform.renewMail(OWNER);
    office.sweep();
    office.sweep();
    expect(mailsTo(K01)).toHaveLength(1);
    expect(ledger()).toEqual([['Đăng ký chỉ tiêu', 'K01', 'Từ chối', 'Đã gửi']]);
  });
});

describe('of form B', () => {
  const { office } = officeReady({ settings: PROGRESS_2024 }, PROGRESS_DAY);

  it('names the month and the figure', () => {
    office.tick(K01, tab, 'J33');
    office.sweep();
    office.morning('2024-03-29');
    const mails = office.platform.outbox.filter(({ to }) => to.includes(K01));
    expect(mails).toHaveLength(1);
    expect(mails[0]?.body).toContain('Đơn vị đã nộp báo cáo tháng 1 nhưng chưa được nhận');
  });
});
