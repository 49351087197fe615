/** Something that could not be done or used, while everything else went on. */
export interface Trouble {
  /** Where to look, short: `Danh sách F5`; '' when it is no cell. */
  readonly place: string;
  /** What is wrong and what to do, one sentence. */
  readonly text: string;
}
