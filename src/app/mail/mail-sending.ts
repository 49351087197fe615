import { escape as escapeHtml } from 'html-escaper';
import type { DialogAnswer, DialogMessage } from '../office/dialog-answer.ts';
import { refused } from '../office/dialog-refusal.ts';
import { logRequest } from '../office/log.ts';
import type { Outcome } from '../office/refusal.ts';
import type { OutgoingMail, World } from '../ports.ts';
import { vi } from '../vi/vi.ts';
import { allowance, keepAllowance } from './carried.ts';
import type { DispatchReport } from './dispatch.ts';
import {
  type MailPreview,
  type MailRun,
  mailKey,
  outcomesOf,
  previewOf,
  type SentMails,
} from './mail-preview.ts';
import { viMail } from './vi.ts';

/**
 * Runs `send`, which asks whether its run is the one that the person saw (`seen`: the preview's fingerprint). After a failure
 * of Google `send` may start again (`Lock.run`) and ask about the remaining mails; a run that was agreed to once stays agreed.
 */
export function answerToSending<Run>(
  world: World,
  seen: string,
  asMailRun: (run: Run) => MailRun,
  send: (
    isAgreed: (run: Run) => boolean,
  ) => Outcome<{ readonly run: Run; readonly report: DispatchReport | null }>,
): DialogAnswer<SentMails> {
  let agreed: MailRun | null = null;
  let preview: MailPreview | null = null;
  const outcome = send((run) => {
    if (agreed !== null) return true;
    const asked = asMailRun(run);
    preview = previewOf(world, asked);
    if (preview.fingerprint === seen) agreed = asked;
    return agreed !== null;
  });
  if (!outcome.ok) return refused(outcome.refusal);
  const { report, run } = outcome;
  if (report === null || agreed === null)
    return { ok: true, kind: 'changed', preview: preview ?? previewOf(world, asMailRun(run)) };
  return { ok: true, kind: 'sent', outcomes: outcomesOf(agreed, asMailRun(run), report) };
}

/** *Gửi thử cho tôi*: sends one mail to the present account alone; the ledger does not record it. */
export function sendTrial(world: World, run: MailRun, key: string): DialogMessage {
  if (run.office.state.reminders === 'paused') return refused({ kind: 'paused' });
  const planned = run.mails.find((mail) => mailKey(mail) === key);
  if (planned === undefined) return refused({ kind: 'no-such-mail' });
  const allowed = allowance(world, run.office);
  if (allowed.left < 1) return refused({ kind: 'no-quota' });
  keepAllowance(world, allowed);
  const mail = run.render(planned);
  world.mail.send(trialOf(mail, world.person));
  const { addressee } = planned;
  const unit = 'unit' in addressee ? addressee.unit.code : '';
  const detail = vi.trialDetail(world.person, mail.subject);
  world.books.apply(world.books.officeId, [logRequest(world, [{ action: 'trial', unit, detail }])]);
  return { ok: true, message: vi.trialSent(world.person, world.mail.quotaLeft()) };
}

function trialOf(mail: OutgoingMail, person: string): OutgoingMail {
  const mark = vi.trialMark(mail.to);
  return {
    ...mail,
    to: [person],
    subject: viMail.trialSubject(mail.subject).slice(0, 200),
    text: `${mark}\n\n${mail.text}`,
    html: `<p style="margin:0 0 12px;padding:8px 12px;background:#fff4ce;font:14px/1.4 Arial,sans-serif">${escapeHtml(mark)}</p>\n${mail.html}`,
  };
}
