import { planInvitations } from '../domain/invitation.ts';
import type { PlannedMail } from '../domain/reminder.ts';
import { type DispatchReport, dispatch } from './dispatch.ts';
import { readBoard } from './entry-book.ts';
import type { MailContext } from './mail-news.ts';
import { readCursor, readOffice } from './office.ts';
import type { World } from './ports.ts';
import type { Outcome } from './remind.ts';
import { readNews, renderMail, toldUnits } from './reminder-news.ts';

/** *Gửi thư mời nhập*: every active unit once; those invited already are passed over. */
export function invite(world: World): Outcome<{ readonly report: DispatchReport }> {
  const outcome = world.lock.run((): Outcome<{ readonly report: DispatchReport }> => {
    const prepared = prepareInvitations(world);
    if (!prepared.ok) return prepared;
    const { office, plan, render } = prepared;
    return { ok: true, report: dispatch(world, office, { ...plan, milestones: [] }, render, 'invitations') };
  });
  return outcome === 'busy' ? { ok: false, refusal: { kind: 'busy' } } : outcome;
}

/** How many would be invited now; nothing is written. */
export function previewInvitations(
  world: World,
): Outcome<{ readonly count: number; readonly quotaLeft: number }> {
  const prepared = prepareInvitations(world);
  return prepared.ok
    ? { ok: true, count: prepared.plan.mails.length, quotaLeft: world.mail.quotaLeft() }
    : prepared;
}

function prepareInvitations(world: World) {
  const reading = readOffice(world, 'office');
  if (!reading.ok) return reading;
  const { office } = reading;
  if (office.state.reminders === 'paused')
    return { ok: false as const, refusal: { kind: 'paused' as const } };
  const { clock } = world;
  const entryBookId = office.state.entryBookId;
  if (office.state.provisionedYear === null)
    return { ok: false as const, refusal: { kind: 'not-provisioned' as const } };
  const board = readBoard(world, entryBookId);
  if (!board.ok) return board;
  const rows = new Map(board.rows.map((row) => [row.code, row]));
  const units = office.roster.map(({ unit }) => unit).filter(({ code }) => rows.has(code));
  const plan = planInvitations(units, office.ledger, readCursor(world));
  const context: MailContext = { campaign: office.campaign, calendar: office.calendar, today: clock.today() };
  const news = readNews(world, entryBookId, toldUnits(plan.mails), rows, context);
  return {
    ok: true as const,
    office,
    plan,
    render: (mail: PlannedMail) => renderMail(mail, news, context, { failed: [], warned: [] }),
  };
}
