import { type Day, dayOf, parseDay } from '../../domain/calendar/day.ts';
import { deadlinesOf } from '../../domain/campaign/campaign-deadlines.ts';
import { isPeriod, type Month, monthObligation, type Period } from '../../domain/campaign/obligation.ts';
import type { UnitObligation } from '../../domain/mail/unit-obligation.ts';
import { lastDayFor } from '../../domain/unit/unit.ts';
import { textAt } from '../../sheets/cells/grid.ts';
import { SHEET_IDS } from '../../sheets/cells/registry.ts';
import { write, writeAt, writeCells } from '../../sheets/cells/tab.ts';
import { dateValue, type SheetRequest } from '../../sheets/cells/value.ts';
import { monthCell } from '../../sheets/progress-form/progress-layout.ts';
import type { RosterEntry } from '../../sheets/units/units-parse.ts';
import { unitColumn } from '../../sheets/units/units-tab.ts';
import { OBLIGATION_WORDS } from '../../words/wording.ts';
import { returnText } from '../mail/return-mail.ts';
import { owedReturns, oweReturn, type ReturnNote, sendOwedReturns } from '../mail/returns.ts';
import { writeWithLog } from '../office/answer-log.ts';
import { readEntry } from '../office/entry-book.ts';
import { logRequest } from '../office/log.ts';
import { findUnit, type Office, readOffice, staleRefusal } from '../office/office.ts';
import { alone, type Outcome, type Refusal, refuse } from '../office/refusal.ts';
import type { World } from '../ports.ts';
import { editorsNow } from '../provisioning/editors.ts';
import { provision } from '../provisioning/provision.ts';
import { sendOwedReceipts } from '../submission/receipts.ts';
import { sweepAlone } from '../submission/sweep.ts';
import { vi, withoutStop } from '../vi/vi.ts';
import { viMonth } from '../vi/vi-month.ts';
import { type OpeningOf, openProgress, openRegistration } from './opening.ts';
import type { ReopenReport } from './reopen-report.ts';
import { extensionDetail } from './vi.ts';

export interface ReopenRequest {
  readonly code: string;
  readonly period: Period;
  readonly reason: string;
  /** The unit's own last day from now on, as typed; '' for none. */
  readonly until?: string;
  /** Whether the unit gets a letter. */
  readonly isMailed?: boolean;
  /** Earlier months to be opened with it, which were closed before the unit handed them in. */
  readonly also?: readonly Month[];
}

type Opened = Omit<ReopenReport, 'mail' | 'notProvisioned'> & { readonly isPaused: boolean };

/**
 * *Mở lại, gửi trả*: lets one unit submit one report again. The reason goes into the log and into the unit's tab. An accepted
 * report counts as sent back from then on. Running it again after an interruption writes nothing twice.
 */
export function reopenUnit(world: World, request: ReopenRequest): Outcome<{ readonly report: ReopenReport }> {
  if (!isPeriod(request.period)) return refuse({ kind: 'no-such-period' });
  const opened = alone(world, () => openAlone(world, request));
  if (!opened.ok) return opened;
  const { isPaused, ...told } = opened.opened;
  // Provisioning writes the later day into the unit's tab and the tables, whose formulas count lateness by it.
  const made = told.until === null ? null : provision(world);
  const notProvisioned = made === null || made.ok ? null : made.refusal;
  const sent = isPaused ? null : world.lock.run(() => sendOwedReturns(world, true));
  const result = sent === null || sent === 'busy' ? undefined : sent.results.at(-1)?.outcome;
  const mail =
    request.isMailed !== true
      ? null
      : isPaused
        ? 'paused'
        : sent === 'busy'
          ? 'carried'
          : (result ?? 'already');
  return { ok: true, report: { ...told, mail, notProvisioned } };
}

function openAlone(world: World, request: ReopenRequest): Outcome<{ readonly opened: Opened }> {
  // Answers a waiting tick first: the unit set it before the office sent the report back.
  sweepAlone(world);
  sendOwedReceipts(world);
  const reading = readOffice(world, 'office');
  if (!reading.ok) return reading;
  const { office } = reading;
  const entry = findUnit(office, request.code);
  const reason = request.reason.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (entry === null) return refuse({ kind: 'unknown-unit', code: request.code });
  if (reason === '') return refuse({ kind: 'no-reason' });
  const stale = staleRefusal(office, [entry]);
  if (stale !== null) return refuse(stale);
  const unitObligation = unitObligationOf(office, entry, request.period);
  if (unitObligation === null) return refuse({ kind: 'no-such-period' });
  const until = laterDay(unitObligation, request.until ?? '', world.clock.today());
  if (until !== null && typeof until !== 'string') return refuse(until);
  const sheetId = entry.sheetId ?? 0;
  const entryBookId = office.state.entryBookId;
  const found = readEntry(world, entryBookId, [{ sheetId }], 'values', () => entry.unit.name);
  if (!found.ok) return found;
  const of: OpeningOf = {
    office,
    entry,
    reading: found.reading,
    editors: editorsNow(world, office),
    now: world.clock.now(),
  };
  const extension = until === null ? [] : extensionRequests(world, entry, request.period, until, reason);
  const written = writtenAlready(world, of, request.period, reason);
  const was = written ?? writeOpening(world, of, { ...request, reason }, extension);
  if ('kind' in was) return refuse(was);
  const { wasAccepted, wasClosed, missed } = was;
  if (written !== null) world.books.apply(world.books.officeId, extension);
  const words = {
    unitObligation: until === null ? unitObligation : { ...unitObligation, lastDay: until },
    reason,
    wasAccepted,
    missed,
    url: world.books.url(entryBookId, sheetId),
    campaign: office.campaign,
    today: world.clock.today(),
  };
  const isPaused = office.state.reminders === 'paused';
  return {
    ok: true,
    opened: {
      name: entry.unit.name,
      period: request.period,
      missed,
      wasClosed,
      wasAccepted,
      until,
      text: returnText(words),
      isPaused,
    },
  };
}

