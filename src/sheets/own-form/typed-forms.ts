import { cell } from '../cells/a1.ts';
import { type Grid, textAt } from '../cells/grid.ts';
import { type FormReading, readForm } from '../form-text/read-form.ts';
import { isFormTitle } from '../form-text/sections.ts';
import type { TextRow } from '../form-text/text-problem.ts';
import { FORMS_TAB, FORMS_TAB_WORDS } from './forms-tab.ts';

/** Where a form stands in the units' file, as the hidden cell of its first row says. */
export interface FormMark {
  readonly code: string;
  readonly sheetId: number;
  readonly top: number;
  readonly isRetired: boolean;
}

/** A form's rows as they stand on the tab: people may have typed, copied, sorted and deleted there. */
export interface TypedForm {
  /** The tab's row that it begins in, from 1. */
  readonly line: number;
  /** Null where the hidden cell was lost or never written. */
  readonly mark: FormMark | null;
  readonly rows: readonly TextRow[];
  readonly reading: FormReading;
}

export interface TypedForms {
  readonly forms: readonly TypedForm[];
  /** Rows above the first form that the add-on did not write. */
  readonly stray: readonly TextRow[];
}

const PLACE = /^(\S+) (\d+) (\d+) (used|retired)$/;

/** A form begins with the row of its title, and wherever a hidden cell stands beside something. */
export function typedForms(grid: Grid): TypedForms {
  const rows = Array.from({ length: grid.endRow }, (_, row) => ({
    line: row + 1,
    cells: Array.from({ length: FORMS_TAB.place }, (_, column) => textAt(grid, cell(row, column))),
    mark: markIn(textAt(grid, cell(row, FORMS_TAB.place))),
  })).filter(({ cells }) => cells.some((text) => text !== ''));
  const forms: { readonly first: (typeof rows)[number]; readonly rows: TextRow[] }[] = [];
  const stray: TextRow[] = [];
  for (const row of rows) {
    const [first = ''] = row.cells;
    if (row.mark !== null || isFormTitle(first)) forms.push({ first: row, rows: [row] });
    else if (forms.length > 0) forms.at(-1)?.rows.push(row);
    else if (!FORMS_TAB_WORDS.includes(first)) stray.push(row);
  }
  return {
    forms: forms.map(({ first: { line, mark }, rows }) => ({ line, mark, rows, reading: readForm(rows) })),
    stray,
  };
}

function markIn(text: string): FormMark | null {
  const [, code, sheetId, top, state] = PLACE.exec(text) ?? [];
  return code === undefined
    ? null
    : { code, sheetId: Number(sheetId), top: Number(top), isRetired: state === 'retired' };
}
