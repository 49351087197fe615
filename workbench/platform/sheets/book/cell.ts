import type { Formula } from '../engine/formula.ts';
import type { CellFormat, DataValidationRule, TextFormatRun } from '../service/api.ts';

/** What a cell holds as entered: a literal or a formula. Text is never a formula, whatever it begins with. */
export type Entered = number | string | boolean | Formula;

/** One cell. Never changed in place: an edit puts a new one in the grid. */
export interface Cell {
  readonly value?: Entered | undefined;
  readonly format?: CellFormat | undefined;
  /** The look of a typed value, where Google keeps it out of the cell's format (`typedLook` of the unknowns). */
  readonly look?: CellFormat['numberFormat'] | undefined;
  readonly validation?: DataValidationRule | undefined;
  readonly note?: string | undefined;
  readonly runs?: readonly TextFormatRun[] | undefined;
}
