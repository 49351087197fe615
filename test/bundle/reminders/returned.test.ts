import { beforeEach, describe, expect, it } from 'vitest';
import type { ReopenRequest } from '../../../src/app/closing/reopen.ts';
import type { ChatText } from '../../../src/app/reminders/messages.ts';
import type { ToDoView } from '../../../src/app/reminders/to-do.ts';
import { a1 } from '../../../src/sheets/cells/a1.ts';
import { SHEET_IDS } from '../../../src/sheets/cells/registry.ts';
import { UNIT_TAB } from '../../../src/sheets/registration-form/registration-layout.ts';
import { UNITS_TAB, writtenColumn } from '../../../src/sheets/units/units-tab.ts';
import {
  K01,
  type Office,
  OWNER,
  officeReady,
  PROGRESS_2024,
  PROGRESS_DAY,
  TAB_OF,
} from '../support/office.ts';

const STATE = a1(UNIT_TAB.state);
const DEADLINE = a1(UNIT_TAB.deadline);
const FIGURES = ['72', '88', '4', '2'];
const REASON = 'Số đảng viên không khớp danh sách, đề nghị kiểm tra lại';

const sendBack = (of: Office, given: Partial<ReopenRequest> = {}) =>
  of.dialog<{ text: string }>('reopenSubmit', OWNER, {
    code: 'K01',
    period: 'registration',
    reason: REASON,
    until: '',
    isMailed: true,
    ...given,
  });
const ledger = (of: Office) =>
  of.rows(SHEET_IDS.ledger, 'CDGI', 4).filter(([, , kind]) => kind === 'Gửi trả');
const toK01 = (of: Office) => of.platform.outbox.filter(({ to }) => to.includes(K01));
const boardText = (of: Office) => of.row(SHEET_IDS.summary, 4, 'ABCDEFGHIJK').join(' ');
const stateOf = (of: Office) => of.shown(SHEET_IDS.summary, 'H7');

