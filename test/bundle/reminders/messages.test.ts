import { beforeEach, describe, expect, it } from 'vitest';
import type { ChatText } from '../../../src/app/reminders/messages.ts';
import { SHEET_IDS } from '../../../src/sheets/cells/registry.ts';
import { K01, OWNER, officeReady, TAB_OF } from '../support/office.ts';

const { office, again } = officeReady();
beforeEach(again);

const texts = (): readonly ChatText[] =>
  (office.dialog('messageTexts', OWNER) as unknown as { texts: readonly ChatText[] }).texts;
const ledgerRows = () => office.rows(SHEET_IDS.ledger, 'CDGHI', 4).filter(([what]) => what !== '');

describe('Chép tin nhắn', () => {
  it('has one text for the group and one for each unit that owes, with the deadline in words and the link', () => {
    office.submit(K01, TAB_OF.K01, ['72', '88', '4', '2']);
    const [group, ...units] = texts();
    expect(group?.key).toBe('');
    expect(group?.text).toContain('02 tổ chức cơ sở đảng:');
    expect(group?.text).toContain('trước ngày 31/01/2023 (tức là đến hết thứ Hai 30/01/2023)');
    expect(group?.text).not.toContain("Đảng bộ D'Ran");
    expect(units.map(({ key }) => key)).toEqual(['K02', 'K03']);
    for (const { key, text } of units) {
      expect(text).toContain(`gid=${TAB_OF[key as 'K02' | 'K03']}`);
      expect(text).toContain('đến hết thứ Hai 30/01/2023');
      expect(text.length).toBeLessThan(500);
    }
  });

  it('stands in the ledger as copied, never as sent, and no mail goes', () => {
    expect(office.dialog('messageCopied', OWNER, 'K02')).toMatchObject({ ok: true });
    expect(office.dialog('messageCopied', OWNER, '')).toMatchObject({ ok: true });
    expect(ledgerRows()).toEqual([
      ['Đăng ký chỉ tiêu', 'K02', 'Tin nhắn', '', 'Đã chép'],
      ['Đăng ký chỉ tiêu', '', 'Tin nhắn', '', 'Đã chép'],
    ]);
    expect(office.platform.outbox).toEqual([]);
    expect(office.dialog('messageCopied', OWNER, 'K99')).toMatchObject({ ok: false });
    expect(office.preview('remind').mails).toEqual([]);
  });

  it('does not keep a unit from being reminded, and writes nothing to look', () => {
    const before = office.everything();
    texts();
    expect(office.everything()).toBe(before);
    office.click('Bật nhắc tự động');
    office.until('2023-01-16T07:00');
    office.dialog('messageCopied', OWNER, 'K02');
    office.morning('2023-01-16');
    expect(office.platform.outbox.map(({ to }) => to.join())).toContain('k02@donvi.example');
  });

  it('is empty when nobody owes', () => {
    for (const [code, sheetId] of Object.entries(TAB_OF))
      office.submit(`${code.toLowerCase()}@donvi.example`, sheetId, ['72', '88', '4', '2']);
    expect(texts()).toEqual([]);
  });
});
