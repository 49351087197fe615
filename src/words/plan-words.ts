import type { PlanStanding } from '../domain/report/plan-standing.ts';
import { countText } from './wording.ts';

/** The sentence on the year's plan, which `Tiến độ` says by formula and mails and documents by `planText`. */
export const PLAN_WORDS = {
  done: 'Đã kết nạp ',
  superior: ' chỉ tiêu cấp trên giao',
  own: ' chỉ tiêu của các đơn vị',
  noTarget: ', chưa có chỉ tiêu',
  above: ', vượt chỉ tiêu năm ',
  reached: ', đạt chỉ tiêu năm',
  short: ', còn thiếu ',
  notDue: ', chưa đến hạn báo cáo tháng đầu',
  ahead: ', vượt ',
  behind: ', chậm ',
  onPlan: ', đúng',
  plan: ' so với kế hoạch đến hết tháng ',
  planOn: ' kế hoạch đến hết tháng ',
  proposed: '; nguồn: ',
  ready: ' đã đề nghị, ',
  certified: ' có giấy chứng nhận chưa đề nghị',
  noneOverdue: '; không có báo cáo tháng quá hạn',
  overdue: '; quá hạn chưa nộp ',
  overdueOf: ' báo cáo tháng của ',
  overdueUnits: ' đơn vị',
  forecast: '; dự báo cả năm ',
} as const;

/** "Đã kết nạp 54/96 chỉ tiêu cấp trên giao, chậm 15 so với kế hoạch đến hết tháng 8 (69); nguồn: 12 đã đề nghị, …" */
export function planText(of: PlanStanding): string {
  const W = PLAN_WORDS;
  const { source, overdue, forecast } = of;
  return [
    `${W.done}${countText(of.done)}`,
    standingText(of),
    `${W.proposed}${countText(source.proposed)}${W.ready}${countText(source.ready)}${W.certified}`,
    overdue.reports === 0
      ? W.noneOverdue
      : `${W.overdue}${countText(overdue.reports)}${W.overdueOf}${countText(overdue.units)}${W.overdueUnits}`,
    forecast === null ? '' : `${W.forecast}${countText(forecast)}`,
    '.',
  ].join('');
}

function standingText({ target, isSuperior, done, through, isOver, planned }: PlanStanding): string {
  const W = PLAN_WORDS;
  if (target === null || planned === null) return W.noTarget;
  const against = `/${countText(target)}${isSuperior ? W.superior : W.own}`;
  if (done > target) return `${against}${W.above}${countText(done - target)}`;
  if (done === target) return `${against}${W.reached}`;
  if (isOver) return `${against}${W.short}${countText(target - done)}`;
  if (through === 0) return `${against}${W.notDue}`;
  const plan = `${through} (${countText(planned)})`;
  if (done === planned) return `${against}${W.onPlan}${W.planOn}${plan}`;
  const gap =
    done > planned ? `${W.ahead}${countText(done - planned)}` : `${W.behind}${countText(planned - done)}`;
  return `${against}${gap}${W.plan}${plan}`;
}