describe('a registration that is sent back', () => {
  const { office, again } = officeReady();
  beforeEach(() => {
    again();
    office.submit(K01, TAB_OF.K01, FIGURES);
  });

  it('counts as submitted until it is handed in again, in its own time, and the unit is told what to repair', () => {
    const answer = sendBack(office);
    expect(answer.message).toContain("Đã gửi trả đăng ký chỉ tiêu cho Đảng bộ D'Ran.");
    expect(answer.message).toContain('Đã gửi thư cho đơn vị.');
    expect(office.shown(TAB_OF.K01, STATE)).toContain('Đã trả lại để sửa.');
    expect(office.shown(TAB_OF.K01, 'I10')).toContain(REASON);
    const [mail] = toK01(office);
    expect(mail?.subject).toBe('Trả lại để sửa: đăng ký chỉ tiêu năm 2023');
    expect(mail?.body).toContain(`Cần sửa: ${REASON}.`);
    expect(mail?.body).toContain('Hạn nộp: đến hết thứ Hai 30/01/2023.');
    expect(answer.ok && answer.text).toContain(`Cần sửa: ${REASON}.`);
    expect(ledger(office)).toEqual([['Đăng ký chỉ tiêu', 'K01', 'Gửi trả', 'Đã gửi']]);
    expect(boardText(office)).toContain('1 + 0 + 2 = 3 (trong đó đã trả lại 1)');
    expect(office.log().at(-2)?.slice(1)).toEqual(['Gửi trả', 'K01', `đăng ký chỉ tiêu: ${REASON}`]);

    office.type(K01, TAB_OF.K01, 'B9', '70');
    expect(office.shown(TAB_OF.K01, STATE)).toContain('Đã trả lại');
    office.until('2023-02-02T09:00');
    office.tick(K01, TAB_OF.K01);
    office.sweep();
    expect(office.shown(TAB_OF.K01, STATE)).toContain('Đã nộp đúng hạn.');
    expect(boardText(office)).not.toContain('trả lại');
    expect(office.shown(TAB_OF.K01, 'I13')).toBe('ĐK2023-K01-2');
  });

  it('is taken as it is when the unit ticks it unchanged', () => {
    sendBack(office);
    office.tick(K01, TAB_OF.K01);
    office.sweep();
    expect(office.shown(TAB_OF.K01, STATE)).toContain('Đã nộp đúng hạn.');
    expect(office.shown(TAB_OF.K01, 'I13')).toBe('ĐK2023-K01-2');
  });

  it('is refused again for what is wrong, and stays sent back', () => {
    sendBack(office);
    office.type(K01, TAB_OF.K01, 'B9', '');
    office.tick(K01, TAB_OF.K01);
    office.sweep();
    expect(office.shown(TAB_OF.K01, STATE)).toContain('Đã trả lại');
    expect(office.shown(TAB_OF.K01, 'I10')).toContain('Chưa nhận');
  });

  it('stands in Việc cần làm, in reminders, digests and letters, and not among the overdue', () => {
    sendBack(office);
    const { view } = office.dialog<{ view: ToDoView }>('toDoStart', OWNER) as { view: ToDoView };
    expect(view.waiting.find(({ kind }) => kind === 'returned')).toMatchObject({
      text: 'Đăng ký chỉ tiêu: 01 tổ chức cơ sở đảng đã nộp, được trả lại để sửa, chưa nộp lại.',
    });
    office.morning('2023-01-16');
    expect(toK01(office).at(-1)?.body).toContain('Báo cáo được trả lại để sửa');
    const { mails } = office.morning('2023-01-30');
    expect(mails.find(({ to }) => to.join() === 'cum1@dukhoi.example')?.body).toContain(
      'Đã nộp, được trả lại để sửa, chưa nộp lại',
    );
  });

  it('gets one mail a day: the morning of that day leaves the unit alone', () => {
    office.until('2023-01-16T07:30');
    sendBack(office);
    office.morning('2023-01-16');
    expect(toK01(office)).toHaveLength(1);
    office.until('2023-01-17T09:00');
    office.sweep();
    expect(toK01(office)).toHaveLength(2);
  });

  it('is told once, however often the same is asked, and again for another reason', () => {
    sendBack(office);
    expect(sendBack(office).message).toContain('đã gửi trước đó');
    expect(toK01(office)).toHaveLength(1);
    sendBack(office, { reason: 'Thiếu chỉ tiêu' });
    expect(toK01(office).map(({ body }) => body.includes('Thiếu chỉ tiêu'))).toEqual([false, true]);
    expect(office.shown(TAB_OF.K01, 'I10')).toContain('Thiếu chỉ tiêu');
  });

  it('is not possible before anything was handed in, without a reason, or to a day that is no later one', () => {
    const before = office.everything();
    expect(sendBack(office, { code: 'K02' }).message).toContain(
      'Đăng ký chỉ tiêu: đơn vị K02 chưa nộp và kỳ chưa chốt',
    );
    expect(sendBack(office, { reason: '  ' }).message).toContain('Cần ghi lý do');
    for (const until of ['30/01/2023', '08/01/2023', '31/02/2023', 'mai'])
      expect(sendBack(office, { until }).message).toContain('không dùng được làm hạn riêng');
    expect(office.everything()).toBe(before);
  });

  it('waits for a tick that was set before to be answered', () => {
    office.type(K01, TAB_OF.K01, 'B9', '71');
    office.tick(K01, TAB_OF.K01);
    sendBack(office);
    expect(office.shown(TAB_OF.K01, 'I13')).toBe('ĐK2023-K01-2');
    expect(office.shown(TAB_OF.K01, STATE)).toContain('Đã trả lại');
  });

  it('goes with a later sweep when the day has no mail left, and not while everything is paused', () => {
    office.click('Tạm dừng');
    expect(sendBack(office).message).toContain('Đang tạm dừng');
    expect(toK01(office)).toHaveLength(0);
    office.sweep();
    expect(toK01(office)).toHaveLength(0);
    office.click('Bật nhắc tự động');
    office.sweep();
    expect(toK01(office)).toHaveLength(1);
    office.sweep();
    expect(toK01(office)).toHaveLength(1);
  });

  it('is not written about when it was handed in again before the letter went', () => {
    office.click('Tạm dừng');
    sendBack(office);
    office.tick(K01, TAB_OF.K01);
    office.sweep();
    office.click('Bật nhắc tự động');
    office.sweep();
    expect(toK01(office)).toHaveLength(0);
  });

  it('is frozen as accepted by Chốt, which says so', () => {
    sendBack(office);
    expect(office.close()).toContain("Đã trả lại, chưa nộp lại, giữ số đã nộp: 1 đơn vị (Đảng bộ D'Ran).");
    expect(office.shown(TAB_OF.K01, STATE)).toContain('Đã trả lại, chưa nộp lại.');
    // Closed: nobody owes it any more.
    office.morning('2023-01-30');
    expect(toK01(office)).toHaveLength(1);
    expect(sendBack(office, { reason: 'Mở lại để sửa' }).message).toContain('được ghi là đã trả lại');
    office.type(K01, TAB_OF.K01, 'B9', '70');
    office.tick(K01, TAB_OF.K01);
    office.sweep();
    expect(office.shown(TAB_OF.K01, STATE)).toContain('Đã nộp đúng hạn.');
  });
});

