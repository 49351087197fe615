import { deadlinesOf } from '../../domain/campaign/campaign-deadlines.ts';
import type { Obligation } from '../../domain/campaign/obligation.ts';
import { livesOn } from '../../domain/campaign/unit-life.ts';
import { planInvitations } from '../../domain/mail/invitation.ts';
import { isPassedOver } from '../../domain/mail/mail-order.ts';
import { planNudges } from '../../domain/mail/nudge.ts';
import { joinRefusals, planRefusals } from '../../domain/mail/refused-report.ts';
import { type PlannedMail, planReminders, type ReminderPlan } from '../../domain/mail/reminder.ts';
import { type UnitObligation, unitObligationOf } from '../../domain/mail/unit-obligation.ts';
import { monitorsOf } from '../../domain/unit/monitors.ts';
import type { BoardRow } from '../../sheets/entry-book/board.ts';
import type { FirstTabNews } from '../../sheets/tables/office-first-tab.ts';
import { failedRecipients, tableLinks } from '../mail/digest-extras.ts';
import { type DispatchReport, dispatch } from '../mail/dispatch.ts';
import { firstTabRequests, reportedNow } from '../mail/first-tab.ts';
import { refusedOf } from '../mail/refused-reports.ts';
import { readNews, renderMail, toldUnits, warnedUnits } from '../mail/reminder-news.ts';
import type { MailContext } from '../mail/unit-news.ts';
import { firstTabStands } from '../office/apply-to-office.ts';
import { readBoard, rowsByCode } from '../office/entry-book.ts';
import { type LogLine, logRequest } from '../office/log.ts';
import { keepLongProperty, readLongProperty } from '../office/long-property.ts';
import { type Office, readCursor, readOffice } from '../office/office.ts';
import { alone, type Outcome, refuse } from '../office/refusal.ts';
import { viTroubles } from '../office/vi-troubles.ts';
import type { OutgoingMail, World } from '../ports.ts';
import { sendOwedReceipts } from '../submission/receipts.ts';
import { sweepAlone } from '../submission/sweep.ts';
import {
  announcedRun,
  announceRun,
  keepNotice,
  missingNotice,
  nextRun,
  nextRunRequests,
  noticeOf,
  oweNotice,
} from '../troubles/board-notice.ts';
import { oweTroubleMail, sendTroubleMail, troubleMailOf } from '../troubles/trouble-mail.ts';
import { troubleLines, troublesIn, withoutAddress } from '../troubles/troubles.ts';
import { stateRequests } from './state-column.ts';
import { firstTabTasks } from './to-do-facts.ts';

/** A run as it would be now: nothing is written yet. */
export interface ReminderRun {
  readonly office: Office;
  readonly plan: ReminderPlan;
  readonly unitObligations: readonly UnitObligation[];
  /** What the board says of every unit that it can tell of. */
  readonly states: ReadonlyMap<string, BoardRow>;
  readonly held: ReadonlySet<Obligation>;
  readonly render: (mail: PlannedMail) => OutgoingMail;
}

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
  return alone(world, () => {
    const { board, unreadable } = sweepAlone(world);
    const planned = planReminderRun(world, board);
    if (!planned.ok) return planned;
    const { run } = planned;
    if (run.office.state.reminders === 'paused') return refuse({ kind: 'paused' });
    if (!isAgreed(run)) return { ok: true, run, report: null };
    const report = carryOut(world, run, unreadable);
    sendOwedReceipts(world);
    return { ok: true, run, report };
  });
}

/** `lines` go into the log along with what the run did. */
export function carryOut(
  world: World,
  run: ReminderRun,
  unanswered: readonly string[],
  lines: readonly LogLine[] = [],
  isMorning = false,
): DispatchReport {
  const { office, plan, unitObligations, render, states } = run;
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
    ...stateRequests(office, unitObligations, states, world.clock.today()),
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
  const { rows, unitObligations, held } = standing;
  const cursor = readCursor(world);
  const today = clock.today();
  const reminders = planReminders({
    unitObligations,
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
  const nudges = planNudges({ unitObligations, today, calendar, ledger, cursor, held }, null);
  const units = roster.map(({ unit }) => unit);
  const invitations = planInvitations(
    units.filter(({ life }) => livesOn(life, today)),
    ledger,
    cursor,
  );
  // Invitations that the quota or a crash held back go along; new ones are the office's to send.
  const heldBack = invitations.mails.filter(isPassedOver);
  const refusals = planRefusals({
    unitObligations,
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
    failed: failedRecipients(office, unitObligations),
    monitorOf: monitorsOf(units),
    unitObligations,
    standings: rows,
    tables: tableLinks(world, office),
    warned: warnedUnits(world, entryBookId, units, rows, context),
  };
  const sentence = nudges.mails.length === 0 ? '' : keptSentence(world);
  const render = (planned: PlannedMail) => renderMail(planned, news, context, extras, sentence);
  return { ok: true, run: { office, plan, unitObligations, states: rows, held, render } };
}

/** How every unit stands with everything there is to hand in; one read, none when the boards were just read. */
export function standNow(
  world: World,
  { campaign, calendar, state, roster }: Office,
  known: readonly BoardRow[] | null,
): Outcome<
  Pick<ReminderRun, 'unitObligations'> & { rows: ReminderRun['states']; held: ReadonlySet<Obligation> }
> {
  const board =
    known === null
      ? readBoard(world, state.entryBookId, campaign.progress !== null)
      : { ok: true as const, rows: known };
  if (!board.ok) return board;
  const rows = rowsByCode(board.rows, roster);
  const deadlines = deadlinesOf(campaign, calendar);
  const unitObligations = deadlines.flatMap((deadline) =>
    roster.map(({ unit }) => unitObligationOf(unit, deadline, rows.get(unit.code) ?? null)),
  );
  const held = new Set(deadlines.flatMap(({ obligation, isHeld }) => (isHeld === true ? [obligation] : [])));
  return { ok: true, rows, unitObligations, held };
}

const SENTENCE = 'nudge.sentence';

export const keepSentence = ({ memory }: World, sentence: string): void =>
  keepLongProperty(memory, SENTENCE, sentence);

const keptSentence = ({ memory }: World): string => readLongProperty(memory, SENTENCE) ?? '';
