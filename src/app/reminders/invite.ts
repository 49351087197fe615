import { type InvitedUnit, planInvitations } from '../../domain/mail/invitation.ts';
import type { PlannedMail } from '../../domain/mail/reminder.ts';
import type { DispatchPlan } from '../../domain/mail/reservation.ts';
import type { BoardRow } from '../../sheets/entry-book/board.ts';
import { type DispatchReport, dispatch } from '../mail/dispatch.ts';
import { readNews, renderMail, toldUnits } from '../mail/reminder-news.ts';
import type { MailContext } from '../mail/unit-news.ts';
import { type Office, readCursor, readOffice } from '../office/office.ts';
import { alone, type Outcome, refuse } from '../office/refusal.ts';
import type { OutgoingMail, World } from '../ports.ts';
import { invitedUnits } from './invited-units.ts';
import { standNow } from './remind.ts';

/** The invitations that would be sent now; nothing is written yet. */
export interface InvitationRun {
  readonly office: Office;
  readonly plan: DispatchPlan;
  readonly invited: readonly InvitedUnit[];
  readonly states: ReadonlyMap<string, BoardRow>;
  readonly render: (mail: PlannedMail) => OutgoingMail;
}

/**
 * *Gửi thư mời nhập*: invites every unit that reports at present to what it was not invited to before. When the person did
 * not agree to exactly these invitations, nothing is sent and the report is null.
 */
export function invite(
  world: World,
  isAgreed: (run: InvitationRun) => boolean,
): Outcome<{ readonly run: InvitationRun; readonly report: DispatchReport | null }> {
  return alone(world, () => {
    const planned = planInvitationRun(world);
    if (!planned.ok) return planned;
    const { run } = planned;
    if (run.office.state.reminders === 'paused') return refuse({ kind: 'paused' });
    if (!isAgreed(run)) return { ok: true, run, report: null };
    const { office, plan, render } = run;
    const report = dispatch(world, office, { plan, render, occasion: 'invitations' });
    return { ok: true, run, report };
  });
}

export function planInvitationRun(world: World): Outcome<{ readonly run: InvitationRun }> {
  const reading = readOffice(world, 'office');
  if (!reading.ok) return reading;
  const { office } = reading;
  const entryBookId = office.state.entryBookId;
  if (office.state.provisionedYear === null) return refuse({ kind: 'not-provisioned' });
  const standing = standNow(world, office, null);
  if (!standing.ok) return standing;
  const { rows: states } = standing;
  const today = world.clock.today();
  const invited = invitedUnits(office, standing, today);
  const plan = planInvitations(invited, office.ledger, readCursor(world));
  const context: MailContext = {
    campaign: office.campaign,
    calendar: office.calendar,
    forms: office.forms,
    today,
  };
  const news = readNews(world, entryBookId, toldUnits(plan.mails), states, context);
  return {
    ok: true,
    run: {
      office,
      plan: { ...plan, milestones: [] },
      invited,
      states,
      render: (mail) => renderMail(mail, news, context, null),
    },
  };
}