describe('a later day for one unit', () => {
  const { office, again } = officeReady();
  beforeEach(again);

  it('is the deadline of that unit everywhere, and nobody becomes punctual by it', () => {
    office.until('2023-02-01T09:00');
    office.sweep();
    office.submit(K01, TAB_OF.K01, FIGURES);
    expect(stateOf(office)).toContain('chậm');
    const answer = sendBack(office, { until: '10/02/2023' });
    expect(answer.message).toContain('Hạn riêng của đơn vị: đến hết thứ Sáu 10/02/2023.');
    expect(toK01(office)[0]?.body).toContain('Hạn nộp: đến hết thứ Sáu 10/02/2023.');
    expect(office.shown(TAB_OF.K01, DEADLINE)).toContain('10/02/2023');
    office.tick(K01, TAB_OF.K01);
    office.sweep();
    // First handed in on 01/02 (a Wednesday), two days after the day that counted then.
    expect(office.shown(TAB_OF.K01, STATE)).toContain('Đã nộp chậm 2 ngày');
  });

  it('moves the milestones: nothing by the old day, a reminder before the new one', () => {
    office.submit(K01, TAB_OF.K01, FIGURES);
    sendBack(office, { until: '10/02/2023' });
    office.morning('2023-01-30');
    expect(toK01(office)).toHaveLength(1);
    office.morning('2023-02-03');
    expect(toK01(office)).toHaveLength(2);
    expect(toK01(office)[1]?.body).toContain('10/02/2023');
  });

  it('does not write over an own day for something else', () => {
    office.submit(K01, TAB_OF.K01, FIGURES);
    office.typeUnit(1, { extensionOf: 'Báo cáo năm', extensionUntil: '20/12/2023', extensionReason: 'x' });
    expect(sendBack(office, { until: '10/02/2023' }).message).toContain(
      'Danh sách chỉ ghi được một hạn riêng',
    );
  });
});

