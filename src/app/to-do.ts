import { deadlinesOf } from '../domain/campaign-deadlines.ts';
import { outlook } from '../domain/deadline.ts';
import { type Duty, reportState } from '../domain/duty.ts';
import { planInvitations } from '../domain/invitation.ts';
import { isPassedOver } from '../domain/mail-order.ts';
import { monthOfObligation } from '../domain/obligation.ts';
import { type ToDoInput, type ToDoList, toDoList } from '../domain/to-do.ts';
import type { Unit } from '../domain/unit.ts';
import { hasEnded, livesIn, livesOn } from '../domain/unit-life.ts';
import { momentAt } from '../sheets/grid.ts';
import { LEDGER_TAB } from '../sheets/office-tabs.ts';
import type { BoardRow } from '../sheets/parse.ts';
import { SHEET_IDS, TAB_TITLES } from '../sheets/registry.ts';
import { answerAreas, refusedReports } from '../sheets/unit-answers.ts';
import { nextRun } from './board-notice.ts';
import { allowance, otherWaiting } from './carried.ts';
import { dailyFacts } from './daily-run.ts';
import type { DialogAnswer } from './dialog-calls.ts';
import { refused } from './dialog-refusal.ts';
import { boardIn, boardRanges, readBoard, readEntry } from './entry-book.ts';
import { hasReported } from './invite.ts';
import { isApplied, switchedBy } from './known.ts';
import { type Office, readCursor, readOffice, undecidedRows } from './office.ts';
import { papersDue } from './papers-due.ts';
import type { World } from './ports.ts';
import { type Outcome, standNow } from './remind.ts';
import { lastSweep } from './sweep.ts';
import { troublesIn } from './troubles.ts';
import { type ToDoLine, toDoLines, viToDo } from './vi-to-do.ts';

/** *Việc cần làm…*: what waits, the most urgent first, each with the button that does it; then how things stand. */
export interface ToDoView {
  readonly waiting: readonly ToDoLine[];
  readonly standing: readonly string[];
  /** Said when nothing waits. */
  readonly nothing: string;
}

export function toDoStart(world: World): DialogAnswer<{ readonly view: ToDoView }> {
  const reading = readOffice(world, 'office');
  if (!reading.ok) {
    // Before set-up, and before there are tabs, one thing is to be done.
    const first = viToDo.begin(reading.refusal.kind);
    return first === null
      ? refused(reading.refusal)
      : { ok: true, view: { waiting: [first], standing: [], nothing: '' } };
  }
  const { office } = reading;
  if (office.state.provisionedYear === null) {
    const first = viToDo.begin('not-provisioned');
    return { ok: true, view: { waiting: first === null ? [] : [first], standing: [], nothing: '' } };
  }
  const found = readStanding(world, office);
  if (!found.ok) return refused(found.refusal);
  const list = toDoList(inputOf(world, office, found));
  return { ok: true, view: viewOf(world, office, list) };
}

function viewOf(world: World, office: Office, list: ToDoList): ToDoView {
  const linkOf = (place: string): string | null => {
    const title = Object.values(TAB_TITLES).find((one) => place.startsWith(`${one} `));
    const tab = (Object.keys(TAB_TITLES) as (keyof typeof TAB_TITLES)[]).find(
      (key) => TAB_TITLES[key] === title,
    );
    const at = /[A-Z]+\d+$/.exec(place)?.[0];
    return tab === undefined || at === undefined
      ? null
      : `${world.books.url(world.books.officeId, SHEET_IDS[tab])}&range=${at}`;
  };
  return {
    waiting: toDoLines(list.waiting, office.campaign.unitWord, linkOf),
    standing: list.standing.map((one) => viToDo.standing(one, office.campaign.unitWord)),
    nothing: viToDo.nothing(list.next),
  };
}

interface Found {
  readonly rows: readonly BoardRow[];
  readonly refusedIn: ReadonlyMap<number, ReturnType<typeof refusedReports>>;
}

/** The tables, and what every unit was answered last: one read. With a tab gone, the tables alone. */
function readStanding(world: World, { campaign, state, roster }: Office): Outcome<Found> {
  const hasProgress = campaign.progress !== null;
  const sheetIds = roster.flatMap(({ sheetId }) => sheetId ?? []);
  const answers = sheetIds.flatMap((sheetId) => answerAreas(hasProgress).map((area) => ({ sheetId, area })));
  const found = readEntry(
    world,
    state.entryBookId,
    [...boardRanges(hasProgress), ...answers],
    'values',
    (sheetId) => roster.find((entry) => entry.sheetId === sheetId)?.unit.name ?? TAB_TITLES.summary,
  );
  if (found.ok) {
    const { reading } = found;
    const refusedIn = new Map(
      sheetIds.map((sheetId) => [sheetId, refusedReports(reading.grid(sheetId), hasProgress)] as const),
    );
    return { ok: true, rows: boardIn(reading, hasProgress).rows, refusedIn };
  }
  const board = readBoard(world, state.entryBookId, hasProgress);
  return board.ok ? { ok: true, rows: board.rows, refusedIn: new Map() } : board;
}

