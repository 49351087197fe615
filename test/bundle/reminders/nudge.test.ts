import { beforeEach, describe, expect, it } from 'vitest';
import type { MailPreview, SentMails } from '../../../src/app/mail/mail-preview.ts';
import { ledgerIn, resourceOf } from '../../../workbench/rehearsal/books.ts';
import { K01, K02, OWNER, officeReady, TAB_OF } from '../support/office.ts';

const { office, again } = officeReady();
beforeEach(again);

interface Look {
  readonly preview: MailPreview;
  readonly mailedToday: readonly string[];
}
const look = (): Look => office.dialog<Look>('nudgePreview', OWNER) as unknown as Look;
const send = (keys: readonly string[], sentence = '', seen = look().preview.fingerprint) =>
  office.dialog<SentMails>('nudgeSend', OWNER, { seen, keys, sentence });
const keys = () => look().preview.mails.map(({ key }) => key);
const written = () => office.platform.outbox.map(({ to }) => to.join());
const nudges = () =>
  ledgerIn(resourceOf(office.platform, office.officeBook), 2023).filter(({ kind }) => kind === 'nudge');

describe('Nhắc ngay', () => {
  it('writes outside the milestones to those who owe, one left out, with the sentence of the office', () => {
    office.submit(K01, TAB_OF.K01, ['72', '88', '4', '2']);
    expect(keys()).toEqual(['nudge K02', 'nudge K03']);
    const answer = send(['nudge K02'], '  Thường trực cần số\nliệu <b>trước</b> 16 giờ. ');
    expect(answer).toMatchObject({
      ok: true,
      kind: 'sent',
      outcomes: [{ key: 'nudge K02', outcome: 'sent' }],
    });
    expect(written()).toEqual([K02]);
    const [mail] = office.platform.outbox;
    expect(mail?.body.split('\n')[1]).toBe('Thường trực cần số liệu <b>trước</b> 16 giờ.');
    expect(mail?.htmlBody).toContain('&lt;b&gt;trước');
    expect(nudges().map(({ recipient, status }) => [recipient, status])).toEqual([['K02', 'sent']]);
    expect(office.log().at(-1)?.slice(1)).toEqual(['Nhắc ngay', '', 'Đã gửi 1 thư.']);
  });

  it('goes once a unit a day, and again another day', () => {
    send(['nudge K02']);
    expect(keys()).toEqual(['nudge K01', 'nudge K03']);
    expect(look().preview.silent.map(({ code, why }) => [code, why])).toEqual([['K02', 'nudged']]);
    expect(send(['nudge K02'])).toMatchObject({ ok: true, outcomes: [] });
    expect(written()).toEqual([K02]);
    office.until('2023-01-10T10:00');
    expect(keys()).toEqual(['nudge K01', 'nudge K02', 'nudge K03']);
  });

  it('leaves out who got a mail today, and says so; the morning writes to nobody whom it reached', () => {
    office.click('Bật nhắc tự động');
    office.morning('2023-01-16');
    expect(look().mailedToday).toEqual(keys());
    again();
    office.click('Bật nhắc tự động');
    office.until('2023-01-16T07:00');
    send(['nudge K02']);
    const before = office.platform.outbox.length;
    office.morning('2023-01-16');
    expect(written().slice(before)).not.toContain(K02);
    office.until('2023-01-17T07:30');
    office.sweep();
    expect(written().slice(before)).toContain(K02);
  });

  it('sends nothing when the list is no longer the one that was seen, nor while paused', () => {
    const { fingerprint } = look().preview;
    office.submit(K01, TAB_OF.K01, ['72', '88', '4', '2']);
    expect(send(['nudge K01'], '', fingerprint)).toMatchObject({ ok: true, kind: 'changed' });
    office.click('Bật nhắc tự động');
    office.click('Tạm dừng');
    expect(send(['nudge K02'])).toMatchObject({ ok: false });
    expect(written()).toEqual([]);
  });

  it('that died is finished by a sweep with the same sentence, one mail at most twice', () => {
    office.click('Bật nhắc tự động');
    const seen = look().preview.fingerprint;
    office.platform.beforeCall = ({ name, nth }) =>
      name === 'MailApp.sendEmail' && nth === 2 ? 'kill-after' : undefined;
    office.platform.run('nudgeSend', {
      user: OWNER,
      kind: 'dialog',
      args: [{ seen, keys: ['nudge K01', 'nudge K02', 'nudge K03'], sentence: 'Xin gửi ngay.' }],
    });
    office.platform.beforeCall = undefined;
    expect(written()).toHaveLength(2);
    office.sweep();
    expect(new Set(written()).size).toBe(3);
    expect(written()).toHaveLength(4);
    expect(office.platform.outbox.every(({ body }) => body.includes('Xin gửi ngay.'))).toBe(true);
    expect(nudges().map(({ status }) => status)).toEqual(['sent', 'sent', 'sent']);
  });
});
