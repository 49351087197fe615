import type { Book, Sheet } from './book.ts';
import type { Cell } from './cell.ts';
import type { Draft } from './draft.ts';
import type { Area } from './grid-range.ts';

/** What one edit by hand did to a tab. */
interface TabChange {
  readonly sheetId: number;
  readonly cells: readonly {
    readonly row: number;
    readonly column: number;
    readonly states: States<Cell | undefined>;
  }[];
  readonly merges: States<Sheet['merges']>;
  readonly conditionalFormats: States<Sheet['conditionalFormats']>;
}

type States<T> = readonly [before: T, after: T];
/** One edit: what it changed, and the area that the person edited. To take it back only that area must still be open. */
export interface Change {
  readonly tabs: readonly TabChange[];
  readonly touched: readonly Touched[];
}

export interface Touched {
  readonly sheetId: number;
  readonly area: Area;
}

/** How many edits of one person can be taken back. */
const MOST = 100;

/** The edits of one person in one file. */
export class History {
  #done: Change[] = [];
  #undone: Change[] = [];

  add(before: Book, after: Book, touched: readonly Touched[]): void {
    const tabs = changesBetween(before, after);
    if (tabs.length === 0) return;
    this.#done = [...this.#done, { tabs, touched }].slice(-MOST);
    this.#undone = [];
  }

  last(direction: 'undo' | 'redo'): Change | undefined {
    return (direction === 'undo' ? this.#done : this.#undone).at(-1);
  }

  /** The last one was taken back or made again. */
  turn(direction: 'undo' | 'redo'): void {
    const [from, to] = direction === 'undo' ? [this.#done, this.#undone] : [this.#undone, this.#done];
    const change = from.pop();
    if (change !== undefined) to.push(change);
  }
}

function changesBetween(before: Book, after: Book): TabChange[] {
  const known = new Map(before.sheets.map((sheet) => [sheet.id, sheet]));
  return after.sheets.flatMap((sheet): TabChange[] => {
    const old = known.get(sheet.id);
    if (old === undefined || old === sheet) return [];
    const cells: TabChange['cells'][number][] = [];
    for (let row = 0; row < Math.max(old.cells.height, sheet.cells.height); row++) {
      const [left, right] = [old.cells.row(row), sheet.cells.row(row)];
      if (left === right) continue;
      for (let column = 0; column < Math.max(left?.length ?? 0, right?.length ?? 0); column++) {
        const states = [left?.[column], right?.[column]] as const;
        if (!same(...states)) cells.push({ row, column, states });
      }
    }
    const change: TabChange = {
      sheetId: sheet.id,
      cells,
      merges: [old.merges, sheet.merges],
      conditionalFormats: [old.conditionalFormats, sheet.conditionalFormats],
    };
    const isChanged = cells.length > 0 || !same(...change.merges) || !same(...change.conditionalFormats);
    return isChanged ? [change] : [];
  });
}

/** Puts back what stood before the change, or after it; what somebody else wrote meanwhile stays, and so does a tab that is gone. */
export function replay(draft: Draft, { tabs }: Change, direction: 'undo' | 'redo'): void {
  const turned = <T>([before, after]: States<T>): States<T> =>
    direction === 'undo' ? [after, before] : [before, after];
  for (const { sheetId, cells, merges, conditionalFormats } of tabs) {
    if (!draft.book.sheets.some(({ id }) => id === sheetId)) continue;
    const sheet = draft.edit(sheetId);
    for (const { row, column, states } of cells) {
      const [present, next] = turned(states);
      if (same(sheet.cells.get(row, column), present)) sheet.cells.set(row, column, next);
    }
    const [merged, nextMerges] = turned(merges);
    if (same(sheet.merges, merged)) sheet.merges = nextMerges;
    const [ruled, nextRules] = turned(conditionalFormats);
    if (same(sheet.conditionalFormats, ruled)) sheet.conditionalFormats = nextRules;
  }
}

/** Compared by content: a file that was restored from a snapshot holds other objects. */
const same = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);
