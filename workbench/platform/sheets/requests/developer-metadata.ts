import type { Draft } from '../book/draft.ts';
import { allMetadata, lineOf, metadataFor } from '../book/metadata-lookup.ts';
import type { DeveloperMetadata } from '../service/api.ts';
import { badRequest } from '../service/api-error.ts';
import { overlay } from '../service/field-mask.ts';
import { requiredMask } from './cells.ts';
import { dimensionSpan } from './dimension-span.ts';
import type { Handler, Handlers } from './handler.ts';

const createDeveloperMetadata: Handler<'createDeveloperMetadata'> = (draft, { developerMetadata = {} }) => {
  const { metadataKey, visibility, metadataId } = developerMetadata;
  if (!metadataKey) throw badRequest('developerMetadata.metadataKey is required');
  if (visibility !== 'DOCUMENT' && visibility !== 'PROJECT')
    throw badRequest('developerMetadata.visibility is required');
  const isTaken = (id: number) => allMetadata(draft.book).some((each) => each.metadataId === id);
  if (metadataId !== undefined && (metadataId <= 0 || isTaken(metadataId)))
    throw badRequest(`Invalid or taken metadataId: ${metadataId}`);
  const added = hang(draft, { ...developerMetadata, metadataId: metadataId ?? draft.freshId(isTaken) });
  return { createDeveloperMetadata: { developerMetadata: added } };
};

/** Puts metadata where it says; as it is told afterwards. */
function hang(draft: Draft, metadata: DeveloperMetadata): DeveloperMetadata {
  const { location = {}, ...rest } = metadata;
  if (location.spreadsheet) {
    const added: DeveloperMetadata = {
      ...rest,
      location: { locationType: 'SPREADSHEET', spreadsheet: true },
    };
    draft.book.developerMetadata = [...draft.book.developerMetadata, added];
    return added;
  }
  if (location.dimensionRange !== undefined) {
    const sheet = draft.edit(location.dimensionRange.sheetId);
    const { dimension, start, end } = dimensionSpan(location.dimensionRange, sheet);
    if (end - start !== 1)
      throw badRequest('DeveloperMetadata.location.dimensionRange must span exactly one row or column.');
    const lines = new Map(sheet.dimensions[dimension]);
    const line = lines.get(start) ?? {};
    lines.set(start, { ...line, developerMetadata: [...(line.developerMetadata ?? []), rest] });
    sheet.dimensions = { ...sheet.dimensions, [dimension]: lines };
    return { ...rest, location: lineOf(sheet.id, dimension, start) };
  }
  if (location.sheetId === undefined) throw badRequest('developerMetadata.location is required');
  const sheet = draft.edit(location.sheetId);
  const added: DeveloperMetadata = { ...rest, location: { locationType: 'SHEET', sheetId: sheet.id } };
  sheet.developerMetadata = [...sheet.developerMetadata, added];
  return added;
}

function unhang(draft: Draft, { metadataId, location = {} }: DeveloperMetadata): void {
  const others = (list: readonly DeveloperMetadata[]) => list.filter((one) => one.metadataId !== metadataId);
  if (location.spreadsheet) draft.book.developerMetadata = others(draft.book.developerMetadata);
  else if (location.dimensionRange === undefined) {
    const sheet = draft.edit(location.sheetId);
    sheet.developerMetadata = others(sheet.developerMetadata);
  } else {
    const sheet = draft.edit(location.dimensionRange.sheetId);
    const { dimension, start } = dimensionSpan(location.dimensionRange, sheet);
    const lines = new Map(sheet.dimensions[dimension]);
    const { developerMetadata = [], ...line } = lines.get(start) ?? {};
    const left = others(developerMetadata);
    if (left.length === 0 && Object.keys(line).length === 0) lines.delete(start);
    else lines.set(start, { ...line, ...(left.length > 0 && { developerMetadata: left }) });
    sheet.dimensions = { ...sheet.dimensions, [dimension]: lines };
  }
}

const updateDeveloperMetadata: Handler<'updateDeveloperMetadata'> = (draft, request) => {
  const { dataFilters = [], developerMetadata = {}, fields } = request;
  const mask = requiredMask(fields, 'DeveloperMetadata');
  const updated = metadataFor(draft.book, dataFilters).map((found) => {
    unhang(draft, found);
    return hang(draft, overlay(found, developerMetadata, mask) ?? {});
  });
  return { updateDeveloperMetadata: { developerMetadata: updated } };
};

const deleteDeveloperMetadata: Handler<'deleteDeveloperMetadata'> = (draft, { dataFilter = {} }) => {
  const deleted = metadataFor(draft.book, [dataFilter]);
  for (const found of deleted) unhang(draft, found);
  return { deleteDeveloperMetadata: { deletedDeveloperMetadata: deleted } };
};

export const metadataHandlers: Handlers = {
  createDeveloperMetadata,
  updateDeveloperMetadata,
  deleteDeveloperMetadata,
};
