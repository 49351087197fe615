import type { Recurring } from '../../domain/campaign/period.ts';
import type { FormChangeProblem } from '../../domain/own-form/form-change.ts';
import type { FormProblem } from '../../domain/own-form/form-problem.ts';
import type { ColumnHeading, FormRow, RuleHeading } from '../../words/form-words.ts';

/** A piece of the text, as it was typed. */
interface Found {
  readonly found: string;
}

/** What cannot be read in a form's text, by kinds. */
interface TextProblems {
  readonly 'old-letters': object;
  readonly 'open-quote': object;
  /** On the tab of the forms in use. */
  readonly 'code-changed': Found & { readonly code: string };
  /** `line`: of the rows that count. */
  readonly 'form-twice': { readonly code: string; readonly line: number };
  /** `was`: the row as it stands on units' tabs. */
  readonly 'form-fixed': { readonly change: FormChangeProblem; readonly was: string };
  readonly 'form-gone': { readonly code: string };
  readonly 'tab-gone': object;
  readonly 'too-many-in-use': { readonly most: number };
  readonly 'row-stray': Found;
  readonly 'row-missing': { readonly row: FormRow };
  readonly 'row-twice': { readonly row: FormRow };
  readonly 'row-unknown': Found;
  readonly 'heading-missing': { readonly heading: ColumnHeading | RuleHeading };
  readonly 'heading-twice': Found;
  readonly 'heading-unknown': Found;
  readonly 'cell-too-many': Found;
  readonly 'not-a-number': Found;
  readonly 'not-a-kind': Found;
  readonly 'not-a-total': Found;
  readonly 'not-a-mark': Found;
  readonly 'not-a-part': Found;
  readonly 'not-a-rhythm': Found;
  readonly 'not-periods': { readonly rhythm: Recurring; readonly most: number };
  readonly 'not-a-deadline': Found;
  readonly 'no-such-day': Found;
  readonly 'day-without-year': Found;
  readonly 'before-day-of-month': { readonly date: number };
  readonly 'no-milestones': object;
  readonly 'not-a-milestone': Found;
  readonly 'milestone-twice': { readonly offset: number };
  readonly 'not-a-severity': Found;
  readonly 'statement-missing': object;
  readonly 'statement-unreadable': Found;
  readonly 'relation-unknown': Found;
  readonly 'share-of-nothing': object;
  readonly 'decimals-too-many': Found;
  readonly 'number-bare': Found;
  readonly 'number-too-large': Found;
}

export type TextProblem = {
  [K in keyof TextProblems]: { readonly kind: K } & TextProblems[K];
}[keyof TextProblems];

/** A problem and the line of the text that it is in. */
export interface LinedProblem {
  readonly line: number;
  readonly problem: TextProblem | FormProblem;
}

/** A row of a form's text, with its line. */
export interface TextRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Notes a problem of the line that is being read. */
export type Tell = (problem: TextProblem) => void;
