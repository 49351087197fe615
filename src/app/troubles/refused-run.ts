import { firstTabRequests } from '../mail/first-tab.ts';
import { applyToOffice } from '../office/apply-to-office.ts';
import { logRequest } from '../office/log.ts';
import type { Refusal } from '../office/refusal.ts';
import type { Trouble } from '../office/trouble.ts';
import { refusalText } from '../office/vi-refusals.ts';
import { viTroubles } from '../office/vi-troubles.ts';
import { GoogleError, type World } from '../ports.ts';
import { vi } from '../vi/vi.ts';
import { announcedRun, oweNotice } from './board-notice.ts';
import { oweTroubleMail, tellableOffice } from './trouble-mail.ts';

const TOLD = 'refused.told';

/**
 * A run that could not begin says so wherever the office looks, once a day: in `Nhật ký`, in the first row of the tables (by
 * the next sweep) and by mail.
 */
export function tellRefusedRun(world: World, refusal: Refusal): void {
  const { memory, clock } = world;
  const day = clock.today();
  const text = refusalText(refusal);
  const mark = `${day} ${text}`.slice(0, 500);
  if (memory.get(TOLD) === mark) return;
  const troubles: Trouble[] = text.split('\n').map((line) => ({ place: '', text: line }));
  const notice = { text: viTroubles.refusedNotice, nextRun: announcedRun(world) };
  // A copy of a file in use writes to nobody, and not into the units' file of the original.
  if (refusal.kind !== 'copied-book') {
    const to = tellableOffice(world, refusal.kind === 'settings' ? refusal.errors : []);
    oweTroubleMail(world, { day, to, senderName: vi.appName, troubles, isRefused: true });
    oweNotice(world, notice);
  }
  try {
    applyToOffice(world, [
      ...firstTabRequests(world, { notice }),
      logRequest(world, [{ action: viTroubles.refusedAction, unit: '', detail: text }]),
    ]);
  } catch (error) {
    // `Nhật ký` may be the very tab that is missing; the mail and the tables tell it then.
    if (!(error instanceof GoogleError) || error.isTransient) throw error;
  }
  memory.set(TOLD, mark);
}
