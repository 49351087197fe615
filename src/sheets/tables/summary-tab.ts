import { lastDay } from '../../domain/calendar/deadline.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import { REGISTRATION_FIELDS } from '../../domain/form/registration.ts';
import { wordsOf } from '../../words/vocabulary.ts';
import { dayText, registrationColumns, weekdayText } from '../../words/wording.ts';
import { a1, absolute, areaAt, between, cell } from '../cells/a1.ts';
import { SHEET_IDS, TAB_TITLES } from '../cells/registry.ts';
import { COLORS } from '../cells/style.ts';
import { presentFormula, TYPED_LEGEND, TYPED_STYLE } from '../cells/submitted-formulas.ts';
import { type CellWrite, formulaAt, type TabSpec, write } from '../cells/tab.ts';
import { formula, quotedText, type Written } from '../cells/value.ts';
import { NOTICE_CELL, noticeFormula } from './run-notice.ts';
import { summaryCharts, timelinessData } from './summary-charts.ts';
import {
  ACCEPTED_COLUMN,
  SHOWN_COLUMNS,
  SUMMARY,
  SUMMARY_BOARD,
  SUMMARY_COLUMNS,
} from './summary-columns.ts';
import { summaryHighlights } from './summary-highlights.ts';
import { barCells, barStyles, totals, unitRange } from './summary-totals.ts';
import { type SummaryUnit, summaryUnitRow } from './summary-unit-row.ts';

/** The official table with live formulas: every unit of the year, in the order of `Danh sách`; ended ones are grey. */
export function summaryTabSpec(campaign: Campaign, units: readonly SummaryUnit[]): TabSpec {
  const total = SUMMARY.firstUnitRow + units.length;
  const charts = summaryCharts(units.length, wordsOf(campaign));
  const general = campaign.registration === null ? null : lastDay(campaign.registration.deadline);
  return {
    sheetId: SHEET_IDS.summary,
    title: TAB_TITLES.summary,
    mark: SUMMARY.mark,
    watched: [
      between(SUMMARY.notice.text, SUMMARY.notice.nextRun),
      areaAt(SUMMARY.headerRow, 0, 1, SUMMARY.columns),
      areaAt(SUMMARY.firstUnitRow, SUMMARY_COLUMNS.sheetId, units.length),
    ],
    isHidden: campaign.registration === null,
    rows: total + 3 + charts.rows,
    charts: charts.charts,
    spareChartIds: charts.spareIds,
    columns: SUMMARY.columns,
    frozenRows: SUMMARY.headerRow + 1,
    frozenColumns: SUMMARY.frozenColumns,
    tabColor: COLORS.official,
    columnWidths: [44, 275, 86, 86, 100, 90, 136, 176, 124, 66, 124, ...HIDDEN.map(() => 60)],
    hiddenColumns: HIDDEN,
    rowHeights: [
      [SUMMARY.titleRow, 36],
      [SUMMARY.boardLabelRow, 50],
      [SUMMARY.warning.row, 34],
      [SUMMARY.headerRow, 88],
    ],
    merges: [
      areaAt(SUMMARY.titleRow, 0, 1, SUMMARY.frozenColumns),
      ...[SUMMARY.titleRow, SUMMARY.subtitleRow, SUMMARY.warning.row].map((row) =>
        areaAt(row, SUMMARY.frozenColumns, 1, SHOWN_COLUMNS - SUMMARY.frozenColumns),
      ),
      areaAt(total + 1, SUMMARY_COLUMNS.note, 1, SUMMARY_COLUMNS.code - SUMMARY_COLUMNS.note),
    ],
    styles: summaryStyles(units.length),
    cells: [
      ...head(campaign, units.length),
      ...units.flatMap((entry, index) => summaryUnitRow({ ...entry, general }, index)),
      ...totals(units.length),
      ...barCells(units.length),
    ],
    validations: [],
    highlights: summaryHighlights(units.length),
  };
}

