import { type Day, dayInMonth } from '../../domain/calendar/day.ts';
import { periodNumbers } from '../../domain/own-form/form-period.ts';
import type { FormColumn, OfficeForm } from '../../domain/own-form/own-form.ts';
import { periodText } from '../../words/form-words.ts';
import { STATE_TEXT } from '../../words/wording.ts';
import {
  a1,
  a1Area,
  absolute,
  absoluteArea,
  areaAt,
  type Cell,
  cell,
  columnName,
  quotedTab,
} from '../cells/a1.ts';
import { firstOf } from '../cells/expression-formula.ts';
import { COLORS, type Style } from '../cells/style.ts';
import { submittedFormula } from '../cells/submitted-formulas.ts';
import { type CellWrite, formulaAt, type TabSpec, write, writeAt } from '../cells/tab.ts';
import { dateValue, quotedText } from '../cells/value.ts';
import {
  choiceCell,
  chosenIndex,
  type FormTableFacts,
  opensRow,
  TABLE_ROWS as ROW,
  type TableUnit,
  tableColumns,
} from './form-table.ts';
import { tabTitleOf } from './form-table-title.ts';
import { blockRows, lineOf, type PeriodBlock } from './period-block.ts';
import { blocksOfForm } from './unit-blocks.ts';

/** The live table of a form: accepted figures of the chosen period, totals by kind, and how every period stands. */
export function formTableSpec(facts: FormTableFacts, units: readonly TableUnit[]): TabSpec {
  const { form, sheetId, isRetired } = facts.used;
  const columns = tableColumns(form);
  const end = ROW.firstUnit + units.length;
  const hidden = Array.from({ length: columns.count - columns.sheetId }, (_, at) => columns.sheetId + at);
  const shown = columns.sheetId;
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
    columnWidths: [
      40,
      70,
      250,
      ...form.columns.map(({ kind }) => (kind.kind === 'text' ? 180 : kind.kind === 'money' ? 120 : 92)),
      160,
      150,
      124,
      60,
      ...periodNumbers(form.rhythm).map(() => 46),
      ...hidden.map(() => 60),
    ],
    hiddenColumns: hidden,
    rowHeights: [
      [ROW.title, 36],
      [ROW.headline, 30],
      [ROW.header, 84],
    ],
    merges: [],
    styles: styles(form, end, shown),
    cells: [
      ...heads(facts, units.length),
      ...units.flatMap((unit, index) => unitRow(facts, unit, ROW.firstUnit + index)),
    ],
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
    highlights: [
      {
        area: areaAt(ROW.firstUnit, columns.heat, Math.max(1, units.length), columns.periods),
        when: `LEFT(${a1(cell(ROW.firstUnit, columns.heat))};1)="✓"`,
        style: { fill: COLORS.good, color: COLORS.goodText },
      },
      {
        area: areaAt(ROW.firstUnit, columns.heat, Math.max(1, units.length), columns.periods),
        when: `${a1(cell(ROW.firstUnit, columns.heat))}="✘"`,
        style: { fill: COLORS.bad, color: COLORS.badText },
      },
    ],
  };
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
    [areaAt(ROW.headline, 3, 1, shown - 3), { italic: true, color: COLORS.quiet, wrap: false }],
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
    formulaAt(
      cell(ROW.headline, 3),
      `${columns.periods === 1 ? '""' : `INDEX(${label};1;${chosen}+1)&": "`}&INDEX(${absoluteArea(areaAt(ROW.reported, columns.heat, 1, columns.periods))};1;${chosen}+1)&" đơn vị đã nộp. Hạn: ${form.deadline.text.replace(/"/g, '""')}."`,
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
      totalCell(column, cell(ROW.totals, columns.figure(index)), inUnits(columns.figure(index))),
    ),
  ];
}

/** The first day of a period; of an occasion and a year the first of the year. */
const openingDay = ({ deadlines, year }: FormTableFacts, index: number): Day =>
  deadlines[index]?.period?.start ?? dayInMonth(year, 1, 1);

