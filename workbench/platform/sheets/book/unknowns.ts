import type { SeparatorStyle } from '../engine/formula.ts';

/** What Google does where nobody has told, or where reports disagree. The product must be right whichever is true. */
export interface Unknowns {
  /** In which separators a formula of a vi_VN file is given back (disputed between those who looked). */
  readonly formulaReadBack: SeparatorStyle;
  /** `cldr`: Viet Nam's zone is given back by CLDR's own id for it, as the API's "CLDR format" may mean. */
  readonly timeZoneReadBack: 'as-written' | 'cldr';
  /** Whether a chart that shows hidden rows and columns is told with its series over them. */
  readonly hiddenSeries: 'told' | 'left out';
  /** What a number written by the API becomes in a cell of the format TEXT: typed there it is a text (docs/platform.md 52). */
  readonly numberIntoText: 'number' | 'text';
  /** What becomes of a conditional format when the last of its rows or columns is taken out. */
  readonly emptiedRule: 'goes' | 'stays';
  /** Whether a copyPaste of the API brings conditional formats along, as a paste by hand does. */
  readonly pasteOfRules: 'left' | 'brought';
  /** What becomes of a chart when the row or column it hangs on is taken out. */
  readonly unhungChart: 'stays' | 'goes';
  /** What becomes of a reference to cells that others were cut and pasted over. */
  readonly cutOver: 'kept' | 'broken';
  /** What a typed `12 ₫` is: a number that looks like money, as `$100.15` is in en_US, or a text. */
  readonly typedMoney: 'number' | 'text';
  /** Whether the look of a typed percentage stands in the cell's own format, as recorded of dates and money, or only in what it comes to. */
  readonly typedLook: 'entered' | 'effective';
  /** What becomes of a protection's editor whom Google does not know: the batch is refused, or the editor left out. */
  readonly unknownEditor: 'refused' | 'dropped';
}

/** What the platform does unless a test asks for the other answer: the likelier one, or the harder. */
export const LIKELIEST: Unknowns = {
  formulaReadBack: 'as-written',
  timeZoneReadBack: 'as-written',
  hiddenSeries: 'told',
  numberIntoText: 'number',
  emptiedRule: 'goes',
  pasteOfRules: 'brought',
  unhungChart: 'stays',
  cutOver: 'kept',
  typedMoney: 'number',
  typedLook: 'entered',
  unknownEditor: 'refused',
};

/** The other answer to each. */
export const OTHERWISE: Unknowns = {
  formulaReadBack: 'us',
  timeZoneReadBack: 'cldr',
  hiddenSeries: 'left out',
  numberIntoText: 'text',
  emptiedRule: 'stays',
  pasteOfRules: 'left',
  unhungChart: 'goes',
  cutOver: 'broken',
  typedMoney: 'text',
  typedLook: 'effective',
  unknownEditor: 'dropped',
};

/** What a batch depends on besides the file. */
export interface Google extends Unknowns {
  readonly isUnknownAccount: (address: string) => boolean;
}

/** Every address belongs to somebody. */
export const LIKELIEST_GOOGLE: Google = { ...LIKELIEST, isUnknownAccount: () => false };
