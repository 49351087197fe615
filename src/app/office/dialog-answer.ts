import type { UnitColumn } from '../../sheets/units/units-tab.ts';

/** Why nothing was done; `message` says it all, `problems` point at the fields. */
export interface DialogRefusal {
  readonly ok: false;
  readonly message: string;
  readonly problems: readonly DialogProblem[];
  /** How the list that was given is understood, so that its columns can be chosen and its cells put right. */
  readonly list?: ListPreview | null;
}

export interface DialogProblem {
  /** Key of the field that the sentence is about; '' when it is about a list, or about everything. */
  readonly field: string;
  /** Line of a pasted list, its header being line 1; null outside lists. */
  readonly line: number | null;
  /** Position in that line, from 0; null when the line as a whole is meant. */
  readonly column: number | null;
  /** What is wrong and what to do, one sentence. */
  readonly text: string;
}

export type DialogAnswer<T extends object> = ({ readonly ok: true } & T) | DialogRefusal;

/** An answer that is a closing sentence and nothing more. */
export type DialogMessage = DialogAnswer<{ readonly message: string }>;

/** How a list is understood; lines are those of the list, the first being 1. */
export interface ListPreview {
  readonly header: { readonly first: number; readonly last: number } | null;
  readonly columns: readonly {
    readonly at: number;
    readonly heading: string;
    readonly key: UnitColumn | null;
    readonly isFilled: boolean;
  }[];
  /** What a column may hold. */
  readonly choices: readonly { readonly key: UnitColumn; readonly label: string }[];
  readonly units: readonly { readonly line: number; readonly code: string }[];
  readonly leftOut: readonly { readonly line: number; readonly why: string }[];
  /** Cells that count as blank; nothing waits for them. */
  readonly problems: readonly DialogProblem[];
  readonly notices: readonly string[];
}
