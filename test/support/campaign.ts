import { type Campaign, type CampaignOptions, openCampaign } from '../../workbench/rehearsal/campaign.ts';
import { SCENARIOS, type Scenario } from '../../workbench/rehearsal/scenario.ts';
import { readUnitFile, type UnitFile } from '../../workbench/rehearsal/unit-file.ts';
import { csvFile } from './rehearsal.ts';
import { type UnitRow, unitTable } from './unit-rows.ts';

export const khoi2023 = (): Scenario => {
  const scenario = SCENARIOS.find(({ name }) => name === 'khoi-2023');
  if (scenario === undefined) throw new RangeError('no scenario khoi-2023');
  return scenario;
};

/** `K01` … */
export const unitCodes = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `K${String(index + 1).padStart(2, '0')}`);

function unitFileOf(units: readonly UnitRow[]): UnitFile {
  const reading = readUnitFile(csvFile(unitTable(...units)), khoi2023());
  if (!reading.ok) throw new RangeError(reading.problems.join('\n'));
  return reading.file;
}

/** The letter's campaign on its first day, units provisioned and invited. */
export function campaignOf(
  units: readonly UnitRow[],
  options: CampaignOptions = { twoFiles: false },
): Campaign {
  const opening = openCampaign(khoi2023(), unitFileOf(units), options);
  if (!opening.ok) throw new RangeError(opening.message);
  return opening.campaign;
}

/** The letter's campaign on its first day with its own 60 units. */
export function openSample(): Campaign {
  const reading = readUnitFile(khoi2023().unitsFile, khoi2023());
  if (!reading.ok) throw new RangeError(reading.problems.join('\n'));
  const opening = openCampaign(khoi2023(), reading.file, { twoFiles: false });
  if (!opening.ok) throw new RangeError(opening.message);
  return opening.campaign;
}
