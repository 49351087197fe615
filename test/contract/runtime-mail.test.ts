import { describe, expect, it } from 'vitest';
import { toEml } from '../../workbench/platform/runtime/eml.ts';
import { evaluate, manifestWithout, owner, platformWith, unit } from './runtime-support.ts';

const send = (message: Record<string, unknown>) => `MailApp.sendEmail(${JSON.stringify(message)});`;
const fine = { to: 'a@b.vn', subject: 'Nhắc', body: 'x' };
const addresses = (count: number) => Array.from({ length: count }, (_, index) => `u${index}@b.vn`).join(',');

describe('a mail', () => {
  it('is kept with its time, sender and every field', () => {
    const message = {
      to: 'a@b.vn, c@d.vn',
      cc: 'e@f.vn',
      bcc: 'g@h.vn',
      replyTo: 'vp@b.vn',
      name: 'Văn phòng',
    };
    const { mails } = evaluate(
      send({ ...message, subject: 'Nhắc', body: 'Kính gửi', htmlBody: '<p>Kính gửi</p>' }),
    );
    expect(mails).toEqual([
      {
        number: 1,
        at: '2024-01-15T07:00:00',
        sentAt: Date.parse('2024-01-15T00:00:00Z'),
        from: owner,
        to: ['a@b.vn', 'c@d.vn'],
        cc: ['e@f.vn'],
        bcc: ['g@h.vn'],
        replyTo: 'vp@b.vn',
        name: 'Văn phòng',
        subject: 'Nhắc',
        body: 'Kính gửi',
        htmlBody: '<p>Kính gửi</p>',
      },
    ]);
  });

  it.each([
    ['no recipient', { ...fine, to: '' }, 'Failed to send email: no recipient', undefined],
    ['a malformed address', { ...fine, to: 'a@b.vn,x' }, 'Invalid email: x', 'Email không hợp lệ: x'],
    ['a malformed cc', { ...fine, cc: 'a@b' }, 'Invalid email: a@b', 'Email không hợp lệ: a@b'],
    [
      'over 50 recipients',
      { ...fine, to: addresses(51) },
      'Limit Exceeded: Email Recipients Per Message.',
      'Đã vượt quá giới hạn: Người nhận email trên mỗi thư.',
    ],
    [
      'a body over 200 KB',
      { ...fine, htmlBody: 'ắ'.repeat(70_000) },
      'Limit Exceeded: Email Body Size.',
      undefined,
    ],
    ['a long subject', { ...fine, subject: 'x'.repeat(251) }, 'Argument too large: subject', undefined],
  ])('with %s is refused whole (docs/platform.md 4, 32, 36)', (_, message, en, vi) => {
    const english = evaluate(send(message));
    expect(english.error).toMatchObject({ name: 'Exception', message: en });
    expect(english.mails).toEqual([]);
    expect(evaluate(send(message), { language: 'vi' }).error?.message).toBe(vi ?? en);
  });

  it('needs script.send_mail (docs/platform.md 14)', () => {
    expect(evaluate(send(fine), { manifest: manifestWithout('script.send_mail') }).error?.message).toBe(
      'You do not have permission to call MailApp.sendEmail. Required permissions: https://www.googleapis.com/auth/script.send_mail',
    );
  });
});

describe('the daily quota', () => {
  const platform = () =>
    platformWith(`
      function send(to) { MailApp.sendEmail({ to, subject: 's', body: 'b' }); return MailApp.getRemainingDailyQuota(); }
      function left() { return MailApp.getRemainingDailyQuota(); }`);
  const as = (user: string, ...args: unknown[]) => ({ user, kind: 'dialog', args }) as const;

  it('counts recipients, 100 a day for a consumer account (docs/platform.md 4, 35)', () => {
    const google = platform();
    expect(google.run('send', as(owner, addresses(40))).result).toBe(60);
    expect(google.run('send', as(owner, 'a@b.vn')).result).toBe(59);
    expect(google.mailQuotaLeft(owner)).toBe(59);
  });

  it('refuses the whole mail that would pass it (docs/platform.md 32, 36)', () => {
    const google = platform();
    google.run('send', as(owner, addresses(50)));
    google.run('send', as(owner, addresses(49)));
    const refused = google.run('send', as(owner, addresses(2)));
    expect(refused.error?.message).toBe('Service invoked too many times for one day: email.');
    expect(refused.mails).toEqual([]);
    expect(google.run('send', as(owner, 'a@b.vn')).result).toBe(0);
    expect(evaluate(send(fine), { mailQuota: 0, language: 'vi' }).error?.message).toBe(
      'Dịch vụ bị gọi quá nhiều lần trong một ngày: email.',
    );
  });

  it('belongs to each user and comes back 24 hours after the first send, not at midnight (docs/platform.md 5)', () => {
    const google = platform();
    google.spreadsheets.sharing.addEditor(google.containerId, unit);
    google.run('send', as(owner, addresses(50)));
    expect(google.run('left', as(unit)).result).toBe(100);
    google.advanceTo('2024-01-15T20:00');
    google.run('send', as(owner, addresses(50)));
    google.advanceTo('2024-01-16T06:59');
    expect(google.run('left', as(owner)).result).toBe(0);
    google.advanceTo('2024-01-16T07:00');
    expect(google.run('left', as(owner)).result).toBe(100);
  });
});

describe('an .eml file', () => {
  const mail = evaluate(send({ ...fine, bcc: 'g@h.vn', name: 'Văn phòng', htmlBody: '<p>x</p>' })).mails[0];

  it('is the same for the same mail, byte by byte', async () => {
    if (mail === undefined) throw new Error('no mail was sent');
    const [first, second] = [await toEml(mail), await toEml(mail)];
    expect(first.equals(second)).toBe(true);
  });

  it('holds the addresses, the date and both bodies', async () => {
    if (mail === undefined) throw new Error('no mail was sent');
    const text = (await toEml(mail)).toString();
    expect(text).toContain('To: a@b.vn');
    expect(text).toContain('Bcc: g@h.vn');
    expect(text).toContain('Date: Mon, 15 Jan 2024 00:00:00 +0000');
    expect(text).toContain('Content-Type: text/plain');
    expect(text).toContain('Content-Type: text/html');
  });
});
