import { beforeEach, describe, expect, it } from 'vitest';
import type { MailOutcome, MailPreview, SentMails } from '../../../src/app/mail/mail-preview.ts';
import { SHEET_IDS } from '../../../src/sheets/cells/registry.ts';
import { K01, K02, Office, OWNER, officeReady, STRANGER, TAB_OF } from '../support/office.ts';

const RIGHT = ['72', '88', '4', '2'];
const { office, again } = officeReady();
beforeEach(() => {
  again();
  office.platform.beforeCall = undefined;
});

const at = (moment: string) => {
  office.until(moment);
  office.sweep();
};
const send = (preview: MailPreview, dialog: 'remind' | 'invite' = 'remind') => {
  const answer = office.dialog<SentMails>(`${dialog}Send`, OWNER, preview.fingerprint);
  if (!answer.ok) throw new Error(answer.message);
  return answer;
};
const sent = (preview: MailPreview, dialog: 'remind' | 'invite' = 'remind'): readonly MailOutcome[] => {
  const answer = send(preview, dialog);
  if (answer.kind !== 'sent') throw new Error(`not sent: ${JSON.stringify(answer)}`);
  return answer.outcomes;
};
const outbox = () => office.platform.outbox.map(({ to }) => to.join());
const ledger = () => office.rows(SHEET_IDS.ledger, 'CDI', 4).filter(([what]) => what !== '');
function withQuota(mailQuota: number): Office {
  const short = new Office({ mailQuota });
  short.setUp();
  short.provision();
  short.until('2023-01-16T09:00');
  return short;
}

const callsOf = (name: string, ...args: unknown[]) => {
  const { calls } = office.platform.run(name, { user: OWNER, kind: 'dialog', args });
  const count = (of: string) => calls.filter(({ kind }) => kind === of).length;
  return [count('read'), count('write')];
};

