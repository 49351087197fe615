import { type Day, dayOf, parseDay } from '../../domain/calendar/day.ts';
import { isPeriod, type Month, monthObligation, type Period } from '../../domain/campaign/obligation.ts';
import type { UnitObligation } from '../../domain/mail/unit-obligation.ts';
import { isOpenedAlready, type LaterDay, laterDay } from '../../domain/report/reopening.ts';
import { lastDayFor } from '../../domain/unit/unit.ts';
import { writeCells } from '../../sheets/cells/cell-requests.ts';
import { textAt } from '../../sheets/cells/grid.ts';
import { SHEET_IDS } from '../../sheets/cells/registry.ts';
import { write, writeAt } from '../../sheets/cells/tab.ts';
import { dateValue, type SheetRequest } from '../../sheets/cells/value.ts';
import { reportPlaces } from '../../sheets/entry-book/report-places.ts';
import { loggedOpenings } from '../../sheets/records/log-reasons.ts';
import type { RosterEntry } from '../../sheets/units/units-parse.ts';
import { unitColumn } from '../../sheets/units/units-tab.ts';
import { type NamedForm, obligationText } from '../../words/obligation-words.ts';
import { returnText } from '../mail/return-mail.ts';
import { owedReturns, oweReturn, type ReturnNote, sendOwedReturns } from '../mail/returns.ts';
import { writeWithLog } from '../office/answer-log.ts';
import { allDeadlines } from '../office/deadlines.ts';
import { readEntry } from '../office/entry-book.ts';
import { loggedDetail, logRequest } from '../office/log.ts';
import { findUnit, type Office, readOffice, staleRefusal } from '../office/office.ts';
import { namedForms, ownPeriodIn } from '../office/own-period.ts';
import { alone, type Outcome, type Refusal, refuse } from '../office/refusal.ts';
import type { World } from '../ports.ts';
import { editorsNow } from '../provisioning/editors.ts';
import { provision } from '../provisioning/provision.ts';
import { sendOwedReceipts } from '../submission/receipts.ts';
import { sweepAlone } from '../submission/sweep.ts';
import { viMonth } from '../vi/vi-month.ts';
import type { OpeningOf } from './opening.ts';
import { anyOpeningOf, filedIn } from './opening-own.ts';
import type { ReopenReport } from './reopen-report.ts';
import { extensionDetail, openedText, openedWhat } from './vi.ts';

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

/** A request that can be granted as far as the office's own file tells. */
interface Granted extends Pick<ReopenRequest, 'period' | 'isMailed' | 'also'> {
  readonly office: Office;
  readonly entry: RosterEntry;
  readonly reason: string;
  readonly unitObligation: UnitObligation;
  readonly later: Later | null;
}

type Later = Extract<LaterDay, { readonly kind: 'later' }>;

/** Reads the office's file; no write. */
function granted(world: World, request: ReopenRequest): Granted | Refusal {
  const reading = readOffice(world, 'office');
  if (!reading.ok) return reading.refusal;
  const { office } = reading;
  const entry = findUnit(office, request.code);
  const reason = request.reason.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (entry === null) return { kind: 'unknown-unit', code: request.code };
  if (reason === '') return { kind: 'no-reason' };
  const stale = staleRefusal(office, [entry]);
  if (stale !== null) return stale;
  const unitObligation = unitObligationOf(office, entry, request.period);
  if (unitObligation === null) return { kind: 'no-such-period' };
  const later = laterDayIn(
    unitObligation,
    (request.until ?? '').trim(),
    world.clock.today(),
    namedForms(office),
  );
  if (later !== null && later.kind !== 'later') return later;
  return { ...request, office, entry, reason, unitObligation, later };
}

function openAlone(world: World, request: ReopenRequest): Outcome<{ readonly opened: Opened }> {
  // Answers a waiting tick first: the unit set it before the office sent the report back.
  sweepAlone(world);
  sendOwedReceipts(world);
  const asked = granted(world, request);
  if ('kind' in asked) return refuse(asked);
  const { office, entry, period, reason, later } = asked;
  const sheetId = entry.sheetId ?? 0;
  const { entryBookId } = office.state;
  const found = readEntry(world, entryBookId, [{ sheetId }], 'values', () => entry.unit.name);
  if (!found.ok) return found;
  const { reading } = found;
  const of = { office, entry, reading, editors: editorsNow(world, office), now: world.clock.now() };
  const extension = extensionRequests(world, asked);
  const written = writtenAlready(world, of, asked);
  const was = written ?? writeOpening(world, of, asked, extension);
  if ('kind' in was) return refuse(was);
  if (written !== null) world.books.apply(world.books.officeId, extension);
  const { wasAccepted, wasClosed, missed } = was;
  const until = later?.until ?? null;
  const text = returnText({
    unitObligation: until === null ? asked.unitObligation : { ...asked.unitObligation, lastDay: until },
    reason,
    wasAccepted,
    missed,
    url: world.books.url(entryBookId, sheetId),
    campaign: office.campaign,
    own: ownPeriodIn(office, period),
    today: world.clock.today(),
  });
  const isPaused = office.state.reminders === 'paused';
  const { name } = entry.unit;
  const what = openedWhat(period, namedForms(office));
  return { ok: true, opened: { name, what, missed, wasClosed, wasAccepted, until, text, isPaused } };
}

