import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OFFICE_WORKBOOK, type Results } from './results.ts';

const OUR_MAIL = /^\d{4,}-(invite|unit|monitor|office|receipt)(-.*)?\.eml$/;

/** Writes the results, and removes files of an earlier rehearsal that this one does not write. */
export function writeResults(folder: string, files: Results['files']): void {
  const mails = join(folder, 'mails');
  mkdirSync(mails, { recursive: true });
  const stale = readdirSync(mails)
    .filter((name) => OUR_MAIL.test(name))
    .map((name) => join(mails, name));
  for (const path of [...stale, join(folder, OFFICE_WORKBOOK)]) rmSync(path, { force: true });
  for (const [name, content] of files) writeFileSync(join(folder, name), content);
}
