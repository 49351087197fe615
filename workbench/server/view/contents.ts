import { formatted } from '../../platform/sheets/cells/number-format.ts';
import { localeForm } from '../../platform/sheets/engine/formula-locale.ts';
import type { CellData } from '../../platform/sheets/service/api.ts';
import type { Content } from '../../protocol.ts';

/** What a cell holds, as a value o-spreadsheet shows without calculating; null when empty. */
export function contentOf(cell: CellData): Content | null {
  const { userEnteredValue: entered, effectiveValue: effective } = cell;
  const formula = entered?.formulaValue;
  const shown = shownValue(cell);
  if (shown === '' && formula === undefined) return null;
  const link = cell.hyperlink === undefined ? {} : { link: cell.hyperlink };
  if (formula !== undefined) return { shown: shown === '' ? "'" : shown, formula, ...link };
  return effective?.errorValue === undefined ? { shown } : { shown, formula: shown };
}

/** A number in the form of en_US, a text guarded from being read as a number, a date or a formula. */
function shownValue({ effectiveValue: value, formattedValue, userEnteredFormat }: CellData): string {
  if (value === undefined) return '';
  if (value.numberValue !== undefined) {
    return isShownAs(value.numberValue, formattedValue, userEnteredFormat)
      ? String(value.numberValue)
      : `'${formattedValue}`;
  }
  if (value.boolValue !== undefined) return value.boolValue ? 'TRUE' : 'FALSE';
  if (value.stringValue !== undefined) return value.stringValue === '' ? '' : `'${value.stringValue}`;
  return value.errorValue === undefined ? '' : `'${formattedValue ?? '#ERROR!'}`;
}

/** False for a formula's own number format (a date, a percentage), which the page does not know. */
function isShownAs(value: number, shown: string | undefined, format: CellData['userEnteredFormat']): boolean {
  return shown === undefined || formatted({ value }, format, localeForm('vi_VN')) === shown;
}
