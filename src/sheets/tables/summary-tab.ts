import { lastDay } from '../../domain/calendar/deadline.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import { dayText, registrationColumns, weekdayText } from '../../words/wording.ts';
import { a1, absolute, areaAt, cell, columnName } from '../cells/a1.ts';
import { REFUSED_AT_ONCE } from '../cells/refused-formulas.ts';
import { SHEET_IDS, TAB_TITLES } from '../cells/registry.ts';
import { COLORS, type Style } from '../cells/style.ts';
import {
  ENDED_STYLE,
  endedFormula,
  presentFormula,
  TYPED_LEGEND,
  TYPED_STYLE,
} from '../cells/submitted-formulas.ts';
import { type CellWrite, type TabSpec, write } from '../cells/tab.ts';
import { formula, quotedText } from '../cells/value.ts';
import { NOTICE_HIGHLIGHT, noticeFormula } from './run-notice.ts';
import { summaryCharts, timelinessData } from './summary-charts.ts';
import { ACCEPTED_COLUMN, SUMMARY, SUMMARY_COLUMNS } from './summary-columns.ts';
import { barCells, barStyles, totals, unitRange } from './summary-totals.ts';
import { OVERDUE_REMARK, type SummaryUnit, summaryUnitRow } from './summary-unit-row.ts';

