import { isUnitSheetId } from '../../sheets/cells/registry.ts';
import type { SheetRequest } from '../../sheets/cells/value.ts';
import { GoogleError, type Reply, type World } from '../ports.ts';

export interface Applied {
  readonly replies: readonly Reply[];
  /** Sheet ids of unit tabs whose requests Google refuses to this account; none of these requests was applied. */
  readonly refused: readonly number[];
}

/**
 * One write, unless Google refuses. Google takes all or nothing: after a permanent refusal the requests are sent again in
 * halves, until each refused unit tab is alone and is left out, so that one tab does not keep back the others.
 * @throws GoogleError for any other failure, and for a refusal about a tab that is no unit's.
 */
export function applyByTab(world: World, bookId: string, requests: readonly SheetRequest[]): Applied {
  try {
    return { replies: world.books.apply(bookId, requests), refused: [] };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const tabs = byTab(requests);
    const [only] = tabs;
    if (only === undefined || (tabs.length === 1 && !isUnitSheetId(only.sheetId))) throw error;
    if (tabs.length === 1) return { replies: [], refused: [only.sheetId] };
    const half = Math.ceil(tabs.length / 2);
    const parts = [tabs.slice(0, half), tabs.slice(half)].map((part) =>
      applyByTab(
        world,
        bookId,
        part.flatMap(({ requests: own }) => own),
      ),
    );
    return {
      replies: parts.flatMap(({ replies }) => replies),
      refused: parts.flatMap(({ refused }) => refused),
    };
  }
}

/** Whether Google refused permanently: the same request fails again, and a part of it may succeed. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof GoogleError && !error.isServiceOff && (error.code === 400 || error.code === 403);

interface TabRequests {
  readonly sheetId: number;
  readonly requests: readonly SheetRequest[];
}

/** A request that names no tab, such as the deletion of a protection, belongs to the tab before it. */
function byTab(requests: readonly SheetRequest[]): TabRequests[] {
  const tabs = new Map<number, SheetRequest[]>();
  let present = 0;
  for (const request of requests) {
    present = sheetIdIn(request) ?? present;
    tabs.set(present, [...(tabs.get(present) ?? []), request]);
  }
  return [...tabs.entries()].map(([sheetId, own]) => ({ sheetId, requests: own }));
}

/** The tab that a request changes; for a copy, the tab that receives it. Null for a request that names no tab. */
export function sheetIdIn(request: SheetRequest): number | null {
  const { copyPaste, duplicateSheet } = request;
  if (copyPaste !== undefined) return copyPaste.destination?.sheetId ?? null;
  if (duplicateSheet !== undefined) return duplicateSheet.newSheetId ?? null;
  const pending: unknown[] = [request];
  while (pending.length > 0) {
    const value = pending.shift();
    if (typeof value !== 'object' || value === null) continue;
    const { sheetId } = value as { readonly sheetId?: unknown };
    if (typeof sheetId === 'number') return sheetId;
    pending.push(...Object.values(value));
  }
  return null;
}

/** Google documents no limit. Production scripts are known to send some 30 in one batch, and 1,000 requests of other kinds. */
const PROTECTIONS_AT_ONCE = 150;

/** Splits requests for protections into parts, and keeps a tab's requests together, so that each part may be sent again by itself. */
export function inParts(tabs: readonly (readonly SheetRequest[])[]): SheetRequest[][] {
  const parts: SheetRequest[][] = [];
  for (const requests of tabs) {
    if (requests.length === 0) continue;
    const open = parts.at(-1);
    if (open !== undefined && open.length + requests.length <= PROTECTIONS_AT_ONCE) open.push(...requests);
    else parts.push([...requests]);
  }
  return parts;
}
