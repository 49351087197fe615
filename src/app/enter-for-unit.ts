import { type CellContent, typedCell } from '../domain/cell.ts';
import { type Day, dayOfSerial, type Moment, parseDay } from '../domain/day.ts';
import {
  REGISTRATION_FIELDS,
  type RegistrationEntry,
  type RegistrationField,
} from '../domain/registration.ts';
import { checkRegistration, obstacles, type RegistrationFinding } from '../domain/rule.ts';
import { type Grid, numberAt } from '../sheets/grid.ts';
import { parseUnitTab } from '../sheets/parse.ts';
import { type CellWrite, write } from '../sheets/tab.ts';
import { countCell, UNIT_TAB } from '../sheets/unit-tab.ts';
import { isInPlace } from '../sheets/unit-tab-spec.ts';
import type { RosterEntry } from '../sheets/units-parse.ts';
import { dateValue } from '../sheets/value.ts';
import { readEntry } from './entry-book.ts';
import { finishJournal, writeWithLog } from './journal.ts';
import { type Office, readOffice } from './office.ts';
import type { World } from './ports.ts';
import type { Outcome } from './remind.ts';
import { findUnit } from './reopen.ts';
import { type Answer, answerSubmission } from './submission.ts';
import { tabAnswer, unitFacts } from './sweep.ts';
import { vi } from './vi.ts';

/** What the clerk read on the paper, or heard. */
export interface EntryRequest {
  readonly unitCode: string;
  /** Counts by field, as typed in the dialog. */
  readonly figures: Readonly<Record<RegistrationField, string>>;
  readonly note: string;
  /** `seen` of the form that was shown: what stood in the tab. */
  readonly seen: string;
  /** The day the office received the paper or the call: decides whether the report is in time. */
  readonly receivedOn: string;
  readonly reason: string;
  /** The signed paper came on that day; '' leaves what stands. */
  readonly paperReceivedOn: string;
}

export type EntryOutcome =
  | { readonly kind: 'answered'; readonly name: string; readonly answer: string }
  /** Nothing was written. */
  | { readonly kind: 'wrong'; readonly findings: readonly RegistrationFinding[] };

/**
 * *Nhập thay*: writes the figures into the unit's tab and submits them for it, in one write. The same rules apply as to the
 * unit; the received day counts, and the reason goes into the log.
 */
export function submitForUnit(
  world: World,
  request: EntryRequest,
): Outcome<{ readonly outcome: EntryOutcome }> {
  let first: Answer | null = null;
  const outcome = world.lock.run((): ReturnType<typeof submitForUnit> => {
    const found = readUnitTab(world, request.unitCode);
    if (!found.ok) return found;
    const { office, entry, grid } = found;
    const { unit } = entry;
    const { asOf } = office.campaign;
    const today = world.clock.today();
    const receivedOn = receivedDay(request.receivedOn, asOf, today);
    if (receivedOn === null)
      return { ok: false, refusal: { kind: 'not-a-received-day', found: request.receivedOn } };
    const paper = receivedDay(request.paperReceivedOn, asOf, today);
    if (paper === null && request.paperReceivedOn !== '')
      return { ok: false, refusal: { kind: 'not-a-received-day', found: request.paperReceivedOn } };
    if (request.reason.trim() === '') return { ok: false, refusal: { kind: 'no-reason' } };

    const reading = parseUnitTab(grid);
    if (first !== null && first.receipt !== '' && first.receipt === reading.receipt) {
      // Begun again after a lost answer: the first attempt had reached the tab.
      finishJournal(world, office.state.entryBookId);
      return { ok: true, outcome: { kind: 'answered', name: unit.name, answer: first.text } };
    }
    const given = entryOf(request);
    // Nobody's figures are lost: what stands is what was seen, or what is given.
    const writes = inputWrites(reading.entry, given);
    if (writes.length > 0 && seenText(reading.entry) !== request.seen)
      return { ok: false, refusal: { kind: 'figures-moved', code: unit.code } };
    const assigned = numberAt(grid, UNIT_TAB.assigned);
    if (reading.closedAt !== null) return { ok: false, refusal: { kind: 'closed', code: unit.code } };
    const findings = obstacles(checkRegistration(given, assigned));
    if (findings.length > 0) return { ok: true, outcome: { kind: 'wrong', findings } };

    const answer = answerSubmission(
      { ...reading, entry: given },
      {
        campaign: office.campaign,
        unitCode: unit.code,
        assigned,
        lastDay: dayOfSerial(numberAt(grid, UNIT_TAB.lastDay) ?? 0) ?? receivedOn,
        now: world.clock.now(),
        countsFrom: `${receivedOn}T12:00:00` as Moment,
        mayPredate: true,
        actor: world.person,
        remark: vi.enteredForUnit(receivedOn, request.reason.trim(), replaced(reading.entry, writes)),
      },
    );
    first = answer;
    const paperCell =
      paper === null
        ? []
        : [write(UNIT_TAB.paperReceivedOn.row, UNIT_TAB.paperReceivedOn.column, dateValue(paper))];
    const written = tabAnswer(grid.sheetId, { ...answer, reformat: datedCounts(reading.entry) });
    writeWithLog(world, office.state.entryBookId, [
      { ...written, cells: [...writes, ...written.cells, ...paperCell] },
    ]);
    return { ok: true, outcome: { kind: 'answered', name: unit.name, answer: answer.text } };
  });
  return outcome === 'busy' ? { ok: false, refusal: { kind: 'busy' } } : outcome;
}