/** The official table with live formulas: every unit of the year, in the order of `Danh sách`; ended ones are grey. */
export function summaryTabSpec(campaign: Campaign, units: readonly SummaryUnit[]): TabSpec {
  const total = SUMMARY.firstUnitRow + units.length;
  const charts = summaryCharts(units.length);
  const general = campaign.registration === null ? null : lastDay(campaign.registration.deadline);
  const body = areaAt(SUMMARY.headerRow, 0, units.length + 3, SUMMARY_COLUMNS.closedAt + 1);
  return {
    sheetId: SHEET_IDS.summary,
    title: TAB_TITLES.summary,
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
      [0, 36],
      [2, 50],
      [SUMMARY.warning.row, 34],
      [SUMMARY.headerRow, 88],
    ],
    merges: [
      areaAt(0, 0, 1, SUMMARY.frozenColumns),
      ...[0, 1, SUMMARY.warning.row].map((row) =>
        areaAt(row, SUMMARY.frozenColumns, 1, 11 - SUMMARY.frozenColumns),
      ),
      areaAt(total + 1, SUMMARY_COLUMNS.note, 1, SUMMARY_COLUMNS.code - SUMMARY_COLUMNS.note),
    ],
    styles: [
      [areaAt(0, 0, total + 3, SUMMARY.columns), { size: 10, middle: true, wrap: true }],
      [
        areaAt(0, 0, 1, 11),
        { bold: true, size: 14, align: 'LEFT', fill: COLORS.title, color: COLORS.onTitle },
      ],
      [areaAt(0, 0, 1, SUMMARY.frozenColumns), { size: 9 }],
      [areaAt(1, 0, 1, 11), { italic: true, color: COLORS.quiet }],
      [
        areaAt(2, 1, 1, 10),
        { bold: true, align: 'CENTER', fill: COLORS.panel, color: COLORS.quiet, border: COLORS.line },
      ],
      [areaAt(3, 1, 1, 10), { bold: true, size: 12, align: 'CENTER', border: COLORS.line, number: 'count' }],
      [areaAt(3, 4, 1, 1), { number: 'gap' }],
      [areaAt(3, 5, 1, 1), { number: 'percent' }],
      [areaAt(SUMMARY.warning.row, SUMMARY.warning.column), { bold: true, color: COLORS.badText }],
      [body, { border: COLORS.line }],
      [areaAt(SUMMARY.headerRow, 0, 1, 11), { bold: true, align: 'CENTER', fill: COLORS.header }],
      [column(SUMMARY_COLUMNS.order, units.length + 2), { align: 'CENTER' }],
      [areaAt(SUMMARY.firstUnitRow, 2, units.length + 2, 4), { number: 'count', align: 'RIGHT' }],
      [column(SUMMARY_COLUMNS.acceptedAt, units.length + 2), { number: 'moment', align: 'CENTER' }],
      [column(SUMMARY_COLUMNS.daysLate, units.length + 2), { number: 'count', align: 'RIGHT' }],
      [column(SUMMARY_COLUMNS.closedAt, units.length + 2), { number: 'moment', align: 'CENTER' }],
      [areaAt(total, 0, 1, 11), { bold: true, fill: COLORS.panel }],
      [areaAt(total + 1, 0, 1, 11), { ...TYPED_STYLE, fill: COLORS.panel }],
      ...barStyles(units.length),
      // What nobody sees must not make a row taller.
      [areaAt(0, SUMMARY_COLUMNS.code, total + 3, SUMMARY.columns - SUMMARY_COLUMNS.code), { clip: true }],
    ],
    cells: [
      ...head(campaign, units.length),
      ...units.flatMap((entry, index) => summaryUnitRow({ ...entry, general }, index)),
      ...totals(units.length),
      ...barCells(units.length),
    ],
    validations: [],
    highlights: [
      {
        area: areaAt(SUMMARY.firstUnitRow, SUMMARY_COLUMNS.members, Math.max(units.length, 1), 5),
        when: `$${columnName(SUMMARY_COLUMNS.acceptedAt)}${SUMMARY.firstUnitRow + 1}=""`,
        style: TYPED_STYLE,
      },
      {
        ...highlight(units.length, ['submitted'], { fill: COLORS.warn, color: COLORS.warnText }),
        when: `AND($${columnName(SUMMARY_COLUMNS.stateCode)}${SUMMARY.firstUnitRow + 1}="submitted";$${columnName(SUMMARY_COLUMNS.daysLate)}${SUMMARY.firstUnitRow + 1}>0)`,
      },
      highlight(units.length, ['submitted'], { fill: COLORS.good, color: COLORS.goodText }),
      highlight(units.length, ['faulty'], { fill: COLORS.bad, color: COLORS.badText }),
      {
        ...highlight(units.length, ['empty'], { fill: COLORS.bad, color: COLORS.badText }),
        when: `ISNUMBER(FIND("${OVERDUE_REMARK}";$${columnName(SUMMARY_COLUMNS.state)}${SUMMARY.firstUnitRow + 1}))`,
      },
      {
        area: column(SUMMARY_COLUMNS.state, units.length),
        when: `LEFT($H${SUMMARY.firstUnitRow + 1};${REFUSED_AT_ONCE.length})="${REFUSED_AT_ONCE}"`,
        style: { fill: COLORS.bad, color: COLORS.badText },
      },
      highlight(units.length, ['waiting', 'returned', 'edited'], {
        fill: COLORS.warn,
        color: COLORS.warnText,
      }),
      {
        area: areaAt(SUMMARY.firstUnitRow, 0, Math.max(units.length, 1), SUMMARY_COLUMNS.code),
        when: endedFormula(
          `$${columnName(SUMMARY_COLUMNS.until)}${SUMMARY.firstUnitRow + 1}`,
          absolute(SUMMARY.today),
        ),
        style: ENDED_STYLE,
      },
      NOTICE_HIGHLIGHT,
    ],
  };
}

const HIDDEN = Array.from(
  { length: SUMMARY.columns - SUMMARY_COLUMNS.code },
  (_, index) => SUMMARY_COLUMNS.code + index,
);

const column = (at: number, rows: number) => areaAt(SUMMARY.firstUnitRow, at, rows, 1);

function highlight(units: number, codes: readonly string[], style: Style): TabSpec['highlights'][number] {
  const code = `$${columnName(SUMMARY_COLUMNS.stateCode)}${SUMMARY.firstUnitRow + 1}`;
  const tests = codes.map((name) => `${code}="${name}"`);
  return {
    area: areaAt(SUMMARY.firstUnitRow, SUMMARY_COLUMNS.state, Math.max(units, 1), 1),
    when: tests.length === 1 ? `${tests[0]}` : `OR(${tests.join(';')})`,
    style,
  };
}

