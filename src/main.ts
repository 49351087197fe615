import * as allocation from './app/allocation/allocation.ts';
import * as allocationSaving from './app/allocation/allocation-save.ts';
import { viAllocation } from './app/allocation/vi.ts';
import * as closings from './app/closing/closing-dialogs.ts';
import * as closingStarts from './app/closing/closing-start.ts';
import type { DialogCalls } from './app/dialogs/dialog-calls.ts';
import * as actions from './app/dialogs/menu-actions.ts';
import { viMenu } from './app/dialogs/vi-menu.ts';
import * as documents from './app/documents/documents.ts';
import { documentSave as saveDocument } from './app/documents/save-document.ts';
import { tableExport as exportTable } from './app/documents/table-export.ts';
import * as entry from './app/entry/entry-dialog.ts';
import * as formSaving from './app/forms/forms-save.ts';
import { formsStart as startForms } from './app/forms/forms-start.ts';
import { viForms } from './app/forms/vi.ts';
import type { DialogAnswer } from './app/office/dialog-answer.ts';
import { refused } from './app/office/dialog-refusal.ts';
import { logFailure } from './app/office/log.ts';
import { holdsTriggers, isUnauthorised, notForYou } from './app/office/office.ts';
import { refusalText } from './app/office/vi-refusals.ts';
import { GoogleError, type Screen, type World } from './app/ports.ts';
import { clockSweep, dailyRun, oweRun } from './app/reminders/daily-run.ts';
import * as invitations from './app/reminders/invite-dialog.ts';
import * as messages from './app/reminders/messages.ts';
import * as nudges from './app/reminders/nudge-dialog.ts';
import * as reminders from './app/reminders/remind-dialog.ts';
import * as toDo from './app/reminders/to-do.ts';
import { viToDo } from './app/reminders/vi-to-do.ts';
import * as review from './app/review/personal-notes.ts';
import * as setUpDialog from './app/set-up/set-up-form.ts';
import * as setUpSteps from './app/set-up/set-up-steps.ts';
import * as unitChange from './app/unit-change/unit-change.ts';
import * as unitChangeSave from './app/unit-change/unit-change-save.ts';
import { viUnitChange } from './app/unit-change/vi.ts';
import { vi } from './app/vi/vi.ts';
import { googleScreen, requireConsent, showMenu } from './google/screen.ts';
import { googleWorld } from './google/world.ts';

/** Every function Google calls by name: the menu, the triggers, and the dialogs' `google.script.run`. */

export const onOpen = () => showMenu(vi.appName, viMenu);

/** Tells the user of a failure at Google and of the remedy. */
const failureText = (error: unknown): string =>
  error instanceof GoogleError && error.isServiceOff ? vi.serviceOff(error.kind) : vi.failure(String(error));

/** A menu item: tells the user in Vietnamese how it went, also when Google fails, and rethrows for the execution log. */
const menuItem = (title: string, action: (world: World, screen: Screen) => string | null) => (): void => {
  requireConsent();
  const screen = googleScreen();
  try {
    const world = googleWorld();
    const said = isUnauthorised(world) ? refusalText(notForYou(world)) : action(world, screen);
    if (said !== null) screen.tell(title, said);
  } catch (error) {
    screen.tell(title, failureText(error));
    throw error;
  }
};

export const showToDo = menuItem(viToDo.title, actions.openToDo);
export const setUpCampaign = menuItem(vi.ask.setUp, actions.openSetUp);
export const provisionUnits = menuItem(vi.action.provision, actions.provisionUnits);
export const changeUnits = menuItem(viUnitChange.title, actions.openUnitChange);
export const allocateTargets = menuItem(viAllocation.title, actions.openAllocation);
export const manageForms = menuItem(viForms.title, actions.openForms);
export const copyMessages = menuItem(vi.messages.title, actions.openMessages);
export const inviteUnits = menuItem(vi.action.invited, actions.openInvitations);
export const reviewFigures = menuItem(vi.ask.review, actions.review);
export const enterForUnit = menuItem(vi.ask.entry, actions.openEntry);
export const remindUnits = menuItem(vi.ask.remind, actions.openReminders);
export const nudgeUnits = menuItem(vi.ask.remind, actions.openNudges);
export const switchRemindersOn = menuItem(vi.action.remindersOn, (world) => actions.switchTo(world, 'on'));
export const switchRemindersOff = menuItem(vi.action.remindersOff, (world) => actions.switchTo(world, 'off'));
export const pauseReminders = menuItem(vi.action.remindersPaused, (world) =>
  actions.switchTo(world, 'paused'),
);
export const openReport = menuItem(vi.ask.documents, actions.openDocuments('report'));
export const openLetter = menuItem(vi.ask.documents, actions.openDocuments('letter'));
export const openStatistics = menuItem(vi.ask.documents, actions.openDocuments('statistics'));
export const openOverview = menuItem(vi.ask.documents, actions.openDocuments('overview'));
export const openExport = menuItem(vi.ask.documents, actions.openDocuments('export'));
export const closeRegistration = menuItem(vi.action.closed, actions.openClosing);
export const reopenUnit = menuItem(vi.ask.reopen, actions.openReopening);
export const checkUp = menuItem(vi.action.checked, actions.checkAndRepair);
export const showHelp = menuItem(vi.appName, actions.help);

/**
 * A clock trigger's run: nobody is at the screen, so a failure goes into `Nhật ký`, and to the owner by Google's own mail.
 * Whoever may edit the file can call it by `google.script.run` too, so it runs for the office's accounts only.
 */
