import type { UnitRecord } from './unit-records.ts';
import type { RosterEntry } from './units-parse.ts';

/**
 * Present codes of units named in what was written before. Tables, closings, ledger and log keep the code of their day,
 * and a code may have been put right, exchanged or given to another unit since: the number beside it tells.
 */
export interface UnitCodes {
  /** `was` is the code that stands beside the number; a unit that left the list keeps it, unless another unit has it now. */
  readonly ofUnit: (id: number | null, was: string) => string;
  readonly ofTab: (sheetId: number | null, was: string) => string;
}

export function unitCodes(roster: readonly RosterEntry[], records: readonly UnitRecord[]): UnitCodes {
  const present = new Map(
    roster.flatMap(({ unit, record }) => (record === null ? [] : [[record.id, unit.code]])),
  );
  const taken = new Set(roster.map(({ unit }) => unit.code));
  const unitOf = new Map(records.map(({ sheetId, id }) => [sheetId, id]));
  const ofUnit = (id: number | null, was: string): string => {
    if (id === null) return was;
    return present.get(id) ?? (taken.has(was) ? `#${id}` : was);
  };
  return {
    ofUnit,
    ofTab: (sheetId, was) => ofUnit(sheetId === null ? null : (unitOf.get(sheetId) ?? null), was),
  };
}