function totalCell({ kind, total }: FormColumn, at: Cell, of: string): CellWrite[] {
  const ifAny = (text: string) => `IF(COUNT(${of})=0;"";${text})`;
  switch (total) {
    case 'none':
      return [];
    case 'sum':
      return [formulaAt(at, ifAny(`SUM(${of})`))];
    case 'mean':
      return [formulaAt(at, ifAny(`ROUND(AVERAGE(${of});1)`))];
    case 'largest':
      return [formulaAt(at, ifAny(`MAX(${of})`))];
    case 'tally': {
      if (kind.kind === 'yes-no') return [formulaAt(at, countOf(of, kind.texts[0]))];
      const texts = kind.kind === 'choice' ? kind.texts : [];
      const parts = texts.map(
        (text) => `IF(${countOf(of, text)}=0;"";${quotedText(`${text} `)}&${countOf(of, text)})`,
      );
      return [formulaAt(at, `TEXTJOIN("; ";TRUE;${parts.join(';')})`)];
    }
  }
}

/** `COUNTIF` would take `*`, `?`, `<` and others of a text for signs. Accepted texts are those of the list, letter by letter. */
const countOf = (of: string, text: string): string => `SUMPRODUCT(--EXACT(${of};${quotedText(text)}))`;

function unitRow({ used }: FormTableFacts, { unit, sheetId, tabTitle }: TableUnit, row: number): CellWrite[] {
  const { form } = used;
  const columns = tableColumns(form);
  const tab = quotedTab(tabTitle);
  const blocks = blocksOfForm(used);
  const first = blocks[0]?.block;
  if (first === undefined) return [];
  const height = blockRows(form) + 1;
  const index = absolute(chosenIndex(form));
  const facts = a1(cell(row, columns.chosen));
  const isAccepted = `ISNUMBER(FIND("|a|";${facts}))`;
  /** The chosen period's cell that stands there in the first one. */
  const chosen = ({ row: from, column }: { row: number; column: number }) =>
    `INDEX(${tab}!${absoluteArea(areaAt(from, column, height * blocks.length))};${index}*${height}+1)`;
  const ifAccepted = (text: string) => `IF(${isAccepted};${text};"")`;
  const orBlank = (text: string) => `IF(${text}="";"";${text})`;
  return [
    write(row, columns.order, row - ROW.firstUnit + 1),
    write(row, columns.code, unit.code),
    formulaAt(
      cell(row, columns.name),
      `HYPERLINK("#gid=${sheetId}&range="&${quotedText(columnName(first.title.column))}&(${index}*${height}+${first.title.row + 1});${quotedText(unit.name)})`,
    ),
    ...form.columns.map(({ id }, at) =>
      formulaAt(cell(row, columns.figure(at)), ifAccepted(orBlank(chosen(lineOf(form, first, id).accepted)))),
    ),
    formulaAt(cell(row, columns.note), ifAccepted(orBlank(chosen(first.acceptedNote)))),
    formulaAt(cell(row, columns.state), stateText(facts, chosen(first.daysLate))),
    formulaAt(cell(row, columns.acceptedAt), ifAccepted(chosen(first.firstAcceptedAt))),
    formulaAt(cell(row, columns.daysLate), ifAccepted(chosen(first.daysLate))),
    write(row, columns.sheetId, sheetId),
    formulaAt(
      cell(row, columns.chosen),
      `INDEX(${a1Area(areaAt(row, columns.facts, 1, columns.periods))};1;${index}+1)`,
    ),
    ...blocks.flatMap(({ block }, at) => [
      formulaAt(cell(row, columns.facts + at), `${tab}!${absolute(block.facts)}`),
      formulaAt(cell(row, columns.heat + at), heatMark(a1(cell(row, columns.facts + at)), tab, block)),
    ]),
  ];
}

/** ✓, with the days that it came late; ✘ after the unit's own last day; – where nothing is owed. */
function heatMark(facts: string, tab: string, block: PeriodBlock): string {
  const [late, lastDay] = [block.daysLate, block.lastDay].map((at) => `${tab}!${absolute(at)}`);
  return firstOf(
    [
      [`ISNUMBER(FIND("|a|";${facts}))`, `"✓"&IF(N(${late})>0;"+"&${late};"")`],
      [`LEFT(${facts};9)="not-owed|"`, '"–"'],
      [`TODAY()>${lastDay}`, '"✘"'],
    ],
    '""',
  );
}

function stateText(facts: string, late: string): string {
  const is = (code: string) => `LEFT(${facts};${code.length + 1})="${code}|"`;
  const others = ['not-owed', 'waiting', 'returned', 'edited', 'empty', 'faulty', 'typing', 'ready'] as const;
  return firstOf(
    [
      [is('submitted'), submittedFormula(late)],
      ...others.map((code): readonly [string, string] => [is(code), quotedText(STATE_TEXT[code])]),
    ],
    '""',
  );
}
