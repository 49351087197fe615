import { type Area, covers, toGridRange } from '../../sheets/cells/a1.ts';
import { type ProtectionFound, protectionRequests } from '../../sheets/cells/tab-diff.ts';
import type { SheetRequest } from '../../sheets/cells/value.ts';
import type { RosterEntry } from '../../sheets/units/units-parse.ts';
import { type Editors, withEditors } from '../provisioning/editors.ts';
import { type OpenInputs, type Protected, unitProtections } from '../provisioning/protections.ts';

/** Leaves these inputs of an own form open, or not, and everything else of the unit's tab as it is. */
export function switchInputs(
  sheetId: number,
  inputs: readonly Area[],
  found: readonly ProtectionFound[],
  to: 'open' | 'locked',
): SheetRequest[] {
  const tab = found.find(({ area }) => area === null);
  if (tab === undefined) return [];
  const others = tab.unprotected.filter((one) => !inputs.some((input) => covers(input, one)));
  const left = to === 'open' ? [...others, ...inputs] : others;
  if (left.length === tab.unprotected.length) return [];
  return [
    {
      updateProtectedRange: {
        protectedRange: {
          protectedRangeId: tab.protectedRangeId,
          unprotectedRanges: left.map((area) => toGridRange(sheetId, area)),
        },
        fields: 'unprotectedRanges',
      },
    },
  ];
}

/** Leaves exactly these inputs of a unit's tab open. */
export const inputRequests = (
  of: Protected,
  { unit, sheetId }: RosterEntry,
  open: OpenInputs,
  found: readonly ProtectionFound[],
  editors: Editors,
): SheetRequest[] =>
  protectionRequests(
    withEditors(unitProtections(of, unit, sheetId ?? 0, open), editors),
    found,
    editors.entryOwner,
  );
