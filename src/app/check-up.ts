import { deadlineRemarks } from './deadline-lines.ts';
import type { World } from './ports.ts';
import { type ProvisionReport, provision } from './provision.ts';
import type { Outcome } from './remind.ts';
import { rememberCampaign } from './reminder-switch.ts';

export interface CheckUpReport {
  readonly provision: ProvisionReport;
  /** True when reminders are on but this account's triggers were missing, and were installed anew. */
  readonly triggersInstalled: boolean;
  readonly remarks: readonly string[];
}

/** *Kiểm tra và sửa bảng tính*: provisioning again mends tabs, formulas and protections; then the triggers. */
export function checkUp(world: World): Outcome<{ readonly report: CheckUpReport }> {
  const outcome = provision(world);
  if (!outcome.ok) return outcome;
  const { office, report } = outcome;
  rememberCampaign(world, office);
  const isOn = office.state.reminders === 'on';
  const triggersInstalled = isOn && world.triggers.list().length < 2;
  // Another account may hold the triggers, unseen: then both run, and the ledger keeps mails from going out twice.
  if (triggersInstalled) world.triggers.install(office.campaign.runHour);
  return {
    ok: true,
    report: {
      provision: report,
      triggersInstalled,
      remarks: deadlineRemarks(office, world.clock.today()),
    },
  };
}
