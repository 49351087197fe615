import type { Campaign } from '../domain/campaign.ts';
import type { Unit } from '../domain/unit.ts';
import { area } from '../sheets/a1.ts';
import { parseUnitTab } from '../sheets/parse.ts';
import { PROTECTION, SHEET_IDS } from '../sheets/registry.ts';
import type { ProtectionSpec } from '../sheets/tab-diff.ts';
import { UNIT_TAB } from '../sheets/unit-tab.ts';
import type { Reading } from './ports.ts';
import type { Placed } from './provision-plan.ts';

export const officeEditors = (campaign: Campaign): string[] =>
  campaign.officeAccounts.map((account) => account.toLowerCase());

/** A unit's inputs are open to its own accounts until they are closed or the unit is retired. */
export function guardSpecs(
  campaign: Campaign,
  units: readonly Placed[],
  reading: Reading | null,
): ProtectionSpec[] {
  const office = officeEditors(campaign);
  const whole = (sheetId: number): ProtectionSpec => ({
    description: PROTECTION.tab,
    sheetId,
    area: null,
    unprotected: [],
    editors: office,
  });
  return [
    whole(SHEET_IDS.guide),
    whole(SHEET_IDS.summary),
    ...units.flatMap(({ unit, sheetId, tab }) => {
      const isClosed =
        tab !== null && reading !== null && parseUnitTab(reading.grid(sheetId)).closedAt !== null;
      return unitGuards(campaign, unit, sheetId, unit.isActive && !isClosed);
    }),
  ];
}

export const unitGuards = (
  campaign: Campaign,
  unit: Unit,
  sheetId: number,
  isOpen: boolean,
): ProtectionSpec[] => (isOpen ? openGuards(campaign, unit, sheetId) : lockedGuards(campaign, sheetId));

const openGuards = (campaign: Campaign, unit: Unit, sheetId: number): ProtectionSpec[] =>
  guardsFor(
    campaign,
    sheetId,
    unit.accounts.map((account) => account.toLowerCase()),
  );

/** Nobody but the office types there. */
export const lockedGuards = (campaign: Campaign, sheetId: number): ProtectionSpec[] =>
  guardsFor(campaign, sheetId, null);

function guardsFor(
  campaign: Campaign,
  sheetId: number,
  accounts: readonly string[] | null,
): ProtectionSpec[] {
  const office = officeEditors(campaign);
  const editors = [...office, ...(accounts ?? [])];
  const tick = area(UNIT_TAB.tick.row, UNIT_TAB.tick.column);
  return [
    {
      description: PROTECTION.tab,
      sheetId,
      area: null,
      unprotected: accounts === null ? [] : [UNIT_TAB.inputs, tick],
      editors: office,
    },
    { description: PROTECTION.inputs, sheetId, area: UNIT_TAB.inputs, unprotected: [], editors },
    { description: PROTECTION.tick, sheetId, area: tick, unprotected: [], editors },
  ];
}
