import { parseDay } from '../../domain/calendar/day.ts';
import { readCount } from '../../domain/text/count-text.ts';
import { cell } from '../../sheets/cells/a1.ts';
import { addressesIn, type Grid, textAt } from '../../sheets/cells/grid.ts';
import { SHEET_IDS } from '../../sheets/cells/registry.ts';
import { type CellWrite, write } from '../../sheets/cells/tab.ts';
import { dateValue, type Written } from '../../sheets/cells/value.ts';
import type { SettingKey } from '../../sheets/settings/setting.ts';
import { inWords, type SettingProblem } from '../../sheets/settings/setting-reader.ts';
import { SETTINGS } from '../../sheets/settings/settings.ts';
import { addedSettings } from '../../sheets/settings/settings-added.ts';
import {
  parseSettings,
  rowsByLabel,
  stateOf,
  vocabularyIn,
  yearIn,
} from '../../sheets/settings/settings-parse.ts';
import { SETTINGS_TAB } from '../../sheets/settings/settings-tab.ts';
import type { CodedUnit } from '../../sheets/unit-list/codes.ts';
import type { Chosen } from '../../sheets/unit-list/columns.ts';
import { byLine, type PastedUnit, readUnitList, type UnitList } from '../../sheets/unit-list/unit-list.ts';
import type { UnitListProblem } from '../../sheets/units/unit-row-parse.ts';
import { parseUnits, type RosterEntry } from '../../sheets/units/units-parse.ts';
import { UNITS_TAB, type UnitColumn, unitColumn } from '../../sheets/units/units-tab.ts';
import { type Say, vocabularyNamed, wordsOf } from '../../words/vocabulary.ts';
import type { Refusal } from '../office/refusal.ts';
import { type ExistingSetUp, gridOfWrites, writesOf } from './existing-set-up.ts';

/** What set-up is given: from its dialog, or from the rehearsal. */
export interface SetUpRequest {
  /** Settings by key; dates `yyyy-MM-dd` or `dd/MM/yyyy`. Those left out keep what stands, or their first value. */
  readonly settings: Partial<Record<SettingKey, string | number>>;
  /** The unit list as a table, in whatever shape the office has it; null leaves `Danh sách` as it is. */
  readonly units: readonly (readonly string[])[] | null;
  /** What its columns hold where a person chose it, by position; null: not used. */
  readonly columns?: Chosen<UnitColumn>;
  /** Two files when clerks outside the office type (docs/product.md 2); asked only once. */
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
  /** How the list that was given is understood; null when none was. */
  readonly list: UnitList | null;
}

export function judge(standing: ExistingSetUp, request: SetUpRequest): Judgement {
  const rows = rowsByLabel(standing.settings);
  const say = sayIn(standing, request);
  const given = Object.entries(request.settings) as [SettingKey, string | number][];
  const added = addedSettings(
    given.map(([key]) => key).filter((key) => !rows.has(key)),
    standing.settings.endRow,
    say,
  );
  const settings = [
    ...added.cells,
    ...given.flatMap(([key, value]) => {
      const row = rows.get(key) ?? added.rows.get(key);
      return row === undefined ? [] : [write(row, SETTINGS_TAB.value, settingValue(key, value, say))];
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
    ...judgeUnits(standing.units, request),
  };
}

/** The words that the office chooses now, or chose before. */
export function sayIn({ settings }: ExistingSetUp, { settings: { vocabulary } }: SetUpRequest): Say {
  return wordsOf({
    vocabulary: vocabulary === undefined ? vocabularyIn(settings) : vocabularyNamed(String(vocabulary)),
  });
}

/** One workbook per year (docs/product.md 2). */
export function yearRefusal(standing: ExistingSetUp, request: SetUpRequest): Refusal | null {
  const present = stateOf(standing.settings).provisionedYear ?? yearIn(standing.settings);
  const { year = '' } = request.settings;
  const asked = year === '' ? present : Number(year);
  return present !== null && asked !== null && Number.isInteger(asked) && asked !== present
    ? { kind: 'another-year', present, asked }
    : null;
}

type UnitJudgement = Pick<Judgement, 'unitErrors' | 'unitProblems' | 'units' | 'roster' | 'list'>;

function judgeUnits(standing: Grid, { units: table, columns = {} }: SetUpRequest): UnitJudgement {
  const list = table === null ? null : readUnitList(table, standingUnits(standing), columns);
  const faulty = (unitErrors: readonly UnitListProblem[]): UnitJudgement => ({
    unitErrors,
    unitProblems: [],
    units: [],
    roster: [],
    list,
  });
  if (list !== null && list.refusals.length > 0) return faulty(list.refusals);
  const merged = mergeUnits(standing, list?.units ?? []);
  const units = merged.flatMap(({ cells }) => cells);
  const roster = parseUnits(
    gridOfWrites(SHEET_IDS.units, [...writesOf(standing, UNITS_TAB.columns), ...units]),
  );
  const told = (problems: readonly UnitListProblem[]) =>
    list === null ? problems : [...list.warnings, ...byLine(problems, merged, list.reading)];
  // A list left for later may be faulty or empty: provisioning will say so.
  if (!roster.ok) return faulty(list === null ? [] : told(roster.errors));
  return { unitErrors: [], unitProblems: told(roster.problems), units, roster: roster.value, list };
}

/** The rows of `Danh sách`, as far as a list without codes can be matched with them. */
function standingUnits(grid: Grid): CodedUnit[] {
  const units: CodedUnit[] = [];
  for (let row = UNITS_TAB.firstRow; row < grid.endRow; row++) {
    const text = (key: UnitColumn) => textAt(grid, cell(row, unitColumn(key)));
    const addresses = [text('emails'), text('accounts')].flatMap((words) => addressesIn(words).valid);
    if (text('code') !== '') units.push({ code: text('code'), name: text('name'), addresses });
  }
  return units;
}

/** Dates are written as dates when they can be read as one, and left as typed otherwise: the parser names them. */
function settingValue(key: SettingKey, given: string | number, say: Say): Written {
  const kind = SETTINGS.find((setting) => setting.key === key)?.kind ?? 'text';
  if (typeof given === 'number') return given;
  const text = given.normalize('NFC').trim();
  if (kind === 'day' || kind === 'optional-day') return dateValue(parseDay(text)) ?? text;
  const count = NUMBER_KINDS.includes(kind) ? readCount(text) : null;
  return count?.kind === 'count' ? count.value : inWords(key, text, say);
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
  return pasted.map((unit) => {
    const row = rowOf.get(unit.code.toLowerCase()) ?? next++;
    return { ...unit, cells: unit.cells.map(({ column, value }) => write(row, column, value)) };
  });
}
