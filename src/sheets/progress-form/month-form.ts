import type { Campaign, ProgressPlan } from '../../domain/campaign/campaign.ts';
import { MONTHS } from '../../domain/campaign/obligation.ts';
import { MONTH_FIELDS, type MonthField } from '../../domain/form/progress.ts';
import { MONTH_FIELD_WORDS } from '../../words/progress-words.ts';
import { COUNTED_BY_WORDS } from '../../words/setting-words.ts';
import { wordsOf } from '../../words/vocabulary.ts';
import { type Area, a1Area, absolute, absoluteArea, areaAt, areaFrom, type Cell, cell } from '../cells/a1.ts';
import { COLORS } from '../cells/style.ts';
import { type CellWrite, type TabSpec, write, writeAt } from '../cells/tab.ts';
import { cellsIn } from '../cells/tab-words.ts';
import { formula, quotedText } from '../cells/value.ts';
import { UNIT_TAB } from '../registration-form/registration-layout.ts';
import { headLines } from '../settings/settings-documents.ts';
import { MONTH_FORM, monthRow, PROGRESS_TAB, RECORD, STANDING } from './progress-layout.ts';

/**
 * A month of form B as it is signed: one A4 page below the rows that are typed in, filled by formulas alone. It is the last
 * month of which something is typed, or the one that is chosen in *Đính chính*.
 */

const F = MONTH_FORM;
const T = PROGRESS_TAB;
const R = RECORD;

/** Columns of the form: the figure's name over three of the tab's, then one each. */
const COLUMN = { name: 0, inMonth: 3, sinceJanuary: 4, target: 5, missing: 6 } as const;

const at = (of: Cell): string => absolute(of);
const months = (column: number): string => absoluteArea(areaAt(T.januaryRow, column, MONTHS.length));
const ofMonth = (column: number): string => `INDEX(${months(column)};${at(F.month)})`;

/** Running numbers of the year until the month's end; what nobody adds up has none. */
const RUNNING: Readonly<Partial<Record<MonthField, number>>> = {
  classProposed: R.classProposed,
  classSent: R.classSent,
  admissionProposed: R.admissionProposed,
  admitted: R.admitted,
};
const TARGET_ROW: Readonly<Partial<Record<MonthField, number>>> = {
  classSent: T.trainingRow,
  admitted: T.admissionRow,
};

export function monthFormCells(campaign: Campaign, plan: ProgressPlan): CellWrite[] {
  const { year } = campaign;
  const say = wordsOf(campaign);
  return [
    writeAt(F.superiorBody, formula(at(UNIT_TAB.superiorBody))),
    writeAt(F.partyTitle, headLines(campaign.documents.head).join('\n') || null),
    writeAt(F.unitHeading, formula(at(UNIT_TAB.unitHeading))),
    writeAt(F.star, '*'),
    writeAt(F.placeAndDate, `${campaign.place}, ngày ..... tháng ..... năm ${year}`),
    writeAt(F.title, 'THỐNG KÊ'),
    writeAt(
      F.subtitle,
      formula(
        say`"Kết quả thực hiện chỉ tiêu kết nạp đảng viên"&CHAR(10)&IF(${at(F.month)}=0;"(chưa có tháng nào được nhập)";"(tháng "&IF(${at(F.month)}<3;"0";"")&${at(F.month)}&"/${year}"&")")`,
      ),
    ),
    writeAt(F.dashes, '-----'),
    ...(
      [
        [COLUMN.name, 'Nội dung'],
        [COLUMN.inMonth, 'Trong tháng'],
        [COLUMN.sinceJanuary, 'Lũy kế từ đầu năm'],
        [COLUMN.target, `Chỉ tiêu năm ${year}`],
        [COLUMN.missing, 'Còn thiếu'],
      ] as const
    ).map(([column, text]) => write(F.headerRow, column, text)),
    ...cellsIn(MONTH_FIELDS.flatMap(figureCells), say),
    write(F.balanceRow, COLUMN.name, say('Cảm tình Đảng còn trong danh sách')),
    write(F.balanceRow, COLUMN.inMonth, formula(numberOrBlank(ofMonth(R.balance)))),
    ...[COLUMN.sinceJanuary, COLUMN.target, COLUMN.missing].map((column) => write(F.balanceRow, column, '–')),
    writeAt(
      F.note,
      formula(`IF(${at(F.month)}=0;"";IF(${ofMonth(R.note)}="";"";"Ghi chú: "&${ofMonth(R.note)}))`),
    ),
    writeAt(
      F.countedBy,
      say`Số đã kết nạp tính theo ${say(COUNTED_BY_WORDS[plan.admissionCountedBy])}; số liệu mỗi tháng tính ${plan.whichDays}.`,
    ),
    writeAt(F.signature, formula(at(UNIT_TAB.signature))),
    writeAt(F.signerTitle, formula(at(UNIT_TAB.signerTitle))),
    writeAt(F.month, formula(shownMonth())),
    writeAt(
      T.print,
      formula(
        `HYPERLINK(SUBSTITUTE(${at(UNIT_TAB.printUrl)};${quotedText(`range=${a1Area(UNIT_TAB.form)}&`)};${quotedText(`range=${a1Area(F.area)}&`)});"→ In biểu mẫu tháng (A4)")`,
      ),
    ),
  ];
}

