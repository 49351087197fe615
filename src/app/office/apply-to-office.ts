import { SHEET_IDS } from '../../sheets/cells/registry.ts';
import type { SheetRequest } from '../../sheets/cells/value.ts';
import type { Memory, Reply, World } from '../ports.ts';
import { isRefusal, sheetIdIn } from './apply-by-tab.ts';

/** 'on' while the office's file has its first tab, as far as is known: somebody may have deleted it since. */
const STANDS = 'first.tab';

export const firstTabStands = (memory: Memory): boolean => memory.get(STANDS) === 'on';

export const noteFirstTab = (memory: Memory): void => memory.set(STANDS, 'on');

export const forgetFirstTab = (memory: Memory): void => memory.delete(STANDS);

/**
 * One write into the office's own file. Google takes all or nothing: when the first tab was deleted or locked by somebody,
 * the rest is written without it, and the next provisioning looks after the tab.
 */
export function applyToOffice({ books, memory }: World, requests: readonly SheetRequest[]): readonly Reply[] {
  try {
    return books.apply(books.officeId, requests);
  } catch (error) {
    const others = requests.filter((request) => sheetIdIn(request) !== SHEET_IDS.first);
    if (!isRefusal(error) || others.length === requests.length) throw error;
    forgetFirstTab(memory);
    return books.apply(books.officeId, others);
  }
}
