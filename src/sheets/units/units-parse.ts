import type { Day } from '../../domain/calendar/day.ts';
import { OBLIGATIONS } from '../../domain/campaign/obligation.ts';
import type { Life } from '../../domain/campaign/unit-life.ts';
import { LARGEST_COUNT, readCount } from '../../domain/text/count-text.ts';
import { oneLine } from '../../domain/text/plain-text.ts';
import { shownNames } from '../../domain/unit/alike-units.ts';
import type { Extension, Monitor, Unit } from '../../domain/unit/unit.ts';
import { type Identity, identify } from '../../domain/unit/unit-identity.ts';
import { NO, YES } from '../../words/setting-words.ts';
import { OBLIGATION_WORDS } from '../../words/wording.ts';
import { a1, cell } from '../cells/a1.ts';
import { addressesIn, contentOf, dayAt, type Grid, numberAt, textAt } from '../cells/grid.ts';
import type { UnitRecord } from './unit-records.ts';
import {
  mayBeMissing,
  PASTED_COLUMNS,
  UNITS_TAB,
  type UnitColumn,
  unitColumn,
  writtenColumn,
} from './units-tab.ts';

/** One row of `Danh sách` with what the add-on wrote beside it. */
export interface RosterEntry {
  readonly unit: Unit;
  /** 0-based row of `Danh sách`. */
  readonly row: number;
  /** The hidden number beside the row: a hint, since it is sorted and copied like any cell. */
  readonly listedId: number | null;
  /** Which unit the row is, once it was looked for in `Sổ đơn vị`. */
  readonly identity: Identity;
  /** What `Sổ đơn vị` holds of the unit; null for a new one. */
  readonly record: UnitRecord | null;
  /** The unit's tab; null until one was assigned. */
  readonly sheetId: number | null;
  readonly shared: readonly string[];
}

export type UnitListProblemKind =
  | 'empty'
  | 'changed-header'
  | 'missing-column'
  | 'old-letters'
  | 'no-code'
  | 'bad-code'
  | 'no-name'
  | 'name-too-long'
  | 'code-twice'
  | 'formula'
  | 'not-an-address'
  | 'too-many-addresses'
  | 'not-a-count'
  | 'doubtful-count'
  | 'not-a-day'
  | 'ends-before-it-begins'
  | 'unknown-successor'
  | 'extension-incomplete'
  | 'not-an-obligation'
  | 'not-yes-no'
  | 'too-many-units';

export interface UnitListProblem {
  readonly kind: UnitListProblemKind;
  /** `C7`, or `dòng 7` of a pasted list; empty when the whole list is meant. */
  readonly where: string;
  readonly found: string;
  /** Of a pasted list: the line, its header being line 1, and the position in it, from 0; null when the column is not there. */
  readonly pastedAt?: { readonly line: number; readonly column: number | null };
}

/** A row that somebody filled in and that makes no unit: what belongs to it is left as it is until the row is put right. */
export interface UnusableRow {
  readonly row: number;
  readonly code: string;
  readonly name: string;
  readonly listedId: number | null;
  readonly shared: readonly string[];
}

/**
 * `Danh sách` as far as it can be used. A cell with a problem counts as a blank one for the unit it concerns, and for nobody
 * else; `problems` names each. Not `ok`: the columns cannot be told, or there is no unit at all.
 */
export type Roster =
  | {
      readonly ok: true;
      readonly value: readonly RosterEntry[];
      readonly problems: readonly UnitListProblem[];
      readonly unusable: readonly UnusableRow[];
    }
  | { readonly ok: false; readonly errors: readonly UnitListProblem[] };

const EMPTY: UnitListProblem = {
  kind: 'empty',
  where: a1(cell(UNITS_TAB.firstRow, 1)),
  found: '',
};

export const MOST_UNITS = 300;
const MOST_ADDRESSES = 10;
const LONGEST_NAME = 300;

