import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { ActionCalls } from '../../workbench/rehearsal/action-calls.ts';
import { rehearse } from '../../workbench/rehearsal/rehearse.ts';

const made: string[] = [];

/** A folder until `removeTemporaryFolders`. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tong-hop-'));
  made.push(folder);
  return folder;
}

/** For `afterAll` of every test file that makes folders, campaigns included: their unit lists are files. */
export function removeTemporaryFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** One run of the command with what it said and left. */
export interface Rehearsed {
  readonly code: number;
  readonly out: string;
  readonly error: string;
  readonly folder: string;
  readonly files: () => readonly string[];
  readonly text: (name: string) => string;
  /** Rows of a CSV, by the header's names. */
  readonly rows: (name: string) => readonly Readonly<Record<string, string>>[];
  readonly calls: () => readonly ActionCalls[];
}

export async function rehearsed(...args: readonly string[]): Promise<Rehearsed> {
  const folder = join(temporaryFolder(), 'ketqua');
  let out = '';
  let error = '';
  const streams = {
    out: (text: string) => {
      out += text;
    },
    error: (text: string) => {
      error += text;
    },
  };
  const code = await rehearse([...args, '--out', folder], streams);
  const text = (name: string) => readFileSync(join(folder, name), 'utf8');
  return {
    code,
    out,
    error,
    folder,
    files: () => (existsSync(folder) ? readdirSync(folder).sort() : []),
    text,
    rows: (name) => parse(text(name), { columns: true }),
    calls: () => JSON.parse(text('calls.json')) as ActionCalls[],
  };
}

/** A CSV file; returns its path. */
export function csvFile(rows: readonly (readonly string[])[]): string {
  const path = join(temporaryFolder(), 'donvi.csv');
  writeFileSync(path, stringify(rows.map((row) => [...row])));
  return path;
}
