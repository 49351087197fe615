import type { DeadlinePlan, ProgressPlan } from '../../domain/campaign.ts';
import { deadlinesOf } from '../../domain/campaign-deadlines.ts';
import { lastDay } from '../../domain/deadline.ts';
import { type Correction, tableForDocuments } from '../../domain/report/correction.ts';
import {
  type LiveUnit,
  lastDueMonth,
  lineOf,
  type PressingUnit,
  type ProgressReport,
  type ProgressTable,
  pressingUnits,
  progressReport,
} from '../../domain/report/progress-report.ts';
import type { OfficialTable, TableBasis } from '../../domain/report/registration-report.ts';
import { lastDayFor } from '../../domain/unit.ts';
import { isNotSubmitted, parseClosings, type UnitTerms } from '../../sheets/closings.ts';
import { type ClosedProgress, parseProgressClosings } from '../../sheets/closings-progress.ts';
import type { Grid } from '../../sheets/grid.ts';
import { reopeningReasons } from '../../sheets/log-reasons.ts';
import { SHEET_IDS } from '../../sheets/registry.ts';
import { liveTable } from '../../sheets/summary-figures.ts';
import { type Board, readBoard } from '../entry-book.ts';
import { type Office, readOffice } from '../office.ts';
import type { World } from '../ports.ts';
import type { Outcome } from '../remind.ts';
import { vi } from '../vi.ts';
import { viMonth } from '../vi-month.ts';

/** Form A's figures. */
export interface RegistrationSources {
  readonly plan: DeadlinePlan;
  /** What documents are made of: the newest snapshot, or the live table when nothing was frozen yet. */
  readonly table: OfficialTable;
  readonly live: OfficialTable;
  readonly correction: Correction | null;
  /** Why a unit was reopened, by its code. */
  readonly reasons: ReadonlyMap<string, string>;
}

/** Form B's figures. */
export interface ProgressSources {
  readonly plan: ProgressPlan;
  readonly report: ProgressReport;
  readonly pressing: readonly PressingUnit[];
  readonly live: TableBasis;
}

/** Where documents get their figures from. */
export interface Sources {
  readonly office: Office;
  readonly units: readonly { readonly code: string; readonly name: string }[];
  /** Null while the form is not in use. */
  readonly registration: RegistrationSources | null;
  readonly progress: ProgressSources | null;
}

/** Three reads, and a fourth when a frozen number changed; no write. */
export function readSources(world: World): Outcome<{ readonly sources: Sources }> {
  const reading = readOffice(world, 'office');
  if (!reading.ok) return reading;
  const { office } = reading;
  const { registration, progress } = office.campaign;
  if (office.state.provisionedYear === null) return { ok: false, refusal: { kind: 'not-provisioned' } };
  const board = readBoard(world, office.state.entryBookId, progress !== null);
  if (!board.ok) return board;
  if (board.broken.length > 0) return { ok: false, refusal: { kind: 'broken-rows', codes: board.broken } };
  const closings = readAll(world, SHEET_IDS.closings);
  const live = liveTable(board.grid, world.clock.now());
  return {
    ok: true,
    sources: {
      office,
      units: live.units.map(({ code, name }) => ({ code, name })),
      registration:
        registration === null ? null : registrationIn(world, office, registration, live, closings),
      progress: progress === null ? null : progressIn(world, office, progress, board, closings),
    },
  };
}

const readAll = ({ books }: World, sheetId: number): Grid =>
  books.read(books.officeId, [{ sheetId }], 'values').grid(sheetId);

function registrationIn(
  world: World,
  office: Office,
  plan: DeadlinePlan,
  live: OfficialTable,
  closings: Grid,
): RegistrationSources {
  const { table, correction } = tableForDocuments(parseClosings(closings, termsIn(office, plan)), live);
  const period = viMonth.periodName('registration');
  const reasons =
    correction === null
      ? new Map<string, string>()
      : reopeningReasons(readAll(world, SHEET_IDS.log), vi.action.reopened, period, correction.frozenAt);
  return { plan, table, live, correction, reasons };
}

/** A unit that left the list since keeps its row in the snapshot, without a target of its own. */
function termsIn({ roster }: Office, plan: DeadlinePlan): (code: string) => UnitTerms {
  const units = new Map(roster.map(({ unit }) => [unit.code, unit]));
  const general = lastDay(plan.deadline);
  return (code) => {
    const unit = units.get(code);
    return unit === undefined
      ? { assigned: null, lastDay: general }
      : { assigned: unit.assignedAdmission, lastDay: lastDayFor(unit, 'registration', general) };
  };
}

function progressIn(
  world: World,
  { campaign, roster, calendar }: Office,
  plan: ProgressPlan,
  board: Board,
  closings: Grid,
): ProgressSources {
  const today = world.clock.today();
  const deadlines = deadlinesOf(campaign, calendar);
  const units = new Map(roster.map(({ unit }) => [unit.code, unit]));
  const live = board.rows.flatMap(({ code, progress }): LiveUnit[] => {
    const unit = units.get(code);
    return unit === undefined || progress === null ? [] : [{ unit, progress }];
  });
  const basis: TableBasis = { kind: 'provisional', at: world.clock.now() };
  const due = lastDueMonth(deadlines, today);
  const final = deadlines.find(({ obligation }) => obligation === 'final');
  const isYearOver = due === plan.lastMonth && (final === undefined || final.lastDay < today);
  const table: ProgressTable = {
    basis,
    through: isYearOver ? null : (due ?? plan.firstMonth),
    units: live.map((one) => lineOf(one, deadlines, today)),
  };
  const newest = parseProgressClosings(closings).at(-1);
  const frozen = newest === undefined ? null : frozenTable(newest);
  const covers = frozen !== null && (frozen.through ?? 13) >= (table.through ?? 13);
  return {
    plan,
    report: progressReport(covers ? frozen : table, {
      admission: campaign.superiorAdmissionTarget,
      training: campaign.superiorTrainingTarget,
    }),
    pressing: pressingUnits(live, deadlines, today, calendar),
    live: basis,
  };
}

function frozenTable({ at, title, lines }: ClosedProgress): ProgressTable {
  const through = viMonth.closedMonth(title);
  return {
    basis: { kind: 'frozen', at },
    through,
    units: lines.map(({ code, name, done, target, state }) => ({
      code,
      name,
      done,
      target,
      openMonths: through !== null && isNotSubmitted(state) ? [through] : [],
    })),
  };
}
