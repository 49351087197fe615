import type { BookView, ServerEvent } from '../protocol.ts';
import type { Sheet } from './sheet/sheet.ts';

type Told = Extract<ServerEvent, { readonly type: 'patch' | 'reload' }>;
type Patch = Extract<Told, { readonly type: 'patch' }>;

/** The book that is shown, kept as the server has it. */
export interface BookWatch {
  /** Fetches a book and shows it, the first one when none is named; of several requests only the last is shown. */
  show(id: string | null): Promise<void>;
  hear(event: Told): void;
}

export function watchBook(
  fetchBook: (id: string | null) => Promise<BookView>,
  sheet: Pick<Sheet, 'show' | 'patch'>,
  onShown: (book: BookView) => void,
): BookWatch {
  /** A request under way, with the changes that were told since: its answer may be older than they are. */
  let asked: { readonly id: string | null; readonly patches: Patch[] } | null = null;
  let shownId: string | null = null;
  let newest: Promise<void> = Promise.resolve();

  const ask = async (id: string | null): Promise<void> => {
    const asking = { id, patches: [] as Patch[] };
    asked = asking;
    const book = await fetchBook(id).catch((error: unknown) => {
      if (asked === asking) asked = null;
      throw error;
    });
    if (asked !== asking) return newest;
    asked = null;
    shownId = book.id;
    const drawn = sheet.show(book);
    for (const patch of asking.patches) sheet.patch(patch.book, patch.tabs);
    if (await drawn) onShown(book);
    else await newest;
  };
  const show = (id: string | null): Promise<void> => {
    newest = ask(id);
    return newest;
  };
  return {
    show,
    hear(event) {
      if (event.type === 'patch') {
        asked?.patches.push(event);
        sheet.patch(event.book, event.tabs);
        return;
      }
      const id = asked === null ? shownId : asked.id;
      if (id === null || id === event.book) void show(id);
    },
  };
}
