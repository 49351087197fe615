import { sameFigures } from './answer.ts';
import { type Check, obstacles } from './judge.ts';
import { REGISTRATION_FIELDS, type RegistrationEntry, type RegistrationFigures } from './registration.ts';
import type { RegistrationFinding } from './rule.ts';

/** The one state of a unit × form × period (docs/product.md 6), in this precedence. */
export const REPORT_STATES = [
  'not-owed',
  'waiting',
  'returned',
  'edited',
  'submitted',
  'empty',
  'faulty',
  'typing',
  'ready',
] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** A report is owed in every state but these two. */
export const owes = (state: ReportState): boolean => state !== 'submitted' && state !== 'not-owed';

/** Of a report that was accepted and is owed once more: sent back by the office; changed since; handed in, not answered yet. */
export type Again = Extract<ReportState, 'returned' | 'edited' | 'waiting'>;

/** What was accepted of a report last. */
export interface Acceptance<Figures = RegistrationFigures> {
  readonly figures: Figures;
}

export interface RegistrationStanding {
  readonly entry: RegistrationEntry;
  readonly check: Check<RegistrationFigures, RegistrationFinding>;
  readonly ticked: boolean;
  readonly acceptance: Acceptance | null;
  /** True from the moment the office sent it back until it is handed in again. */
  readonly isReturned?: boolean;
}

/** What decides the state of a report, whichever form it is of. */
interface StateFacts<Figures extends object> {
  readonly ticked: boolean;
  readonly isReturned: boolean;
  readonly accepted: Figures | null;
  /** The present figures; null while one is missing or wrong. */
  readonly figures: Figures | null;
  readonly isUntouched: boolean;
  /** Something typed is wrong, or a warning has no note. */
  readonly isFaulty: boolean;
  readonly isMissing: boolean;
}

/** The precedence of docs/product.md 6. The tabs reckon it by formula; this is the formulas' oracle, which only tests run. */
export function stateOfReport<Figures extends object>(facts: StateFacts<Figures>): ReportState {
  if (facts.ticked) return 'waiting';
  if (facts.isReturned) return 'returned';
  if (facts.accepted !== null)
    return facts.figures !== null && sameFigures(facts.figures, facts.accepted) ? 'submitted' : 'edited';
  if (facts.isUntouched) return 'empty';
  if (facts.isFaulty) return 'faulty';
  return facts.isMissing ? 'typing' : 'ready';
}

/** Form A's state. */
export function stateOfRegistration({
  entry,
  check,
  ticked,
  acceptance,
  isReturned = false,
}: RegistrationStanding): ReportState {
  const blanks = REGISTRATION_FIELDS.filter((field) => entry.counts[field].kind === 'blank').length;
  return stateOfReport({
    ticked,
    isReturned,
    accepted: acceptance?.figures ?? null,
    figures: check.figures,
    isUntouched: blanks === REGISTRATION_FIELDS.length && entry.note.kind !== 'formula' && !check.hasNote,
    isFaulty: obstacles(check).some((finding) => !(finding.kind === 'count' && finding.problem === 'blank')),
    isMissing: blanks > 0,
  });
}
