import { type Day, dayOfSerial } from '../domain/day.ts';
import { REGISTRATION_FIELDS, type RegistrationField } from '../domain/registration.ts';
import { checkRegistration, obstacles, type RegistrationFinding } from '../domain/rule.ts';
import { a1 } from '../sheets/a1.ts';
import { dayAt, numberAt } from '../sheets/grid.ts';
import { parseUnitTab } from '../sheets/parse.ts';
import { countCell, UNIT_TAB } from '../sheets/unit-tab.ts';
import { OBLIGATION_WORDS, registrationColumns, STATE_TEXT } from '../sheets/wording.ts';
import type { DialogAnswer, DialogProblem } from './dialog-calls.ts';
import { refused } from './dialog-refusal.ts';
import { type EntryRequest, readUnitTab, seenText, shownCount, submitForUnit } from './enter-for-unit.ts';
import { readBoard } from './entry-book.ts';
import { readOffice } from './office.ts';
import type { World } from './ports.ts';
import { findingText, vi } from './vi.ts';

/** *Nhập thay đơn vị…*: what its dialog asks for. */

export interface EntryStart {
  /** Active units that have a tab. */
  readonly units: readonly { readonly code: string; readonly name: string; readonly state: string }[];
}

/** A unit's form as it stands in its tab. */
export interface EntryForm {
  readonly code: string;
  readonly name: string;
  /** Which form. */
  readonly what: string;
  readonly lastDay: Day | null;
  readonly fields: readonly EntryField[];
  readonly note: EntryField;
  /** What keeps what stands there from being accepted; about a field, or '' for none. */
  readonly problems: readonly DialogProblem[];
  /** Of the last acceptance, '' when there was none. */
  readonly receipt: string;
  readonly paperReceivedOn: Day | null;
  readonly isClosed: boolean;
  /** Proves that the person saw this. */
  readonly seen: string;
}

export interface EntryField {
  readonly key: string;
  readonly label: string;
  /** `B9` */
  readonly cell: string;
  /** As it stands, '' when blank. */
  readonly standing: string;
}

export function entryStart(world: World): DialogAnswer<{ readonly start: EntryStart }> {
  const reading = readOffice(world, 'office');
  if (!reading.ok) return refused(reading.refusal);
  const { campaign, state, roster } = reading.office;
  if (state.provisionedYear === null) return refused({ kind: 'not-provisioned' });
  const board = readBoard(world, state.entryBookId, campaign.progress !== null);
  if (!board.ok) return refused(board.refusal);
  const states = new Map(board.rows.map((row) => [row.code, row.state]));
  const units = roster.flatMap(({ unit: { code, name, isActive }, sheetId }) => {
    const found = states.get(code);
    return isActive && sheetId !== null
      ? [{ code, name, state: found === undefined ? '' : STATE_TEXT[found] }]
      : [];
  });
  return { ok: true, start: { units } };
}

export function entryForm(world: World, unitCode: string): DialogAnswer<{ readonly form: EntryForm }> {
  const found = readUnitTab(world, unitCode);
  if (!found.ok) return refused(found.refusal);
  const { office, entry, grid } = found;
  const { campaign } = office;
  const reading = parseUnitTab(grid);
  const labels = registrationColumns(campaign.year, campaign.classWord);
  const field = (key: RegistrationField): EntryField => ({
    key,
    label: labels[key],
    cell: a1(countCell(key)),
    standing: shownCount(reading.entry.counts[key]),
  });
  return {
    ok: true,
    form: {
      code: entry.unit.code,
      name: entry.unit.name,
      what: OBLIGATION_WORDS.registration,
      lastDay: dayOfSerial(numberAt(grid, UNIT_TAB.lastDay) ?? 0),
      fields: REGISTRATION_FIELDS.map(field),
      note: {
        key: 'note',
        label: vi.noteLabel,
        cell: a1(UNIT_TAB.note),
        standing: shownCount(reading.entry.note),
      },
      problems: problemsOf(obstacles(checkRegistration(reading.entry, numberAt(grid, UNIT_TAB.assigned)))),
      receipt: reading.receipt,
      paperReceivedOn: dayAt(grid, UNIT_TAB.paperReceivedOn),
      isClosed: reading.closedAt !== null,
      seen: seenText(reading.entry),
    },
  };
}

export function entrySubmit(
  world: World,
  request: EntryRequest,
): DialogAnswer<{ readonly name: string; readonly answer: string }> {
  const done = submitForUnit(world, request);
  if (!done.ok) return refused(done.refusal);
  const { outcome } = done;
  if (outcome.kind === 'answered') return { ok: true, name: outcome.name, answer: outcome.answer };
  return {
    ok: false,
    message: vi.entryWrong(outcome.findings.length),
    problems: problemsOf(outcome.findings),
  };
}

const problemsOf = (findings: readonly RegistrationFinding[]): DialogProblem[] =>
  findings.map((finding) => ({
    field: finding.kind === 'count' || finding.kind === 'rule' ? finding.field : 'note',
    line: null,
    column: null,
    text: `${findingText(finding)}.`,
  }));
