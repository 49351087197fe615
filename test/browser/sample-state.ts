import { SCENARIOS } from '../../workbench/rehearsal/scenario.ts';
import { openCampaign, rowsOfFile } from '../../workbench/server/opening.ts';
import { type KeptState, writeState } from '../../workbench/server/state-file.ts';

const opened = new Map<number, KeptState>();

/**
 * Writes the sample, just opened, as the state of a server's last start: opening it anew takes seconds each time. Its first
 * units alone, where a test needs no more: fewer tabs are sooner there.
 */
export function keepSample(stateFile: string, units = Number.POSITIVE_INFINITY): void {
  const state = opened.get(units) ?? open(units);
  opened.set(units, state);
  writeState(stateFile, state);
}

function open(units: number): KeptState {
  const [scenario] = SCENARIOS;
  if (scenario === undefined) throw new RangeError('no scenario');
  const rows = rowsOfFile(scenario.unitsFile);
  if (!rows.ok) throw new RangeError(rows.message);
  const campaign = openCampaign(scenario, rows.rows.slice(0, units + 1), false);
  if (!campaign.ok) throw new RangeError(campaign.message);
  return { isSample: true, mailQuota: campaign.mailQuota, snapshot: campaign.platform.snapshot() };
}
