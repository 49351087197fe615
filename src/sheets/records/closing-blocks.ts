import type { Moment } from '../../domain/calendar/day.ts';
import type { Figure } from '../../domain/form/column.ts';
import { STANDINGS, type Standing } from '../../domain/form/submitted.ts';
import type { ClosedLine, ClosedTable } from '../../domain/report/closed-table.ts';
import { byKey } from '../../domain/text/by-key.ts';
import type { Say } from '../../words/vocabulary.ts';
import { STATE_TEXT, submittedText } from '../../words/wording.ts';
import { type Cell, cell } from '../cells/a1.ts';
import { appendStyledRows } from '../cells/cell-requests.ts';
import { type Grid, momentAt, numberAt, textAt } from '../cells/grid.ts';
import { SHEET_IDS } from '../cells/registry.ts';
import { COLORS, type Style } from '../cells/style.ts';
import { TOTAL_LABEL, WITH_TYPED_LABEL } from '../cells/submitted-formulas.ts';
import { momentValue, type SheetRequest, type Written } from '../cells/value.ts';
import type { UnitCodes } from '../units/unit-codes.ts';
import { CLOSING_COLUMNS } from './list-columns.ts';

const CLOSINGS = CLOSING_COLUMNS.at;

const PARTS = ['title', 'headings', 'unit', 'total', 'with-typed'] as const;
type Part = (typeof PARTS)[number];

interface FigureColumn<Value extends Figure> {
  readonly at: number;
  readonly heading: string;
  /** Look of its rows; that of the tab's column when left out. */
  readonly style?: Style;
  readonly total: (accepted: readonly Value[]) => Written;
}

/** A form's blocks in `Số chốt`: one writer and one reader for every form. */
export interface ClosingForm<
  Field extends string,
  Period extends string,
  Value extends Figure = number | null,
> {
  readonly figures: Readonly<Record<Field, FigureColumn<Value>>>;
  readonly valueAt: (grid: Grid, at: Cell) => Value;
  readonly isOwn: (period: string) => period is Period;
  /** Heading of the note; the tab's own when left out. */
  readonly note?: string;
  /** False where a line does not tell when the report was first accepted. */
  readonly hasFirstMoment: boolean;
  /**
   * Column of the nth figure. Given where figures may change after a block was written: its headings then name the fields by
   * their codes.
   */
  readonly positionOf?: (nth: number) => number;
}

/** A line to be written. */
export interface BlockLine<Field extends string, Value extends Figure = number | null>
  extends ClosedLine<Field, Value> {
  /** The table's word for the state of a report that is not in. */
  readonly stateText: string;
  /** When it was first accepted, as the sheet counts time. */
  readonly acceptedAt: number | null;
}

export interface Block<Field extends string, Period extends string, Value extends Figure = number | null>
  extends ClosedTable<Field, Value> {
  readonly period: Period;
  readonly title: string;
  readonly lines: readonly BlockLine<Field, Value>[];
}

const LOOKS: Readonly<Record<Part, Style>> = {
  title: { bold: true, wrap: false, fill: COLORS.official, color: COLORS.onTitle },
  headings: { bold: true, wrap: true, align: 'CENTER', fill: COLORS.header },
  unit: {},
  total: { bold: true },
  'with-typed': {},
};

const AGAIN = { edited: 'Đã nộp, sửa chưa nộp lại', returned: 'Đã nộp, trả lại chưa nộp lại' } as const;

/** How a report stood when it was closed, in words. */
function closedState({ standing, daysLate, stateText }: BlockLine<string, Figure>): string {
  switch (standing) {
    case 'submitted':
      return submittedText(daysLate ?? 0);
    case 'edited':
    case 'returned':
      return AGAIN[standing];
    case 'not-owed':
      return STATE_TEXT['not-owed'];
    case 'missing':
      return `Chưa nộp (${stateText.toLowerCase()})`;
  }
}

type Cells = Readonly<Partial<Record<keyof typeof CLOSINGS, Written>>>;

/** Adds a block's rows below the others. Every row names its block, so that sorted or moved rows are still known. */
export function closingRequest<Field extends string, Period extends string, Value extends Figure>(
  form: ClosingForm<Field, Period, Value>,
  { period, at, title, lines, withTyped }: Block<Field, Period, Value>,
  say: Say,
  idOf: (code: string) => number | null,
): SheetRequest {
  const fields = Object.keys(form.figures) as Field[];
  const styleOf = new Map(fields.map((field) => [form.figures[field].at, form.figures[field].style]));
  const width = Math.max(CLOSING_COLUMNS.list.length, ...[...styleOf.keys()].map((column) => column + 1));
  const row = (part: Part, cells: Cells, figures?: Readonly<Record<Field, Written>>) => {
    const values = Array.from({ length: width }, (): Written => null);
    const coded: Cells = { ...cells, period, closedAt: momentValue(at), part };
    for (const [column, position] of Object.entries(CLOSINGS))
      values[position] = coded[column as keyof Cells] ?? null;
    if (figures !== undefined) for (const field of fields) values[form.figures[field].at] = figures[field];
    return values.map((value, column) => [value, styleIn(column, part, styleOf.get(column))] as const);
  };
  const label = (column: keyof typeof CLOSINGS) => say(CLOSING_COLUMNS.list[CLOSINGS[column]]?.[0] ?? '');
  return appendStyledRows(SHEET_IDS.closings, [
    row('title', { name: title, at: momentValue(at) }),
    row(
      'headings',
      {
        ...byKey(['order', 'code', 'name', 'state', 'daysLate'], label),
        note: form.note ?? label('note'),
        ...(form.hasFirstMoment ? { at: label('at') } : {}),
        ...(form.positionOf !== undefined ? { standing: namedFields(form.figures) } : {}),
      },
      byKey(fields, (field) => say(form.figures[field].heading)),
    ),
    ...lines.map((line, index) =>
      row(
        'unit',
        {
          order: index + 1,
          code: line.code,
          name: line.name,
          note: line.note || null,
          state: closedState(line),
          at: line.acceptedAt,
          daysLate: line.daysLate,
          unitId: idOf(line.code),
          standing: line.standing,
        },
        line.figures,
      ),
    ),
    row(
      'total',
      { name: TOTAL_LABEL },
      byKey(fields, (field) => form.figures[field].total(lines.map(({ figures }) => figures[field]))),
    ),
    row('with-typed', { name: WITH_TYPED_LABEL, note: withTyped.remark || null }, withTyped.figures),
  ]);
}