describe('the reminder dialog', () => {
  it('opens from the menu', () => {
    const [shown] = office.platform.clickMenu(OWNER, 'Nhắc việc: xem trước và gửi…').alerts;
    expect(shown).toMatchObject({ type: 'dialog', title: 'Nhắc việc: xem trước và gửi' });
  });

  it('shows who is written to and why, in full, who is not and why, and writes nothing', () => {
    at('2023-01-16T09:00');
    office.submit(K01, TAB_OF.K01, RIGHT);
    office.fill(K02, TAB_OF.K02, ['12']);
    const before = office.everything();
    const { mails, silent, ...rest } = office.preview('remind');
    expect(office.everything()).toBe(before);
    expect(mails.map(({ kind, code, to }) => [kind, code, to])).toEqual([
      ['unit', 'K02', [K02]],
      ['unit', 'K03', ['k03@donvi.example']],
    ]);
    expect(mails[0]?.reasons).toEqual([
      {
        what: 'Đăng ký chỉ tiêu',
        state: 'Đang nhập',
        lastDay: '2023-01-30',
        offset: -5,
        workingDaysLeft: 6,
        daysLate: 0,
        again: null,
      },
    ]);
    expect(mails[0]?.text).toContain('- Tổng số CBCC, VC, NLĐ (ô C9) chưa nhập');
    expect(mails[0]?.html).toContain('<a href="https://docs.google.com/spreadsheets/');
    expect(silent).toEqual([
      { code: 'K01', name: "Đảng bộ D'Ran", why: 'not-owed', state: 'Đã nộp', nextDay: null },
    ]);
    expect(rest).toMatchObject({
      me: OWNER,
      reminders: 'on',
      wasEverOn: true,
      withinQuota: 2,
      quotaLeft: 100,
    });
  });

  it('shows members and the office from the last day on, in one order with the units', () => {
    at('2023-01-31T09:00');
    expect(
      office.preview('remind').mails.map(({ kind, name, unitCount }) => [kind, name, unitCount]),
    ).toEqual([
      ['office', '', 3],
      ['monitor', 'Cụm 1', 2],
      ['monitor', 'Cụm 2', 1],
      ['unit', "Đảng bộ D'Ran", 1],
      ['unit', 'Chi bộ Sở Công Thương', 1],
      ['unit', 'Chi bộ Báo Lâm Đồng', 1],
    ]);
  });

  it('tells who was told already, who is not due and when they will be, and who is retired', () => {
    expect(office.preview('remind').silent.map(({ why, nextDay }) => [why, nextDay])).toEqual([
      ['not-due', '2023-01-16'],
      ['not-due', '2023-01-16'],
      ['not-due', '2023-01-16'],
    ]);
    office.typeUnit(3, { lifeUntil: '05/01/2023' });
    office.morning('2023-01-16');
    const { mails, silent } = office.preview('remind');
    expect(mails).toEqual([]);
    expect(silent.map(({ why, nextDay }) => [why, nextDay])).toEqual([
      ['already-told', '2023-01-18'],
      ['already-told', '2023-01-18'],
      ['retired', null],
    ]);
  });

  it('does not take a unit for one that reported because its row is broken or its tab not yet made', () => {
    at('2023-01-16T09:00');
    office.typeUnit(4, { code: 'K04', name: 'Chi bộ Bốn' });
    office.batch([{ deleteSheet: { sheetId: TAB_OF.K02 } }]);
    const { silent } = office.preview('remind');
    expect(silent.map(({ code, why }) => [code, why])).toEqual([
      ['K02', 'lost'],
      ['K04', 'no-tab'],
    ]);
  });

  it('sends exactly what was shown and tells what became of each', () => {
    at('2023-01-16T09:00');
    office.typeUnit(4, { code: 'K04', name: 'Chi bộ Bốn' });
    office.provision();
    const preview = office.preview('remind');
    expect(preview.mails.map(({ to }) => to.join())).toEqual([K01, K02, 'k03@donvi.example', '']);
    office.platform.beforeCall = ({ name, nth }) =>
      name === 'MailApp.sendEmail' && (nth === 2 || nth === 3) ? 'fail-before' : undefined;
    const outcomes = sent(preview);
    expect(outcomes.map(({ key, outcome }) => [key, outcome])).toEqual([
      ['unit K01', 'sent'],
      ['unit K02', 'failed'],
      ['unit K03', 'sent'],
      ['unit K04', 'failed'],
    ]);
    expect(outcomes[1]?.note).toMatch(/^Google báo: /);
    expect(outcomes[3]?.note).toBe('chưa có địa chỉ e-mail trong Danh sách');
    const shown = preview.mails.filter(({ code }) => code !== 'K02' && code !== 'K04');
    expect(office.platform.outbox.map(({ subject, body, htmlBody }) => [subject, body, htmlBody])).toEqual(
      shown.map(({ subject, text, html }) => [subject, text, html]),
    );
  });

  it('sends nothing, and shows how it is now, when a unit reported after the look', () => {
    at('2023-01-16T09:00');
    const preview = office.preview('remind');
    office.fill(K01, TAB_OF.K01, RIGHT);
    office.tick(K01, TAB_OF.K01);
    const answer = send(preview);
    if (answer.kind !== 'changed') throw new Error('it was sent');
    expect(outbox()).toEqual([]);
    expect(ledger()).toEqual([]);
    // The tick was answered first, as before every run.
    expect(office.shown(TAB_OF.K01, 'I13')).toBe('ĐK2023-K01-1');
    expect(answer.preview.mails.map(({ code }) => code)).toEqual(['K02', 'K03']);
    expect(sent(answer.preview).map(({ outcome }) => outcome)).toEqual(['sent', 'sent']);
    expect(outbox()).toEqual([K02, 'k03@donvi.example']);
  });

  it.each([
    ['a figure', () => office.fill(K02, TAB_OF.K02, ['12'])],
    ['an address', () => office.typeUnit(2, { emails: 'moi@donvi.example' })],
    ['the text', () => office.typeSetting('contact', 'đồng chí Văn thư')],
  ])('sends nothing after the look when %s changed', (_, change) => {
    at('2023-01-16T09:00');
    const preview = office.preview('remind');
    change();
    expect(send(preview).kind).toBe('changed');
    expect(outbox()).toEqual([]);
  });

  it('clicked twice sends once', () => {
    at('2023-01-16T09:00');
    const preview = office.preview('remind');
    sent(preview);
    expect(send(preview)).toMatchObject({ kind: 'changed', preview: { mails: [] } });
    expect(outbox()).toHaveLength(3);
  });

  it('says what is carried over when the quota is short, and sends it the next time', () => {
    const short = withQuota(2);
    const preview = short.preview('remind');
    expect(preview).toMatchObject({ withinQuota: 2, quotaLeft: 2, quotaPerDay: 2, listNeeds: 3 });
    const answer = short.dialog<SentMails>('remindSend', OWNER, preview.fingerprint);
    expect(answer).toMatchObject({
      ok: true,
      outcomes: [
        { outcome: 'sent' },
        { outcome: 'sent' },
        {
          key: 'unit K03',
          outcome: 'carried',
          note: 'Hết lượt thư trong ngày; tự gửi khi Google cho gửi tiếp.',
        },
      ],
    });
    short.until('2023-01-17T10:00');
    const next = short.preview('remind');
    expect(next.mails.map(({ code, before }) => [code, before])).toEqual([['K03', 'waiting']]);
    expect(short.send('remind')).toBe('sent');
  });

  it('after a crash shows the mail in doubt and what went out, and sends the doubtful one once more', () => {
    at('2023-01-16T09:00');
    const preview = office.preview('remind');
    office.platform.beforeCall = ({ name, nth }) =>
      name === 'MailApp.sendEmail' && nth === 2 ? 'kill-after' : undefined;
    const run = office.platform.run('remindSend', {
      user: OWNER,
      kind: 'dialog',
      args: [preview.fingerprint],
    });
    expect(run.error?.reason).toBe('killed');
    office.platform.beforeCall = undefined;
    const next = office.preview('remind');
    expect(next.confirmed).toBe(1);
    expect(next.mails.map(({ code, before }) => [code, before])).toEqual([
      ['K02', 'in-doubt'],
      ['K03', 'waiting'],
    ]);
    expect(sent(next).map(({ key, outcome }) => [key, outcome])).toEqual([
      ['unit K02', 'sent'],
      ['unit K03', 'sent'],
    ]);
    expect(outbox()).toEqual([K01, K02, K02, 'k03@donvi.example']);
  });

  it.each(['fail-before', 'fail-after'] as const)(
    'that Google breaks off at the end (%s) and that begins again tells what went out, and sends nothing twice',
    (fault) => {
      at('2023-01-16T09:00');
      const preview = office.preview('remind');
      office.platform.beforeCall = ({ name, nth }) =>
        name === 'Sheets.Spreadsheets.batchUpdate' && nth === 2 ? fault : undefined;
      expect(sent(preview).map(({ outcome }) => outcome)).toEqual(['sent', 'sent', 'sent']);
      expect(outbox()).toEqual([K01, K02, 'k03@donvi.example']);
    },
  );

  it('asks Google for as little as ever: three reads to look, three and two writes to send', () => {
    at('2023-01-16T09:00');
    expect(callsOf('remindPreview')).toEqual([3, 0]);
    const { fingerprint } = office.preview('remind');
    expect(callsOf('remindSend', fingerprint)).toEqual([3, 2]);
  });
});

