import { livesOn } from '../campaign/unit-life.ts';
import type { ProgressStanding } from '../form/progress.ts';
import type { Unit } from '../unit/unit.ts';
import { ownCollections, planInvitations } from './invitation.ts';
import { planNudges } from './nudge.ts';
import { canCorrect, joinRefusals, planRefusals, type RefusedReport } from './refused-report.ts';
import { planReminders, type ReminderInput, type ReminderPlan } from './reminder.ts';

export interface RunInput extends Required<ReminderInput> {
  readonly units: readonly Unit[];
  readonly refused: readonly RefusedReport[];
  /** What is accepted of form B, by unit code; null while nobody can tell. */
  readonly progressOf: (code: string) => ProgressStanding | null;
}

export interface RunPlan {
  readonly plan: ReminderPlan;
  /** Whether mails of *Nhắc ngay* go along, which carry the sentence that a person added. */
  readonly hasNudges: boolean;
}

/**
 * One run's mails: reminders, and refusals that join them. Nudges and invitations ride along when a crash or the quota held
 * them back; a run makes no new ones, since a person sends those.
 */
export function planRun(input: RunInput): RunPlan {
  const { units, today, ledger, cursor, progressOf } = input;
  const reminders = planReminders(input);
  const nudges = planNudges(input, null);
  const collections = ownCollections(input.unitObligations);
  const invited = units
    .filter(({ life }) => livesOn(life, today))
    .map((unit) => ({ unit, about: ['invite' as const, ...collections(unit.code)] }));
  const invitations = planInvitations(invited, ledger, cursor, true);
  const refused = input.refused.filter(
    ({ unit, obligation }) => obligation !== 'correction' || canCorrect(progressOf(unit.code)),
  );
  const refusals = planRefusals({ ...input, refused });
  const parts = [reminders, refusals, nudges, invitations];
  const plan: ReminderPlan = {
    ...reminders,
    mails: [...joinRefusals(reminders.mails, refusals.mails), ...nudges.mails, ...invitations.mails],
    confirmed: parts.flatMap(({ confirmed }) => confirmed),
    dropped: parts.flatMap(({ dropped }) => dropped),
  };
  return { plan, hasNudges: nudges.mails.length > 0 };
}