/** Reads `Danh sách`; rows without any text are passed over, every problem is told at once. */
export function parseUnits(grid: Grid, records: readonly UnitRecord[] = []): Roster {
  const errors = headerProblems(grid);
  if (errors.length > 0) return { ok: false, errors };
  const problems: UnitListProblem[] = [];
  const named: RosterEntry[] = [];
  const unusable: UnusableRow[] = [];
  for (let row = UNITS_TAB.firstRow; row < grid.endRow; row++) {
    if (isEmptyRow(grid, row)) continue;
    const entry = parseRow(grid, row, problems);
    if (entry.unit.code === '' || entry.unit.name === '') unusable.push(unusableRow(entry));
    else named.push(entry);
  }
  const { kept, doubles } = oneOfEach(named, records, problems);
  const value = kept.slice(0, MOST_UNITS);
  if (kept.length > MOST_UNITS)
    problems.push({ kind: 'too-many-units', where: '', found: String(kept.length) });
  if (value.length === 0) return { ok: false, errors: problems.length > 0 ? problems : [EMPTY] };
  problems.push(...unknownSuccessors(value));
  unusable.push(...[...doubles, ...kept.slice(MOST_UNITS)].map(unusableRow));
  return { ok: true, value, problems, unusable };
}

/** *Nhập vào* names another unit of the list. */
const unknownSuccessors = (entries: readonly RosterEntry[]): UnitListProblem[] => {
  const codes = new Set(entries.map(({ unit }) => unit.code.toLowerCase()));
  return entries.flatMap(({ unit: { code, successor }, row }): UnitListProblem[] => {
    const key = successor.toLowerCase();
    if (key === '' || (codes.has(key) && key !== code.toLowerCase())) return [];
    return [{ kind: 'unknown-successor', where: a1(cell(row, unitColumn('successor'))), found: successor }];
  });
};

const unusableRow = ({ row, unit: { code, name }, listedId, shared }: RosterEntry): UnusableRow => ({
  row,
  code,
  name,
  listedId,
  shared,
});

/** Provisioning adds the columns that a later version brought, so these may be missing; no other header may change. */
const headerProblems = (grid: Grid): UnitListProblem[] =>
  PASTED_COLUMNS.flatMap(({ key, label }): UnitListProblem[] => {
    const header = cell(UNITS_TAB.headerRow, unitColumn(key));
    const found = textAt(grid, header);
    return found === label.normalize('NFC') || (found === '' && mayBeMissing(key))
      ? []
      : [{ kind: 'changed-header', where: a1(header), found: label }];
  });

/**
 * One row for each code. Of several the one that was provisioned with that code keeps it: the code of the others was typed
 * over. Where no record tells, a new row comes before one that was provisioned with another code, then the upper row.
 */
function oneOfEach(
  entries: readonly RosterEntry[],
  records: readonly UnitRecord[],
  problems: UnitListProblem[],
): { readonly kept: readonly RosterEntry[]; readonly doubles: readonly RosterEntry[] } {
  const byCode = new Map<string, RosterEntry[]>();
  for (const entry of entries) {
    const key = entry.unit.code.toLowerCase();
    byCode.set(key, [...(byCode.get(key) ?? []), entry]);
  }
  const claims = [...byCode.entries()].filter(([, rows]) => rows.length > 1);
  if (claims.length === 0) return { kept: entries, doubles: [] };
  const codes = new Map(records.map(({ id, code }) => [id, code.toLowerCase()]));
  const doubles = new Set<RosterEntry>();
  for (const [code, rows] of claims) {
    const rank = ({ listedId }: RosterEntry): number => {
      const made = listedId === null ? undefined : codes.get(listedId);
      return made === code ? 0 : made === undefined ? 1 : 2;
    };
    const [holder, ...others] = [...rows].sort(
      (one, other) => rank(one) - rank(other) || one.row - other.row,
    );
    for (const other of others) {
      doubles.add(other);
      problems.push({
        kind: 'code-twice',
        where: a1(cell(other.row, unitColumn('code'))),
        found: `${other.unit.code}|${a1(cell(holder?.row ?? other.row, unitColumn('code')))}`,
      });
    }
  }
  return { kept: entries.filter((entry) => !doubles.has(entry)), doubles: [...doubles] };
}

