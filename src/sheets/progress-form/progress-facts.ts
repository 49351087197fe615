import { isMonth, type Month } from '../../domain/campaign/obligation.ts';
import type { MonthStanding } from '../../domain/form/progress.ts';
import { REPORT_STATES, type ReportState } from '../../domain/form/status.ts';

/**
 * The letters of the heat table: in time, late, missing (its last day is over), not yet due, nothing asked of this unit. A
 * month outside the period is `-`.
 */
export const HEAT = { inTime: 's', late: 'l', missing: 'm', open: 'o', exempt: 'x', outside: '-' } as const;

/** Between a month's facts, and between the months: neither occurs in what stands between them. */
const FACT_SIGN = ':';
export const MONTH_SIGN = '|';

/**
 * One month of the unit's tab as a text that `Tiến độ` passes on: state, days late, moved, admitted and sent to the class
 * until then, closed. The figures are accepted ones.
 */
export const factsFormula = (of: {
  readonly state: string;
  readonly daysLate: string;
  readonly moved: string;
  readonly admitted: string;
  readonly classSent: string;
  readonly closedAt: string;
}): string =>
  [of.state, of.daysLate, of.moved, of.admitted, of.classSent, `IF(ISBLANK(${of.closedAt});0;1)`].join(
    `&"${FACT_SIGN}"&`,
  );

/** Null when a formula of the tab is broken. */
export function parseMonthFacts(
  text: string,
  firstMonth: number,
  lastMonth: number,
): readonly MonthStanding[] | null {
  const found: MonthStanding[] = [];
  for (const [index, facts] of text.split(MONTH_SIGN).entries()) {
    const month = index + 1;
    if (month < firstMonth || month > lastMonth || !isMonth(month)) continue;
    const standing = parseFacts(facts, month);
    if (standing === null) return null;
    found.push(standing);
  }
  return found.length === lastMonth - firstMonth + 1 ? found : null;
}

function parseFacts(facts: string, month: Month): MonthStanding | null {
  const [state = '', late = '', moved = '', admitted = '', classSent = '', closed = ''] =
    facts.split(FACT_SIGN);
  const numbers = [admitted, classSent].map(Number);
  if (!REPORT_STATES.includes(state as ReportState) || closed === '' || numbers.some(Number.isNaN))
    return null;
  return {
    month,
    state: state as ReportState,
    daysLate: late === '' ? null : Number(late),
    moved: moved === '' ? null : Number(moved),
    cumulative: { admission: Number(admitted), training: Number(classSent) },
    isClosed: closed === '1',
  };
}
