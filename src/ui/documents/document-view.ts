import type { DocumentPreview } from '../../app/documents/documents.ts';
import { type FieldName, fieldText, paragraphsOf } from '../../words/field-text.ts';
import { h } from '../common/dom.ts';
import { download } from '../common/download.ts';
import { fileName } from '../common/file-name.ts';
import { wordFile, wordFileText } from './word/document.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The document as it will be printed; the server made its HTML, the dialog only fills in fields. */
export interface DocumentView {
  readonly element: HTMLElement;
  show(preview: DocumentPreview): void;
  fill(name: FieldName, typed: string): void;
  print(): void;
  /** The document alone in a browser tab, which then asks to print. */
  openToPrint(): void;
  /** As a Word file. */
  download(): Promise<void>;
  /** The Word file as text, for the server. */
  wordFile(): Promise<string>;
}

/** The paragraphs of a field, under the heading that stands only while there are any. */
function written(typed: string, heading: string): HTMLElement[] {
  const lines = paragraphsOf(typed).map((line) => h('p', {}, line));
  return heading === '' || lines.length === 0
    ? lines
    : [h('div', { class: 'muc' }, h('b', {}, heading)), ...lines];
}

export function documentView(): DocumentView {
  const style = h('style');
  const sheet = h('div', { class: 'sheet' });
  const element = h('div', { class: 'paper', tabindex: '0', 'aria-label': 'Xem trước văn bản' }, sheet);
  document.head.append(style);
  let shown: DocumentPreview | null = null;
  let values: Partial<Record<FieldName, string>> = {};

  const current = () => {
    if (shown === null) throw new RangeError('no document is shown');
    return { official: shown.document, filling: { values, today: shown.today } };
  };

  /** `script`: what the page does by itself. */
  const page = (script = ''): string => {
    if (shown === null) throw new RangeError('no document is shown');
    const made = new DOMParser().parseFromString(shown.html, 'text/html');
    made.body.replaceChildren(...[...sheet.childNodes].map((node) => made.importNode(node, true)));
    if (script !== '') {
      const element = made.createElement('script');
      element.textContent = script;
      made.body.append(element);
    }
    return `<!DOCTYPE html>${made.documentElement.outerHTML}`;
  };
  return {
    element,
    show(preview) {
      shown = preview;
      values = Object.fromEntries(preview.fields.map(({ name, value }) => [name, value]));
      const made = new DOMParser().parseFromString(preview.html, 'text/html');
      style.textContent = made.querySelector('style')?.textContent ?? '';
      sheet.replaceChildren(...[...made.body.childNodes].map((node) => document.importNode(node, true)));
      element.scrollTop = 0;
    },
    fill(name, typed) {
      values[name] = typed;
      for (const place of sheet.querySelectorAll<HTMLElement>(`[data-field="${name}"]`)) {
        if (place.dataset.lines === undefined) place.textContent = fieldText(name, typed, shown?.today ?? '');
        else place.replaceChildren(...written(typed, place.dataset.heading ?? ''));
      }
    },
    print() {
      const title = document.title;
      // Browsers propose it as the name of a PDF.
      document.title = shown?.name ?? title;
      print();
      document.title = title;
    },
    openToPrint() {
      const url = URL.createObjectURL(
        new Blob([page('addEventListener("load",()=>print())')], { type: 'text/html' }),
      );
      open(url, '_blank');
    },
    async download() {
      const { official, filling } = current();
      download(`${fileName(official.name)}.docx`, WORD, await wordFile(official, filling));
    },
    wordFile() {
      const { official, filling } = current();
      return wordFileText(official, filling);
    },
  };
}
