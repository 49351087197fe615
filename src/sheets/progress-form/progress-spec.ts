import type { Campaign, ProgressPlan } from '../../domain/campaign/campaign.ts';
import { monthsOf, type NamedDeadline } from '../../domain/campaign/campaign-deadlines.ts';
import { MONTHS, type Month, monthObligation, type Obligation } from '../../domain/campaign/obligation.ts';
import { candidatesMoved, movedOf } from '../../domain/campaign/unit-life.ts';
import { MONTH_FIELDS, OPENING_FIELDS } from '../../domain/form/progress.ts';
import { demandFor, lastDayFor, monthDemands, type Unit } from '../../domain/unit/unit.ts';
import { monthLabel } from '../../words/period-words.ts';
import {
  lastDaysText,
  MONTH_FIELD_WORDS,
  OPENING_FIELD_WORDS,
  PROGRESS_LABELS,
} from '../../words/progress-words.ts';
import { COUNTED_BY_WORDS } from '../../words/setting-words.ts';
import { wordsOf } from '../../words/vocabulary.ts';
import { dayText, deadlinePlainText, lifeText } from '../../words/wording.ts';
import { type Area, areaAt, areaFrom, cell } from '../cells/a1.ts';
import { type Grid, textAt } from '../cells/grid.ts';
import { SHEET_IDS } from '../cells/registry.ts';
import { type CellWrite, write, writeAt } from '../cells/tab.ts';
import { cellsIn } from '../cells/tab-words.ts';
import { dateValue, formula } from '../cells/value.ts';
import { areRowsInPlace, markCells, type RowMark } from '../report/row-marks.ts';
import { MONTH_FORM_MERGES, monthFormCells } from './month-form.ts';
import { progressFormulas } from './progress-formulas.ts';
import {
  finalCell,
  monthRow,
  openingCell,
  PROGRESS_TAB,
  READ_COLUMNS,
  RECORD,
  STANDING,
} from './progress-layout.ts';
import { stateWordCells } from './progress-rule-formulas.ts';

const T = PROGRESS_TAB;

/** The cells of form B that the add-on writes and repairs, without those that people and the sweep fill. */
export function progressCells(
  campaign: Campaign,
  plan: ProgressPlan,
  unit: Unit,
  deadlines: readonly NamedDeadline[],
): CellWrite[] {
  return [
    ...labels(campaign, plan),
    ...markCells(PROGRESS_MARKS),
    ...monthFormCells(campaign, plan),
    ...cellsIn(stateWordCells(), wordsOf(campaign)),
    ...ofUnit(campaign, plan, unit, deadlines),
    ...progressFormulas(),
  ];
}

/** Written once, when the rows are made: an unset checkbox would be empty, not FALSE (docs/platform.md 64). */
export const PROGRESS_INITIAL_CELLS: readonly CellWrite[] = [
  ...MONTHS.flatMap((month) => [
    write(monthRow(month), RECORD.nothingNew, false),
    write(monthRow(month), RECORD.tick, false),
  ]),
  writeAt(finalCell('tick'), false),
  write(T.correctionRow, RECORD.tick, false),
];

/** Labels that stand in every unit's tab, the months with each unit's own last days. */
export const progressLandmarks = (
  campaign: Campaign,
  plan: ProgressPlan,
  unit: Unit,
  deadlines: readonly NamedDeadline[],
): CellWrite[] => [
  ...labels(campaign, plan),
  ...ofUnit(campaign, plan, unit, deadlines).filter(
    ({ column, row }) => column === RECORD.label && row >= T.januaryRow,
  ),
];

