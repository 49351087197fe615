import { type Day, dayInMonth } from '../../domain/calendar/day.ts';
import { periodNumbers } from '../../domain/own-form/form-period.ts';
import type { FormColumn, OfficeForm } from '../../domain/own-form/own-form.ts';
import { periodText } from '../../words/form-words.ts';
import { a1, absolute, absoluteArea, areaAt, beside, type Cell, cell } from '../cells/a1.ts';
import { COLORS, type Style } from '../cells/style.ts';
import { TYPED_LEGEND, TYPED_STYLE, typingFormula } from '../cells/submitted-formulas.ts';
import { type CellWrite, formulaAt, type TabSpec, write, writeAt } from '../cells/tab.ts';
import { heightsOf } from '../cells/text-lines.ts';
import { dateValue, quotedText } from '../cells/value.ts';
import {
  ACCEPTED_SHOWN,
  choiceCell,
  chosenIndex,
  chosenRow,
  type FormTableFacts,
  opensRow,
  TABLE_ROWS as ROW,
  type TableUnit,
  tableColumns,
} from './form-table.ts';
import { tableRow } from './form-table-row.ts';
import { tabTitleOf } from './form-table-title.ts';
import { blockRows } from './period-block.ts';

/** The live table of a form: accepted figures of the chosen period, totals by kind, and how every period stands. */
export function formTableSpec(facts: FormTableFacts, units: readonly TableUnit[]): TabSpec {
  const { form, sheetId, isRetired } = facts.used;
  const columns = tableColumns(form);
  const end = ROW.firstUnit + units.length;
  const hidden = Array.from({ length: columns.count - columns.sheetId }, (_, at) => columns.sheetId + at);
  const shown = columns.sheetId;
  const widths = shownWidths(form);
  const cells = [
    ...heads(facts, units.length),
    ...units.flatMap((unit, index) => tableRow(facts.used, unit, ROW.firstUnit + index)),
  ];
  return {
    sheetId,
    title: tabTitleOf(form),
    // Hidden, above the column of the tabs' ids.
    mark: cell(ROW.headline, columns.sheetId),
    watched: [areaAt(ROW.header, 0, 1, columns.count), areaAt(ROW.firstUnit, columns.sheetId, units.length)],
    isHidden: isRetired,
    rows: end + 1,
    columns: columns.count,
    frozenRows: ROW.header + 1,
    frozenColumns: 3,
    tabColor: COLORS.official,
    columnWidths: [...widths, ...hidden.map(() => 60)],
    hiddenColumns: hidden,
    rowHeights: [
      [ROW.title, 36],
      [ROW.headline, 30],
      [ROW.header, headerHeight(cells, widths)],
    ],
    merges: [],
    styles: styles(form, end, shown),
    cells,
    validations:
      columns.periods === 1
        ? []
        : [
            [
              areaAt(choiceCell.row, choiceCell.column),
              {
                condition: {
                  type: 'ONE_OF_LIST',
                  values: labelsOf(facts).map((userEnteredValue) => ({ userEnteredValue })),
                },
                help: 'Chọn kỳ cần xem; để trống thì xem kỳ hiện nay.',
              },
            ],
          ],
    highlights: highlights(form, units.length),
  };
}

const shownWidths = (form: OfficeForm): number[] => [
  ...[40, 70, 250],
  ...form.columns.map(({ kind }) => (kind.kind === 'text' ? 180 : kind.kind === 'money' ? 120 : 92)),
  ...[160, 150, 124, 60],
  ...periodNumbers(form.rhythm).map(() => 46),
];

/** Pixels, for the longest label, and a line more: bold letters are wider than those that are reckoned with. */
function headerHeight(cells: readonly CellWrite[], widths: readonly number[]): number {
  const heightOf = heightsOf(cells, widths);
  return Math.max(
    84,
    ...widths.map((_, column) => heightOf(areaAt(ROW.header, column), { size: 10, font: 'sans' }) + 22),
  );
}

