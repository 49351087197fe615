import { milestonesOf, nextMilestone } from '../../domain/calendar/milestone.ts';
import type { ReminderPlan } from '../../domain/mail/reminder.ts';
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

/** *Nhắc việc: xem trước và gửi…*: what its dialog asks for. */

export function remindPreview(world: World): DialogAnswer<{ readonly preview: MailPreview }> {
  const planned = planReminderRun(world, null);
  if (!planned.ok) return refused(planned.refusal);
  return { ok: true, preview: previewOf(world, mailRun(world, planned.run)) };
}

export function remindTrial(world: World, key: string): DialogMessage {
  const planned = planReminderRun(world, null);
  return planned.ok ? sendTrial(world, mailRun(world, planned.run), key) : refused(planned.refusal);
}

/** Sends what was seen; when that is no longer what would be sent, sends nothing and shows how it is now. */
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
      ({ lastDay, offsets }) =>
        nextMilestone(milestonesOf(lastDay, offsets, office.calendar), world.clock.today())?.day ?? [],
    );
  return {
    code: unit.code,
    name: unit.name,
    // Without a row nothing is owed as far as the plan knows, which is not the same as handed in.
    why: why === 'not-owed' && state === undefined ? (hasTab ? 'lost' : 'no-tab') : why,
    state: state === undefined || office.campaign.registration === null ? '' : STATE_TEXT[state],
    nextDay: days.sort()[0] ?? null,
  };
}
