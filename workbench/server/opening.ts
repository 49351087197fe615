import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenAnswer } from '../page/wire.ts';
import type { Platform } from '../platform/platform.ts';
import { quotaFor } from '../rehearsal/campaign.ts';
import { columnsOf, plainHeader } from '../rehearsal/columns.ts';
import { readCsv } from '../rehearsal/csv-file.ts';
import { choose, openOffice, provision, setUp } from '../rehearsal/office.ts';
import type { Scenario } from '../rehearsal/scenario.ts';

export type Opening =
  | { readonly ok: true; readonly platform: Platform; readonly mailQuota: number }
  | Extract<OpenAnswer, { ok: false }>;

/** Sets a campaign up on the day of its letter: settings, list, tabs, clocks on; nobody is invited yet. */
export function openCampaign(
  scenario: Scenario,
  rows: readonly (readonly string[])[],
  twoFiles: boolean,
): Opening {
  const list = listColumns(scenario, rows);
  const mailQuota = quotaFor({ list, units: [] });
  const platform = openOffice(`${scenario.startsOn}T08:30`, mailQuota);
  const made = setUp(platform, { settings: scenario.settings, units: list, twoFiles });
  if (!made.said.ok) return { ok: false, message: made.said.message };
  const provisioned = provision(platform);
  if (!provisioned.said.ok) return { ok: false, message: provisioned.said.message };
  choose(platform, 'remindersOn');
  return { ok: true, platform, mailQuota };
}

/** A new file with the add-on and nothing else, on the day of the letter: where `Thiết lập…` begins. */
export function openEmpty(scenario: Scenario): Extract<Opening, { ok: true }> {
  const mailQuota = quotaFor({ list: [], units: [] });
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
export function rowsOfText(text: string): Rows {
  const folder = mkdtempSync(join(tmpdir(), 'tong-hop-'));
  try {
    const path = join(folder, 'danh-sach.csv');
    writeFileSync(path, text);
    const read = rowsOfFile(path);
    return read.ok ? read : { ok: false, message: read.message.replace(path, 'danh-sach.csv') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Drops the columns of figures that a sample carries for rehearsals, and names the others as `Danh sách` does. */
function listColumns(scenario: Scenario, rows: readonly (readonly string[])[]): string[][] {
  const known = columnsOf(scenario);
  const named = (header: string) =>
    known.find(({ names }) => names.some((name) => plainHeader(name) === plainHeader(header)));
  const [header = [], ...body] = rows;
  const kept = header.flatMap((name, at) => {
    const column = named(name);
    // The add-on judges the columns that nobody knows.
    return column === undefined || column.use.kind === 'list' ? [{ at, name: column?.label ?? name }] : [];
  });
  return [kept.map(({ name }) => name), ...body.map((row) => kept.map(({ at }) => row[at] ?? ''))];
}
