import type { Day } from '../../domain/calendar/day.ts';
import type { Demand } from '../../domain/campaign/unit-life.ts';
import { measureOf } from '../../domain/form/column.ts';
import type { FigureKind, FormColumn, OfficeForm } from '../../domain/own-form/own-form.ts';
import { columnKind } from '../../domain/own-form/own-report.ts';
import { periodText } from '../../words/form-words.ts';
import { figureText } from '../../words/rule-words.ts';
import { STATE_TEXT, weekdayText } from '../../words/wording.ts';
import { type Area, a1, absolute, areaAt, areaFrom, beside, type Cell, cell } from '../cells/a1.ts';
import { COLORS, type Style } from '../cells/style.ts';
import { type CellWrite, type TabSpec, type Validation, writeAt } from '../cells/tab.ts';
import { heightsOf } from '../cells/text-lines.ts';
import { dateValue } from '../cells/value.ts';
import { COLUMN_WIDTHS } from '../registration-form/registration-style.ts';
import { blockFormulas, type PlacedBlock } from './block-formulas.ts';
import { blockKey, BLOCK_COLUMNS as C, lineOf, type PeriodBlock, TYPED_FORMATS } from './period-block.ts';

/** What a block asks of one unit. */
export interface BlockFacts {
  readonly year: number;
  /** Of the period. */
  readonly number: number;
  /** The unit's own last acceptable day. */
  readonly lastDay: Day;
  readonly demand: Demand;
}

type BlockSpec = Pick<TabSpec, 'cells' | 'merges' | 'styles' | 'validations' | 'highlights' | 'rowHeights'>;

/** A block as a value: labels, formulas, looks, and where the unit types. */
export function blockSpec(placed: PlacedBlock, facts: BlockFacts): BlockSpec {
  const { form, block } = placed;
  const words = [...labels(form, block), ...ofUnit(form, block, facts)];
  return {
    cells: [...words, ...blockFormulas(placed)],
    merges: merges(form, block),
    styles: styles(form, block),
    validations: validations(form, block),
    highlights: highlights(block),
    rowHeights: rowHeights(form, block, words),
  };
}

/** Pixels. Google fits no row to a text in merged cells, so each row is as high as its words need. */
function rowHeights(
  form: OfficeForm,
  block: PeriodBlock,
  cells: readonly CellWrite[],
): TabSpec['rowHeights'] {
  const heightOf = heightsOf(cells, COLUMN_WIDTHS);
  const needed = (at: Cell, until: number, size: number) =>
    heightOf(across(at, until), { size, font: 'serif' }) + ROW_PADDING;
  const heads = [needed(block.title, C.panelLabel, 12), needed(block.deadline, C.panelLabel, 10)];
  return [
    ...heads.flatMap((height, at) => (height > ONE_LINE ? [[block.title.row + at, height] as const] : [])),
    [block.headerRow, 26],
    ...form.columns.map(({ id, kind }) => {
      const { label } = lineOf(form, block, id);
      // Three lines of what is typed in words.
      const least = kind.kind === 'text' ? 54 : 26;
      return [label.row, Math.max(least, needed(label, C.figure, 10))] as const;
    }),
    [block.checks.row, form.columns.length > 5 ? 140 : 84],
  ];
}

const ROW_PADDING = 6;
/** What a row has of itself, and a line of the title needs. */
const ONE_LINE = 27;

/** Lines of the panel, with the rows that each takes. */
const PANEL_LINES = [
  ['tick', 'Nộp báo cáo', 1],
  ['state', 'Trạng thái', 2],
  ['answerShown', 'Trả lời', 2],
  ['firstAcceptedAt', 'Nhận lần đầu', 1],
  ['receipt', 'Số biên nhận', 1],
  ['daysLate', 'Số ngày chậm', 1],
  ['closedAt', 'Chốt lúc', 1],
] as const;
const PANEL_ROWS = PANEL_LINES.reduce((sum, [, , rows]) => sum + rows, 0);

/** What is the same for every unit. */
function labels(form: OfficeForm, block: PeriodBlock): CellWrite[] {
  const header: readonly (readonly [number, string])[] = [
    [C.label, 'Nội dung'],
    [C.figure, 'Số liệu'],
    [C.accepted, 'Đã nhận'],
  ];
  return [
    writeAt(block.panelTitle, 'NỘP BÁO CÁO'),
    ...header.map(([column, text]) => writeAt(cell(block.headerRow, column), text)),
    ...form.columns.map((column) => writeAt(lineOf(form, block, column.id).label, labelText(column))),
    writeAt(cell(block.note.row, C.label), 'Ghi chú'),
    ...PANEL_LINES.map(([name, label]) => writeAt(cell(block[name].row, C.panelLabel), label)),
  ];
}

