import type { DialogAnswer, LastYear, Told } from './dialog-calls.ts';
import { refused } from './dialog-refusal.ts';
import type { TableLink } from './digest-extras.ts';
import { waysOut } from './first-tab.ts';
import { lastYearList } from './last-year.ts';
import { provisionedText } from './menu-actions.ts';
import type { World } from './ports.ts';
import { provision } from './provision.ts';
import { rememberCampaign, switchReminders } from './reminder-switch.ts';
import { setUp } from './set-up.ts';
import type { SetUpRequest } from './set-up-judge.ts';
import { vi } from './vi.ts';
import { viSetUp } from './vi-set-up.ts';

/** The steps of the set-up dialog, one call each, so that it can show how far it is. Every step may be run again. */

export function setUpOffice(world: World, request: SetUpRequest): Told {
  const outcome = setUp(world, request);
  if (!outcome.ok) return refused(outcome.refusal);
  const message = outcome.isNew
    ? vi.setUpDone(outcome.unitCount, request.twoFiles)
    : vi.setUpUpdated(outcome.unitCount);
  return { ok: true, message };
}

export function provisionAll(world: World): Told {
  const outcome = provision(world);
  if (!outcome.ok) return refused(outcome.refusal);
  return { ok: true, message: provisionedText(world, outcome, vi.provisioned) };
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

export function makeTabs(world: World): Told {
  const outcome = provision(world, 'tabs');
  if (!outcome.ok) return refused(outcome.refusal);
  rememberCampaign(world, outcome.office);
  // Who cannot be shared with is told by the next step.
  return { ok: true, message: vi.provisioned({ ...outcome.report, unitsWithoutAccount: [] }) };
}

export function lastYear(world: World, link: string): DialogAnswer<LastYear> {
  const found = lastYearList(world, link);
  if (!found.ok) return refused(found.refusal);
  const { year, table, retired } = found;
  return { ok: true, table, message: viSetUp.lastYear(year, table.length - 1, retired) };
}

export function remindersOn(world: World): Told {
  const outcome = switchReminders(world, 'on');
  if (!outcome.ok) return refused(outcome.refusal);
  return { ok: true, message: vi.switched('on', outcome.office.campaign.runHour) };
}
