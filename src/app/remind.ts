import { deadlinesOf } from '../domain/campaign-deadlines.ts';
import { type Duty, dutyOf } from '../domain/duty.ts';
import { planInvitations } from '../domain/invitation.ts';
import { isPassedOver } from '../domain/mail-order.ts';
import { monitorsOf } from '../domain/monitors.ts';
import { planNudges } from '../domain/nudge.ts';
import type { Obligation } from '../domain/obligation.ts';
import { joinRefusals, planRefusals } from '../domain/refusal.ts';
import { type PlannedMail, planReminders, type ReminderPlan } from '../domain/reminder.ts';
import { livesOn } from '../domain/unit-life.ts';
import type { FirstTabNews } from '../sheets/office-first-tab.ts';
import type { BoardRow } from '../sheets/parse.ts';
import {
  announcedRun,
  announceRun,
  keepNotice,
  missingNotice,
  nextRun,
  nextRunRequests,
  noticeOf,
  oweNotice,
} from './board-notice.ts';
import { failedRecipients, tableLinks } from './digest-extras.ts';
import { type DispatchReport, dispatch } from './dispatch.ts';
import { readBoard, rowsByCode } from './entry-book.ts';
import { firstTabRequests, firstTabStands, reportedNow } from './first-tab.ts';
import { type LogLine, logRequest } from './log.ts';
import type { MailContext } from './mail-news.ts';
import { keepNote, readNote } from './note.ts';
import { type Office, type Refusal, readCursor, readOffice } from './office.ts';
import type { OutgoingMail, World } from './ports.ts';
import { sendOwedReceipts } from './receipts.ts';
import { refusedOf } from './refused-reports.ts';
import { readNews, renderMail, toldUnits, warnedUnits } from './reminder-news.ts';
import { stateRequests } from './state-column.ts';
import { sweepAlone } from './sweep.ts';
import { firstTabTasks } from './to-do-facts.ts';
import { oweTroubleMail, sendTroubleMail, troubleMailOf } from './trouble-mail.ts';
import { troubleLines, troublesIn, withoutAddress } from './troubles.ts';
import { viTroubles } from './vi-troubles.ts';

/** A run as it would be now: nothing is written yet. */
export interface ReminderRun {
  readonly office: Office;
  readonly plan: ReminderPlan;
  readonly duties: readonly Duty[];
  /** What the board says of every unit that it can tell of. */
  readonly states: ReadonlyMap<string, BoardRow>;
  readonly held: ReadonlySet<Obligation>;
  readonly render: (mail: PlannedMail) => OutgoingMail;
}

export type Outcome<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly refusal: Refusal };

/** What a run would do now; three reads, nothing is written. `board` saves one of them. */
export function planReminderRun(
  world: World,
  board: readonly BoardRow[] | null,
): Outcome<{ readonly run: ReminderRun }> {
  const reading = readOffice(world, 'office');
  return reading.ok ? planWith(world, reading.office, board) : reading;
}

/**
 * A person's *Gửi ngay*: the same run as the morning's, whatever the day. Nothing is sent, and there is no report, when the
 * run is not one that the person agreed to.
 */
export function remindNow(
  world: World,
  isAgreed: (run: ReminderRun) => boolean,
): Outcome<{ readonly run: ReminderRun; readonly report: DispatchReport | null }> {
  const outcome = world.lock.run((): ReturnType<typeof remindNow> => {
    const { board, unreadable } = sweepAlone(world);
    const planned = planReminderRun(world, board);
    if (!planned.ok) return planned;
    const { run } = planned;
    if (run.office.state.reminders === 'paused') return { ok: false, refusal: { kind: 'paused' } };
    if (!isAgreed(run)) return { ok: true, run, report: null };
    const report = carryOut(world, run, unreadable);
    sendOwedReceipts(world);
    return { ok: true, run, report };
  });
  return outcome === 'busy' ? { ok: false, refusal: { kind: 'busy' } } : outcome;
}

