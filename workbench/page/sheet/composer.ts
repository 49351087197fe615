import { type Model, stores } from '@odoo/o-spreadsheet';
import { gidOf } from './model.ts';

/** What the formula bar says about a cell where the model holds something else: a formula's text, a text that looks like a link. */
export type TypedAt = (gid: number, row: number, column: number) => string | undefined;

interface Position {
  readonly sheetId: string;
  readonly row: number;
  readonly col: number;
}

interface Composer {
  readonly model: Model;
  readonly editionMode: 'inactive' | 'editing' | 'selecting';
  readonly currentEditedCell: Position;
  _currentContent: string;
  getComposerContent(position: Position, selection?: object): { text: string };
  checkDataValidation(): boolean;
  confirmEdition(content: string): void;
  setContent(text: string): void;
}

/** Whether a person is typing into a cell of that model. */
export type IsTyping = (model: Model) => boolean;

/** The composer of the library, with formulas and texts as we know them, and with the text just as it was typed. */
export function adaptComposer(
  host: HTMLElement,
  typedAt: TypedAt,
  shownModel: () => Model | undefined,
): IsTyping {
  const composers = new WeakMap<Model, Composer>();
  const isTyping: IsTyping = (model) => (composers.get(model)?.editionMode ?? 'inactive') !== 'inactive';
  const composer = (stores.CellComposerStore as unknown as { prototype: Composer }).prototype;
  const original = composer.getComposerContent;
  composer.getComposerContent = function (position, selection) {
    composers.set(this.model, this);
    const typed = typedAt(gidOf(position.sheetId), position.row, position.col);
    return typed === undefined ? original.call(this, position, selection) : { text: typed };
  };
  // The server says what is accepted, in the words of the rule.
  composer.checkDataValidation = () => true;
  composer.confirmEdition = function () {
    this.model.dispatch('UPDATE_CELL', { ...this.currentEditedCell, content: this._currentContent });
    this.setContent('');
  };
  // The idle field holds the cell's old text until the next drawing: quick or slow machines would mix it into what is typed.
  host.addEventListener(
    'beforeinput',
    ({ target }) => {
      const isField = target instanceof HTMLElement && target.closest('.o-grid-composer') !== null;
      const model = shownModel();
      if (isField && model !== undefined && !isTyping(model)) target.replaceChildren();
    },
    true,
  );
  return isTyping;
}
