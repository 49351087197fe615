import type { UnitColumn } from '../../sheets/units/units-tab.ts';

/** Why nothing was done: `message` is complete by itself, `problems` point at the fields. */
export interface DialogRefusal {
  readonly ok: false;
  readonly message: string;
  readonly problems: readonly DialogProblem[];
  /** How the pasted list was understood, so that the person can choose its columns and correct its cells. */
  readonly list?: ListPreview | null;
}

export interface DialogProblem {
  /** Key of the field that the sentence is about; '' for a list, or for the request as a whole. */
  readonly field: string;
  /** Line of a pasted list, its header being line 1; null outside lists. */
  readonly line: number | null;
  /** Position in that line, from 0; null when the line as a whole is meant. */
  readonly column: number | null;
  /** The fault and its remedy, one sentence. */
  readonly text: string;
}

export type DialogAnswer<T extends object> = ({ readonly ok: true } & T) | DialogRefusal;

/** An answer that consists of a closing sentence. */
export type DialogMessage = DialogAnswer<{ readonly message: string }>;

/** How a list was understood; lines are counted in the list, from 1. */
export interface ListPreview {
  readonly header: { readonly first: number; readonly last: number } | null;
  readonly columns: readonly {
    readonly at: number;
    readonly heading: string;
    readonly key: UnitColumn | null;
    readonly isFilled: boolean;
  }[];
  /** The meanings that a column can be given. */
  readonly choices: readonly { readonly key: UnitColumn; readonly label: string }[];
  readonly units: readonly { readonly line: number; readonly code: string }[];
  readonly leftOut: readonly { readonly line: number; readonly why: string }[];
  /** Cells that count as blank, and hold up nothing. */
  readonly problems: readonly DialogProblem[];
  readonly notices: readonly string[];
}
