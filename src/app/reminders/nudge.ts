import { planNudges } from '../../domain/mail/nudge.ts';
import type { PlannedMail } from '../../domain/mail/reminder.ts';
import type { DispatchPlan } from '../../domain/mail/reservation.ts';
import { type DispatchReport, dispatch } from '../mail/dispatch.ts';
import { readNews, renderMail, toldUnits } from '../mail/reminder-news.ts';
import type { MailContext } from '../mail/unit-news.ts';
import { type Office, readCursor, readOffice } from '../office/office.ts';
import { alone, type Outcome, refuse } from '../office/refusal.ts';
import type { OutgoingMail, World } from '../ports.ts';
import { keepSentence, type ReminderRun, standNow } from './remind.ts';

/** The mails of *Nhắc ngay*, to every unit that owes; nothing is written yet. */
export interface NudgeRun {
  readonly office: Office;
  readonly plan: DispatchPlan;
  readonly states: ReminderRun['states'];
  readonly unitObligations: ReminderRun['unitObligations'];
  /** `sentence`: the office's own, '' for none. */
  readonly render: (mail: PlannedMail, sentence: string) => OutgoingMail;
}

/** Plans the mails by the present state. Three reads. */
export function planNudgeRun(world: World): Outcome<{ readonly run: NudgeRun }> {
  const reading = readOffice(world, 'office');
  if (!reading.ok) return reading;
  const { office } = reading;
  const { campaign, calendar, ledger, state } = office;
  if (state.provisionedYear === null) return refuse({ kind: 'not-provisioned' });
  const standing = standNow(world, office, null);
  if (!standing.ok) return standing;
  const { rows, unitObligations, held } = standing;
  const today = world.clock.today();
  const cursor = readCursor(world);
  const plan = planNudges({ unitObligations, today, calendar, ledger, cursor, held }, () => true);
  const context: MailContext = { campaign, calendar, forms: office.forms, today };
  const news = readNews(world, state.entryBookId, toldUnits(plan.mails), rows, context);
  const render = (mail: PlannedMail, sentence: string) => renderMail(mail, news, context, null, sentence);
  return {
    ok: true,
    run: { office, plan: { ...plan, milestones: [] }, states: rows, unitObligations, render },
  };
}

/** Sends the chosen mails. When the list is no longer the one that the person agreed to, nothing is sent and the report is null. */
export function nudge(
  world: World,
  isAgreed: (run: NudgeRun) => boolean,
  isChosen: (mail: PlannedMail) => boolean,
  sentence: string,
): Outcome<{ readonly run: NudgeRun; readonly report: DispatchReport | null }> {
  return alone(world, () => {
    const planned = planNudgeRun(world);
    if (!planned.ok) return planned;
    const { run } = planned;
    if (run.office.state.reminders === 'paused') return refuse({ kind: 'paused' });
    if (!isAgreed(run)) return { ok: true, run, report: null };
    // When the run dies, a sweep sends the remaining mails, and they need the same sentence.
    keepSentence(world, sentence);
    const plan = { ...run.plan, mails: run.plan.mails.filter(isChosen) };
    const render = (mail: PlannedMail) => run.render(mail, sentence);
    return { ok: true, run, report: dispatch(world, run.office, { plan, render, occasion: 'nudges' }) };
  });
}