/** `8. Nữ (trong đó của cột 7)` */
const labelText = ({ id, label, partOf, isRequired, explanation }: FormColumn): string =>
  [
    `${id}. ${label}`,
    partOf === null ? '' : `(trong đó của cột ${partOf})`,
    isRequired ? '' : '(không bắt buộc)',
    explanation === '' ? '' : `(${explanation})`,
  ]
    .filter((part) => part !== '')
    .join(' ');

/** What differs from unit to unit and from period to period. */
function ofUnit(
  form: OfficeForm,
  block: PeriodBlock,
  { year, number, lastDay, demand }: BlockFacts,
): CellWrite[] {
  const name = periodText(form.rhythm.kind, number, year);
  return [
    writeAt(block.key, blockKey(form, number)),
    writeAt(block.title, `${form.title.toUpperCase()}${name === '' ? '' : ` – ${name}`}`),
    writeAt(
      block.deadline,
      demand === 'owed'
        ? `Hạn: ${form.deadline.text} (đến hết ${weekdayText(lastDay)})`
        : `${STATE_TEXT['not-owed']}`,
    ),
    writeAt(block.lastDay, dateValue(lastDay)),
    writeAt(block.demand, demand),
  ];
}

const across = (at: Cell, until: number): Area => areaFrom(at, 1, until - at.column);

function merges(form: OfficeForm, block: PeriodBlock): Area[] {
  const tableRows = [block.headerRow, ...form.columns.map(({ id }) => lineOf(form, block, id).label.row)];
  return [
    across(block.title, C.panelLabel),
    across(block.deadline, C.panelLabel),
    ...tableRows.flatMap((row) => [
      across(cell(row, C.label), C.figure),
      across(cell(row, C.figure), C.accepted),
      across(cell(row, C.accepted), C.panelLabel),
    ]),
    across(block.note, C.panelLabel),
    across(block.checks, C.codes),
    across(block.panelTitle, C.codes),
    ...PANEL_LINES.flatMap(([name, , rows]) => [
      ...(rows === 1 ? [] : [areaAt(block[name].row, C.panelLabel, rows)]),
      // The tick's row stays unmerged: merging would spread its checkbox over the merged cells.
      ...(name === 'tick' ? [] : [areaAt(block[name].row, C.panel, rows, C.codes - C.panel)]),
    ]),
  ];
}

const ACCEPTED_STYLE: Readonly<Record<FigureKind['kind'], Style>> = {
  count: { number: 'count' },
  money: { number: 'count' },
  rate: { number: 'tenth' },
  day: { number: 'date' },
  'yes-no': { number: 'text' },
  choice: { number: 'text' },
  text: { number: 'text' },
};

function styles(form: OfficeForm, block: PeriodBlock): TabSpec['styles'] {
  const { row, rows } = block.area;
  const table = areaAt(block.headerRow, C.label, form.columns.length + 2, C.panelLabel);
  const panel = areaAt(block.tick.row, C.panelLabel, PANEL_ROWS, C.codes - C.panelLabel);
  return [
    [
      areaAt(row, C.label, rows, C.panelLabel),
      { font: 'Times New Roman', size: 10, middle: true, wrap: true },
    ],
    [areaAt(row, C.panelLabel, rows, C.codes - C.panelLabel), { size: 9, middle: true, wrap: true }],
    [across(block.title, C.panelLabel), { bold: true, size: 12, align: 'CENTER' }],
    [across(block.deadline, C.panelLabel), { italic: true, align: 'CENTER' }],
    [table, { border: COLORS.ink }],
    [areaAt(block.headerRow, C.label, 1, C.panelLabel), { bold: true, fill: COLORS.header, align: 'CENTER' }],
    [block.figures, { fill: COLORS.input, align: 'RIGHT', size: 11 }],
    [block.accepted, { align: 'RIGHT', color: COLORS.quiet }],
    ...form.columns.flatMap((column): TabSpec['styles'] => {
      const { figure, accepted } = lineOf(form, block, column.id);
      const typed = TYPED_FORMATS[column.kind.kind];
      return [
        ...(typed === 'automatic' ? [] : [[areaFrom(figure), { number: typed }] as const]),
        [areaFrom(accepted), ACCEPTED_STYLE[column.kind.kind]],
      ];
    }),
    [across(block.note, C.panelLabel), { fill: COLORS.input, number: 'text', align: 'LEFT', size: 9 }],
    [
      across(block.panelTitle, C.codes),
      { bold: true, fill: COLORS.title, color: COLORS.onTitle, align: 'CENTER' },
    ],
    [panel, { border: COLORS.line }],
    [areaAt(panel.row, panel.column, panel.rows), { fill: COLORS.panel, color: COLORS.quiet }],
    [areaFrom(block.tick), { fill: COLORS.input, align: 'CENTER', size: 16 }],
    [areaFrom(block.state), { bold: true }],
    [across(block.checks, C.codes), { size: 9, align: 'LEFT', border: COLORS.line }],
    [areaFrom(block.firstAcceptedAt), { number: 'moment', align: 'LEFT' }],
    [areaFrom(block.closedAt), { number: 'moment', align: 'LEFT' }],
    [areaFrom(block.daysLate), { number: 'count', align: 'LEFT' }],
  ];
}

