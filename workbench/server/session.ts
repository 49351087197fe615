import type { ServerEvent, Status } from '../page/wire.ts';
import type { Platform } from '../platform/platform.ts';
import type { RunResult } from '../platform/runtime/run-result.ts';
import type { SheetResource, SpreadsheetResource } from '../platform/sheets/api.ts';
import { entryBookId } from '../rehearsal/books.ts';
import { type Difference, type Mirror, mirrorOf } from './view/mirror.ts';

const VALUES =
  'sheets(properties(sheetId),data(startRow,startColumn,rowData(values(userEnteredValue,effectiveValue,formattedValue,userEnteredFormat(numberFormat)))))';

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
  /** After an edit by hand only values can differ, and only those of its tab and of tabs that look at others. */
  spreadEdit(bookId: string, gid: number): void;
}

export function createSession(
  platform: Platform,
  isSample: boolean,
  tell: (event: ServerEvent) => void,
): Session {
  const { spreadsheets } = platform;
  const mirrors = new Map<string, Mirror>();
  let lastAction: Status['lastAction'] = null;

  const resource = (id: string) => spreadsheets.resource(id) as SpreadsheetResource;
  const mirror = (id: string): Mirror => {
    const known = mirrors.get(id) ?? mirrorOf(resource(id));
    mirrors.set(id, known);
    return known;
  };
  let layoutTimer: NodeJS.Timeout | undefined;
  const tellDifference = (id: string, refresh: (known: Mirror) => Difference): void => {
    const known = mirrors.get(id);
    if (known === undefined) return;
    const difference = refresh(known);
    if (difference.kind === 'contents') tell({ type: 'patch', book: id, tabs: difference.tabs });
    if (difference.kind === 'layout') tell({ type: 'reload', book: id });
  };
  /** `gids` null: all tabs. */
  const spreadValues = (id: string, gids: readonly number[] | null): void => {
    const service = spreadsheets.advancedService(spreadsheets.sharing.owner(id), () => {}) as ValuesReader;
    const dataFilters = (gids ?? []).map((sheetId) => ({ gridRange: { sheetId } }));
    const read = service.Spreadsheets.getByDataFilter({ dataFilters }, id, { fields: VALUES });
    const { sheets = [] } = JSON.parse(JSON.stringify(read)) as { sheets?: SheetResource[] };
    tellDifference(id, (known) => known.refreshContents(sheets));
  };
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
    mirror,
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
    spreadEdit: (id, gid) => spreadValues(id, mirrors.get(id)?.tabsAfterEdit(gid) ?? null),
    spread() {
      for (const id of mirrors.keys()) spreadValues(id, null);
      clearTimeout(layoutTimer);
      layoutTimer = setTimeout(() => {
        for (const id of mirrors.keys()) tellDifference(id, (known) => known.refresh(resource(id)));
      }, LAYOUT_AFTER);
    },
  };
}

interface ValuesReader {
  readonly Spreadsheets: {
    getByDataFilter(order: object, id: string, options: { fields: string }): unknown;
  };
}

/** The file with the script first; the units' own file after it when there are two. */
function booksOf(platform: Platform): Status['books'] {
  const { containerId, spreadsheets } = platform;
  const ids = new Set([entryBook(platform), containerId]);
  return [...ids].map((id) => ({ id, title: spreadsheets.title(id) }));
}

/** Where units type; the script's own file before anything was set up. */
export function entryBook(platform: Platform): string {
  try {
    return entryBookId(platform);
  } catch {
    return platform.containerId; // a file without the tab Cấu hình: nothing was set up yet
  }
}
