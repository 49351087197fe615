import { parseDay } from '../domain/day.ts';
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

/** Reads a list pasted from Excel or a CSV: columns are found by their header, whatever their order. */
export function pastedUnits(table: readonly (readonly string[])[]): Pasted {
  const [header = [], ...body] = table;
  if (body.every((line) => line.every((text) => text.trim() === ''))) {
    return { ok: false, errors: [{ kind: 'empty', where: '', found: '' }] };
  }
  const errors: UnitListProblem[] = [];
  body.forEach((line, index) => {
    const beyond = line.slice(header.length).find((text) => text.trim() !== '');
    if (beyond !== undefined)
      errors.push({ kind: 'beyond-header', where: `dòng ${index + 2}`, found: beyond.trim() });
  });
  const columns = header.map((text, index): UnitColumn | null => {
    if (plain(text) === '' && body.every((line) => (line[index] ?? '').trim() === '')) return null;
    const found = PASTED_COLUMNS.find(({ label, aliases }) =>
      [label, ...aliases].some((name) => plain(name) === plain(text)),
    );
    if (found === undefined) errors.push({ kind: 'unknown-column', where: 'dòng 1', found: text.trim() });
    return found?.key ?? null;
  });
  for (const { key, label } of PASTED_COLUMNS) {
    const count = columns.filter((column) => column === key).length;
    if (count > 1) errors.push({ kind: 'column-twice', where: 'dòng 1', found: label });
    if (count === 0 && (key === 'code' || key === 'name')) {
      errors.push({ kind: 'missing-column', where: 'dòng 1', found: label });
    }
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
  if (key === 'extensionUntil') return dateValue(parseDay(text)) ?? text;
  return text;
}

/** The same problems, told by the list's own lines instead of cells that do not exist yet. */
export const byLine = (
  errors: readonly UnitListProblem[],
  pasted: readonly PastedUnit[],
): UnitListProblem[] =>
  errors.map((error) => ({
    ...error,
    where: lineOf(error.where, pasted),
    found:
      error.kind === 'code-twice'
        ? error.found.replace(/\|(.*)$/, (_, at) => `|${lineOf(at, pasted)}`)
        : error.found,
  }));

function lineOf(cellName: string, pasted: readonly PastedUnit[]): string {
  const row = Number(/\d+$/.exec(cellName)?.[0] ?? Number.NaN) - 1;
  const line = pasted[row - UNITS_TAB.firstRow]?.line;
  return line === undefined ? cellName : `dòng ${line}`;
}
