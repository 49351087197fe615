import { sameAccount as same } from '../../accounts.ts';
import type { Sheet } from '../book/book.ts';
import type { Draft } from '../book/draft.ts';
import { areaOf } from '../book/grid-range.ts';
import { admits, isOwner, protectedMessage } from '../book/permissions.ts';
import type { ProtectedRange } from '../service/api.ts';
import { badRequest } from '../service/api-error.ts';
import { childMask, overlay } from '../service/field-mask.ts';
import { requiredMask } from './cells.ts';
import type { Handler, Handlers } from './handler.ts';

/** A whole tab has none of the four bounds; A:C has two. */
const isWholeTab = ({ range, namedRangeId }: ProtectedRange): boolean =>
  !namedRangeId &&
  [range?.startRowIndex, range?.endRowIndex, range?.startColumnIndex, range?.endColumnIndex].every(
    (side) => side === undefined,
  );

const isAnother = (one: ProtectedRange, other: ProtectedRange): boolean =>
  one.protectedRangeId !== other.protectedRangeId;

/**
 * Checks a protection and names the tab it stands on. Google allows one protection of a whole tab
 * (googleapis/google-api-python-client#1064); both sentences are Google's.
 */
function checked(draft: Draft, protection: ProtectedRange): { sheet: Sheet; protection: ProtectedRange } {
  if (protection.tableId) throw badRequest('local platform: protecting a table is not emulated');
  if (protection.range && protection.namedRangeId)
    throw badRequest('Only one of range or named_range_id may be set.');
  const named = draft.book.namedRanges.find(({ namedRangeId }) => namedRangeId === protection.namedRangeId);
  const range = protection.namedRangeId ? named?.range : protection.range;
  if (!range) throw badRequest('No range specified.');
  const sheet = draft.sheet(range.sheetId);
  areaOf(range, sheet);
  const isWhole = isWholeTab(protection);
  const holes = protection.unprotectedRanges ?? [];
  if (holes.length > 0 && !isWhole)
    throw badRequest('unprotectedRanges are only allowed on ProtectedRanges covering a whole sheet');
  if (isWhole && sheet.protectedRanges.some((other) => isAnother(other, protection) && isWholeTab(other)))
    throw badRequest(`Sheet "${sheet.title}" already has sheet protection.`);
  for (const hole of holes) {
    if ((hole.sheetId ?? 0) !== sheet.id)
      throw badRequest('Unprotected ranges must be on the protected sheet.');
    areaOf(hole, sheet);
  }
  if (protection.editors?.domainUsersCanEdit)
    throw badRequest('domainUsersCanEdit is only supported on documents within a domain.');
  return { sheet, protection: withoutEditorsIfWarning(protection) };
}

/** burnash/gspread#1437, from the live API. */
const editorsOfWarning = 'ProtectedRange is warningOnly. Editors cannot be set on it.';

/** Empty lists of editors are accepted, also with a warning (burnash/gspread, tests/cassettes). */
const namesSomebody = ({ editors }: ProtectedRange): boolean =>
  [editors?.users, editors?.groups].some((list) => (list ?? []).length > 0);

/** Editors of a protection that becomes a warning are forgotten. */
function withoutEditorsIfWarning(protection: ProtectedRange): ProtectedRange {
  const { requestingUserCanEdit: _can, editors, ...rest } = protection;
  if (!editors || (protection.warningOnly && namesSomebody(protection))) return rest;
  return { ...rest, editors };
}

/** Whoever protects a range cannot shut himself out (docs/platform.md 55: "owner and current user can't be removed"). */
function keepingRequester(draft: Draft, protection: ProtectedRange): ProtectedRange {
  const { editors } = protection;
  if (!editors || isOwner(draft.book, draft.user)) return protection;
  const users = editors.users ?? [];
  return users.some((email) => same(email, draft.user))
    ? protection
    : { ...protection, editors: { ...editors, users: [...users, draft.user] } };
}

/** For each of them no source says what Google does; the wording is ours. */
function withKnownEditors(draft: Draft, protection: ProtectedRange): ProtectedRange {
  const { editors } = protection;
  const unknown = (editors?.users ?? []).filter(draft.google.isUnknownAccount);
  if (unknown.length === 0) return protection;
  if (draft.google.unknownEditor === 'refused')
    throw badRequest(`Editors of a protected range must be accounts: ${unknown.join(', ')}`);
  return {
    ...protection,
    editors: { ...editors, users: (editors?.users ?? []).filter((email) => !unknown.includes(email)) },
  };
}

function find(
  draft: Draft,
  protectedRangeId: number | undefined,
): { sheet: Sheet; protection: ProtectedRange } {
  for (const sheet of draft.book.sheets) {
    const protection = sheet.protectedRanges.find((each) => each.protectedRangeId === protectedRangeId);
    if (protection) return { sheet, protection };
  }
  throw badRequest(`No protected range with ID: ${protectedRangeId}`);
}

function requireAdmitted(draft: Draft, protection: ProtectedRange): void {
  if (!admits(protection, draft.book, draft.user)) throw badRequest(protectedMessage);
}

const addProtectedRange: Handler<'addProtectedRange'> = (draft, { protectedRange = {} }) => {
  if (protectedRange.warningOnly && namesSomebody(protectedRange)) throw badRequest(editorsOfWarning);
  const { sheet, protection } = checked(draft, withKnownEditors(draft, protectedRange));
  const isTaken = (id: number) =>
    draft.book.sheets.some((each) =>
      each.protectedRanges.some(({ protectedRangeId }) => protectedRangeId === id),
    );
  const wanted = protectedRange.protectedRangeId;
  if (wanted !== undefined && isTaken(wanted))
    throw badRequest(`A protected range with ID ${wanted} already exists.`);
  const added = keepingRequester(draft, {
    ...protection,
    protectedRangeId: wanted ?? draft.freshId(isTaken),
  });
  const target = draft.edit(sheet.id);
  target.protectedRanges = [...target.protectedRanges, added];
  return { addProtectedRange: { protectedRange: { ...added, requestingUserCanEdit: true } } };
};

const updateProtectedRange: Handler<'updateProtectedRange'> = (draft, { protectedRange = {}, fields }) => {
  const mask = requiredMask(fields, 'ProtectedRange');
  const { sheet, protection } = find(draft, protectedRange.protectedRangeId);
  requireAdmitted(draft, protection);
  const merged = overlay(protection, withKnownEditors(draft, protectedRange), mask) ?? {};
  if (merged.warningOnly && namesSomebody(protectedRange) && childMask(mask, 'editors'))
    throw badRequest(editorsOfWarning);
  const next = checked(draft, {
    ...merged,
    ...(protection.protectedRangeId !== undefined && { protectedRangeId: protection.protectedRangeId }),
  });
  const from = draft.edit(sheet.id);
  from.protectedRanges = from.protectedRanges.filter((each) => each !== protection);
  const target = draft.edit(next.sheet.id);
  target.protectedRanges = [...target.protectedRanges, keepingRequester(draft, next.protection)];
};

const deleteProtectedRange: Handler<'deleteProtectedRange'> = (draft, { protectedRangeId }) => {
  const { sheet, protection } = find(draft, protectedRangeId);
  requireAdmitted(draft, protection);
  const target = draft.edit(sheet.id);
  target.protectedRanges = target.protectedRanges.filter((each) => each !== protection);
};

export const protectionHandlers: Handlers = { addProtectedRange, updateProtectedRange, deleteProtectedRange };
