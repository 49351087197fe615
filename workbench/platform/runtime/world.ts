import type { Spreadsheets } from '../spreadsheet-backend.ts';
import type { Clock } from './clock.ts';
import type { DriveFiles } from './drive-files.ts';
import type { FaultHook } from './faults.ts';
import type { Locks } from './locks.ts';
import type { Mailbox } from './mailbox.ts';
import type { Permissions } from './permissions.ts';
import type { Properties } from './properties.ts';
import type { Language } from './texts.ts';
import type { Triggers } from './triggers.ts';

/** What a call costs in time of the platform's clock. */
export interface Costs {
  readonly readMs: number;
  readonly writeMs: number;
  readonly mailMs: number;
  /** For each account that a file is shared with or taken from. */
  readonly shareMs: number;
}

/** How many accounts files may still be shared with, until Google's quota is renewed. */
export interface SharingQuota {
  left: number;
}

/**
 * Apps Script, not Sheets, refuses a large answer of an advanced service ("Response Code: 413. Message: response too
 * large."). From how many bytes on, and whether `details` tell the code, is documented nowhere.
 */
export interface AnswerLimit {
  readonly bytes: number;
  readonly code: 413 | null;
}

/** Everything that outlives an execution, as the services reach it. */
export interface World {
  readonly clock: Clock;
  readonly language: Language;
  readonly seed: number;
  readonly scriptId: string;
  readonly scriptTimeZone: string;
  /** Who owns the container and wrote the script. */
  readonly owner: string;
  readonly containerId: string;
  readonly activeUserVisible: boolean;
  readonly htmlFiles: Readonly<Record<string, string>>;
  readonly advancedServices: ReadonlySet<string>;
  readonly permissions: Permissions;
  readonly spreadsheets: Spreadsheets;
  readonly mailbox: Mailbox;
  readonly drive: DriveFiles;
  readonly triggers: Triggers;
  readonly locks: Locks;
  readonly properties: Properties;
  /** Addresses a file cannot be shared with. */
  readonly refusedAddresses: ReadonlySet<string>;
  readonly sharingQuota: SharingQuota;
  readonly servicesOff: ReadonlySet<string>;
  readonly costs: Costs;
  readonly answerLimit: AnswerLimit | null;
  readonly beforeCall: FaultHook;
}
