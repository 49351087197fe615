import type { Book, Sheet } from '../book/book.ts';
import { type Area, clippedArea, intersection, rangeOf } from '../book/grid-range.ts';
import { copiedBy } from '../engine/formula-shift.ts';
import type { ConditionalFormatRule, GridRange } from '../service/api.ts';
import { mapConditionFormulas } from './conditions.ts';

/**
 * Conditional formats of `to` after cells of `from` were pasted from `source` over `target`: those of the source come
 * along, those that stood at the target go (Google's page; the API has a paste type of its own for them).
 */
export function copiedRules(
  book: Book,
  from: Sheet,
  to: Sheet,
  source: Area,
  target: Area,
): readonly ConditionalFormatRule[] {
  const isWhole = (rule: ConditionalFormatRule) =>
    from.id === to.id && [source, target].every((area) => covers(rule, to, area));
  const kept = to.conditionalFormats.flatMap((rule) =>
    isWhole(rule) ? [rule] : rulesWithout(book, rule, to, target),
  );
  const brought = from.conditionalFormats
    .filter((rule) => !isWhole(rule))
    .flatMap((rule) =>
      (rule.ranges ?? []).flatMap((range) => {
        const part = intersection(clippedArea(range, from), source);
        if (part === undefined) return [];
        const height = source.bottom - source.top;
        const width = source.right - source.left;
        const areas: Area[] = [];
        for (let y = target.top - source.top; y < target.bottom - source.top; y += height) {
          for (let x = target.left - source.left; x < target.right - source.left; x += width)
            areas.push({
              top: part.top + y,
              bottom: part.bottom + y,
              left: part.left + x,
              right: part.right + x,
            });
        }
        return [rebased(book, rule, from, to, areas)];
      }),
    );
  return [...kept, ...brought];
}

const covers = ({ ranges = [] }: ConditionalFormatRule, sheet: Sheet, area: Area): boolean =>
  ranges.some((range) => {
    const { top, bottom, left, right } = clippedArea(range, sheet);
    return top <= area.top && bottom >= area.bottom && left <= area.left && right >= area.right;
  });

/** The rule for all its cells but those of `hole`; none when nothing is left. */
export function rulesWithout(
  book: Book,
  rule: ConditionalFormatRule,
  sheet: Sheet,
  hole: Area,
): readonly ConditionalFormatRule[] {
  const areas = (rule.ranges ?? []).map((range) => clippedArea(range, sheet));
  if (!areas.some((area) => intersection(area, hole))) return [rule];
  const left = areas.flatMap((area) => remaining(area, hole));
  return left.length === 0 ? [] : [rebased(book, rule, sheet, sheet, left)];
}

function remaining(area: Area, hole: Area): Area[] {
  const cut = intersection(area, hole);
  if (cut === undefined) return [area];
  return [
    { ...area, bottom: cut.top },
    { ...area, top: cut.bottom },
    { ...area, top: cut.top, bottom: cut.bottom, right: cut.left },
    { ...area, top: cut.top, bottom: cut.bottom, left: cut.right },
  ].filter(({ top, bottom, left, right }) => top < bottom && left < right);
}

/** The rule over other cells: its formulas are read from the first cell of the first range, so they move with it. */
function rebased(
  book: Book,
  rule: ConditionalFormatRule,
  from: Sheet,
  to: Sheet,
  areas: readonly Area[],
): ConditionalFormatRule {
  const ranges: GridRange[] = areas.map((area) => rangeOf(to.id, area));
  const [first] = areas;
  const [range] = rule.ranges ?? [];
  const condition = rule.booleanRule?.condition;
  if (first === undefined || range === undefined || condition === undefined) return { ...rule, ranges };
  const origin = clippedArea(range, from);
  const moved = mapConditionFormulas(book, condition, (formula) =>
    copiedBy(formula, first.top - origin.top, first.left - origin.left),
  );
  return { ...rule, ranges, booleanRule: { ...rule.booleanRule, condition: moved } };
}
