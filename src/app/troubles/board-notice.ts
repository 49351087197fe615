import { addDays, type Day, dayOf, type Moment } from '../../domain/calendar/day.ts';
import { shiftWorkingDays, type WorkingCalendar } from '../../domain/calendar/working-calendar.ts';
import { writeCells } from '../../sheets/cells/cell-requests.ts';
import { SHEET_IDS } from '../../sheets/cells/registry.ts';
import { write } from '../../sheets/cells/tab.ts';
import { momentValue, type SheetRequest } from '../../sheets/cells/value.ts';
import { LEDGER_TAB } from '../../sheets/records/office-tabs.ts';
import { NOTHING_TO_SAY, noticeRequests, type RunNotice } from '../../sheets/tables/run-notice.ts';
import type { Office } from '../office/office.ts';
import type { Trouble } from '../office/trouble.ts';
import { viTroubles } from '../office/vi-troubles.ts';
import type { Memory, World } from '../ports.ts';

/** The notice that the units' file shows, and the one that the next sweep with nothing else to write puts there. */
const SHOWN = 'notice.shown';
const OWED = 'notice.owed';

/** The next run: at the run hour of the first working day from `from` on. */
const nextRunOn = (calendar: WorkingCalendar, from: Day, runHour: number): Moment =>
  `${shiftWorkingDays(calendar, from, 0)}T${String(runHour).padStart(2, '0')}:00:00` as Moment;

/** The next run; null while reminders are not on. `isDone`: today's run is over, so that the next one is on a later day. */
export function nextRun(
  { clock }: World,
  { campaign, calendar, state }: Office,
  isDone: boolean,
): Moment | null {
  if (state.reminders !== 'on') return null;
  const now = clock.now();
  const isOver = isDone || Number(now.slice(11, 13)) >= campaign.runHour;
  return nextRunOn(calendar, isOver ? addDays(dayOf(now), 1) : dayOf(now), campaign.runHour);
}

export const noticeOf = (
  { state }: Pick<Office, 'state'>,
  troubles: readonly Trouble[],
  at: Moment | null,
): RunNotice => ({
  text: state.reminders === 'paused' ? viTroubles.paused : viTroubles.notice(troubles),
  nextRun: at,
});

const shownNotice = (memory: Memory): RunNotice => {
  const text = memory.get(SHOWN);
  return text === null ? NOTHING_TO_SAY : (JSON.parse(text) as RunNotice);
};

const NEXT = 'run.next';

/** The next run as it was announced last. */
export const announcedRun = ({ memory }: World): Moment | null => memory.get(NEXT) as Moment | null;

export function announceRun({ memory }: World, at: Moment | null): void {
  if (at === null) memory.delete(NEXT);
  else if (memory.get(NEXT) !== at) memory.set(NEXT, at);
}

/** Requests that make the tables show the notice; none when they show it already. The caller writes them, then calls `keepNotice`. */
export const missingNotice = (
  { memory }: World,
  notice: RunNotice,
  hasProgress: boolean,
): readonly SheetRequest[] =>
  JSON.stringify(shownNotice(memory)) === JSON.stringify(notice) ? [] : noticeRequests(notice, hasProgress);

export function keepNotice({ memory }: World, notice: RunNotice): void {
  memory.set(SHOWN, JSON.stringify(notice));
  memory.delete(OWED);
}

/** Leaves the notice to the next sweep, for runs that must do without one more write. */
export const oweNotice = ({ memory }: World, notice: RunNotice): void =>
  memory.set(OWED, JSON.stringify(notice));

export function writeOwedNotice(world: World, entryBookId: string, hasProgress: boolean): void {
  const text = world.memory.get(OWED);
  if (text === null) return;
  const notice = JSON.parse(text) as RunNotice;
  world.books.apply(entryBookId, noticeRequests(notice, hasProgress));
  keepNotice(world, notice);
}

/** Requests that write the next run into `Sổ nhắc`: the office's own file shows there when a run did not take place. */
export const nextRunRequests = (at: Moment | null): SheetRequest[] =>
  writeCells(SHEET_IDS.ledger, [write(LEDGER_TAB.nextRun.row, LEDGER_TAB.nextRun.column, momentValue(at))]);
