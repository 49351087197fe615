import { nextMilestone } from '../../domain/calendar/milestone.ts';
import type { ReminderPlan } from '../../domain/mail/reminder.ts';
import { remindersOf } from '../../domain/mail/unit-obligation.ts';
import { STATE_TEXT } from '../../words/wording.ts';
import {
  type MailPreview,
  type MailRun,
  previewOf,
  type SentMails,
  type SilentUnit,
} from '../mail/mail-preview.ts';
import { answerToSending, sendTrial } from '../mail/mail-sending.ts';
import type { DialogAnswer, DialogMessage } from '../office/dialog-answer.ts';
import { refused } from '../office/dialog-refusal.ts';
import type { World } from '../ports.ts';
import { planReminderRun, type ReminderRun, remindNow } from './remind.ts';

/** The server's side of the dialog *Nhắc việc: xem trước và gửi…*. */

export function remindPreview(world: World): DialogAnswer<{ readonly preview: MailPreview }> {
  const planned = planReminderRun(world, null);
  if (!planned.ok) return refused(planned.refusal);
  return { ok: true, preview: previewOf(world, mailRun(world, planned.run)) };
}

export function remindTrial(world: World, key: string): DialogMessage {
  const planned = planReminderRun(world, null);
  return planned.ok ? sendTrial(world, mailRun(world, planned.run), key) : refused(planned.refusal);
}

/** Sends the run of the preview, whose `fingerprint` the dialog hands back. When the run has changed, it sends nothing and gives the new preview. */
export const remindSend = (world: World, fingerprint: string): DialogAnswer<SentMails> =>
  answerToSending(
    world,
    fingerprint,
    (run: ReminderRun) => mailRun(world, run),
    (isAgreed) => remindNow(world, isAgreed),
  );

const mailRun = (world: World, run: ReminderRun): MailRun => ({
  office: run.office,
  mails: run.plan.mails,
  confirmed: run.plan.confirmed,
  states: run.states,
  silent: run.plan.silent.map((one) => silentUnit(world, run, one)),
  render: run.render,
});

function silentUnit(
  world: World,
  { office, unitObligations, states }: ReminderRun,
  { unit, why }: ReminderPlan['silent'][number],
): SilentUnit {
  const state = states.get(unit.code)?.state;
  const hasTab = office.roster.some((entry) => entry.unit.code === unit.code && entry.sheetId !== null);
  const days = unitObligations
    .filter((unitObligation) => unitObligation.unit.code === unit.code && unitObligation.isOwed)
    .flatMap(
      (unitObligation) =>
        nextMilestone(remindersOf(unitObligation, office.calendar), world.clock.today())?.day ?? [],
    );
  return {
    code: unit.code,
    name: unit.name,
    // The plan knows nothing owed by a unit without a row, which does not mean that the unit reported.
    why: why === 'not-owed' && state === undefined ? (hasTab ? 'lost' : 'no-tab') : why,
    state: state === undefined || office.campaign.registration === null ? '' : STATE_TEXT[state],
    nextDay: days.sort()[0] ?? null,
  };
}
