import { deadlinesOf } from '../domain/campaign-deadlines.ts';
import type { Day } from '../domain/day.ts';
import { type Duty, dutyOf } from '../domain/duty.ts';
import { planInvitations } from '../domain/invitation.ts';
import { type PlannedMail, planReminders, type ReminderPlan } from '../domain/reminder.ts';
import type { BoardRow } from '../sheets/parse.ts';
import { SHEET_IDS } from '../sheets/registry.ts';
import { type CellWrite, write, writeCells } from '../sheets/tab.ts';
import { writtenColumn } from '../sheets/units-tab.ts';
import { isWritten, type SheetRequest } from '../sheets/value.ts';
import { OBLIGATION_WORDS, STATE_TEXT } from '../sheets/wording.ts';
import { type DispatchReport, dispatch } from './dispatch.ts';
import { readBoard } from './entry-book.ts';
import { logRequest } from './log.ts';
import type { MailContext } from './mail-news.ts';
import { type Office, type Refusal, readCursor, readOffice } from './office.ts';
import type { OutgoingMail, World } from './ports.ts';
import { sendOwedReceipts } from './receipts.ts';
import { readNews, renderMail, toldUnits, warnedUnits } from './reminder-news.ts';
import { sweep, sweepAlone } from './sweep.ts';
import { vi } from './vi.ts';

export interface RemindPreview {
  readonly plan: ReminderPlan;
  readonly mails: readonly { readonly planned: PlannedMail; readonly mail: OutgoingMail }[];
  readonly quotaLeft: number;
}

export type Outcome<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly refusal: Refusal };

/** What a run would do now, and the texts; nothing is written. */
export function previewReminders(world: World): Outcome<RemindPreview> {
  const prepared = prepare(world);
  if (!prepared.ok) return prepared;
  const { plan, render } = prepared;
  return {
    ok: true,
    plan,
    mails: plan.mails.map((planned) => ({ planned, mail: render(planned) })),
    quotaLeft: world.mail.quotaLeft(),
  };
}

/** A person's *Gửi ngay*: the same run as the morning's, whatever the day. */
export function remindNow(world: World): Outcome<{ readonly report: DispatchReport }> {
  const outcome = world.lock.run(() => {
    sweepAlone(world);
    const reminded = runReminders(world, 'office', null);
    sendOwedReceipts(world);
    return reminded;
  });
  return outcome === 'busy' ? { ok: false, refusal: { kind: 'busy' } } : outcome;
}

export type DailyOutcome =
  | { readonly kind: 'day-off' | 'switched-off' | 'busy' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'ran'; readonly report: DispatchReport };

/**
 * The clock trigger's run: sweeps, then reminds. Decides by date, so that Google's ± 15 minutes and a second start on
 * the same day change nothing (product.md §8).
 */
export function dailyRun(world: World): DailyOutcome {
  const { memory, lock, clock } = world;
  const today = clock.today();
  memory.set(OWED_RUN, `${today}#${owedTries(world) + 1}`);
  const outcome = lock.run(() => dailyAlone(world), PATIENCE);
  if (outcome === 'busy') return { kind: 'busy' };
  memory.delete(OWED_RUN);
  return outcome;
}

function dailyAlone(world: World): DailyOutcome {
  const { board, unreadable } = sweepAlone(world);
  const office = readOffice(world, 'anyone');
  if (!office.ok) return { kind: 'refused', refusal: office.refusal };
  const { state, calendar } = office.office;
  let outcome: DailyOutcome;
  if (state.reminders !== 'on') outcome = { kind: 'switched-off' };
  else if (!calendar.isWorkingDay(world.clock.today())) outcome = { kind: 'day-off' };
  else {
    const run = runWith(world, office.office, board, unreadable);
    outcome = run.ok ? { kind: 'ran', report: run.report } : { kind: 'refused', refusal: run.refusal };
  }
  sendOwedReceipts(world);
  return outcome;
}

/** A sweep may hold the lock at eight o'clock; a menu action, longer. */
const PATIENCE = 60_000;
/** Set while a morning's run is owed: by one that found the lock taken, failed, or died. */
const OWED_RUN = 'daily.owed';
/** A run that fails every time must not fail every five minutes. */
const MOST_TRIES = 3;

function owedTries({ memory, clock }: World): number {
  const [day, tries] = (memory.get(OWED_RUN) ?? '').split('#');
  return day === clock.today() ? Number(tries) : 0;
}

/** Every five minutes: answers the ticks; makes up for this morning's run when that did not come to its end. */
export function clockSweep(world: World): void {
  const tries = owedTries(world);
  if (tries > 0 && tries < MOST_TRIES) dailyRun(world);
  else sweep(world);
}

function runReminders(
  world: World,
  authority: 'office' | 'anyone',
  board: readonly BoardRow[] | null,
): Outcome<{ readonly report: DispatchReport }> {
  const reading = readOffice(world, authority);
  if (!reading.ok) return reading;
  if (reading.office.state.reminders === 'paused') return { ok: false, refusal: { kind: 'paused' } };
  return runWith(world, reading.office, board);
}

