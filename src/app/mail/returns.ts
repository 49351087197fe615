import type { Day } from '../../domain/calendar/day.ts';
import type { MilestoneOffset } from '../../domain/calendar/milestone.ts';
import type { Month, Period } from '../../domain/campaign/obligation.ts';
import { type OwedReturn, planReturns } from '../../domain/mail/returns.ts';
import type { UnitObligation } from '../../domain/mail/unit-obligation.ts';
import { lastDayFor } from '../../domain/unit/unit.ts';
import { areaAt, type Cell } from '../../sheets/cells/a1.ts';
import { textAt } from '../../sheets/cells/grid.ts';
import { allDeadlines } from '../office/deadlines.ts';
import { isPaused } from '../office/known.ts';
import { dropLongProperty, keepLongProperty, readLongProperty } from '../office/long-property.ts';
import { type Office, readCursor, readOffice } from '../office/office.ts';
import { ownPeriodIn } from '../office/own-period.ts';
import { GoogleError, type Memory, type Reading, type World } from '../ports.ts';
import { type DispatchReport, dispatch } from './dispatch.ts';
import { returnMail } from './return-mail.ts';

/** A letter about a report that was sent back. Noted just before its tab is written, so that a crash does not lose it. */
export interface ReturnNote {
  readonly sheetId: number;
  readonly period: Period;
  readonly on: Day;
  /** Number of the letter about this report on that day; null for the first. */
  readonly nth: MilestoneOffset | null;
  readonly reason: string;
  readonly wasAccepted: boolean;
  readonly wasClosed: boolean;
  /** Earlier months that were opened with it. */
  readonly missed: readonly Month[];
  /** The answer and its cell in the tab: the letter is sent only while the cell holds this answer. */
  readonly answer: string;
  readonly at: Cell;
}

const OWED = 'returns.owed';
/** Hours of the day between which a sweep sends letters that were held back. */
const FROM = 7;
const UNTIL = 18;

export const owedReturns = (memory: Memory): readonly ReturnNote[] =>
  JSON.parse(readLongProperty(memory, OWED) ?? '[]') as ReturnNote[];

function keepReturns(memory: Memory, notes: readonly ReturnNote[]): void {
  if (notes.length === 0) dropLongProperty(memory, OWED);
  else keepLongProperty(memory, OWED, JSON.stringify(notes));
}

/** A later letter about the same report replaces the earlier one. */
export const oweReturn = (memory: Memory, note: ReturnNote): void =>
  keepReturns(memory, [...owedReturns(memory).filter((one) => !isAbout(one, note)), note]);

const isAbout = (one: ReturnNote, other: ReturnNote): boolean =>
  one.sheetId === other.sheetId && one.period === other.period;

/**
 * Sends the owed letters: two reads and two writes, no call when none is owed. A sweep sends the letters that the quota or a
 * crash held back. Null when nothing can be sent now. For callers that hold the lock.
 */
export function sendOwedReturns(world: World, isByHand: boolean): DispatchReport | null {
  const { memory, mail, clock } = world;
  const notes = owedReturns(memory);
  if (notes.length === 0 || isPaused(memory)) return null;
  const hour = Number(clock.now().slice(11, 13));
  if (!isByHand && (hour < FROM || hour >= UNTIL || mail.quotaLeft() === 0)) return null;
  const reading = readOffice(world, 'anyone');
  if (!reading.ok || reading.office.state.reminders === 'paused') return null;
  const { office } = reading;
  const cells = readAnswers(world, office.state.entryBookId, notes);
  const due = notes.flatMap((note) => {
    const stands =
      cells.has(note.sheetId) && textAt(cells.grid(note.sheetId), note.at) === plain(note.answer);
    const owed = stands ? owedReturn(office, note) : null;
    return owed === null ? [] : [{ note, ...owed }];
  });
  const plan = planReturns(due, office.ledger, readCursor(world));
  const noteOf = new Map(
    due.map(({ note, unitObligation }) => [`${unitObligation.unit.code} ${unitObligation.obligation}`, note]),
  );
  const report = dispatch(world, office, {
    plan: { ...plan, confirmed: [], milestones: [] },
    render: ({ addressee, unitObligations: [unitObligation] }) => {
      if (addressee.kind !== 'return' || unitObligation === undefined)
        throw new RangeError(`no return: ${addressee.kind}`);
      const note = noteOf.get(`${unitObligation.unit.code} ${unitObligation.obligation}`);
      return returnMail({
        unitObligation,
        reason: addressee.reason,
        wasAccepted: note?.wasAccepted ?? true,
        missed: note?.missed ?? [],
        url: world.books.url(office.state.entryBookId, note?.sheetId ?? 0),
        campaign: office.campaign,
        own: ownPeriodIn(office, unitObligation.obligation),
        today: clock.today(),
      });
    },
    occasion: isByHand ? 'returned' : 'returned-later',
  });
  const held = report.results.flatMap(
    ({
      planned: {
        unitObligations: [unitObligation],
      },
      outcome,
    }) =>
      outcome === 'carried' && unitObligation !== undefined
        ? [noteOf.get(`${unitObligation.unit.code} ${unitObligation.obligation}`)]
        : [],
  );
  keepReturns(
    memory,
    notes.filter((note) => held.includes(note)),
  );
  return report;
}

/** Normalised like a cell that was read. */
const plain = (text: string): string => text.normalize('NFC').trim();

/** The letter's report by the present list and settings; null for a unit or deadline that is gone. */
function owedReturn(office: Office, note: ReturnNote): OwedReturn | null {
  const unit = office.roster.find(({ sheetId }) => sheetId === note.sheetId)?.unit;
  const named = allDeadlines(office).find(({ obligation }) => obligation === note.period);
  if (unit === undefined || named === undefined) return null;
  const unitObligation: UnitObligation = {
    unit,
    obligation: note.period,
    lastDay: lastDayFor(unit, note.period, named.lastDay),
    offsets: named.milestones,
    isOwed: true,
  };
  const ledgerKey = {
    kind: 'return',
    obligation: note.period,
    recipient: unit.code,
    lastDay: note.on,
    offset: note.nth,
  } as const;
  return { unitObligation, ledgerKey, reason: note.reason };
}

/** Reads the answers' cells. One more read after a failure, to leave out tabs that were deleted. */
function readAnswers({ books }: World, entryBookId: string, notes: readonly ReturnNote[]): Reading {
  const read = (present: readonly ReturnNote[]) =>
    books.read(
      entryBookId,
      present.map(({ sheetId, at }) => ({ sheetId, area: areaAt(at.row, at.column) })),
      'values',
    );
  try {
    return read(notes);
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error;
    const tabs = new Set(books.structure(entryBookId).tabs.map(({ sheetId }) => sheetId));
    return read(notes.filter(({ sheetId }) => tabs.has(sheetId)));
  }
}
