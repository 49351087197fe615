import type { PlatformClock, Spreadsheets } from '../spreadsheet-backend.ts';
import type { DriveState } from './drive-files.ts';
import type { RunKind } from './execution.ts';
import type { MailboxState, QuotaRenewal } from './mailbox.ts';
import type { PropertiesState } from './properties.ts';
import type { RunResult } from './run-result.ts';
import type { Language } from './texts.ts';
import type { TriggerRecord, TriggersState } from './triggers.ts';
import type { Answer } from './ui-events.ts';
import type { AnswerLimit, Costs } from './world.ts';

export interface Manifest {
  readonly timeZone: string;
  readonly oauthScopes?: readonly string[];
  readonly dependencies?: {
    readonly enabledAdvancedServices?: readonly { readonly userSymbol: string }[];
  };
}

export interface PlatformOptions {
  /** Source text of dist/Code.js. */
  readonly bundle: string;
  /** appsscript.json. */
  readonly manifest: Manifest;
  /** `yyyy-MM-ddTHH:mm` in the manifest's time zone. */
  readonly startsAt: string;
  /** Owner of the container spreadsheet and author of the script. */
  readonly owner: string;
  /** Title of the container spreadsheet. */
  readonly title?: string;
  /** Language of Google's own texts; `vi` unless given. */
  readonly language?: Language;
  /** Recipients a user may write to in 24 hours; 100 unless given, as a consumer account has. */
  readonly mailQuota?: number;
  /** `together` unless given. */
  readonly quotaRenewal?: QuotaRenewal;
  /** Makes the spreadsheet half; `createSpreadsheets` with its defaults unless given. */
  readonly spreadsheets?: (world: {
    clock: PlatformClock;
    language: Language;
    isUnknownAccount: (address: string) => boolean;
  }) => Spreadsheets;
  /** Scopes of the manifest that people do not grant when Google asks. */
  readonly declinedScopes?: readonly string[];
  /** False: Google hides from the script who clicked, unless it is its author. */
  readonly activeUserVisible?: boolean;
  /** Files for HtmlService.createHtmlOutputFromFile, by name. */
  readonly htmlFiles?: Readonly<Record<string, string>>;
  /** What calls cost in time of the platform's clock; nothing unless given. */
  readonly costs?: Partial<Costs>;
  /** Largest answer of the Sheets service; none unless given. */
  readonly answerLimit?: AnswerLimit;
  /** Anything random (UUIDs, Math.random, the minute of a daily trigger) follows from it. */
  readonly seed?: number;
}

export interface RunOptions {
  readonly user: string;
  readonly kind: RunKind;
  readonly args?: readonly unknown[];
  /** Answers to the alerts and prompts that the run will show, in order. */
  readonly answers?: readonly Answer[];
}

export interface AdvanceOptions {
  readonly onRun?: (run: RunResult, trigger: TriggerRecord) => void;
  /** True: Google does not fire this time. `at` is `yyyy-MM-ddTHH:mm:ss`. */
  readonly skip?: (trigger: TriggerRecord, at: string) => boolean;
}

/** Everything a platform remembers between executions; `JSON.stringify` writes it whole. */
export interface PlatformSnapshot {
  readonly now: number;
  readonly containerId: string;
  readonly executionNumber: number;
  readonly properties: PropertiesState;
  readonly triggers: TriggersState;
  readonly mailbox: MailboxState;
  /** Missing from a state kept before there was a Drive here. */
  readonly drive?: DriveState;
  readonly refusedAddresses: readonly string[];
  /** Missing when it is unlimited. */
  readonly sharingLeft?: number;
  readonly spreadsheets: unknown;
}
