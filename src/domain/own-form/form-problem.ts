import type { Recurring } from '../campaign/period.ts';
import type { FigureKind, Rhythm, TotalKind } from './own-form.ts';

/** Where a problem is; columns and rules are counted from 0, since their numbers may be what is wrong. */
export type FormPlace =
  | { readonly part: 'title' | 'code' | 'rhythm' | 'deadline' | 'message' | 'columns' }
  | { readonly part: 'column' | 'rule'; readonly at: number };

interface Limit {
  readonly most: number;
}
interface Excess extends Limit {
  readonly found: number;
}
/** A column or a rule by its number. */
interface Numbered {
  readonly number: string;
}

/** What is wrong with a form that could be read, by kinds. */
interface FormProblems {
  readonly 'title-missing': object;
  readonly 'title-too-long': Limit;
  readonly 'code-unfit': { readonly code: string };
  readonly 'code-reserved': { readonly code: string };
  readonly 'period-out-of-range': { readonly rhythm: Recurring; readonly most: number };
  readonly 'periods-reversed': { readonly first: number; readonly last: number };
  readonly 'deadline-unfit': { readonly rhythm: Rhythm['kind'] };
  readonly 'year-unfit': { readonly year: number };
  readonly 'day-unfit': { readonly date: number };
  readonly 'message-too-long': Limit;
  readonly 'no-columns': object;
  readonly 'too-many-columns': Excess;
  readonly 'column-twice': Numbered;
  readonly 'label-missing': object;
  readonly 'label-too-long': Limit;
  readonly 'label-twice': { readonly label: string; readonly other: string };
  readonly 'label-of-note': { readonly label: string };
  readonly 'explanation-too-long': Limit;
  readonly 'too-few-choices': object;
  readonly 'too-many-choices': Limit;
  readonly 'choice-twice': { readonly choice: string };
  readonly 'choice-too-long': Limit;
  readonly 'total-unfit': { readonly total: TotalKind; readonly figure: FigureKind['kind'] };
  readonly 'part-of-itself': object;
  readonly 'part-of-nothing': { readonly whole: string };
  readonly 'part-of-other-kind': { readonly whole: string };
  readonly 'parts-in-circle': { readonly numbers: readonly string[] };
  readonly 'too-many-rules': Excess;
  readonly 'rule-twice': Numbered;
  readonly 'rule-names-nothing': Numbered;
  readonly 'rule-over-text': Numbered & { readonly label: string };
  readonly 'rule-mixes-days': object;
  readonly 'rule-without-column': object;
  readonly 'rule-with-itself': object;
}

export type FormProblem = {
  [K in keyof FormProblems]: { readonly kind: K; readonly place: FormPlace } & FormProblems[K];
}[keyof FormProblems];