function labels(campaign: Campaign, plan: ProgressPlan): CellWrite[] {
  const { year, classWord } = campaign;
  const say = wordsOf(campaign);
  return [
    writeAt(
      T.remark,
      say`Mỗi tháng nhập sáu số rồi tích ô Nộp; không có gì thì tích Không phát sinh và ô Nộp. Số liệu một tháng tính ${plan.whichDays}; ${lastDaysText(plan.lastMonth)}. Kết nạp tính theo ${say(COUNTED_BY_WORDS[plan.admissionCountedBy])}. Lớp: ${classWord}.`,
    ),
    writeAt(T.link, formula(`HYPERLINK("#gid=${SHEET_IDS.progress}";"→ Xem bảng Tiến độ")`)),
    writeAt(T.year, year),
    writeAt(T.firstMonth, plan.firstMonth),
    writeAt(T.lastMonth, plan.lastMonth),
    write(T.openingHeaderRow, RECORD.label, 'Số liệu đầu kỳ (nhập một lần)'),
    ...OPENING_FIELDS.map((field) =>
      write(T.openingHeaderRow, openingCell(field).column, say(OPENING_FIELD_WORDS[field])),
    ),
    write(T.openingHeaderRow, T.balanceNow.column, say('Cảm tình hiện còn trong danh sách')),
    write(T.openingHeaderRow, T.openingCheck.column, 'Kiểm tra số liệu đầu kỳ'),
    ...[`Chỉ tiêu năm ${year}`, 'Chỉ tiêu', 'Lũy kế', 'Tỷ lệ', 'Còn thiếu', 'Hạn của cả năm'].map(
      (text, index) => write(T.standingHeaderRow, STANDING.name + index, text),
    ),
    write(T.admissionRow, STANDING.name, say('Kết nạp đảng viên')),
    write(T.trainingRow, STANDING.name, 'Cử đi học lớp'),
    write(T.monthHeaderRow, RECORD.label, 'Tháng'),
    ...MONTH_FIELDS.map((field, index) =>
      write(T.monthHeaderRow, RECORD.counts + index, say(MONTH_FIELD_WORDS[field])),
    ),
    ...['Ghi chú', 'Không phát sinh', 'Nộp', 'Trạng thái'].map((text, index) =>
      write(T.monthHeaderRow, RECORD.note + index, text),
    ),
    write(T.totalRow, RECORD.label, PROGRESS_LABELS.total),
    write(T.finalRow, RECORD.label, PROGRESS_LABELS.final),
    write(
      T.finalRow,
      RECORD.counts,
      `Tích ô Nộp khi mọi tháng đã nhận và đúng, kể cả những ngày cuối (Đính chính tháng ${plan.lastMonth}).`,
    ),
    write(T.correctionTitleRow, RECORD.label, PROGRESS_LABELS.correction),
    write(
      T.correctionTitleRow,
      T.correctionOld.column,
      'Chọn tháng và mục, ghi số đúng và lý do, rồi tích ô Nộp. Mỗi lần một số.',
    ),
    ...(
      [
        [T.correctionMonth.column, 'Tháng'],
        [T.correctionField.column, 'Mục'],
        [T.correctionOld.column, 'Số đã nộp'],
        [T.correctionNew.column, 'Số đúng'],
        [T.correctionReason.column, 'Lý do'],
        [RECORD.tick, 'Nộp'],
        [RECORD.state, 'Trả lời của văn phòng'],
      ] as const
    ).map(([column, text]) => write(T.correctionHeaderRow, column, text)),
  ];
}

/** The cells that differ from unit to unit. */
function ofUnit(
  campaign: Campaign,
  plan: ProgressPlan,
  unit: Unit,
  deadlines: readonly NamedDeadline[],
): CellWrite[] {
  const { year } = campaign;
  const say = wordsOf(campaign);
  const find = (obligation: Obligation) => deadlines.find((one) => one.obligation === obligation);
  const ofYear = (obligation: 'completion' | 'final', lead: string): string => {
    const named = find(obligation);
    if (named === undefined) return '';
    return `${lead}: ${deadlinePlainText(named.deadline, named.lastDay, lastDayFor(unit, obligation, named.lastDay))}.`;
  };
  const final = find('final');
  const demands = monthDemands(unit, deadlines);
  const moved = candidatesMoved(unit.moves, year);
  return [
    writeAt(
      T.title,
      say`${unit.name.toUpperCase()}: TIẾN ĐỘ KẾT NẠP ĐẢNG VIÊN NĂM ${year}${lifeText(unit).toUpperCase()}`,
    ),
    write(T.opening.row, RECORD.label, openingLabel(plan, year, demands)),
    writeAt(T.movedAdmission, movedOf(unit.moves, 'admission') || null),
    writeAt(T.movedTraining, movedOf(unit.moves, 'training') || null),
    writeAt(T.movedCertified, movedOf(unit.moves, 'certified') || null),
    writeAt(finalCell('demand'), demandFor(unit, 'final', deadlines)),
    writeAt(T.assignedAdmission, unit.assignedAdmission),
    writeAt(T.assignedTraining, unit.assignedTraining),
    writeAt(cell(T.admissionRow, STANDING.deadline), ofYear('completion', 'Hoàn thành chỉ tiêu')),
    writeAt(cell(T.trainingRow, STANDING.deadline), ofYear('final', 'Báo cáo năm')),
    writeAt(
      finalCell('lastDay'),
      final === undefined ? null : dateValue(lastDayFor(unit, 'final', final.lastDay)),
    ),
    ...MONTHS.flatMap((month) => {
      const named = find(monthObligation(month));
      const last = named === undefined ? null : lastDayFor(unit, monthObligation(month), named.lastDay);
      return [
        write(
          monthRow(month),
          RECORD.label,
          monthHeading(month, last === null ? '' : dayText(last).slice(0, 5)),
        ),
        write(monthRow(month), RECORD.lastDay, dateValue(last)),
        write(monthRow(month), RECORD.demand, demands[month]),
        write(monthRow(month), RECORD.moved, moved[month] || null),
      ];
    }),
  ];
}

