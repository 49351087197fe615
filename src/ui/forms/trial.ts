import { checkOwn } from '../../domain/form/form.ts';
import { obstacles } from '../../domain/form/judge.ts';
import { fieldsOf } from '../../domain/form/statement.ts';
import { rulesOf } from '../../domain/own-form/form-rules.ts';
import {
  type ColumnId,
  columnIdOf,
  type FormColumn,
  isBefore,
  type OfficeForm,
} from '../../domain/own-form/own-form.ts';
import { judgedForm } from '../../domain/own-form/own-report.ts';
import { typedFigure } from '../../domain/own-form/typed-figure.ts';
import { byKey } from '../../domain/text/by-key.ts';
import { upperFirst } from '../../domain/text/plain-text.ts';
import { ownFindingText } from '../../words/figure-words.ts';

/** What was filled in, by column, `note`, and `before 3` for a figure of the period before. */
export type Tried = ReadonlyMap<string, string>;

export interface TrialFinding {
  /** A column's number, or `note`. */
  readonly field: ColumnId | 'note';
  readonly text: string;
  /** It keeps the report from being accepted. */
  readonly isObstacle: boolean;
  /** Nothing is filled in there yet. */
  readonly isBlank: boolean;
}

/** A report as the sheet and the server would judge it. */
export function judgedTrial(form: OfficeForm, tried: Tried): readonly TrialFinding[] {
  const judged = judgedForm(form);
  const typed = (key: string) => tried.get(key) ?? '';
  const columnOf = (id: ColumnId) => form.columns.find((column) => column.id === id);
  const cells = byKey(judged.fields, (id) => cellOf(columnOf(id), typed(id)));
  const note = typedFigure({ kind: 'text' }, typed('note'));
  const before = {
    ...byKey(judged.fields, (id) => figureBefore(columnOf(id), typed(`before ${id}`))),
    note: null,
  };
  const check = checkOwn(judged, cells, note, before);
  const blocking = obstacles(check);
  return check.findings.flatMap((finding): TrialFinding[] => {
    if (finding.kind === 'personal') return [];
    return [
      {
        field: finding.kind === 'note-is-formula' ? 'note' : finding.field,
        text: `${upperFirst(ownFindingText(form, finding, PLACES))}.`,
        isObstacle: blocking.includes(finding),
        isBlank: finding.kind === 'count' && finding.problem === 'blank',
      },
    ];
  });
}

const PLACES = { figure: (id: ColumnId) => `cột ${id}`, note: 'Ghi chú' };

const cellOf = (column: FormColumn | undefined, typed: string) =>
  typedFigure(column?.kind ?? { kind: 'text' }, typed);

const figureBefore = (column: FormColumn | undefined, typed: string): number | null => {
  const cell = cellOf(column, typed);
  return cell.kind === 'number' ? cell.value : null;
};

/** Columns whose figures of the period before a rule asks for. */
export const lookedBackAt = (form: OfficeForm): readonly ColumnId[] => [
  ...new Set(rulesOf(form).flatMap(({ statement }) => fieldsOf(statement).filter(isBefore).map(columnIdOf))),
];