function highlights(form: OfficeForm, units: number): TabSpec['highlights'] {
  const columns = tableColumns(form);
  const inUnits = (column: number, width: number) => areaAt(ROW.firstUnit, column, Math.max(1, units), width);
  const heat = inUnits(columns.heat, columns.periods);
  const mark = a1(cell(ROW.firstUnit, columns.heat));
  return [
    {
      area: inUnits(columns.figure(0), form.columns.length + 1),
      when: `${beside(ROW.firstUnit, columns.shown)}=1`,
      style: TYPED_STYLE,
    },
    { area: heat, when: `LEFT(${mark};1)="✓"`, style: { fill: COLORS.good, color: COLORS.goodText } },
    { area: heat, when: `${mark}="✘"`, style: { fill: COLORS.bad, color: COLORS.badText } },
  ];
}

const labelsOf = ({ used: { form }, year }: FormTableFacts): string[] =>
  periodNumbers(form.rhythm).map((number) => periodText(form.rhythm.kind, number, year));

function styles(form: OfficeForm, end: number, shown: number): TabSpec['styles'] {
  const columns = tableColumns(form);
  const figures = (index: number) => areaAt(ROW.totals, columns.figure(index), end - ROW.totals + 1, 1);
  const number: Readonly<Record<FormColumn['kind']['kind'], Style>> = {
    count: { number: 'count', align: 'RIGHT' },
    money: { number: 'count', align: 'RIGHT' },
    rate: { number: 'tenth', align: 'RIGHT' },
    day: { number: 'date', align: 'CENTER' },
    'yes-no': { align: 'CENTER' },
    choice: { align: 'CENTER' },
    text: { align: 'LEFT' },
  };
  return [
    [areaAt(0, 0, end + 1, columns.count), { size: 10, middle: true, wrap: true }],
    [areaAt(ROW.title, 0, 1, shown), { bold: true, fill: COLORS.title, color: COLORS.onTitle }],
    [areaAt(ROW.title, 3, 1, shown - 3), { size: 13, wrap: false }],
    [areaAt(ROW.choice, 3, 2, shown - 3), { italic: true, color: COLORS.quiet, wrap: false }],
    [areaAt(choiceCell.row, choiceCell.column), { fill: COLORS.input, bold: true }],
    [
      areaAt(ROW.reported, columns.heat - 1, 1, columns.periods + 1),
      { align: 'CENTER', color: COLORS.quiet },
    ],
    [areaAt(ROW.totals, 0, 1, shown), { bold: true, fill: COLORS.panel }],
    [areaAt(ROW.totals, 0, end - ROW.totals, shown), { border: COLORS.line }],
    ...form.columns.map(({ kind }, index) => [figures(index), number[kind.kind]] as const),
    [areaAt(ROW.firstUnit, columns.acceptedAt, Math.max(1, end - ROW.firstUnit)), { number: 'moment' }],
    [
      areaAt(ROW.firstUnit, columns.heat, Math.max(1, end - ROW.firstUnit), columns.periods),
      { align: 'CENTER' },
    ],
    // After the looks of the columns, which reach over it.
    [areaAt(ROW.header, 0, 1, shown), { bold: true, fill: COLORS.header, align: 'CENTER' }],
    [areaAt(opensRow, columns.facts, 1, columns.periods), { number: 'date' }],
  ];
}