function validations(form: OfficeForm, block: PeriodBlock): TabSpec['validations'] {
  return [
    ...form.columns.flatMap((column): TabSpec['validations'] => {
      const validation = validationOf(column, lineOf(form, block, column.id).figure);
      return validation === null ? [] : [[areaFrom(lineOf(form, block, column.id).figure), validation]];
    }),
    [areaFrom(block.tick), { condition: { type: 'BOOLEAN' }, help: 'Tích vào ô này để nộp báo cáo của kỳ.' }],
  ];
}

/** What Google lets be typed. It refuses nothing that the check accepts; a blank passes every validation. */
function validationOf({ label, kind }: FormColumn, at: Cell): Validation | null {
  const name = `Cách nhập: ô ${a1(at)} (${label})`;
  if (kind.kind === 'choice' || kind.kind === 'yes-no')
    return {
      condition: {
        type: 'ONE_OF_LIST',
        values: kind.texts.map((userEnteredValue) => ({ userEnteredValue })),
      },
      help: `${name} chọn một trong: ${kind.texts.join(', ')}.`,
      isLenient: true,
    };
  const measure = measureOf(columnKind(kind));
  if (measure === null) return null;
  const ref = a1(at);
  // Typed with a percent sign, 95,5% is kept as 0.955.
  const isRounded =
    measure.decimals === 0
      ? `${ref}=INT(${ref})`
      : `OR(${ref}=ROUND(${ref};1);AND(${ref}<=1;${ref}=ROUND(${ref};3)))`;
  const test = `IF(ISNUMBER(${ref});IF(${ref}>=${measure.least};IF(${ref}<=${measure.most};${isRounded};FALSE);FALSE);FALSE)`;
  const wanted =
    kind.kind === 'day'
      ? 'nhận ngày/tháng/năm, ví dụ 15/03/2025'
      : kind.kind === 'rate'
        ? 'nhận tỷ lệ từ 0 đến 100, nhiều nhất một chữ số lẻ, ví dụ 95,5'
        : `chỉ nhận số nguyên từ 0 đến ${figureText(measure.most)}; không có thì gõ 0`;
  return {
    condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: `=${test}` }] },
    help: `${name} ${wanted}. Không gõ chữ hay công thức.`,
  };
}

function highlights(block: PeriodBlock): TabSpec['highlights'] {
  const isState = (code: string) => `${absolute(block.stateCode)}="${code}"`;
  const own = beside(block.codes.row, block.codes.column);
  const locked = `NOT(ISBLANK(${absolute(block.closedAt)}))`;
  return [
    { area: block.figures, when: locked, style: { fill: COLORS.paper } },
    {
      area: block.figures,
      when: `AND(${own}<>"ok";${own}<>"blank";${own}<>"none")`,
      style: { fill: COLORS.bad, color: COLORS.badText },
    },
    {
      area: areaFrom(block.state),
      when: isState('submitted'),
      style: { fill: COLORS.good, color: COLORS.goodText },
    },
    {
      area: areaFrom(block.state),
      when: isState('faulty'),
      style: { fill: COLORS.bad, color: COLORS.badText },
    },
    {
      area: areaFrom(block.state),
      when: `OR(${['edited', 'returned', 'waiting', 'ready'].map(isState).join(';')})`,
      style: { fill: COLORS.warn, color: COLORS.warnText },
    },
  ];
}
