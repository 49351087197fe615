import { deadlineLines, deadlineRemarks } from '../office/deadline-lines.ts';
import { rememberCampaign } from '../office/remembered.ts';
import { viTroubles } from '../office/vi-troubles.ts';
import type { World } from '../ports.ts';
import { changeRemarks } from './change-remarks.ts';
import type { ProvisionOutcome } from './provision.ts';
import type { ProvisionReport } from './provision-report.ts';
import { provisionedLines } from './vi.ts';

/** Report on provisioning, followed by the deadlines in words and remarks on them. */
export function provisionedText(
  world: World,
  { office, report }: Extract<ProvisionOutcome, { ok: true }>,
  tell: (report: ProvisionReport) => string = provisionedLines,
): string {
  rememberCampaign(world, office);
  const today = world.clock.today();
  return [
    tell(report),
    ...viTroubles.answer(report.troubles),
    ...deadlineLines(office, today),
    ...deadlineRemarks(office, today),
    ...changeRemarks(office),
  ].join('\n');
}