describe('a trial', () => {
  it('goes to whoever asks and to nobody else, marked, and stands in the log but not in the ledger', () => {
    at('2023-01-16T09:00');
    const before = office.preview('remind');
    expect(office.dialog('remindTrial', OWNER, 'unit K02')).toEqual({
      ok: true,
      message: `Đã gửi thử cho ${OWNER}. Hôm nay còn gửi được cho 99 người nhận.`,
    });
    const [mail, ...others] = office.platform.outbox;
    expect(others).toEqual([]);
    expect(mail?.to).toEqual([OWNER]);
    expect(mail?.subject).toBe(`[Gửi thử] ${before.mails[1]?.subject}`);
    expect(mail?.body).toBe(`Thư gửi thử. Người nhận khi gửi thật: ${K02}.\n\n${before.mails[1]?.text}`);
    expect(mail?.htmlBody).toContain(`Người nhận khi gửi thật: ${K02}.`);
    expect(ledger()).toEqual([]);
    expect(office.log().at(-1)).toEqual([
      OWNER,
      'Gửi thử',
      'K02',
      `gửi thử cho ${OWNER}: ${before.mails[1]?.subject}`,
    ]);
    expect(office.preview('remind')).toEqual({ ...before, quotaLeft: 99 });
    expect(sent(before)).toHaveLength(3);
  });

  it('is refused without quota, and for a mail that is no longer there', () => {
    at('2023-01-16T09:00');
    expect(office.dialog('remindTrial', OWNER, 'unit K09').message).toContain('không còn trong danh sách');
    expect(outbox()).toEqual([]);
    const short = withQuota(1);
    expect(short.dialog('remindTrial', OWNER, 'unit K01').ok).toBe(true);
    expect(short.dialog('remindTrial', OWNER, 'unit K01').message).toContain('đã hết lượt gửi thư');
    expect(short.platform.outbox).toHaveLength(1);
  });
});

