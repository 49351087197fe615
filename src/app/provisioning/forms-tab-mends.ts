import { SHEET_IDS } from '../../sheets/cells/registry.ts';
import type { SheetRequest } from '../../sheets/cells/value.ts';
import { formsTabRequests, isLaidOut } from '../../sheets/own-form/forms-tab.ts';
import { isMissingOnly } from '../../sheets/own-form/standing-forms.ts';
import { noteFormsTab } from '../office/forms-tab-standing.ts';
import type { Office } from '../office/office.ts';
import type { World } from '../ports.ts';
import { editorsNow } from './editors.ts';
import { officeProtection } from './office-repairs.ts';

/**
 * Requests that make the tab of own forms where it is gone, and lay it out anew where it differs from the forms that count.
 * None while something there does not count: what somebody typed would be lost.
 */
export function formsTabMends(world: World, office: Office): SheetRequest[] {
  const { forms, formProblems, reading } = office;
  const sheetId = SHEET_IDS.forms;
  if (forms.length === 0 || !formProblems.every(isMissingOnly)) return [];
  if (!reading.has(sheetId)) return newFormsTab(world, office, forms);
  return isLaidOut(forms, reading.grid(sheetId)) ? [] : formsTabRequests(forms, reading.tab(sheetId));
}

/**
 * Requests for the batch that makes the tab, protected from the first. It is noted before: when the run dies after its write,
 * the next one must find the tab. A reading finds out that it was not made.
 */
export function newFormsTab(world: World, office: Office, forms: Office['forms']): SheetRequest[] {
  noteFormsTab(world.memory);
  return [
    ...formsTabRequests(forms, null),
    ...officeProtection(office.campaign, SHEET_IDS.forms, [], editorsNow(world, office)),
  ];
}