const clockRun =
  (action: (world: World) => unknown, ifItFails: (world: World) => void = () => {}) =>
  (): void => {
    const world = googleWorld('clock');
    try {
      // Asking who runs this may fail too; it is inside the try so that the failure is logged.
      if (isUnauthorised(world)) throw new UnauthorisedError(world);
      action(world);
    } catch (error) {
      if (error instanceof UnauthorisedError && !holdsTriggers(world)) throw error;
      ifItFails(world);
      logFailure(world, error);
      throw error;
    }
  };

/** A person outside the office called a function meant for clock triggers. */
class UnauthorisedError extends RangeError {
  constructor(world: World) {
    super(`not for ${world.person}: ${refusalText(notForYou(world))}`);
  }
}

/** Every 5 minutes. */
export const answerSubmissions = clockRun(clockSweep);

/** Daily, near the run hour. */
export const dailyReminders = clockRun((world) => dailyRun(world), oweRun);

/**
 * A dialog's call: rechecks who asks, and answers plain JSON also when Google fails, so that the dialog can say so and be
 * used again. A failure of ours goes on to the dialog's failure handler and the execution log.
 */
const dialogCall =
  <Args extends readonly unknown[], Answer extends object>(
    action: (world: World, ...args: Args) => DialogAnswer<Answer>,
  ) =>
  (...args: Args): DialogAnswer<Answer> => {
    const world = googleWorld();
    try {
      return isUnauthorised(world) ? refused(notForYou(world)) : action(world, ...args);
    } catch (error) {
      console.error(error);
      logFailure(world, error);
      if (!(error instanceof GoogleError)) throw error;
      return { ok: false, message: failureText(error), problems: [] };
    }
  };

export const toDoStart: DialogCalls['toDoStart'] = dialogCall(toDo.toDoStart);

export const setUpStart: DialogCalls['setUpStart'] = dialogCall(setUpDialog.setUpStart);
export const setUpCheck: DialogCalls['setUpCheck'] = dialogCall(setUpDialog.setUpCheck);
export const setUpLastYear: DialogCalls['setUpLastYear'] = dialogCall(setUpSteps.lastYear);
export const setUpFromDialog: DialogCalls['setUpFromDialog'] = dialogCall(setUpSteps.setUpOffice);
export const setUpTabs: DialogCalls['setUpTabs'] = dialogCall(setUpSteps.makeTabs);
export const setUpSharing: DialogCalls['setUpSharing'] = dialogCall(setUpSteps.share);
export const setUpReminders: DialogCalls['setUpReminders'] = dialogCall(setUpSteps.remindersOn);
export const provisionFromDialog: DialogCalls['provisionFromDialog'] = dialogCall(setUpSteps.provisionAll);

export const allocationStart: DialogCalls['allocationStart'] = dialogCall(allocation.allocationStart);
export const allocationSave: DialogCalls['allocationSave'] = dialogCall(allocationSaving.allocationSave);

export const formsStart: DialogCalls['formsStart'] = dialogCall(startForms);
export const formSave: DialogCalls['formSave'] = dialogCall(formSaving.formSave);
export const formRetire: DialogCalls['formRetire'] = dialogCall(formSaving.formRetire);
export const formRestore: DialogCalls['formRestore'] = dialogCall(formSaving.formRestore);

export const changeStart: DialogCalls['changeStart'] = dialogCall(unitChange.changeStart);
export const changeSave: DialogCalls['changeSave'] = dialogCall(unitChangeSave.changeSave);
export const changesShown: DialogCalls['changesShown'] = dialogCall(unitChange.changesShown);

export const remindPreview: DialogCalls['remindPreview'] = dialogCall(reminders.remindPreview);
export const remindTrial: DialogCalls['remindTrial'] = dialogCall(reminders.remindTrial);
export const remindSend: DialogCalls['remindSend'] = dialogCall(reminders.remindSend);

export const nudgePreview: DialogCalls['nudgePreview'] = dialogCall(nudges.nudgePreview);
export const nudgeTrial: DialogCalls['nudgeTrial'] = dialogCall(nudges.nudgeTrial);
export const nudgeSend: DialogCalls['nudgeSend'] = dialogCall(nudges.nudgeSend);

export const messageTexts: DialogCalls['messageTexts'] = dialogCall(messages.messageTexts);
export const messageCopied: DialogCalls['messageCopied'] = dialogCall(messages.messageCopied);

export const entryStart: DialogCalls['entryStart'] = dialogCall(entry.entryStart);
export const entryForm: DialogCalls['entryForm'] = dialogCall(entry.entryForm);
export const entrySubmit: DialogCalls['entrySubmit'] = dialogCall(entry.entrySubmit);

export const closeStart: DialogCalls['closeStart'] = dialogCall(closingStarts.closeStart);
export const personalNotes: DialogCalls['personalNotes'] = dialogCall(review.personalNotes);
export const closeSubmit: DialogCalls['closeSubmit'] = dialogCall(closings.closeSubmit);
export const reopenStart: DialogCalls['reopenStart'] = dialogCall(closingStarts.reopenStart);
export const reopenSubmit: DialogCalls['reopenSubmit'] = dialogCall(closings.reopenSubmit);

export const invitePreview: DialogCalls['invitePreview'] = dialogCall(invitations.invitePreview);
export const inviteTrial: DialogCalls['inviteTrial'] = dialogCall(invitations.inviteTrial);
export const inviteSend: DialogCalls['inviteSend'] = dialogCall(invitations.inviteSend);

export const documentStart: DialogCalls['documentStart'] = dialogCall(documents.documentStart);
export const documentPreview: DialogCalls['documentPreview'] = dialogCall(documents.documentPreview);
export const documentSave: DialogCalls['documentSave'] = dialogCall(saveDocument);
export const tableExport: DialogCalls['tableExport'] = dialogCall(exportTable);
