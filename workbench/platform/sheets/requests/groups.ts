import type { Dimension, Sheet } from '../book/book.ts';
import type { Draft } from '../book/draft.ts';
import { requireOpenSheet } from '../book/permissions.ts';
import type { Remap } from '../engine/formula-shift.ts';
import type { DimensionGroup, DimensionRange } from '../service/api.ts';
import { badRequest } from '../service/api-error.ts';
import { dimensionSpan } from './dimension-span.ts';
import type { Handler, Handlers } from './handler.ts';

type Groups = NonNullable<Sheet['groups']>;
const none: Groups = { ROWS: [], COLUMNS: [] };
const controlKey = { ROWS: 'rowGroupControlAfter', COLUMNS: 'columnGroupControlAfter' } as const;

interface Span {
  readonly dimension: Dimension;
  readonly start: number;
  readonly end: number;
}

function spanIn(draft: Draft, range: DimensionRange = {}): Span {
  const present = draft.sheet(range.sheetId);
  requireOpenSheet(draft.book, present, draft.user);
  return dimensionSpan(range, present);
}

const startOf = ({ range }: DimensionGroup) => range?.startIndex ?? 0;
const endOf = ({ range }: DimensionGroup) => range?.endIndex ?? 0;

/** Groups that lie one within the other; how Google joins groups that cross is not known. */
const addDimensionGroup: Handler<'addDimensionGroup'> = (draft, { range }) => {
  const { dimension, start, end } = spanIn(draft, range);
  const sheet = draft.edit(range?.sheetId);
  const groups = sheet.groups?.[dimension] ?? [];
  const isCrossed = groups.some((group) => {
    const [first, last] = [startOf(group), endOf(group)];
    const isNested = (first <= start && end <= last) || (start <= first && last <= end);
    return start < last && first < end && !isNested;
  });
  if (isCrossed) throw badRequest('local platform: groups that cross each other are not emulated');
  const spans = [...groups.map((group) => [startOf(group), endOf(group)] as const), [start, end] as const];
  store(sheet, dimension, spans);
  // Recorded beside the first group of columns (burnash/gspread, tests/cassettes).
  sheet.grid = { ...sheet.grid, [controlKey[dimension]]: true };
  return { addDimensionGroup: { dimensionGroups: [...(sheet.groups?.[dimension] ?? [])] } };
};

const deleteDimensionGroup: Handler<'deleteDimensionGroup'> = (draft, { range }) => {
  const { dimension, start, end } = spanIn(draft, range);
  const sheet = draft.edit(range?.sheetId);
  const groups = sheet.groups?.[dimension] ?? [];
  const at = groups.findIndex((group) => startOf(group) === start && endOf(group) === end);
  if (at < 0) throw badRequest('local platform: only a group of exactly these rows or columns is deleted');
  store(
    sheet,
    dimension,
    groups.filter((_, index) => index !== at).map((group) => [startOf(group), endOf(group)] as const),
  );
  return { deleteDimensionGroup: { dimensionGroups: [...(sheet.groups?.[dimension] ?? [])] } };
};

/** A group's depth is the number of groups around it, itself included. */
function store(sheet: Sheet, dimension: Dimension, spans: readonly (readonly [number, number])[]): void {
  const sorted = [...spans].sort(([a, b], [c, d]) => a - c || d - b);
  const groups = sorted.map(([start, end], at) => ({
    range: { sheetId: sheet.id, dimension, startIndex: start, endIndex: end },
    depth: sorted.filter(([first, last], index) => first <= start && end <= last && index <= at).length,
  }));
  sheet.groups = { ...(sheet.groups ?? none), [dimension]: groups };
}

/** Groups after rows or columns moved or went. */
export function groupsAfter(groups: Sheet['groups'], { dimension, span }: Remap): Sheet['groups'] {
  if (groups === undefined) return undefined;
  const left = groups[dimension].flatMap((group) => {
    const moved = span(startOf(group), endOf(group) - 1);
    if (moved === undefined) return [];
    return [{ ...group, range: { ...group.range, startIndex: moved[0], endIndex: moved[1] + 1 } }];
  });
  return { ...groups, [dimension]: left };
}

export const groupHandlers: Handlers = { addDimensionGroup, deleteDimensionGroup };