function runWith(
  world: World,
  office: Office,
  known: readonly BoardRow[] | null,
  unanswered: readonly string[] = [],
): Outcome<{ readonly report: DispatchReport }> {
  const board = boardOf(world, office, known);
  if (!board.ok) return board;
  const { plan, render, duties, rows } = planWith(world, office, board.rows);
  // A unit whose row is broken would otherwise be passed over in silence.
  const lost = office.roster.filter(
    ({ unit, sheetId }) => unit.isActive && sheetId !== null && !rows.has(unit.code),
  );
  const codes = [...lost.map(({ unit }) => unit.code), ...unanswered];
  const report = dispatch(world, office, plan, render, 'reminders', [
    ...stateRequests(office, duties, rows, world.clock.today()),
    ...(codes.length === 0
      ? []
      : [logRequest(world, [{ action: vi.action.error, unit: '', detail: vi.unknownState(codes) }])]),
  ]);
  return { ok: true, report };
}

/** What the sweep read just now, or one read of the boards. */
function boardOf(
  world: World,
  { state }: Office,
  known: readonly BoardRow[] | null,
): Outcome<{ readonly rows: readonly BoardRow[] }> {
  return known === null ? readBoard(world, state.entryBookId) : { ok: true, rows: known };
}

function prepare(world: World) {
  const reading = readOffice(world, 'office');
  if (!reading.ok) return reading;
  if (reading.office.state.reminders === 'paused')
    return { ok: false as const, refusal: { kind: 'paused' as const } };
  const board = boardOf(world, reading.office, null);
  if (!board.ok) return board;
  return { ok: true as const, ...planWith(world, reading.office, board.rows) };
}

/** One read at most: the tabs of the units that mails speak of. */
function planWith(
  world: World,
  office: Office,
  board: readonly BoardRow[],
): {
  readonly plan: ReminderPlan;
  readonly render: (mail: PlannedMail) => OutgoingMail;
  readonly duties: readonly Duty[];
  readonly rows: ReadonlyMap<string, BoardRow>;
} {
  const { clock } = world;
  const { campaign, calendar, state, ledger, roster } = office;
  const entryBookId = state.entryBookId;
  const rows = new Map(board.map((row) => [row.code, row]));
  const duties = deadlinesOf(campaign, calendar).flatMap((deadline) =>
    roster.map(({ unit }) => dutyOf(unit, deadline, rows.get(unit.code) ?? null)),
  );
  const cursor = readCursor(world);
  const today = clock.today();
  const reminders = planReminders({
    duties,
    today,
    since: state.remindersSince,
    calendar,
    ledger,
    cursor,
    officeEmails: campaign.officeEmails,
  });
  const units = roster.map(({ unit }) => unit);
  const invitations = planInvitations(units, ledger, cursor);
  // Invitations that the quota or a crash held back go along; new ones are the office's to send.
  const heldBack = invitations.mails.filter(({ errands }) =>
    errands.some(({ entry }) => entry !== null && entry.status !== 'failed'),
  );
  const plan: ReminderPlan = {
    ...reminders,
    mails: [...heldBack, ...reminders.mails],
    confirmed: [...reminders.confirmed, ...invitations.confirmed],
    dropped: [...reminders.dropped, ...invitations.dropped],
  };
  const context: MailContext = { campaign, calendar, today };
  const news = readNews(world, entryBookId, toldUnits(plan.mails), rows, context);
  const extras = {
    failed: ledger.filter(({ status }) => status === 'failed').map(({ recipient }) => recipient),
    warned: warnedUnits(world, entryBookId, units, rows, context),
  };
  return { plan, duties, rows, render: (planned) => renderMail(planned, news, context, extras) };
}

/** The states of this run, in `Danh sách`: the office file has no other sight of them when there are two. */
function stateRequests(
  { campaign, roster, reading }: Office,
  duties: readonly Duty[],
  rows: ReadonlyMap<string, BoardRow>,
  today: Day,
): SheetRequest[] {
  const grid = reading.grid(SHEET_IDS.units);
  const cells = roster.flatMap(({ unit, row }): CellWrite[] => {
    const standing = rows.get(unit.code);
    const text =
      standing === undefined
        ? null
        : vi.unitState(
            campaign.registration === null ? null : STATE_TEXT[standing.state],
            campaign.progress === null
              ? null
              : duties
                  .filter((duty) => duty.unit.code === unit.code && isOverdue(duty, today))
                  .map(({ obligation }) => OBLIGATION_WORDS[obligation]),
          );
    const wanted = write(row, writtenColumn('state'), text);
    return isWritten(grid.entered(wanted), wanted.value) ? [] : [wanted];
  });
  return writeCells(SHEET_IDS.units, cells);
}

const isOverdue = ({ obligation, isOwed, lastDay }: Duty, today: Day): boolean =>
  isOwed && obligation !== 'registration' && lastDay < today;
