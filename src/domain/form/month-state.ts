import { isNoted, obstacles } from './judge.ts';
import type { MonthCheck, MonthFinding } from './month-check.ts';
import { MONTH_FIELDS, type MonthEntry, type MonthFigures } from './progress.ts';
import { type Acceptance, type ReportState, stateOfReport } from './status.ts';

export interface MonthInput {
  readonly entry: MonthEntry;
  readonly check: MonthCheck;
  readonly ticked: boolean;
  readonly acceptance: Acceptance<MonthFigures> | null;
  /** True from the moment the office sent it back until it is handed in again. */
  readonly isReturned?: boolean;
}

/** Whether nothing of the month is typed or ticked. */
export const isUntouched = ({ counts, note, nothingNew }: MonthEntry): boolean =>
  !nothingNew &&
  note.kind !== 'formula' &&
  !isNoted(note) &&
  MONTH_FIELDS.every((field) => counts[field].kind === 'blank');

/**
 * A month's state (docs/product.md 6). Open earlier months and wrong opening figures do not make it *có lỗi*: they lie outside
 * the month. The tabs reckon it by formula. This function is the formulas' oracle: tests compare both, and nothing else runs it.
 */
export function stateOfMonth({
  entry,
  check,
  ticked,
  acceptance,
  isReturned = false,
}: MonthInput): ReportState {
  return stateOfReport({
    ticked,
    isReturned,
    accepted: acceptance?.figures ?? null,
    figures: check.figures,
    isUntouched: isUntouched(entry),
    isFaulty: obstacles(check).some(isInMonth),
    isMissing: check.findings.some(
      (finding) => finding.kind === 'opening' || (finding.kind === 'count' && finding.problem === 'blank'),
    ),
  });
}

const isInMonth = (finding: MonthFinding): boolean =>
  finding.kind !== 'opening' &&
  !(finding.kind === 'count' && finding.problem === 'blank') &&
  !(finding.kind === 'rule' && finding.rule === 'B4');

/**
 * The year's final report: nothing to type, but every month of the period must be in, unless the unit is exempt. The tabs
 * reckon it by formula. This function is the formula's oracle, which only tests run.
 */
export function stateOfFinal(
  ticked: boolean,
  isAccepted: boolean,
  openMonths: number,
  isReturned = false,
): ReportState {
  return stateOfReport({
    ticked,
    isReturned,
    accepted: isAccepted ? {} : null,
    figures: {},
    isUntouched: false,
    isFaulty: false,
    isMissing: openMonths > 0,
  });
}
