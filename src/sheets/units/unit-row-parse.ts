import type { Day } from '../../domain/calendar/day.ts';
import type { Life } from '../../domain/campaign/unit-life.ts';
import { LARGEST_COUNT, readCount } from '../../domain/text/count-text.ts';
import { oneLine } from '../../domain/text/plain-text.ts';
import type { Extension, Monitor, Unit } from '../../domain/unit/unit.ts';
import { type NamedForm, readObligation } from '../../words/obligation-words.ts';
import { NO, YES } from '../../words/setting-words.ts';
import { type Cell, cell } from '../cells/a1.ts';
import { addressesIn, contentOf, dayAt, type Grid, numberAt, textAt } from '../cells/grid.ts';
import { PASTED_COLUMNS, type UnitColumn, unitColumn, writtenColumn } from './units-tab.ts';

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

/** A cell of `Danh sách`, a line of a pasted list with the heading or letter of its column, or the list as a whole. */
export type ListPlace =
  | { readonly kind: 'cell'; readonly cell: Cell }
  | { readonly kind: 'line'; readonly line: number; readonly column?: string }
  | { readonly kind: 'list' };

export const WHOLE_LIST: ListPlace = { kind: 'list' };
export const cellPlace = (at: Cell): ListPlace => ({ kind: 'cell', cell: at });

export interface UnitListProblem {
  readonly kind: UnitListProblemKind;
  readonly where: ListPlace;
  readonly found: string;
  /** Of a code that two units have: the other one. */
  readonly other?: ListPlace;
  /** Of a pasted list: the line, its header being line 1, and the position in it, from 0; null when the column is not there. */
  readonly pastedAt?: { readonly line: number; readonly column: number | null };
}

/** One row of `Danh sách`: the office's cells, and the add-on's beside them. */
export interface UnitRow {
  readonly unit: Unit;
  /** 0-based row of `Danh sách`. */
  readonly row: number;
  /** The hidden number beside the row: a hint, since it is sorted and copied like any cell. */
  readonly listedId: number | null;
  /** Accounts that the unit's tab was shared with. */
  readonly shared: readonly string[];
}

const MOST_ADDRESSES = 10;
const LONGEST_NAME = 300;
/** A small number typed for a date is a day of 1900. */
const EARLIEST = '2000-01-01' as Day;

/** The order number alone makes no unit. */
export function isEmptyRow(grid: Grid, row: number): boolean {
  return PASTED_COLUMNS.every(({ key }) => {
    const content = contentOf(grid, cell(row, unitColumn(key)));
    return (
      key === 'order' || content.kind === 'blank' || (content.kind === 'text' && content.text.trim() === '')
    );
  });
}

/**
 * Reads one row; a cell that cannot be used is added to `problems` and counts as a blank one. Code and name are '' when they
 * are missing or cannot be used: the row then makes no unit.
 */
export function parseUnitRow(
  grid: Grid,
  row: number,
  problems: UnitListProblem[],
  forms: readonly NamedForm[],
): UnitRow {
  const at = (key: UnitColumn) => cell(row, unitColumn(key));
  const fail = (key: UnitColumn, kind: UnitListProblemKind, found = '') =>
    problems.push({ kind, where: cellPlace(at(key)), found });
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
  const monitorName = oneLine(text('monitorName'));
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
      extension: extensionIn(text, dayAt(grid, at('extensionUntil')), isFormula, fail, forms),
      exemptFromMonthly: yesNo('exemptFromMonthly', false),
      life: lifeIn((key) => dayAt(grid, at(key)), text, fail),
      successor: text('successor'),
      lifeBasis: text('lifeBasis'),
      moves: [],
    },
    row,
    listedId: numberAt(grid, cell(row, writtenColumn('unitId'))),
    shared: addressesIn(textAt(grid, cell(row, writtenColumn('shared')))).valid,
  };
}

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
  forms: readonly NamedForm[],
): Extension | null {
  const words = text('extensionOf');
  const untilText = text('extensionUntil');
  const reason = text('extensionReason');
  const isAny = (['extensionOf', 'extensionUntil', 'extensionReason'] as const).some(isFormula);
  if (words === '' && untilText === '' && reason === '' && !isAny) return null;
  const missing = (key: UnitColumn) => {
    if (!isFormula(key)) fail(key, 'extension-incomplete');
  };
  const obligation = readObligation(words, forms);
  const day = until !== null && until >= EARLIEST ? until : null;
  if (words === '') missing('extensionOf');
  else if (obligation === null) fail('extensionOf', 'not-an-obligation', words);
  if (untilText === '') missing('extensionUntil');
  else if (day === null) fail('extensionUntil', 'not-a-day', untilText);
  if (reason === '') missing('extensionReason');
  return untilText === '' || day === null || obligation === null || reason === ''
    ? null
    : { obligation, until: day, reason };
}
