import { type Area, areaAt, areaFrom, covers } from './a1.ts';
import type { Grid } from './grid.ts';
import { type TabSpec, writeAt } from './tab.ts';
import { isWritten } from './value.ts';

/**
 * Two sums of 32 bits, mixed letter by letter as FNV does: a library's hash of the same length would take more bytes than this
 * function, and Google's own is one call a text. Nobody gains by making two specifications alike.
 */
function digest(text: string): string {
  let [left, right] = [0x811c9dc5, 0x2545f491];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    left = Math.imul(left ^ code, 0x01000193);
    right = Math.imul(right ^ code, 0x5bd1e995) ^ (right >>> 15);
  }
  return [left, right].map((sum) => (sum >>> 0).toString(36)).join('-');
}

/**
 * Adds to specifications what their mark is to hold: a digest of all that provisioning makes of the tab, its title apart, which
 * people change. What many tabs share is digested once.
 */
export function specMarker(): (spec: TabSpec, digested?: TabSpec) => TabSpec {
  const known = new WeakMap<object, string>();
  const digestOf = (part: object): string => {
    const before = known.get(part);
    if (before !== undefined) return before;
    const made = digest(JSON.stringify(part));
    known.set(part, made);
    return made;
  };
  return (spec, digested = spec) => {
    if (spec.mark === undefined) return spec;
    const { title: _, landmarks: __, repeats: ___, ...parts } = digested;
    const { cells, styles, validations, highlights, merges, ...rest } = parts;
    const lists = [cells, styles, validations, highlights, merges].map((list) => list.map(digestOf).join());
    const text = digest([JSON.stringify(rest), ...lists].join('|'));
    return { ...spec, cells: [...spec.cells, writeAt(spec.mark, text)] };
  };
}

/** All that is to be read of a tab to tell whether it is as it was left. */
export const watchedAreas = ({ mark, watched = [] }: TabSpec): readonly Area[] =>
  [...(mark === undefined ? [] : [areaFrom(mark)]), ...watched].filter(({ rows }) => rows > 0);

/** Whether a tab shows the mark of its specification, and every text and number where it is watched. */
export function isAsMarked(spec: TabSpec, shown: Grid): boolean {
  const areas = watchedAreas(spec);
  return spec.cells.every(
    (one) =>
      typeof one.value === 'object' ||
      !areas.some((area) => covers(area, areaAt(one.row, one.column))) ||
      isWritten(shown.effective(one), one.value),
  );
}
