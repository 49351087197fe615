import { areaAt } from '../../sheets/cells/a1.ts';
import { OFFICE_TABS, SHEET_IDS, TAB_TITLES } from '../../sheets/cells/registry.ts';
import { CLOSING_COLUMNS, LOG_COLUMNS } from '../../sheets/records/list-columns.ts';
import { stateOf } from '../../sheets/settings/settings-parse.ts';
import { GoogleError, type Reading, type World } from '../ports.ts';
import { firstTabStands, forgetFirstTab } from './apply-to-office.ts';
import { forgetFormsTab, formsTabStands, noteFormsTab } from './forms-tab-standing.ts';
import { ENTRY_BOOK, knownForms } from './known.ts';
import type { Refusal } from './refusal.ts';

const HEADS = { log: LOG_COLUMNS, closings: CLOSING_COLUMNS } as const;

const READ_TABS = [
  'settings',
  'units',
  'records',
  'changes',
  'holidays',
  'ledger',
  'log',
  'closings',
] as const;

/** The office's own tabs, or a refusal that names the missing ones. One read; one or two more when somebody deleted the first tab or that of own forms, which is left out then, and after script properties were lost. */
export function readOfficeTabs(world: World): Reading | Refusal {
  const { memory } = world;
  const reading = readKnownTabs(world);
  if ('kind' in reading || formsTabStands(memory)) return reading;
  const mayStand =
    memory.get(ENTRY_BOOK) === null
      ? stateOf(reading.grid(SHEET_IDS.settings)).provisionedYear !== null
      : knownForms(world).length > 0;
  return mayStand && lookForFormsTab(world) ? readKnownTabs(world) : reading;
}

/** Whether the tab of own forms stands although nobody knows of it: it was deleted and brought back, or script properties were lost. */
export function lookForFormsTab({ books, memory }: World): boolean {
  const stands = books.structure(books.officeId).tabs.some(({ sheetId }) => sheetId === SHEET_IDS.forms);
  if (stands) noteFormsTab(memory);
  return stands;
}

function readKnownTabs(world: World): Reading | Refusal {
  const { books, memory } = world;
  const hasFirstTab = firstTabStands(memory);
  const hasFormsTab = formsTabStands(memory);
  try {
    return books.read(
      books.officeId,
      [
        ...READ_TABS,
        ...(hasFirstTab ? (['first'] as const) : []),
        ...(hasFormsTab ? (['forms'] as const) : []),
      ].map((tab) =>
        // Only the heads of the log and the closings are read: both grow without end.
        tab === 'log' || tab === 'closings'
          ? { sheetId: SHEET_IDS[tab], area: areaAt(0, 0, 3, HEADS[tab].list.length) }
          : { sheetId: SHEET_IDS[tab] },
      ),
      'entered',
    );
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error;
    const present = new Set(books.structure(books.officeId).tabs.map(({ sheetId }) => sheetId));
    const missing = OFFICE_TABS.filter((tab) => !present.has(SHEET_IDS[tab]));
    if (missing.length === 0) {
      const lostFirst = hasFirstTab && !present.has(SHEET_IDS.first);
      const lostForms = hasFormsTab && !present.has(SHEET_IDS.forms);
      if (!lostFirst && !lostForms) throw error;
      if (lostFirst) forgetFirstTab(memory);
      if (lostForms) forgetFormsTab(memory);
      return readKnownTabs(world);
    }
    if (missing.includes('settings')) return { kind: 'not-set-up' };
    return { kind: 'missing-tabs', titles: missing.map((tab) => TAB_TITLES[tab]) };
  }
}
