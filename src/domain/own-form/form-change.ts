import type { ColumnId, OfficeForm } from './own-form.ts';

/** What a change to a form that stands on units' tabs would displace or make unreadable. */
export type FormChangeProblem =
  | { readonly kind: 'code-changed'; readonly code: string }
  | { readonly kind: 'periods-changed' }
  | { readonly kind: 'column-added' | 'column-removed' | 'column-moved'; readonly column: ColumnId }
  | { readonly kind: 'kind-changed'; readonly column: ColumnId };

/**
 * What is typed and accepted stands in the cells of its column and period, so that these stay once they are on units' tabs.
 * Title, labels, explanations, totals, rules, deadline and milestones may change.
 */
export function formChangeProblems(before: OfficeForm, after: OfficeForm): readonly FormChangeProblem[] {
  const columnOf = (form: OfficeForm, id: ColumnId) => form.columns.find((column) => column.id === id);
  const added = after.columns.filter(({ id }) => columnOf(before, id) === undefined);
  const removed = before.columns.filter(({ id }) => columnOf(after, id) === undefined);
  const isSameSet = added.length + removed.length === 0;
  const moved = isSameSet ? after.columns.find(({ id }, at) => before.columns[at]?.id !== id) : undefined;
  return [
    ...(before.code === after.code ? [] : [{ kind: 'code-changed', code: before.code } as const]),
    ...(JSON.stringify(before.rhythm) === JSON.stringify(after.rhythm)
      ? []
      : [{ kind: 'periods-changed' } as const]),
    ...added.map(({ id }) => ({ kind: 'column-added', column: id }) as const),
    ...removed.map(({ id }) => ({ kind: 'column-removed', column: id }) as const),
    ...(moved === undefined ? [] : [{ kind: 'column-moved', column: moved.id } as const]),
    ...after.columns.flatMap(({ id, kind }): FormChangeProblem[] => {
      const own = columnOf(before, id)?.kind;
      return own === undefined || JSON.stringify(own) === JSON.stringify(kind)
        ? []
        : [{ kind: 'kind-changed', column: id }];
    }),
  ];
}
