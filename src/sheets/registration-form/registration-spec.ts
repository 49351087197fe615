import type { Day } from '../../domain/calendar/day.ts';
import { lastDay } from '../../domain/calendar/deadline.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import { receiptStem } from '../../domain/campaign/receipt.ts';
import { type Demand, owesOnce } from '../../domain/campaign/unit-life.ts';
import { REGISTRATION_FIELDS } from '../../domain/form/registration.ts';
import { lastDayFor, type Unit } from '../../domain/unit/unit.ts';
import { unitAuthority } from '../../words/body-words.ts';
import {
  dayText,
  deadlinePlainText,
  FIGURE_NAMES,
  lifeText,
  REGISTRATION_NAMES,
  registrationColumns,
} from '../../words/wording.ts';
import { type Area, absolute, areaAt } from '../cells/a1.ts';
import { type Grid, textAt } from '../cells/grid.ts';
import { REFUSED_AT_ONCE } from '../cells/refused-formulas.ts';
import { SHEET_IDS } from '../cells/registry.ts';
import { COLORS, type Style } from '../cells/style.ts';
import { type CellWrite, type TabSpec, type Validation, write } from '../cells/tab.ts';
import { dateValue, formula } from '../cells/value.ts';
import { headLines } from '../settings/settings-documents.ts';
import { countValidationFormula, OVERDUE, unitTabFormulas } from './registration-formulas.ts';
import { countCell, UNIT_TAB } from './registration-layout.ts';

/** Which tab a unit has, and the address that answers with its form alone, ready for the printer. */
export interface UnitTabPlace {
  readonly sheetId: number;
  readonly title: string;
  readonly printUrl: string;
  /** The how-many-eth use of the unit's code this tab is. */
  readonly codeUse: number;
  /** Its tab is grey. */
  readonly hasEnded: boolean;
}

/** A unit's tab with form A alone, but for what people and the sweep write. */
export function registrationTabSpec(campaign: Campaign, unit: Unit, place: UnitTabPlace): TabSpec {
  const { sheetId, title } = place;
  return {
    sheetId,
    title,
    rows: UNIT_TAB.rows,
    columns: UNIT_TAB.columns,
    frozenRows: 0,
    frozenColumns: 0,
    tabColor: place.hasEnded ? COLORS.retired : COLORS.title,
    columnWidths: UNIT_TAB_WIDTHS,
    hiddenColumns: [UNIT_TAB.unitCode.column, UNIT_TAB.assigned.column],
    rowHeights: [
      // Google fits no row to a text in merged cells: each is as high as the longest text that may stand there. Down to the
      // tick they are together what a browser shows of a sheet at 1366×768.
      [0, 32],
      [UNIT_TAB.deadline.row, 50],
      [UNIT_TAB.howTo.row, 20],
      [3, 35],
      [4, 35],
      [UNIT_TAB.subtitle.row, 36],
      [6, 32],
      [UNIT_TAB.headerRow, 106],
      [UNIT_TAB.inputRow, 96],
      // No higher, or the form with its signature would not print on one page.
      [UNIT_TAB.answer.row, 195],
      [UNIT_TAB.panel.row + 22, 36],
    ],
    merges: MERGES,
    styles: STYLES,
    cells: [...labels(campaign), ...ofUnit(campaign, unit, place), ...unitTabFormulas()],
    landmarks: labels(campaign),
    validations: VALIDATIONS,
    highlights: HIGHLIGHTS,
  };
}

/** The cells that differ from unit to unit. */
function ofUnit(campaign: Campaign, unit: Unit, { printUrl, codeUse }: UnitTabPlace): CellWrite[] {
  const { last, words, demand } = registrationDeadline(campaign, unit);
  const put = (to: { row: number; column: number }, value: CellWrite['value']) =>
    write(to.row, to.column, value);
  return [
    put(UNIT_TAB.unitHeading, unit.name.toUpperCase()),
    put(UNIT_TAB.name, unit.name),
    put(UNIT_TAB.signature, unitAuthority(campaign.unitSignature, unit)),
    put(UNIT_TAB.unitCode, unit.code),
    put(UNIT_TAB.receiptStem, receiptStem(unit.code, codeUse)),
    put(UNIT_TAB.deadline, words),
    put(UNIT_TAB.lastDay, dateValue(last)),
    put(UNIT_TAB.demand, demand),
    put(UNIT_TAB.assigned, unit.assignedAdmission),
    put(UNIT_TAB.printUrl, printUrl),
  ];
}

