import type { Campaign, ProgressPlan } from '../../domain/campaign/campaign.ts';
import type { NamedDeadline } from '../../domain/campaign/campaign-deadlines.ts';
import { MONTHS, monthObligation } from '../../domain/campaign/obligation.ts';
import { MONTH_SIGNS } from '../../words/progress-words.ts';
import { COUNTED_BY_WORDS } from '../../words/setting-words.ts';
import { wordsOf } from '../../words/vocabulary.ts';
import { a1, absolute, cell } from '../cells/a1.ts';
import { sentences } from '../cells/expression-formula.ts';
import { SHEET_IDS } from '../cells/registry.ts';
import { presentFormula, TYPED_LEGEND } from '../cells/submitted-formulas.ts';
import { type CellWrite, formulaAt, write, writeAt } from '../cells/tab.ts';
import { dateValue, formula } from '../cells/value.ts';
import { HEAT } from '../progress-form/progress-facts.ts';
import { EXPORT } from '../progress-form/progress-layout.ts';
import { currentMonthFormula } from '../progress-form/progress-refs.ts';
import { planCells, planFigureCell } from './progress-plan-formulas.ts';
import {
  boardLastDay,
  boardMonthColumn,
  boardRange,
  fetchedColumn,
  OVERDUE_MISSING,
  PROGRESS_TABLE,
  PROGRESS_TABLE_COLUMNS,
} from './progress-table.ts';
import { NOTICE_CELL, noticeFormula } from './run-notice.ts';
import { SOURCE_STEPS } from './source-steps.ts';

const C = PROGRESS_TABLE_COLUMNS;

const valueAt = (column: number): string => absolute(cell(PROGRESS_TABLE.valueRow, column));
const TODAY = absolute(PROGRESS_TABLE.today);

/** Everything above the units: headings, the campaign's figures, and the hidden facts that formulas refer to. */
export function boardHead(
  campaign: Campaign,
  plan: ProgressPlan,
  units: number,
  deadlines: readonly NamedDeadline[],
): CellWrite[] {
  const { year } = campaign;
  const say = wordsOf(campaign);
  const total = PROGRESS_TABLE.firstUnitRow + units;
  return [
    formulaAt(NOTICE_CELL, noticeFormula(PROGRESS_TABLE.notice)),
    ...planCells(units, say),
    write(
      1,
      PROGRESS_TABLE.frozenColumns,
      say`TIẾN ĐỘ KẾT NẠP ĐẢNG VIÊN NĂM ${year} · ${campaign.ownBody} · Kết nạp tính theo ${say(COUNTED_BY_WORDS[plan.admissionCountedBy])} · ${TYPED_LEGEND}`,
    ),
    write(PROGRESS_TABLE.labelRow, C.name, 'Số đơn vị'),
    write(PROGRESS_TABLE.valueRow, C.name, formula(presentFormula(units, boardRange(C.until, units), TODAY))),
    ...superiorCells(
      total,
      [C.admissionTarget, C.admitted, C.admissionShare, C.admissionMissing],
      campaign.superiorAdmissionTarget,
      say('Đã kết nạp'),
    ),
    ...superiorCells(
      total,
      [C.trainingTarget, C.classSent, C.trainingShare, C.trainingMissing],
      campaign.superiorTrainingTarget,
      'Đã cử đi học',
    ),
    ...headFigures(units),
    ...monthCells(units),
    write(
      PROGRESS_TABLE.warning.row,
      PROGRESS_TABLE.warning.column,
      formula(
        sentences([
          assignedWarning(units, C.admissionTarget, say('kết nạp')),
          assignedWarning(units, C.trainingTarget, 'cử đi học'),
          unassignedWarning(units, C.unassignedAdmission, say('kết nạp')),
          unassignedWarning(units, C.unassignedTraining, 'cử đi học'),
        ]),
      ),
    ),
    write(
      PROGRESS_TABLE.warning.row,
      C.months,
      formula(
        `HYPERLINK("#gid=${SHEET_IDS.progress}&range=${a1(cell(PROGRESS_TABLE.headerRow, C.charts))}";"→ Xem biểu đồ ở bên phải bảng")`,
      ),
    ),
    ...headings(campaign),
    ...hiddenFacts(year, plan, deadlines),
  ];
}

