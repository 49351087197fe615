import type { Day, Moment } from '../../domain/calendar/day.ts';
import { serialOf, serialOfMoment } from '../../domain/calendar/day.ts';
import { quotedTab } from './a1.ts';

export type ExtendedValue = GoogleAppsScript.Sheets.Schema.ExtendedValue;
export type CellData = GoogleAppsScript.Sheets.Schema.CellData;
export type SheetRequest = GoogleAppsScript.Sheets.Schema.Request;

/** What the add-on writes into a cell; values go out typed and are never parsed from text (docs/platform.md 69). */
export type Written = string | number | boolean | null | Formula;

/** A formula in the spreadsheet's own locale, vi_VN: `;` between arguments, English function names. */
export interface Formula {
  readonly formula: string;
}

export const formula = (text: string): Formula => ({ formula: `=${text}` });
export const dateValue = (day: Day | null): number | null => (day === null ? null : serialOf(day));
export const momentValue = (moment: Moment | null): number | null =>
  moment === null ? null : serialOfMoment(moment);

/** A text as a formula writes it: quotes doubled. */
export const quotedText = (text: string): string => `"${text.replace(/"/g, '""')}"`;

export function toExtendedValue(value: Written): ExtendedValue {
  if (value === null || value === '') return {};
  if (typeof value === 'string') return { stringValue: value };
  if (typeof value === 'number') return { numberValue: value };
  if (typeof value === 'boolean') return { boolValue: value };
  return { formulaValue: value.formula };
}

/**
 * A formula without what Google may change when it gives it back: separators, blanks and needless quotes around tab
 * names (docs/platform.md 67: the form in which they are read back is disputed). Texts inside quotes stay as they are.
 */
export function normalFormula(text: string): string {
  return text
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*'!)/)
    .map((part, index) => {
      if (index % 2 === 0) return part.replace(/;/g, ',').replace(/\s+/g, '').toUpperCase();
      return part.startsWith("'") ? `${part.slice(1, -2)}!`.toUpperCase() : part;
    })
    .join('');
}

/** The formula with the tabs it names under their new titles, all at once: two tabs may exchange theirs. */
export const retitledFormula = (text: string, newTitle: ReadonlyMap<string, string>): string =>
  text
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*'!|[\p{L}_][\p{L}\p{N}_.]*!)/u)
    .map((part, index) => {
      if (index % 2 === 0 || part.startsWith('"')) return part;
      const title = part.startsWith("'") ? part.slice(1, -2).replaceAll("''", "'") : part.slice(0, -1);
      const next = newTitle.get(title);
      return next === undefined ? part : `${quotedTab(next)}!`;
    })
    .join('');

/** Whether a cell holds what the add-on would write there. */
export function isWritten(found: ExtendedValue | undefined, wanted: Written): boolean {
  const value = toExtendedValue(wanted);
  if (value.formulaValue !== undefined) {
    return (
      found?.formulaValue !== undefined &&
      (found.formulaValue === value.formulaValue ||
        normalFormula(found.formulaValue) === normalFormula(value.formulaValue))
    );
  }
  if (value.stringValue !== undefined)
    return found?.stringValue?.normalize('NFC') === value.stringValue.normalize('NFC');
  return (
    (found?.numberValue ?? null) === (value.numberValue ?? null) &&
    (found?.boolValue ?? null) === (value.boolValue ?? null) &&
    found?.stringValue === undefined &&
    found?.formulaValue === undefined
  );
}
