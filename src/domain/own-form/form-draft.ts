import type { MilestoneOffset } from '../calendar/milestone.ts';
import type { Severity } from '../form/judge.ts';
import type { Statement } from '../form/statement.ts';
import type {
  AskedColumn,
  ColumnId,
  FigureKind,
  FormColumn,
  FormDeadline,
  FormRule,
  OfficeForm,
  Rhythm,
  TotalKind,
} from './own-form.ts';

/** A form as it was read; null for what could not be read, which the reader told of by itself. */
export interface FormDraft {
  readonly title: string | null;
  readonly code: string | null;
  readonly rhythm: Rhythm | null;
  readonly deadline: FormDeadline | null;
  readonly milestones: readonly MilestoneOffset[] | null;
  /** '' for none. */
  readonly message: string;
  readonly columns: readonly DraftColumn[];
  readonly rules: readonly DraftRule[];
}

export interface DraftColumn {
  readonly id: ColumnId | null;
  readonly label: string | null;
  readonly kind: FigureKind | null;
  /** Null for a column that is no part, and for a whole that could not be read. */
  readonly partOf: ColumnId | null;
  readonly total: TotalKind | null;
  readonly isRequired: boolean | null;
  readonly explanation: string;
}

export interface DraftRule {
  readonly number: number | null;
  readonly severity: Severity | null;
  readonly statement: Statement<AskedColumn> | null;
}

/** The form of a draft from which nothing is missing; null otherwise. */
export function wholeForm(draft: FormDraft): OfficeForm | null {
  const { title, code, rhythm, deadline, milestones, message } = draft;
  const columns = draft.columns.filter(isWholeColumn);
  const rules = draft.rules.filter(isWholeRule);
  const isWhole = columns.length === draft.columns.length && rules.length === draft.rules.length;
  if (!isWhole || title === null || code === null || rhythm === null) return null;
  if (deadline === null || milestones === null) return null;
  const said = message === '' ? {} : { message };
  return { title, code, rhythm, deadline, milestones, ...said, columns, rules };
}

const isWholeColumn = (column: DraftColumn): column is DraftColumn & FormColumn =>
  column.id !== null &&
  column.label !== null &&
  column.kind !== null &&
  column.total !== null &&
  column.isRequired !== null;

const isWholeRule = (rule: DraftRule): rule is DraftRule & FormRule =>
  rule.number !== null && rule.severity !== null && rule.statement !== null;
