import { describe, expect, it } from 'vitest';
import { Office, OWNER, officeReady, STRANGER } from '../support/office.ts';

describe('a dialog', () => {
  it('opens from the menu as one page that loads nothing from elsewhere', () => {
    const office = new Office();
    const [shown] = office.platform.clickMenu(OWNER, 'Thiết lập…').alerts;
    expect(shown).toMatchObject({ type: 'dialog', title: 'Thiết lập', width: 900, height: 600 });
    const html = shown?.type === 'dialog' ? shown.html : '';
    expect(html).toMatch(/^<!DOCTYPE html>/);
    expect(html).toContain('.withSuccessHandler(');
    expect(html.match(/(src|href)=|@import|url\(/g)).toBeNull();
  });

  it('does not open while Google was not granted all that is asked for: Google asks again', () => {
    const declinedScopes = ['https://www.googleapis.com/auth/script.send_mail'];
    const { alerts, error, calls } = new Office({ declinedScopes }).platform.clickMenu(OWNER, 'Thiết lập…');
    expect(alerts).toEqual([]);
    expect(error?.reason).toBe('consent');
    expect(calls).toEqual([]);
  });

  it('tells whom Google takes the person at the screen for', () => {
    const { office } = officeReady();
    office.platform.spreadsheets.sharing.addEditor(office.officeBook, STRANGER);
    expect(office.dialog('setUpStart', STRANGER).message).toContain(
      `Google báo tài khoản đang dùng là ${STRANGER};`,
    );
  });

  it('answers nobody but the office, however the function is called', () => {
    const { office } = officeReady();
    office.platform.spreadsheets.sharing.addEditor(office.officeBook, STRANGER);
    const before = office.everything();
    for (const name of [
      'setUpStart',
      'setUpCheck',
      'setUpLastYear',
      'setUpFromDialog',
      'setUpTabs',
      'setUpSharing',
      'setUpReminders',
      'provisionFromDialog',
    ]) {
      const answer = office.dialog(name, STRANGER, { settings: {}, units: null, twoFiles: false });
      expect(answer.ok).toBe(false);
      expect(answer.message).toContain('Trình đơn Tổng hợp chỉ dành cho văn phòng.');
    }
    expect(office.everything()).toBe(before);
  });

  it('hears in Vietnamese that Google failed, and the failure is logged', () => {
    const { office } = officeReady();
    office.platform.beforeCall = ({ name }) =>
      name === 'Sheets.Spreadsheets.getByDataFilter' ? 'fail-before' : undefined;
    const answer = office.dialog('provisionFromDialog', OWNER);
    office.platform.beforeCall = undefined;
    expect(answer.ok).toBe(false);
    expect(answer.message).toContain('Google không làm xong việc này.');
    expect(office.log().at(-1)?.[1]).toBe('Lỗi');
  });
});
