import { freeTitle, SHEET_IDS, TAB_TITLES } from '../../sheets/cells/registry.ts';
import type { SheetRequest } from '../../sheets/cells/value.ts';
import { formsTabRequests, isLaidOut } from '../../sheets/own-form/forms-tab.ts';
import { isMissingOnly } from '../../sheets/own-form/standing-forms.ts';
import { noteFormsTab } from '../office/forms-tab-standing.ts';
import type { Office } from '../office/office.ts';
import type { World } from '../ports.ts';
import { editorsNow } from './editors.ts';
import { officeProtection } from './office-repairs.ts';

/**
 * Lays the tab of own forms out anew where it differs from the forms that count, at once: later in the run somebody may have
 * typed there since it was read. Gives the requests that make it where it is gone. Nothing while something there does not
 * count: what somebody typed would be lost.
 */
export function mendFormsTab(
  world: World,
  office: Office,
): { readonly isMended: boolean; readonly requests: readonly SheetRequest[] } {
  const { forms, formProblems, reading } = office;
  const sheetId = SHEET_IDS.forms;
  if (forms.length === 0 || !formProblems.every(isMissingOnly)) return { isMended: false, requests: [] };
  if (!reading.has(sheetId)) return { isMended: true, requests: newFormsTab(world, office, forms) };
  const isMended = !isLaidOut(forms, reading.grid(sheetId));
  if (isMended) world.books.apply(world.books.officeId, formsTabRequests(forms, reading.tab(sheetId)));
  return { isMended, requests: [] };
}

/**
 * Requests for the batch that makes the tab, protected from the first. It is noted before: when the run dies after its write,
 * the next one must find the tab. A reading finds out that it was not made.
 */
export function newFormsTab(world: World, office: Office, forms: Office['forms']): SheetRequest[] {
  const { books, memory } = world;
  // The office may have a tab of that name already.
  const taken = books.structure(books.officeId).tabs.map(({ title }) => title.toLowerCase());
  noteFormsTab(memory);
  return [
    ...formsTabRequests(forms, null, freeTitle(TAB_TITLES.forms, TAB_TITLES.summary, new Set(taken))),
    ...officeProtection(office.campaign, SHEET_IDS.forms, [], editorsNow(world, office)),
  ];
}
