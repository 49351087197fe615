import type { Sheet } from '../book/book.ts';
import { type Area, areaOf, clippedArea, forEachCell, overlaps, rangeOf } from '../book/grid-range.ts';
import { requireOpen } from '../book/permissions.ts';
import { ruleCopiedBy } from '../cells/conditions.ts';
import { isFormula } from '../engine/formula.ts';
import { copiedBy } from '../engine/formula-shift.ts';
import type { GridRange } from '../service/api.ts';
import { badRequest } from '../service/api-error.ts';
import type { Handler } from './handler.ts';
import { requireWholeMerges } from './merges.ts';

/**
 * The cells a paste fills: each way a multiple of the source is filled, and any other size takes the source once. 2×2
 * pasted onto 4×3 fills 4×2 (brucemcpherson/gas-fakes, tests).
 */
export function pasteTarget(source: Area, asked: Area): Area {
  const height = source.bottom - source.top;
  const width = source.right - source.left;
  const isTiledDown = (asked.bottom - asked.top) % height === 0;
  const isTiledAcross = (asked.right - asked.left) % width === 0;
  return {
    ...asked,
    bottom: isTiledDown ? asked.bottom : asked.top + height,
    right: isTiledAcross ? asked.right : asked.left + width,
  };
}

/** A paste that does not fit is refused; Google's sentence for it is not known. */
export function requireRoom({ bottom, right }: Area, { grid }: Sheet): void {
  if (bottom > grid.rowCount || right > grid.columnCount)
    throw badRequest('local platform: a paste that ends beyond the edge of the tab is not emulated');
}

/** The paste but for conditional formats. */
export const pasteCells: Handler<'copyPaste'> = (
  draft,
  { source = {}, destination = {}, pasteType = 'PASTE_NORMAL', pasteOrientation },
) => {
  if (pasteOrientation === 'TRANSPOSE')
    throw badRequest('local platform: a transposed copyPaste is not emulated');
  if (!pasteTypes.includes(pasteType))
    throw badRequest(`local platform: pasteType ${pasteType} is not emulated`);
  const from = draft.sheet(source.sheetId);
  const sourceArea = areaOf(source, from);
  const to = draft.sheet(destination.sheetId);
  const height = sourceArea.bottom - sourceArea.top;
  const width = sourceArea.right - sourceArea.left;
  const target = pasteTarget(sourceArea, areaOf(destination, to));
  requireRoom(target, to);
  requireOpen(draft.book, to, draft.user, target);
  const original = from.cells.fork();
  const edited = draft.edit(to.id);
  const { cells } = edited;
  forEachCell(target, (row, column) => {
    const y = sourceArea.top + ((row - target.top) % height);
    const x = sourceArea.left + ((column - target.left) % width);
    const cell = original.get(y, x) ?? {};
    const moved = {
      ...cell,
      value: isFormula(cell.value) ? copiedBy(cell.value, row - y, column - x) : cell.value,
      validation: cell.validation && ruleCopiedBy(draft.book, cell.validation, row - y, column - x),
    };
    const present = cells.get(row, column) ?? {};
    if (pasteType === 'PASTE_NORMAL') cells.set(row, column, moved);
    else if (pasteType === 'PASTE_FORMAT') cells.set(row, column, { ...present, format: moved.format });
    else if (pasteType === 'PASTE_FORMULA') cells.set(row, column, { ...present, value: moved.value });
    else if (pasteType === 'PASTE_DATA_VALIDATION')
      cells.set(row, column, { ...present, validation: moved.validation });
  });
  if (pasteType === 'PASTE_NORMAL') {
    edited.merges = pastedMerges(from, edited, sourceArea, target);
    // Whether Google refuses the paste or leaves the merge out is not known.
    requireWholeMerges(edited);
  }
};

/** "Paste values, formulas, formats, and merges" (PasteType, discovery document): those inside the source, once a copy. */
function pastedMerges(from: Sheet, to: Sheet, source: Area, target: Area): readonly GridRange[] {
  const height = source.bottom - source.top;
  const width = source.right - source.left;
  const inside = from.merges
    .map((merge) => clippedArea(merge, from))
    .filter(
      ({ top, left, bottom, right }) =>
        top >= source.top && left >= source.left && bottom <= source.bottom && right <= source.right,
    );
  const added: GridRange[] = [];
  for (let y = target.top - source.top; y < target.bottom - source.top; y += height) {
    for (let x = target.left - source.left; x < target.right - source.left; x += width) {
      for (const { top, left, bottom, right } of inside)
        added.push(rangeOf(to.id, { top: top + y, left: left + x, bottom: bottom + y, right: right + x }));
    }
  }
  const isOutside = (merge: GridRange) => !overlaps(clippedArea(merge, to), target);
  return [...to.merges.filter(isOutside), ...added];
}

/** Values alone are calculated, so they are pasted elsewhere; the other types are not emulated. */
const pasteTypes = ['PASTE_NORMAL', 'PASTE_FORMAT', 'PASTE_FORMULA', 'PASTE_DATA_VALIDATION'];
