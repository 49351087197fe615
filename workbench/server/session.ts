import type { Platform } from '../platform/platform.ts';
import type { RunResult } from '../platform/runtime/run-result.ts';
import type { ServerEvent, Status } from '../protocol.ts';
import { entryBookId } from '../rehearsal/books.ts';
import type { Mirror } from './view/mirror.ts';
import { type WatchedBook, watchBook } from './watched-book.ts';

/** Milliseconds. */
const LAYOUT_AFTER = 300;

/** One campaign on one platform, and everybody who watches it. */
export interface Session {
  readonly platform: Platform;
  readonly isSample: boolean;
  mirror(bookId: string): Mirror;
  status(): Status;
  /** Counts what an action cost, and tells it to every page. */
  settle(label: string, by: string, startedAt: number, runs: readonly RunResult[]): void;
  /** Tells every page what changed: values at once, the layout a moment later, since it takes longer to compare. */
  spread(): void;
}

export function createSession(
  platform: Platform,
  isSample: boolean,
  tell: (event: ServerEvent) => void,
): Session {
  const books = new Map<string, WatchedBook>();
  let lastAction: Status['lastAction'] = null;

  const watched = (id: string): WatchedBook => {
    const known = books.get(id) ?? watchBook(platform, id, tell);
    books.set(id, known);
    return known;
  };
  let layoutTimer: NodeJS.Timeout | undefined;
  const status = (): Status => ({
    now: platform.now(),
    isSample,
    books: booksOf(platform),
    mailCount: platform.outbox.length,
    runCount: platform.executions.length,
    isReminding: platform.triggers.some(({ event, disabled }) => event === 'CLOCK' && !disabled),
    lastAction,
  });
  return {
    platform,
    isSample,
    mirror: (id) => watched(id).mirror,
    status,
    settle(label, by, startedAt, runs) {
      lastAction = {
        label,
        by,
        runs: runs.length,
        calls: runs.flatMap(({ calls }) => calls),
        mails: runs.reduce((sum, { mails }) => sum + mails.length, 0),
        millis: Math.round(performance.now() - startedAt),
      };
      tell({ type: 'status', status: status() });
    },
    spread() {
      for (const book of books.values()) book.tellValues();
      clearTimeout(layoutTimer);
      layoutTimer = setTimeout(() => {
        for (const book of books.values()) book.tellLayout();
      }, LAYOUT_AFTER);
    },
  };
}

/** The file with the script first; the units' own file after it when there are two. */
function booksOf(platform: Platform): Status['books'] {
  const { containerId, spreadsheets } = platform;
  const ids = new Set([entryBook(platform), containerId]);
  return [...ids].map((id) => ({ id, title: spreadsheets.title(id) }));
}

/** Where units type; the script's own file before anything was set up. */
function entryBook(platform: Platform): string {
  try {
    return entryBookId(platform);
  } catch {
    return platform.containerId; // a file without the tab Cấu hình: nothing was set up yet
  }
}
