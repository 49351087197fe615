import { SHEET_IDS } from '../../sheets/cells/registry.ts';
import type { TabSpec } from '../../sheets/cells/tab.ts';
import type { specMarker } from '../../sheets/cells/tab-mark.ts';
import type { SheetRequest } from '../../sheets/cells/value.ts';
import { guideTabSpec } from '../../sheets/entry-book/guide-tab.ts';
import type { TableUnit } from '../../sheets/own-form/form-table.ts';
import { formTableSpec } from '../../sheets/own-form/form-table-spec.ts';
import { deadlinesOfUsed } from '../../sheets/own-form/unit-blocks.ts';
import { progressTabSpec } from '../../sheets/tables/progress-tab.ts';
import { summaryTabSpec } from '../../sheets/tables/summary-tab.ts';
import type { BookFacts, Reading } from '../ports.ts';
import type { Placed } from './placed-unit.ts';
import type { Asked } from './unit-access.ts';
import { hideRequests, isLaidAnew, tabRepair } from './unit-tabs.ts';

/** The guide and the tables of all units. */
export interface TableRepairs {
  readonly guide: readonly SheetRequest[];
  readonly tables: readonly SheetRequest[];
  /** Titles of repaired tabs. */
  readonly repaired: readonly string[];
  /** Tab ids of tables that are written from nothing. */
  readonly laidAnew: ReadonlySet<number>;
}

/** The guide, then the tables, with the units' tabs under their titles. */
export function tableSpecs(
  asked: Asked,
  units: readonly Pick<Placed, 'unit' | 'sheetId' | 'title'>[],
  mark: ReturnType<typeof specMarker>,
): readonly [guide: TabSpec, ...tables: TabSpec[]] {
  const rows = units.map(({ unit, sheetId, title }) => ({ unit, sheetId, tabTitle: title }));
  // Google renames a tab in formulas itself, so that another title is no other specification.
  const untitled = tablesOf(
    asked,
    rows.map((row) => ({ ...row, tabTitle: String(row.sheetId) })),
  );
  const tables = tablesOf(asked, rows).map((spec, index) => mark(spec, untitled[index]));
  const inUse = asked.forms.used.filter(({ isRetired }) => !isRetired).map(({ form }) => form);
  return [guideTabSpec(asked.campaign, inUse), ...tables];
}

const tablesOf = ({ campaign, deadlines, forms }: Asked, rows: readonly TableUnit[]): readonly TabSpec[] => [
  summaryTabSpec(campaign, rows),
  ...forms.used.map((used) =>
    formTableSpec({ year: forms.year, used, deadlines: deadlinesOfUsed(forms, used) }, rows),
  ),
  ...(campaign.progress === null ? [] : [progressTabSpec(campaign, campaign.progress, rows, deadlines)]),
];

export function tableRepairs(
  { campaign }: Pick<Asked, 'campaign'>,
  [guideSpec, ...specs]: ReturnType<typeof tableSpecs>,
  facts: BookFacts,
  /** The units' file as it stands, and as it reads once tabs are renamed. */
  { present, asRetitled }: { readonly present: Reading | null; readonly asRetitled: Reading | null },
  asLeft: ReadonlySet<number>,
): TableRepairs {
  const repair = (spec: TabSpec, reading: Reading | null) =>
    asLeft.has(spec.sheetId) ? { requests: [], repaired: null } : tabRepair(spec, facts, reading);
  const guide = repair(guideSpec, present);
  const tables = specs.map((spec) => repair(spec, asRetitled));
  return {
    guide: guide.requests,
    tables: [
      ...tables.flatMap(({ requests }) => requests),
      ...(campaign.progress === null ? hideRequests(facts, SHEET_IDS.progress) : []),
    ],
    repaired: [guide, ...tables].flatMap(({ repaired }) => repaired ?? []),
    laidAnew: new Set(specs.filter((spec) => isLaidAnew(spec, facts)).map(({ sheetId }) => sheetId)),
  };
}
