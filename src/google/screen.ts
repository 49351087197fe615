import type { Screen } from '../app/ports.ts';

/**
 * Ends the run and has Google ask again while a box on its consent screen is unticked: people may grant in part since 2025
 * (developers.google.com/apps-script/concepts/scopes). Nothing could say so in our words: a message needs a scope too.
 */
export const requireConsent = (): void => ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);

/** Dialog boxes of the spreadsheet's own page; there is no screen in a trigger. */
export function googleScreen(): Screen {
  const ui = SpreadsheetApp.getUi();
  return {
    open: (dialog, title, width, height, start) => {
      const page = HtmlService.createHtmlOutputFromFile(dialog).setWidth(width).setHeight(height);
      if (start !== undefined) page.append(`<i hidden id="start">${start}</i>`);
      ui.showModalDialog(page, title);
    },
    tell: (title, text) => {
      ui.alert(title, text, ui.ButtonSet.OK);
    },
  };
}

export interface MenuItem {
  readonly label: string;
  /** Name of a top-level function; null draws a line; a list is a menu of its own. */
  readonly handler: string | null | readonly MenuItem[];
}

/** Runs in onOpen, which is not authorised: nothing but the menu is touched. */
export function showMenu(name: string, items: readonly MenuItem[]): void {
  menuOf(name, items).addToUi();
}

function menuOf(name: string, items: readonly MenuItem[]): GoogleAppsScript.Base.Menu {
  const menu = SpreadsheetApp.getUi().createMenu(name);
  for (const { label, handler } of items) {
    if (handler === null) menu.addSeparator();
    else if (typeof handler === 'string') menu.addItem(label, handler);
    else menu.addSubMenu(menuOf(label, handler));
  }
  return menu;
}
