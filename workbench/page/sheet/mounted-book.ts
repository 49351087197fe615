import { helpers, type Model, Spreadsheet } from '@odoo/o-spreadsheet';
import { App } from '@odoo/owl';
import { h } from '../../../src/ui/common/dom.ts';
import type { BookView, Content, TabPatch } from '../../protocol.ts';
import { BATCH } from './batch-plugin.ts';
import type { Clipboard } from './clipboard.ts';
import { engineContent } from './engine-content.ts';
import { guard, type Intents } from './guard.ts';
import { engineId, modelOf } from './model.ts';
import { type WarmUp, warmUp } from './warm-up.ts';

/** One state of a book in a component of its own, which nobody sees before it appears. */
export interface MountedBook {
  readonly book: BookView;
  readonly host: HTMLElement;
  readonly model: Model;
  readonly warmUp: WarmUp;
  readonly hints: ReadonlyMap<number, Readonly<Record<string, string>>>;
  readonly titles: ReadonlyMap<number, string>;
  readonly contents: ReadonlyMap<number, Readonly<Record<string, Content>>>;
  readonly isReady: Promise<unknown>;
  patch(tabs: readonly TabPatch[]): void;
  appear(): void;
  leave(): void;
}

export interface BookPlace {
  readonly host: HTMLElement;
  readonly templates: string;
  readonly events: Intents & { complain(text: string): void };
  readonly copied: Clipboard;
}

export function mountBook(
  book: BookView,
  { host: outer, templates, events, copied }: BookPlace,
): MountedBook {
  const host = h('div', { class: 'mounted coming' });
  // First, because the component takes the first of its kind in the page for itself.
  outer.prepend(host);
  const model = modelOf(book);
  const door = guard(model, events, copied);
  const warming = warmUp(model, firstTabs(book));
  const contents = new Map<number, Record<string, Content>>(
    book.tabs.map(({ gid, contents: held }) => [gid, { ...held }]),
  );
  const hints = new Map(book.tabs.map((tab) => [tab.gid, tab.hints]));
  const complain = (text: string) => events.complain(text);
  const app = new App(
    Spreadsheet as never,
    {
      templates,
      props: {
        model,
        notifyUser: ({ text }: { text: string }) => complain(text),
        raiseError: complain,
        askConfirmation: complain,
      },
      translateFn: (text: string) => text,
    } as never,
  );
  return {
    book,
    host,
    model,
    warmUp: warming,
    hints,
    titles: new Map(book.tabs.map(({ gid, title }) => [gid, title])),
    contents,
    isReady: app.mount(host),
    patch(tabs) {
      const update = (gid: number, name: string, change: object) => ({
        type: 'UPDATE_CELL',
        sheetId: engineId(gid),
        ...helpers.toCartesian(name),
        ...change,
      });
      const commands = tabs.flatMap(({ gid, contents: changed, looks = {}, merges, hints: told }) => {
        const tab = contents.get(gid) ?? {};
        contents.set(gid, tab);
        if (told !== undefined) hints.set(gid, told);
        const merging = (type: string, zones: readonly string[] = []) =>
          zones.length === 0
            ? []
            : [
                {
                  type,
                  sheetId: engineId(gid),
                  target: zones.map((zone) => helpers.toZone(zone)),
                  force: true,
                },
              ];
        return [
          ...merging('REMOVE_MERGE', merges?.removed),
          ...merging('ADD_MERGE', merges?.added),
          ...Object.entries(changed).map(([name, content]) => {
            if (content === null) delete tab[name];
            else tab[name] = content;
            return update(gid, name, { content: content === null ? '' : engineContent(content) });
          }),
          ...Object.entries(looks).map(([name, { style, format }]) =>
            update(gid, name, { style, format: format ?? '' }),
          ),
        ];
      });
      door.apply(commands, BATCH);
      warming.again();
    },
    appear: () => host.classList.remove('coming'),
    leave() {
      warming.stop();
      app.destroy();
      host.remove();
    },
  };
}

/** The tabs that everybody looks at: those before the units' own. */
const firstTabs = ({ tabs }: BookView): string[] =>
  tabs
    .filter(({ hidden }) => !hidden)
    .slice(0, 8)
    .map(({ gid }) => engineId(gid));
