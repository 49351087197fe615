import { type ProtectionFound, protectionRequests } from '../../sheets/cells/tab-diff.ts';
import type { SheetRequest } from '../../sheets/cells/value.ts';
import type { RosterEntry } from '../../sheets/units/units-parse.ts';
import { type Editors, withEditors } from '../provisioning/editors.ts';
import { type OpenInputs, type Protected, unitProtections } from '../provisioning/protections.ts';

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
