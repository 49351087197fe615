import type { Period } from '../../domain/campaign/obligation.ts';
import type { DialogAnswer, DialogMessage } from '../office/dialog-answer.ts';
import { refused } from '../office/dialog-refusal.ts';
import { viTroubles } from '../office/vi-troubles.ts';
import type { World } from '../ports.ts';
import { viMonth } from '../vi/vi-month.ts';
import { closePeriod } from './close.ts';
import { type ReopenRequest, reopenUnit } from './reopen.ts';
import { reopenedText } from './vi.ts';

/** *Chốt số liệu…* and *Mở lại, gửi trả…*: what their dialogs write. `closing-start.ts` is what they show first. */

export function closeSubmit(world: World, period: Period): DialogMessage {
  const outcome = closePeriod(world, period);
  if (!outcome.ok) return refused(outcome.refusal);
  const { report } = outcome;
  return {
    ok: true,
    message: [viMonth.closedReport(report), ...viTroubles.answer(report.troubles)].join('\n'),
  };
}

/** `text`: the same for a chat. */
export function reopenSubmit(
  world: World,
  request: ReopenRequest,
): DialogAnswer<{ readonly message: string; readonly text: string }> {
  const outcome = reopenUnit(world, request);
  if (!outcome.ok) return refused(outcome.refusal);
  const { report } = outcome;
  return { ok: true, message: reopenedText(report), text: report.text };
}
