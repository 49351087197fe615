import { REPORT_STATES, type ReportState } from '../../domain/form/status.ts';
import type { OwnStanding } from '../../domain/mail/unit-obligation.ts';
import { a1 } from '../cells/a1.ts';
import type { PeriodBlock } from './period-block.ts';

/**
 * One text a period, so that a table of 150 units and twelve periods needs one formula for each: state, what the sweep is to
 * do, days late, whether it was accepted (`a`) and whether it is closed (`c`): `submitted||0|a|`.
 */
export function factsFormula(block: PeriodBlock): string {
  const [state, pending, late] = [block.stateCode, block.pending, block.daysLate].map(a1);
  const first = a1(block.firstAcceptedAt);
  const owed = `IF(AND(${a1(block.demand)}<>"owed";ISBLANK(${first}));"not-owed";${state})`;
  const mark = (at: string, letter: string) => `IF(ISBLANK(${at});"";"${letter}")`;
  return [owed, pending, late, mark(first, 'a'), mark(a1(block.closedAt), 'c')].join('&"|"&');
}

export interface PeriodFacts extends OwnStanding {
  readonly pending: 'submit' | 'log-edit' | '';
}

/** Null for a text that no block gives, such as that of a broken formula. */
export function readFacts(text: string): PeriodFacts | null {
  const [state = '', pending = '', late = '', accepted, closed] = text.split('|');
  if (!isState(state) || closed === undefined || !isPending(pending)) return null;
  return {
    state,
    pending,
    daysLate: late === '' ? null : Number(late),
    wasAccepted: accepted === 'a',
    isClosed: closed === 'c',
  };
}

const isState = (text: string): text is ReportState => REPORT_STATES.some((state) => state === text);
const isPending = (text: string): text is PeriodFacts['pending'] =>
  text === '' || text === 'submit' || text === 'log-edit';
