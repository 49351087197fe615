import { sameAccount as same } from '../../accounts.ts';
import type { ProtectedRange } from '../service/api.ts';
import { badRequest } from '../service/api-error.ts';
import type { Book, Sheet } from './book.ts';
import { type Area, clippedArea, contains, intersection } from './grid-range.ts';

export const isOwner = (book: Book, user: string) => same(book.owner, user);
export const mayWrite = (book: Book, user: string) =>
  isOwner(book, user) || book.editors.some((email) => same(email, user));
export const mayRead = (book: Book, user: string) =>
  mayWrite(book, user) || book.viewers.some((email) => same(email, user));

/** Google's sentence for a refused write to protected cells (docs/platform.md 58). */
export const protectedMessage =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** Whether a protection leaves this editor of the file in. Without an editors list it leaves every editor in (docs/platform.md 56). */
export function admits(protection: ProtectedRange, book: Book, user: string): boolean {
  if (isOwner(book, user) || protection.warningOnly || protection.editors === undefined) return true;
  return (protection.editors.users ?? []).some((email) => same(email, user));
}

const isWholeSheet = ({ range = {} }: ProtectedRange) =>
  [range.startRowIndex, range.endRowIndex, range.startColumnIndex, range.endColumnIndex].every(
    (side) => side === undefined,
  );

/** Whether every cell of the area is open to the user under all protections of the tab. */
export function isAreaOpen(book: Book, sheet: Sheet, user: string, area: Area): boolean {
  return sheet.protectedRanges.every((protection) => {
    if (admits(protection, book, user)) return true;
    const closed = intersection(area, clippedArea(protectionRange(protection, book), sheet));
    if (!closed) return true;
    const open = isWholeSheet(protection)
      ? (protection.unprotectedRanges ?? []).map((range) => clippedArea(range, sheet))
      : [];
    for (let row = closed.top; row < closed.bottom; row++) {
      for (let column = closed.left; column < closed.right; column++) {
        if (!open.some((hole) => contains(hole, row, column))) return false;
      }
    }
    return true;
  });
}

function protectionRange(protection: ProtectedRange, book: Book) {
  const named = book.namedRanges.find(({ namedRangeId }) => namedRangeId === protection.namedRangeId);
  return (protection.namedRangeId ? named?.range : protection.range) ?? {};
}

export function requireOpen(book: Book, sheet: Sheet, user: string, area: Area): void {
  if (!isAreaOpen(book, sheet, user, area)) throw badRequest(protectedMessage);
}

/** For what concerns the tab as a whole: its name, its rows and columns, its deletion. */
export function requireOpenSheet(book: Book, sheet: Sheet, user: string): void {
  if (sheet.protectedRanges.some((protection) => !admits(protection, book, user)))
    throw badRequest(protectedMessage);
}
