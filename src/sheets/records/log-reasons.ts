import type { Moment } from '../../domain/calendar/day.ts';
import { cell } from '../cells/a1.ts';
import { type Grid, momentAt, numberAt, textAt } from '../cells/grid.ts';
import type { UnitCodes } from '../units/unit-codes.ts';
import { LOG_COLUMNS } from './list-columns.ts';
import { LOG_TAB } from './office-tabs.ts';

const LOG = LOG_COLUMNS.at;

/** What a line of the log gives a reason for, in the codes of its hidden columns. */
export interface LoggedReason {
  readonly action: string;
  readonly period: string;
  readonly figure: string;
}

/**
 * The reasons that `Nhật ký` gives for each unit's changes since a moment, by the unit's present code: oldest first, each
 * once, joined by `; `.
 */
export function reasonsSince(
  log: Grid,
  since: Moment,
  codeOf: UnitCodes['ofTab'],
  isMeant: (line: LoggedReason) => boolean,
): ReadonlyMap<string, string> {
  const reasons = new Map<string, string[]>();
  for (let row = LOG_TAB.firstRow; row < log.endRow; row++) {
    const at = momentAt(log, cell(row, LOG.at));
    if (at === null || at < since) continue;
    const text = (column: keyof typeof LOG) => textAt(log, cell(row, LOG[column]));
    if (!isMeant({ action: text('actionCode'), period: text('period'), figure: text('figure') })) continue;
    const reason = text('reason');
    const unit = codeOf(numberAt(log, cell(row, LOG.sheetId)), text('unit'));
    const known = reasons.get(unit) ?? [];
    if (!known.includes(reason)) reasons.set(unit, [...known, reason]);
  }
  return new Map([...reasons].map(([unit, all]) => [unit, all.join('; ')]));
}
