import { type CellContent, type FormattedAs, plainText, rawText } from '../text/cell.ts';
import { looksPersonal, type PersonalTrace } from '../text/personal-trace.ts';
import type { Judgement } from './answer.ts';
import { type CellView, type Condition, holds } from './expression.ts';

/** An `error` blocks, a `warning` asks for a note, a `notice` asks for nothing (docs/product.md 5). */
export type Severity = 'error' | 'warning' | 'notice';

/** What is wrong with one cell. */
export interface CellProblem<Asked extends string, Problem> {
  readonly kind: Problem;
  readonly when: Condition<Asked>;
}

/** A rule between columns. `Asked` are the columns, and figures that stand beside them. */
export interface Rule<Id extends string, Field extends string, Asked extends string> {
  readonly id: Id;
  readonly severity: Severity;
  /** The cell to look at first when the rule is broken. */
  readonly field: Field;
  readonly broken: Condition<Asked>;
}

/** What a form asks of its columns. */
export interface Judged<Field extends Asked, Asked extends string, Id extends string, Problem> {
  readonly fields: readonly Field[];
  /** Asked in this order, the first wins. */
  readonly problems: (field: Field) => readonly CellProblem<Asked, Problem>[];
  readonly rules: readonly Rule<Id, Field, Asked>[];
  /** Columns that may stay blank; none where it is not given. */
  readonly isOptional?: (field: Field) => boolean;
}

/** Contents of one report, with the figures beside it that its rules compare. */
export interface Contents<Asked extends string> {
  readonly cellAt: (field: Asked) => CellContent;
  readonly note: CellContent;
  /** The tick *Không phát sinh*, in forms that have one. */
  readonly nothingNew: boolean;
}

/** One thing to tell about a report. A number format is seen by the script only: no formula can tell a date from a number. */
export type Finding<Field extends string, Id extends string, Problem> =
  | { readonly kind: 'count'; readonly field: Field; readonly problem: Problem | FormattedAs }
  | { readonly kind: 'note-is-formula' }
  | { readonly kind: 'rule'; readonly rule: Id; readonly field: Field; readonly severity: Severity }
  | { readonly kind: 'personal'; readonly trace: PersonalTrace };

/** Everything there is to say about a report: all findings at once. */
export interface Check<Figures, Found> {
  readonly findings: readonly Found[];
  readonly hasNote: boolean;
  /** The believed figures, or null while one is missing or wrong. */
  readonly figures: Figures | null;
}

/** A note counts when something other than blanks stands in it: the same test as the sheet's `LEN(TRIM(…))>0`. */
export const isNoted = (note: CellContent): boolean => rawText(note).replace(/ /g, '') !== '';

/** How conditions see the contents of a report. */
export function viewOf<Field extends Asked, Asked extends string>(
  { fields, problems }: Pick<Judged<Field, Asked, string, unknown>, 'fields' | 'problems'>,
  { cellAt, note, nothingNew }: Contents<Asked>,
): CellView<Asked> {
  const view: CellView<Asked> = {
    is: (op, field) => {
      switch (op) {
        case 'noted':
          return isNoted(note);
        case 'ticked':
          return nothingNew;
        case 'filled':
          return cellAt(field).kind === 'formula' || isNoted(cellAt(field));
        case 'counted': {
          const own = fields.find((one) => one === field);
          return own === undefined
            ? cellAt(field).kind === 'number'
            : problems(own).every(({ when }) => !holds(when, view));
        }
        default:
          return cellAt(field).kind === op;
      }
    },
    value: (field) => {
      const cell = cellAt(field);
      if (cell.kind === 'number') return cell.value;
      // The sheet's arithmetic takes a blank for 0, and so does *Không phát sinh*.
      if (cell.kind === 'blank') return 0;
      throw new RangeError(`${field} holds no number but ${JSON.stringify(cell)}`);
    },
    text: (field) => rawText(cellAt(field)),
  };
  return view;
}

/** Findings about the cells, then about the rules between them, then about the note. */
export function judge<Field extends Asked, Asked extends string, Id extends string, Problem>(
  form: Judged<Field, Asked, Id, Problem>,
  contents: Contents<Asked>,
): Check<CellView<Asked>, Finding<Field, Id, Problem>> {
  const view = viewOf(form, contents);
  const cells = form.fields.flatMap((field): Finding<Field, Id, Problem>[] => {
    const cell = contents.cellAt(field);
    const problem = form.problems(field).find(({ when }) => holds(when, view))?.kind;
    if (problem === 'blank' && form.isOptional?.(field)) return [];
    if (problem !== undefined) return [{ kind: 'count', field, problem }];
    return cell.kind === 'number' && cell.formattedAs !== null
      ? [{ kind: 'count', field, problem: cell.formattedAs }]
      : [];
  });
  const note: typeof cells = contents.note.kind === 'formula' ? [{ kind: 'note-is-formula' }] : [];
  const rules = form.rules.flatMap(({ id, severity, field, broken }): typeof cells =>
    holds(broken, view) ? [{ kind: 'rule', rule: id, field, severity }] : [],
  );
  const traces = looksPersonal(plainText(contents.note)).map(
    (trace): Finding<Field, Id, Problem> => ({ kind: 'personal', trace }),
  );
  return {
    findings: [...cells, ...note, ...rules, ...traces],
    hasNote: isNoted(contents.note),
    figures: cells.length > 0 ? null : view,
  };
}

/** Whether a finding keeps a report from being accepted: every *lỗi*, and every *cảnh báo* that has no note. */
function isObstacle<Found extends { readonly kind: string }>(finding: Found, hasNote: boolean): boolean {
  if ('severity' in finding)
    return finding.severity === 'error' || (finding.severity === 'warning' && !hasNote);
  return finding.kind !== 'personal';
}

export const obstacles = <Found extends { readonly kind: string }>({
  findings,
  hasNote,
}: Pick<Check<unknown, Found>, 'findings' | 'hasNote'>): readonly Found[] =>
  findings.filter((finding) => isObstacle(finding, hasNote));

/** A check as `answerTick` takes it. */
export function judgementOf<Figures, Found extends { readonly kind: string }>(
  check: Check<Figures, Found>,
): Judgement<Figures, Found> {
  const wrong = obstacles(check);
  return {
    wrong,
    notices: check.findings.filter((finding) => !wrong.includes(finding)),
    figures: check.figures,
  };
}