function head(campaign: Campaign, units: number): CellWrite[] {
  const names = registrationColumns(campaign.year, campaign.classWord);
  const states = unitRange(SUMMARY_COLUMNS.stateCode, units);
  const late = unitRange(SUMMARY_COLUMNS.daysLate, units);
  const onTime = `COUNTIF(${late};0)`;
  const tardy = `COUNTIF(${late};">0")`;
  const owing = `(${units}-COUNTIF(${states};"not-owed"))`;
  const returned = `COUNTIF(${states};"returned")`;
  const superior = a1(cell(SUMMARY.boardRow, 2));
  const registered = a1(cell(SUMMARY.boardRow, 3));
  const assigned = unitRange(SUMMARY_COLUMNS.assigned, units);
  const board: readonly (readonly [label: string, value: CellWrite['value']])[] = [
    [
      'Số đơn vị',
      formula(presentFormula(units, unitRange(SUMMARY_COLUMNS.until, units), absolute(SUMMARY.today))),
    ],
    ['Cấp trên giao', campaign.superiorAdmissionTarget ?? '–'],
    ['Tổng đăng ký', formula(`SUM(${unitRange(ACCEPTED_COLUMN.target, units)})`)],
    ['Chênh lệch', formula(`IF(ISNUMBER(${superior});${registered}-${superior};"–")`)],
    [
      'Tỷ lệ đăng ký',
      formula(`IF(ISNUMBER(${superior});IF(${superior}>0;${registered}/${superior};"–");"–")`),
    ],
    [
      'Đúng hạn + chậm + chưa nộp = tổng số',
      formula(
        `${onTime}&" + "&${tardy}&" + "&(${owing}-${onTime}-${tardy})&" = "&${owing}&IF(${returned}>0;" (trong đó đã trả lại "&${returned}&")";"")`,
      ),
    ],
    ['Có lỗi', formula(`COUNTIF(${states};"faulty")`)],
    ['Đăng ký chỉ tiêu 0', formula(`COUNTIF(${unitRange(ACCEPTED_COLUMN.target, units)};0)`)],
    ['Sửa sau khi nộp', formula(`COUNTIF(${states};"edited")`)],
    ['Đã chốt', formula(`COUNT(${unitRange(SUMMARY_COLUMNS.closedAt, units)})`)],
  ];
  const header = [
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
  return [
    write(0, 0, formula(noticeFormula(SUMMARY.notice))),
    write(0, SUMMARY.frozenColumns, `TỔNG HỢP ĐĂNG KÝ CHỈ TIÊU KẾT NẠP ĐẢNG VIÊN NĂM ${campaign.year}`),
    write(1, SUMMARY.frozenColumns, formula(subtitle(campaign, units))),
    write(SUMMARY.today.row, SUMMARY.today.column, formula('TODAY()')),
    ...board.flatMap(([label, value], index) => [write(2, index + 1, label), write(3, index + 1, value)]),
    write(
      SUMMARY.warning.row,
      SUMMARY.warning.column,
      formula(
        `IF(AND(ISNUMBER(${superior});COUNT(${assigned})>0);IF(SUM(${assigned})<>${superior};` +
          `"⚠ Tổng chỉ tiêu giao cho các đơn vị là "&SUM(${assigned})&", khác chỉ tiêu cấp trên giao "&${superior}&".";"");"")`,
      ),
    ),
    ...header.map((text, index) => write(SUMMARY.headerRow, index, text)),
    ...(
      [
        ['Tình hình', 'Số đơn vị'],
        ['Đúng hạn', formula(onTime)],
        ['Chậm', formula(tardy)],
        ['Chưa nộp', formula(`${owing}-${onTime}-${tardy}`)],
      ] as const
    ).flatMap((pair, row) =>
      units === 0
        ? []
        : pair.map((value, column) =>
            write(timelinessData(units).row + row, timelinessData(units).column + column, value),
          ),
    ),
  ];
}

/** Whose table, of which day, until when; and whether it still moves. */
function subtitle(campaign: Campaign, units: number): string {
  const closed = absolute(cell(SUMMARY.boardRow, SUMMARY_COLUMNS.closedAt));
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
