import type { SheetResource, SpreadsheetResource } from '../../platform/sheets/service/api.ts';
import type { BookView, Content, Contents, TabPatch, TabView } from '../../protocol.ts';
import { contentsOf, tabView } from './tab.ts';
import { type Tables, tables } from './tables.ts';
import { namesIn } from './zones.ts';

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

/** `today` as the sheet counts days. */
export function mirrorOf(first: SpreadsheetResource, today: () => number): Mirror {
  const known: Tables = tables();
  const viewsOf = (book: SpreadsheetResource): TabView[] =>
    (book.sheets ?? []).map((sheet) => tabView(sheet, book.properties?.locale ?? 'vi_VN', known, today()));
  const titleOf = ({ properties }: SpreadsheetResource) => properties?.title ?? '';
  const id = first.spreadsheetId ?? '';
  let title = titleOf(first);
  const namesIn = ({ namedRanges = [] }: SpreadsheetResource) => namedRanges.length > 0;
  let tabs = viewsOf(first);
  let hasNames = namesIn(first);

  const gidsOf = (wanted: (tab: TabView) => boolean) => tabs.filter(wanted).map(({ gid }) => gid);
  const take = (next: TabView[]): Difference => {
    const patches = next.flatMap((tab, index) => patchOf(tabs[index] ?? tab, tab, known));
    tabs = next;
    return patches.length === 0 ? { kind: 'same' } : { kind: 'contents', tabs: patches };
  };
  /** `next` in full, of which only the tabs `read` can differ. */
  const takeBook = (book: SpreadsheetResource, next: TabView[], read: ReadonlySet<number>): Difference => {
    hasNames = namesIn(book);
    const seen = (all: readonly TabView[]) => all.filter(({ gid }) => read.has(gid));
    if (
      title === titleOf(book) &&
      next.length === tabs.length &&
      frameText(seen(next)) === frameText(seen(tabs))
    )
      return take(next);
    title = titleOf(book);
    tabs = next;
    return { kind: 'layout' };
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
      return takeBook(book, next, new Set(next.map(({ gid }) => gid)));
    },
    refreshTabs(book) {
      const fresh = new Map(viewsOf(book).map((tab) => [tab.gid, tab]));
      return takeBook(
        book,
        tabs.map((tab) => fresh.get(tab.gid) ?? tab),
        new Set(fresh.keys()),
      );
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

/** What pages can follow only by fetching the book again: everything but contents, looks, merges and hints of cells. */
const frameText = (tabs: readonly TabView[]): string =>
  JSON.stringify(
    tabs.map(
      ({
        contents: _,
        hints: __,
        layout: { styles: ___, formats: ____, merges: _____, ...layout },
        ...tab
      }) => [tab, layout],
    ),
  );

/** Values are read without their links, which a formula keeps as long as it is the same. */
function withLinks(contents: Contents, before: Contents): Contents {
  const linked: Record<string, Content> = { ...contents };
  for (const [name, { formula, link }] of Object.entries(before)) {
    const now = contents[name];
    if (link !== undefined && now !== undefined && now.formula === formula) linked[name] = { ...now, link };
  }
  return linked;
}

function patchOf(before: TabView, after: TabView, { styles, formats }: Tables): TabPatch[] {
  const contents: Record<string, Content | null> = {};
  for (const [name, content] of Object.entries(after.contents)) {
    const old = before.contents[name];
    const isSame =
      old?.shown === content.shown && old.formula === content.formula && old.link === content.link;
    if (!isSame) contents[name] = content;
  }
  for (const name of Object.keys(before.contents))
    if (after.contents[name] === undefined) contents[name] = null;
  const looks = Object.fromEntries(
    [
      ...changedKeys(before.layout.styles, after.layout.styles),
      ...changedKeys(before.layout.formats, after.layout.formats),
    ].map((name) => [
      name,
      {
        style: styles.items[after.layout.styles[name] ?? 0] ?? null,
        format: formats.items[after.layout.formats[name] ?? 0] ?? null,
      },
    ]),
  );
  const removed = before.layout.merges.filter((zone) => !after.layout.merges.includes(zone));
  const added = after.layout.merges.filter((zone) => !before.layout.merges.includes(zone));
  // A page refuses contents for cells that are still merged there: they are sent again, after the merges.
  for (const name of [...removed, ...added].flatMap(namesIn)) contents[name] = after.contents[name] ?? null;
  const patch: TabPatch = {
    gid: after.gid,
    contents,
    ...(Object.keys(looks).length > 0 && { looks }),
    ...(removed.length + added.length > 0 && { merges: { removed, added } }),
    ...(changedKeys(before.hints, after.hints).length > 0 && { hints: after.hints }),
  };
  return Object.keys(contents).length === 0 && Object.keys(patch).length === 2 ? [] : [patch];
}

function changedKeys<T>(before: Readonly<Record<string, T>>, after: Readonly<Record<string, T>>): string[] {
  if (before === after) return [];
  return Object.keys({ ...before, ...after }).filter((name) => before[name] !== after[name]);
}
