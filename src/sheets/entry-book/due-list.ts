import { serialOf } from '../../domain/calendar/day.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import { monthsOf, type NamedDeadline } from '../../domain/campaign/campaign-deadlines.ts';
import { monthObligation, type Obligation, ownObligation } from '../../domain/campaign/obligation.ts';
import { obligationText } from '../../words/obligation-words.ts';
import { OVERDUE, STATE_TEXT } from '../../words/wording.ts';
import { type Area, a1, absolute, absoluteArea, areaAt, beside, type Cell, cell } from '../cells/a1.ts';
import { firstOf } from '../cells/expression-formula.ts';
import { COLORS } from '../cells/style.ts';
import { type CellWrite, formulaAt, type TabSpec, write } from '../cells/tab.ts';
import { quotedText } from '../cells/value.ts';
import { allBlocks, DUE_LIST, type FormsOnTabs } from '../own-form/unit-blocks.ts';
import { finalCell, monthCell, monthCountCell } from '../progress-form/progress-layout.ts';
import { countCell, UNIT_TAB } from '../registration-form/registration-layout.ts';

/**
 * *Việc phải nộp*: every form and period that a unit is to hand in by now, the newest day first, with a link to each. Every
 * period of every form has a line of four hidden cells; the list finds by them what is due.
 */
const C = {
  name: 0,
  until: 5,
  state: 8,
  end: 11,
  /** Hidden, of the list: which line of the hidden cells it shows, its state, its last day. */
  at: 11,
  code: 12,
  lastDay: 13,
  /** Hidden, of each period: a number by which it is sorted, blank where nothing is due; its name, its place, its state. */
  key: 14,
  itsName: 15,
  place: 16,
  itsCode: 17,
} as const;

/** One past the last hidden column that the list needs. */
export const DUE_COLUMNS = C.itsCode + 1;
/** Rows fit below this number: the last four digits of a key tell the row. */
const ROWS = 10_000;
const LINES = Array.from({ length: DUE_LIST.lines }, (_, index) => DUE_LIST.firstRow + index);

const HEADER: readonly CellWrite[] = [
  write(DUE_LIST.headerRow, C.name, 'Biểu, kỳ báo cáo (bấm để tới)'),
  write(DUE_LIST.headerRow, C.until, 'Đến hết ngày'),
  write(DUE_LIST.headerRow, C.state, 'Trạng thái'),
];

/** A period of any form, as the tab holds it. */
interface Due {
  readonly row: number;
  readonly obligation: Obligation;
  /** Where the unit types. */
  readonly place: Cell;
  readonly stateCode: Cell;
  readonly lastDay: Cell;
  readonly demand: Cell;
  readonly closedAt: Cell;
}

/** The list in the tab that ends in this row. */
export function dueList(
  campaign: Campaign,
  forms: FormsOnTabs,
  deadlines: readonly NamedDeadline[],
  { sheetId, rows }: Pick<TabSpec, 'sheetId' | 'rows'>,
): Pick<TabSpec, 'cells' | 'merges' | 'styles' | 'highlights' | 'rowHeights'> & {
  readonly landmarks: readonly CellWrite[];
} {
  const column = (at: number) => absoluteArea(areaAt(DUE_LIST.firstRow, at, rows - DUE_LIST.firstRow));
  const keys = column(C.key);
  const opening = new Map([...deadlines, ...forms.deadlines].map((one) => [one.obligation, one]));
  const dues = [...campaignDues(campaign), ...ownDues(forms)];
  const names = forms.used.map(({ form }) => form);
  return {
    landmarks: HEADER,
    cells: [
      formulaAt(cell(DUE_LIST.titleRow, C.name), titleFormula(keys)),
      ...HEADER,
      ...LINES.flatMap((row, index) => lineCells(row, index + 1, { sheetId, keys, column })),
      formulaAt(
        cell(DUE_LIST.moreRow, C.name),
        `IF(COUNT(${keys})>${DUE_LIST.lines};"… và "&(COUNT(${keys})-${DUE_LIST.lines})&" việc nữa ở các biểu bên dưới";"")`,
      ),
      ...dues.flatMap((due) => [
        formulaAt(cell(due.row, C.key), keyFormula(due, opening.get(due.obligation))),
        write(due.row, C.itsName, obligationText(due.obligation, names)),
        write(due.row, C.place, a1(due.place)),
        formulaAt(cell(due.row, C.itsCode), a1(due.stateCode)),
      ]),
      ...notAsked(dues, forms).map((row) => write(row, C.key, null)),
    ],
    merges: [across(DUE_LIST.titleRow, C.name, C.end), ...[DUE_LIST.headerRow, ...LINES].flatMap(lineMerges)],
    styles: STYLES,
    highlights: [
      {
        area: areaAt(DUE_LIST.firstRow, C.name, DUE_LIST.lines, C.end),
        when: `IF(ISNUMBER(${beside(DUE_LIST.firstRow, C.lastDay)});${beside(DUE_LIST.firstRow, C.lastDay)}<TODAY();FALSE)`,
        style: { fill: COLORS.bad, color: COLORS.badText },
      },
    ],
    rowHeights: [[DUE_LIST.titleRow, 28]],
  };
}

/** Leads to the list from the top of the tab, and says what is in it. */
export const dueListLink = (sheetId: number, before: string): string =>
  `HYPERLINK("#gid=${sheetId}&range=${a1(cell(DUE_LIST.titleRow, C.name))}";${quotedText(before)}&${absolute(cell(DUE_LIST.titleRow, C.name))}&" ▸")`;

