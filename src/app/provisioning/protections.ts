import type { Campaign } from '../../domain/campaign/campaign.ts';
import type { NamedDeadline } from '../../domain/campaign/campaign-deadlines.ts';
import { distinctAccounts } from '../../domain/text/account.ts';
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
import { openProgressAreas } from '../../sheets/progress-form/progress-inputs.ts';
import { UNIT_TAB } from '../../sheets/registration-form/registration-layout.ts';
import type { BookFacts, Reading, World } from '../ports.ts';
import type { Placed } from './placed-unit.ts';

export const officeEditors = (campaign: Campaign): string[] =>
  campaign.officeAccounts.map((account) => account.toLowerCase());

/** A file's owner may always edit it, and is an editor of every protection in it; files may change userEdits. */
export interface Owners {
  readonly office: string;
  readonly entry: string;
}

export function ownersOf({ sharing, books }: World, entryBookId: string): Owners {
  const office = sharing.owner(books.officeId).toLowerCase();
  return {
    office,
    entry: entryBookId === books.officeId ? office : sharing.owner(entryBookId).toLowerCase(),
  };
}

/** Whoever owns the office's file is of the office, also where the units' file is another's. */
export const withOfficeOwner = (
  guards: readonly ProtectionSpec[],
  { office, entry }: Owners,
): readonly ProtectionSpec[] =>
  office === '' || office === entry
    ? guards
    : guards.map((guard) => ({ ...guard, editors: distinctAccounts([...guard.editors, office]) }));

/** Where a unit may type at present: form A or not, and the areas of form B. */
export interface OpenInputs {
  readonly registration: boolean;
  readonly progress: readonly Area[];
}

const NOTHING_OPEN: OpenInputs = { registration: false, progress: [] };

/** A unit's inputs are open to its own accounts until they are accepted for good or closed, from the first day of its life until nothing is left. */
export function guardSpecs(
  campaign: Campaign,
  units: readonly Placed[],
  facts: BookFacts,
  reading: Reading | null,
  deadlines: readonly NamedDeadline[],
  /** Tabs of the units that may type today. */
  typing: ReadonlySet<number>,
): ProtectionSpec[] {
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
    ...units.flatMap(({ unit, sheetId, tab }) => {
      const grid = tab === null || reading === null ? null : reading.grid(sheetId);
      const open: OpenInputs = {
        registration:
          campaign.registration !== null && (grid === null || parseUnitTab(grid).closedAt === null),
        progress:
          campaign.progress === null
            ? []
            : openProgressAreas(campaign.progress, grid, monthDemands(unit, deadlines)),
      };
      return unitGuards(campaign, unit, sheetId, typing.has(sheetId) ? open : NOTHING_OPEN);
    }),
  ];
}

/** Nobody but the office types there. */
export const lockedGuards = (campaign: Campaign, sheetId: number): ProtectionSpec[] =>
  guardsFor(campaign, sheetId, [], NOTHING_OPEN);

export const unitGuards = (
  campaign: Campaign,
  unit: Unit,
  sheetId: number,
  open: OpenInputs,
): ProtectionSpec[] =>
  guardsFor(
    campaign,
    sheetId,
    unit.accounts.map((account) => account.toLowerCase()),
    open,
  );

function guardsFor(
  campaign: Campaign,
  sheetId: number,
  accounts: readonly string[],
  open: OpenInputs,
): ProtectionSpec[] {
  const office = officeEditors(campaign);
  const both = [...office, ...accounts];
  const editors = open.registration ? both : office;
  const tick = areaAt(UNIT_TAB.tick.row, UNIT_TAB.tick.column);
  return [
    {
      description: PROTECTION.tab,
      sheetId,
      area: null,
      unprotected: [...(open.registration ? [UNIT_TAB.inputs, tick] : []), ...open.progress],
      editors: office,
    },
    { description: PROTECTION.inputs, sheetId, area: UNIT_TAB.inputs, unprotected: [], editors },
    { description: PROTECTION.tick, sheetId, area: tick, unprotected: [], editors },
    ...open.progress.map((of, index) => ({
      description: `${PROTECTION.progress} ${index + 1}`,
      sheetId,
      area: of,
      unprotected: [],
      editors: both,
    })),
  ];
}

/** The areas of form B that are open at present, as the tab's protections say. */
export const openProgressFound = (found: readonly ProtectionFound[]): Area[] =>
  found.flatMap(({ description, area: of }) =>
    of !== null && isProgressProtection(description) ? [of] : [],
  );

/**
 * Leaves only these areas of form B open, whoever the accounts are: what the sweep does after it accepted a month. It opens
 * nothing that was closed.
 */
export function narrowProgress(
  sheetId: number,
  open: readonly Area[],
  found: readonly ProtectionFound[],
): SheetRequest[] {
  const own = found.filter(({ description }) => isProgressProtection(description));
  const before = own.flatMap(({ area: of }) => (of === null ? [] : [JSON.stringify(of)]));
  const kept = open.slice(0, own.length);
  const tab = found.find(({ area: of }) => of === null);
  if (tab === undefined || before.join() === kept.map((of) => JSON.stringify(of)).join()) return [];
  return [
    {
      updateProtectedRange: {
        protectedRange: {
          protectedRangeId: tab.protectedRangeId,
          unprotectedRanges: [
            ...tab.unprotected.filter((of) => !before.includes(JSON.stringify(of))),
            ...kept,
          ].map((of) => toGridRange(sheetId, of)),
        },
        fields: 'unprotectedRanges',
      },
    },
    ...own.map(({ protectedRangeId }, index): SheetRequest => {
      const of = kept[index];
      return of === undefined
        ? { deleteProtectedRange: { protectedRangeId } }
        : {
            updateProtectedRange: {
              protectedRange: { protectedRangeId, range: toGridRange(sheetId, of) },
              fields: 'range',
            },
          };
    }),
  ];
}