/** The unit's own last day for form A, and its deadline in words; blank when form A is not in use. */
function registrationDeadline(
  { registration }: Campaign,
  unit: Unit,
): { last: Day | null; words: string | null; demand: Demand } {
  if (registration === null) return { last: null, words: null, demand: 'none' };
  const general = lastDay(registration.deadline);
  const last = lastDayFor(unit, 'registration', general);
  const words = deadlinePlainText(registration.deadline, general, last);
  return owesOnce(unit.life, last)
    ? { last, words, demand: 'owed' }
    : { last, words: `${words}: không phải nộp${lifeText(unit)}`, demand: 'none' };
}

/** Written once, when the tab is made: an unset checkbox would be empty, not FALSE (docs/platform.md 64). */
export const INITIAL_CELLS: readonly CellWrite[] = [write(UNIT_TAB.tick.row, UNIT_TAB.tick.column, false)];

const TICK_LABEL = 'Nộp báo cáo (tích vào ô) →';
const CLOSED_LABEL = 'Đã chốt số liệu lúc';

/** Whether the cells that answers are written to are still where they were made: false after rows or columns were inserted. */
export function isInPlace(grid: Grid, unitCode: string): boolean {
  const label = (row: number) => textAt(grid, { row, column: UNIT_TAB.panel.column });
  return (
    textAt(grid, UNIT_TAB.unitCode) === unitCode &&
    label(UNIT_TAB.tick.row) === TICK_LABEL &&
    label(UNIT_TAB.closedAt.row) === CLOSED_LABEL
  );
}

const PANEL_LABELS: readonly (readonly [row: number, label: string])[] = [
  [UNIT_TAB.deadline.row, 'Hạn nộp'],
  [UNIT_TAB.howTo.row, 'Cách nộp'],
  [UNIT_TAB.warnings.row, 'Cần lưu ý'],
  [UNIT_TAB.tick.row, TICK_LABEL],
  [UNIT_TAB.answer.row, 'Trả lời của văn phòng'],
  [UNIT_TAB.firstAcceptedAt.row, 'Nộp lần đầu lúc'],
  [UNIT_TAB.lastAcceptedAt.row, 'Nộp gần nhất lúc'],
  [UNIT_TAB.receipt.row, 'Số biên nhận'],
  [UNIT_TAB.daysLate.row, 'Số ngày chậm'],
  [UNIT_TAB.closedAt.row, CLOSED_LABEL],
  [UNIT_TAB.paperReceivedOn.row, 'Đã nhận bản ký ngày'],
];

function labels(campaign: Campaign): CellWrite[] {
  const columns = registrationColumns(campaign.year, campaign.classWord);
  const unitWord = campaign.unitWord;
  const put = (to: { row: number; column: number }, value: CellWrite['value']) =>
    write(to.row, to.column, value);
  return [
    put(UNIT_TAB.superiorBody, campaign.superiorBody.toUpperCase()),
    put(UNIT_TAB.partyTitle, headLines(campaign.documents.head).join('\n') || null),
    put(UNIT_TAB.star, '*'),
    put(UNIT_TAB.placeAndDate, `${campaign.place}, ngày ..... tháng ..... năm ${campaign.year}`),
    put(UNIT_TAB.title, 'THỐNG KÊ'),
    put(
      UNIT_TAB.subtitle,
      `Số lượng đảng viên, cán bộ, công chức viên chức và người lao động\n(có đến ${dayText(campaign.asOf)})`,
    ),
    put(UNIT_TAB.dashes, '-----'),
    write(UNIT_TAB.headerRow, 0, `Tên ${unitWord}`),
    ...REGISTRATION_FIELDS.map((field) => write(UNIT_TAB.headerRow, countCell(field).column, columns[field])),
    write(UNIT_TAB.headerRow, UNIT_TAB.note.column, 'Ghi chú'),
    put(UNIT_TAB.signerTitle, campaign.unitSignerTitle),
    put(UNIT_TAB.howTo, 'Nhập các ô màu vàng, rồi tích vào ô vuông bên dưới.'),
    put(UNIT_TAB.panelTitle, `NỘP BÁO CÁO ĐĂNG KÝ CHỈ TIÊU NĂM ${campaign.year}`),
    ...PANEL_LABELS.map(([row, label]) => write(row, UNIT_TAB.panel.column, label)),
    ...Object.values(FIGURE_NAMES).map((label, index) =>
      write(UNIT_TAB.checks.row + index, UNIT_TAB.panel.column, label),
    ),
    ...REGISTRATION_NAMES.map((label, index) =>
      write(UNIT_TAB.accepted.row + index, UNIT_TAB.panel.column, `Đã nộp: ${label}`),
    ),
    put(UNIT_TAB.print, formula(`HYPERLINK(${absolute(UNIT_TAB.printUrl)};"→ In biểu mẫu (A4)")`)),
    put(UNIT_TAB.link, formula(`HYPERLINK("#gid=${SHEET_IDS.summary}";"→ Xem bảng Tổng hợp")`)),
    write(UNIT_TAB.panel.row + 22, UNIT_TAB.panel.column, CONFIDENTIAL),
  ];
}

