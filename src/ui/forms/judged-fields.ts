import type { FormProblem } from '../../domain/own-form/form-problem.ts';
import type { OfficeForm } from '../../domain/own-form/own-form.ts';
import { upperFirst } from '../../domain/text/plain-text.ts';
import { guarded } from '../../sheets/form-text/keys.ts';
import { problemSentence } from '../../sheets/form-text/problem-text.ts';
import { readForm } from '../../sheets/form-text/read-form.ts';
import type { LinedProblem, TextRow } from '../../sheets/form-text/text-problem.ts';
import { DEADLINE_EXAMPLES } from '../../sheets/form-text/vi-examples.ts';
import {
  COLUMN_HEADINGS,
  KIND_WORDS,
  REQUIRED_MARK,
  RHYTHM_WORDS,
  ROW_WORDS,
  RULE_HEADINGS,
  SEVERITY_WORDS,
  TOTAL_WORDS,
} from '../../words/form-words.ts';
import { type ColumnFields, type FormFields, isRecurring, ruleTextOf } from './form-fields.ts';

/** The part of the dialog in which a field stands. */
export type Part = 'columns' | 'rules' | 'head';

export type ColumnField = 'label' | 'kind' | 'choices' | 'partOf' | 'total' | 'explanation';
export type HeadField = 'title' | 'code' | 'rhythm' | 'deadline' | 'milestones' | 'message';

/** A field's problem, as a sentence. `at` counts columns and rules from 0. */
export type FieldProblem = { readonly text: string } & (
  | { readonly part: 'head'; readonly field: HeadField }
  | { readonly part: 'columns'; readonly at: number | null; readonly field: ColumnField }
  | { readonly part: 'rules'; readonly at: number }
);

export interface Judgement {
  /** Null while there is a problem. */
  readonly form: OfficeForm | null;
  readonly problems: readonly FieldProblem[];
}

const HEAD_FIELDS: readonly HeadField[] = ['title', 'code', 'rhythm', 'deadline', 'milestones', 'message'];

/** What the fields make, by the very reader of the tab *Biểu mẫu*. */
export function judgedFields(fields: FormFields): Judgement {
  const { form, problems } = readForm(rowsOf(fields));
  return { form, problems: problems.map((problem) => placed(problem, fields)) };
}

/** The rows of the form's text: six of the head, then the columns, then the rules, each below its headings. */
function rowsOf(fields: FormFields): readonly TextRow[] {
  const { title, code, rhythm, first, last, deadline, milestones, message, columns, rules } = fields;
  const periods = isRecurring(rhythm) ? [String(first), String(last)] : [];
  return [
    [ROW_WORDS.title, guarded(title)],
    [ROW_WORDS.code, code],
    [ROW_WORDS.rhythm, RHYTHM_WORDS[rhythm], ...periods],
    [ROW_WORDS.deadline, deadline],
    [ROW_WORDS.milestones, milestones],
    [ROW_WORDS.message, guarded(message)],
    Object.values(COLUMN_HEADINGS),
    ...columns.map((column) => [
      column.id,
      guarded(column.label),
      kindText(column),
      column.partOf ?? '',
      TOTAL_WORDS[column.total],
      column.isRequired ? REQUIRED_MARK : '',
      guarded(column.explanation),
    ]),
    ...(rules.length === 0 ? [] : [Object.values(RULE_HEADINGS)]),
    ...rules.map((rule, at) => [String(at + 1), SEVERITY_WORDS[rule.severity], ruleTextOf(rule)]),
  ].map((cells, at) => ({ line: at + 1, cells }));
}

const kindText = ({ kind, choices }: ColumnFields): string =>
  kind === 'choice' ? `${KIND_WORDS.choice}: ${choices}` : KIND_WORDS[kind];

function placed({ line, problem }: LinedProblem, fields: FormFields): FieldProblem {
  const text = sentence(problem, fields);
  const head = HEAD_FIELDS[line - 1];
  if (head !== undefined) return { part: 'head', field: head, text };
  const at = line - HEAD_FIELDS.length - 2;
  if (at < fields.columns.length)
    return { part: 'columns', at: at < 0 ? null : at, field: COLUMN_FIELD[problem.kind] ?? 'label', text };
  return { part: 'rules', at: at - fields.columns.length - 1, text };
}

const COLUMN_FIELD: Partial<Readonly<Record<LinedProblem['problem']['kind'], ColumnField>>> = {
  'explanation-too-long': 'explanation',
  'too-few-choices': 'choices',
  'too-many-choices': 'choices',
  'choice-twice': 'choices',
  'choice-too-long': 'choices',
  'total-unfit': 'total',
  'part-of-itself': 'partOf',
  'part-of-nothing': 'partOf',
  'part-of-other-kind': 'partOf',
  'parts-in-circle': 'partOf',
};

/** Where the sentence of the text names its rows, one that names the dialog's fields. */
function sentence(problem: LinedProblem['problem'], { rhythm }: FormFields): string {
  const own = OWN_SENTENCES[problem.kind as FormProblem['kind']];
  if (own !== undefined) return own;
  if (problem.kind === 'not-a-deadline')
    return `${problem.found === '' ? 'Chưa có hạn' : `Không hiểu hạn "${problem.found}"`}; hãy ghi ${DEADLINE_EXAMPLES[rhythm]}.`;
  return `${upperFirst(problemSentence(problem))}.`;
}

const OWN_SENTENCES: Partial<Readonly<Record<FormProblem['kind'], string>>> = {
  'title-missing': 'Chưa có tên biểu mẫu; hãy ghi như trong văn bản yêu cầu.',
  'no-columns': 'Biểu mẫu chưa có cột nào; hãy bấm Thêm cột.',
  'too-few-choices': 'Cần ít nhất hai mục, cách nhau bằng dấu chấm phẩy, ví dụ Tốt; Khá; Kém.',
  'periods-reversed': 'Kỳ đầu đứng sau kỳ cuối; hãy chọn lại.',
};