function figureCells(field: MonthField, index: number): CellWrite[] {
  const row = F.headerRow + 1 + index;
  const running = RUNNING[field];
  const targetRow = TARGET_ROW[field];
  const target = targetRow === undefined ? null : at(cell(targetRow, STANDING.target));
  const done = at(cell(row, COLUMN.sinceJanuary));
  return [
    write(row, COLUMN.name, MONTH_FIELD_WORDS[field]),
    write(row, COLUMN.inMonth, formula(numberOrBlank(ofMonth(R.shown + index)))),
    write(row, COLUMN.sinceJanuary, running === undefined ? '–' : formula(numberOrBlank(ofMonth(running)))),
    write(row, COLUMN.target, target === null ? '–' : formula(`IF(N(${target})>0;${target};"–")`)),
    write(
      row,
      COLUMN.missing,
      target === null
        ? '–'
        : formula(`IF(AND(N(${target})>0;ISNUMBER(${done}));MAX(0;${target}-${done});"–")`),
    ),
  ];
}

const numberOrBlank = (of: string): string => `IF(${at(F.month)}=0;"";IF(ISNUMBER(${of});${of};""))`;

/** 0 while nothing is typed. "Đầu kỳ" is no month: then it is the last one typed. */
function shownMonth(): string {
  const typed = [...MONTHS].reverse().reduce(
    (rest, month) => {
      const cells = absoluteArea(areaAt(monthRow(month), R.shown, 1, MONTH_FIELDS.length));
      return { text: `${rest.text}IF(COUNT(${cells})>0;${month};`, closing: `${rest.closing})` };
    },
    { text: '', closing: '' },
  );
  const chosen = at(T.correctionMonth);
  return `IF(LEFT(${chosen}&"";6)="Tháng ";VALUE(MID(${chosen};7;2));${typed.text}0${typed.closing})`;
}

/** The letter's head has two halves: the issuing body, and the Party's title with place and date. */
const leftHalf = (place: Cell): Area => areaFrom(place, 1, F.partyTitle.column - F.area.column);
const rightHalf = (place: Cell): Area =>
  areaFrom(place, 1, F.area.column + F.area.columns - F.partyTitle.column);
const across = (row: number, rows = 1): Area => areaAt(row, F.area.column, rows, F.area.columns);

export const MONTH_FORM_MERGES: readonly Area[] = [
  leftHalf(F.superiorBody),
  rightHalf(F.partyTitle),
  leftHalf(F.unitHeading),
  leftHalf(F.star),
  rightHalf(F.placeAndDate),
  ...[F.title, F.subtitle, F.dashes, F.note, F.countedBy].map(({ row }) => across(row)),
  ...Array.from({ length: F.balanceRow - F.headerRow + 1 }, (_, index) =>
    areaAt(F.headerRow + index, COLUMN.name, 1, COLUMN.inMonth - COLUMN.name),
  ),
  rightHalf(F.signature),
  rightHalf(F.signerTitle),
];

export const MONTH_FORM_STYLES: TabSpec['styles'] = [
  [F.area, { font: 'Times New Roman', size: 12, align: 'CENTER', middle: true, wrap: true }],
  [rightHalf(F.partyTitle), { bold: true, underline: true, size: 13 }],
  [leftHalf(F.unitHeading), { bold: true }],
  [rightHalf(F.placeAndDate), { italic: true }],
  [across(F.title.row), { bold: true, size: 15 }],
  [across(F.subtitle.row), { bold: true }],
  [across(F.headerRow, F.balanceRow - F.headerRow + 1), { border: COLORS.ink }],
  [across(F.headerRow), { bold: true, fill: COLORS.header }],
  [
    areaAt(F.headerRow + 1, COLUMN.name, F.balanceRow - F.headerRow, COLUMN.inMonth - COLUMN.name),
    { align: 'LEFT' },
  ],
  [
    areaAt(F.headerRow + 1, COLUMN.inMonth, F.balanceRow - F.headerRow, COLUMN.missing - COLUMN.inMonth + 1),
    { number: 'count' },
  ],
  [across(F.note.row, 2), { align: 'LEFT' }],
  [across(F.countedBy.row), { italic: true, size: 11 }],
  [rightHalf(F.signature), { bold: true }],
];

export const MONTH_FORM_ROW_HEIGHTS: TabSpec['rowHeights'] = [
  // Three lines of a long name: it breaks only between words that do not belong together.
  [F.superiorBody.row, 62],
  [F.unitHeading.row, 40],
  [F.title.row, 30],
  [F.subtitle.row, 44],
  [F.headerRow, 80],
  ...Array.from(
    { length: F.balanceRow - F.headerRow - 1 },
    (_, index) => [F.headerRow + 1 + index, 30] as const,
  ),
  [F.balanceRow, 42],
  [F.note.row, 60],
  [F.countedBy.row, 40],
];
