import type { Moment } from '../domain/day.ts';
import { cell } from './a1.ts';
import { type Grid, momentAt, textAt } from './grid.ts';
import { LOG_TAB } from './office-tabs.ts';

/** Why units were reopened for a period after a moment, from `Nhật ký`: all reasons of a unit, oldest first. */
export function reopeningReasons(
  log: Grid,
  reopened: string,
  period: string,
  since: Moment,
): ReadonlyMap<string, string> {
  const reasons = new Map<string, string>();
  for (let row = LOG_TAB.firstRow; row < log.endRow; row++) {
    const at = momentAt(log, cell(row, 0));
    if (at === null || at < since || textAt(log, cell(row, 2)) !== reopened) continue;
    const unit = textAt(log, cell(row, 3));
    const detail = textAt(log, cell(row, 4));
    if (!detail.startsWith(`${period}: `)) continue;
    const reason = detail.slice(period.length + 2);
    const before = reasons.get(unit);
    reasons.set(unit, before === undefined ? reason : `${before}; ${reason}`);
  }
  return reasons;
}
