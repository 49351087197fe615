import type { BoardRow } from '../../sheets/entry-book/board.ts';
import { carriedNote } from '../mail/carried.ts';
import { dispatch } from '../mail/dispatch.ts';
import { isPaused } from '../office/known.ts';
import { readOffice } from '../office/office.ts';
import type { World } from '../ports.ts';
import { planWith } from './remind.ts';

/** Hours of any day between which a sweep sends carried mails. */
const CARRY_FROM = 7;
const CARRY_UNTIL = 18;

/**
 * Sends the mails that quota or time held back, with the first sweep that finds quota again. No call when nothing is carried;
 * otherwise the calls of a run, and true. `board`: the tables' rows as the sweep read them, null when it wrote since.
 */
export function sendCarried(world: World, board: readonly BoardRow[] | null): boolean {
  const { memory, clock, mail } = world;
  const note = carriedNote(memory);
  const hour = Number(clock.now().slice(11, 13));
  if (note === null || note.from > clock.today() || hour < CARRY_FROM || hour >= CARRY_UNTIL) return false;
  if (isPaused(memory) || mail.quotaLeft() < note.need) return false;
  const reading = readOffice(world, 'anyone');
  if (!reading.ok || reading.office.state.reminders !== 'on') return false;
  const planned = planWith(world, reading.office, board, true);
  if (!planned.ok) return false;
  const { office, plan, render, noteResults } = planned.run;
  noteResults(dispatch(world, office, { plan, render, occasion: 'carried' }).results);
  return true;
}
