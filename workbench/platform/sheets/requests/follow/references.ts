import type { Book, Sheet } from '../../book/book.ts';
import type { Draft } from '../../book/draft.ts';
import { mapConditionFormulas, mapRuleFormulas } from '../../cells/conditions.ts';
import { type Formula, isFormula } from '../../engine/formula.ts';
import { localeForm } from '../../engine/formula-locale.ts';
import { afterMove, afterRemap, type Move, type Remap, withoutSheet } from '../../engine/formula-shift.ts';
import type { DataValidationRule } from '../../service/api.ts';

/** What happens to the book that formulas everywhere must follow. */
export type Upheaval =
  | ({ readonly kind: 'remapped' } & Remap)
  | { readonly kind: 'deleted'; readonly sheetId: number }
  | ({ readonly kind: 'moved' } & Move)
  | { readonly kind: 'relocated'; readonly from: string };

/** Rewrites the formulas of cells, validation rules and conditional formats of the whole book. */
export function rewriteFormulas(draft: Draft, upheaval: Upheaval): void {
  const from: Book =
    upheaval.kind === 'relocated'
      ? { ...draft.book, properties: { ...draft.book.properties, locale: upheaval.from } }
      : draft.book;
  rewrite(draft, from, (formula, home) => changed(draft.book, formula, home, upheaval));
}

function changed(book: Book, formula: Formula, home: number, upheaval: Upheaval): Formula {
  switch (upheaval.kind) {
    case 'remapped':
      return afterRemap(formula, home, upheaval);
    case 'moved':
      return afterMove(formula, home, upheaval);
    case 'deleted':
      return withoutSheet(formula, upheaval.sheetId);
    case 'relocated':
      return relocated(formula, book.properties.locale);
  }
}

/** Google converts formulas to the separators of a new locale (docs/platform.md 70). */
function relocated(formula: Formula, localeCode: string): Formula {
  const locale = localeForm(localeCode);
  return {
    ...formula,
    parts: formula.parts.map((part) => {
      if (part.kind === 'number') return { ...part, text: part.us.replace('.', locale.decimal) };
      if (part.kind !== 'separator' || part.us === ';') return part;
      return { ...part, text: part.text === '\\' ? locale.arrayColumn : (locale.separators[0] ?? ';') };
    }),
  };
}

/** Gives a tab another title; rules keep their formulas as text, so those naming it are written anew. */
export function renamedSheet(draft: Draft, sheet: Sheet, title: string): void {
  const from: Book = { ...draft.book, sheets: draft.book.sheets.map((each) => ({ ...each })) };
  sheet.title = title;
  rewriteRules(draft, from, (formula) => formula);
}

function rewrite(draft: Draft, from: Book, change: (formula: Formula, home: number) => Formula): void {
  for (const { id } of draft.book.sheets) {
    const edits: (() => void)[] = [];
    draft.sheet(id).cells.forEach((cell, row, column) => {
      if (!isFormula(cell.value)) return;
      const value = change(cell.value, id);
      if (value !== cell.value) edits.push(() => draft.edit(id).cells.set(row, column, { ...cell, value }));
    });
    for (const edit of edits) edit();
  }
  rewriteRules(draft, from, change);
}

function rewriteRules(draft: Draft, from: Book, change: (formula: Formula, home: number) => Formula): void {
  for (const { id } of draft.book.sheets) {
    const known = new Map<DataValidationRule, DataValidationRule>();
    const edits: (() => void)[] = [];
    const sheet = draft.sheet(id);
    sheet.cells.forEach((cell, row, column) => {
      const rule = cell.validation;
      if (!rule) return;
      const next =
        known.get(rule) ?? mapRuleFormulas(draft.book, rule, (formula) => change(formula, id), from);
      known.set(rule, next);
      if (next === rule) return;
      edits.push(() => {
        const { cells } = draft.edit(id);
        cells.set(row, column, { ...cells.get(row, column), validation: next });
      });
    });
    for (const edit of edits) edit();
    const formats = sheet.conditionalFormats.map((rule) => {
      const condition = rule.booleanRule?.condition;
      const next =
        condition && mapConditionFormulas(draft.book, condition, (formula) => change(formula, id), from);
      return next === condition || !next
        ? rule
        : { ...rule, booleanRule: { ...rule.booleanRule, condition: next } };
    });
    if (formats.some((rule, index) => rule !== sheet.conditionalFormats[index]))
      draft.edit(id).conditionalFormats = formats;
  }
}