const openingOf = (of: OpeningOf, period: Period, also: readonly Month[] = []) =>
  period === 'registration' ? openRegistration(of) : openProgress(of, period, also);

type Was = Pick<ReturnNote, 'wasAccepted' | 'wasClosed' | 'missed'>;

/** State of the report before an earlier attempt with the same reason that reached the tab; null when there was none. */
function writtenAlready(world: World, of: OpeningOf, period: Period, reason: string): Was | null {
  const grid = of.reading.grid(of.entry.sheetId ?? 0);
  const note = owedReturns(world.memory).find(
    (one) => one.sheetId === of.entry.sheetId && one.period === period && one.reason === reason,
  );
  if (note !== undefined && textAt(grid, note.at) === note.answer.normalize('NFC').trim()) return note;
  const opening = openingOf(of, period);
  if ('kind' in opening || opening.wasClosed || !opening.isReturned) return null;
  return textAt(grid, opening.place).includes(withoutStop(reason))
    ? { wasAccepted: true, wasClosed: false, missed: [] }
    : null;
}

/**
 * Writes the opening and returns the report's state before it. The letter is noted as owed first, so that a run that dies after
 * the write still sends it.
 */
function writeOpening(
  world: World,
  of: OpeningOf,
  { period, reason, isMailed = false, also = [] }: ReopenRequest,
  extension: readonly SheetRequest[],
): Was | Refusal {
  const opening = openingOf(of, period, also);
  if ('kind' in opening) return opening;
  const { books, memory } = world;
  const { office, entry, now } = of;
  const { entryBookId } = office.state;
  const sheetId = entry.sheetId ?? 0;
  const { place, wasAccepted, wasClosed, missed } = opening;
  const answer = opening.said(now, reason);
  const on = dayOf(now);
  const before = office.ledger.filter(
    ({ kind, obligation, recipient, lastDay }) =>
      kind === 'return' && obligation === period && recipient === entry.unit.code && lastDay === on,
  ).length;
  const nth = before === 0 ? null : before;
  const note: ReturnNote = {
    sheetId,
    period,
    on,
    nth,
    reason,
    wasAccepted,
    wasClosed,
    missed,
    answer,
    at: place,
  };
  if (isMailed) oweReturn(memory, note);
  // In one file the later day is in the same batch. In two it is written first, so that no unit is opened without it.
  const isOneBook = entryBookId === books.officeId;
  if (!isOneBook) books.apply(books.officeId, extension);
  writeWithLog(world, entryBookId, [
    {
      sheetId,
      cells: [
        ...opening.cells,
        write(place.row, place.column, answer),
        ...missed.map((month) => writeAt(monthCell(month, 'answer'), vi.answer.reopened(now, reason))),
      ],
      formats: [...opening.protections, ...(isOneBook ? extension : [])],
      log: [
        ...missed.map((month) => ({ action: 'reopened' as const, period: monthObligation(month) })),
        { action: wasClosed ? ('reopened' as const) : ('sentBack' as const), period },
      ].map((opened) => ({
        ...opened,
        unit: entry.unit.code,
        detail: `${viMonth.periodName(opened.period)}: ${reason}`,
        reason,
      })),
    },
  ]);
  return { wasAccepted, wasClosed, missed };
}

function unitObligationOf(
  { campaign, calendar }: Office,
  { unit }: RosterEntry,
  period: Period,
): UnitObligation | null {
  const named = deadlinesOf(campaign, calendar).find(({ obligation }) => obligation === period);
  if (named === undefined) return null;
  const lastDay = lastDayFor(unit, period, named.lastDay);
  return { unit, obligation: period, lastDay, offsets: named.milestones, isOwed: true };
}

/** The day as typed; null for none. `Danh sách` holds one own deadline a unit, and another report's is never overwritten. */
function laterDay(
  { unit, obligation, lastDay }: UnitObligation,
  typed: string,
  today: Day,
): Day | null | Refusal {
  if (typed.trim() === '') return null;
  const until = parseDay(typed);
  const isKept = unit.extension?.obligation === obligation && unit.extension.until === until;
  if (until === null || until < today || (until <= lastDay && !isKept))
    return { kind: 'not-a-later-day', found: typed.trim(), last: lastDay };
  if (unit.extension !== null && unit.extension.obligation !== obligation)
    return {
      kind: 'other-extension',
      what: OBLIGATION_WORDS[unit.extension.obligation],
      until: unit.extension.until,
    };
  return until;
}

function extensionRequests(
  world: World,
  { row, unit }: RosterEntry,
  period: Period,
  until: Day,
  reason: string,
): readonly SheetRequest[] {
  if (unit.extension?.obligation === period && unit.extension.until === until) return [];
  const what = OBLIGATION_WORDS[period];
  return [
    ...writeCells(SHEET_IDS.units, [
      write(row, unitColumn('extensionOf'), what),
      write(row, unitColumn('extensionUntil'), dateValue(until)),
      write(row, unitColumn('extensionReason'), reason),
    ]),
    logRequest(world, [{ action: 'laterDate', unit: unit.code, detail: extensionDetail(what, until) }]),
  ];
}
