import type { Execution } from '../execution.ts';
import { drive } from '../services/drive.ts';
import { htmlService } from '../services/html-service.ts';
import { lockService } from '../services/lock-service.ts';
import { mailApp } from '../services/mail-app.ts';
import { propertiesService } from '../services/properties-service.ts';
import { refused, refusedServices } from '../services/refused.ts';
import { scriptApp } from '../services/script-app.ts';
import { session } from '../services/session.ts';
import { sheets } from '../services/sheets.ts';
import { spreadsheetApp } from '../services/spreadsheet-app.ts';
import { utilities } from '../services/utilities.ts';
import type { Facade } from './facade.ts';

/** Advanced services by their symbol in the manifest; one that is enabled and not here is refused by name. */
const advanced: Readonly<Record<string, (execution: Execution) => Facade>> = {
  Sheets: sheets,
  Drive: drive,
};

/** The Google globals of one execution. */
export function googleGlobals(execution: Execution, executionNumber: number): Record<string, Facade> {
  const enabled = [...execution.world.advancedServices].map(
    (name) => [name, (advanced[name] ?? (() => refused(name)))(execution)] as const,
  );
  return {
    ...Object.fromEntries(refusedServices.map((name) => [name, refused(name)])),
    SpreadsheetApp: spreadsheetApp(execution),
    MailApp: mailApp(execution),
    ScriptApp: scriptApp(execution),
    LockService: lockService(execution),
    PropertiesService: propertiesService(execution),
    Session: session(execution),
    Utilities: utilities(execution, executionNumber),
    HtmlService: htmlService(execution),
    ...Object.fromEntries(enabled),
  };
}
