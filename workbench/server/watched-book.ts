import type { Platform } from '../platform/platform.ts';
import { serialOfDay } from '../platform/sheets/cells/serial-date.ts';
import type { SpreadsheetResource } from '../platform/sheets/service/api.ts';
import type { ServerEvent } from '../protocol.ts';
import { type Difference, type Mirror, mirrorOf } from './view/mirror.ts';

const VALUES =
  'sheets(properties(sheetId),data(startRow,startColumn,rowData(values(userEnteredValue,effectiveValue,formattedValue,userEnteredFormat(numberFormat)))))';

/** One file that pages look at: reads again only what was written to since, and tells them what became different. */
export interface WatchedBook {
  readonly mirror: Mirror;
  /** Values, of the tabs written to and of those that look at others; of all when the day is another. */
  tellValues(): void;
  /** The rest, of the tabs written to: it takes longer to compare. */
  tellLayout(): void;
}

interface Reader {
  readonly Spreadsheets: {
    getByDataFilter(order: object, id: string, options: { fields?: string }): SpreadsheetResource;
  };
}

export function watchBook(platform: Platform, id: string, tell: (event: ServerEvent) => void): WatchedBook {
  const { spreadsheets } = platform;
  const today = () => platform.now().slice(0, 10);
  const serial = () => {
    const [year = 0, month = 0, date = 0] = today().split('-').map(Number);
    return serialOfDay(year, month, date) ?? 0;
  };
  const mirror = mirrorOf(spreadsheets.resource(id) as SpreadsheetResource, serial);
  let seen = spreadsheets.marks(id);
  let day = today();
  /** Tabs whose layout was not compared since they were written to; null: the file itself changed. */
  let unlaid: Set<number> | null = new Set();

  const tellDifference = (difference: Difference): void => {
    if (difference.kind === 'contents') tell({ type: 'patch', book: id, tabs: difference.tabs });
    if (difference.kind === 'layout') tell({ type: 'reload', book: id });
  };
  /** As the owner sees it; no tabs named: all. */
  const read = (gids: readonly number[], options: { fields?: string }): SpreadsheetResource => {
    const service = spreadsheets.advancedService(spreadsheets.sharing.owner(id), () => {}) as Reader;
    const dataFilters = gids.map((sheetId) => ({ gridRange: { sheetId } }));
    return service.Spreadsheets.getByDataFilter({ dataFilters, includeGridData: true }, id, options);
  };
  return {
    mirror,
    tellValues() {
      const now = spreadsheets.marks(id);
      const before = new Map(seen.tabs.map(({ sheetId, mark }) => [sheetId, mark]));
      const ids = ({ tabs }: typeof now) => tabs.map(({ sheetId }) => sheetId);
      const written = ids({ ...now, tabs: now.tabs.filter((tab) => before.get(tab.sheetId) !== tab.mark) });
      const isSameFile =
        now.file.every((mark, at) => mark === seen.file[at]) && ids(now).join() === ids(seen).join();
      const isNewDay = day !== today();
      [seen, day] = [now, today()];
      unlaid = isSameFile && unlaid !== null ? new Set([...unlaid, ...written]) : null;
      if (written.length === 0 && !isNewDay) return;
      const gids = isNewDay ? [] : (mirror.tabsAfterWriting(written) ?? []);
      const { sheets = [] } = read(gids, { fields: VALUES });
      tellDifference(mirror.refreshContents(sheets));
    },
    tellLayout() {
      const gids = unlaid;
      unlaid = new Set();
      if (gids === null) tellDifference(mirror.refresh(spreadsheets.resource(id) as SpreadsheetResource));
      else if (gids.size > 0)
        tellDifference(
          mirror.refreshTabs(read([...new Set([...gids, ...mirror.tabsWithForeignLinks()])], {})),
        );
    },
  };
}
