import { viAllocation } from '../allocation/vi.ts';
import type { DocumentKind } from '../documents/choose-document.ts';
import { viForms } from '../forms/vi.ts';
import { refusalText } from '../office/vi-refusals.ts';
import { viTroubles } from '../office/vi-troubles.ts';
import type { Screen, World } from '../ports.ts';
import { checkUp } from '../provisioning/check-up.ts';
import { provision } from '../provisioning/provision.ts';
import { provisionedText } from '../provisioning/provisioned-text.ts';
import { provisionedLines } from '../provisioning/vi.ts';
import { switchReminders } from '../reminders/reminder-switch.ts';
import { viToDo } from '../reminders/vi-to-do.ts';
import { reviewFigures } from '../review/review.ts';
import { viUnitChange } from '../unit-change/vi.ts';
import { vi } from '../vi/vi.ts';
import { helpText } from './vi-help.ts';

/** The menu's actions. Each returns the closing sentence, or null when it opened a dialog instead. */

export function openToDo(_: World, screen: Screen): null {
  screen.open('to-do', viToDo.title, 860, 600);
  return null;
}

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

export function openInvitations(_: World, screen: Screen): null {
  screen.open('invite', vi.action.invited, 1000, 620);
  return null;
}

export function openReminders(_: World, screen: Screen): null {
  screen.open('remind', vi.ask.remind, 1000, 620);
  return null;
}

/** Opens *Nhắc ngay* directly, without the list of mails that are due. */
export function openNudges(_: World, screen: Screen): null {
  screen.open('remind', vi.ask.remind, 1000, 620, 'nudge');
  return null;
}

export function switchTo(world: World, to: 'on' | 'off' | 'paused'): string {
  const outcome = switchReminders(world, to);
  if (!outcome.ok) return refusalText(outcome.refusal);
  return vi.switched(to, outcome.office.campaign.runHour);
}

export function openClosing(_: World, screen: Screen): null {
  screen.open('close', vi.action.closed, 720, 560);
  return null;
}

export function openMessages(_: World, screen: Screen): null {
  screen.open('messages', vi.messages.title, 720, 560);
  return null;
}

export function openReopening(_: World, screen: Screen): null {
  screen.open('reopen', vi.ask.reopen, 760, 600);
  return null;
}

export function openAllocation(_: World, screen: Screen): null {
  screen.open('allocation', viAllocation.title, 860, 600);
  return null;
}

export function openForms(_: World, screen: Screen): null {
  screen.open('forms', viForms.title, 1080, 620);
  return null;
}

export function openUnitChange(_: World, screen: Screen): null {
  screen.open('unit-change', viUnitChange.title, 900, 620);
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

export function checkAndRepair(world: World): string | null {
  const outcome = checkUp(world);
  if (!outcome.ok) return refusalText(outcome.refusal);
  const { provision: report, triggersInstalled, remarks } = outcome.report;
  return [
    provisionedLines(report),
    ...viTroubles.answer(report.troubles),
    triggersInstalled ? vi.triggersInstalled : '',
    ...remarks,
  ]
    .filter((line) => line !== '')
    .join('\n');
}

export const help = (): string => helpText;
