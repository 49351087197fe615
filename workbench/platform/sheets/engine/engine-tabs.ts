import type { Book, Sheet } from '../book/book.ts';
import type { Grid } from '../book/grid.ts';
import { isFormula } from './formula.ts';

/** What the formulas of one tab ask for. */
interface Asked {
  readonly hasFormulas: boolean;
  /** Tabs named by them, their own left out. */
  readonly tabs: ReadonlySet<number>;
  /** Where the day is asked, and where the moment or chance. */
  readonly today: readonly Place[];
  readonly now: readonly Place[];
  /** True when a formula looks at cells that it does not name. */
  readonly looksElsewhere: boolean;
}

interface Place {
  readonly row: number;
  readonly col: number;
}

const known = new WeakMap<Grid, Asked>();

/** Cells of a book that is read are never written to any more, so each grid is looked through once. */
function askedBy({ cells }: Sheet): Asked {
  const before = known.get(cells);
  if (before !== undefined) return before;
  const tabs = new Set<number>();
  const today: Place[] = [];
  const now: Place[] = [];
  let hasFormulas = false;
  let looksElsewhere = false;
  cells.forEach(({ value }, row, col) => {
    if (!isFormula(value)) return;
    hasFormulas = true;
    for (const part of value.parts) {
      if (part.kind === 'reference' && part.sheetId !== undefined) tabs.add(part.sheetId);
      if (part.kind !== 'function') continue;
      if (/^today$/i.test(part.text)) today.push({ row, col });
      if (/^(indirect|offset)$/i.test(part.text)) looksElsewhere = true;
      if (/^(now|rand|randbetween)$/i.test(part.text)) now.push({ row, col });
    }
  });
  const asked = { hasFormulas, tabs, today, now, looksElsewhere };
  known.set(cells, asked);
  return asked;
}

/**
 * The tabs that a calculation has to know: those with formulas and those that formulas or named ranges point to. A log
 * that grows by a row with every action is none of them, and need not be calculated with it.
 */
export function calculatedTabs({ sheets, namedRanges }: Book): Sheet[] {
  const named = new Set(namedRanges.map(({ range }) => range?.sheetId ?? 0));
  for (const sheet of sheets) {
    const { hasFormulas, tabs } = askedBy(sheet);
    if (hasFormulas) named.add(sheet.id);
    for (const id of tabs) named.add(id);
  }
  return sheets.filter(({ id }) => named.has(id));
}

/** Cells of a tab whose value the passing of time changes by itself. */
export function clockCells(sheet: Sheet, isNewDay: boolean): readonly Place[] {
  const { today, now } = askedBy(sheet);
  return isNewDay ? [...today, ...now] : now;
}

/** Whether every formula of the tabs names the cells that it looks at. */
export const namesItsCells = (sheets: Iterable<Sheet>): boolean =>
  ![...sheets].some((sheet) => askedBy(sheet).looksElsewhere);
