import { type Day, type Moment, parseDay } from '../../domain/calendar/day.ts';
import { isPeriod, monthOfObligation, type Period, periodOfOwn } from '../../domain/campaign/obligation.ts';
import { measureOf } from '../../domain/form/column.ts';
import { columnKind } from '../../domain/own-form/own-report.ts';
import { typedFigure } from '../../domain/own-form/typed-figure.ts';
import { type CellContent, typedCell } from '../../domain/text/cell.ts';
import { readCount } from '../../domain/text/count-text.ts';
import type { Grid } from '../../sheets/cells/grid.ts';
import { type CellWrite, write } from '../../sheets/cells/tab.ts';
import { dateValue } from '../../sheets/cells/value.ts';
import { parseUnitProgress } from '../../sheets/progress-form/progress-parse.ts';
import { isProgressInPlace } from '../../sheets/progress-form/progress-spec.ts';
import { isInPlace } from '../../sheets/registration-form/registration-labels.ts';
import type { RosterEntry } from '../../sheets/units/units-parse.ts';
import { doubtfulCountText } from '../../words/wording.ts';
import { finishJournal, writeWithLog } from '../office/answer-log.ts';
import type { DialogProblem } from '../office/dialog-answer.ts';
import { readEntry, unitFacts } from '../office/entry-book.ts';
import { knownForms } from '../office/known.ts';
import { findUnit, type Office, readOffice, staleRefusal } from '../office/office.ts';
import { isProvisioned, ownPeriodIn } from '../office/own-period.ts';
import { alone, type Outcome, refuse } from '../office/refusal.ts';
import type { World } from '../ports.ts';
import { vi } from '../vi/vi.ts';
import {
  type EntryResult,
  type EntrySheet,
  type Given,
  givenAt,
  seenText,
  shownContent,
} from './entry-sheet.ts';
import { finalSheet, monthSheet, registrationSheet } from './entry-sheets.ts';
import { ownEntryAreas, ownSheet } from './own-entry-sheet.ts';

/** A report as the clerk read it on paper or heard it on the telephone. */
export interface EntryRequest {
  readonly unitCode: string;
  readonly period: Period;
  /** Counts and the note by field, as typed in the dialog. */
  readonly figures: Readonly<Record<string, string>>;
  readonly nothingNew: boolean;
  /** `seen` of the form that the dialog showed: proves which contents of the tab the clerk saw. */
  readonly seen: string;
  /** The day the office received the paper or the call: decides whether the report is in time. */
  readonly receivedOn: string;
  readonly reason: string;
  /** Day on which the signed paper came; '' leaves the cell as it is. */
  readonly paperReceivedOn: string;
}

export type EntryOutcome =
  | { readonly kind: 'answered'; readonly name: string; readonly answer: string }
  /** Nothing was written. */
  | { readonly kind: 'wrong'; readonly problems: readonly DialogProblem[] };

/**
 * *Nhập thay*: writes the figures into the unit's tab and submits them for it, in one write. The same rules apply as to the
 * unit; the received day counts, and the reason goes into the log.
 */
