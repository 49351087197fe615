import { addDays, type Day, dayOf, type Moment } from '../../domain/calendar/day.ts';
import { shiftWorkingDays, type WorkingCalendar } from '../../domain/calendar/working-calendar.ts';
import { SHEET_IDS } from '../../sheets/cells/registry.ts';
import { write, writeCells } from '../../sheets/cells/tab.ts';
import { momentValue, type SheetRequest } from '../../sheets/cells/value.ts';
import { LEDGER_TAB } from '../../sheets/records/office-tabs.ts';
import { NOTHING_TO_SAY, noticeRequests, type RunNotice } from '../../sheets/tables/run-notice.ts';
import type { Office } from '../office/office.ts';
import type { Trouble } from '../office/trouble.ts';
import { viTroubles } from '../office/vi-troubles.ts';
import type { Memory, World } from '../ports.ts';

/** As it stands in the units' file, and as it is to be written there by the next sweep that has nothing else to write. */
const SHOWN = 'notice.shown';
const OWED = 'notice.owed';

/** When the next run is to take place: on the first working day from `from` on, near the run hour. */
const nextRunOn = (calendar: WorkingCalendar, from: Day, runHour: number): Moment =>
  `${shiftWorkingDays(calendar, from, 0)}T${String(runHour).padStart(2, '0')}:00:00` as Moment;

/** After a run of today, or after the hour of one. */
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

/** When the next run is to take place, as it was last announced. */
export const announcedRun = ({ memory }: World): Moment | null => memory.get(NEXT) as Moment | null;

export function announceRun({ memory }: World, at: Moment | null): void {
  if (at === null) memory.delete(NEXT);
  else if (memory.get(NEXT) !== at) memory.set(NEXT, at);
}

/** What has to be written so that the tables show it; nothing when they do. Followed by `keepNotice` once that is done. */
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

/** Where one more write is not to spare: the next sweep does it. */
export const oweNotice = ({ memory }: World, notice: RunNotice): void =>
  memory.set(OWED, JSON.stringify(notice));

export function writeOwedNotice(world: World, entryBookId: string, hasProgress: boolean): void {
  const text = world.memory.get(OWED);
  if (text === null) return;
  const notice = JSON.parse(text) as RunNotice;
  world.books.apply(entryBookId, noticeRequests(notice, hasProgress));
  keepNotice(world, notice);
}

/** `Sổ nhắc` tells of a run that did not take place too: it stands in the office's own file. */
export const nextRunRequests = (at: Moment | null): SheetRequest[] =>
  writeCells(SHEET_IDS.ledger, [write(LEDGER_TAB.nextRun.row, LEDGER_TAB.nextRun.column, momentValue(at))]);
