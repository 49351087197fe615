import type { Period } from '../domain/obligation.ts';
import { checkUp, reviewFigures } from './check-up.ts';
import { closePeriod } from './close.ts';
import { deadlineLines, deadlineRemarks } from './deadline-lines.ts';
import type { DocumentKind } from './documents/choose-paper.ts';
import { readOffice } from './office.ts';
import type { Screen, World } from './ports.ts';
import { type ProvisionOutcome, type ProvisionReport, provision } from './provision.ts';
import { rememberCampaign, switchReminders } from './reminder-switch.ts';
import { reopenUnit } from './reopen.ts';
import { vi } from './vi.ts';
import { viAllocation } from './vi-allocation.ts';
import { viMonth } from './vi-month.ts';
import { refusalText } from './vi-refusals.ts';

/** What each menu item does: asks what it must, and answers with the closing sentence, or null when the person backs out. */

export function openSetUp(_: World, screen: Screen): null {
  screen.open('set-up', vi.ask.setUp, 900, 600);
  return null;
}

/** One dialog for all documents; the menu item says which comes first. */
export const openDocuments =
  (start: DocumentKind | 'export') =>
  (_: World, screen: Screen): null => {
    screen.open('documents', vi.ask.documents, 1080, 620, start);
    return null;
  };

export function provisionUnits(world: World): string {
  const outcome = provision(world);
  return outcome.ok ? provisionedText(world, outcome) : refusalText(outcome.refusal);
}

/** What provisioning did, with the deadline in words and what to be wary of. */
export function provisionedText(
  world: World,
  { office, report }: Extract<ProvisionOutcome, { ok: true }>,
  tell: (report: ProvisionReport) => string = vi.provisioned,
): string {
  rememberCampaign(world, office);
  const today = world.clock.today();
  return [tell(report), ...deadlineLines(office, today), ...deadlineRemarks(office, today)].join('\n');
}

export function openInvitations(_: World, screen: Screen): null {
  screen.open('invite', vi.action.invited, 1000, 620);
  return null;
}

export function openReminders(_: World, screen: Screen): null {
  screen.open('remind', vi.ask.remind, 1000, 620);
  return null;
}

export function switchTo(world: World, to: 'on' | 'off' | 'paused'): string {
  const outcome = switchReminders(world, to);
  if (!outcome.ok) return refusalText(outcome.refusal);
  return vi.switched(to, outcome.office.campaign.runHour);
}

export function closeForms(world: World, screen: Screen): string | null {
  const period = askPeriod(world, screen, vi.action.closed, vi.ask.closeWhich);
  if (period === null || typeof period === 'object') return period?.said ?? null;
  if (!screen.confirm(vi.action.closed, vi.ask.close(viMonth.periodName(period)))) return null;
  const outcome = closePeriod(world, period);
  if (!outcome.ok) return refusalText(outcome.refusal);
  return viMonth.closedReport(outcome.report);
}

export function reopen(world: World, screen: Screen): string | null {
  const period = askPeriod(world, screen, vi.action.reopened, vi.ask.reopenWhich);
  if (period === null || typeof period === 'object') return period?.said ?? null;
  const code = screen.ask(vi.action.reopened, vi.ask.unitCode);
  if (code === null) return null;
  const reason = screen.ask(vi.action.reopened, vi.ask.reason);
  if (reason === null) return null;
  const outcome = reopenUnit(world, { code, period, reason });
  if (!outcome.ok) return refusalText(outcome.refusal);
  return vi.reopened(outcome.name);
}

/** Asked only where form B is in use; null when the person backs out. */
function askPeriod(
  world: World,
  screen: Screen,
  title: string,
  question: string,
): Period | { readonly said: string } | null {
  const reading = readOffice(world, 'office');
  if (!reading.ok) return { said: refusalText(reading.refusal) };
  if (reading.office.campaign.progress === null) return 'registration';
  const text = screen.ask(title, question);
  if (text === null) return null;
  return viMonth.periodNamed(text) ?? { said: refusalText({ kind: 'no-such-period' }) };
}

export function openAllocation(_: World, screen: Screen): null {
  screen.open('allocation', viAllocation.title, 760, 600);
  return null;
}

export function openEntry(_: World, screen: Screen): null {
  screen.open('entry', vi.ask.entry, 860, 620);
  return null;
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
