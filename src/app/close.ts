import type { Moment } from '../domain/day.ts';
import { area } from '../sheets/a1.ts';
import { closingMoments, closingRows } from '../sheets/closings.ts';
import { parseBoard, parseUnitTab } from '../sheets/parse.ts';
import { SHEET_IDS, TAB_TITLES } from '../sheets/registry.ts';
import { appendRows, write, writeCells } from '../sheets/tab.ts';
import { protectionRequests } from '../sheets/tab-diff.ts';
import { UNIT_TAB } from '../sheets/unit-tab.ts';
import type { RosterEntry } from '../sheets/units-parse.ts';
import { momentValue, type SheetRequest } from '../sheets/value.ts';
import { readEntry } from './entry-book.ts';
import { openProgressFound, unitGuards } from './guards.ts';
import { writeWithLog } from './journal.ts';
import { logRequest } from './log.ts';
import { type Office, readOffice } from './office.ts';
import type { TabFacts, World } from './ports.ts';
import { sendOwedReceipts } from './receipts.ts';
import type { Outcome } from './remind.ts';
import { sweepAlone } from './sweep.ts';
import { vi } from './vi.ts';

export interface CloseReport {
  readonly closed: number;
  /** Units that had not handed in: they stay *chưa nộp*. */
  readonly missing: readonly string[];
}