/** The rows with the units that they are, as the records tell. */
export function recognised(
  roster: readonly RosterEntry[],
  records: readonly UnitRecord[],
): readonly RosterEntry[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  const identities = identify(
    roster.map(({ unit: { code, name, accounts }, listedId }) => ({ id: listedId, code, name, accounts })),
    records,
  );
  return roster.map((entry, index): RosterEntry => {
    const identity = identities[index] ?? entry.identity;
    const record = identity.kind === 'known' ? (byId.get(identity.id) ?? null) : null;
    return { ...entry, identity, record, sheetId: record?.sheetId ?? null };
  });
}

/** The rows with the names by which their units are shown: one name of several units carries the code. */
export function toldApart(roster: readonly RosterEntry[]): readonly RosterEntry[] {
  const names = shownNames(roster.map(({ unit }) => unit));
  return roster.map((entry, index) => ({
    ...entry,
    unit: { ...entry.unit, name: names[index] ?? entry.unit.name },
  }));
}

function isEmptyRow(grid: Grid, row: number): boolean {
  // The order number alone makes no unit.
  return PASTED_COLUMNS.every(({ key }) => {
    const content = contentOf(grid, cell(row, unitColumn(key)));
    return (
      key === 'order' || content.kind === 'blank' || (content.kind === 'text' && content.text.trim() === '')
    );
  });
}

function parseRow(grid: Grid, row: number, problems: UnitListProblem[]): RosterEntry {
  const at = (key: UnitColumn) => cell(row, unitColumn(key));
  const fail = (key: UnitColumn, kind: UnitListProblemKind, found = '') =>
    problems.push({ kind, where: a1(at(key)), found });
  const text = (key: UnitColumn): string => {
    const content = contentOf(grid, at(key));
    if (content.kind !== 'formula') return textAt(grid, at(key));
    fail(key, 'formula', content.text);
    return '';
  };
  const addresses = (key: UnitColumn): readonly string[] => {
    const { valid, wrong } = addressesIn(text(key));
    for (const word of wrong) fail(key, 'not-an-address', word);
    if (valid.length > MOST_ADDRESSES) fail(key, 'too-many-addresses', String(valid.length));
    return valid.slice(0, MOST_ADDRESSES);
  };
  const count = (key: UnitColumn): number | null => {
    const words = text(key);
    if (words === '') return null;
    const value = numberAt(grid, at(key));
    if (value !== null && Number.isInteger(value) && value >= 0 && value <= LARGEST_COUNT) return value;
    fail(key, readCount(words).kind === 'doubtful' ? 'doubtful-count' : 'not-a-count', words);
    return null;
  };
  const yesNo = (key: UnitColumn, otherwise: boolean): boolean => {
    const words = text(key);
    if (words === YES || words === NO) return words === YES;
    if (words !== '') fail(key, 'not-yes-no', words);
    return otherwise;
  };
  const isFormula = (key: UnitColumn) => contentOf(grid, at(key)).kind === 'formula';
  const { code, name } = identityIn(text, isFormula, fail);
  const emails = addresses('emails');
  const accounts = addresses('accounts');
  const monitorName = text('monitorName');
  const monitorEmails = addresses('monitorEmails');
  const monitor: Monitor | null =
    monitorEmails.length > 0 ? { name: monitorName, emails: monitorEmails } : null;
  return {
    unit: {
      code,
      name,
      kind: text('kind'),
      accounts: accounts.length > 0 ? accounts : emails,
      emails,
      monitor,
      assignedAdmission: count('assignedAdmission'),
      assignedTraining: count('assignedTraining'),
      lastYearAdmission: count('lastYearAdmission'),
      lastYearTraining: count('lastYearTraining'),
      extension: extensionIn(text, dayAt(grid, at('extensionUntil')), isFormula, fail),
      exemptFromMonthly: yesNo('exemptFromMonthly', false),
      life: lifeIn((key) => dayAt(grid, at(key)), text, fail),
      successor: text('successor'),
      lifeBasis: text('lifeBasis'),
      moves: [],
    },
    row,
    listedId: numberAt(grid, cell(row, writtenColumn('unitId'))),
    identity: { kind: 'new' },
    record: null,
    sheetId: null,
    shared: addressesIn(textAt(grid, cell(row, writtenColumn('shared')))).valid,
  };
}