type Was = Pick<ReturnNote, 'wasAccepted' | 'wasClosed' | 'missed'>;

/** State of the report before an earlier attempt with the same reason that reached the tab; null when there was none. */
function writtenAlready(world: World, of: OpeningOf, { period, reason }: Granted): Was | null {
  const { books, memory } = world;
  const sheetId = of.entry.sheetId ?? 0;
  const grid = of.reading.grid(sheetId);
  const note = owedReturns(memory).find(
    (one) => one.sheetId === sheetId && one.period === period && one.reason === reason,
  );
  if (note !== undefined && textAt(grid, note.at) === note.answer.normalize('NFC').trim()) return note;
  if ('kind' in anyOpeningOf(of, period, [])) return null;
  const readLog = () =>
    books.read(books.officeId, [{ sheetId: SHEET_IDS.log }], 'values').grid(SHEET_IDS.log);
  return isOpenedAlready(filedIn(of.office, grid, period), loggedDetail(reason).trim(), () =>
    loggedOpenings(readLog(), sheetId, period),
  )
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
  { office, entry, period, reason, isMailed = false, also = [] }: Granted,
  extension: readonly SheetRequest[],
): Was | Refusal {
  const opening = anyOpeningOf(of, period, also);
  if ('kind' in opening) return opening;
  const { books, memory } = world;
  const { entryBookId } = office.state;
  const sheetId = entry.sheetId ?? 0;
  const { decision, place } = opening;
  const forms = namedForms(office);
  const answer = openedText(decision, period, of.now, reason, forms);
  const { wasAccepted, missed } = decision;
  const was = { wasAccepted, wasClosed: decision.kind === 'reopened', missed };
  if (isMailed) {
    const on = dayOf(of.now);
    const nth = nthLetter(office, entry.unit.code, period, on);
    oweReturn(memory, { sheetId, period, on, nth, reason, ...was, answer, at: place });
  }
  // In one file the later day is in the same batch. In two it is written first, so that no unit is opened without it.
  const isOneBook = entryBookId === books.officeId;
  if (!isOneBook) books.apply(books.officeId, extension);
  const months = missed.map(monthObligation);
  const monthAnswer = (month: Period) =>
    openedText({ kind: 'reopened', by: 'cells' }, month, of.now, reason, forms);
  const cells = [
    ...opening.cells,
    writeAt(place, answer),
    ...months.map((month) => writeAt(reportPlaces(month).answer, monthAnswer(month))),
  ];
  const log = [
    ...months.map((month) => ({ action: 'reopened' as const, period: month })),
    { action: decision.kind, period },
  ].map((opened) => ({
    ...opened,
    unit: entry.unit.code,
    detail: `${viMonth.periodName(opened.period, forms)}: ${reason}`,
    reason,
  }));
  const formats = [...opening.protections, ...(isOneBook ? extension : [])];
  writeWithLog(world, entryBookId, [{ sheetId, cells, formats, log }]);
  return was;
}

/** Number of the letter about this report on that day; null for the first. */
function nthLetter({ ledger }: Office, code: string, period: Period, on: Day): number | null {
  const before = ledger.filter(
    ({ kind, obligation, recipient, lastDay }) =>
      kind === 'return' && obligation === period && recipient === code && lastDay === on,
  ).length;
  return before === 0 ? null : before;
}

function unitObligationOf(office: Office, { unit }: RosterEntry, period: Period): UnitObligation | null {
  const named = allDeadlines(office).find(({ obligation }) => obligation === period);
  if (named === undefined) return null;
  const lastDay = lastDayFor(unit, period, named.lastDay);
  return { unit, obligation: period, lastDay, offsets: named.milestones, isOwed: true };
}

/** The unit's own last day as typed; null for none. */
function laterDayIn(
  unitObligation: UnitObligation,
  typed: string,
  today: Day,
  forms: readonly NamedForm[],
): Later | Refusal | null {
  if (typed === '') return null;
  const later = laterDay(unitObligation, parseDay(typed), today);
  switch (later.kind) {
    case 'later':
      return later;
    case 'not-later':
      return { kind: 'not-a-later-day', found: typed, last: unitObligation.lastDay };
    case 'taken':
      return {
        kind: 'other-extension',
        what: obligationText(later.by.obligation, forms),
        until: later.by.until,
      };
  }
}

/** Writes the unit's own last day into `Danh sách`; none where it stands there already. */
function extensionRequests(
  world: World,
  { office, entry: { row, unit }, period, later, reason }: Granted,
): readonly SheetRequest[] {
  if (later?.isNew !== true) return [];
  const { until } = later;
  const what = obligationText(period, namedForms(office));
  return [
    ...writeCells(SHEET_IDS.units, [
      write(row, unitColumn('extensionOf'), what),
      write(row, unitColumn('extensionUntil'), dateValue(until)),
      write(row, unitColumn('extensionReason'), reason),
    ]),
    logRequest(world, [{ action: 'laterDate', unit: unit.code, detail: extensionDetail(what, until) }]),
  ];
}