/** Codes of the fields in the order of their columns. */
const namedFields = (figures: Readonly<Record<string, { readonly at: number }>>): string =>
  Object.entries(figures)
    .sort(([, a], [, b]) => a.at - b.at)
    .map(([field]) => field)
    .join(' ');

/** Codes are for no reader; headings keep their letters whatever the column's numbers look like. */
const styleIn = (column: number, part: Part, own: Style | undefined): Style =>
  own === undefined && column >= CLOSINGS.unitId
    ? numberOnly(column)
    : { ...(own ?? CLOSING_COLUMNS.list[column]?.[2]), ...LOOKS[part] };

const numberOnly = (column: number): Style => {
  const number = CLOSING_COLUMNS.formats[column];
  return number === undefined ? {} : { number };
};

/** Rows of one block: its units' in the order in which it was written, and the row of what is only typed. */
interface BlockRows<Period extends string> {
  readonly period: Period;
  readonly at: Moment;
  readonly units: readonly number[];
  readonly withTyped: number | null;
  /** Codes of the fields as the headings name them; none where they do not. */
  readonly fields: readonly string[];
}

/** Blocks of these periods, oldest first. Rows without codes are people's own and are passed over. */
export function closingBlocks<Period extends string>(
  grid: Grid,
  isOwn: (period: string) => period is Period,
): BlockRows<Period>[] {
  const blocks = new Map<
    string,
    {
      period: Period;
      at: Moment;
      units: Map<string, number>;
      withTyped: number | null;
      fields: readonly string[];
    }
  >();
  for (let row = 0; row < grid.endRow; row++) {
    const text = (column: keyof typeof CLOSINGS) => textAt(grid, cell(row, CLOSINGS[column]));
    const at = momentAt(grid, cell(row, CLOSINGS.closedAt));
    const period = text('period');
    const part = text('part');
    if (at === null || !isOwn(period) || !PARTS.some((one) => one === part)) continue;
    const key = `${at} ${period}`;
    const block = blocks.get(key) ?? { at, period, units: new Map(), withTyped: null, fields: [] };
    blocks.set(key, block);
    // A row that somebody copied stands in the tab twice and counts once.
    const unit = `${text('unitId')} ${text('code')}`;
    if (part === 'unit' && !block.units.has(unit)) block.units.set(unit, row);
    if (part === 'with-typed') block.withTyped ??= row;
    if (part === 'headings' && block.fields.length === 0)
      block.fields = text('standing')
        .split(' ')
        .filter((field) => field !== '');
  }
  const orderOf = (row: number) => numberAt(grid, cell(row, CLOSINGS.order)) ?? 0;
  return [...blocks.values()]
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map((block) => ({
      ...block,
      units: [...block.units.values()].sort((a, b) => orderOf(a) - orderOf(b)),
    }));
}

/** Every block of a form, oldest first. `codeOf` tells the present codes of the units. */
export function closedTables<Field extends string, Period extends string, Value extends Figure>(
  { figures, valueAt, isOwn, positionOf }: ClosingForm<Field, Period, Value>,
  grid: Grid,
  codeOf: UnitCodes['ofUnit'],
): (ClosedTable<Field, Value> & { readonly period: Period })[] {
  const fields = Object.keys(figures) as Field[];
  const textIn = (row: number, column: keyof typeof CLOSINGS) => textAt(grid, cell(row, CLOSINGS[column]));
  const numberIn = (row: number, column: keyof typeof CLOSINGS) =>
    numberAt(grid, cell(row, CLOSINGS[column]));
  // A row that is missing reads as blank cells, as every row beyond the last does.
  const figuresAt = (row: number, named: readonly string[]) =>
    byKey(fields, (field) => {
      const nth = named.indexOf(field);
      const at =
        positionOf === undefined || named.length === 0 ? figures[field].at : nth < 0 ? null : positionOf(nth);
      // A column that the form got later reads as a blank cell.
      return valueAt(grid, at === null ? cell(grid.endRow, 0) : cell(row, at));
    });
  return closingBlocks(grid, isOwn).map(({ period, at, units, withTyped, fields: named }) => ({
    period,
    at,
    lines: units.map((row) => ({
      code: codeOf(numberIn(row, 'unitId'), textIn(row, 'code')),
      name: textIn(row, 'name'),
      figures: figuresAt(row, named),
      note: textIn(row, 'note'),
      standing: standingOf(textIn(row, 'standing')),
      daysLate: numberIn(row, 'daysLate'),
    })),
    withTyped: {
      figures: figuresAt(withTyped ?? grid.endRow, named),
      remark: textIn(withTyped ?? grid.endRow, 'note'),
    },
  }));
}

const standingOf = (code: string): Standing => STANDINGS.find((one) => one === code) ?? 'missing';
