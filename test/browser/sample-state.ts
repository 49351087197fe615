import { SCENARIOS } from '../../workbench/rehearsal/scenario.ts';
import { openCampaign, rowsOfFile } from '../../workbench/server/opening.ts';
import { type KeptState, writeState } from '../../workbench/server/state-file.ts';

let opened: KeptState | null = null;

/** Writes the sample, just opened, as the state of a server's last start: opening it anew takes seconds each time. */
export function keepSample(stateFile: string): void {
  opened ??= open();
  writeState(stateFile, opened);
}

function open(): KeptState {
  const [scenario] = SCENARIOS;
  if (scenario === undefined) throw new RangeError('no scenario');
  const rows = rowsOfFile(scenario.unitsFile);
  if (!rows.ok) throw new RangeError(rows.message);
  const campaign = openCampaign(scenario, rows.rows, false);
  if (!campaign.ok) throw new RangeError(campaign.message);
  return { isSample: true, mailQuota: campaign.mailQuota, snapshot: campaign.platform.snapshot() };
}