describe('a month that is sent back', () => {
  const { office, again } = officeReady({ settings: PROGRESS_2024 }, PROGRESS_DAY);
  const tickOf = (month: number) => `J${month + 32}`;

  const report = (month: number) => {
    office.tick(K01, TAB_OF.K01, `I${month + 32}`);
    office.tick(K01, TAB_OF.K01, tickOf(month));
  };

  beforeEach(() => {
    again();
    for (const [index, name] of ['B28', 'C28', 'D28', 'E28'].entries())
      office.type(K01, TAB_OF.K01, name, String(10 - index));
    report(1);
    office.sweep();
  });

  it('opens its tick and the correction, keeps its figures locked, and is in again by either', () => {
    const state = () => office.shown(TAB_OF.K01, 'K33');
    expect(state()).toContain('Đã nộp');
    expect(office.tick(K01, TAB_OF.K01, tickOf(1)).accepted).toBe(false);
    expect(sendBack(office, { period: 'month-1' }).message).toContain('Đã gửi trả');
    expect(state()).toContain('Đã trả lại để sửa');
    expect(office.type(K01, TAB_OF.K01, 'B33', '1').accepted).toBe(false);
    expect(office.tick(K01, TAB_OF.K01, tickOf(1)).accepted).toBe(true);
    office.sweep();
    expect(state()).toContain('Đã nộp');
    expect(state()).toContain('(T01.2024-K01-2)');
    expect(office.tick(K01, TAB_OF.K01, tickOf(1)).accepted).toBe(false);
  });

  it('is in again by a correction', () => {
    sendBack(office, { period: 'month-1' });
    const at = (name: string, text: string) => office.type(K01, TAB_OF.K01, name, text);
    at('A49', 'Tháng 1');
    at('B49', 'Đưa vào danh sách cảm tình');
    at('F49', '3');
    at('G49', 'đếm lại');
    office.tick(K01, TAB_OF.K01, 'J49');
    office.sweep();
    expect(office.shown(TAB_OF.K01, 'K33')).toContain('Đã nộp');
  });

  it('is told alike after its later day: handed in, to be handed in again, and not late', () => {
    const again = 'đã nộp, được trả lại để sửa, chưa nộp lại';
    sendBack(office, { period: 'month-1', until: '01/04/2024' });
    const { mails } = office.morning('2024-04-03');
    const bodyTo = (who: string) => mails.find(({ to }) => to.includes(who))?.body ?? '';
    expect(bodyTo(K01)).toContain(`riêng đơn vị: đến hết thứ Hai 01/04/2024; ${again}`);
    expect(bodyTo('cum1@dukhoi.example')).toContain(
      `Báo cáo tháng 1, hạn đến hết ngày 01/04/2024:\n- Đã nộp, được trả lại để sửa, chưa nộp lại: Đảng bộ D'Ran.`,
    );
    expect(
      office.shown(SHEET_IDS.units, a1({ row: UNITS_TAB.firstRow, column: writtenColumn('state') })),
    ).toContain(`Tháng 1: ${again}`);
    const { view } = office.dialog<{ view: ToDoView }>('toDoStart', OWNER) as { view: ToDoView };
    expect(view.waiting.map(({ text }) => text)).toContain(`Tháng 1: 01 tổ chức cơ sở đảng ${again}.`);
    const late = view.waiting.find(({ kind, text }) => kind === 'overdue' && text.startsWith('Tháng 1:'));
    expect(late?.detail).not.toContain("D'Ran");
    const { texts } = office.dialog<{ texts: ChatText[] }>('messageTexts', OWNER) as { texts: ChatText[] };
    expect(texts.find(({ key }) => key === 'K01')?.text).toContain(again);
    const own = [bodyTo(K01), ...texts.flatMap(({ key, text }) => (key === 'K01' ? [text] : []))];
    for (const line of own.flatMap((text) => text.split(/\n|\. /)))
      if (/tháng 1\b/i.test(line)) expect(line).not.toContain('quá hạn');
  });

  it('keeps the year open: the final report waits for it', () => {
    report(2);
    report(3);
    office.sweep();
    sendBack(office, { period: 'month-2' });
    office.tick(K01, TAB_OF.K01, 'J46');
    office.sweep();
    expect(office.shown(TAB_OF.K01, 'K46')).toContain('tháng 2');
  });

  it('is asked for until it is in again, and not while it is closed', () => {
    report(2);
    report(3);
    office.sweep();
    office.until('2024-04-02T09:00');
    const asked = () =>
      office
        .preview('remind')
        .mails.filter(({ kind, code }) => kind === 'unit' && code === 'K01')
        .flatMap(({ reasons }) => reasons.map(({ what }) => what));
    expect(asked()).toEqual(['Báo cáo năm']);
    sendBack(office, { period: 'month-1' });
    expect(asked()).toEqual(['Tháng 1', 'Báo cáo năm']);
    office.close('month-1');
    expect(asked()).toEqual(['Báo cáo năm']);
    sendBack(office, { period: 'month-1', reason: 'Đếm lại' });
    expect(asked()).toEqual(['Tháng 1', 'Báo cáo năm']);
    office.tick(K01, TAB_OF.K01, tickOf(1));
    office.sweep();
    expect(asked()).toEqual(['Báo cáo năm']);
  });
});
