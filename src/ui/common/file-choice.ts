import { h } from './dom.ts';
import { fileText } from './file-text.ts';

/** A button that takes the text of a CSV file. `cannotRead`: what is said of a file, by its name, that is no text. */
export function fileChoice(
  take: (text: string) => void,
  complain: (text: string) => void,
  cannotRead: (name: string) => string,
): readonly HTMLElement[] {
  const file = h('input', { type: 'file', accept: '.csv,.tsv,.txt,text/csv', hidden: true, tabindex: '-1' });
  file.addEventListener('change', async () => {
    const [chosen] = file.files ?? [];
    if (chosen === undefined) return;
    const found = fileText(new Uint8Array(await chosen.arrayBuffer()));
    // The same file chosen again is to be read again.
    file.value = '';
    if (found === null) complain(cannotRead(chosen.name));
    else take(found);
  });
  // The browser's own button speaks the browser's language.
  const choose = h(
    'button',
    { type: 'button', class: 'plain small', onclick: () => file.click() },
    'Chọn tệp CSV…',
  );
  return [choose, file];
}
