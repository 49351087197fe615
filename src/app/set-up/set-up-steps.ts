import type { TableLink } from '../mail/digest-extras.ts';
import { waysOut } from '../mail/first-tab.ts';
import type { DialogAnswer, DialogMessage } from '../office/dialog-answer.ts';
import { refused } from '../office/dialog-refusal.ts';
import { rememberCampaign } from '../office/remembered.ts';
import type { World } from '../ports.ts';
import { provision } from '../provisioning/provision.ts';
import { provisionedText } from '../provisioning/provisioned-text.ts';
import { provisionedLines } from '../provisioning/vi.ts';
import { switchReminders } from '../reminders/reminder-switch.ts';
import { vi } from '../vi/vi.ts';
import { lastYearList } from './last-year.ts';
import { setUp } from './set-up.ts';
import type { LastYear } from './set-up-answers.ts';
import type { SetUpRequest } from './set-up-judge.ts';
import { viSetUp } from './vi.ts';

/** The steps of the set-up dialog, one call each, so that it can show how far it is. Every step may be run again. */

export function setUpOffice(world: World, request: SetUpRequest): DialogMessage {
  const outcome = setUp(world, request);
  if (!outcome.ok) return refused(outcome.refusal);
  const message = outcome.isNew
    ? vi.setUpDone(outcome.unitCount, request.twoFiles)
    : vi.setUpUpdated(outcome.unitCount);
  return { ok: true, message };
}

export function provisionAll(world: World): DialogMessage {
  const outcome = provision(world);
  if (!outcome.ok) return refused(outcome.refusal);
  return { ok: true, message: provisionedText(world, outcome, provisionedLines) };
}

/** The last step: with ways to what was made. */
export function share(
  world: World,
): DialogAnswer<{ readonly message: string; readonly links: readonly TableLink[] }> {
  const outcome = provision(world);
  if (!outcome.ok) return refused(outcome.refusal);
  return {
    ok: true,
    message: provisionedText(world, outcome, viSetUp.shared),
    links: waysOut(world, outcome.office),
  };
}

export function makeTabs(world: World): DialogMessage {
  const outcome = provision(world, 'tabs');
  if (!outcome.ok) return refused(outcome.refusal);
  rememberCampaign(world, outcome.office);
  // Who cannot be shared with is told by the next step.
  return { ok: true, message: provisionedLines({ ...outcome.report, unitsWithoutAccount: [] }) };
}

export function lastYear(world: World, link: string): DialogAnswer<LastYear> {
  const found = lastYearList(world, link);
  if (!found.ok) return refused(found.refusal);
  const { year, table, retired } = found;
  return { ok: true, table, message: viSetUp.lastYear(year, table.length - 1, retired) };
}

export function remindersOn(world: World): DialogMessage {
  const outcome = switchReminders(world, 'on');
  if (!outcome.ok) return refused(outcome.refusal);
  return { ok: true, message: vi.switched('on', outcome.office.campaign.runHour) };
}