describe('the invitation dialog', () => {
  it('invites every unit once; who was invited, who is retired and who has no tab is told', () => {
    office.typeUnit(4, { code: 'K04', name: 'Chi bộ Bốn' });
    office.typeUnit(3, { lifeUntil: '05/01/2023' });
    const preview = office.preview('invite');
    expect(preview.mails.map(({ kind, code }) => [kind, code])).toEqual([
      ['invite', 'K01'],
      ['invite', 'K02'],
    ]);
    expect(preview.silent.map(({ code, why }) => [code, why])).toEqual([
      ['K03', 'retired'],
      ['K04', 'no-tab'],
    ]);
    expect(sent(preview, 'invite').map(({ key, outcome }) => [key, outcome])).toEqual([
      ['invite K01', 'sent'],
      ['invite K02', 'sent'],
    ]);
    const after = office.preview('invite');
    expect(after.mails).toEqual([]);
    expect(after.silent.map(({ why }) => why)).toEqual(['invited', 'invited', 'retired', 'no-tab']);
  });

  it('lets an invitation be tried', () => {
    expect(office.dialog('inviteTrial', OWNER, 'invite K01').ok).toBe(true);
    expect(outbox()).toEqual([OWNER]);
    expect(office.preview('invite').mails).toHaveLength(3);
  });
});

describe('both', () => {
  it('answer nobody but the office', () => {
    office.platform.spreadsheets.sharing.addEditor(office.officeBook, STRANGER);
    at('2023-01-16T09:00');
    const { fingerprint } = office.preview('remind');
    const before = office.everything();
    for (const dialog of ['remind', 'invite']) {
      for (const [name, ...args] of [['Preview'], ['Trial', 'unit K01'], ['Send', fingerprint]]) {
        const answer = office.dialog(`${dialog}${name}`, STRANGER, ...args);
        expect(answer.message).toContain('Trình đơn Tổng hợp chỉ dành cho văn phòng.');
      }
    }
    expect(office.everything()).toBe(before);
  });

  it('while paused show everything and send nothing, not even a trial', () => {
    at('2023-01-16T09:00');
    office.click('Tạm dừng');
    for (const dialog of ['remind', 'invite'] as const) {
      const preview = office.preview(dialog);
      expect(preview).toMatchObject({ reminders: 'paused' });
      expect(preview.mails).toHaveLength(3);
      for (const [name, argument] of [
        ['Trial', preview.mails[0]?.key],
        ['Send', preview.fingerprint],
      ]) {
        expect(office.dialog(`${dialog}${name}`, OWNER, argument).message).toContain('Đang tạm dừng');
      }
    }
    expect(outbox()).toEqual([]);
  });

  it('work before reminders were ever switched on, and say so', () => {
    const fresh = new Office();
    fresh.setUp();
    fresh.provision();
    fresh.until('2023-01-16T09:00');
    expect(fresh.preview('remind')).toMatchObject({ reminders: 'off', wasEverOn: false });
    expect(fresh.send('remind')).toBe('sent,sent,sent');
  });
});
