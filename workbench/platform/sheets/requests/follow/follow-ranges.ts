import type { Draft } from '../../book/draft.ts';
import { type Remap, rangeAfter } from '../../engine/formula-shift.ts';
import type { GridRange } from '../../service/api.ts';
import { followSources } from './chart-follow.ts';

/** Everything that names cells of a tab and stands outside formulas, after rows, columns or cells of it moved or went. */
export function followRanges(draft: Draft, remap: Remap): void {
  const { sheetId } = remap;
  const sheet = draft.edit(sheetId);
  const follow = (range: GridRange) => rangeAfter(range, remap);
  const followAll = (ranges: readonly GridRange[]) => ranges.flatMap((range) => follow(range) ?? []);
  const followOne = <T extends { range?: GridRange }>(item: T): T[] => {
    const range = item.range && follow(item.range);
    return range ? [{ ...item, range }] : [];
  };
  sheet.merges = followAll(sheet.merges);
  sheet.conditionalFormats = sheet.conditionalFormats
    .map((rule) => ({ ...rule, ranges: followAll(rule.ranges ?? []) }))
    .filter(({ ranges }) => ranges.length > 0 || draft.google.emptiedRule === 'stays');
  sheet.protectedRanges = sheet.protectedRanges.flatMap((protection) => {
    const range = protection.range && follow(protection.range);
    if (protection.range && !range) return [];
    const holes = protection.unprotectedRanges && followAll(protection.unprotectedRanges);
    return [{ ...protection, ...(range && { range }), ...(holes && { unprotectedRanges: holes }) }];
  });
  sheet.bandedRanges = sheet.bandedRanges.flatMap(followOne);
  sheet.basicFilter = sheet.basicFilter && followOne(sheet.basicFilter)[0];
  sheet.filterViews = sheet.filterViews?.flatMap(followOne);
  followSources(draft, sheetId, follow);
  draft.book.namedRanges = draft.book.namedRanges.flatMap((named) =>
    (named.range?.sheetId ?? 0) !== sheetId || !named.range ? [named] : followOne(named),
  );
}
