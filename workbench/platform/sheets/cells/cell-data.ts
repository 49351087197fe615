import type { Sheet } from '../book/book.ts';
import { type Formula, isFormula } from '../engine/formula.ts';
import type { CellData } from '../service/api.ts';
import { childMask, type FieldMask, project } from '../service/field-mask.ts';
import { calculatedAt, effectiveOf, enteredOf, type Reading, shownAt } from './cell-read.ts';
import { effectiveFormatAt } from './effective-format.ts';

/** A cell as GridData shows it, as far as the mask asks; undefined when nothing of it is left. */
export function cellDataAt(
  reading: Reading,
  sheet: Sheet,
  row: number,
  column: number,
  mask: FieldMask,
): CellData | undefined {
  const cell = sheet.cells.get(row, column);
  const calculated = calculatedAt(reading, sheet, row, column);
  if (!cell && calculated.value === null) return undefined;
  const asks = (field: keyof CellData) => childMask(mask, field) !== undefined;
  const data: CellData = {};
  if (asks('userEnteredValue') && cell?.value !== undefined) data.userEnteredValue = enteredOf(reading, cell);
  if (calculated.value !== null) {
    if (asks('effectiveValue')) data.effectiveValue = effectiveOf(calculated);
    if (asks('formattedValue')) data.formattedValue = shownAt(reading, sheet, row, column);
  }
  if (asks('userEnteredFormat') && cell?.format) data.userEnteredFormat = cell.format;
  const effectiveMask = childMask(mask, 'effectiveFormat');
  const look = effectiveMask && effectiveFormatAt(reading, sheet, row, column, calculated, effectiveMask);
  if (look) data.effectiveFormat = look;
  if (asks('dataValidation') && cell?.validation) data.dataValidation = cell.validation;
  if (asks('note') && cell?.note !== undefined) data.note = cell.note;
  if (asks('textFormatRuns') && cell?.runs) data.textFormatRuns = [...cell.runs];
  if (asks('hyperlink') && isFormula(cell?.value)) {
    const link = linkOf(reading, cell.value, sheet, row, column);
    if (link) data.hyperlink = link;
  }
  return isShallow(mask) ? data : (project(data, mask) as CellData);
}

/** Whether every field is asked for whole, as most masks do: then nothing is left to be cut. */
const isShallow = (mask: FieldMask): boolean =>
  mask === '*' || Object.values(mask).every((inner) => inner === '*');

/** The target of a formula that is one HYPERLINK call. */
function linkOf(
  { book, calculator }: Reading,
  formula: Formula,
  sheet: Sheet,
  row: number,
  column: number,
): string | undefined {
  const [first, ...rest] = formula.parts;
  if (first?.kind !== 'function' || !/^hyperlink$/i.test(first.text)) return undefined;
  const asking: Formula = { ...formula, parts: [{ kind: 'function', text: 'PLATFORM.LINK' }, ...rest] };
  const { value } = calculator.evaluate(book, asking, sheet.id, row, column);
  return typeof value === 'string' ? value : undefined;
}