/** A unit's tab as it stands, for an active unit whose tab is as it was made; two reads. */
export function readUnitTab(
  world: World,
  code: string,
): Outcome<{ readonly office: Office; readonly entry: RosterEntry; readonly grid: Grid }> {
  const reading = readOffice(world, 'office');
  if (!reading.ok) return reading;
  const { office } = reading;
  const entry = findUnit(office, code);
  if (entry === null) return { ok: false, refusal: { kind: 'unknown-unit', code } };
  const { unit, sheetId } = entry;
  if (!unit.isActive) return { ok: false, refusal: { kind: 'retired-unit', code: unit.code } };
  if (sheetId === null) return { ok: false, refusal: { kind: 'no-tab', names: [unit.name] } };
  const found = readEntry(world, office.state.entryBookId, unitFacts(sheetId), 'cells', () => unit.name);
  if (!found.ok) return found;
  const grid = found.reading.grid(sheetId);
  if (!isInPlace(grid, unit.code)) return { ok: false, refusal: { kind: 'displaced', code: unit.code } };
  return { ok: true, office, entry, grid };
}

/** What stood in the tab when the dialog showed it. */
export const seenText = ({ counts, note }: RegistrationEntry): string =>
  JSON.stringify([...REGISTRATION_FIELDS.map((field) => counts[field]), note]);

function receivedDay(text: string, asOf: Day, today: Day): Day | null {
  const day = parseDay(text);
  return day === null || day > today || day < asOf ? null : day;
}

const entryOf = ({ figures, note }: EntryRequest): RegistrationEntry => ({
  counts: Object.fromEntries(
    REGISTRATION_FIELDS.map((field) => [field, typedCell(String(figures[field] ?? ''))]),
  ) as RegistrationEntry['counts'],
  note: note.trim() === '' ? { kind: 'blank' } : { kind: 'text', text: note.normalize('NFC') },
});

/** Input cells that are to hold something else than they do. */
function inputWrites(standing: RegistrationEntry, given: RegistrationEntry): CellWrite[] {
  const cells = [
    ...REGISTRATION_FIELDS.map((field) => ({
      at: countCell(field),
      old: standing.counts[field],
      now: given.counts[field],
    })),
    { at: UNIT_TAB.note, old: standing.note, now: given.note },
  ];
  return cells.flatMap(({ at, old, now }) =>
    sameContent(old, now) ? [] : [write(at.row, at.column, writtenOf(now))],
  );
}

const sameContent = (a: CellContent, b: CellContent): boolean => JSON.stringify(a) === JSON.stringify(b);

const writtenOf = (content: CellContent): string | number | null =>
  content.kind === 'number' ? content.value : content.kind === 'text' ? content.text : null;

/** Figures that stood there and are written over, for the log; '' when none did. */
function replaced({ counts }: RegistrationEntry, writes: readonly CellWrite[]): string {
  const isLost = REGISTRATION_FIELDS.some((field) => {
    const { row, column } = countCell(field);
    return counts[field].kind !== 'blank' && writes.some((one) => one.row === row && one.column === column);
  });
  return isLost ? REGISTRATION_FIELDS.map((field) => shownCount(counts[field])).join(' / ') : '';
}

/** As a clerk reads it. */
export function shownCount(content: CellContent): string {
  if (content.kind === 'number') return content.isDate ? vi.shownDate : vi.shownCount(content.value);
  return content.kind === 'blank' ? '' : content.kind === 'boolean' ? vi.shownTick : content.text;
}

const datedCounts = ({ counts }: RegistrationEntry): RegistrationField[] =>
  REGISTRATION_FIELDS.filter((field) => {
    const content = counts[field];
    return content.kind === 'number' && content.isDate;
  });