export const CONFIDENTIAL =
  'Chỉ nhập số lượng. Không nhập nội dung bí mật nhà nước, lý lịch, kết quả thẩm tra, họ tên quần chúng.';

/**
 * A–G are the 165 mm between the margins of an official A4 page at five sixths: the form is printed to the page's width, and
 * its letters of 10 points are 12 there. With H–K, the panel of form A and notes, ticks and states of form B, they are what
 * a screen of 1366 pixels shows at 125 %. Then hidden ones.
 */
const UNIT_TAB_WIDTHS = [110, 70, 70, 72, 72, 64, 62, 104, 56, 56, 236, 60, 60] as const;

const row = (at: number, column: number, columns: number): Area => areaAt(at, column, 1, columns);

const MERGES: readonly Area[] = [
  row(0, 0, 3),
  row(0, 3, 4),
  row(1, 0, 3),
  row(2, 0, 3),
  row(2, 3, 4),
  row(4, 0, 7),
  row(5, 0, 7),
  row(6, 0, 7),
  row(11, 3, 4),
  row(12, 3, 4),
  row(17, 3, 4),
  row(0, 7, 4),
  row(22, 7, 4),
  row(7, 5, 2),
  row(8, 5, 2),
  // Not the tick's: merging would spread its checkbox over the merged cells.
  ...Array.from({ length: 21 }, (_, index) => row(1 + index, 8, 3)).filter(
    (of) => of.row !== UNIT_TAB.tick.row,
  ),
  row(UNIT_TAB.state.row, UNIT_TAB.state.column, 2),
];

const STYLES: readonly (readonly [Area, Style])[] = [
  [
    areaAt(0, 0, UNIT_TAB.rows, 7),
    { font: 'Times New Roman', size: 10, align: 'CENTER', middle: true, wrap: true },
  ],
  [areaAt(0, 7, UNIT_TAB.rows, 4), { size: 9, middle: true, wrap: true }],
  [row(0, 3, 4), { bold: true, underline: true, size: 11 }],
  [row(1, 0, 3), { bold: true }],
  [row(2, 3, 4), { italic: true }],
  [row(4, 0, 7), { bold: true, size: 12 }],
  [row(5, 0, 7), { bold: true }],
  [areaAt(7, 0, 2, 7), { border: '#000000' }],
  [row(7, 0, 7), { bold: true, fill: COLORS.header }],
  [row(8, 0, 1), { align: 'LEFT' }],
  // No number format: only then does Google mark a typed date as one, for submission to see.
  [row(8, 1, 4), { fill: COLORS.input, align: 'RIGHT', size: 11 }],
  [row(8, 5, 2), { fill: COLORS.input, number: 'text', align: 'LEFT', size: 9 }],
  [row(11, 3, 4), { bold: true }],
  [row(17, 3, 4), { bold: true }],
  [row(0, 7, 4), { bold: true, fill: COLORS.title, color: COLORS.onTitle, align: 'CENTER' }],
  [areaAt(1, 7, 7, 4), { border: COLORS.line }],
  [areaAt(8, 7, 1, 4), { border: COLORS.line }],
  [areaAt(9, 7, 13, 4), { border: COLORS.line }],
  [areaAt(1, 7, 21, 1), { fill: COLORS.panel, color: COLORS.quiet }],
  [areaAt(UNIT_TAB.deadline.row, 8, 1, 3), { bold: true }],
  [areaAt(UNIT_TAB.state.row, UNIT_TAB.state.column, 1, 2), { bold: true }],
  [areaAt(UNIT_TAB.print.row, UNIT_TAB.print.column), { bold: true, color: '#000000' }],
  [areaAt(8, 7, 1, 1), { bold: true, color: '#000000', fill: COLORS.input }],
  [areaAt(8, 8, 1, 1), { fill: COLORS.input, align: 'CENTER', size: 16 }],
  [areaAt(10, 8, 2, 1), { number: 'moment', align: 'LEFT' }],
  [areaAt(13, 8, 4, 1), { number: 'count', align: 'RIGHT' }],
  [areaAt(17, 8, 1, 1), { number: 'text' }],
  [areaAt(18, 8, 1, 1), { number: 'count', align: 'RIGHT' }],
  [areaAt(19, 8, 1, 1), { number: 'moment', align: 'LEFT' }],
  [areaAt(20, 8, 1, 1), { number: 'date', align: 'LEFT' }],
  [row(22, 7, 4), { italic: true, size: 9, color: COLORS.quiet }],
];

