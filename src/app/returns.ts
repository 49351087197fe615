import { deadlinesOf } from '../domain/campaign-deadlines.ts';
import type { Day } from '../domain/day.ts';
import type { Duty } from '../domain/duty.ts';
import type { MilestoneOffset } from '../domain/milestone.ts';
import type { Period } from '../domain/obligation.ts';
import { type OwedReturn, planReturns } from '../domain/returns.ts';
import { lastDayFor } from '../domain/unit.ts';
import { area, type Cell } from '../sheets/a1.ts';
import { textAt } from '../sheets/grid.ts';
import { type DispatchReport, dispatch } from './dispatch.ts';
import { isPaused } from './known.ts';
import { dropNote, keepNote, readNote } from './note.ts';
import { type Office, readCursor, readOffice } from './office.ts';
import { GoogleError, type Memory, type Reading, type World } from './ports.ts';
import { returnMail } from './return-mail.ts';

/** A letter about a report that was sent back, owed from the moment its tab is about to be written. */
export interface ReturnNote {
  readonly sheetId: number;
  readonly period: Period;
  readonly on: Day;
  /** Null for the day's first letter about this report. */
  readonly nth: MilestoneOffset | null;
  readonly reason: string;
  readonly wasAccepted: boolean;
  readonly wasClosed: boolean;
  /** What the tab says of it, and where: it is sent once this stands there, and as long as it does. */
  readonly answer: string;
  readonly at: Cell;
}

const OWED = 'returns.owed';
/** Hours between which a sweep sends what was held back. */
const FROM = 7;
const UNTIL = 18;

export const owedReturns = (memory: Memory): readonly ReturnNote[] =>
  JSON.parse(readNote(memory, OWED) ?? '[]') as ReturnNote[];

function keepReturns(memory: Memory, notes: readonly ReturnNote[]): void {
  if (notes.length === 0) dropNote(memory, OWED);
  else keepNote(memory, OWED, JSON.stringify(notes));
}

/** Of a report sent back twice only the later letter is due. */
export const oweReturn = (memory: Memory, note: ReturnNote): void =>
  keepReturns(memory, [...owedReturns(memory).filter((one) => !isAbout(one, note)), note]);

const isAbout = (one: ReturnNote, other: ReturnNote): boolean =>
  one.sheetId === other.sheetId && one.period === other.period;

/**
 * Sends the letters that are owed: two reads and two writes, nothing when there are none. What the quota or a crash holds
 * back goes with a sweep. Null when nothing was to be sent now. For callers that hold the lock.
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
  const noteOf = new Map(due.map(({ note, duty }) => [`${duty.unit.code} ${duty.obligation}`, note]));
  const report = dispatch(
    world,
    office,
    { ...plan, confirmed: [], milestones: [] },
    ({ addressee, duties: [duty] }) => {
      if (addressee.kind !== 'return' || duty === undefined)
        throw new RangeError(`no return: ${addressee.kind}`);
      const note = noteOf.get(`${duty.unit.code} ${duty.obligation}`);
      return returnMail({
        duty,
        reason: addressee.reason,
        wasAccepted: note?.wasAccepted ?? true,
        url: world.books.url(office.state.entryBookId, note?.sheetId ?? 0),
        campaign: office.campaign,
        today: clock.today(),
      });
    },
    isByHand ? 'returned' : 'returned-later',
  );
  const held = report.results.flatMap(
    ({
      planned: {
        duties: [duty],
      },
      outcome,
    }) =>
      outcome === 'carried' && duty !== undefined ? [noteOf.get(`${duty.unit.code} ${duty.obligation}`)] : [],
  );
  keepReturns(
    memory,
    notes.filter((note) => held.includes(note)),
  );
  return report;
}

/** As cells are read. */
const plain = (text: string): string => text.normalize('NFC').trim();

/** What the letter is about, as the list and the settings are by now; null for a unit or deadline that is gone. */
function owedReturn({ campaign, calendar, roster }: Office, note: ReturnNote): OwedReturn | null {
  const unit = roster.find(({ sheetId }) => sheetId === note.sheetId)?.unit;
  const named = deadlinesOf(campaign, calendar).find(({ obligation }) => obligation === note.period);
  if (unit === undefined || named === undefined) return null;
  const duty: Duty = {
    unit,
    obligation: note.period,
    lastDay: lastDayFor(unit, note.period, named.lastDay),
    offsets: named.milestones,
    isOwed: true,
  };
  const errand = {
    kind: 'return',
    obligation: note.period,
    recipient: unit.code,
    lastDay: note.on,
    offset: note.nth,
  } as const;
  return { duty, errand, reason: note.reason };
}

/** A tab that was deleted meanwhile is left out. */
function readAnswers({ books }: World, entryBookId: string, notes: readonly ReturnNote[]): Reading {
  const read = (of: readonly ReturnNote[]) =>
    books.read(
      entryBookId,
      of.map(({ sheetId, at }) => ({ sheetId, area: area(at.row, at.column) })),
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
