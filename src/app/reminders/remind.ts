import type { Day } from '../../domain/calendar/day.ts';
import { deadlinesOf } from '../../domain/campaign/campaign-deadlines.ts';
import type { Obligation } from '../../domain/campaign/obligation.ts';
import type { PlannedMail, ReminderPlan } from '../../domain/mail/reminder.ts';
import { planRun } from '../../domain/mail/run-plan.ts';
import { type UnitObligation, unitObligationOf } from '../../domain/mail/unit-obligation.ts';
import { type PlanStanding, planStanding } from '../../domain/report/plan-standing.ts';
import { monitorsOf } from '../../domain/unit/monitors.ts';
import type { BoardRow } from '../../sheets/entry-book/board.ts';
import type { FirstTabNews } from '../../sheets/tables/office-first-tab.ts';
import { failedRecipients, ownTableLinks, tableLinks } from '../mail/digest-extras.ts';
import { type DispatchReport, dispatch } from '../mail/dispatch.ts';
import { firstTabRequests, reportedNow } from '../mail/first-tab.ts';
import { refusedOf } from '../mail/refused-reports.ts';
import { readNews, renderMail, toldUnits, warnedFor, warnedUnits } from '../mail/reminder-news.ts';
import { noteTold, toldWarnings } from '../mail/told-warnings.ts';
import type { MailContext } from '../mail/unit-news.ts';
import { firstTabStands } from '../office/apply-to-office.ts';
import { allDeadlines } from '../office/deadlines.ts';
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

/** A reminder run by the present state; nothing is written yet. */
export interface ReminderRun {
  readonly office: Office;
  readonly plan: ReminderPlan;
  readonly unitObligations: readonly UnitObligation[];
  /** The tables' row of each unit, by code; units whose row is broken are missing. */
  readonly states: ReadonlyMap<string, BoardRow>;
  /** Obligations whose deadline cannot be read at present; nobody is reminded of them. */
  readonly held: ReadonlySet<Obligation>;
  readonly render: (mail: PlannedMail) => OutgoingMail;
  /** Remembers what the mails that went out have told. */
  readonly noteResults: (results: DispatchReport['results']) => void;
}

/** Plans a run by the present state; three reads, or two with `board`. */
export function planReminderRun(
  world: World,
  board: readonly BoardRow[] | null,
): Outcome<{ readonly run: ReminderRun }> {
  const reading = readOffice(world, 'office');
  return reading.ok ? planWith(world, reading.office, board) : reading;
}

/**
 * A person's *Gửi ngay*: the same run as the morning's, on any day. When the run is not the one that the person agreed to,
 * nothing is sent and the report is null.
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

/** Sends a planned run and writes its notices. `unanswered`: units that the sweep could not answer; `lines`: more lines for the log. */
export function carryOut(
  world: World,
  run: ReminderRun,
  unanswered: readonly string[],
  lines: readonly LogLine[] = [],
  isMorning = false,
): DispatchReport {
  const { office, plan, unitObligations, render, states } = run;
  // Units with a broken row get no mail, so the office is told of them.
  const lost = office.roster.filter(({ unit, sheetId }) => sheetId !== null && !states.has(unit.code));
  const codes = [...lost.map(({ unit }) => unit.code), ...unanswered];
  const troubles = [
    ...troublesIn(world, office),
    ...withoutAddress(plan),
    ...(codes.length === 0 ? [] : [{ place: null, text: viTroubles.unknownState(codes) }]),
  ];
  if (isMorning) oweTroubleMail(world, troubleMailOf(world, office, troubles));
  sendTroubleMail(world);
  const next = isMorning ? nextRun(world, office, true) : announcedRun(world);
  const hasProgress = office.campaign.progress !== null;
  const notice = noticeOf(office, troubles, next);
  const missing = missingNotice(world, notice, hasProgress);
  const isOneBook = office.state.entryBookId === world.books.officeId;
  const told = [...lines, ...troubleLines(world, troubles)];
  const reported = reportedNow([...states.values()], office.campaign.year, world.clock.now());
  const tasksAfter = tasksOf(world, run);
  const alsoWrite = (waitingMails: number) => [
    ...stateRequests(office, unitObligations, states, world.clock.today()),
    ...nextRunRequests(next),
    ...(isOneBook ? missing : []),
    ...firstTabRequests(world, {
      ...reported,
      notice,
      ...tasksAfter(waitingMails),
    }),
    ...(told.length === 0 ? [] : [logRequest(world, told)]),
  ];
  const occasion = isMorning ? 'morning' : 'by-hand';
  const report = dispatch(world, office, { plan, render, occasion, alsoWrite });
  run.noteResults(report.results);
  announceRun(world, next);
  if (missing.length > 0) {
    if (isOneBook) keepNotice(world, notice);
    else oweNotice(world, notice);
  }
  return report;
}

