import { outlook } from '../../domain/calendar/deadline.ts';
import {
  monthOfObligation,
  type Obligation,
  type Period,
  periodOfOwn,
} from '../../domain/campaign/obligation.ts';
import { hasEnded, livesIn } from '../../domain/campaign/unit-life.ts';
import { planInvitations } from '../../domain/mail/invitation.ts';
import { isPassedOver } from '../../domain/mail/mail-order.ts';
import { canCorrect } from '../../domain/mail/refused-report.ts';
import { reportState, type UnitObligation } from '../../domain/mail/unit-obligation.ts';
import { type OfficePlace, type RunFacts, type ToDoInput, toDoList } from '../../domain/to-do/to-do.ts';
import type { Unit } from '../../domain/unit/unit.ts';
import { momentAt } from '../../sheets/cells/grid.ts';
import { SHEET_IDS } from '../../sheets/cells/registry.ts';
import type { BoardRow } from '../../sheets/entry-book/board.ts';
import { LEDGER_TAB } from '../../sheets/records/office-tabs.ts';
import type { TaskLine } from '../../sheets/tables/office-first-tab.ts';
import { allowance, mailsIn, otherWaiting } from '../mail/carried.ts';
import { refusedOf } from '../mail/refused-reports.ts';
import { rangeUrl } from '../mail/tab-places.ts';
import { allDeadlines } from '../office/deadlines.ts';
import { isApplied, knownForms, switchedBy } from '../office/known.ts';
import { type Office, readCursor, undecidedRows } from '../office/office.ts';
import { isAsProvisioned } from '../office/own-period.ts';
import { papersDue } from '../office/papers-due.ts';
import type { World } from '../ports.ts';
import { lastSweep } from '../submission/sweep.ts';
import { nextRun } from '../troubles/board-notice.ts';
import { troublesIn } from '../troubles/troubles.ts';
import { invitedUnits } from './invited-units.ts';
import { toDoLines, toDoNames, viToDo } from './vi-to-do.ts';

/** The units' states, from `standNow`. */
interface UnitStandings {
  readonly rows: ReadonlyMap<string, BoardRow>;
  readonly unitObligations: readonly UnitObligation[];
  readonly held: ReadonlySet<Obligation>;
}

type Daily = Pick<RunFacts, 'announced' | 'doneOn' | 'tries' | 'isGivenUp' | 'refusedAt'>;

/** The facts about the morning's run while it runs: it is done today. */
const runningNow = ({ clock }: World): Daily => ({
  announced: null,
  doneOn: clock.today(),
  tries: 0,
  isGivenUp: false,
  refusedAt: null,
});

/** The address of a faulty cell; null for a place whose cell is not known. */
export const placeLink =
  ({ books }: World) =>
  ({ tab, cell }: OfficePlace): string | null =>
    cell === '' ? null : rangeUrl(books.url(books.officeId, SHEET_IDS[tab]), cell);

/**
 * The lines of *Việc cần làm*, without details, for the first tab of the office's file. For use by a reminder run: the facts
 * are read at the call, before the run sends its mails; how many mails still wait is known only after that.
 */
export function firstTabTasks(
  world: World,
  office: Office,
  standings: UnitStandings,
): (waitingMails: number) => TaskLine[] {
  const input = toDoInput(world, office, standings, runningNow(world));
  return (waitingMails) => {
    const { waiting } = toDoList({ ...input, carriedMails: waitingMails });
    return toDoLines(waiting, toDoNames(office), placeLink(world)).map(({ text, link }) =>
      link === null ? { text } : { text, url: link },
    );
  };
}