/** `lines` go into the log along with what the run did. */
export function carryOut(
  world: World,
  run: ReminderRun,
  unanswered: readonly string[],
  lines: readonly LogLine[] = [],
  isMorning = false,
): DispatchReport {
  const { office, plan, duties, render, states } = run;
  // A unit whose row is broken would otherwise be passed over in silence.
  const lost = office.roster.filter(({ unit, sheetId }) => sheetId !== null && !states.has(unit.code));
  const codes = [...lost.map(({ unit }) => unit.code), ...unanswered];
  const troubles = [
    ...troublesIn(world, office),
    ...withoutAddress(plan),
    ...(codes.length === 0 ? [] : [{ place: '', text: viTroubles.unknownState(codes) }]),
  ];
  if (isMorning) oweTroubleMail(world, troubleMailOf(world, office, troubles));
  sendTroubleMail(world);
  const next = isMorning ? nextRun(world, office, true) : announcedRun(world);
  const hasProgress = office.campaign.progress !== null;
  const notice = noticeOf(office, troubles, next);
  const missing = missingNotice(world, notice, hasProgress);
  const isOneBook = office.state.entryBookId === world.books.officeId;
  const told = [...lines, ...troubleLines(world, troubles)];
  const report = dispatch(world, office, plan, render, isMorning ? 'morning' : 'by-hand', [
    ...stateRequests(office, duties, states, world.clock.today()),
    ...nextRunRequests(next),
    ...(isOneBook ? missing : []),
    ...firstTabRequests(world, {
      ...reportedNow([...states.values()], office.campaign.year, world.clock.now()),
      notice,
      ...tasksNow(world, run),
    }),
    ...(told.length === 0 ? [] : [logRequest(world, told)]),
  ]);
  announceRun(world, next);
  if (missing.length > 0) {
    if (isOneBook) keepNotice(world, notice);
    else oweNotice(world, notice);
  }
  return report;
}

/** Nothing is worked out where nobody would see it. */
const tasksNow = (world: World, { office, states, ...run }: ReminderRun): Pick<FirstTabNews, 'tasks'> =>
  firstTabStands(world.memory)
    ? { tasks: { at: world.clock.now(), lines: firstTabTasks(world, office, { ...run, rows: states }) } }
    : {};

/** Two reads at most: the boards (unless they were just read), and the tabs of the units that mails speak of. */
export function planWith(
  world: World,
  office: Office,
  known: readonly BoardRow[] | null,
  /** Only what an earlier run could not send. */
  isCarriedOnly = false,
): Outcome<{ readonly run: ReminderRun }> {
  const { clock } = world;
  const { campaign, calendar, state, ledger, roster } = office;
  const entryBookId = state.entryBookId;
  const standing = standNow(world, office, known);
  if (!standing.ok) return standing;
  const { rows, duties, held } = standing;
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
    isCarriedOnly,
    held,
  });
  // What *Nhắc ngay* was to send and a crash or the quota held back.
  const nudges = planNudges({ duties, today, calendar, ledger, cursor, held }, null);
  const units = roster.map(({ unit }) => unit);
  const invitations = planInvitations(
    units.filter(({ life }) => livesOn(life, today)),
    ledger,
    cursor,
  );
  // Invitations that the quota or a crash held back go along; new ones are the office's to send.
  const heldBack = invitations.mails.filter(isPassedOver);
  const refusals = planRefusals({
    duties,
    refused: refusedOf(world, roster),
    today,
    since: state.remindersSince,
    ledger,
    cursor,
    held,
    isCarriedOnly,
  });
  const parts = [reminders, refusals, nudges, invitations];
  const plan: ReminderPlan = {
    ...reminders,
    mails: [...joinRefusals(reminders.mails, refusals.mails), ...nudges.mails, ...heldBack],
    confirmed: parts.flatMap(({ confirmed }) => confirmed),
    dropped: parts.flatMap(({ dropped }) => dropped),
  };
  const context: MailContext = { campaign, calendar, today };
  const news = readNews(world, entryBookId, toldUnits(plan.mails), rows, context);
  const extras = {
    failed: failedRecipients(office, duties),
    monitorOf: monitorsOf(units),
    duties,
    standings: rows,
    tables: tableLinks(world, office),
    warned: warnedUnits(world, entryBookId, units, rows, context),
  };
  const sentence = nudges.mails.length === 0 ? '' : keptSentence(world);
  const render = (planned: PlannedMail) => renderMail(planned, news, context, extras, sentence);
  return { ok: true, run: { office, plan, duties, states: rows, held, render } };
}

/** How every unit stands with everything there is to hand in; one read, none when the boards were just read. */
export function standNow(
  world: World,
  { campaign, calendar, state, roster }: Office,
  known: readonly BoardRow[] | null,
): Outcome<Pick<ReminderRun, 'duties'> & { rows: ReminderRun['states']; held: ReadonlySet<Obligation> }> {
  const board =
    known === null
      ? readBoard(world, state.entryBookId, campaign.progress !== null)
      : { ok: true as const, rows: known };
  if (!board.ok) return board;
  const rows = rowsByCode(board.rows, roster);
  const deadlines = deadlinesOf(campaign, calendar);
  const duties = deadlines.flatMap((deadline) =>
    roster.map(({ unit }) => dutyOf(unit, deadline, rows.get(unit.code) ?? null)),
  );
  const held = new Set(deadlines.flatMap(({ obligation, isHeld }) => (isHeld === true ? [obligation] : [])));
  return { ok: true, rows, duties, held };
}

const SENTENCE = 'nudge.sentence';

export const keepSentence = ({ memory }: World, sentence: string): void =>
  keepNote(memory, SENTENCE, sentence);

const keptSentence = ({ memory }: World): string => readNote(memory, SENTENCE) ?? '';
