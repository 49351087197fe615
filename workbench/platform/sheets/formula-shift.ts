import type { Corner } from './a1.ts';
import type { Dimension } from './book.ts';
import type { Formula, Part, Reference } from './formula.ts';
import { type Area, contains } from './grid-range.ts';

const broken: Part = { kind: 'broken', text: '#REF!' };

function mapReferences(formula: Formula, change: (reference: Reference) => Part): Formula {
  let changed = false;
  const parts = formula.parts.map((part) => {
    if (part.kind !== 'reference') return part;
    const next = change(part);
    if (next !== part) changed = true;
    return next;
  });
  return changed ? { ...formula, parts } : formula;
}

/** The formula as it reads when copied `rows` down and `columns` right: relative references move along. */
export function copiedBy(formula: Formula, rows: number, columns: number): Formula {
  if (rows === 0 && columns === 0) return formula;
  return mapReferences(formula, (reference) => {
    const from = moveCorner(reference.from, rows, columns);
    const to = reference.to && moveCorner(reference.to, rows, columns);
    if (from === reference.from && to === reference.to) return reference;
    if (isOutside(from) || (to && isOutside(to))) return broken;
    return { ...reference, from, ...(to && { to }), text: undefined };
  });
}

const isOutside = ({ row = 0, column = 0 }: Corner) => row < 0 || column < 0;

function moveCorner(corner: Corner, rows: number, columns: number): Corner {
  const row = corner.row === undefined || corner.rowFixed ? corner.row : corner.row + rows;
  const column = corner.column === undefined || corner.columnFixed ? corner.column : corner.column + columns;
  if (row === corner.row && column === corner.column) return corner;
  return { ...corner, ...(row !== undefined && { row }), ...(column !== undefined && { column }) };
}

/** A rectangle cut and pasted on the same tab. */
export interface Move {
  readonly sheetId: number;
  readonly area: Area;
  /** Rows down and columns right. */
  readonly rows: number;
  readonly columns: number;
}

/** The formula standing on tab `home` after the move: what pointed into the cells that moved follows them. */
export function afterMove(formula: Formula, home: number, { sheetId, area, rows, columns }: Move): Formula {
  const moved = ({ row = 0, column = 0, ...rest }: Corner): Corner => ({
    ...rest,
    row: row + rows,
    column: column + columns,
  });
  return mapReferences(formula, (reference) => {
    const { from, to = from } = reference;
    const isMoved =
      (reference.sheetId ?? home) === sheetId &&
      [from, to].every(({ row = -1, column = -1 }) => contains(area, row, column));
    if (!isMoved) return reference;
    return { ...reference, from: moved(from), ...(reference.to && { to: moved(to) }), text: undefined };
  });
}

/** Rows or columns put in or taken out of one tab. */
export interface Splice {
  readonly sheetId: number;
  readonly dimension: Dimension;
  readonly at: number;
  readonly removed: number;
  readonly added: number;
}

/** The formula standing on tab `home` after the splice; what pointed only at removed cells is `#REF!` for good. */
export function afterSplice(formula: Formula, home: number, splice: Splice): Formula {
  return mapReferences(formula, (reference) => {
    if ((reference.sheetId ?? home) !== splice.sheetId) return reference;
    const key = splice.dimension === 'ROWS' ? 'row' : 'column';
    const first = reference.from[key];
    const last = (reference.to ?? reference.from)[key];
    const span = spliceSpan(first ?? 0, last ?? Number.POSITIVE_INFINITY, splice);
    if (!span) return broken;
    if ((first === undefined || span[0] === first) && (last === undefined || span[1] === last))
      return reference;
    const from = first === undefined ? reference.from : { ...reference.from, [key]: span[0] };
    const to = reference.to && (last === undefined ? reference.to : { ...reference.to, [key]: span[1] });
    return { ...reference, from, ...(to && { to }), text: undefined };
  });
}

/** Where the inclusive span first..last lies after the splice; undefined when it was removed whole. */
export function spliceSpan(first: number, last: number, splice: Splice): [number, number] | undefined {
  const { at, removed, added } = splice;
  const end = at + removed;
  if (removed > 0 && first >= at && last < end) return undefined;
  const start = first < at ? first : first >= end ? first - removed + added : at;
  const stop = last < at ? last : last >= end ? last - removed + added : at - 1;
  return [start, stop];
}

/** After a tab was deleted: every reference to it is `#REF!`, even if a tab of that name comes back. */
export function withoutSheet(formula: Formula, sheetId: number): Formula {
  return mapReferences(formula, (reference) => (reference.sheetId === sheetId ? broken : reference));
}
