import { REPORT_STATES, type ReportState } from '../../domain/form/status.ts';
import type { OwnStanding } from '../../domain/mail/unit-obligation.ts';
import { a1 } from '../cells/a1.ts';
import type { PeriodBlock } from './period-block.ts';

/**
 * One text a period, so that a table of 150 units and twelve periods needs one formula for each: state, what the sweep is to
 * do, days late, whether it was accepted and whether it is closed, `submitted||0|1|`.
 */
export function factsFormula(block: PeriodBlock): string {
  const [state, pending, late] = [block.stateCode, block.pending, block.daysLate].map(a1);
  const mark = (at: PeriodBlock['closedAt']) => `IF(ISBLANK(${a1(at)});"";"1")`;
  return [state, pending, late, mark(block.firstAcceptedAt), mark(block.closedAt)].join('&"|"&');
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
    wasAccepted: accepted === '1',
    isClosed: closed === '1',
  };
}

const isState = (text: string): text is ReportState => REPORT_STATES.some((state) => state === text);
const isPending = (text: string): text is PeriodFacts['pending'] =>
  text === '' || text === 'submit' || text === 'log-edit';
