import { livesOn } from '../../domain/campaign/unit-life.ts';
import { planInvitations } from '../../domain/mail/invitation.ts';
import type { PlannedMail } from '../../domain/mail/reminder.ts';
import type { DispatchPlan } from '../../domain/mail/reservation.ts';
import type { BoardRow } from '../../sheets/entry-book/board.ts';
import { type DispatchReport, dispatch } from '../mail/dispatch.ts';
import { readNews, renderMail, toldUnits } from '../mail/reminder-news.ts';
import type { MailContext } from '../mail/unit-news.ts';
import { readBoard, rowsByCode } from '../office/entry-book.ts';
import { type Office, readCursor, readOffice } from '../office/office.ts';
import { alone, type Outcome, refuse } from '../office/refusal.ts';
import type { OutgoingMail, World } from '../ports.ts';

/** The invitations that would be sent now; nothing is written yet. */
export interface InvitationRun {
  readonly office: Office;
  readonly plan: DispatchPlan;
  readonly states: ReadonlyMap<string, BoardRow>;
  readonly render: (mail: PlannedMail) => OutgoingMail;
}

/**
 * *Gửi thư mời nhập*: invites every unit that reports at present, once; units invited before are left out. When the person did
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
  const board = readBoard(world, entryBookId, office.campaign.progress !== null);
  if (!board.ok) return board;
  const states = rowsByCode(board.rows, office.roster);
  const units = office.roster
    .map(({ unit }) => unit)
    .filter(
      ({ code, life }) =>
        states.has(code) && livesOn(life, world.clock.today()) && !hasReported(office, states.get(code)),
    );
  const plan = planInvitations(units, office.ledger, readCursor(world));
  const context: MailContext = {
    campaign: office.campaign,
    calendar: office.calendar,
    forms: office.forms,
    today: world.clock.today(),
  };
  const news = readNews(world, entryBookId, toldUnits(plan.mails), states, context);
  return {
    ok: true,
    run: {
      office,
      plan: { ...plan, milestones: [] },
      states,
      render: (mail) => renderMail(mail, news, context, null),
    },
  };
}

/** Whoever handed in all that the invitation asks for needs none; form B goes on all year. */
export const hasReported = ({ campaign }: Office, row: BoardRow | undefined): boolean =>
  campaign.progress === null && ['submitted', 'edited', 'returned'].includes(row?.state ?? '');
