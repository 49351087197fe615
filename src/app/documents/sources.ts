import type { DeadlinePlan } from '../../domain/campaign.ts';
import { lastDay } from '../../domain/deadline.ts';
import { type Correction, tableForDocuments } from '../../domain/report/correction.ts';
import type { OfficialTable } from '../../domain/report/registration-report.ts';
import { lastDayFor } from '../../domain/unit.ts';
import { parseClosings, type UnitTerms } from '../../sheets/closings.ts';
import { reopeningReasons } from '../../sheets/log-reasons.ts';
import { SHEET_IDS } from '../../sheets/registry.ts';
import { liveTable } from '../../sheets/summary-figures.ts';
import { readBoard } from '../entry-book.ts';
import { type Office, readOffice } from '../office.ts';
import type { World } from '../ports.ts';
import type { Outcome } from '../remind.ts';
import { vi } from '../vi.ts';

/** Where documents get their figures from. */
export interface Sources {
  readonly office: Office;
  readonly registration: DeadlinePlan;
  /** What documents are made of: the newest snapshot, or the live table when nothing was frozen yet. */
  readonly table: OfficialTable;
  readonly live: OfficialTable;
  readonly correction: Correction | null;
  /** Why a unit was reopened, by its code. */
  readonly reasons: ReadonlyMap<string, string>;
}

/** Three reads, and a fourth when a frozen number changed; no write. */
export function readSources(world: World): Outcome<{ readonly sources: Sources }> {
  const reading = readOffice(world, 'office');
  if (!reading.ok) return reading;
  const { office } = reading;
  if (office.state.provisionedYear === null) return { ok: false, refusal: { kind: 'not-provisioned' } };
  const { registration } = office.campaign;
  if (registration === null) return { ok: false, refusal: { kind: 'no-registration' } };
  const board = readBoard(world, office.state.entryBookId, office.campaign.progress !== null);
  if (!board.ok) return board;
  if (board.broken.length > 0) return { ok: false, refusal: { kind: 'broken-rows', codes: board.broken } };
  const live = liveTable(board.grid, world.clock.now());
  const snapshots = parseClosings(readAll(world, SHEET_IDS.closings), termsIn(office, registration));
  const { table, correction } = tableForDocuments(snapshots, live);
  const reasons =
    correction === null
      ? new Map<string, string>()
      : reopeningReasons(readAll(world, SHEET_IDS.log), vi.action.reopened, correction.frozenAt);
  return { ok: true, sources: { office, registration, table, live, correction, reasons } };
}

const readAll = ({ books }: World, sheetId: number) =>
  books.read(books.officeId, [{ sheetId }], 'values').grid(sheetId);

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
