/** `hd05`: Hướng dẫn 05-HD/VPTW, 27/5/2026; `hd36`: Hướng dẫn 36-HD/VPTW, 03/4/2018. They differ in few places. */
type LayoutGuide = 'hd05' | 'hd36';

/** What stands at the head of a document: the Party's name, the state's with its motto, or neither. */
export type DocumentHead = 'party' | 'state' | 'none';

/** How the office writes its official documents: what guides and offices disagree about, and its own names. */
export interface DocumentSettings {
  readonly guide: LayoutGuide;
  readonly head: DocumentHead;
  /** How a letter's subject begins: *V/v* or *về việc*. */
  readonly aboutWord: 'abbreviated' | 'spelled-out';
  /** Which vowel of *ủy*, *uỷ* bears the tone mark in the sentences that the add-on writes; names stand as typed. */
  readonly toneMark: 'first-vowel' | 'second-vowel';
  readonly ending: '.' | './.';
  /** Points between lines, exactly. */
  readonly lineSpacing: 18 | 19 | 20;
  /** What follows the kind in `Số 40-CV/ĐU`; null when neither the office nor its name says it. */
  readonly symbol: string | null;
  /** `T/M ĐẢNG ỦY`; '' for a board, whose head signs alone, null when it is not known. */
  readonly authority: string | null;
  readonly reportReceivers: readonly string[];
  readonly letterReceivers: readonly string[];
  /** The report's last part as a new document starts with it, one paragraph a line. */
  readonly tasks: string;
}
