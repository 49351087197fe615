import type { Campaign } from '../../domain/campaign/campaign.ts';
import type { NamedDeadline } from '../../domain/campaign/campaign-deadlines.ts';
import { monthDemands, type Unit } from '../../domain/unit/unit.ts';
import { type Area, areaAt, toGridRange } from '../../sheets/cells/a1.ts';
import { PROTECTION, SHEET_IDS } from '../../sheets/cells/registry.ts';
import {
  isProgressProtection,
  type ProtectionFound,
  type ProtectionSpec,
} from '../../sheets/cells/tab-diff.ts';
import type { SheetRequest } from '../../sheets/cells/value.ts';
import { parseUnitTab } from '../../sheets/entry-book/board.ts';
import { FORMS_TOP, type FormsOnTabs, formsArea, openOwnAreas } from '../../sheets/own-form/unit-blocks.ts';
import { openProgressAreas } from '../../sheets/progress-form/progress-inputs.ts';
import { UNIT_TAB } from '../../sheets/registration-form/registration-layout.ts';
import type { BookFacts, Reading } from '../ports.ts';
import type { Placed } from './placed-unit.ts';

export const officeEditors = (campaign: Campaign): string[] =>
  campaign.officeAccounts.map((account) => account.toLowerCase());

/** Where a unit may type at present: whether in form A, and in which areas of form B. */
export interface OpenInputs {
  readonly registration: boolean;
  readonly progress: readonly Area[];
  /** In its blocks of own forms. */
  readonly own: readonly Area[];
}

const NOTHING_OPEN: OpenInputs = { registration: false, progress: [], own: [] };

/**
 * Protections of the tables and of the units' tabs. A unit's inputs are open to its own accounts until its report is accepted
 * or its period closed, from the first day of the unit's life until it owes nothing more.
 */
export function protectionSpecs({
  campaign,
  units,
  facts,
  reading,
  deadlines,
  forms,
  typing,
}: {
  readonly campaign: Campaign;
  readonly units: readonly Placed[];
  readonly facts: BookFacts;
  /** Null while the units' file has no tab of ours. */
  readonly reading: Reading | null;
  readonly deadlines: readonly NamedDeadline[];
  readonly forms: FormsOnTabs;
  /** Tab ids of the units that may type today. */
  readonly typing: ReadonlySet<number>;
}): ProtectionSpec[] {
  const office = officeEditors(campaign);
  const whole = (sheetId: number): ProtectionSpec => ({
    description: PROTECTION.tab,
    sheetId,
    area: null,
    unprotected: [],
    editors: office,
  });
  const hasBoard =
    campaign.progress !== null || facts.tabs.some(({ sheetId }) => sheetId === SHEET_IDS.progress);
  return [
    whole(SHEET_IDS.guide),
    whole(SHEET_IDS.summary),
    ...(hasBoard ? [whole(SHEET_IDS.progress)] : []),
    ...forms.used.map(({ sheetId }) => whole(sheetId)),
    ...units.flatMap(({ unit, sheetId, tab }) => {
      const grid = tab === null || reading === null ? null : reading.grid(sheetId);
      const open: OpenInputs = {
        registration:
          campaign.registration !== null && (grid === null || parseUnitTab(grid).closedAt === null),
        progress:
          campaign.progress === null
            ? []
            : openProgressAreas(campaign.progress, grid, monthDemands(unit, deadlines)),
        own: openOwnAreas(forms, unit, grid),
      };
      return unitProtections({ campaign, forms }, unit, sheetId, typing.has(sheetId) ? open : NOTHING_OPEN);
    }),
  ];
}

/** Of a unit's tab in which nobody but the office may type. */
export const lockedProtections = (of: Protected, sheetId: number): ProtectionSpec[] =>
  protectionsFor(of, sheetId, [], NOTHING_OPEN);

export const unitProtections = (
  of: Protected,
  unit: Unit,
  sheetId: number,
  open: OpenInputs,
): ProtectionSpec[] =>
  protectionsFor(
    of,
    sheetId,
    unit.accounts.map((account) => account.toLowerCase()),
    open,
  );

/** Whose accounts are the office's, and which own forms stand on the tabs. */
export interface Protected {
  readonly campaign: Campaign;
  readonly forms: Pick<FormsOnTabs, 'used'>;
}

function protectionsFor(
  { campaign, forms }: Protected,
  sheetId: number,
  accounts: readonly string[],
  open: OpenInputs,
): ProtectionSpec[] {
  const office = officeEditors(campaign);
  const both = [...office, ...accounts];
  const editors = open.registration ? both : office;
  const tick = areaAt(UNIT_TAB.tick.row, UNIT_TAB.tick.column);
  // One for all blocks: which cells of it are open is told by the tab's own protection.
  const own = formsArea(forms.used);
  return [
    {
      description: PROTECTION.tab,
      sheetId,
      area: null,
      unprotected: [...(open.registration ? [UNIT_TAB.inputs, tick] : []), ...open.progress, ...open.own],
      editors: office,
    },
    { description: PROTECTION.inputs, sheetId, area: UNIT_TAB.inputs, unprotected: [], editors },
    { description: PROTECTION.tick, sheetId, area: tick, unprotected: [], editors },
    ...open.progress.map((area, index) => ({
      description: `${PROTECTION.progress} ${index + 1}`,
      sheetId,
      area,
      unprotected: [],
      editors: both,
    })),
    ...(own === null || open.own.length === 0
      ? []
      : [{ description: PROTECTION.own, sheetId, area: own, unprotected: [], editors: both }]),
  ];
}

/** Areas of form B that a tab's present protections leave open to the unit. */
export const openProgressFound = (found: readonly ProtectionFound[]): Area[] =>
  found.flatMap(({ description, area }) =>
    area !== null && isProgressProtection(description) ? [area] : [],
  );

/** Areas of own forms that a tab's present protection leaves open to the unit. */
export const openOwnFound = (found: readonly ProtectionFound[]): Area[] =>
  (found.find(({ area }) => area === null)?.unprotected ?? []).filter(({ row }) => row >= FORMS_TOP);

/**
 * Leaves only these areas of form B open and keeps the accounts of the protections. The sweep does so after it accepted a
 * month. It never opens an area that is closed.
 */
export function narrowProgress(
  sheetId: number,
  open: readonly Area[],
  found: readonly ProtectionFound[],
): SheetRequest[] {
  const own = found.filter(({ description }) => isProgressProtection(description));
  const before = own.flatMap(({ area }) => (area === null ? [] : [JSON.stringify(area)]));
  const kept = open.slice(0, own.length);
  const tab = found.find(({ area }) => area === null);
  if (tab === undefined || before.join() === kept.map((area) => JSON.stringify(area)).join()) return [];
  return [
    {
      updateProtectedRange: {
        protectedRange: {
          protectedRangeId: tab.protectedRangeId,
          unprotectedRanges: [
            ...tab.unprotected.filter((area) => !before.includes(JSON.stringify(area))),
            ...kept,
          ].map((area) => toGridRange(sheetId, area)),
        },
        fields: 'unprotectedRanges',
      },
    },
    ...own.map(({ protectedRangeId }, index): SheetRequest => {
      const area = kept[index];
      return area === undefined
        ? { deleteProtectedRange: { protectedRangeId } }
        : {
            updateProtectedRange: {
              protectedRange: { protectedRangeId, range: toGridRange(sheetId, area) },
              fields: 'range',
            },
          };
    }),
  ];
}