function superiorCells(
  total: number,
  columns: readonly [number, number, number, number],
  target: number | null,
  words: string,
): CellWrite[] {
  const [targetAt, doneAt, shareAt, missingAt] = columns;
  return [
    write(PROGRESS_TABLE.labelRow, targetAt, 'Cấp trên giao'),
    write(PROGRESS_TABLE.labelRow, doneAt, words),
    write(PROGRESS_TABLE.labelRow, shareAt, 'Tỷ lệ'),
    write(PROGRESS_TABLE.labelRow, missingAt, 'Còn thiếu'),
    write(PROGRESS_TABLE.valueRow, targetAt, target ?? '–'),
    write(PROGRESS_TABLE.valueRow, doneAt, formula(absolute(cell(total, doneAt)))),
    write(
      PROGRESS_TABLE.valueRow,
      shareAt,
      formula(`IF(N(${valueAt(targetAt)})>0;${valueAt(doneAt)}/${valueAt(targetAt)};"–")`),
    ),
    write(
      PROGRESS_TABLE.valueRow,
      missingAt,
      formula(`IF(N(${valueAt(targetAt)})>0;MAX(0;${valueAt(targetAt)}-${valueAt(doneAt)});"–")`),
    ),
  ];
}

function assignedWarning(units: number, column: number, words: string): string {
  const [given, superior] = [`SUM(${boardRange(column, units)})`, valueAt(column)];
  return `IF(ISNUMBER(${superior});IF(${given}<>${superior};"⚠ Tổng chỉ tiêu ${words} của các đơn vị là "&${given}&", cấp trên giao "&${superior}&".";"");"")`;
}

function unassignedWarning(units: number, column: number, words: string): string {
  const left = `SUM(${boardRange(column, units)})`;
  return `IF(${left}>0;"⚠ Chưa giao lại "&${left}&" chỉ tiêu ${words} của đơn vị đã kết thúc.";"")`;
}

/** How the reports of the present month came in. */
function monthCells(units: number): CellWrite[] {
  const month = `MIN(${absolute(PROGRESS_TABLE.lastMonth)};${absolute(PROGRESS_TABLE.currentMonth)})`;
  const dueOn = `INDEX(${absolute(boardLastDay(1))}:${absolute(boardLastDay(12))};1;MAX(1;${month}))`;
  const two = (part: string) => `RIGHT("0"&${part}(${dueOn});2)`;
  const monthDeadline = `IF(ISNUMBER(${dueOn});", hạn hết ngày "&${two('DAY')}&"/"&${two('MONTH')};"")`;
  const heat = boardRange(fetchedColumn(EXPORT.heat), units);
  const letters = (letter: string) => `COUNTIF(${heat};REPT("?";${month}-1)&"${letter}*")`;
  return [
    write(
      PROGRESS_TABLE.labelRow,
      C.months,
      formula(`"Tháng "&${month}&${monthDeadline}&": đúng hạn + chậm + chưa nộp + không phải nộp = tổng số"`),
    ),
    write(
      PROGRESS_TABLE.valueRow,
      C.months,
      formula(
        `IF(${month}<${absolute(PROGRESS_TABLE.firstMonth)};"–";${letters(HEAT.inTime)}&" + "&${letters(HEAT.late)}&" + "&(${units}-${letters(HEAT.inTime)}-${letters(HEAT.late)}-${letters(HEAT.exempt)})&" + "&${letters(HEAT.exempt)}&" = ${units}")`,
      ),
    ),
  ];
}

