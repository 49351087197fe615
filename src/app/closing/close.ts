import type { Moment } from '../../domain/calendar/day.ts';
import { isPeriod, type Period } from '../../domain/campaign/obligation.ts';
import { livesIn } from '../../domain/campaign/unit-life.ts';
import type { NotIn } from '../../domain/report/closed-table.ts';
import type { Grid } from '../../sheets/cells/grid.ts';
import { SHEET_IDS, TAB_TITLES } from '../../sheets/cells/registry.ts';
import type { SheetRequest } from '../../sheets/cells/value.ts';
import { closedSince } from '../../sheets/entry-book/report-places.ts';
import { closingBlocks } from '../../sheets/records/closing-blocks.ts';
import { CLOSING_COLUMNS } from '../../sheets/records/list-columns.ts';
import type { UnitRecord } from '../../sheets/units/unit-records.ts';
import type { RosterEntry } from '../../sheets/units/units-parse.ts';
import { obligationText } from '../../words/obligation-words.ts';
import { applyByTab, inParts } from '../office/apply-by-tab.ts';
import { type Board, boardIn, boardRanges, readEntry } from '../office/entry-book.ts';
import { logRequest } from '../office/log.ts';
import { type Office, readOffice, staleRefusal } from '../office/office.ts';
import { namedForms } from '../office/own-period.ts';
import { owePapers } from '../office/papers-due.ts';
import { alone, type Outcome, type Refusal, refuse } from '../office/refusal.ts';
import type { Trouble } from '../office/trouble.ts';
import type { World } from '../ports.ts';
import { editorsNow } from '../provisioning/editors.ts';
import { sendOwedReceipts } from '../submission/receipts.ts';
import { sweepAlone } from '../submission/sweep.ts';
import { cellTroubles } from '../troubles/troubles.ts';
import { viMonth } from '../vi/vi-month.ts';
import { closingOf, lockRequests } from './closing.ts';
import type { Closing } from './closing-terms.ts';

interface CloseReport extends NotIn {
  /** The period in words, within a sentence. */
  readonly name: string;
  readonly closed: number;
  /** Units that are not closed and in no table, because their tab is deleted, displaced or unreadable. */
  readonly leftOut: readonly string[];
  readonly troubles: readonly Trouble[];
}

type Closed = Outcome<{ readonly report: CloseReport }>;

/** *Chốt số liệu*: locks every unit's inputs of the period and appends the official table to `Số chốt`. */
export function closePeriod(world: World, period: Period): Closed {
  if (!isPeriod(period)) return refuse({ kind: 'no-such-period' });
  return alone(world, () => {
    // Answers waiting ticks first: a unit that ticked in time must not be shut out because no sweep had come yet.
    sweepAlone(world);
    sendOwedReceipts(world);
    const reading = readOffice(world, 'office');
    if (!reading.ok) return reading;
    return closeAlone(world, reading.office, period);
  });
}

function closeAlone(world: World, office: Office, period: Period): Closed {
  const { books } = world;
  const closing = closingOf(office, period, () => editorsNow(world, office));
  if (closing === null) return refuse({ kind: 'no-such-period' });
  const found = readUnits(world, office, closing);
  if (!found.ok) return found;
  const { reading, facts, standing, leftOut, unlisted } = found;
  if (standing.length === 0) return refuse(found.why);
  const open = standing.filter(({ closedAt }) => closedAt === null);
  const latest =
    standing
      .flatMap(({ closedAt }) => closedAt ?? [])
      .sort()
      .at(-1) ?? null;
  if (open.length === 0 && (latest === null || isAppended(world, closing.blockName, latest)))
    return refuse(
      leftOut.length === 0
        ? { kind: 'already-closed', what: obligationText(period, namedForms(office)) }
        : found.why,
    );
  // A run that died after locking has still to append its table. The figures are locked, so the table of that moment is the same.
  const at = open.length === 0 && latest !== null ? latest : world.clock.now();
  const protections = new Map(facts.tabs.map((tab) => [tab.sheetId, tab.protections]));
  const locks = open.map(({ entry, grid }) =>
    lockRequests(closing, entry, grid, protections.get(entry.sheetId ?? 0) ?? [], at),
  );
  const refused = inParts(locks).flatMap((part) => applyByTab(world, office.state.entryBookId, part).refused);
  const isRefused = ({ entry }: { entry: RosterEntry }) => refused.includes(entry.sheetId ?? 0);
  const out = [...leftOut, ...standing.filter(isRefused).map(({ entry }) => entry)].map(({ unit }) => unit);
  const absent = [...out, ...unlisted];
  const snapshot = closing.snapshot(reading, at, new Set(absent.map(({ code }) => code)));
  const closed =
    open.length > 0
      ? open.filter((one) => !isRefused(one)).length
      : standing.filter(({ closedAt }) => closedAt === at).length;
  const report: CloseReport = {
    name: viMonth.periodName(period, namedForms(office)),
    closed,
    ...snapshot.notIn,
    leftOut: absent.map(({ name }) => name),
    troubles: cellTroubles(office),
  };
  // Noted before the table is appended: a run that died in between would be repeated and refused, as all is closed.
  owePapers(world, period, at);
  // The locks were written first, so that nobody can change figures of a table once it is appended.
  books.apply(books.officeId, [
    ...widened(world, snapshot.width ?? 0),
    snapshot.request(unitIdsIn(standing.map(({ entry }) => entry))),
    logRequest(world, [{ action: 'closed', unit: '', detail: viMonth.closedReport(report) }]),
  ]);
  return { ok: true, report };
}

