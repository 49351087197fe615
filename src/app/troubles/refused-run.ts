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
 * Tells the office, once a day, that a run could not begin: in `Nhật ký`, in the first row of the tables (by the next sweep)
 * and by mail.
 */
export function tellRefusedRun(world: World, refusal: Refusal): void {
  const { memory, clock } = world;
  const day = clock.today();
  const text = refusalText(refusal);
  const mark = `${day} ${text}`.slice(0, 500);
  if (memory.get(TOLD) === mark) return;
  const troubles: Trouble[] = text.split('\n').map((line) => ({ place: null, text: line }));
  const notice = { text: viTroubles.refusedNotice, nextRun: announcedRun(world) };
  // A copy of a file in use must not send mail, nor write into the original's units' file.
  if (refusal.kind !== 'copied-book') {
    const to = tellableOffice(world, refusal.kind === 'settings' ? refusal.errors : []);
    oweTroubleMail(world, { day, to, senderName: vi.appName, troubles, isRefused: true });
    oweNotice(world, notice);
  }
  try {
    applyToOffice(world, [
      ...firstTabRequests(world, { notice }),
      logRequest(world, [{ action: 'runRefused', unit: '', detail: text }]),
    ]);
  } catch (error) {
    // The missing tab may be `Nhật ký` itself: then only the mail and the tables tell of it.
    if (!(error instanceof GoogleError) || error.isTransient) throw error;
  }
  memory.set(TOLD, mark);
}
