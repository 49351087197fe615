import {
  type ProtectionFound,
  type ProtectionSpec,
  protectionRequests,
} from '../../sheets/cells/tab-diff.ts';
import type { SheetRequest } from '../../sheets/cells/value.ts';
import type { BookFacts, Reply } from '../ports.ts';

/** Protections that this run added, by tab id, from Google's replies. */
export function madeProtections(replies: readonly Reply[]): Map<number, ProtectionFound[]> {
  const made = new Map<number, ProtectionFound[]>();
  for (const { addProtectedRange } of replies) {
    const added = addProtectedRange?.protectedRange;
    const sheetId = added?.range?.sheetId;
    if (added?.protectedRangeId === undefined || sheetId === undefined) continue;
    const facts: ProtectionFound = {
      protectedRangeId: added.protectedRangeId,
      description: added.description ?? '',
      area: null,
      unprotected: [],
      editors: null,
      isWarningOnly: false,
    };
    made.set(sheetId, [...(made.get(sheetId) ?? []), facts]);
  }
  return made;
}

/** One list of requests for each tab, so that they can be sent in parts. */
export function protectionsByTab(
  protections: readonly ProtectionSpec[],
  facts: BookFacts,
  made: ReadonlyMap<number, readonly ProtectionFound[]>,
  owner: string,
): SheetRequest[][] {
  const tabs = new Map(facts.tabs.map((tab) => [tab.sheetId, tab.protections]));
  const sheetIds = [...new Set(protections.map(({ sheetId }) => sheetId))];
  return sheetIds.map((sheetId) =>
    protectionRequests(
      protections.filter((protection) => protection.sheetId === sheetId),
      [...(tabs.get(sheetId) ?? []), ...(made.get(sheetId) ?? [])],
      owner,
    ),
  );
}
