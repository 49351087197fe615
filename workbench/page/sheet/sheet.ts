import { helpers, type Model, Spreadsheet } from '@odoo/o-spreadsheet';
import { App } from '@odoo/owl';
import type { BookView, Content, TabPatch } from '../wire.ts';
import { BATCH } from './batch-plugin.ts';
import { provideCharts } from './charts.ts';
import { adaptComposer } from './composer.ts';
import { engineContent } from './engine-content.ts';
import { type Guard, guard, type Intents } from './guard.ts';
import { type Place, registerLinks } from './links.ts';
import { engineId, gidOf, modelOf } from './model.ts';
import { translate } from './translate.ts';
import { type WarmUp, warmUp } from './warm-up.ts';

/** The grid of one book at a time. */
export interface Sheet {
  show(book: BookView): Promise<void>;
  patch(tabs: readonly TabPatch[]): void;
  goTo(place: Place): void;
  readonly activeGid: number;
  focus(): void;
}

export interface SheetEvents extends Intents {
  /** Another tab or another cell is looked at. */
  moved(gid: number, cell: string, hint: string | null): void;
  complain(text: string): void;
  /** A link to a tab, perhaps of another file. */
  follow(place: Place): void;
}

interface Shown {
  readonly app: App;
  readonly model: Model;
  readonly guard: Guard;
  readonly warmUp: WarmUp;
  readonly hints: ReadonlyMap<number, Readonly<Record<string, string>>>;
  readonly titles: ReadonlyMap<number, string>;
  readonly contents: Map<number, Record<string, Content>>;
}

export function createSheet(host: HTMLElement, templates: string, events: SheetEvents): Sheet {
  let shown: Shown | null = null;
  const goTo = ({ gid, range }: Place): void => {
    if (shown === null || !shown.titles.has(gid)) return;
    const { model } = shown;
    activate(model, engineId(gid));
    if (range === null) return;
    const zone = helpers.toZone(range);
    const cell = { col: zone.left, row: zone.top };
    model.selection.selectZone({ cell, zone });
    sheet.focus();
  };
  keepOut(host);
  translate();
  provideCharts();
  adaptComposer(host, (gid, row, column) => {
    const content = shown?.contents.get(gid)?.[helpers.toXC(column, row)];
    // A text is guarded by an apostrophe (server/view/contents.ts).
    return content?.formula ?? (content?.shown.startsWith("'") ? content.shown.slice(1) : undefined);
  });
  registerLinks((gid) => shown?.titles.get(gid) ?? '', events.follow);

  const moved = () => {
    if (shown === null) return;
    const { sheetId, col, row } = shown.model.getters.getActivePosition();
    const gid = gidOf(sheetId);
    const cell = helpers.toXC(col, row);
    events.moved(gid, cell, shown.hints.get(gid)?.[cell] ?? null);
  };
  const sheet: Sheet = {
    get activeGid() {
      return shown === null ? 0 : gidOf(shown.model.getters.getActiveSheetId());
    },
    async show(book) {
      const place = shown === null ? null : placeIn(shown.model);
      shown?.warmUp.stop();
      shown?.app.destroy();
      host.replaceChildren();
      const model = modelOf(book);
      shown = {
        model,
        app: new App(
          Spreadsheet as never,
          {
            templates,
            props: {
              model,
              notifyUser: ({ text }: { text: string }) => events.complain(text),
              raiseError: (text: string) => events.complain(text),
              askConfirmation: (text: string) => events.complain(text),
            },
            translateFn: (text: string) => text,
          } as never,
        ),
        guard: guard(model, events),
        warmUp: warmUp(model, firstTabs(book)),
        hints: new Map(book.tabs.map(({ gid, hints }) => [gid, hints])),
        titles: new Map(book.tabs.map(({ gid, title }) => [gid, title])),
        contents: new Map(book.tabs.map(({ gid, contents }) => [gid, { ...contents }])),
      };
      await shown.app.mount(host);
      if (innerWidth < NARROW) model.dispatch('SET_ZOOM', { zoom: 0.9 } as never);
      if (place !== null) restorePlace(model, place);
      model.on('update', shown, moved);
      moved();
      shown.warmUp.again();
    },
    patch(tabs) {
      if (shown === null) return;
      const { contents, guard: door } = shown;
      const commands = tabs.flatMap(({ gid, contents: changed }) =>
        Object.entries(changed).map(([name, content]) => {
          const tab = contents.get(gid) ?? {};
          if (content === null) delete tab[name];
          else tab[name] = content;
          contents.set(gid, tab);
          const { col, row } = helpers.toCartesian(name);
          return {
            type: 'UPDATE_CELL',
            sheetId: engineId(gid),
            col,
            row,
            content: content === null ? '' : engineContent(content),
          };
        }),
      );
      door.apply(commands, BATCH);
      shown.warmUp.again();
    },
    goTo,
    focus() {
      host.querySelector<HTMLElement>('.o-grid .o-composer')?.focus();
    },
  };
  return sheet;
}

/** The tabs that everybody looks at: those before the units' own. */
const firstTabs = ({ tabs }: BookView): string[] =>
  tabs
    .filter(({ hidden }) => !hidden)
    .slice(0, 8)
    .map(({ gid }) => engineId(gid));

/** Windows narrower than this show the sheets a little smaller: a unit's tab is then seen whole at 1280. */
const NARROW = 1400;

/** The component's own menus, search and print offer what this page does not do. */
function keepOut(host: HTMLElement): void {
  host.addEventListener(
    'contextmenu',
    (event) => {
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );
  addEventListener(
    'keydown',
    (event) => {
      const isShortcut =
        (event.ctrlKey || event.metaKey) && ['f', 'h', 'k', 'p'].includes(event.key.toLowerCase());
      if (isShortcut) event.stopImmediatePropagation();
    },
    true,
  );
}

function activate(model: Model, sheetIdTo: string): void {
  const sheetIdFrom = model.getters.getActiveSheetId();
  if (sheetIdFrom !== sheetIdTo) model.dispatch('ACTIVATE_SHEET', { sheetIdFrom, sheetIdTo });
}

const placeIn = ({ getters }: Model) => ({
  sheetId: getters.getActiveSheetId(),
  position: getters.getActivePosition(),
  zone: getters.getSelectedZone(),
  scroll: getters.getActiveSheetScrollInfo(),
});

/** Back to where the person was, as far as it still exists. */
function restorePlace(model: Model, { sheetId, position, zone, scroll }: ReturnType<typeof placeIn>): void {
  if (model.getters.tryGetSheet(sheetId) === undefined) return;
  activate(model, sheetId);
  const { bottom, right } = zone;
  if (bottom >= model.getters.getNumberRows(sheetId) || right >= model.getters.getNumberCols(sheetId)) return;
  model.selection.selectZone({ cell: { col: position.col, row: position.row }, zone });
  model.dispatch('SET_VIEWPORT_OFFSET', { offsetX: scroll.scrollX, offsetY: scroll.scrollY });
}
