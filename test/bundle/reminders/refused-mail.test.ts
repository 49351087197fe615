import { beforeEach, describe, expect, it } from 'vitest';
import type { ToDoView } from '../../../src/app/reminders/to-do.ts';
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

describe('a correction that was refused', () => {
  const { office, again } = officeReady({ settings: PROGRESS_2024 }, PROGRESS_DAY);
  const mailsTo = (who: string) => office.platform.outbox.filter(({ to }) => to.includes(who));
  const ledger = () => office.rows(SHEET_IDS.ledger, 'CDGI', 4).filter(([, , kind]) => kind === 'Từ chối');
  const type = (at: string, text: string) => office.type(K01, tab, at, text);
  const correct = (reason: string, value = '3') => {
    type('A49', 'Tháng 1');
    type('B49', 'Đưa vào danh sách cảm tình');
    type('F49', value);
    type('G49', reason);
    office.tick(K01, tab, 'J49');
    office.sweep();
  };
  beforeEach(() => {
    again();
    for (const at of ['B28', 'C28', 'D28', 'E28']) type(at, '9');
    for (const row of [33, 34, 35]) for (const at of ['I', 'J']) office.tick(K01, tab, `${at}${row}`);
    office.sweep();
  });

  it('joins the letter about what the unit owes, with the answer', () => {
    correct('');
    office.morning('2024-03-29');
    const [mail, ...others] = mailsTo(K01);
    expect(others).toEqual([]);
    expect(mail?.subject).toContain('Nhắc nộp báo cáo năm 2024');
    expect(mail?.body).toContain('Đính chính của đơn vị chưa được nhận: Xin ghi lý do bằng chữ vào ô G49.');
    expect(ledger()).toEqual([['Đính chính', 'K01', 'Từ chối', 'Đã gửi']]);
  });

  it('is told in the morning, once, in a letter of its own to a unit that owes nothing, with a link to its row', () => {
    office.tick(K01, tab, 'J46');
    office.sweep();
    correct('');
    office.morning('2024-03-29');
    const [mail, ...others] = mailsTo(K01);
    expect(others).toEqual([]);
    expect(mail?.subject).toBe('Chưa nhận được, cần sửa: đính chính');
    expect(mail?.body).toContain('Đính chính của đơn vị chưa được nhận: Xin ghi lý do bằng chữ vào ô G49.');
    expect(mail?.body).toContain(`#gid=${tab}&range=A49`);
    expect(ledger()).toEqual([['Đính chính', 'K01', 'Từ chối', 'Đã gửi']]);
    office.morning('2024-04-01');
    expect(ledger()).toHaveLength(1);
  });

  it('stands in Việc cần làm until it is accepted, and is no news then', () => {
    const waiting = () => {
      const { view } = office.dialog<{ view: ToDoView }>('toDoStart', OWNER) as { view: ToDoView };
      return view.waiting.map(({ kind }) => kind);
    };
    correct('');
    expect(waiting()).toContain('correction-refused');
    correct('đếm lại');
    expect(waiting()).not.toContain('correction-refused');
    office.morning('2024-03-29');
    expect(ledger()).toEqual([]);
  });

  it('is told again when it is refused again, and no more once its months are closed', () => {
    correct('');
    office.morning('2024-03-29');
    correct('đếm lại', '0');
    office.morning('2024-04-01');
    expect(ledger()).toHaveLength(2);
    correct('');
    office.close('final');
    office.morning('2024-04-02');
    expect(ledger()).toHaveLength(2);
  });
});
