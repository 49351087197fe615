import type { DeveloperMetadata, NamedRange } from '../api.ts';
import { badRequest } from '../api-error.ts';
import type { Draft } from '../draft.ts';
import { overlay } from '../field-mask.ts';
import { areaOf, cutRange } from '../grid-range.ts';
import { requiredMask } from './cells.ts';
import type { Handler, Handlers } from './handler.ts';

const addNamedRange: Handler<'addNamedRange'> = (draft, { namedRange = {} }) => {
  const { range = {}, namedRangeId } = namedRange;
  requireName(draft, namedRange);
  if (
    namedRangeId !== undefined &&
    draft.book.namedRanges.some((each) => each.namedRangeId === namedRangeId)
  ) {
    throw badRequest(`A named range with ID ${namedRangeId} already exists.`);
  }
  const sheet = draft.sheet(range.sheetId);
  areaOf(range, sheet);
  const added = {
    ...namedRange,
    range: cutRange(range, sheet),
    namedRangeId: namedRangeId ?? `nr${draft.freshId(() => false)}`,
  };
  draft.book.namedRanges = [...draft.book.namedRanges, added];
  return { addNamedRange: { namedRange: added } };
};

/** A name is none of a cell, and nobody else's. */
function requireName(draft: Draft, { name = '', namedRangeId }: NamedRange): void {
  if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) || /^([A-Za-z]{1,3}\d+|true|false)$/i.test(name)) {
    throw badRequest('The name given to this range is invalid.');
  }
  const isTaken = draft.book.namedRanges.some(
    (each) => each.name?.toLowerCase() === name.toLowerCase() && each.namedRangeId !== namedRangeId,
  );
  if (isTaken) throw badRequest('A named range with that name already exists.');
}

const updateNamedRange: Handler<'updateNamedRange'> = (draft, { namedRange = {}, fields }) => {
  const mask = requiredMask(fields, 'NamedRange');
  const { namedRangeId = '' } = namedRange;
  const before = draft.book.namedRanges.find((each) => each.namedRangeId === namedRangeId);
  if (!before) throw badRequest(`No named range with ID: ${namedRangeId}`);
  const after = { ...(overlay(before, namedRange, mask) ?? {}), namedRangeId };
  requireName(draft, after);
  const sheet = draft.sheet(after.range?.sheetId);
  areaOf(after.range ?? {}, sheet);
  const next = { ...after, range: cutRange(after.range ?? {}, sheet) };
  draft.book.namedRanges = draft.book.namedRanges.map((each) => (each === before ? next : each));
};

const deleteNamedRange: Handler<'deleteNamedRange'> = (draft, { namedRangeId }) => {
  const rest = draft.book.namedRanges.filter((each) => each.namedRangeId !== namedRangeId);
  if (rest.length === draft.book.namedRanges.length)
    throw badRequest(`No named range with ID: ${namedRangeId}`);
  draft.book.namedRanges = rest;
};

const createDeveloperMetadata: Handler<'createDeveloperMetadata'> = (draft, { developerMetadata = {} }) => {
  const { metadataKey, visibility, location = {}, metadataId } = developerMetadata;
  if (!metadataKey) throw badRequest('developerMetadata.metadataKey is required');
  if (visibility !== 'DOCUMENT' && visibility !== 'PROJECT')
    throw badRequest('developerMetadata.visibility is required');
  const isTaken = (id: number) => allMetadata(draft).some((each) => each.metadataId === id);
  if (metadataId !== undefined && (metadataId <= 0 || isTaken(metadataId)))
    throw badRequest(`Invalid or taken metadataId: ${metadataId}`);
  const id = metadataId ?? draft.freshId(isTaken);
  if (location.dimensionRange)
    throw badRequest('local platform: developer metadata on rows or columns is not emulated');
  if (location.spreadsheet) {
    const added: DeveloperMetadata = {
      ...developerMetadata,
      metadataId: id,
      location: { locationType: 'SPREADSHEET', spreadsheet: true },
    };
    draft.book.developerMetadata = [...draft.book.developerMetadata, added];
    return { createDeveloperMetadata: { developerMetadata: added } };
  }
  if (location.sheetId === undefined) throw badRequest('developerMetadata.location is required');
  const sheet = draft.edit(location.sheetId);
  const added: DeveloperMetadata = {
    ...developerMetadata,
    metadataId: id,
    location: { locationType: 'SHEET', sheetId: sheet.id },
  };
  sheet.developerMetadata = [...sheet.developerMetadata, added];
  return { createDeveloperMetadata: { developerMetadata: added } };
};

const allMetadata = ({ book }: Draft) => [
  ...book.developerMetadata,
  ...book.sheets.flatMap((sheet) => sheet.developerMetadata),
];

export const nameHandlers: Handlers = {
  addNamedRange,
  updateNamedRange,
  deleteNamedRange,
  createDeveloperMetadata,
};
