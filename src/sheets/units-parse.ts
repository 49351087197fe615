import type { Day } from '../domain/day.ts';
import { OBLIGATIONS } from '../domain/obligation.ts';
import { LARGEST_COUNT } from '../domain/rule.ts';
import type { Extension, Monitor, Unit } from '../domain/unit.ts';
import { type Identity, identify } from '../domain/unit-identity.ts';
import { a1, cell } from './a1.ts';
import { addressesIn, contentOf, dayAt, type Grid, numberAt, textAt } from './grid.ts';
import { NO, YES } from './setting-words.ts';
import type { UnitRecord } from './unit-records.ts';
import {
  LATER_COLUMNS,
  PASTED_COLUMNS,
  UNIT_COLUMNS,
  UNITS_TAB,
  type UnitColumn,
  unitColumn,
  writtenColumn,
} from './units-tab.ts';
import { OBLIGATION_WORDS } from './wording.ts';

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
  | 'unknown-column'
  | 'beyond-header'
  | 'missing-column'
  | 'column-twice'
  | 'no-code'
  | 'bad-code'
  | 'no-name'
  | 'name-too-long'
  | 'code-twice'
  | 'formula'
  | 'not-an-address'
  | 'too-many-addresses'
  | 'not-a-count'
  | 'not-a-day'
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

export type Roster =
  | { readonly ok: true; readonly value: readonly RosterEntry[] }
  | { readonly ok: false; readonly errors: readonly UnitListProblem[] };

export const MOST_UNITS = 300;
const MOST_ADDRESSES = 10;

/** Reads `Danh sách`; rows without any text are passed over, every problem is told at once. */
export function parseUnits(grid: Grid): Roster {
  const errors: UnitListProblem[] = [];
  UNIT_COLUMNS.forEach(({ label }, column) => {
    const found = textAt(grid, cell(UNITS_TAB.headerRow, column));
    if (found !== label.normalize('NFC')) {
      errors.push({ kind: 'changed-header', where: a1(cell(UNITS_TAB.headerRow, column)), found: label });
    }
  });
  for (const { key, label } of LATER_COLUMNS) {
    const header = cell(UNITS_TAB.headerRow, unitColumn(key));
    const found = textAt(grid, header);
    // Not there yet in a file made before there was form B.
    if (found !== '' && found !== label.normalize('NFC'))
      errors.push({ kind: 'changed-header', where: a1(header), found: label });
  }
  if (errors.length > 0) return { ok: false, errors };
  const entries: RosterEntry[] = [];
  const codes = new Map<string, number>();
  for (let row = UNITS_TAB.firstRow; row < grid.endRow; row++) {
    if (isEmptyRow(grid, row)) continue;
    const entry = parseRow(grid, row, errors);
    const before = codes.get(entry.unit.code.toLowerCase());
    if (entry.unit.code !== '' && before !== undefined) {
      errors.push({
        kind: 'code-twice',
        where: a1(cell(row, unitColumn('code'))),
        found: `${entry.unit.code}|${a1(cell(before, unitColumn('code')))}`,
      });
    }
    codes.set(entry.unit.code.toLowerCase(), row);
    entries.push(entry);
  }
  if (entries.length === 0) errors.push({ kind: 'empty', where: a1(cell(UNITS_TAB.firstRow, 1)), found: '' });
  if (entries.length > MOST_UNITS)
    errors.push({ kind: 'too-many-units', where: '', found: String(entries.length) });
  return errors.length > 0 ? { ok: false, errors } : { ok: true, value: entries };
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

function isEmptyRow(grid: Grid, row: number): boolean {
  // The order number alone makes no unit.
  return PASTED_COLUMNS.every(({ key }) => {
    const content = contentOf(grid, cell(row, unitColumn(key)));
    return (
      key === 'order' || content.kind === 'blank' || (content.kind === 'text' && content.text.trim() === '')
    );
  });
}

function parseRow(grid: Grid, row: number, errors: UnitListProblem[]): RosterEntry {
  const at = (key: UnitColumn) => cell(row, unitColumn(key));
  const fail = (key: UnitColumn, kind: UnitListProblemKind, found = '') =>
    errors.push({ kind, where: a1(at(key)), found });
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
    return valid;
  };
  const count = (key: UnitColumn): number | null => {
    const words = text(key);
    if (words === '') return null;
    const value = numberAt(grid, at(key));
    if (value !== null && Number.isInteger(value) && value >= 0 && value <= LARGEST_COUNT) return value;
    fail(key, 'not-a-count', words);
    return null;
  };
  const yesNo = (key: UnitColumn, otherwise: boolean): boolean => {
    const words = text(key);
    if (words !== '' && words !== YES && words !== NO) fail(key, 'not-yes-no', words);
    return words === '' ? otherwise : words === YES;
  };
  const code = text('code');
  const name = text('name');
  const isFormula = (key: UnitColumn) => contentOf(grid, at(key)).kind === 'formula';
  if (code === '') {
    if (!isFormula('code')) fail('code', 'no-code', name);
  } else if (!/^[\p{L}\p{N}._-]{1,30}$/u.test(code)) fail('code', 'bad-code', code);
  if (name === '' && !isFormula('name')) fail('name', 'no-name', code);
  if (name.length > 300) fail('name', 'name-too-long', name.slice(0, 40));
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
      isActive: yesNo('isActive', true),
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

function extensionIn(
  text: (key: UnitColumn) => string,
  until: Day | null,
  isFormula: (key: UnitColumn) => boolean,
  fail: (key: UnitColumn, kind: UnitListProblemKind, found?: string) => void,
): Extension | null {
  const words = text('extensionOf');
  const untilText = text('extensionUntil');
  const reason = text('extensionReason');
  if (words === '' && untilText === '' && reason === '') return null;
  const obligation = OBLIGATIONS.find((one) => OBLIGATION_WORDS[one] === words);
  if (words === '') fail('extensionOf', 'extension-incomplete');
  else if (obligation === undefined) fail('extensionOf', 'not-an-obligation', words);
  if (untilText === '') {
    if (!isFormula('extensionUntil')) fail('extensionUntil', 'extension-incomplete');
  } else if (until === null || until < EARLIEST) fail('extensionUntil', 'not-a-day', untilText);
  if (reason === '') fail('extensionReason', 'extension-incomplete');
  return until === null || obligation === undefined ? null : { obligation, until, reason };
}