export function toDoInput(world: World, office: Office, standings: UnitStandings, daily: Daily): ToDoInput {
  const { memory, clock, mail } = world;
  const { campaign, calendar, state, roster } = office;
  const today = clock.today();
  const { rows, unitObligations, held } = standings;
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
    unitObligations,
    held,
    calendar,
    officeEmails: campaign.officeEmails,
    unreadable: roster.flatMap(({ unit, sheetId }) =>
      sheetId !== null && !rows.has(unit.code) ? [unit] : [],
    ),
    ...sentBack(world, standings, office),
    ticked: roster.flatMap(({ unit }) => {
      const row = rows.get(unit.code);
      if (row === undefined) return [];
      const { pending, hasProgressTick, waiting = [], own } = row;
      const hasOwnTick = waiting.some((one) => own?.get(one)?.state === 'waiting');
      return pending === 'submit' || hasProgressTick || hasOwnTick ? [unit] : [];
    }),
    notInvited: notInvited(world, office, standings),
    provision: toProvision(office, today, (unit) =>
      unitObligations.some((unitObligation) => unitObligation.unit === unit && unitObligation.isOwed),
    ),
    settingsChanged: !isApplied(memory, campaign),
    formsChanged: changedForms(world, office),
    carriedMails: mailsIn(otherWaiting(office, world, new Set())),
    quotaLeft: mail.quotaLeft(),
    quotaPerDay: allowed.perDay,
    cells: [...troublesIn(world, office), ...undecided(office)],
    deadlines: allDeadlines(office).map(({ obligation, lastDay }) => ({
      obligation,
      last: lastDay,
      // A month's deadline moves off a day off by itself.
      proposed:
        monthOfObligation(obligation) === null && periodOfOwn(obligation) === null
          ? outlook(lastDay, today, calendar).proposedDay
          : null,
    })),
    papers: papersDue(world).filter(({ period }) => isAsked(office, period)),
  };
}

/** Whether the period's form is in use: of a retired one no report is asked for. */
const isAsked = ({ forms }: Office, period: Period): boolean => {
  const own = periodOfOwn(period);
  return own === null || forms.some(({ form, isRetired }) => form.code === own.code && !isRetired);
};

function changedForms(world: World, { forms }: Office): readonly string[] {
  const known = knownForms(world);
  return forms.flatMap((used) => (isAsProvisioned(known, used) ? [] : [used.form.code]));
}

/** Reports that the script refused or the office sent back, and that were not handed in again. */
function sentBack(
  world: World,
  { rows, unitObligations }: UnitStandings,
  { roster }: Office,
): Pick<ToDoInput, 'refused' | 'returned' | 'edited' | 'uncorrected'> {
  const refused = refusedOf(world, roster);
  const owed = unitObligations.flatMap(({ unit, obligation, isOwed }) => {
    const row = rows.get(unit.code);
    const state = row === undefined ? null : reportState(obligation, row);
    if (!isOwed || state === null || state === 'waiting') return [];
    const isRefused = refused.some((one) => one.unit.code === unit.code && one.obligation === obligation);
    return [{ unit, obligation, state, isRefused }];
  });
  return {
    refused: owed.filter(({ isRefused }) => isRefused),
    returned: owed.filter(({ isRefused, state }) => !isRefused && state === 'returned'),
    uncorrected: refused.flatMap(({ unit, obligation }) =>
      obligation === 'correction' && canCorrect(rows.get(unit.code)?.progress ?? null) ? [unit] : [],
    ),
    edited: owed.filter(({ isRefused, state }) => !isRefused && state === 'edited'),
  };
}

const undecided = (office: Office) =>
  undecidedRows(office).map(({ line, name, mayBe }) => ({
    place: { tab: 'units' as const, cell: `C${line}`, label: '' },
    text: viToDo.undecided(line, name, mayBe),
  }));

function notInvited(world: World, office: Office, standings: UnitStandings): ToDoInput['notInvited'] {
  const invited = invitedUnits(office, standings, world.clock.today());
  return planInvitations(invited, office.ledger, readCursor(world)).mails.flatMap((planned) =>
    planned.addressee.kind === 'invite' && !isPassedOver(planned)
      ? [
          {
            unit: planned.addressee.unit,
            about: planned.ledgerKeys.map(({ ledgerKey }) => ledgerKey.obligation),
          },
        ]
      : [],
  );
}

/** Units by the reason for a provisioning: the list differs from the tabs, or a unit ended and its access is still there. */
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