export function submitForUnit(
  world: World,
  request: EntryRequest,
): Outcome<{ readonly outcome: EntryOutcome }> {
  let first: EntryResult | null = null;
  return alone(world, () => {
    const found = readUnitForm(world, request.unitCode, request.period);
    if (!found.ok) return found;
    const { office, entry, grid, sheet } = found;
    const { unit } = entry;
    const entryBookId = office.state.entryBookId;
    const answered = ({ text }: EntryResult): ReturnType<typeof submitForUnit> => ({
      ok: true,
      outcome: { kind: 'answered', name: unit.name, answer: text },
    });
    if (first !== null && first.receipt !== '' && first.receipt === sheet.receipt) {
      // The work runs again after a lost answer, and the first attempt had reached the tab.
      finishJournal(world, entryBookId);
      return answered(first);
    }
    const dated = datesIn(request, office.campaign.asOf, world.clock.today());
    if (!dated.ok) return dated;
    const { receivedOn, paper } = dated;
    if (request.reason.trim() === '') return refuse({ kind: 'no-reason' });

    const given = givenIn(request, sheet);
    // Refuses to overwrite figures that came into the tab after the dialog showed it, so that nobody's figures are lost.
    const writes = inputWrites(sheet, given);
    if (writes.length > 0 && seenText(sheet, grid.sheetId) !== request.seen)
      return refuse({ kind: 'figures-moved', code: unit.code });
    if (sheet.isClosed) return refuse({ kind: 'closed', code: unit.code, what: sheet.what });
    const doubtful = doubtfulIn(request, sheet);
    const problems = doubtful.length > 0 ? doubtful : sheet.problems(given);
    if (problems.length > 0) return { ok: true, outcome: { kind: 'wrong', problems } };

    const answer = sheet.submit(given, {
      now: world.clock.now(),
      countsFrom: `${receivedOn}T12:00:00` as Moment,
      actor: world.person,
      remark: vi.enteredForUnit(receivedOn, request.reason.trim(), replaced(sheet, given)),
    });
    if (answer.kind === 'refused') {
      const problem = { field: '', line: null, column: null, text: answer.text };
      return { ok: true, outcome: { kind: 'wrong', problems: [problem] } };
    }
    first = answer;
    const paperCells =
      sheet.paper === null || paper === null
        ? []
        : [write(sheet.paper.at.row, sheet.paper.at.column, dateValue(paper))];
    const { cells, formats, log } = answer;
    writeWithLog(world, entryBookId, [
      { sheetId: grid.sheetId, cells: [...writes, ...cells, ...paperCells], formats, log },
    ]);
    return answered(answer);
  });
}

/** One form of a unit's tab, of a tab whose rows and columns are in place. Two reads. */
export function readUnitForm(
  world: World,
  code: string,
  period: Period,
): Outcome<{
  readonly office: Office;
  readonly entry: RosterEntry;
  readonly grid: Grid;
  readonly sheet: EntrySheet;
}> {
  if (!isPeriod(period)) return refuse({ kind: 'no-such-period' });
  const read = readOffice(world, 'office');
  if (!read.ok) return read;
  const { office } = read;
  const entry = findUnit(office, code);
  if (entry === null) return refuse({ kind: 'unknown-unit', code });
  const { unit, sheetId } = entry;
  const { registration, progress } = office.campaign;
  const stale = staleRefusal(office, [entry]);
  if (stale !== null) return refuse(stale);
  if (sheetId === null) return refuse({ kind: 'no-tab', names: [unit.name] });
  if (periodOfOwn(period) !== null) return readOwnForm(world, office, { ...entry, sheetId }, period);
  const facts = unitFacts(sheetId, progress !== null);
  const found = readEntry(world, office.state.entryBookId, facts, 'withFormats', () => unit.name);
  if (!found.ok) return found;
  const grid = found.reading.grid(sheetId);
  const displaced = refuse({ kind: 'displaced', code: unit.code });
  if (!isInPlace(grid, unit.code)) return displaced;
  const sheetFound = { ok: true, office, entry, grid } as const;
  const { protections } = found.reading.tab(sheetId);
  const tab = { office, unitCode: unit.code, grid, protections, now: world.clock.now() };
  if (period === 'registration' && registration !== null)
    return { ...sheetFound, sheet: registrationSheet(tab) };
  const reading = progress === null ? null : parseUnitProgress(grid);
  const month = monthOfObligation(period);
  if (reading === null || progress === null || period === 'registration')
    return refuse({ kind: 'no-such-period' });
  if (!isProgressInPlace(grid, unit.code)) return displaced;
  if (month === null ? progress.final === null : month < progress.firstMonth || month > progress.lastMonth)
    return refuse({ kind: 'no-such-period' });
  return {
    ...sheetFound,
    sheet: month === null ? finalSheet(tab, reading) : monthSheet(tab, reading, month),
  };
}

