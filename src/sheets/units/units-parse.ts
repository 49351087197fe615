import { shownNames } from '../../domain/unit/alike-units.ts';
import { type Identity, identify } from '../../domain/unit/unit-identity.ts';
import type { NamedForm } from '../../words/obligation-words.ts';
import { everyWording } from '../../words/vocabulary.ts';
import { cell } from '../cells/a1.ts';
import { type Grid, textAt } from '../cells/grid.ts';
import type { UnitRecord } from './unit-records.ts';
import {
  cellPlace,
  isEmptyRow,
  parseUnitRow,
  type UnitListProblem,
  type UnitRow,
  WHOLE_LIST,
} from './unit-row-parse.ts';
import { mayBeMissing, PASTED_COLUMNS, UNITS_TAB, unitColumn } from './units-tab.ts';

/** A row of `Danh sách` with what `Sổ đơn vị` knows of its unit. */
export interface RosterEntry extends UnitRow {
  /** Which unit the row is, once it was looked for in `Sổ đơn vị`. */
  readonly identity: Identity;
  /** What `Sổ đơn vị` holds of the unit; null for a new one. */
  readonly record: UnitRecord | null;
  /** The unit's tab; null until one was assigned. */
  readonly sheetId: number | null;
}

/** A filled row that makes no unit. The tab and the record of its unit stay as they are until the row is corrected. */
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
  where: cellPlace(cell(UNITS_TAB.firstRow, 1)),
  found: '',
};

export const MOST_UNITS = 300;

/** Reads `Danh sách`, in which a later day may be given for a period of these own forms, too; rows without any text are passed over, every problem is told at once. */
export function parseUnits(
  grid: Grid,
  records: readonly UnitRecord[] = [],
  forms: readonly NamedForm[] = [],
): Roster {
  const errors = headerProblems(grid);
  if (errors.length > 0) return { ok: false, errors };
  const problems: UnitListProblem[] = [];
  const named: RosterEntry[] = [];
  const unusable: UnusableRow[] = [];
  for (let row = UNITS_TAB.firstRow; row < grid.endRow; row++) {
    if (isEmptyRow(grid, row)) continue;
    const entry: RosterEntry = {
      ...parseUnitRow(grid, row, problems, forms),
      identity: { kind: 'new' },
      record: null,
      sheetId: null,
    };
    if (entry.unit.code === '' || entry.unit.name === '') unusable.push(unusableRow(entry));
    else named.push(entry);
  }
  const { kept, doubles } = oneOfEach(named, records, problems);
  const value = kept.slice(0, MOST_UNITS);
  if (kept.length > MOST_UNITS)
    problems.push({ kind: 'too-many-units', where: WHOLE_LIST, found: String(kept.length) });
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
    return [
      { kind: 'unknown-successor', where: cellPlace(cell(row, unitColumn('successor'))), found: successor },
    ];
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
    return everyWording(label).includes(found) || (found === '' && mayBeMissing(key))
      ? []
      : [{ kind: 'changed-header', where: cellPlace(header), found: label }];
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
        where: cellPlace(cell(other.row, unitColumn('code'))),
        found: other.unit.code,
        other: cellPlace(cell(holder?.row ?? other.row, unitColumn('code'))),
      });
    }
  }
  return { kept: entries.filter((entry) => !doubles.has(entry)), doubles: [...doubles] };
}

/** The rows, each matched with its unit in `Sổ đơn vị`. */
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

/** The rows with the names under which their units are shown: a name that several units share gets the code. */
export function toldApart(roster: readonly RosterEntry[]): readonly RosterEntry[] {
  const names = shownNames(roster.map(({ unit }) => unit));
  return roster.map((entry, index) => ({
    ...entry,
    unit: { ...entry.unit, name: names[index] ?? entry.unit.name },
  }));
}
