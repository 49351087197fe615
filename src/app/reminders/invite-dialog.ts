import type { Day } from '../../domain/calendar/day.ts';
import { hasBegun, hasEnded } from '../../domain/campaign/unit-life.ts';
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
import { type InvitationRun, invite, planInvitationRun } from './invite.ts';

/** The server's side of the dialog *Gửi thư mời nhập…*. */

export function invitePreview(world: World): DialogAnswer<{ readonly preview: MailPreview }> {
  const planned = planInvitationRun(world);
  if (!planned.ok) return refused(planned.refusal);
  return { ok: true, preview: previewOf(world, mailRun(planned.run, world.clock.today())) };
}

export function inviteTrial(world: World, key: string): DialogMessage {
  const planned = planInvitationRun(world);
  return planned.ok
    ? sendTrial(world, mailRun(planned.run, world.clock.today()), key)
    : refused(planned.refusal);
}

/** Sends the invitations if they are still those of the preview, whose `fingerprint` the dialog hands back. */
export const inviteSend = (world: World, fingerprint: string): DialogAnswer<SentMails> =>
  answerToSending(
    world,
    fingerprint,
    (run: InvitationRun) => mailRun(run, world.clock.today()),
    (isAgreed) => invite(world, isAgreed),
  );

const mailRun = (run: InvitationRun, today: Day): MailRun => ({
  office: run.office,
  mails: run.plan.mails,
  confirmed: run.plan.confirmed,
  states: run.states,
  silent: silentUnits(run, today),
  render: run.render,
});

function silentUnits({ office, plan, invited, states }: InvitationRun, today: Day): SilentUnit[] {
  const told = new Set(
    plan.mails.flatMap(({ addressee }) => (addressee.kind === 'invite' ? [addressee.unit.code] : [])),
  );
  return office.roster.flatMap(({ unit, sheetId }): SilentUnit[] => {
    if (told.has(unit.code)) return [];
    const state = states.get(unit.code)?.state;
    const met = invited.some((one) => one.unit === unit && one.about.length === 0) ? 'reported' : 'invited';
    const known = state === undefined ? (sheetId === null ? 'no-tab' : 'lost') : met;
    return [
      {
        code: unit.code,
        name: unit.name,
        why: hasEnded(unit.life, today) ? 'retired' : hasBegun(unit.life, today) ? known : 'not-begun',
        state: state === undefined || office.campaign.registration === null ? '' : STATE_TEXT[state],
        nextDay: null,
      },
    ];
  });
}