/** The figures at the start are those before the first month that the unit owes. */
function openingLabel(plan: ProgressPlan, year: number, demands: ReturnType<typeof monthDemands>): string {
  const first = MONTHS.find((month) => demands[month] === 'owed') ?? plan.firstMonth;
  return first === plan.firstMonth
    ? `Trước ngày 01/${String(first).padStart(2, '0')}/${year}`
    : `Trước tháng ${first}/${year}`;
}

const monthHeading = (month: Month, last: string): string =>
  last === '' ? monthLabel(month) : `${monthLabel(month)} (hạn ${last})`;

const markIn = (row: number, code: string): RowMark => ({
  at: cell(row, RECORD.mark),
  code,
  label: cell(row, RECORD.label),
});

const PROGRESS_MARKS: readonly RowMark[] = [
  ...MONTHS.map((month) => markIn(monthRow(month), monthObligation(month))),
  markIn(T.totalRow, 'total'),
  markIn(T.finalRow, 'final'),
  markIn(T.correctionTitleRow, 'correction'),
];

/** Whether form B's rows are still where they were made: false after rows or columns were inserted. */
export const isProgressInPlace = (grid: Grid, unitCode: string): boolean =>
  textAt(grid, T.unitCode) === unitCode && areRowsInPlace(grid, PROGRESS_MARKS);

/** Rows of form B that nobody needs to see: months outside the period, the final report when none is asked, the export. */
export const hiddenProgressRows = (plan: ProgressPlan): number[] => {
  const shown = new Set(monthsOf(plan));
  return [
    ...MONTHS.filter((month) => !shown.has(month)).map(monthRow),
    ...(plan.final === null ? [T.finalRow] : []),
    T.exportRow,
  ];
};

export const PROGRESS_MERGES: readonly Area[] = [
  areaFrom(T.title, 1, T.print.column - T.title.column),
  areaFrom(T.remark, 1, T.link.column - T.remark.column),
  ...MONTH_FORM_MERGES,
  ...[T.openingHeaderRow, T.opening.row].flatMap((row) => [
    areaAt(row, T.balanceNow.column, 1, T.openingCheck.column - T.balanceNow.column),
    areaAt(row, T.openingCheck.column, 1, READ_COLUMNS - T.openingCheck.column),
  ]),
  ...[T.standingHeaderRow, T.admissionRow, T.trainingRow].map((row) =>
    areaAt(row, STANDING.deadline, 1, READ_COLUMNS - STANDING.deadline),
  ),
  areaAt(T.finalRow, RECORD.counts, 1, RECORD.tick - RECORD.counts),
  areaAt(T.correctionTitleRow, RECORD.label, 1, T.correctionOld.column),
  areaAt(T.correctionTitleRow, T.correctionOld.column, 1, READ_COLUMNS - T.correctionOld.column),
  ...[T.correctionHeaderRow, T.correctionRow].flatMap((row) => [
    areaAt(row, T.correctionField.column, 1, 3),
    areaAt(row, T.correctionReason.column, 1, 3),
  ]),
];
