/** What Google does where nobody has told, or where reports disagree. The product must be right whichever is true. */
export interface Unknowns {
  /** What a number written by the API becomes in a cell of the format TEXT: typed there it is a text (platform.md, second reading 4). */
  readonly numberIntoText: 'number' | 'text';
  /** What becomes of a conditional format when the last of its rows or columns is taken out. */
  readonly emptiedRule: 'goes' | 'stays';
  /** Whether a copyPaste of the API brings conditional formats along, as a paste by hand does. */
  readonly pasteOfRules: 'left' | 'brought';
  /** What becomes of a chart when the row or column it hangs on is taken out. */
  readonly unhungChart: 'stays' | 'goes';
  /** What becomes of a protection's editor whom Google does not know: the batch is refused, or the editor left out. */
  readonly unknownEditor: 'refused' | 'dropped';
}

/** What the platform does unless a test asks for the other answer: the likelier one, or the harder. */
export const LIKELIEST: Unknowns = {
  numberIntoText: 'number',
  emptiedRule: 'goes',
  pasteOfRules: 'brought',
  unhungChart: 'stays',
  unknownEditor: 'refused',
};

/** The other answer to each. */
export const OTHERWISE: Unknowns = {
  numberIntoText: 'text',
  emptiedRule: 'stays',
  pasteOfRules: 'left',
  unhungChart: 'goes',
  unknownEditor: 'dropped',
};

/** What a batch meets besides the file. */
export interface Google extends Unknowns {
  readonly isUnknownAccount: (address: string) => boolean;
}

/** Every address is somebody's. */
export const LIKELIEST_GOOGLE: Google = { ...LIKELIEST, isUnknownAccount: () => false };
