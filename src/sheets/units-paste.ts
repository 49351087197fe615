import { parseDay } from '../domain/day.ts';
import { a1, cell } from './a1.ts';
import { type CellWrite, write } from './tab.ts';
import type { UnitListProblem } from './units-parse.ts';
import { PASTED_COLUMNS, UNITS_TAB, type UnitColumn, unitColumn } from './units-tab.ts';
import { dateValue, type Written } from './value.ts';

/** One unit of a pasted list, as the cells of its row in `Danh sách`. */
export interface PastedUnit {
  /** Its line in the list, the header being line 1. */
  readonly line: number;
  readonly cells: readonly CellWrite[];
}

type Pasted =
  | { readonly ok: true; readonly value: readonly PastedUnit[] }
  | { readonly ok: false; readonly errors: readonly UnitListProblem[] };

/** Spelling that people vary: case, blanks, the hyphen of "e-mail". */
const plain = (header: string): string =>
  header.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ').replace('e-mail', 'email');

/** The column a header names. */
const columnNamed = (header: string): UnitColumn | null =>
  PASTED_COLUMNS.find(({ label, aliases }) =>
    [label, ...aliases].some((name) => plain(name) === plain(header)),
  )?.key ?? null;

/** Reads a list pasted from Excel or a CSV: columns are found by their header, whatever their order. */
export function pastedUnits(table: readonly (readonly string[])[]): Pasted {
  const [header = [], ...body] = table;
  if (body.every((line) => line.every((text) => text.trim() === ''))) {
    return { ok: false, errors: [{ kind: 'empty', where: '', found: '' }] };
  }
  const errors: UnitListProblem[] = [];
  body.forEach((line, index) => {
    const column = line.findIndex((text, at) => at >= header.length && text.trim() !== '');
    if (column !== -1)
      errors.push({
        kind: 'beyond-header',
        where: `dòng ${index + 2}`,
        found: (line[column] ?? '').trim(),
        pastedAt: { line: index + 2, column },
      });
  });
  const columns = header.map((text, index): UnitColumn | null => {
    if (plain(text) === '' && body.every((line) => (line[index] ?? '').trim() === '')) return null;
    const found = columnNamed(text);
    if (found === null)
      errors.push({
        kind: 'unknown-column',
        where: 'dòng 1',
        found: text.trim(),
        pastedAt: { line: 1, column: index },
      });
    return found;
  });
  for (const { key, label } of PASTED_COLUMNS) {
    const count = columns.filter((column) => column === key).length;
    if (count > 1)
      errors.push({
        kind: 'column-twice',
        where: 'dòng 1',
        found: label,
        pastedAt: { line: 1, column: columns.lastIndexOf(key) },
      });
    if (count === 0 && (key === 'code' || key === 'name'))
      errors.push({ kind: 'missing-column', where: 'dòng 1', found: label });
  }
  if (errors.length > 0) return { ok: false, errors };
  const value: PastedUnit[] = [];
  body.forEach((line, index) => {
    if (line.every((text) => text.trim() === '')) return;
    const row = UNITS_TAB.firstRow + value.length;
    const cells = columns.flatMap((key, at) => {
      const text = (line[at] ?? '').normalize('NFC').trim();
      return key === null || text === '' ? [] : [write(row, unitColumn(key), typed(key, text))];
    });
    value.push({ line: index + 2, cells });
  });
  return { ok: true, value };
}

const COUNT_COLUMNS: readonly UnitColumn[] = [
  'order',
  'assignedAdmission',
  'assignedTraining',
  'lastYearAdmission',
  'lastYearTraining',
];

/** Counts and dates are written as such; what is neither stays text, and the list's own check names it. */
function typed(key: UnitColumn, text: string): Written {
  if (COUNT_COLUMNS.includes(key)) {
    return /^\d{1,9}$/.test(text) ? Number(text) : text;
  }
  if (key === 'extensionUntil' || key === 'lifeFrom' || key === 'lifeUntil')
    return dateValue(parseDay(text)) ?? text;
  return text;
}

/**
 * The same problems, told by the list's own lines instead of cells that do not exist yet, and with the place in the
 * pasted table when its header is given. Units keep the rows of their cells.
 */
export const byLine = (
  errors: readonly UnitListProblem[],
  pasted: readonly PastedUnit[],
  header?: readonly string[],
): UnitListProblem[] =>
  errors.map((error) => {
    const line = lineOf(error.where, pasted);
    return {
      ...error,
      where: lineText(error.where, pasted),
      found:
        error.kind === 'code-twice'
          ? error.found.replace(/\|(.*)$/, (_, at) => `|${lineText(at, pasted)}`)
          : error.found,
      ...(line === undefined || header === undefined
        ? {}
        : { pastedAt: { line, column: positionOf(error.where, header) } }),
    };
  });

const lineOf = (cellName: string, pasted: readonly PastedUnit[]): number | undefined => {
  const row = Number(/\d+$/.exec(cellName)?.[0] ?? Number.NaN) - 1;
  return pasted.find(({ cells }) => cells[0]?.row === row)?.line;
};

function lineText(cellName: string, pasted: readonly PastedUnit[]): string {
  const line = lineOf(cellName, pasted);
  return line === undefined ? cellName : `dòng ${line}`;
}

/** Where the column of a cell of `Danh sách` stands in the pasted table; null when it is not there. */
function positionOf(cellName: string, header: readonly string[]): number | null {
  const key = PASTED_COLUMNS.find(
    (column) => a1(cell(0, unitColumn(column.key))).slice(0, -1) === cellName.replace(/\d+$/, ''),
  )?.key;
  const at = header.findIndex((text) => key !== undefined && columnNamed(text) === key);
  return at === -1 ? null : at;
}
