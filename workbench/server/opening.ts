import { readTable } from '../../src/sheets/unit-list/table-text.ts';
import type { Platform } from '../platform/platform.ts';
import type { OpenAnswer } from '../protocol.ts';
import { quotaFor } from '../rehearsal/campaign.ts';
import { readCsv } from '../rehearsal/csv-file.ts';
import { choose, openOffice, provision, saveForms, setUp } from '../rehearsal/office.ts';
import type { Scenario } from '../rehearsal/scenario.ts';
import { listColumns } from '../rehearsal/unit-file.ts';

export type Opening =
  | { readonly ok: true; readonly platform: Platform; readonly mailQuota: number }
  | Extract<OpenAnswer, { ok: false }>;

/** Sets a campaign up on the day of its letter: settings, list, tabs, clocks on; nobody is invited yet. */
export function openCampaign(
  scenario: Scenario,
  rows: readonly (readonly string[])[],
  twoFiles: boolean,
): Opening {
  const mailQuota = quotaFor({ list: rows });
  const platform = openOffice(`${scenario.startsOn}T08:30`, mailQuota);
  const columns = listColumns(rows, scenario);
  const made = setUp(platform, { settings: scenario.settings, units: rows, columns, twoFiles });
  if (!made.said.ok) return { ok: false, message: made.said.message };
  const refusal = saveForms(platform, scenario.forms ?? []);
  if (refusal !== null) return { ok: false, message: refusal };
  const provisioned = provision(platform);
  if (!provisioned.said.ok) return { ok: false, message: provisioned.said.message };
  choose(platform, 'remindersOn');
  return { ok: true, platform, mailQuota };
}

/** A new file with the add-on and nothing else, on the day of the letter: where `Thiết lập…` begins. */
export function openEmpty(scenario: Scenario): Extract<Opening, { ok: true }> {
  const mailQuota = quotaFor({ list: [] });
  return { ok: true, platform: openOffice(`${scenario.startsOn}T08:30`, mailQuota), mailQuota };
}

export type Rows =
  | { readonly ok: true; readonly rows: readonly (readonly string[])[] }
  | Extract<OpenAnswer, { ok: false }>;

export function rowsOfFile(path: string): Rows {
  const csv = readCsv(path);
  return csv.ok ? csv : { ok: false, message: csv.problem };
}

/** A list chosen or pasted in the page. */
export const rowsOfText = (text: string): Rows => ({ ok: true, rows: readTable(text).table });
