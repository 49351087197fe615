import type { Period } from '../domain/obligation.ts';
import { closePeriod } from './close.ts';
import type { Told } from './dialog-calls.ts';
import { refused } from './dialog-refusal.ts';
import type { World } from './ports.ts';
import { reopenUnit } from './reopen.ts';
import { vi } from './vi.ts';
import { viMonth } from './vi-month.ts';
import { viTroubles } from './vi-troubles.ts';

/** *Chốt số liệu…* and *Mở lại, gửi trả…*: what their dialogs ask for, beside `entryStart`. */

export interface ReopenRequest {
  readonly code: string;
  readonly period: Period;
  readonly reason: string;
}

export function closeSubmit(world: World, period: Period): Told {
  const outcome = closePeriod(world, period);
  if (!outcome.ok) return refused(outcome.refusal);
  const { report } = outcome;
  return {
    ok: true,
    message: [viMonth.closedReport(report), ...viTroubles.answer(report.troubles)].join('\n'),
  };
}

export function reopenSubmit(world: World, request: ReopenRequest): Told {
  const outcome = reopenUnit(world, request);
  return outcome.ok ? { ok: true, message: vi.reopened(outcome.name) } : refused(outcome.refusal);
}
