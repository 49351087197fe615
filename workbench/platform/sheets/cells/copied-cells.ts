import type { Sheet } from '../book/book.ts';
import type { Cell } from '../book/cell.ts';
import type { Draft } from '../book/draft.ts';
import { type Area, clippedArea, contains, forEachCell, overlaps, rangeOf } from '../book/grid-range.ts';
import { errorTexts, isError } from '../engine/calculator.ts';
import { rewriteFormulas } from '../requests/follow/references.ts';
import { pasteCells, pasteTarget } from '../requests/paste-cells.ts';
import { calculatedAt, type Reading } from './cell-read.ts';
import { copiedRules, rulesWithout } from './copied-rules.ts';

/** What a copy covers where it is pasted: each way a selection that is a multiple of it, else as much as was copied. */
export function pastedArea(source: Area, selected: Area, { grid }: Sheet): Area {
  const area = pasteTarget(source, selected);
  return {
    ...area,
    bottom: Math.min(area.bottom, grid.rowCount),
    right: Math.min(area.right, grid.columnCount),
  };
}

/** As much of the source as has room in the target, which the tab's edge may have cut. */
export const atMost = (source: Area, target: Area): Area => ({
  ...source,
  bottom: Math.min(source.bottom, source.top + target.bottom - target.top),
  right: Math.min(source.right, source.left + target.right - target.left),
});

/**
 * Ctrl+V of cells copied within the file: values, formulas, formats and merges (PASTE_NORMAL of the API), and with them
 * notes, validation and conditional formats; what the target cells had of all this is gone (docs/platform.md 59).
 */
export function copyCells(draft: Draft, fromId: number, source: Area, toId: number, target: Area): void {
  const [from, before] = [draft.sheet(fromId), draft.sheet(toId)];
  const rules = copiedRules(draft.book, from, before, source, target);
  pasteCells(draft, { source: rangeOf(fromId, source), destination: rangeOf(toId, target) });
  if (
    rules.some((rule, at) => rule !== before.conditionalFormats[at]) ||
    rules.length !== before.conditionalFormats.length
  )
    draft.edit(toId).conditionalFormats = rules;
}

/** Ctrl+Shift+V: what the copied cells show becomes what these hold; their formats and rules stay. */
export function copyValues(
  reading: Reading,
  draft: Draft,
  fromId: number,
  source: Area,
  toId: number,
  target: Area,
): void {
  const from = draft.sheet(fromId);
  const height = source.bottom - source.top;
  const width = source.right - source.left;
  const values = new Map<string, Cell['value']>();
  const key = (row: number, column: number) => `${row},${column}`;
  forEachCell(source, (row, column) => {
    const { value } = calculatedAt(reading, from, row, column);
    values.set(
      key(row - source.top, column - source.left),
      value === null ? undefined : isError(value) ? errorTexts[value.type] : value,
    );
  });
  const { cells } = draft.edit(toId);
  forEachCell(target, (row, column) => {
    const value = values.get(key((row - target.top) % height, (column - target.left) % width));
    cells.set(row, column, { ...cells.get(row, column), value, runs: undefined, look: undefined });
  });
}

/** Ctrl+X and Ctrl+V: the cells move with all they carry, formulas keep what they point at, and what pointed at them follows. */
export function moveCells(draft: Draft, sheetId: number, source: Area, target: Area): void {
  const [rows, columns] = [target.top - source.top, target.left - source.left];
  if (rows === 0 && columns === 0) return;
  const present = draft.sheet(sheetId);
  // Highlights move like copied ones; whether those that look at the cells follow is not known.
  const rules = copiedRules(draft.book, present, present, source, target);
  const isBreaking = draft.google.cutOver === 'broken';
  rewriteFormulas(draft, { kind: 'moved', sheetId, area: source, rows, columns, isBreaking });
  const before = draft.sheet(sheetId);
  const moved: [row: number, column: number, cell: Cell | undefined][] = [];
  forEachCell(source, (row, column) =>
    moved.push([row + rows, column + columns, before.cells.get(row, column)]),
  );
  const sheet = draft.edit(sheetId);
  forEachCell(source, (row, column) => sheet.cells.set(row, column, undefined));
  for (const [row, column, cell] of moved) sheet.cells.set(row, column, cell);
  const left = { ...sheet, conditionalFormats: rules };
  sheet.conditionalFormats = rules.flatMap((rule) =>
    overlaps(source, target) ? [rule] : rulesWithout(draft.book, rule, left, source),
  );
  sheet.merges = before.merges.flatMap((merge) => {
    const area = clippedArea(merge, before);
    if (contains(source, area.top, area.left))
      return [
        rangeOf(sheetId, {
          top: area.top + rows,
          bottom: area.bottom + rows,
          left: area.left + columns,
          right: area.right + columns,
        }),
      ];
    return overlaps(area, target) ? [] : [merge];
  });
}
