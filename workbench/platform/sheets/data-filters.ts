import type { DataFilter, GridRange } from './api.ts';
import { badRequest } from './api-error.ts';
import type { Book } from './book.ts';
import { parseRange } from './grid-range.ts';

/** The range a filter names. Which error Google gives for an unknown tab is not known; this one is ours. */
export function filteredRange(book: Book, filter: DataFilter): GridRange {
  if (filter.developerMetadataLookup)
    throw badRequest('local platform: developerMetadataLookup is not emulated');
  if (filter.a1Range !== undefined) return parseRange(book, filter.a1Range);
  if (!filter.gridRange)
    throw badRequest('Must specify a gridRange, an a1Range or a developerMetadataLookup.');
  const { sheetId = 0 } = filter.gridRange;
  if (!book.sheets.some(({ id }) => id === sheetId)) throw badRequest(`No grid with id: ${sheetId}`);
  return filter.gridRange;
}

/**
 * The same items in another order, always the same one. Google does not promise any order of filter results
 * (platform.md, second reading 10), and code that counts on one should fail here.
 */
export function shuffled<T>(items: readonly T[]): T[] {
  const half = Math.ceil(items.length / 2);
  const mixed: T[] = [];
  for (let index = 0; index < half; index++) {
    mixed.push(...items.slice(half + index, half + index + 1), ...items.slice(index, index + 1));
  }
  return mixed;
}
