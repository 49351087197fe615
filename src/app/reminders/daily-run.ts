import { type Day, dayOf, type Moment, serialOfMoment } from '../../domain/calendar/day.ts';
import type { RunFacts } from '../../domain/to-do/to-do.ts';
import type { DispatchReport } from '../mail/dispatch.ts';
import { sendOwedReturns } from '../mail/returns.ts';
import { ENTRY_BOOK, FORM_B } from '../office/known.ts';
import type { LogLine } from '../office/log.ts';
import { type Office, readOffice } from '../office/office.ts';
import type { Refusal } from '../office/refusal.ts';
import { viTroubles } from '../office/vi-troubles.ts';
import { GoogleError, type World } from '../ports.ts';
import { sendOwedReceipts } from '../submission/receipts.ts';
import { sweepAlone } from '../submission/sweep.ts';
import {
  announcedRun,
  announceRun,
  nextRun,
  nextRunRequests,
  writeOwedNotice,
} from '../troubles/board-notice.ts';
import { tellRefusedRun } from '../troubles/refused-run.ts';
import { sendTroubleMail } from '../troubles/trouble-mail.ts';
import { sendCarried } from './carry-on.ts';
import { carryOut, planWith } from './remind.ts';

type DailyOutcome =
  | { readonly kind: 'day-off' | 'switched-off' | 'busy' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'ran'; readonly report: DispatchReport };

/** Milliseconds to wait for the lock: at the run hour a sweep may hold it, or for longer a menu action. */
const PATIENCE = 60_000;
/** The day and the number of tries, set from a run's begin to its end: it stays when the run found no lock, failed or died. */
const OWED_RUN = 'daily.owed';
/** The day of the last run that ended, and the moment of the last refused one. */
const DONE_RUN = 'daily.done';
const REFUSED_RUN = 'daily.refused';
/** Tries a day: a run that always fails must not fail again with every sweep. */
const MOST_TRIES = 3;
/** In days. A refused run waits for the office's correction, so that it is tried again after an hour. */
const REFUSED_PAUSE = 1 / 24;
/** The moment at which a sweep first found that the announced run had not begun. */
const LATE_RUN = 'daily.late';
/** Minutes after the announced hour from which a run is late: Google may begin a trigger this much later. */
const LATE = 15;
/** Minutes to wait for a late run, which may be starting at this moment. */
const WAITED = 4;
/** Hour of the day from which a morning's letters are no longer sent. */
const LAST_HOUR = 18;

/**
 * The clock trigger's run: sweeps, then reminds. Decides by date, so that neither Google's ± 15 minutes nor a second start
 * on the same day changes the result. `isMadeUp`: a sweep runs it, because the trigger's own run did not end.
 */
export function dailyRun(world: World, isMadeUp = false): DailyOutcome {
  const { memory, lock, clock } = world;
  const today = clock.today();
  memory.set(OWED_RUN, `${today}#${owedTries(world) + 1}`);
  const outcome = lock.run(() => dailyAlone(world, isMadeUp), PATIENCE);
  if (outcome === 'busy') return { kind: 'busy' };
  if (outcome.kind === 'refused') {
    // The office has to correct the cause. No failure of Google is counted.
    memory.set(REFUSED_RUN, clock.now());
    memory.set(OWED_RUN, `${today}#1`);
    return outcome;
  }
  memory.set(DONE_RUN, today);
  memory.delete(OWED_RUN);
  return outcome;
}

/** Notes the run as owed, for a run that failed before it noted that itself. */
export function oweRun(world: World): void {
  try {
    if (owedTries(world) === 0) world.memory.set(OWED_RUN, `${world.clock.today()}#1`);
  } catch (error) {
    // Without the note the sweeps find the missing run by its date, a quarter of an hour after it was due.
    if (!(error instanceof GoogleError)) throw error;
  }
}

/** Marks today's run as done, so that no sweep makes up for it: reminders were switched on after its hour. */
export const excuseToday = ({ memory, clock }: World): void => memory.set(DONE_RUN, clock.today());

