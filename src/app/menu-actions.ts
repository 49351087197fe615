import { milestoneLabel } from '../domain/milestone.ts';
import { some } from '../sheets/wording.ts';
import { checkUp, reviewFigures } from './check-up.ts';
import { closeRegistration, reopenUnit } from './close.ts';
import { deadlineLines, deadlineRemarks } from './deadline-lines.ts';
import { submitForUnit } from './enter-for-unit.ts';
import { invite, previewInvitations } from './invite.ts';
import type { Screen, World } from './ports.ts';
import { type ProvisionOutcome, provision } from './provision.ts';
import { previewReminders, remindNow } from './remind.ts';
import { rememberCampaign, switchReminders } from './reminder-switch.ts';
import { vi } from './vi.ts';
import { refusalText } from './vi-refusals.ts';

/** What each menu item does: asks what it must, and answers with the closing sentence, or null when the person backs out. */

export function openSetUp(_: World, screen: Screen): null {
  screen.open('set-up', vi.ask.setUp, 900, 600);
  return null;
}

export function provisionUnits(world: World): string {
  const outcome = provision(world);
  return outcome.ok ? provisionedText(world, outcome) : refusalText(outcome.refusal);
}

/** What provisioning did, with the deadline in words and what to be wary of. */
export function provisionedText(
  world: World,
  { office, report }: Extract<ProvisionOutcome, { ok: true }>,
): string {
  rememberCampaign(world, office);
  const today = world.clock.today();
  return [vi.provisioned(report), ...deadlineLines(office, today), ...deadlineRemarks(office, today)].join(
    '\n',
  );
}

export function inviteUnits(world: World, screen: Screen): string | null {
  const preview = previewInvitations(world);
  if (!preview.ok) return refusalText(preview.refusal);
  if (preview.count === 0) return vi.nobodyToInvite;
  if (!screen.confirm(vi.action.invited, vi.ask.invite(preview.count, preview.quotaLeft))) return null;
  const outcome = invite(world);
  if (!outcome.ok) return refusalText(outcome.refusal);
  return vi.dispatched(outcome.report);
}

export function remindUnits(world: World, screen: Screen): string | null {
  const preview = previewReminders(world);
  if (!preview.ok) return refusalText(preview.refusal);
  const { plan, quotaLeft } = preview;
  if (plan.mails.length === 0) return vi.nobodyToRemind(plan.silent);
  const lines = plan.mails.map(({ addressee, errands }) => {
    const offsets = [...new Set(errands.map(({ errand }) => errand.offset))];
    const milestones = offsets.map((offset) => (offset === null ? '' : milestoneLabel(offset))).join(', ');
    return vi.addressee(addressee, milestones);
  });
  if (!screen.confirm(vi.action.reminded, vi.ask.remind(some(lines, 12), plan.mails.length, quotaLeft)))
    return null;
  const outcome = remindNow(world);
  if (!outcome.ok) return refusalText(outcome.refusal);
  return vi.dispatched(outcome.report);
}

export function switchTo(world: World, to: 'on' | 'off' | 'paused'): string {
  const outcome = switchReminders(world, to);
  if (!outcome.ok) return refusalText(outcome.refusal);
  return vi.switched(to, outcome.office.campaign.runHour);
}

export function closeForms(world: World, screen: Screen): string | null {
  if (!screen.confirm(vi.action.closed, vi.ask.close)) return null;
  const outcome = closeRegistration(world);
  if (!outcome.ok) return refusalText(outcome.refusal);
  return vi.closed(outcome.report);
}

export function reopen(world: World, screen: Screen): string | null {
  const code = screen.ask(vi.action.reopened, vi.ask.unitCode);
  if (code === null) return null;
  const reason = screen.ask(vi.action.reopened, vi.ask.reason);
  if (reason === null) return null;
  const outcome = reopenUnit(world, code, reason);
  if (!outcome.ok) return refusalText(outcome.refusal);
  return vi.reopened(outcome.name);
}

export function enterForUnit(world: World, screen: Screen): string | null {
  const unitCode = screen.ask(vi.ask.entry, vi.ask.entryUnit);
  if (unitCode === null) return null;
  const receivedOn = screen.ask(vi.ask.entry, vi.ask.receivedOn);
  if (receivedOn === null) return null;
  const reason = screen.ask(vi.ask.entry, vi.ask.reason);
  if (reason === null) return null;
  const outcome = submitForUnit(world, { unitCode, receivedOn, reason });
  if (!outcome.ok) return refusalText(outcome.refusal);
  return `${outcome.name}\n${outcome.answer}`;
}

export function review(world: World): string | null {
  const outcome = reviewFigures(world);
  if (!outcome.ok) return refusalText(outcome.refusal);
  return outcome.text;
}

export function checkAndMend(world: World): string | null {
  const outcome = checkUp(world);
  if (!outcome.ok) return refusalText(outcome.refusal);
  const { provision: report, triggersInstalled, remarks } = outcome.report;
  return [vi.provisioned(report), triggersInstalled ? vi.triggersInstalled : '', ...remarks]
    .filter((line) => line !== '')
    .join('\n');
}

export const help = (): string => vi.help;
