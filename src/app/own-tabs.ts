import { cell } from '../sheets/a1.ts';
import { type Grid, textAt } from '../sheets/grid.ts';
import { isUnitSheetId } from '../sheets/registry.ts';
import { UNIT_TAB } from '../sheets/unit-tab.ts';
import type { RosterEntry } from '../sheets/units-parse.ts';
import type { BookFacts, Reading, TabFacts } from './ports.ts';

/**
 * Which tab is whose. The registry says so, but `Danh sách` is sorted, pasted and typed into by people, even while a run
 * writes there: a tab that carries another listed unit's code is that unit's, and no tab serves two. An editor of the file
 * may copy a tab, code and all, and number it like ours: of several with one code the registry's counts, then the oldest.
 */
export function ownTabs(
  roster: readonly RosterEntry[],
  facts: BookFacts,
  reading: Reading | null,
): (entry: RosterEntry) => TabFacts | null {
  const codes = new Set(roster.map(({ unit }) => unit.code.toLowerCase()));
  const registered = new Set(roster.map(({ sheetId }) => sheetId));
  const rank = ({ sheetId }: TabFacts) => (registered.has(sheetId) ? 0 : 1);
  const candidates = facts.tabs
    .filter(({ sheetId }) => isUnitSheetId(sheetId))
    .sort((one, other) => rank(one) - rank(other) || one.sheetId - other.sheetId);
  const owners = new Map<string, TabFacts>();
  const nameless = new Map<number, TabFacts>();
  for (const tab of candidates) {
    const code = reading === null ? null : codeIn(reading.grid(tab.sheetId), codes);
    if (code === null) nameless.set(tab.sheetId, tab);
    else if (!owners.has(code)) owners.set(code, tab);
  }
  const found = new Map<RosterEntry, TabFacts>();
  for (const entry of roster) {
    const own = owners.get(entry.unit.code.toLowerCase());
    if (own !== undefined) found.set(entry, own);
  }
  for (const entry of roster) {
    // Its code was changed in the list, or wiped out in the tab.
    const own = found.has(entry) ? undefined : nameless.get(entry.sheetId ?? 0);
    if (own === undefined) continue;
    found.set(entry, own);
    nameless.delete(own.sheetId);
  }
  // The list was sorted without its registry, and a tab lost its code: one of each can only belong together.
  const without = roster.filter((entry) => !found.has(entry) && entry.link !== '');
  const left = [...nameless.values()].filter(({ sheetId }) => registered.has(sheetId));
  const [entry, ...others] = without;
  const [tab, ...more] = left;
  if (entry !== undefined && tab !== undefined && others.length + more.length === 0) found.set(entry, tab);
  return (one) => found.get(one) ?? null;
}

/** How far rows and columns that people put in or took out may have moved the code; no unit can type there. */
const REACH = { rows: 12, left: 3, right: 6 };

/** The listed unit's code that a tab carries, in lower case: at its place, else near it. */
function codeIn(grid: Grid, codes: ReadonlySet<string>): string | null {
  const listed = (row: number, column: number): string | null => {
    const text = textAt(grid, cell(row, column)).toLowerCase();
    return codes.has(text) ? text : null;
  };
  const { row: home, column } = UNIT_TAB.unitCode;
  const own = listed(home, column);
  if (own !== null) return own;
  for (let row = 0; row <= home + REACH.rows; row++)
    for (let at = column - REACH.left; at <= column + REACH.right; at++) {
      const moved = listed(row, at);
      if (moved !== null) return moved;
    }
  return null;
}
