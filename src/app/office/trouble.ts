/** Something that could not be done or used, while all other work went on. */
export interface Trouble {
  /** The cell, short: `Danh sách F5`; '' when the trouble is about no cell. */
  readonly place: string;
  /** The fault and its remedy, one sentence. */
  readonly text: string;
}
