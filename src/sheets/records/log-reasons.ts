import type { Moment } from '../../domain/calendar/day.ts';
import { cell } from '../cells/a1.ts';
import { type Grid, momentAt, numberAt, textAt } from '../cells/grid.ts';
import type { UnitCodes } from '../units/unit-codes.ts';
import { LOG_COLUMNS } from './list-columns.ts';
import { LOG_TAB } from './office-tabs.ts';

const LOG = LOG_COLUMNS.at;

/**
 * The reasons that `Nhật ký` gives for each unit's changes since a moment, by the unit's present code: oldest first, each
 * once, joined by `; `.
 */
export function reasonsSince(
  log: Grid,
  since: Moment,
  codeOf: UnitCodes['ofTab'],
  /** The reason that a line gives; null for a line about something else. */
  reasonIn: (action: string, detail: string) => string | null,
): ReadonlyMap<string, string> {
  const reasons = new Map<string, string[]>();
  for (let row = LOG_TAB.firstRow; row < log.endRow; row++) {
    const at = momentAt(log, cell(row, LOG.at));
    if (at === null || at < since) continue;
    const reason = reasonIn(textAt(log, cell(row, LOG.action)), textAt(log, cell(row, LOG.detail)));
    const unit = codeOf(numberAt(log, cell(row, LOG.sheetId)), textAt(log, cell(row, LOG.unit)));
    const known = reasons.get(unit) ?? [];
    if (reason !== null && !known.includes(reason)) reasons.set(unit, [...known, reason]);
  }
  return new Map([...reasons].map(([unit, all]) => [unit, all.join('; ')]));
}