function headings(campaign: Campaign): CellWrite[] {
  const say = wordsOf(campaign);
  const labels: readonly (readonly [column: number, text: string])[] = [
    [C.order, 'STT'],
    [C.name, `Tên ${campaign.unitWord}`],
    [C.admissionTarget, 'Chỉ tiêu'],
    [C.admitted, say('Đã kết nạp')],
    [C.admissionMissing, 'Còn thiếu'],
    [C.proposed, 'Đang đề nghị'],
    [C.forecast, 'Dự báo cả năm'],
    [C.verdict, 'Kết quả'],
    [C.reports, `${MONTH_SIGNS.missing} ${OVERDUE_MISSING}; ${MONTH_SIGNS.late} nộp chậm (số ngày)`],
    [C.warnings, 'Cảnh báo'],
    ...MONTHS.map((one) => [boardMonthColumn(one), `T${one}`] as const),
    [C.final, 'Báo cáo năm'],
    [C.admissionShare, say('Tỷ lệ kết nạp')],
    [C.needed, 'Cần mỗi tháng còn lại'],
    [C.trainingTarget, 'Chỉ tiêu'],
    [C.classSent, 'Lũy kế'],
    [C.trainingShare, 'Tỷ lệ'],
    [C.trainingMissing, 'Còn thiếu'],
    ...SOURCE_STEPS.map(({ label }, index) => [C.steps + index, say(label)] as const),
    [C.lastYearAdmission, say('Cùng kỳ năm trước: kết nạp')],
    [C.lastYearTraining, 'Cùng kỳ năm trước: cử đi học'],
    [C.code, 'Mã'],
    [C.sheetId, 'Mã trang'],
  ];
  return [
    write(PROGRESS_TABLE.groupRow, C.admissionTarget, say('KẾT NẠP ĐẢNG VIÊN')),
    write(PROGRESS_TABLE.groupRow, C.reports, 'THEO DÕI'),
    write(
      PROGRESS_TABLE.groupRow,
      C.months,
      say`LŨY KẾ KẾT NẠP VÀ BÁO CÁO THÁNG (${MONTH_SIGNS.inTime} đúng hạn, ${MONTH_SIGNS.late} nộp chậm, ${MONTH_SIGNS.missing} quá hạn chưa nộp, ${MONTH_SIGNS.exempt} không phải nộp)`,
    ),
    write(PROGRESS_TABLE.groupRow, C.admissionShare, say('KẾT NẠP')),
    write(PROGRESS_TABLE.groupRow, C.trainingTarget, 'CỬ ĐI HỌC LỚP'),
    write(PROGRESS_TABLE.groupRow, C.steps, say('NGUỒN: TỪ CẢM TÌNH ĐẾN KẾT NẠP (SỐ ĐÃ NỘP)')),
    write(PROGRESS_TABLE.groupRow, C.charts, 'BIỂU ĐỒ'),
    ...labels.map(([column, text]) => write(PROGRESS_TABLE.headerRow, column, text)),
  ];
}

function hiddenFacts(year: number, plan: ProgressPlan, deadlines: readonly NamedDeadline[]): CellWrite[] {
  return [
    writeAt(PROGRESS_TABLE.year, year),
    writeAt(PROGRESS_TABLE.firstMonth, plan.firstMonth),
    writeAt(PROGRESS_TABLE.lastMonth, plan.lastMonth),
    writeAt(PROGRESS_TABLE.idleMonths, plan.idleMonths),
    writeAt(PROGRESS_TABLE.today, formula('TODAY()')),
    writeAt(
      PROGRESS_TABLE.finalLastDay,
      dateValue(deadlines.find(({ obligation }) => obligation === 'final')?.lastDay ?? null),
    ),
    writeAt(PROGRESS_TABLE.currentMonth, formula(currentMonthFormula(TODAY, absolute(PROGRESS_TABLE.year)))),
    writeAt(
      PROGRESS_TABLE.lastDue,
      formula(
        `MAX(0;${MONTHS.map((one) => `IF(AND(ISNUMBER(${absolute(boardLastDay(one))});${absolute(boardLastDay(one))}<${TODAY});${one};0)`).join(';')})`,
      ),
    ),
    ...MONTHS.map((one) => {
      const named = deadlines.find(({ obligation }) => obligation === monthObligation(one));
      return writeAt(boardLastDay(one), dateValue(named?.lastDay ?? null));
    }),
  ];
}

/** What the units' columns come to, above them. */
function headFigures(units: number): CellWrite[] {
  const shown = (column: number, label: string, text: string): CellWrite[] => [
    write(PROGRESS_TABLE.labelRow, column, label),
    write(PROGRESS_TABLE.valueRow, column, formula(text)),
  ];
  const verdicts = boardRange(C.verdict, units);
  const overdueUnits = absolute(planFigureCell('units'));
  return [
    ...shown(C.proposed, 'Đang đề nghị', absolute(planFigureCell('proposed'))),
    ...shown(C.forecast, 'Dự báo cả năm', absolute(planFigureCell('forecast'))),
    ...shown(C.verdict, 'Đạt hoặc vượt', `COUNTIF(${verdicts};"Đạt")+COUNTIF(${verdicts};"Vượt")`),
    ...shown(C.reports, 'Đơn vị quá hạn báo cáo', overdueUnits),
    ...shown(C.warnings, 'Đơn vị có cảnh báo', `COUNTIF(${boardRange(C.warnings, units)};"⚠*")`),
  ];
}