const across = (row: number, from: number, end: number): Area => areaAt(row, from, 1, end - from);

const lineMerges = (row: number): Area[] => [
  across(row, C.name, C.until),
  across(row, C.until, C.state),
  across(row, C.state, C.end),
];

const STYLES: TabSpec['styles'] = [
  [
    across(DUE_LIST.titleRow, C.name, C.end),
    { bold: true, size: 12, fill: COLORS.title, color: COLORS.onTitle, align: 'CENTER', middle: true },
  ],
  [areaAt(DUE_LIST.headerRow, C.name, DUE_LIST.lines + 2, C.end), { size: 9, middle: true }],
  [
    across(DUE_LIST.headerRow, C.name, C.end),
    { bold: true, fill: COLORS.header, align: 'CENTER', border: COLORS.line },
  ],
  [areaAt(DUE_LIST.firstRow, C.until, DUE_LIST.lines), { number: 'date', align: 'CENTER' }],
];

const titleFormula = (keys: string): string => {
  const late = `COUNTIF(${keys};"<"&TODAY()*${ROWS})`;
  return `IF(COUNT(${keys})=0;"VIỆC PHẢI NỘP: không còn việc nào đến kỳ";"VIỆC PHẢI NỘP: "&COUNT(${keys})&IF(${late}=0;"";", quá hạn "&${late}))`;
};

/** Blank unless the period has begun, is owed, and is neither handed in nor closed. */
function keyFormula({ row, ...at }: Due, deadline: NamedDeadline | undefined): string {
  const span = deadline?.period ?? null;
  const isDue = [
    `${a1(at.demand)}="owed"`,
    `${a1(at.stateCode)}<>"submitted"`,
    `ISBLANK(${a1(at.closedAt)})`,
    ...(span === null ? [] : [`TODAY()>=MIN(${a1(at.lastDay)};${serialOf(span.start)})`]),
  ];
  return `IF(AND(${isDue.join(';')});${a1(at.lastDay)}*${ROWS}+${row + 1};"")`;
}

function lineCells(
  row: number,
  nth: number,
  { sheetId, keys, column }: { sheetId: number; keys: string; column: (at: number) => string },
): CellWrite[] {
  const [at, code, day] = [C.at, C.code, C.lastDay].map((one) => beside(row, one));
  const unlessBlank = (formula: string) => `IF(${at}="";"";${formula})`;
  const found = (of: number) => `INDEX(${column(of)};${at})`;
  const state = firstOf(
    (['waiting', 'returned', 'edited', 'faulty', 'typing', 'ready'] as const).map((one) => [
      `${code}="${one}"`,
      quotedText(STATE_TEXT[one]),
    ]),
    quotedText(STATE_TEXT.empty),
  );
  return [
    formulaAt(
      cell(row, C.at),
      `IF(COUNT(${keys})<${nth};"";MOD(LARGE(${keys};${nth});${ROWS})-${DUE_LIST.firstRow})`,
    ),
    formulaAt(cell(row, C.code), unlessBlank(found(C.itsCode))),
    formulaAt(cell(row, C.lastDay), unlessBlank(`INT(${found(C.key)}/${ROWS})`)),
    formulaAt(
      cell(row, C.name),
      unlessBlank(`HYPERLINK("#gid=${sheetId}&range="&${found(C.place)};${found(C.itsName)})`),
    ),
    formulaAt(cell(row, C.until), unlessBlank(`${day}`)),
    formulaAt(
      cell(row, C.state),
      unlessBlank(`IF(${day}<TODAY();"${OVERDUE} "&(TODAY()-${day})&" ngày. ";"")&${state}`),
    ),
  ];
}

const campaignDues = ({ registration, progress }: Campaign): Due[] => {
  const ofA: Omit<Due, 'row'>[] =
    registration === null ? [] : [{ ...UNIT_TAB, obligation: 'registration', place: countCell('members') }];
  const ofB: Omit<Due, 'row'>[] =
    progress === null
      ? []
      : [
          ...monthsOf(progress).map((month) => ({
            obligation: monthObligation(month),
            place: monthCountCell(month, 'listed'),
            stateCode: monthCell(month, 'stateCode'),
            lastDay: monthCell(month, 'lastDay'),
            demand: monthCell(month, 'demand'),
            closedAt: monthCell(month, 'closedAt'),
          })),
          ...(progress.final === null
            ? []
            : [
                {
                  obligation: 'final' as const,
                  place: finalCell('tick'),
                  stateCode: finalCell('stateCode'),
                  lastDay: finalCell('lastDay'),
                  demand: finalCell('demand'),
                  closedAt: finalCell('closedAt'),
                },
              ]),
        ];
  return [...ofA, ...ofB].map((due, index) => ({ ...due, row: DUE_LIST.firstRow + index }));
};

const ownDues = ({ used }: FormsOnTabs): Due[] =>
  allBlocks(used.filter(({ isRetired }) => !isRetired)).map(({ used: { form }, number, block }) => ({
    ...block,
    row: block.area.row,
    obligation: ownObligation(form.code, number),
    place: cell(block.figures.row, block.figures.column),
  }));

/** Rows whose key may be left from a form that was in use. */
const notAsked = (dues: readonly Due[], { used }: FormsOnTabs): number[] =>
  [...LINES, ...allBlocks(used).map(({ block }) => block.area.row)].filter(
    (row) => !dues.some((due) => due.row === row),
  );
