import { isUnitSheetId } from '../../sheets/cells/registry.ts';
import type { SheetRequest } from '../../sheets/cells/value.ts';
import { GoogleError, type Reply, type World } from '../ports.ts';

export interface Applied {
  readonly replies: readonly Reply[];
  /** Units' tabs that Google does not let this account write to as asked; nothing of them was written. */
  readonly refused: readonly number[];
}

/**
 * One write, as long as Google takes it. It takes all or nothing: when it refuses for good, the requests are sent again in
 * halves until those of the units' tabs at fault are alone and left out, so that one tab does not keep back the others.
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

/** Whether Google refuses for good what was asked: asking again is of no use, asking for less is. */
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

/** The tab that a request changes: of a copy the one that it goes to. */
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

/** No limit of Google's is known; in one batch of production scripts there are some 30, and 1,000 requests of other kinds worked. */
const PROTECTIONS_AT_ONCE = 150;

/** Requests for protections in parts, a tab's own always together: each part may be sent again. */
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
