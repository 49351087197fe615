import { SHEET_IDS } from '../../sheets/cells/registry.ts';
import type { SheetRequest } from '../../sheets/cells/value.ts';
import type { Memory, Reply, World } from '../ports.ts';
import { isRefusal, sheetIdIn } from './apply-by-tab.ts';

/** 'on' once the office's file has its first tab. Somebody may have deleted the tab since. */
const STANDS = 'first.tab';

export const firstTabStands = (memory: Memory): boolean => memory.get(STANDS) === 'on';

export const noteFirstTab = (memory: Memory): void => memory.set(STANDS, 'on');

export const forgetFirstTab = (memory: Memory): void => memory.delete(STANDS);

/**
 * One write into the office's own file. Google takes all or nothing: when somebody deleted or locked the first tab, the
 * other requests are written in a second call, and the next provisioning repairs the tab.
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