function summaryStyles(units: number): TabSpec['styles'] {
  const total = SUMMARY.firstUnitRow + units;
  const body = areaAt(SUMMARY.headerRow, 0, units + 3, SUMMARY_COLUMNS.closedAt + 1);
  return [
    [areaAt(0, 0, total + 3, SUMMARY.columns), { size: 10, middle: true, wrap: true }],
    [
      areaAt(SUMMARY.titleRow, 0, 1, SHOWN_COLUMNS),
      { bold: true, size: 14, align: 'LEFT', fill: COLORS.title, color: COLORS.onTitle },
    ],
    [areaAt(SUMMARY.titleRow, 0, 1, SUMMARY.frozenColumns), { size: 9 }],
    [areaAt(SUMMARY.subtitleRow, 0, 1, SHOWN_COLUMNS), { italic: true, color: COLORS.quiet }],
    [
      board(SUMMARY.boardLabelRow),
      { bold: true, align: 'CENTER', fill: COLORS.panel, color: COLORS.quiet, border: COLORS.line },
    ],
    [
      board(SUMMARY.boardRow),
      { bold: true, size: 12, align: 'CENTER', border: COLORS.line, number: 'count' },
    ],
    [areaAt(SUMMARY.boardRow, SUMMARY_BOARD.gap), { number: 'gap' }],
    [areaAt(SUMMARY.boardRow, SUMMARY_BOARD.share), { number: 'percent' }],
    [areaAt(SUMMARY.warning.row, SUMMARY.warning.column), { bold: true, color: COLORS.badText }],
    [body, { border: COLORS.line }],
    [areaAt(SUMMARY.headerRow, 0, 1, SHOWN_COLUMNS), { bold: true, align: 'CENTER', fill: COLORS.header }],
    [column(SUMMARY_COLUMNS.order, units + 2), { align: 'CENTER' }],
    [
      areaAt(SUMMARY.firstUnitRow, SUMMARY_COLUMNS.members, units + 2, REGISTRATION_FIELDS.length),
      { number: 'count', align: 'RIGHT' },
    ],
    [column(SUMMARY_COLUMNS.acceptedAt, units + 2), { number: 'moment', align: 'CENTER' }],
    [column(SUMMARY_COLUMNS.daysLate, units + 2), { number: 'count', align: 'RIGHT' }],
    [column(SUMMARY_COLUMNS.closedAt, units + 2), { number: 'moment', align: 'CENTER' }],
    [areaAt(total, 0, 1, SHOWN_COLUMNS), { bold: true, fill: COLORS.panel }],
    [areaAt(total + 1, 0, 1, SHOWN_COLUMNS), { ...TYPED_STYLE, fill: COLORS.panel }],
    ...barStyles(units),
    // Hidden cells must not make a row taller.
    [areaAt(0, SUMMARY_COLUMNS.code, total + 3, SUMMARY.columns - SUMMARY_COLUMNS.code), { clip: true }],
  ];
}

const HIDDEN = Array.from(
  { length: SUMMARY.columns - SUMMARY_COLUMNS.code },
  (_, index) => SUMMARY_COLUMNS.code + index,
);

const board = (row: number) =>
  areaAt(row, SUMMARY_BOARD.units, 1, SUMMARY_BOARD.closed - SUMMARY_BOARD.units + 1);

const column = (at: number, rows: number) => areaAt(SUMMARY.firstUnitRow, at, rows, 1);

function counts(units: number) {
  const states = unitRange(SUMMARY_COLUMNS.stateCode, units);
  const late = unitRange(SUMMARY_COLUMNS.daysLate, units);
  const inTime = `COUNTIF(${late};0)`;
  const tardy = `COUNTIF(${late};">0")`;
  const owing = `(${units}-COUNTIF(${states};"not-owed"))`;
  return { states, inTime, tardy, owing, missing: `${owing}-${inTime}-${tardy}` };
}

const SUPERIOR = a1(cell(SUMMARY.boardRow, SUMMARY_BOARD.superior));
const REGISTERED = a1(cell(SUMMARY.boardRow, SUMMARY_BOARD.registered));

/** The figures above the units. */
function boardCells(campaign: Campaign, units: number): CellWrite[] {
  const { states, inTime, tardy, owing, missing } = counts(units);
  const returned = `COUNTIF(${states};"returned")`;
  const figures: Readonly<Record<keyof typeof SUMMARY_BOARD, readonly [label: string, value: Written]>> = {
    units: [
      'Số đơn vị',
      formula(presentFormula(units, unitRange(SUMMARY_COLUMNS.until, units), absolute(SUMMARY.today))),
    ],
    superior: ['Cấp trên giao', campaign.superiorAdmissionTarget ?? '–'],
    registered: ['Tổng đăng ký', formula(`SUM(${unitRange(ACCEPTED_COLUMN.target, units)})`)],
    gap: ['Chênh lệch', formula(`IF(ISNUMBER(${SUPERIOR});${REGISTERED}-${SUPERIOR};"–")`)],
    share: [
      'Tỷ lệ đăng ký',
      formula(`IF(ISNUMBER(${SUPERIOR});IF(${SUPERIOR}>0;${REGISTERED}/${SUPERIOR};"–");"–")`),
    ],
    timeliness: [
      'Đúng hạn + chậm + chưa nộp = tổng số',
      formula(
        `${inTime}&" + "&${tardy}&" + "&(${missing})&" = "&${owing}&IF(${returned}>0;" (trong đó đã trả lại "&${returned}&")";"")`,
      ),
    ],
    faulty: ['Có lỗi', formula(`COUNTIF(${states};"faulty")`)],
    zero: ['Đăng ký chỉ tiêu 0', formula(`COUNTIF(${unitRange(ACCEPTED_COLUMN.target, units)};0)`)],
    edited: ['Sửa sau khi nộp', formula(`COUNTIF(${states};"edited")`)],
    closed: ['Đã chốt', formula(`COUNT(${unitRange(SUMMARY_COLUMNS.closedAt, units)})`)],
  };
  return (Object.keys(SUMMARY_BOARD) as (keyof typeof SUMMARY_BOARD)[]).flatMap((key) => {
    const [label, value] = figures[key];
    const column = SUMMARY_BOARD[key];
    return [write(SUMMARY.boardLabelRow, column, label), write(SUMMARY.boardRow, column, value)];
  });
}