function inputOf(world: World, office: Office, found: Found): ToDoInput {
  const { memory, clock, mail } = world;
  const { campaign, calendar, state, roster } = office;
  const today = clock.today();
  const standing = standNow(world, office, found.rows);
  if (!standing.ok) throw new RangeError('the tables were read');
  const { rows, duties, held } = standing;
  const daily = dailyFacts(world);
  const allowed = allowance(world, office);
  return {
    now: clock.now(),
    reminders: state.reminders,
    by: switchedBy(memory, state.reminders),
    runs: {
      ...daily,
      lastRun: momentAt(office.reading.grid(SHEET_IDS.ledger), LEDGER_TAB.lastRun),
      lastSweep: lastSweep(world),
      nextRun: nextRun(world, office, daily.doneOn === today),
    },
    duties,
    held,
    calendar,
    officeEmails: campaign.officeEmails,
    unreadable: roster.flatMap(({ unit, sheetId }) =>
      sheetId !== null && !rows.has(unit.code) ? [unit] : [],
    ),
    ...sentBack(found, office, rows, duties),
    ticked: roster.flatMap(({ unit }) => {
      const row = rows.get(unit.code);
      return row !== undefined && (row.pending === 'submit' || row.hasProgressTick) ? [unit] : [];
    }),
    notInvited: notInvited(world, office, rows),
    provision: toProvision(office, today, (unit) => duties.some((duty) => duty.unit === unit && duty.isOwed)),
    settingsChanged: !isApplied(memory, campaign),
    carriedMails: waitingMails(world, office),
    quotaLeft: mail.quotaLeft(),
    quotaPerDay: allowed.perDay,
    cells: [...troublesIn(world, office), ...undecided(office)],
    deadlines: deadlinesOf(campaign, calendar).map(({ obligation, lastDay }) => ({
      obligation,
      last: lastDay,
      // A month's day moves by itself.
      proposed: monthOfObligation(obligation) === null ? outlook(lastDay, today, calendar).proposedDay : null,
    })),
    papers: papersDue(world),
  };
}

/** Reports that came back to their units, by the script or by the office, and that do not wait for an answer again. */
function sentBack(
  { refusedIn }: Found,
  { roster }: Office,
  rows: ReadonlyMap<string, BoardRow>,
  duties: readonly Duty[],
): Pick<ToDoInput, 'refused' | 'returned'> {
  const sheetIds = new Map(roster.map(({ unit, sheetId }) => [unit.code, sheetId]));
  const owed = duties.flatMap(({ unit, obligation, isOwed }) => {
    const row = rows.get(unit.code);
    const state = row === undefined ? null : reportState(obligation, row);
    if (!isOwed || state === null || state === 'waiting') return [];
    const isRefused = refusedIn.get(sheetIds.get(unit.code) ?? 0)?.includes(obligation) === true;
    return [{ unit, obligation, state, isRefused }];
  });
  return {
    refused: owed.filter(({ isRefused }) => isRefused),
    returned: owed.filter(({ isRefused, state }) => !isRefused && state === 'returned'),
  };
}

const undecided = (office: Office) =>
  undecidedRows(office).map(({ line, name, mayBe }) => ({
    place: `${TAB_TITLES.units} C${line}`,
    text: viToDo.undecided(line, name, mayBe),
  }));

function notInvited(world: World, office: Office, rows: ReadonlyMap<string, BoardRow>): Unit[] {
  const today = world.clock.today();
  const units = office.roster.flatMap(({ unit }) =>
    rows.has(unit.code) && livesOn(unit.life, today) && !hasReported(office, rows.get(unit.code))
      ? [unit]
      : [],
  );
  return planInvitations(units, office.ledger, readCursor(world)).mails.flatMap((planned) =>
    planned.addressee.kind === 'invite' && !isPassedOver(planned) ? [planned.addressee.unit] : [],
  );
}

/** Why the tabs are to be made anew: the list says something else than they, or a unit's end is to be acted upon. */
function toProvision(
  { campaign, roster }: Office,
  today: ReturnType<World['clock']['today']>,
  owes: (unit: Unit) => boolean,
): ToDoInput['provision'] {
  const unitsWhere = (is: (entry: Office['roster'][number]) => boolean) =>
    roster.filter(is).map(({ unit }) => unit);
  return {
    'new-units': unitsWhere(({ unit, sheetId }) => sheetId === null && livesIn(unit.life, campaign.year)),
    'changed-units': unitsWhere(
      ({ unit, record }) => record !== null && (record.code !== unit.code || record.name !== unit.name),
    ),
    'ended-units': unitsWhere(
      ({ unit, shared }) => hasEnded(unit.life, today) && shared.length > 0 && !owes(unit),
    ),
  };
}

const waitingMails = (world: World, office: Office): number =>
  new Set(
    otherWaiting(office, world, new Set()).map(({ kind, recipient }) => `${kind} ${recipient.toLowerCase()}`),
  ).size;