/** *Chốt số liệu*: locks every unit's inputs and appends the official table to `Số chốt`. */
export function closeRegistration(world: World): Outcome<{ readonly report: CloseReport }> {
  const outcome = world.lock.run((): Outcome<{ readonly report: CloseReport }> => {
    // Ticks that wait are answered first: nobody is shut out by the clock.
    sweepAlone(world);
    sendOwedReceipts(world);
    const reading = readOffice(world, 'office');
    if (!reading.ok) return reading;
    const { office } = reading;
    const { books } = world;
    const entryBookId = office.state.entryBookId;
    const facts = books.structure(entryBookId);
    const active = office.roster.filter(({ unit }) => unit.isActive);
    const gone = active.filter(({ sheetId }) => !facts.tabs.some((tab) => tab.sheetId === sheetId));
    // A frozen table with holes would stay for good.
    if (gone.length > 0)
      return { ok: false, refusal: { kind: 'no-tab', names: gone.map(({ unit }) => unit.name) } };
    const nameOf = (sheetId: number) =>
      active.find((entry) => entry.sheetId === sheetId)?.unit.name ?? TAB_TITLES.summary;
    const found = readEntry(
      world,
      entryBookId,
      [
        { sheetId: SHEET_IDS.summary },
        ...active.map(({ sheetId }) => ({
          sheetId: sheetId ?? 0,
          area: area(UNIT_TAB.closedAt.row, UNIT_TAB.closedAt.column),
        })),
      ],
      'values',
      nameOf,
    );
    if (!found.ok) return found;
    const cells = found.reading;
    const { broken } = parseBoard(cells.grid(SHEET_IDS.summary), null);
    if (broken.length > 0) return { ok: false, refusal: { kind: 'broken-rows', codes: broken } };
    const closings = active.map((entry) => ({
      entry,
      closedAt: parseUnitTab(cells.grid(entry.sheetId ?? 0)).closedAt,
    }));
    const open = closings.flatMap(({ entry, closedAt }) => (closedAt === null ? [entry] : []));
    const latest =
      closings
        .flatMap(({ closedAt }) => closedAt ?? [])
        .sort()
        .at(-1) ?? null;
    if (open.length === 0 && (latest === null || isAppended(world, latest)))
      return { ok: false, refusal: { kind: 'already-closed' } };
    const owner = world.sharing.owner(books.officeId).toLowerCase();
    // A run that died after locking left the table to be appended, as of then: locked, it is still the same.
    const at = open.length === 0 && latest !== null ? latest : world.clock.now();
    const now = momentValue(at);
    const closed = open.length > 0 ? open.length : closings.filter(({ closedAt }) => closedAt === at).length;
    const locks = open.flatMap((entry): SheetRequest[] => [
      ...guardRequests(office, entry, facts.tabs, owner, false),
      ...writeCells(entry.sheetId ?? 0, [write(UNIT_TAB.closedAt.row, UNIT_TAB.closedAt.column, now)]),
    ]);
    const { rows, missing } = closingRows(cells.grid(SHEET_IDS.summary), at);
    const records: SheetRequest[] = [
      appendRows(SHEET_IDS.closings, rows, CLOSING_FORMATS),
      logRequest(world, [{ action: vi.action.closed, unit: '', detail: vi.closed({ closed, missing }) }]),
    ];
    // The locks first: a table that was appended is always one that nobody can still change.
    if (entryBookId === books.officeId) books.apply(entryBookId, [...locks, ...records]);
    else {
      books.apply(entryBookId, locks);
      books.apply(books.officeId, records);
    }
    return { ok: true, report: { closed, missing } };
  });
  return outcome === 'busy' ? { ok: false, refusal: { kind: 'busy' } } : outcome;
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

/** *Mở lại cho đơn vị*: one unit may type again, for a reason that the log keeps. */
export function reopenUnit(world: World, code: string, reason: string): Outcome<{ readonly name: string }> {
  const outcome = world.lock.run((): Outcome<{ readonly name: string }> => {
    const reading = readOffice(world, 'office');
    if (!reading.ok) return reading;
    const { office } = reading;
    const { books } = world;
    const entry = findUnit(office, code);
    if (entry === null) return { ok: false, refusal: { kind: 'unknown-unit', code } };
    if (reason.trim() === '') return { ok: false, refusal: { kind: 'no-reason' } };
    const entryBookId = office.state.entryBookId;
    if (!entry.unit.isActive) return { ok: false, refusal: { kind: 'retired-unit', code: entry.unit.code } };
    const found = readEntry(
      world,
      entryBookId,
      [{ sheetId: entry.sheetId ?? 0 }],
      'values',
      () => entry.unit.name,
    );
    if (!found.ok) return found;
    const tab = found.reading;
    const standing = parseUnitTab(tab.grid(entry.sheetId ?? 0));
    if (standing.unitCode !== entry.unit.code)
      return { ok: false, refusal: { kind: 'displaced', code: entry.unit.code } };
    if (standing.closedAt === null) {
      return { ok: false, refusal: { kind: 'not-closed', code: entry.unit.code } };
    }
    const owner = world.sharing.owner(books.officeId).toLowerCase();
    writeWithLog(world, entryBookId, [
      {
        sheetId: entry.sheetId ?? 0,
        cells: [write(UNIT_TAB.closedAt.row, UNIT_TAB.closedAt.column, null)],
        formats: guardRequests(office, entry, [tab.tab(entry.sheetId ?? 0)], owner, true),
        log: [{ action: vi.action.reopened, unit: entry.unit.code, detail: reason.trim() }],
      },
    ]);
    return { ok: true, name: entry.unit.name };
  });
  return outcome === 'busy' ? { ok: false, refusal: { kind: 'busy' } } : outcome;
}

/** By code, however it was typed. */
export const findUnit = ({ roster }: Office, code: string): RosterEntry | null =>
  roster.find(({ unit }) => unit.code.toLowerCase() === code.normalize('NFC').trim().toLowerCase()) ?? null;

function guardRequests(
  { campaign }: Office,
  { unit, sheetId }: RosterEntry,
  tabs: readonly TabFacts[],
  owner: string,
  isOpen: boolean,
): SheetRequest[] {
  const found = tabs.find((tab) => tab.sheetId === sheetId)?.protections ?? [];
  const open = { registration: isOpen, progress: openProgressFound(found) };
  return protectionRequests(unitGuards(campaign, unit, sheetId ?? 0, open), found, owner);
}
