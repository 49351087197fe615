/** A row that moves in the layout takes everything along that concerns it: looks, merges, validations, highlights, formulas. */
import { afterAll, expect, it, vi } from 'vitest';
import { workingCalendar } from '../../../src/domain/calendar/working-calendar.ts';
import { deadlinesOf } from '../../../src/domain/campaign/campaign-deadlines.ts';
import { MONTH_RULES } from '../../../src/domain/form/month-rule.ts';
import type { Area } from '../../../src/sheets/cells/a1.ts';
import type { TabSpec } from '../../../src/sheets/cells/tab.ts';
import { parseSettings } from '../../../src/sheets/settings/settings-parse.ts';
import { settingsGrid } from '../support.ts';

const SHIFT = 3;

const parsed = parseSettings(settingsGrid({ forms: 'Cả hai', finalDate: 45_290 }));
if (!parsed.ok) throw new RangeError(JSON.stringify(parsed.errors));
const { campaign } = parsed.value;

const unit = {
  code: 'K',
  name: 'Chi bộ Một',
  kind: '',
  accounts: [],
  emails: [],
  monitor: null,
  assignedAdmission: 3,
  assignedTraining: 2,
  lastYearAdmission: null,
  lastYearTraining: null,
  extension: null,
  exemptFromMonthly: false,
  life: { from: null, until: null },
  successor: '',
  lifeBasis: '',
  moves: [],
};
const place = { sheetId: 730_001, title: 'Chi bộ Một', printUrl: 'https://in', codeUse: 1, hasEnded: false };

type Layout = Record<string, unknown>;

/** Moves every place that the layout names `by` rows down. */
function moveRows(layout: Layout, by: number): void {
  for (const [name, value] of Object.entries(layout)) {
    if (typeof value === 'number' && /[rR]ow$/.test(name)) layout[name] = value + by;
    if (typeof value === 'object' && value !== null && 'row' in value)
      layout[name] = { ...value, row: Number(value.row) + by };
  }
}

/** The unit's tab, built anew by modules that find the layout moved. */
async function specMovedBy(rows: number): Promise<TabSpec> {
  vi.resetModules();
  const form = await import('../../../src/sheets/registration-form/registration-layout.ts');
  const progress = await import('../../../src/sheets/progress-form/progress-layout.ts');
  for (const layout of [form.UNIT_TAB, progress.PROGRESS_TAB, progress.MONTH_FORM])
    moveRows(layout as unknown as Layout, rows);
  const { unitTabSpec } = await import('../../../src/sheets/entry-book/unit-tab-forms.ts');
  return unitTabSpec(campaign, unit, place, deadlinesOf(campaign, workingCalendar([])));
}
// Other files share the modules of this worker.
afterAll(() => vi.resetModules());

/** A month's short name in a sentence; formulas refer to column T with its sign. */
const MONTH = /^T\d+$/;
/** They look like addresses: the printed page, and the codes of form B's rules. */
const NO_ADDRESSES: ReadonlySet<string> = new Set(['A4', ...MONTH_RULES.map(({ id }) => id)]);

const movedText = (text: string): string =>
  text
    .replace(/(?<![\p{L}\p{N}_])(\$?[A-Z]{1,2}\$?)([1-9]\d*)(?![\p{L}\p{N}_])/gu, (address, letters, row) =>
      NO_ADDRESSES.has(address) || MONTH.test(address) ? address : `${letters}${Number(row) + SHIFT}`,
    )
    // A month's number is reckoned from its row.
    .replace(/(ROW\([^)]*\)-)(\d+)/g, (_, lead, row) => `${lead}${Number(row) + SHIFT}`);
const movedArea = (area: Area): Area => ({ ...area, row: area.row + SHIFT });
/** Every address and row of a value, moved by hand. */
const moved = (value: unknown): unknown => JSON.parse(movedText(JSON.stringify(value)));

it('everything on a unit’s tab follows the rows that the layout names', async () => {
  const before = await specMovedBy(0);
  const after = await specMovedBy(SHIFT);
  expect(after.merges).toEqual(before.merges.map(movedArea));
  expect(after.styles).toEqual(before.styles.map(([area, style]) => [movedArea(area), style]));
  expect(after.rowHeights).toEqual(before.rowHeights.map(([row, pixels]) => [row + SHIFT, pixels]));
  expect(after.fills).toEqual(before.fills?.map(movedArea));
  expect(after.validations).toEqual(
    before.validations.map(([area, validation]) => [movedArea(area), moved(validation)]),
  );
  expect(after.highlights).toEqual(
    before.highlights.map((highlight) => ({
      ...highlight,
      area: movedArea(highlight.area),
      when: movedText(highlight.when),
    })),
  );
  expect(after.cells).toEqual(
    before.cells.map(({ row, column, value }) => ({ row: row + SHIFT, column, value: moved(value) })),
  );
  expect(before.highlights.length).toBeGreaterThan(20);
});
