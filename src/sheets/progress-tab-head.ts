import type { Campaign, ProgressPlan } from '../domain/campaign.ts';
import type { NamedDeadline } from '../domain/campaign-deadlines.ts';
import { MONTHS, monthObligation } from '../domain/obligation.ts';
import { absolute, cell } from './a1.ts';
import {
  BOARD,
  BOARD_COLUMNS,
  BOARD_TOTALS,
  boardLastDay,
  boardMonthColumn,
  boardRange,
  fetchedColumn,
} from './progress-board.ts';
import { HEAT } from './progress-facts.ts';
import { EXPORT } from './progress-layout.ts';
import { SHEET_IDS } from './registry.ts';
import { noticeFormula } from './run-notice.ts';
import { COUNTED_BY_WORDS } from './setting-words.ts';
import { presentFormula, TYPED_LEGEND } from './submitted-formulas.ts';
import { type CellWrite, write } from './tab.ts';
import { dateValue, formula } from './value.ts';

const C = BOARD_COLUMNS;

/** What stands above the units: headings, the figures of the whole, the facts that formulas ask. */
export function boardHead(
  campaign: Campaign,
  plan: ProgressPlan,
  units: number,
  deadlines: readonly NamedDeadline[],
): CellWrite[] {
  const { year } = campaign;
  const put = (to: { row: number; column: number }, value: CellWrite['value']) =>
    write(to.row, to.column, value);
  const total = BOARD.firstUnitRow + units;
  const at = (column: number) => absolute(cell(BOARD.valueRow, column));
  const today = absolute(BOARD.today);
  const month = `MIN(${absolute(BOARD.lastMonth)};${absolute(BOARD.currentMonth)})`;
  const dueOn = `INDEX(${absolute(boardLastDay(1))}:${absolute(boardLastDay(12))};1;MAX(1;${month}))`;
  const two = (part: string) => `RIGHT("0"&${part}(${dueOn});2)`;
  const monthDeadline = `IF(ISNUMBER(${dueOn});", hạn hết ngày "&${two('DAY')}&"/"&${two('MONTH')};"")`;
  const heat = boardRange(fetchedColumn(EXPORT.heat), units);
  const letters = (letter: string) => `COUNTIF(${heat};REPT("?";${month}-1)&"${letter}*")`;
  const labels: readonly (readonly [column: number, text: string])[] = [
    [C.order, 'STT'],
    [C.name, `Tên ${campaign.unitWord}`],
    [C.admissionTarget, 'Chỉ tiêu'],
    [C.admitted, 'Lũy kế'],
    [C.admissionShare, 'Tỷ lệ'],
    [C.admissionMissing, 'Còn thiếu'],
    [C.needed, 'Cần mỗi tháng còn lại'],
    [C.forecast, 'Dự báo cả năm'],
    [C.verdict, 'Kết quả'],
    [C.trainingTarget, 'Chỉ tiêu'],
    [C.classSent, 'Lũy kế'],
    [C.trainingShare, 'Tỷ lệ'],
    [C.trainingMissing, 'Còn thiếu'],
    ...MONTHS.map((one) => [boardMonthColumn(one), `T${one}`] as const),
    [C.warnings, 'Cảnh báo'],
    [C.late, 'Nộp chậm'],
    [C.missing, 'Quá hạn chưa nộp'],
    [C.final, 'Báo cáo năm'],
    [C.lastYearAdmission, 'Cùng kỳ năm trước: kết nạp'],
    [C.lastYearTraining, 'Cùng kỳ năm trước: cử đi học'],
    [C.code, 'Mã'],
    [C.sheetId, 'Mã trang'],
  ];
  const board = (
    columns: readonly [number, number, number, number],
    target: number | null,
    words: string,
  ): CellWrite[] => {
    const [targetAt, doneAt, shareAt, missingAt] = columns;
    return [
      write(BOARD.labelRow, targetAt, 'Cấp trên giao'),
      write(BOARD.labelRow, doneAt, words),
      write(BOARD.labelRow, shareAt, 'Tỷ lệ'),
      write(BOARD.labelRow, missingAt, 'Còn thiếu'),
      write(BOARD.valueRow, targetAt, target ?? '–'),
      write(BOARD.valueRow, doneAt, formula(absolute(cell(total, doneAt)))),
      write(BOARD.valueRow, shareAt, formula(`IF(N(${at(targetAt)})>0;${at(doneAt)}/${at(targetAt)};"–")`)),
      write(
        BOARD.valueRow,
        missingAt,
        formula(`IF(N(${at(targetAt)})>0;MAX(0;${at(targetAt)}-${at(doneAt)});"–")`),
      ),
    ];
  };
  const assignedWarning = (column: number, words: string): string => {
    const [given, superior] = [`SUM(${boardRange(column, units)})`, at(column)];
    return `IF(ISNUMBER(${superior});IF(${given}<>${superior};"⚠ Tổng chỉ tiêu ${words} của các đơn vị là "&${given}&", cấp trên giao "&${superior}&". ";"");"")`;
  };
  const unassignedWarning = (column: number, words: string): string => {
    const left = `SUM(${boardRange(column, units)})`;
    return `IF(${left}>0;"⚠ Chưa giao lại "&${left}&" chỉ tiêu ${words} của đơn vị đã kết thúc. ";"")`;
  };
  return [
    write(0, 0, formula(noticeFormula(BOARD.notice))),
    write(0, BOARD.frozenColumns, `TIẾN ĐỘ KẾT NẠP ĐẢNG VIÊN VÀ CỬ ĐI HỌC LỚP NĂM ${year}`),
    write(
      1,
      BOARD.frozenColumns,
      `${campaign.ownBody} · Kết nạp tính theo ${COUNTED_BY_WORDS[plan.admissionCountedBy]} · ${TYPED_LEGEND}`,
    ),
    write(BOARD.labelRow, C.name, 'Số đơn vị'),
    write(BOARD.valueRow, C.name, formula(presentFormula(units, boardRange(C.until, units), today))),
    ...board(
      [C.admissionTarget, C.admitted, C.admissionShare, C.admissionMissing],
      campaign.superiorAdmissionTarget,
      'Đã kết nạp',
    ),
    ...board(
      [C.trainingTarget, C.classSent, C.trainingShare, C.trainingMissing],
      campaign.superiorTrainingTarget,
      'Đã cử đi học',
    ),
    write(BOARD.labelRow, C.needed, 'Đơn vị có cảnh báo'),
    write(BOARD.valueRow, C.needed, formula(`COUNTIF(${boardRange(C.warnings, units)};"⚠*")`)),
    write(BOARD.labelRow, C.verdict, 'Đạt hoặc vượt'),
    write(
      BOARD.valueRow,
      C.verdict,
      formula(
        `COUNTIF(${boardRange(C.verdict, units)};"Đạt")+COUNTIF(${boardRange(C.verdict, units)};"Vượt")`,
      ),
    ),
    write(
      BOARD.labelRow,
      C.months,
      formula(`"Tháng "&${month}&${monthDeadline}&": đúng hạn + chậm + chưa nộp + không phải nộp = tổng số"`),
    ),
    write(
      BOARD.valueRow,
      C.months,
      formula(
        `IF(${month}<${absolute(BOARD.firstMonth)};"–";${letters(HEAT.inTime)}&" + "&${letters(HEAT.late)}&" + "&(${units}-${letters(HEAT.inTime)}-${letters(HEAT.late)}-${letters(HEAT.exempt)})&" + "&${letters(HEAT.exempt)}&" = ${units}")`,
      ),
    ),
    write(
      BOARD.warning.row,
      BOARD.warning.column,
      formula(
        `${assignedWarning(C.admissionTarget, 'kết nạp')}&${assignedWarning(C.trainingTarget, 'cử đi học')}` +
          `&${unassignedWarning(C.unassignedAdmission, 'kết nạp')}&${unassignedWarning(C.unassignedTraining, 'cử đi học')}`,
      ),
    ),
    write(
      BOARD.warning.row,
      C.months,
      formula(
        `HYPERLINK("#gid=${SHEET_IDS.progress}&range=A${total + BOARD_TOTALS.rows + 1}";"→ Xem biểu đồ ở cuối bảng")`,
      ),
    ),
    write(BOARD.groupRow, C.admissionTarget, 'KẾT NẠP ĐẢNG VIÊN'),
    write(BOARD.groupRow, C.trainingTarget, 'CỬ ĐI HỌC LỚP'),
    write(
      BOARD.groupRow,
      C.months,
      'LŨY KẾ KẾT NẠP (màu ô: báo cáo tháng – xanh đúng hạn, vàng chậm, đỏ quá hạn)',
    ),
    write(BOARD.groupRow, C.warnings, 'THEO DÕI'),
    ...labels.map(([column, text]) => write(BOARD.headerRow, column, text)),
    put(BOARD.year, year),
    put(BOARD.firstMonth, plan.firstMonth),
    put(BOARD.lastMonth, plan.lastMonth),
    put(BOARD.paceMargin, plan.paceMargin),
    put(BOARD.idleMonths, plan.idleMonths),
    put(BOARD.today, formula('TODAY()')),
    put(
      BOARD.finalLastDay,
      dateValue(deadlines.find(({ obligation }) => obligation === 'final')?.lastDay ?? null),
    ),
    put(
      BOARD.currentMonth,
      formula(
        `IF(YEAR(${today})<${absolute(BOARD.year)};0;IF(YEAR(${today})>${absolute(BOARD.year)};12;MONTH(${today})))`,
      ),
    ),
    put(
      BOARD.lastDue,
      formula(
        `MAX(0;${MONTHS.map((one) => `IF(AND(ISNUMBER(${absolute(boardLastDay(one))});${absolute(boardLastDay(one))}<${today});${one};0)`).join(';')})`,
      ),
    ),
    ...MONTHS.map((one) => {
      const named = deadlines.find(({ obligation }) => obligation === monthObligation(one));
      return put(boardLastDay(one), dateValue(named?.lastDay ?? null));
    }),
  ];
}
