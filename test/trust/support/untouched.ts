import type { Platform } from '../../../workbench/platform/platform.ts';
import { booksOf } from '../../../workbench/platform/sheets/book/snapshot.ts';

/**
 * Asks later whether anything was written since: files, mails, triggers and what the script remembers are values, so what
 * nobody wrote to is still the same one.
 */
export function watch(platform: Platform): { readonly isUntouched: () => boolean } {
  const now = () => {
    const { spreadsheets, mailbox, properties, triggers, drive } = platform.snapshot();
    return [...booksOf(spreadsheets), mailbox, properties, drive, triggers.records];
  };
  const before = now();
  return {
    isUntouched: () => {
      const after = now();
      return after.length === before.length && after.every((value, index) => value === before[index]);
    },
  };
}
