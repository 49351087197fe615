import type { Moment } from '../domain/day.ts';
import { isPeriod, type Period } from '../domain/obligation.ts';
import type { Area } from '../sheets/a1.ts';
import { closingMoments, type Snapshot, withUnitIds } from '../sheets/closings.ts';
import type { Grid } from '../sheets/grid.ts';
import type { BoardRow } from '../sheets/parse.ts';
import { SHEET_IDS, TAB_TITLES } from '../sheets/registry.ts';
import { appendRows } from '../sheets/tab.ts';
import type { RosterEntry } from '../sheets/units-parse.ts';
import type { SheetRequest } from '../sheets/value.ts';
import { progressClosing } from './close-progress.ts';
import { registrationClosing } from './close-registration.ts';
import { boardIn, boardRanges, readEntry } from './entry-book.ts';
import { logRequest } from './log.ts';
import { type Office, type Refusal, readOffice, staleRefusal } from './office.ts';
import { outsideNow } from './outsiders.ts';
import type { Reading, TabFacts, World } from './ports.ts';
import { sendOwedReceipts } from './receipts.ts';
import type { Outcome } from './remind.ts';
import { sweepAlone } from './sweep.ts';
import { vi } from './vi.ts';
import { viMonth } from './vi-month.ts';

export interface CloseReport {
  readonly period: Period;
  readonly closed: number;
  /** Units that had not handed in: they stay *chưa nộp*. */
  readonly missing: readonly string[];
  /** Units that changed accepted figures and did not hand them in again: frozen as accepted. */
  readonly edited: readonly string[];
}

/** How one period is closed; `registrationClosing` and `progressClosing` are the two kinds. */
export interface Closing {
  /** What must be read of every unit's tab. */
  readonly areas: readonly Area[];
  readonly closedAt: (grid: Grid) => Moment | null;
  /** Whether the cells to be written are where they were made. */
  readonly isInPlace: (grid: Grid, unitCode: string) => boolean;
  readonly lock: (entry: RosterEntry, grid: Grid, facts: TabFacts | undefined, at: Moment) => SheetRequest[];
  /** The official table as it stands. */
  readonly snapshot: (reading: Reading, at: Moment) => Snapshot;
}

type Closed = Outcome<{ readonly report: CloseReport }>;

const closingOf = (world: World, office: Office, period: Period): Closing | null => {
  const owner = world.sharing.owner(world.books.officeId).toLowerCase();
  return period === 'registration'
    ? registrationClosing(office, owner, outsideNow(world, office.campaign))
    : progressClosing(office, period);
};

/** *Chốt số liệu*: locks every unit's inputs of the period and appends the official table to `Số chốt`. */
export function closePeriod(world: World, period: Period): Closed {
  if (!isPeriod(period)) return { ok: false, refusal: { kind: 'no-such-period' } };
  const outcome = world.lock.run((): Closed => {
    // Ticks that wait are answered first: nobody is shut out by the clock.
    sweepAlone(world);
    sendOwedReceipts(world);
    const reading = readOffice(world, 'office');
    if (!reading.ok) return reading;
    return closeAlone(world, reading.office, period);
  });
  return outcome === 'busy' ? { ok: false, refusal: { kind: 'busy' } } : outcome;
}

