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

/** The composer of the library, with formulas and texts as we know them, and with the text just as it was typed. */
export function adaptComposer(host: HTMLElement, typedAt: TypedAt): void {
  let present: Composer | null = null;
  const composer = (stores.CellComposerStore as unknown as { prototype: Composer }).prototype;
  const original = composer.getComposerContent;
  composer.getComposerContent = function (position, selection) {
    present = this;
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
      if (isField && present?.editionMode === 'inactive') target.replaceChildren();
    },
    true,
  );
}