/** A small number typed for a date is a day of 1900. */
const EARLIEST = '2000-01-01' as Day;

/** A day that cannot be used counts as a blank one; of two in the wrong order the end does. */
function lifeIn(dayOf: (key: UnitColumn) => Day | null, text: (key: UnitColumn) => string, fail: Fail): Life {
  const day = (key: 'lifeFrom' | 'lifeUntil'): Day | null => {
    const words = text(key);
    const found = dayOf(key);
    if (words === '' || (found !== null && found >= EARLIEST)) return words === '' ? null : found;
    fail(key, 'not-a-day', words);
    return null;
  };
  const [from, until] = [day('lifeFrom'), day('lifeUntil')];
  if (from === null || until === null || from <= until) return { from, until };
  fail('lifeUntil', 'ends-before-it-begins', text('lifeUntil'));
  return { from, until: null };
}

type Fail = (key: UnitColumn, kind: UnitListProblemKind, found?: string) => void;

/** Code and name; '' for one that is not there or cannot be used. */
function identityIn(
  text: (key: UnitColumn) => string,
  isFormula: (key: UnitColumn) => boolean,
  fail: Fail,
): Pick<Unit, 'code' | 'name'> {
  const code = oneLine(text('code'));
  const name = oneLine(text('name'));
  const isCode = /^[\p{L}\p{N}._-]{1,30}$/u.test(code);
  if (code !== '' && !isCode) fail('code', 'bad-code', code);
  else if (code === '' && !isFormula('code')) fail('code', 'no-code', name);
  if (name === '' && !isFormula('name')) fail('name', 'no-name', code);
  if (name.length > LONGEST_NAME) fail('name', 'name-too-long', name.slice(0, 40));
  return { code: isCode ? code : '', name: name.length > LONGEST_NAME ? '' : name };
}

/** Null unless all three cells can be used: the unit then has the general deadline. */
function extensionIn(
  text: (key: UnitColumn) => string,
  until: Day | null,
  isFormula: (key: UnitColumn) => boolean,
  fail: Fail,
): Extension | null {
  const words = text('extensionOf');
  const untilText = text('extensionUntil');
  const reason = text('extensionReason');
  const isAny = (['extensionOf', 'extensionUntil', 'extensionReason'] as const).some(isFormula);
  if (words === '' && untilText === '' && reason === '' && !isAny) return null;
  const missing = (key: UnitColumn) => {
    if (!isFormula(key)) fail(key, 'extension-incomplete');
  };
  const obligation = OBLIGATIONS.find((one) => OBLIGATION_WORDS[one] === words);
  const day = until !== null && until >= EARLIEST ? until : null;
  if (words === '') missing('extensionOf');
  else if (obligation === undefined) fail('extensionOf', 'not-an-obligation', words);
  if (untilText === '') missing('extensionUntil');
  else if (day === null) fail('extensionUntil', 'not-a-day', untilText);
  if (reason === '') missing('extensionReason');
  return untilText === '' || day === null || obligation === undefined || reason === ''
    ? null
    : { obligation, until: day, reason };
}