/** A period of an own form. Two reads. */
function readOwnForm(
  world: World,
  office: Office,
  entry: RosterEntry & { readonly sheetId: number },
  period: Period,
): ReturnType<typeof readUnitForm> {
  const { unit, sheetId } = entry;
  const asked = ownPeriodIn(office, period);
  if (asked === null || asked.used.isRetired) return refuse({ kind: 'no-such-period' });
  if (!isProvisioned(knownForms(world), asked.used)) return refuse({ kind: 'not-provisioned' });
  const areas = ownEntryAreas(asked);
  const found = readEntry(
    world,
    office.state.entryBookId,
    areas.map((area) => ({ sheetId, area })),
    'withFormats',
    () => unit.name,
  );
  if (!found.ok) return found;
  const grid = found.reading.grid(sheetId);
  const { protections } = found.reading.tab(sheetId);
  const tab = { office, unitCode: unit.code, grid, protections, now: world.clock.now() };
  const sheet = ownSheet(tab, asked);
  return sheet === null
    ? refuse({ kind: 'displaced', code: unit.code })
    : { ok: true, office, entry, grid, sheet };
}

/** The days that the request names; the signed paper's may be left out. */
function datesIn(
  { receivedOn, paperReceivedOn }: EntryRequest,
  asOf: Day,
  today: Day,
): Outcome<{ readonly receivedOn: Day; readonly paper: Day | null }> {
  const received = receivedDay(receivedOn, asOf, today);
  if (received === null) return refuse({ kind: 'not-a-received-day', found: receivedOn });
  const paper = receivedDay(paperReceivedOn, asOf, today);
  if (paper === null && paperReceivedOn !== '')
    return refuse({ kind: 'not-a-received-day', found: paperReceivedOn });
  return { ok: true, receivedOn: received, paper };
}

function receivedDay(text: string, asOf: Day, today: Day): Day | null {
  const day = parseDay(text);
  return day === null || day > today || day < asOf ? null : day;
}

const givenIn = ({ figures, nothingNew }: EntryRequest, { cells, ...sheet }: EntrySheet): Given => ({
  contents: new Map(
    cells.map(({ key, kind, standing }) => {
      const text = figures[key] ?? '';
      const typed =
        key === 'note' ? noteOf(text) : kind === undefined ? typedCell(text) : typedFigure(kind, text);
      return [key, isSame(standing, typed) ? standing : typed];
    }),
  ),
  nothingNew: sheet.nothingNew !== null && nothingNew,
});

/** Figures that may mean two numbers: the clerk must decide, and nothing is written. */
const doubtfulIn = ({ figures }: EntryRequest, { cells }: EntrySheet): DialogProblem[] =>
  cells.flatMap(({ key, kind }): DialogProblem[] => {
    const text = figures[key] ?? '';
    const isNumber = key !== 'note' && (kind === undefined || measureOf(columnKind(kind)) !== null);
    return !isNumber || readCount(text).kind !== 'doubtful'
      ? []
      : [{ field: key, line: null, column: null, text: `${doubtfulCountText(text.trim())}.` }];
  });

const noteOf = (text: string): CellContent =>
  text.trim() === '' ? { kind: 'blank' } : { kind: 'text', text: text.normalize('NFC') };

/** Writes for the input cells whose content changes. */
function inputWrites({ cells, nothingNew }: EntrySheet, given: Given): CellWrite[] {
  const writes = cells.flatMap(({ key, at, standing }) => {
    const now = givenAt(given, key);
    return isSame(standing, now) ? [] : [write(at.row, at.column, writtenOf(now))];
  });
  return nothingNew === null || nothingNew.standing === given.nothingNew
    ? writes
    : [...writes, write(nothingNew.at.row, nothingNew.at.column, given.nothingNew)];
}

/** The sheet reads a note of digits only as a number: it still is the same note. */
const isSame = (a: CellContent, b: CellContent): boolean =>
  JSON.stringify(a) === JSON.stringify(b) ||
  (a.kind === 'number' && b.kind === 'text' && a.formattedAs === null && shownContent(a) === b.text);

const writtenOf = (content: CellContent): string | number | null =>
  content.kind === 'number' ? content.value : content.kind === 'text' ? content.text : null;

/** All counts as they were, for the log, when at least one of them is overwritten; else ''. */
function replaced({ cells }: EntrySheet, given: Given): string {
  const counts = cells.filter(({ key }) => key !== 'note');
  const isLost = counts.some(
    ({ key, standing }) => standing.kind !== 'blank' && !isSame(standing, givenAt(given, key)),
  );
  return isLost ? counts.map(({ standing, kind }) => shownContent(standing, kind)).join(' / ') : '';
}
