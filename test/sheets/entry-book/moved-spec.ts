/** Prints a unit's tab as JSON, built by modules that find every row of the layout moved by as many as the argument says. */

import { workingCalendar } from '../../../src/domain/calendar/working-calendar.ts';
import { deadlinesOf } from '../../../src/domain/campaign/campaign-deadlines.ts';
import { monthDemands } from '../../../src/domain/unit/unit.ts';
import { MONTH_FORM, PROGRESS_TAB } from '../../../src/sheets/progress-form/progress-layout.ts';
import { UNIT_TAB } from '../../../src/sheets/registration-form/registration-layout.ts';
import { parseSettings } from '../../../src/sheets/settings/settings-parse.ts';
import { settingsGrid } from '../support.ts';

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

for (const layout of [UNIT_TAB, PROGRESS_TAB, MONTH_FORM])
  moveRows(layout as unknown as Layout, Number(process.argv[2]));
// Imported only now: what it reckons from the layout, it reckons when it is first imported.
const { unitTabSpec } = await import('../../../src/sheets/entry-book/unit-tab-forms.ts');
const { unitProtections } = await import('../../../src/app/provisioning/protections.ts');
const { openProgressAreas } = await import('../../../src/sheets/progress-form/progress-inputs.ts');
const { UNIT_PROGRESS_FACTS, UNIT_TAB_FACTS } = await import('../../../src/sheets/entry-book/unit-facts.ts');
const { PROGRESS } = await import('../../../src/sheets/entry-book/report-places.ts');
const deadlines = deadlinesOf(campaign, workingCalendar([]));
const { progress } = campaign;
if (progress === null) throw new RangeError('form B is not in use');
const open = {
  registration: true,
  progress: openProgressAreas(progress, null, monthDemands(unit, deadlines)),
  own: [],
};
const forms = { year: campaign.year, used: [], deadlines: [] };
const protections = unitProtections({ campaign, forms }, unit, place.sheetId, open);
console.log(
  JSON.stringify({
    spec: unitTabSpec(campaign, unit, place, deadlines, forms),
    protections: protections.flatMap(({ area, unprotected }) => [
      ...(area === null ? [] : [area]),
      ...unprotected,
    ]),
    read: [...UNIT_TAB_FACTS, ...UNIT_PROGRESS_FACTS, ...PROGRESS.lockAreas],
  }),
);
