import { helpers, type Model } from '@odoo/o-spreadsheet';
import type { BookView, TabPatch } from '../../protocol.ts';
import { provideCharts } from './charts.ts';
import { clipboard } from './clipboard.ts';
import { adaptComposer } from './composer.ts';
import type { Intents } from './guard.ts';
import { type Place, registerLinks } from './links.ts';
import { engineId, gidOf } from './model.ts';
import { type MountedBook, mountBook } from './mounted-book.ts';
import { darkenTickBoxes } from './tick-boxes.ts';
import { translate } from './translate.ts';

/** The grid of one book at a time. */
export interface Sheet {
  /** Whether it was shown: it is not when another book was to be shown meanwhile. */
  show(book: BookView): Promise<boolean>;
  patch(bookId: string, tabs: readonly TabPatch[]): void;
  goTo(place: Place): void;
  readonly activeGid: number;
  focus(): void;
}

export interface SheetEvents extends Intents {
  /** Another tab or another cell is looked at. */
  moved(gid: number, hint: string | null): void;
  complain(text: string): void;
  /** A link to a tab, perhaps of another file. */
  follow(place: Place): void;
}

export function createSheet(host: HTMLElement, templates: string, events: SheetEvents): Sheet {
  let shown: MountedBook | null = null;
  /** The same or another book, drawn but not to be seen yet. */
  let coming: MountedBook | null = null;
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
  const copied = clipboard();
  keepOut(host);
  translate();
  provideCharts();
  darkenTickBoxes();
  const isTyping = adaptComposer(
    host,
    (gid, row, column) => {
      const content = shown?.contents.get(gid)?.[helpers.toXC(column, row)];
      // A text is guarded by an apostrophe (`workbench/server/view/contents.ts`).
      return content?.formula ?? (content?.shown.startsWith("'") ? content.shown.slice(1) : undefined);
    },
    () => shown?.model,
  );
  registerLinks((gid) => shown?.titles.get(gid) ?? '', events.follow);

  const moved = () => {
    if (shown === null) return;
    const { sheetId, col, row } = shown.model.getters.getActivePosition();
    const gid = gidOf(sheetId);
    events.moved(gid, shown.hints.get(gid)?.[helpers.toXC(col, row)] ?? null);
  };
  const sheet: Sheet = {
    get activeGid() {
      return shown === null ? 0 : gidOf(shown.model.getters.getActiveSheetId());
    },
    async show(book) {
      const next = mountBook(book, { host, templates, events, copied });
      coming = next;
      await next.isReady;
      // The book before stays in use until the person has finished the cell that they are typing into.
      while (shown !== null && isTyping(shown.model) && coming === next) await moment(PATIENCE);
      if (coming !== next) {
        next.leave();
        return false;
      }
      const place = shown === null ? null : placeIn(shown.model);
      const hadFocus = host.contains(document.activeElement);
      if (shown?.book.id !== book.id) copied.forget();
      shown?.leave();
      [shown, coming] = [next, null];
      next.appear();
      if (innerWidth < NARROW) next.model.dispatch('SET_ZOOM', { zoom: 0.9 } as never);
      if (place !== null) restorePlace(next.model, place);
      next.model.on('update', next, moved);
      moved();
      if (hadFocus) sheet.focus();
      next.warmUp.again();
      return true;
    },
    patch(bookId, tabs) {
      for (const mounted of [shown, coming]) if (mounted?.book.id === bookId) mounted.patch(tabs);
      moved();
    },
    goTo,
    focus() {
      shown?.host.querySelector<HTMLElement>('.o-grid .o-composer')?.focus();
    },
  };
  return sheet;
}

/** Milliseconds between two checks whether somebody is still typing. */
const PATIENCE = 150;

const moment = (millis: number) => new Promise((done) => setTimeout(done, millis));

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