/** Google shows one text beside the selected cell and when it refuses: a way to type is right in both places. */
const countHelp = (name: string): string =>
  `Cách nhập: ô ${name} chỉ nhận số nguyên từ 0 đến 999.999, ví dụ 72; không có thì gõ 0. Không gõ chữ, phần lẻ hay công thức.`;

const VALIDATIONS: readonly (readonly [Area, Validation])[] = [
  ...REGISTRATION_FIELDS.map((field): readonly [Area, Validation] => {
    const at = countCell(field);
    return [
      areaAt(at.row, at.column),
      {
        condition: {
          type: 'CUSTOM_FORMULA',
          values: [{ userEnteredValue: `=${countValidationFormula(field)}` }],
        },
        help: countHelp(`${'ABCDEF'[at.column]}${at.row + 1}`),
      },
    ];
  }),
  [
    areaAt(UNIT_TAB.tick.row, UNIT_TAB.tick.column),
    { condition: { type: 'BOOLEAN' }, help: 'Tích vào ô này để nộp báo cáo.' },
  ],
];

const stateBegins = (words: string): string => `LEFT(${absolute(UNIT_TAB.state)};${words.length})="${words}"`;

const stateIs = (...codes: readonly string[]): string =>
  codes.length === 1 ? `$L$2="${codes[0]}"` : `OR(${codes.map((code) => `$L$2="${code}"`).join(';')})`;

/** Nobody can type here any more. */
const LOCKED = `NOT(ISBLANK(${absolute(UNIT_TAB.closedAt)}))`;

const HIGHLIGHTS: TabSpec['highlights'] = [
  { area: row(UNIT_TAB.inputRow, 1, 6), when: LOCKED, style: { fill: '#ffffff' } },
  { area: row(UNIT_TAB.tick.row, UNIT_TAB.panel.column, 2), when: LOCKED, style: { fill: '#ffffff' } },
  {
    area: areaAt(UNIT_TAB.state.row, UNIT_TAB.state.column),
    when: `AND(${stateIs('submitted')};N(${absolute(UNIT_TAB.daysLate)})=0)`,
    style: { fill: COLORS.good, color: COLORS.goodText },
  },
  {
    area: areaAt(UNIT_TAB.state.row, UNIT_TAB.state.column),
    when: `OR(${stateIs('faulty')};${[OVERDUE, REFUSED_AT_ONCE].map(stateBegins).join(';')})`,
    style: { fill: COLORS.bad, color: COLORS.badText },
  },
  {
    area: areaAt(UNIT_TAB.state.row, UNIT_TAB.state.column),
    when: stateIs('edited', 'returned', 'waiting', 'ready', 'submitted'),
    style: { fill: COLORS.warn, color: COLORS.warnText },
  },
  { area: UNIT_TAB.checks, when: '$L4="ok"', style: { color: COLORS.goodText } },
  {
    area: UNIT_TAB.checks,
    when: `AND($L4<>"ok";$L4<>"blank";ISBLANK(${absolute(UNIT_TAB.closedAt)}))`,
    style: { fill: COLORS.bad, color: COLORS.badText },
  },
  {
    area: areaAt(UNIT_TAB.warnings.row, UNIT_TAB.warnings.column),
    when: 'OR($L$9="formula";AND($L$9="none";COUNTIF($M$4:$M$8;"warning")>0))',
    style: { fill: COLORS.warn, color: COLORS.warnText },
  },
];
