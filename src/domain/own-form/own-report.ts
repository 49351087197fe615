import type { ColumnKind } from '../form/column.ts';
import { formOf, type OwnForm as JudgedForm } from '../form/form.ts';
import type { ColumnId, FigureKind, OfficeForm } from './own-form.ts';

/** A kind as its cells are judged: a yes or no is a list of two. */
export const columnKind = (kind: FigureKind): ColumnKind =>
  kind.kind === 'yes-no' ? { kind: 'choice', texts: kind.texts } : kind;

/** What reports of a form are judged by. */
export const judgedForm = ({ code, rhythm, columns, rules }: OfficeForm): JudgedForm<ColumnId> =>
  formOf({
    code,
    period: rhythm.kind,
    columns: columns.map(({ id, kind, isRequired, partOf }) => ({
      id,
      content: columnKind(kind),
      isRequired,
      partOf,
    })),
    rules,
  });
