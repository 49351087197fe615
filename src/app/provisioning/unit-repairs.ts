import { a1 } from '../../sheets/cells/a1.ts';
import type { CellWrite, TabSpec } from '../../sheets/cells/tab.ts';
import { isDisplaced, overwrittenCells } from '../../sheets/cells/tab-diff.ts';
import { newHighlights } from '../../sheets/cells/tab-resize.ts';
import type { SheetRequest } from '../../sheets/cells/value.ts';
import type { Reading, TabFacts } from '../ports.ts';
import { vi } from '../vi/vi.ts';
import type { Placed } from './placed-unit.ts';
import type { TabsRead } from './tabs-as-left.ts';
import { isSmaller, repairUnit, type SpecOf, sizeBefore } from './unit-tabs.ts';

/** What the units' present tabs need so that they equal their specifications. */
export interface UnitRepairs {
  /** Requests of the tabs that keep their size. */
  readonly requests: readonly SheetRequest[];
  /** One batch each. Its first tab is written out, the others get copies of the first one's new rows. */
  readonly extensions: readonly (readonly SheetRequest[])[];
  /** Names of units. */
  readonly repaired: readonly string[];
  /** Names of ended units whose tab turns grey in this run. */
  readonly retired: readonly string[];
  /** Sentences on what people had typed over the add-on's cells. */
  readonly overwritten: readonly string[];
  /** Tabs with moved rows or columns, which are left as they are. */
  readonly displaced: readonly Placed[];
}

/** What one tab needs. */
interface Repair {
  readonly placed: Placed;
  readonly kind: 'displaced' | 'extended' | 'repaired';
  readonly isRetired: boolean;
  readonly requests: readonly SheetRequest[];
  /** Highlights of an extended tab's new rows: after the rows of the whole batch. */
  readonly highlights: readonly SheetRequest[];
  readonly overwritten: readonly string[];
}

/** `atOnce`: the most tabs that one batch extends. */
export function repairUnits(
  initial: readonly CellWrite[],
  units: readonly Placed[],
  specOf: SpecOf,
  { reading, asLeft }: TabsRead,
  atOnce: number,
): UnitRepairs {
  const repairs: Repair[] = [];
  let extended = 0;
  let model: TabSpec | null = null;
  for (const placed of units) {
    if (placed.tab === null || reading === null || asLeft.has(placed.sheetId)) continue;
    const spec = specOf(placed);
    if (extended % atOnce === 0) model = null;
    const repair = repairOf(initial, { placed, tab: placed.tab, spec, model }, reading);
    if (repair === null) continue;
    repairs.push(repair);
    if (repair.kind !== 'extended') continue;
    model ??= spec;
    extended += 1;
  }
  const of = (...kinds: readonly Repair['kind'][]) => repairs.filter(({ kind }) => kinds.includes(kind));
  const done = of('extended', 'repaired');
  return {
    requests: of('repaired').flatMap(({ requests }) => requests),
    extensions: inGroups(of('extended'), atOnce).map((group) => [
      ...group.flatMap(({ requests }) => requests),
      ...group.flatMap(({ highlights }) => highlights),
    ]),
    repaired: done.filter(({ isRetired }) => !isRetired).map(nameOf),
    retired: done.filter(({ isRetired }) => isRetired).map(nameOf),
    overwritten: done.flatMap(({ overwritten }) => overwritten),
    displaced: of('displaced').map(({ placed }) => placed),
  };
}

/** Null for a tab as it should be. */
function repairOf(
  initial: readonly CellWrite[],
  {
    placed,
    tab,
    spec,
    model,
  }: {
    readonly placed: Placed;
    readonly tab: TabFacts;
    readonly spec: TabSpec;
    /** The first tab that the batch extends; null while there is none. */
    readonly model: TabSpec | null;
  },
  reading: Reading,
): Repair | null {
  const grid = reading.grid(placed.sheetId);
  const isRetired = placed.hasEnded && tab.tabColor !== spec.tabColor;
  const nothing = { placed, isRetired, requests: [], highlights: [], overwritten: [] };
  if (isDisplaced(spec, grid)) return { ...nothing, kind: 'displaced' };
  const requests = repairUnit(initial, placed, spec, model, reading);
  if (requests.length === 0) return null;
  const isExtended = isSmaller(placed, spec);
  return {
    ...nothing,
    kind: isExtended ? 'extended' : 'repaired',
    requests,
    highlights: isExtended ? newHighlights(spec, sizeBefore(reading.tab(placed.sheetId), spec)) : [],
    overwritten: overwrittenCells(spec, grid).map(({ at, text }) =>
      vi.overwritten(placed.unit.name, a1(at), text),
    ),
  };
}

const nameOf = ({ placed: { unit } }: Repair): string => unit.name;

export function inGroups<T>(all: readonly T[], size: number): T[][] {
  const groups: T[][] = [];
  for (let at = 0; at < all.length; at += size) groups.push(all.slice(at, at + size));
  return groups;
}
