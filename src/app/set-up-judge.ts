import { parseDay } from '../domain/day.ts';
import { cell } from '../sheets/a1.ts';
import type { Grid } from '../sheets/grid.ts';
import { SHEET_IDS } from '../sheets/registry.ts';
import type { SettingProblem } from '../sheets/setting-reader.ts';
import { SETTINGS, type SettingKey } from '../sheets/settings.ts';
import { addedSettings } from '../sheets/settings-added.ts';
import { parseSettings, rowsByLabel, stateOf, yearIn } from '../sheets/settings-parse.ts';
import { SETTINGS_TAB } from '../sheets/settings-tab.ts';
import { type CellWrite, write } from '../sheets/tab.ts';
import {
  parseUnits,
  type RosterEntry,
  type UnitListProblem,
  type UnitListProblemKind,
} from '../sheets/units-parse.ts';
import { byLine, type PastedUnit, pastedUnits } from '../sheets/units-paste.ts';
import { UNITS_TAB, unitColumn } from '../sheets/units-tab.ts';
import { dateValue, type Written } from '../sheets/value.ts';
import type { Refusal } from './office.ts';
import { gridOfWrites, type Standing, writesOf } from './set-up-standing.ts';

/** What set-up is given: from its dialog, or from the rehearsal. */
export interface SetUpRequest {
  /** Settings by key; dates `yyyy-MM-dd` or `dd/MM/yyyy`. Those left out keep what stands, or their first value. */
  readonly settings: Partial<Record<SettingKey, string | number>>;
  /** The unit list as a table, header row first; null leaves `Danh sách` as it is. */
  readonly units: readonly (readonly string[])[] | null;
  /** Two files when clerks outside the office type (product.md §2); asked only once. */
  readonly twoFiles: boolean;
}

/** What a request would come to, before anything is written. */
export interface Judgement {
  /** What the request itself gives and cannot be used: it is put right where it was typed. */
  readonly settingErrors: readonly SettingProblem[];
  readonly unitErrors: readonly UnitListProblem[];
  /** What stands in the tabs, or in single cells of the list, and counts as blank: told, and nothing waits for it. */
  readonly settingProblems: readonly SettingProblem[];
  readonly unitProblems: readonly UnitListProblem[];
  readonly settings: readonly CellWrite[];
  readonly units: readonly CellWrite[];
  /** All units there would be; empty when the list has problems. */
  readonly roster: readonly RosterEntry[];
}

export function judge(standing: Standing, request: SetUpRequest): Judgement {
  const rows = rowsByLabel(standing.settings);
  const given = Object.entries(request.settings) as [SettingKey, string | number][];
  const added = addedSettings(
    given.map(([key]) => key).filter((key) => !rows.has(key)),
    standing.settings.endRow,
  );
  const settings = [
    ...added.cells,
    ...given.flatMap(([key, value]) => {
      const row = rows.get(key) ?? added.rows.get(key);
      return row === undefined ? [] : [write(row, SETTINGS_TAB.value, settingValue(key, value))];
    }),
  ];
  const parsed = parseSettings(
    gridOfWrites(SHEET_IDS.settings, [...writesOf(standing.settings, SETTINGS_TAB.columns), ...settings]),
    standing.known,
  );
  const problems = parsed.ok ? parsed.value.problems : parsed.errors;
  const isGiven = ({ key }: SettingProblem) => key in request.settings;
  const isGrave = standing.isNew || !parsed.ok;
  return {
    settingErrors: isGrave ? problems : problems.filter(isGiven),
    settingProblems: isGrave ? [] : problems.filter((problem) => !isGiven(problem)),
    settings,
    ...judgeUnits(standing.units, request.units),
  };
}

/** One workbook per year (product.md §2). */
export function yearRefusal(standing: Standing, request: SetUpRequest): Refusal | null {
  const present = stateOf(standing.settings).provisionedYear ?? yearIn(standing.settings);
  const { year = '' } = request.settings;
  const asked = year === '' ? present : Number(year);
  return present !== null && asked !== null && Number.isInteger(asked) && asked !== present
    ? { kind: 'another-year', present, asked }
    : null;
}

type UnitJudgement = Pick<Judgement, 'unitErrors' | 'unitProblems' | 'units' | 'roster'>;

/** Of a line that is pasted now: without them it is no unit, or another's. */
const GRAVE: readonly UnitListProblemKind[] = [
  'no-code',
  'bad-code',
  'code-twice',
  'no-name',
  'name-too-long',
  'too-many-units',
];

function judgeUnits(standing: Grid, table: SetUpRequest['units']): UnitJudgement {
  const faulty = (unitErrors: readonly UnitListProblem[]): UnitJudgement => ({
    unitErrors,
    unitProblems: [],
    units: [],
    roster: [],
  });
  const pasted = table === null ? { ok: true as const, value: [] } : pastedUnits(table);
  if (!pasted.ok) return faulty(pasted.errors);
  const merged = mergeUnits(standing, pasted.value);
  const units = merged.flatMap(({ cells }) => cells);
  const roster = parseUnits(
    gridOfWrites(SHEET_IDS.units, [...writesOf(standing, UNITS_TAB.columns), ...units]),
  );
  // A list left for later may be faulty or empty: provisioning will say so.
  if (!roster.ok) return table === null ? faulty([]) : faulty(byLine(roster.errors, merged, table[0]));
  const problems = table === null ? roster.problems : byLine(roster.problems, merged, table[0]);
  const isGrave = ({ kind, pastedAt, where }: UnitListProblem) =>
    GRAVE.includes(kind) && (pastedAt !== undefined || where === '');
  if (table !== null && problems.some(isGrave)) return faulty(problems);
  return { unitErrors: [], unitProblems: problems, units, roster: roster.value };
}

/** Dates are written as dates when they can be read as one, and left as typed otherwise: the parser names them. */
function settingValue(key: SettingKey, given: string | number): Written {
  const kind = SETTINGS.find((setting) => setting.key === key)?.kind ?? 'text';
  if (typeof given === 'number') return given;
  const text = given.normalize('NFC').trim();
  if (kind === 'day' || kind === 'optional-day') return dateValue(parseDay(text)) ?? text;
  if (NUMBER_KINDS.includes(kind) && /^\d{1,9}$/.test(text)) return Number(text);
  return text;
}

const NUMBER_KINDS: readonly string[] = ['year', 'hour', 'optional-count', 'whole'];

/** Pasted units over those that stand: same code, same row; new codes below. A pasted blank keeps what stands. */
function mergeUnits(grid: Grid, pasted: readonly PastedUnit[]): PastedUnit[] {
  const codeColumn = unitColumn('code');
  const rowOf = new Map<string, number>();
  let next: number = UNITS_TAB.firstRow;
  for (let row = UNITS_TAB.firstRow; row < grid.endRow; row++) {
    const code = grid.entered(cell(row, codeColumn));
    const text = code.stringValue ?? (code.numberValue === undefined ? '' : String(code.numberValue));
    if (text !== '') rowOf.set(text.trim().toLowerCase(), row);
    next = row + 1;
  }
  return pasted.map(({ line, cells }) => {
    const code = String(cells.find(({ column }) => column === codeColumn)?.value ?? '').toLowerCase();
    const row = rowOf.get(code) ?? next++;
    // The same code a second time gets a row of its own, where the list's own check finds it.
    rowOf.delete(code);
    return { line, cells: cells.map(({ column, value }) => write(row, column, value)) };
  });
}