function closeAlone(world: World, office: Office, period: Period): Closed {
  const { books } = world;
  const refuse = (refusal: Refusal): Closed => ({ ok: false, refusal });
  const closing = closingOf(world, office, period);
  if (closing === null) return refuse({ kind: 'no-such-period' });
  const entryBookId = office.state.entryBookId;
  const facts = books.structure(entryBookId);
  const tabOf = (sheetId: number | null) => facts.tabs.find((tab) => tab.sheetId === sheetId);
  const active = office.roster.filter(({ unit }) => unit.isActive);
  const stale = staleRefusal(office, active);
  if (stale !== null) return refuse(stale);
  const gone = active.filter(({ sheetId }) => tabOf(sheetId) === undefined);
  // A frozen table with holes would stay for good.
  if (gone.length > 0) return refuse({ kind: 'no-tab', names: gone.map(({ unit }) => unit.name) });
  const hasProgress = office.campaign.progress !== null;
  const found = readEntry(
    world,
    entryBookId,
    [
      ...boardRanges(hasProgress),
      ...active.flatMap(({ sheetId }) => closing.areas.map((area) => ({ sheetId: sheetId ?? 0, area }))),
    ],
    'values',
    (sheetId) => active.find((entry) => entry.sheetId === sheetId)?.unit.name ?? TAB_TITLES.summary,
  );
  if (!found.ok) return found;
  const cells = found.reading;
  const { broken, rows: listed } = boardIn(cells, hasProgress);
  const changed = changedSince(office, active, listed);
  if (changed.length > 0) return refuse({ kind: 'list-changed', names: changed });
  if (broken.length > 0) return refuse({ kind: 'broken-rows', codes: broken });
  const standing = active.map((entry) => {
    const grid = cells.grid(entry.sheetId ?? 0);
    return { entry, grid, closedAt: closing.closedAt(grid) };
  });
  const displaced = standing.find(({ entry, grid }) => !closing.isInPlace(grid, entry.unit.code));
  if (displaced !== undefined) return refuse({ kind: 'displaced', code: displaced.entry.unit.code });
  const open = standing.filter(({ closedAt }) => closedAt === null);
  const latest =
    standing
      .flatMap(({ closedAt }) => closedAt ?? [])
      .sort()
      .at(-1) ?? null;
  if (open.length === 0 && (latest === null || isAppended(world, latest)))
    return refuse({ kind: 'already-closed' });
  // A run that died after locking left the table to be appended, as of then: locked, it is still the same.
  const at = open.length === 0 && latest !== null ? latest : world.clock.now();
  const closed = open.length > 0 ? open.length : standing.filter(({ closedAt }) => closedAt === at).length;
  const locks = open.flatMap(({ entry, grid }) => closing.lock(entry, grid, tabOf(entry.sheetId), at));
  const { rows, ...notIn } = closing.snapshot(cells, at);
  const report = { period, closed, ...notIn };
  const records: SheetRequest[] = [
    appendRows(SHEET_IDS.closings, withUnitIds(rows, unitIdsIn(active)), CLOSING_FORMATS),
    logRequest(world, [{ action: vi.action.closed, unit: '', detail: viMonth.closedReport(report) }]),
  ];
  // The locks first: a table that was appended is always one that nobody can still change.
  if (entryBookId === books.officeId) books.apply(entryBookId, [...locks, ...records]);
  else {
    books.apply(entryBookId, locks);
    books.apply(books.officeId, records);
  }
  return { ok: true, report };
}

/** Units whose row of the official table is no longer what the list says of them: renamed since, or taken out. */
function changedSince(
  { records }: Office,
  active: readonly RosterEntry[],
  listed: readonly BoardRow[],
): readonly string[] {
  const present = new Set(active.map(({ sheetId }) => sheetId));
  const gone = new Set(listed.flatMap(({ sheetId }) => (present.has(sheetId) ? [] : [sheetId])));
  return [
    ...active.filter(({ unit, record }) => record?.name !== unit.name).map(({ unit }) => unit.name),
    ...records.filter(({ sheetId }) => gone.has(sheetId)).map(({ name }) => name),
  ];
}

/** The board was checked to have the present codes. */
function unitIdsIn(entries: readonly RosterEntry[]): (code: string) => number | null {
  const ids = new Map(entries.map(({ unit, record }) => [unit.code, record?.id ?? null]));
  return (code) => ids.get(code) ?? null;
}

const CLOSING_FORMATS = [
  undefined,
  'text',
  undefined,
  'count',
  'count',
  'count',
  'count',
  'text',
  undefined,
  'moment',
  'count',
] as const;

function isAppended({ books }: World, at: Moment): boolean {
  const grid = books
    .read(books.officeId, [{ sheetId: SHEET_IDS.closings }], 'values')
    .grid(SHEET_IDS.closings);
  return closingMoments(grid).includes(at);
}