function heads(facts: FormTableFacts, units: number): CellWrite[] {
  const { used } = facts;
  const { form } = used;
  const columns = tableColumns(form);
  const last = Math.max(ROW.firstUnit, ROW.firstUnit + units - 1);
  const inUnits = (column: number) => absoluteArea(areaAt(ROW.firstUnit, column, last - ROW.firstUnit + 1));
  const opens = absoluteArea(areaAt(opensRow, columns.facts, 1, columns.periods));
  const labels = labelsOf(facts);
  const label = absoluteArea(areaAt(ROW.header, columns.heat, 1, columns.periods));
  const choice = absolute(choiceCell);
  const present = `IFERROR(MATCH(TODAY();${opens};1)-1;0)`;
  const chosen = absolute(chosenIndex(form));
  return [
    write(ROW.title, 3, form.title.toUpperCase()),
    ...(columns.periods === 1 ? [] : [write(ROW.choice, 1, 'Kỳ:')]),
    formulaAt(
      chosenIndex(form),
      columns.periods === 1
        ? '0'
        : `IF(${choice}="";${present};IFERROR(MATCH(${choice};${label};0)-1;${present}))`,
    ),
    formulaAt(chosenRow(form), `${chosen}*${blockRows(form) + 1}+1`),
    write(ROW.choice, 3, TYPED_LEGEND),
    formulaAt(
      cell(ROW.headline, 3),
      `${columns.periods === 1 ? '""' : `INDEX(${label};1;${chosen}+1)&": "`}&INDEX(${absoluteArea(areaAt(ROW.reported, columns.heat, 1, columns.periods))};1;${chosen}+1)&" đơn vị đã nộp"&${notHandedIn(inUnits(columns.chosen))}&". Hạn: ${form.deadline.text.replace(/"/g, '""')}."`,
    ),
    write(ROW.reported, columns.heat - 1, 'Đã nộp'),
    write(ROW.totals, 2, 'TỔNG CỘNG'),
    ...['STT', 'Mã', 'Đơn vị'].map((text, column) => write(ROW.header, column, text)),
    ...form.columns.map(({ id, label: text }, index) =>
      write(ROW.header, columns.figure(index), `${id}. ${text}`),
    ),
    ...['Ghi chú', 'Trạng thái', 'Nộp lúc', 'Số ngày chậm'].map((text, index) =>
      write(ROW.header, columns.note + index, text),
    ),
    ...labels.map((text, index) => write(ROW.header, columns.heat + index, text === '' ? 'Kết quả' : text)),
    ...labels.flatMap((_, index) => {
      const of = inUnits(columns.facts + index);
      return [
        formulaAt(
          cell(ROW.reported, columns.heat + index),
          `COUNTIF(${of};"*|a|*")&"/"&(COUNTIF(${of};"?*")-COUNTIF(${of};"not-owed|*"))`,
        ),
        writeAt(cell(opensRow, columns.facts + index), dateValue(openingDay(facts, index))),
      ];
    }),
    ...form.columns.flatMap((column, index) =>
      totalCell(column, cell(ROW.totals, columns.figure(index)), {
        of: inUnits(columns.figure(index)),
        shown: inUnits(columns.shown),
      }),
    ),
  ];
}

/** The first day of a period; of an occasion and a year the first of the year. */
const openingDay = ({ deadlines, year }: FormTableFacts, index: number): Day =>
  deadlines[index]?.period?.start ?? dayInMonth(year, 1, 1);

/** After the count of those that handed in: units that only type, and units that changed what was accepted; '' without any. */
function notHandedIn(facts: string): string {
  const count = (pattern: string) => `COUNTIF(${facts};"${pattern}")`;
  const typing = `(${(['waiting', 'faulty', 'typing', 'ready'] as const)
    .map((state) => `${count(`${state}|*`)}-${count(`${state}|*|a|*`)}`)
    .join('+')})`;
  const edited = count('edited|*');
  return `IF(${typing}+${edited}>0;"; "&${typingFormula(typing, edited)};"")`;
}

/** `of`: the column's figures; `shown` tells which of them are accepted: only these are in a total. */
function totalCell(
  { kind, total }: FormColumn,
  at: Cell,
  { of, shown }: { readonly of: string; readonly shown: string },
): CellWrite[] {
  const isAccepted = `(${shown}=${ACCEPTED_SHOWN})`;
  // A broken figure makes this an error too: SUMIF and its kin pass over one that is not asked for.
  const ifAny = (text: string) => `IF(SUMPRODUCT(${isAccepted}*(${of}<>""))=0;"";${text})`;
  switch (total) {
    case 'none':
      return [];
    case 'sum':
      return [formulaAt(at, ifAny(`SUMIF(${shown};${ACCEPTED_SHOWN};${of})`))];
    case 'mean':
      return [formulaAt(at, ifAny(`ROUND(AVERAGEIF(${shown};${ACCEPTED_SHOWN};${of});1)`))];
    case 'largest':
      return [formulaAt(at, ifAny(`MAXIFS(${of};${shown};${ACCEPTED_SHOWN})`))];
    case 'tally': {
      // COUNTIF would take *, ?, < and others of a text for signs. Accepted texts are those of the list, letter by letter.
      const count = (text: string) => `SUMPRODUCT(${isAccepted}*EXACT(${of};${quotedText(text)}))`;
      if (kind.kind === 'yes-no') return [formulaAt(at, count(kind.texts[0]))];
      const texts = kind.kind === 'choice' ? kind.texts : [];
      const parts = texts.map((text) => `IF(${count(text)}=0;"";${quotedText(`${text} `)}&${count(text)})`);
      return [formulaAt(at, `TEXTJOIN("; ";TRUE;${parts.join(';')})`)];
    }
  }
}
