import type { Deadline } from '../calendar/deadline.ts';
import type { MilestoneOffset } from '../calendar/milestone.ts';
import type { Recurring, RecurringDeadline } from '../campaign/period.ts';
import type { ColumnKind } from '../form/column.ts';
import type { Severity } from '../form/judge.ts';
import type { Before, Statement } from '../form/statement.ts';

/** A column's number. It stays with the column, wherever the column stands in the form. */
export type ColumnId = `${number}`;

/** What a rule may compare: a figure of the report, or the one that was accepted for the period before. */
export type AskedColumn = ColumnId | Before<ColumnId>;

/** How often a form is asked for; `first` and `last` are the periods of the year that it is asked for. */
export type Rhythm =
  | { readonly kind: 'once' }
  | { readonly kind: 'year' }
  | { readonly kind: Recurring; readonly first: number; readonly last: number };

/** Periods of a year. */
export const PERIODS_A_YEAR = { month: 12, quarter: 4, 'half-year': 2 } as const satisfies Record<
  Recurring,
  number
>;

/** The wording is kept as it was typed: *trước ngày 16/06/2025*, *chậm nhất ngày 25 hằng tháng*, *chậm nhất ngày 10 tháng sau*. */
export type FormDeadline = { readonly text: string } & (
  | { readonly kind: 'dated'; readonly deadline: Deadline }
  | { readonly kind: 'recurring'; readonly deadline: RecurringDeadline }
);

/** What a column takes; the texts of a yes or no are yes and no. */
export type FigureKind =
  | ColumnKind
  | { readonly kind: 'yes-no'; readonly texts: readonly [yes: string, no: string] };

/** The figure of all units: `tally` counts yeses, or each text of a list; `largest` is also the latest day. */
export type TotalKind = 'sum' | 'mean' | 'tally' | 'largest' | 'none';

export interface FormColumn {
  readonly id: ColumnId;
  readonly label: string;
  readonly kind: FigureKind;
  /** *Trong đó của*: the column that this one is a part of, and may not exceed. */
  readonly partOf: ColumnId | null;
  readonly total: TotalKind;
  readonly isRequired: boolean;
  /** '' for none. */
  readonly explanation: string;
}

export interface FormRule {
  readonly number: number;
  readonly severity: Severity;
  readonly statement: Statement<AskedColumn>;
}

/** A form that the office made itself, with columns of its own (docs/product.md 16). */
export interface OfficeForm {
  readonly title: string;
  /** Names the form in receipts, files and the ledger: `SH`. */
  readonly code: string;
  readonly rhythm: Rhythm;
  readonly deadline: FormDeadline;
  readonly milestones: readonly MilestoneOffset[];
  /** What its invitations and reminders say besides; absent for nothing. */
  readonly message?: string;
  readonly columns: readonly FormColumn[];
  readonly rules: readonly FormRule[];
}

/** Milestones of a form that names none: those of the deadlines of forms A and B that come as often. */
export const usualMilestones = ({ kind }: Rhythm): readonly MilestoneOffset[] =>
  kind === 'once' || kind === 'year' ? [-5, -3, -1, 0, 1, 3, 5] : [-2, 0, 2];

export const LIMITS = {
  columns: 40,
  rules: 40,
  forms: 8,
  choices: 50,
  title: 150,
  label: 150,
  explanation: 300,
  message: 500,
  choice: 100,
  code: 10,
} as const;

export const messageOf = ({ message = '' }: Pick<OfficeForm, 'message'>): string => message;

/** The column that a figure stands in, be it of this period or of the one before. */
export const columnIdOf = (asked: AskedColumn): ColumnId => asked.replace('before ', '') as ColumnId;

export const isBefore = (asked: AskedColumn): asked is Before<ColumnId> => asked.startsWith('before ');
