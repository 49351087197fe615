import type { Draft } from '../book/draft.ts';
import { areaOf, cutRange } from '../book/grid-range.ts';
import type { NamedRange } from '../service/api.ts';
import { badRequest } from '../service/api-error.ts';
import { overlay } from '../service/field-mask.ts';
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

/** A name must not read as a cell's, and must not be taken. */
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

export const nameHandlers: Handlers = { addNamedRange, updateNamedRange, deleteNamedRange };
