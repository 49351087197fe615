import type { Day } from '../../domain/calendar/day.ts';
import { hasEnded } from '../../domain/campaign/unit-life.ts';
import { lastTold } from '../../domain/mail/mail-order.ts';
import { STATE_TEXT } from '../../words/wording.ts';
import {
  type MailPreview,
  type MailRun,
  mailKey,
  previewOf,
  type SentMails,
  type SilentUnit,
} from '../mail/mail-preview.ts';
import { answerToSending, sendTrial } from '../mail/mail-sending.ts';
import type { DialogAnswer, DialogMessage } from '../office/dialog-answer.ts';
import { refused } from '../office/dialog-refusal.ts';
import { readCursor } from '../office/office.ts';
import type { World } from '../ports.ts';
import { type NudgeRun, nudge, planNudgeRun } from './nudge.ts';

/** The server's side of *Nhắc ngay*, a view of the reminder dialog. */

export interface NudgeRequest {
  /** `fingerprint` of the preview. */
  readonly seen: string;
  /** Keys of the mails to send, from the preview. */
  readonly keys: readonly string[];
  /** The office's own sentence; '' for none. */
  readonly sentence: string;
}

const LONGEST_SENTENCE = 300;

const asSentence = (text: string): string =>
  text.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, LONGEST_SENTENCE);

/** `mailedToday`: keys of the mails whose unit already got a mail today. */
export function nudgePreview(
  world: World,
): DialogAnswer<{ readonly preview: MailPreview; readonly mailedToday: readonly string[] }> {
  const planned = planNudgeRun(world);
  if (!planned.ok) return refused(planned.refusal);
  const { run } = planned;
  const told = lastTold(run.office.ledger, readCursor(world));
  const today = world.clock.today();
  const mailedToday = run.plan.mails.flatMap((mail) =>
    mail.addressee.kind === 'nudge' && told.get(mail.addressee.unit.code.toLowerCase()) === today
      ? [mailKey(mail)]
      : [],
  );
  return { ok: true, preview: previewOf(world, mailRun(run, today)), mailedToday };
}

export function nudgeTrial(world: World, key: string, sentence: string): DialogMessage {
  const planned = planNudgeRun(world);
  if (!planned.ok) return refused(planned.refusal);
  return sendTrial(world, mailRun(planned.run, world.clock.today(), asSentence(sentence)), key);
}

/** Sends the chosen mails if all mails are still those of the preview. */
export function nudgeSend(world: World, { seen, keys, sentence }: NudgeRequest): DialogAnswer<SentMails> {
  const chosen = new Set(keys);
  const answer = answerToSending(
    world,
    seen,
    (run: NudgeRun) => mailRun(run, world.clock.today()),
    (isAgreed) => nudge(world, isAgreed, (mail) => chosen.has(mailKey(mail)), asSentence(sentence)),
  );
  return answer.ok && answer.kind === 'sent'
    ? { ...answer, outcomes: answer.outcomes.filter(({ key }) => chosen.has(key)) }
    : answer;
}

const mailRun = (run: NudgeRun, today: Day, sentence = ''): MailRun => ({
  office: run.office,
  mails: run.plan.mails,
  confirmed: run.plan.confirmed,
  states: run.states,
  silent: silentUnits(run, today),
  render: (mail) => run.render(mail, sentence),
});

function silentUnits({ office, plan, states, unitObligations }: NudgeRun, today: Day): SilentUnit[] {
  const told = new Set(
    plan.mails.flatMap(({ addressee }) => (addressee.kind === 'nudge' ? [addressee.unit.code] : [])),
  );
  const owing = new Set(unitObligations.filter(({ isOwed }) => isOwed).map(({ unit }) => unit.code));
  const nudged = new Set(
    office.ledger.flatMap(({ kind, recipient }) => (kind === 'nudge' ? [recipient.toLowerCase()] : [])),
  );
  return office.roster.flatMap(({ unit, sheetId }): SilentUnit[] => {
    if (told.has(unit.code)) return [];
    const state = states.get(unit.code)?.state;
    const known = state === undefined ? (sheetId === null ? 'no-tab' : 'lost') : null;
    const why = nudged.has(unit.code.toLowerCase()) ? 'nudged' : 'not-due';
    return [
      {
        code: unit.code,
        name: unit.name,
        why: owing.has(unit.code) ? why : (known ?? (hasEnded(unit.life, today) ? 'retired' : 'not-owed')),
        state: state === undefined || office.campaign.registration === null ? '' : STATE_TEXT[state],
        nextDay: null,
      },
    ];
  });
}