/** Google refuses rows that are wider than the tab. */
function widened({ books }: World, width: number): readonly SheetRequest[] {
  if (width <= CLOSING_COLUMNS.list.length) return [];
  const tab = books.structure(books.officeId).tabs.find(({ sheetId }) => sheetId === SHEET_IDS.closings);
  const length = width - (tab?.columns ?? 0);
  return length <= 0
    ? []
    : [{ appendDimension: { sheetId: SHEET_IDS.closings, dimension: 'COLUMNS', length } }];
}

interface UnitStanding {
  readonly entry: RosterEntry;
  readonly grid: Grid;
  readonly closedAt: Moment | null;
}

/** Separates units that can be closed from units that cannot, so that one broken tab does not keep the others open. */
function readUnits(world: World, office: Office, { place: { lockAreas, isInPlace }, places }: Closing) {
  const { campaign, roster, records, unusable, state } = office;
  const facts = world.books.structure(state.entryBookId);
  const tabs = new Map(facts.tabs.map(({ sheetId, rows }) => [sheetId, rows]));
  const active = roster.filter(({ unit, sheetId }) => sheetId !== null || livesIn(unit.life, campaign.year));
  const stale = staleRefusal(office, active);
  if (stale !== null) return refuse(stale);
  // A tab that is too short has not got the form yet.
  const isThere = (sheetId: number | null) =>
    sheetId !== null && lockAreas.every(({ row }) => (tabs.get(sheetId) ?? 0) > row);
  const gone = active.filter(({ sheetId }) => !isThere(sheetId));
  const there = active.filter((entry) => !gone.includes(entry));
  const hasProgress = campaign.progress !== null;
  const found = readEntry(
    world,
    state.entryBookId,
    [
      ...boardRanges(hasProgress, []),
      ...there.flatMap(({ sheetId }) => lockAreas.map((area) => ({ sheetId: sheetId ?? 0, area }))),
    ],
    'values',
    (sheetId) => there.find((entry) => entry.sheetId === sheetId)?.unit.name ?? TAB_TITLES.summary,
  );
  if (!found.ok) return found;
  const board = boardIn(found.reading, hasProgress, []);
  // Units whose row of the list cannot be read at present: closing again, once the row is repaired, closes them.
  const unlisted = records.filter(({ sheetId }) => unusable.some((row) => row.sheetId === sheetId));
  const changed = changedSince(office, active, board);
  if (changed.length > 0) return refuse({ kind: 'list-changed', names: changed });
  const broken = new Set(board.broken);
  const standing = there.map((entry): UnitStanding => {
    const grid = found.reading.grid(entry.sheetId ?? 0);
    return { entry, grid, closedAt: closedSince(grid, places) };
  });
  const isWhole = ({ entry, grid }: UnitStanding) =>
    !broken.has(entry.unit.code) && isInPlace(grid, entry.unit.code);
  const unclosable = standing.filter((one) => !isWhole(one)).map(({ entry }) => entry);
  const moved = unclosable.find(({ unit }) => !broken.has(unit.code));
  const why: Refusal =
    gone.length > 0
      ? { kind: 'no-tab', names: gone.map(({ unit }) => unit.name) }
      : moved === undefined
        ? { kind: 'broken-rows', codes: [...broken] }
        : { kind: 'displaced', code: moved.unit.code };
  return {
    ok: true as const,
    reading: found.reading,
    facts,
    standing: standing.filter(isWhole),
    leftOut: [...gone, ...unclosable],
    unlisted,
    why,
  };
}

/** Units that were renamed or removed in the list since provisioning wrote their row of the official table. */
function changedSince(
  { records, unusable }: Office,
  active: readonly RosterEntry[],
  board: Pick<Board, 'rows' | 'broken'>,
): readonly string[] {
  const present = new Set([...active, ...unusable].map(({ sheetId }) => sheetId));
  const listed = new Set(board.rows.map(({ sheetId }) => sheetId));
  const isListed = ({ sheetId, code }: UnitRecord) => listed.has(sheetId) || board.broken.includes(code);
  return [
    ...active.filter(({ unit, record }) => record?.name !== unit.name).map(({ unit }) => unit.name),
    ...records.filter((one) => isListed(one) && !present.has(one.sheetId)).map(({ name }) => name),
  ];
}

/** Unit ids by present code; `readUnits` has checked that the table's codes are the present ones. */
function unitIdsIn(entries: readonly RosterEntry[]): (code: string) => number | null {
  const ids = new Map(entries.map(({ unit, record }) => [unit.code, record?.id ?? null]));
  return (code) => ids.get(code) ?? null;
}

function isAppended({ books }: World, period: string, at: Moment): boolean {
  const grid = books
    .read(books.officeId, [{ sheetId: SHEET_IDS.closings }], 'values')
    .grid(SHEET_IDS.closings);
  return closingBlocks(grid, (one): one is string => one === period).some((block) => block.at === at);
}
