import { oneLine } from '../../domain/text/plain-text.ts';
import type { ColumnHeading, FormRow, RuleHeading } from '../../words/form-words.ts';
import { joined, keyOf, named, ordinalIn } from './keys.ts';
import { isKind } from './read-kind.ts';
import type { TextProblem, TextRow } from './text-problem.ts';

/** Notes a problem of a line. */
export type TellAt = (line: number, problem: TextProblem) => void;

/** A part of a form's text that is a table of its own: its headings, and the rows below them. */
export interface Section<H extends string> {
  readonly line: number;
  /** Where each heading stands. */
  readonly positions: ReadonlyMap<H, number>;
  readonly rows: readonly TextRow[];
}

export interface Sections {
  readonly head: ReadonlyMap<FormRow, TextRow>;
  /** Null while the text has no such part. */
  readonly columns: Section<ColumnHeading> | null;
  readonly rules: Section<RuleHeading> | null;
}

const ROWS: Readonly<Record<FormRow, readonly string[]>> = {
  title: ['bieu mau', 'ten bieu mau'],
  code: ['ma', 'ma bieu mau'],
  rhythm: ['ky', 'ky bao cao'],
  deadline: ['han', 'han nop', 'thoi han'],
  milestones: ['moc nhac', 'moc'],
  message: ['loi nhan'],
  columns: ['cot', 'so cot'],
  rules: ['quy tac'],
};

const COLUMNS: Readonly<Record<ColumnHeading, readonly string[]>> = {
  number: ROWS.columns,
  label: ['nhan', 'ten cot'],
  kind: ['kieu'],
  partOf: ['trong do cua', 'trong do'],
  total: ['tong', 'tong cong'],
  required: ['bat buoc'],
  explanation: ['giai thich'],
};

const RULES: Readonly<Record<RuleHeading, readonly string[]>> = {
  number: ROWS.rules,
  severity: ['muc', 'muc do'],
  statement: ['noi dung'],
};

const isBlank = (text: string): boolean => oneLine(text) === '';

export const isFormTitle = (text: string): boolean => ROWS.title.includes(keyOf(text));

/** Parts a form's text into the rows of its head, its columns and its rules. */
export function sectionsOf(rows: readonly TextRow[], tellAt: TellAt): Sections {
  const head = new Map<FormRow, TextRow>();
  const below = { columns: [] as TextRow[], rules: [] as TextRow[] };
  let section: TextRow[] | null = null;
  for (const row of rows.filter(({ cells }) => !cells.every(isBlank))) {
    const [first = '', ...others] = row.cells;
    const name = named(first, ROWS);
    if (name !== null && head.has(name)) tellAt(row.line, { kind: 'row-twice', row: name });
    else if (name !== null) head.set(name, row);
    if (name === 'columns' || name === 'rules') section = below[name];
    if (name !== null) continue;
    const isStray = ordinalIn(first) === null && others.filter((cell) => !isBlank(cell)).length < 2;
    if (section === null || isStray) tellAt(row.line, { kind: 'row-unknown', found: oneLine(first) });
    else section.push(row);
  }
  const headings = head.get('columns')?.cells ?? [];
  const columns = below.columns.map((row) => unparted(row, headings, isKind));
  return {
    head,
    columns: sectionOf(head.get('columns'), columns, COLUMNS, ['label', 'kind'], tellAt),
    rules: sectionOf(head.get('rules'), below.rules, RULES, ['severity', 'statement'], tellAt),
  };
}

function sectionOf<H extends ColumnHeading | RuleHeading>(
  headings: TextRow | undefined,
  rows: readonly TextRow[],
  names: Readonly<Record<H, readonly string[]>>,
  needed: readonly H[],
  tellAt: TellAt,
): Section<H> | null {
  if (headings === undefined) return null;
  const { line, cells } = headings;
  const positions = new Map<H, number>();
  cells.forEach((cell, at) => {
    if (isBlank(cell)) return;
    const heading = named(cell, names);
    if (heading === null) tellAt(line, { kind: 'heading-unknown', found: oneLine(cell) });
    else if (positions.has(heading)) tellAt(line, { kind: 'heading-twice', found: oneLine(cell) });
    else positions.set(heading, at);
  });
  const missing = needed.filter((heading) => !positions.has(heading));
  for (const heading of missing) tellAt(line, { kind: 'heading-missing', heading });
  const last = headings.cells.map((cell) => !isBlank(cell)).lastIndexOf(true);
  for (const row of rows) {
    // Under no heading nothing is read: what somebody wrote there would be lost without a word.
    const isUnread = (at: number) =>
      at > last ? !isOpenEnded(positions, row, last) : missing.length === 0 && isBlank(cells[at] ?? '');
    const extra = row.cells.find((cell, at) => !isBlank(cell) && isUnread(at));
    if (extra !== undefined) tellAt(row.line, { kind: 'cell-too-many', found: oneLine(extra) });
  }
  return { line, positions, rows };
}

/** A row whose label was parted by its own comma, put together again; `isKind` knows the cell behind a label. */
function unparted(row: TextRow, headings: readonly string[], isKind: (text: string) => boolean): TextRow {
  const [label, kind] = [COLUMNS.label, COLUMNS.kind].map((names) =>
    headings.findIndex((heading) => names.includes(keyOf(heading))),
  );
  const { cells } = row;
  const beyond = cells.length - headings.length;
  if (label === undefined || kind !== label + 1 || beyond < 1) return row;
  if (isKind(cells[kind] ?? '') || !isKind(cells[kind + beyond] ?? '')) return row;
  const whole = cells.slice(label, kind + beyond).join(',');
  return { ...row, cells: [...cells.slice(0, label), whole, ...cells.slice(kind + beyond)] };
}

/** Texts in which people write commas; where such a text stands last, what follows it is the rest of it. */
const OPEN_ENDED: readonly (ColumnHeading | RuleHeading)[] = ['statement', 'explanation'];

function isOpenEnded<H extends ColumnHeading | RuleHeading>(
  positions: ReadonlyMap<H, number>,
  { cells }: TextRow,
  last: number,
): boolean {
  return (
    !isBlank(cells[last] ?? '') &&
    [...positions].some(([heading, at]) => at === last && OPEN_ENDED.includes(heading))
  );
}

/** The text of a row under a heading; null where the form has no such heading. */
export function cellUnder<H extends ColumnHeading | RuleHeading>(
  { positions }: Section<H>,
  row: TextRow,
  heading: H,
): string | null {
  const at = positions.get(heading);
  if (at === undefined) return null;
  const isLast = at === Math.max(...positions.values());
  return isLast && isOpenEnded(positions, row, at) ? joined(row.cells.slice(at)) : (row.cells[at] ?? '');
}