/** The tasks for the first tab, by the number of mails that still wait; not computed where that tab does not exist. */
function tasksOf(
  world: World,
  { office, states, ...run }: ReminderRun,
): (waitingMails: number) => Pick<FirstTabNews, 'tasks'> {
  if (!firstTabStands(world.memory)) return () => ({});
  const at = world.clock.now();
  const linesOf = firstTabTasks(world, office, { ...run, rows: states });
  return (waitingMails) => ({ tasks: { at, lines: linesOf(waitingMails) } });
}

/** Plans a run. Two reads at most: the tables (unless `known` has their rows), and the tabs of the units that get mails. */
export function planWith(
  world: World,
  office: Office,
  known: readonly BoardRow[] | null,
  /** Only the mails that an earlier run could not send. */
  isCarriedOnly = false,
): Outcome<{ readonly run: ReminderRun }> {
  const { campaign, calendar, state, roster } = office;
  const entryBookId = state.entryBookId;
  const standing = standNow(world, office, known);
  if (!standing.ok) return standing;
  const { rows, unitObligations, held } = standing;
  const units = roster.map(({ unit }) => unit);
  const { plan, hasNudges } = planRun({
    unitObligations,
    today: world.clock.today(),
    since: state.remindersSince,
    calendar,
    ledger: office.ledger,
    cursor: readCursor(world),
    officeEmails: campaign.officeEmails,
    isCarriedOnly,
    held,
    units,
    refused: refusedOf(world, roster),
    progressOf: (code) => rows.get(code)?.progress ?? null,
  });
  const context: MailContext = { campaign, calendar, forms: office.forms, today: world.clock.today() };
  const news = readNews(world, entryBookId, toldUnits(plan.mails), rows, context);
  const extras = {
    failed: failedRecipients(office, unitObligations),
    monitorOf: monitorsOf(units),
    unitObligations,
    standings: rows,
    tables: [...tableLinks(world, office), ...ownTableLinks(world, office)],
    warned: warnedUnits(world, entryBookId, units, rows, context),
    told: hasDigest(plan.mails) ? toldWarnings(world.memory) : {},
    plan: planOf(office, rows, context.today),
  };
  const sentence = hasNudges ? keptSentence(world) : '';
  const render = (planned: PlannedMail) => renderMail(planned, news, context, extras, sentence);
  const noteResults = (results: DispatchReport['results']) =>
    noteTold(world.memory, results, (reader) =>
      warnedFor(reader, extras).map(({ unit, outlook }) => ({ code: unit.code, outlook })),
    );
  return { ok: true, run: { office, plan, unitObligations, states: rows, held, render, noteResults } };
}

const hasDigest = (mails: readonly PlannedMail[]): boolean =>
  mails.some(({ addressee: { kind } }) => kind === 'office' || kind === 'monitor');

function planOf(
  { campaign, calendar, roster }: Office,
  rows: ReminderRun['states'],
  today: Day,
): PlanStanding | null {
  if (campaign.progress === null) return null;
  const live = roster.flatMap(({ unit }) => {
    const progress = rows.get(unit.code)?.progress ?? null;
    return progress === null ? [] : [{ unit, progress }];
  });
  const { superiorAdmissionTarget } = campaign;
  return planStanding(
    { plan: campaign.progress, deadlines: deadlinesOf(campaign, calendar), today, live },
    superiorAdmissionTarget,
  );
}

interface Standings extends Pick<ReminderRun, 'unitObligations' | 'held'> {
  readonly rows: ReminderRun['states'];
}

/** Every unit's state in every obligation; one read, none when `known` has the tables' rows. */
export function standNow(
  world: World,
  office: Office,
  known: readonly BoardRow[] | null,
): Outcome<Standings> {
  const { campaign, state, roster } = office;
  const board =
    known === null
      ? readBoard(world, state.entryBookId, campaign.progress !== null)
      : { ok: true as const, rows: known };
  if (!board.ok) return board;
  const rows = rowsByCode(board.rows, roster);
  const deadlines = allDeadlines(office);
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