/** Headings of every column, the hidden ones too, in the columns' order. */
function headings(campaign: Campaign): string[] {
  const names = registrationColumns(campaign);
  return [
    'STT',
    `Tên ${campaign.unitWord}`,
    names.members,
    names.staff,
    names.trained,
    names.target,
    'Ghi chú',
    'Trạng thái',
    'Nộp lần đầu lúc',
    'Số ngày chậm',
    'Chốt lúc',
    'Mã',
    'Mã trang',
    'Mã trạng thái',
    'Việc chờ',
    ...Object.values(names).map((name) => `Đã nộp: ${name}`),
    'Chỉ tiêu giao',
    'Ngày cuối',
    ...Object.values(names).map((name) => `Đang có: ${name}`),
    'Phải nộp',
    'Báo cáo đến',
  ];
}

/** The cells that the chart of timeliness draws. */
function timelinessCells(units: number): CellWrite[] {
  if (units === 0) return [];
  const { inTime, tardy, missing } = counts(units);
  const place = timelinessData(units);
  return (
    [
      ['Tình hình', 'Số đơn vị'],
      ['Đúng hạn', formula(inTime)],
      ['Chậm', formula(tardy)],
      ['Chưa nộp', formula(missing)],
    ] as const
  ).flatMap((pair, row) => pair.map((value, column) => write(place.row + row, place.column + column, value)));
}

function head(campaign: Campaign, units: number): CellWrite[] {
  const assigned = unitRange(SUMMARY_COLUMNS.assigned, units);
  return [
    formulaAt(NOTICE_CELL, noticeFormula(SUMMARY.notice)),
    write(
      SUMMARY.titleRow,
      SUMMARY.frozenColumns,
      wordsOf(campaign)`TỔNG HỢP ĐĂNG KÝ CHỈ TIÊU KẾT NẠP ĐẢNG VIÊN NĂM ${campaign.year}`,
    ),
    write(SUMMARY.subtitleRow, SUMMARY.frozenColumns, formula(subtitle(campaign, units))),
    formulaAt(SUMMARY.today, 'TODAY()'),
    ...boardCells(campaign, units),
    formulaAt(
      SUMMARY.warning,
      `IF(AND(ISNUMBER(${SUPERIOR});COUNT(${assigned})>0);IF(SUM(${assigned})<>${SUPERIOR};` +
        `"⚠ Tổng chỉ tiêu giao cho các đơn vị là "&SUM(${assigned})&", khác chỉ tiêu cấp trên giao "&${SUPERIOR}&".";"");"")`,
    ),
    ...headings(campaign).map((text, column) => write(SUMMARY.headerRow, column, text)),
    ...timelinessCells(units),
  ];
}

/** Whose table, of which day, until when; and whether it still moves. */
function subtitle(campaign: Campaign, units: number): string {
  const closed = absolute(cell(SUMMARY.boardRow, SUMMARY_BOARD.closed));
  const { registration } = campaign;
  const facts = [
    campaign.ownBody,
    `Số liệu có đến ${dayText(campaign.asOf)}`,
    ...(registration === null ? [] : [`Hạn nộp: hết ${weekdayText(lastDay(registration.deadline))}`]),
  ];
  return (
    `${quotedText(`${facts.join(' · ')} · `)}&IF(${closed}=0;${quotedText(TYPED_LEGEND)};` +
    `IF(${closed}<${units};"Đã chốt "&${closed}&" trong ${units} đơn vị";"Đã chốt số liệu, bảng không đổi nữa"))`
  );
}
