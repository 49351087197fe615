import { beforeEach, describe, expect, it } from 'vitest';
import type { CallInfo, Fault } from '../../../workbench/platform/runtime/faults.ts';
import { K01, K02, OWNER, officeReady, TAB_OF } from '../support/office.ts';

/** What the add-on does by itself when Google falters, told one by one; `test/trust` plays every call of every action. */

const RIGHT = ['72', '88', '4', '2'];
const { office, again } = officeReady();
const { platform } = office;
beforeEach(again);

function withFault(fault: Fault, isIt: (call: CallInfo) => boolean, handler: string) {
  let struck = 0;
  platform.beforeCall = (call) => (isIt(call) && ++struck === 1 ? fault : undefined);
  const run = platform.run(handler, { user: OWNER, kind: 'trigger' });
  platform.beforeCall = undefined;
  return run;
}
const isWrite = ({ name }: CallInfo) => name === 'Sheets.Spreadsheets.batchUpdate';
const isRead = ({ name }: CallInfo) => name === 'Sheets.Spreadsheets.getByDataFilter';
const isMail = ({ name }: CallInfo) => name === 'MailApp.sendEmail';
const accepted = () => office.log().filter(([, action]) => action === 'Nhận báo cáo');
const waiting = () => {
  office.fill(K01, TAB_OF.K01, RIGHT);
  office.tick(K01, TAB_OF.K01);
};

describe('a sweep', () => {
  it.each([408, 409, 429, 500, 503])('asks again when a read is refused with %i', (code) => {
    waiting();
    expect(withFault({ fail: 'before', code }, isRead, 'answerSubmissions').error).toBeUndefined();
    expect(accepted()).toHaveLength(1);
  });

  it('asks again when a write is refused for want of quota', () => {
    waiting();
    expect(withFault({ fail: 'before', code: 429 }, isWrite, 'answerSubmissions').error).toBeUndefined();
    expect(accepted()).toHaveLength(1);
  });

  it.each([
    ['was done', 'after'],
    ['was not done', 'before'],
  ] as const)('finds out whether a write without an answer %s, and logs it once', (_, fail) => {
    waiting();
    expect(withFault({ fail, code: null }, isWrite, 'answerSubmissions').error).toBeUndefined();
    expect(office.shown(TAB_OF.K01, 'I13')).toBe('ĐK2023-K01-1');
    expect(accepted()).toHaveLength(1);
  });

  it('begins again when a write came at the same time as another', () => {
    waiting();
    expect(withFault({ fail: 'before', code: 409 }, isWrite, 'answerSubmissions').error).toBeUndefined();
    expect(accepted()).toHaveLength(1);
  });

  it('does not wait for what Google refuses for good: it is logged, and tried by the next', () => {
    waiting();
    const run = withFault({ fail: 'before', code: 403 }, isWrite, 'answerSubmissions');
    expect(run.error).toBeUndefined();
    expect(run.millis).toBe(0);
    expect(office.log().at(-1)).toMatchObject([OWNER, 'Lỗi', '', expect.stringContaining('1 trang đơn vị')]);
    office.sweep();
    expect(accepted()).toHaveLength(1);
  });

  it('that dies after an acceptance leaves its receipt to the next one', () => {
    office.typeSetting('sendsReceipts', 'Có');
    office.provision();
    waiting();
    expect(withFault('kill-after', isWrite, 'answerSubmissions').error?.reason).toBe('killed');
    expect(platform.outbox).toHaveLength(0);
    office.sweep();
    office.sweep();
    expect(platform.outbox.map(({ to }) => to.join())).toEqual([K01]);
  });
});

describe("a morning's run", () => {
  const mails = () => platform.outbox.map(({ to }) => to.join()).sort();
  beforeEach(() => office.until('2023-01-16T08:00'));

  it('does not send a mail twice whose answer was lost: the quota tells that it left', () => {
    expect(withFault({ fail: 'after', code: null }, isMail, 'dailyReminders').error).toBeUndefined();
    expect(mails()).toEqual([K01, K02, 'k03@donvi.example']);
  });

  it('that died is finished by the next sweep, the same morning', () => {
    expect(withFault('kill', isMail, 'dailyReminders').error?.reason).toBe('killed');
    office.sweep();
    expect(mails()).toEqual([K01, K02, 'k03@donvi.example']);
    office.sweep();
    expect(platform.outbox).toHaveLength(3);
  });

  it('that finds the lock taken is made up for by the next sweep', () => {
    platform.holdLock('script');
    platform.run('dailyReminders', { user: OWNER, kind: 'trigger' });
    platform.freeLock('script');
    expect(mails()).toEqual([]);
    office.sweep();
    expect(mails()).toEqual([K01, K02, 'k03@donvi.example']);
  });
});

it('an account that Google did not take back is not forgotten', () => {
  office.typeUnit(1, { lifeUntil: '05/01/2023' });
  platform.beforeCall = ({ name }) => (name === 'Spreadsheet.removeEditor' ? 'fail-before' : undefined);
  const run = platform.clickMenu(OWNER, 'Tạo / cập nhật trang đơn vị', [{ button: 'OK' }]);
  platform.beforeCall = undefined;
  expect(run.error?.name).toBe('GoogleError');
  expect(office.closing('Tạo / cập nhật trang đơn vị')).toContain(`Đã bỏ chia sẻ với: ${K01}.`);
  expect(platform.spreadsheets.sharing.editors(office.entryBook)).not.toContain(K01);
});
