import { type Model, stores } from '@odoo/o-spreadsheet';
import { gidOf } from './model.ts';

/** What the formula bar says about a cell: a formula's text, which the model does not hold. */
export type FormulaAt = (gid: number, row: number, column: number) => string | undefined;

interface Position {
  readonly sheetId: string;
  readonly row: number;
  readonly col: number;
}

interface Composer {
  readonly model: Model;
  readonly currentEditedCell: Position;
  _currentContent: string;
  getComposerContent(position: Position, selection?: object): { text: string };
  checkDataValidation(): boolean;
  confirmEdition(content: string): void;
  setContent(text: string): void;
}

/** The composer of the library, with our formulas and with the text just as it was typed. */
export function adaptComposer(formulaAt: FormulaAt): void {
  const composer = (stores.CellComposerStore as unknown as { prototype: Composer }).prototype;
  const original = composer.getComposerContent;
  composer.getComposerContent = function (position, selection) {
    const formula = formulaAt(gidOf(position.sheetId), position.row, position.col);
    if (formula !== undefined) return { text: formula };
    const content = original.call(this, position, selection);
    return content.text.startsWith("'") ? { text: content.text.slice(1) } : content;
  };
  // The server says what is accepted, in the words of the rule.
  composer.checkDataValidation = () => true;
  composer.confirmEdition = function () {
    this.model.dispatch('UPDATE_CELL', { ...this.currentEditedCell, content: this._currentContent });
    this.setContent('');
  };
}
