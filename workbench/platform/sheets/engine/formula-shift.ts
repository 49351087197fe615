import type { Corner } from '../book/a1.ts';
import type { Dimension } from '../book/book.ts';
import { type Area, contains } from '../book/grid-range.ts';
import type { GridRange } from '../service/api.ts';
import type { Formula, Part, Reference } from './formula.ts';

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
  /** Whether what pointed only at cells that are pasted over is `#REF!` then; nobody has told us. */
  readonly isBreaking: boolean;
}

/** The formula standing on tab `home` after the move: what pointed into the cells that moved follows them. */
export function afterMove(formula: Formula, home: number, move: Move): Formula {
  const { sheetId, area, rows, columns, isBreaking } = move;
  const target = {
    top: area.top + rows,
    bottom: area.bottom + rows,
    left: area.left + columns,
    right: area.right + columns,
  };
  const moved = ({ row = 0, column = 0, ...rest }: Corner): Corner => ({
    ...rest,
    row: row + rows,
    column: column + columns,
  });
  return mapReferences(formula, (reference) => {
    const { from, to = from } = reference;
    if ((reference.sheetId ?? home) !== sheetId) return reference;
    const isWithin = (where: Area) =>
      [from, to].every(({ row = -1, column = -1 }) => contains(where, row, column));
    if (!isWithin(area)) return isBreaking && isWithin(target) ? broken : reference;
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

/** Where rows or columns of a tab lie after something happened to them. */
export interface Remap {
  readonly sheetId: number;
  readonly dimension: Dimension;
  /** The other way's cells that it happened to, half-open; all of them when missing. */
  readonly band?: { readonly start: number; readonly end: number };
  /** Where an inclusive span lies now; undefined when it was removed whole. The last may be infinite. */
  readonly span: (first: number, last: number) => readonly [number, number] | undefined;
}

export const remapOf = (splice: Splice): Remap => ({
  sheetId: splice.sheetId,
  dimension: splice.dimension,
  span: (first, last) => spliceSpan(first, last, splice),
});

/** The formula standing on tab `home` afterwards; what pointed only at removed cells is `#REF!` for good. */
export function afterRemap(formula: Formula, home: number, remap: Remap): Formula {
  const [key, across] =
    remap.dimension === 'ROWS' ? (['row', 'column'] as const) : (['column', 'row'] as const);
  return mapReferences(formula, (reference) => {
    if ((reference.sheetId ?? home) !== remap.sheetId) return reference;
    const end = reference.to ?? reference.from;
    const isInBand = ({ [across]: index }: Corner) =>
      index !== undefined && index >= (remap.band?.start ?? 0) && index < (remap.band?.end ?? 0);
    if (remap.band !== undefined && !(isInBand(reference.from) && isInBand(end))) return reference;
    const first = reference.from[key];
    const last = end[key];
    const span = remap.span(first ?? 0, last ?? Number.POSITIVE_INFINITY);
    if (!span) return broken;
    if ((first === undefined || span[0] === first) && (last === undefined || span[1] === last))
      return reference;
    const from = first === undefined ? reference.from : { ...reference.from, [key]: span[0] };
    const to = reference.to && (last === undefined ? reference.to : { ...reference.to, [key]: span[1] });
    return { ...reference, from, ...(to && { to }), text: undefined };
  });
}

/** A range of the tab afterwards; the same when it does not lie within the band. */
export function rangeAfter(range: GridRange, { dimension, band, span }: Remap): GridRange | undefined {
  const [startKey, endKey, acrossStart, acrossEnd] =
    dimension === 'ROWS'
      ? (['startRowIndex', 'endRowIndex', 'startColumnIndex', 'endColumnIndex'] as const)
      : (['startColumnIndex', 'endColumnIndex', 'startRowIndex', 'endRowIndex'] as const);
  const isInBand =
    band === undefined ||
    ((range[acrossStart] ?? 0) >= band.start && (range[acrossEnd] ?? Number.POSITIVE_INFINITY) <= band.end);
  if (!isInBand) return range;
  const end = range[endKey];
  const moved = span(range[startKey] ?? 0, (end ?? Number.POSITIVE_INFINITY) - 1);
  if (!moved) return undefined;
  return {
    ...range,
    ...(range[startKey] !== undefined && { [startKey]: moved[0] }),
    ...(end !== undefined && { [endKey]: moved[1] + 1 }),
  };
}

/** Rows or columns `start` up to `end` taken to before `to`, counted as before the move. */
export interface Relocation {
  readonly start: number;
  readonly end: number;
  readonly to: number;
}

/** Where one row or column lies after the move. */
export function relocated(index: number, { start, end, to }: Relocation): number {
  const count = end - start;
  if (index >= start && index < end) return index - start + (to > start ? to - count : to);
  if (index >= end && index < to) return index - count;
  return index < start && index >= to ? index + count : index;
}

/** A span that moved whole goes along; any other reaches from its first to its last row or column that stayed. */
export function relocatedSpan(first: number, last: number, move: Relocation): readonly [number, number] {
  const isIn = (index: number) => index >= move.start && index < move.end;
  if (isIn(first) && isIn(last)) return [relocated(first, move), relocated(last, move)];
  const [from, until] = [isIn(first) ? move.end : first, isIn(last) ? move.start - 1 : last];
  return [relocated(from, move), relocated(until, move)];
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
