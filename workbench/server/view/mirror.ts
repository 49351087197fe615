import type { BookView, Content, Contents, TabPatch, TabView } from '../../page/wire.ts';
import type { SheetResource, SpreadsheetResource } from '../../platform/sheets/api.ts';
import { contentsOf, tabView } from './tab.ts';
import { tables } from './tables.ts';

export type Difference =
  | { readonly kind: 'same' }
  | { readonly kind: 'contents'; readonly tabs: readonly TabPatch[] }
  | { readonly kind: 'layout' };

/** What every open page shows of one book, and how a new state differs from it. */
export interface Mirror {
  view(): BookView;
  /** Compares with the whole resource. */
  refresh(book: SpreadsheetResource): Difference;
  /** Compares with the resource of some tabs; the others, and which tabs there are, stayed as they were. */
  refreshTabs(book: SpreadsheetResource): Difference;
  /** Compares with a resource of values only: what people typed cannot change the layout. */
  refreshContents(sheets: readonly SheetResource[]): Difference;
  /** The tabs whose values writing to these can change; null when that cannot be told from the formulas. */
  tabsAfterWriting(gids: readonly number[]): readonly number[] | null;
  /** The tabs whose links writing to others can change. */
  tabsWithForeignLinks(): readonly number[];
}

/** A formula that names another tab. */
const LOOKS_ELSEWHERE = /!/;
/** A formula that may look anywhere without naming it. */
const LOOKS_ANYWHERE = /\bINDIRECT\(/i;

/** A link that a formula makes of what another tab holds. */
const hasForeignLink = ({ contents }: TabView): boolean =>
  Object.values(contents).some(
    ({ formula = '', link }) => link !== undefined && LOOKS_ELSEWHERE.test(formula),
  );

const hasFormula = ({ contents }: TabView, of: RegExp): boolean =>
  Object.values(contents).some(({ formula }) => formula !== undefined && of.test(formula));

export function mirrorOf(first: SpreadsheetResource): Mirror {
  const known = tables();
  const viewsOf = (book: SpreadsheetResource): TabView[] =>
    (book.sheets ?? []).map((sheet) => tabView(sheet, book.properties?.locale ?? 'vi_VN', known));
  const titleOf = ({ properties }: SpreadsheetResource) => properties?.title ?? '';
  const id = first.spreadsheetId ?? '';
  let title = titleOf(first);
  const namesIn = ({ namedRanges = [] }: SpreadsheetResource) => namedRanges.length > 0;
  let tabs = viewsOf(first);
  let hasNames = namesIn(first);

  const gidsOf = (wanted: (tab: TabView) => boolean) => tabs.filter(wanted).map(({ gid }) => gid);
  const take = (next: TabView[]): Difference => {
    const patches = next.flatMap((tab, index) => patchOf(tab.gid, tabs[index]?.contents ?? {}, tab.contents));
    tabs = next;
    return patches.length === 0 ? { kind: 'same' } : { kind: 'contents', tabs: patches };
  };
  return {
    view: () => ({
      id,
      title,
      tabs,
      styles: known.styles.items,
      formats: known.formats.items,
      borders: known.borders.items,
    }),
    refresh(book) {
      const next = viewsOf(book);
      hasNames = namesIn(book);
      if (title === titleOf(book) && layoutText(next) === layoutText(tabs)) return take(next);
      title = titleOf(book);
      tabs = next;
      return { kind: 'layout' };
    },
    refreshTabs(book) {
      hasNames = namesIn(book);
      const fresh = new Map(viewsOf(book).map((tab) => [tab.gid, tab]));
      const next = tabs.map((tab) => fresh.get(tab.gid) ?? tab);
      const read = (all: readonly TabView[]) => all.filter(({ gid }) => fresh.has(gid));
      if (title === titleOf(book) && layoutText(read(next)) === layoutText(read(tabs))) return take(next);
      title = titleOf(book);
      tabs = next;
      return { kind: 'layout' };
    },
    tabsAfterWriting(gids) {
      if (hasNames || tabs.some((tab) => hasFormula(tab, LOOKS_ANYWHERE))) return null;
      return gidsOf((tab) => gids.includes(tab.gid) || hasFormula(tab, LOOKS_ELSEWHERE));
    },
    tabsWithForeignLinks: () => gidsOf(hasForeignLink),
    refreshContents(sheets) {
      const byGid = new Map(sheets.map((sheet) => [sheet.properties?.sheetId ?? 0, sheet]));
      return take(
        tabs.map((tab) => {
          const sheet = byGid.get(tab.gid);
          return sheet === undefined ? tab : { ...tab, contents: withLinks(contentsOf(sheet), tab.contents) };
        }),
      );
    },
  };
}

const layoutText = (tabs: readonly TabView[]): string =>
  JSON.stringify(tabs.map(({ contents: _, ...layout }) => layout));

/** Values are read without their links, which a formula keeps as long as it is the same. */
function withLinks(contents: Contents, before: Contents): Contents {
  const linked: Record<string, Content> = { ...contents };
  for (const [name, { formula, link }] of Object.entries(before)) {
    const now = contents[name];
    if (link !== undefined && now !== undefined && now.formula === formula) linked[name] = { ...now, link };
  }
  return linked;
}

function patchOf(gid: number, before: Contents, after: Contents): TabPatch[] {
  const contents: Record<string, Content | null> = {};
  for (const [name, content] of Object.entries(after)) {
    const old = before[name];
    const isSame =
      old?.shown === content.shown && old.formula === content.formula && old.link === content.link;
    if (!isSame) contents[name] = content;
  }
  for (const name of Object.keys(before)) if (after[name] === undefined) contents[name] = null;
  return Object.keys(contents).length === 0 ? [] : [{ gid, contents }];
}
