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

/** Form A's state. The tabs reckon it by formula; this is the formulas' oracle: tests compare both, and nothing else runs it. */
export function stateOfRegistration({
  entry,
  check,
  ticked,
  acceptance,
  isReturned = false,
}: RegistrationStanding): ReportState {
  if (ticked) return 'waiting';
  if (isReturned) return 'returned';
  if (acceptance !== null) {
    return check.figures !== null && sameFigures(check.figures, acceptance.figures) ? 'submitted' : 'edited';
  }
  const blanks = REGISTRATION_FIELDS.filter((field) => entry.counts[field].kind === 'blank').length;
  if (blanks === REGISTRATION_FIELDS.length && entry.note.kind !== 'formula' && !check.hasNote)
    return 'empty';
  const typedWrong = obstacles(check).some(
    (finding) => !(finding.kind === 'count' && finding.problem === 'blank'),
  );
  if (typedWrong) return 'faulty';
  return blanks > 0 ? 'typing' : 'ready';
}
