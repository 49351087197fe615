import type { DataFilter, DeveloperMetadata, GridRange } from '../service/api.ts';
import { badRequest } from '../service/api-error.ts';
import type { Book, Dimension } from './book.ts';

/** Every developer metadata of a file, with the place where it hangs. */
export function allMetadata(book: Book): DeveloperMetadata[] {
  return [
    ...book.developerMetadata,
    ...book.sheets.flatMap((sheet) => [
      ...sheet.developerMetadata,
      ...(['ROWS', 'COLUMNS'] as const).flatMap((dimension) =>
        [...sheet.dimensions[dimension]].flatMap(([index, { developerMetadata = [] }]) =>
          developerMetadata.map((one) => ({ ...one, location: lineOf(sheet.id, dimension, index) })),
        ),
      ),
    ]),
  ];
}

/** Metadata of a row or column moves with it, so that its place is worked out when it is told. */
export const lineOf = (sheetId: number, dimension: Dimension, index: number) =>
  ({
    locationType: dimension === 'ROWS' ? 'ROW' : 'COLUMN',
    dimensionRange: { sheetId, dimension, startIndex: index, endIndex: index + 1 },
  }) as const;

/** The metadata that one of the filters looks for. */
export const metadataFor = (book: Book, filters: readonly DataFilter[]): DeveloperMetadata[] =>
  allMetadata(book).filter((one) => filters.some((filter) => isLookedFor(one, filter)));

export function isLookedFor(
  metadata: DeveloperMetadata,
  { developerMetadataLookup: lookup }: DataFilter,
): boolean {
  if (lookup === undefined)
    throw badRequest('local platform: developer metadata is found by a developerMetadataLookup only');
  if (lookup.metadataLocation !== undefined)
    throw badRequest('local platform: a lookup by metadataLocation is not emulated');
  const { metadataId, metadataKey, metadataValue, visibility, locationType } = lookup;
  return (
    (metadataId === undefined || metadataId === metadata.metadataId) &&
    (metadataKey === undefined || metadataKey === metadata.metadataKey) &&
    (metadataValue === undefined || metadataValue === metadata.metadataValue) &&
    (visibility === undefined || visibility === metadata.visibility) &&
    (locationType === undefined || locationType === metadata.location?.locationType)
  );
}

/** The cells that a filter finds by metadata. That of the whole file names none. */
export const rangesFor = (book: Book, filter: DataFilter): GridRange[] =>
  metadataFor(book, [filter]).flatMap(({ location = {} }): GridRange[] => {
    const { sheetId, dimensionRange: line } = location;
    if (sheetId !== undefined) return [{ sheetId }];
    if (line === undefined) return [];
    const tab = line.sheetId === undefined ? {} : { sheetId: line.sheetId };
    const { startIndex = 0, endIndex = 0 } = line;
    return line.dimension === 'ROWS'
      ? [{ ...tab, startRowIndex: startIndex, endRowIndex: endIndex }]
      : [{ ...tab, startColumnIndex: startIndex, endColumnIndex: endIndex }];
  });