function dailyAlone(world: World, isMadeUp: boolean): DailyOutcome {
  const { board, unreadable } = sweepAlone(world);
  // A person sent these reports back, so their letters come before automatic mails; a unit gets one mail a day.
  sendOwedReturns(world, false);
  const reading = readOffice(world, 'anyone');
  if (!reading.ok) return refusedRun(world, reading.refusal);
  const { office } = reading;
  const today = world.clock.today();
  let outcome: DailyOutcome;
  if (office.state.reminders !== 'on') outcome = { kind: 'switched-off' };
  else if (!office.calendar.isWorkingDay(today)) outcome = dayOff(world, office);
  else {
    const planned = planWith(world, office, board);
    if (!planned.ok) return refusedRun(world, planned.refusal);
    const late: LogLine = { action: 'trouble', unit: '', detail: viTroubles.lateRun(today) };
    outcome = {
      kind: 'ran',
      report: carryOut(world, planned.run, unreadable, isMadeUp ? [late] : [], true),
    };
  }
  sendOwedReceipts(world);
  sendTroubleMail(world);
  return outcome;
}

function refusedRun(world: World, refusal: Refusal): DailyOutcome {
  tellRefusedRun(world, refusal);
  sendTroubleMail(world);
  return { kind: 'refused', refusal };
}

/** Announces the next run when today was declared a day off after a run was announced for it: that run is not missed. */
function dayOff(world: World, office: Office): DailyOutcome {
  const announced = announcedRun(world);
  if (announced !== null && dayOf(announced) <= world.clock.today()) {
    const next = nextRun(world, office, true);
    announceRun(world, next);
    world.books.apply(world.books.officeId, nextRunRequests(next));
  }
  return { kind: 'day-off' };
}

/** The state of the morning's runs, from script properties alone. */
export function dailyFacts(
  world: World,
): Pick<RunFacts, 'announced' | 'doneOn' | 'tries' | 'isGivenUp' | 'refusedAt'> {
  const { memory } = world;
  const tries = owedTries(world);
  return {
    announced: announcedRun(world),
    doneOn: memory.get(DONE_RUN) as Day | null,
    tries,
    isGivenUp: tries >= MOST_TRIES,
    refusedAt: memory.get(REFUSED_RUN) as Moment | null,
  };
}

function owedTries({ memory, clock }: World): number {
  const [day, tries] = (memory.get(OWED_RUN) ?? '').split('#');
  return day === clock.today() ? Number(tries) : 0;
}

/**
 * The five-minute trigger: answers the ticks and sends mails that wait for quota; makes up for this morning's run when that
 * did not end.
 */
export function clockSweep(world: World): void {
  if (isRunOwed(world)) {
    dailyRun(world, true);
    return;
  }
  world.lock.run(() => {
    const { board } = sweepAlone(world);
    // A sweep that wrote nothing else can afford one write for the notice; a morning's run cannot.
    if (!sendCarried(world, board) && board !== null) showOwedNotice(world);
    sendOwedReturns(world, false);
    sendOwedReceipts(world);
    sendTroubleMail(world);
  });
}

function showOwedNotice(world: World): void {
  const entryBookId = world.memory.get(ENTRY_BOOK);
  if (entryBookId !== null) writeOwedNotice(world, entryBookId, world.memory.get(FORM_B) === 'on');
}

function isRunOwed(world: World): boolean {
  const { memory, clock } = world;
  const tries = owedTries(world);
  if (tries >= MOST_TRIES) return false;
  const refusedAt = memory.get(REFUSED_RUN) as Moment | null;
  const now = clock.now();
  if (refusedAt !== null && serialOfMoment(now) - serialOfMoment(refusedAt) < REFUSED_PAUSE) return false;
  return tries > 0 || isRunLate(world, now);
}

/** Whether the announced run never began: its trigger is gone, or it failed before it noted that it was owed. */
function isRunLate(world: World, now: Moment): boolean {
  const announced = announcedRun(world);
  if (announced === null || dayOf(announced) > dayOf(now)) return false;
  const minutes = (moment: Moment) => Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16));
  if (minutes(now) < minutes(announced) + LATE || minutes(now) >= LAST_HOUR * 60) return false;
  if (world.memory.get(DONE_RUN) === dayOf(now)) return false;
  const since = world.memory.get(LATE_RUN) as Moment | null;
  if (since !== null && dayOf(since) === dayOf(now)) return minutes(now) >= minutes(since) + WAITED;
  world.memory.set(LATE_RUN, now);
  return false;
}
