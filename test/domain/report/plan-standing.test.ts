import { describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/calendar/day.ts';
import { deadlinesOf } from '../../../src/domain/campaign/campaign-deadlines.ts';
import { MONTHS } from '../../../src/domain/campaign/obligation.ts';
import type { ProgressStanding } from '../../../src/domain/form/progress.ts';
import { type PlanStanding, planStanding } from '../../../src/domain/report/plan-standing.ts';
import { planText } from '../../../src/words/plan-words.ts';
import { campaign, PROGRESS_2024, SHIPPED, unit } from '../support.ts';

const PLAN = { ...PROGRESS_2024, firstMonth: 1, lastMonth: 12 } as const;
const DEADLINES = deadlinesOf(campaign({ year: 2024, progress: PLAN }), SHIPPED);

/** Admitted month by month; a month that is left out is not handed in. `closed`: whether those are closed. */
function progress(
  target: number | null,
  admitted: readonly (number | null)[],
  { isClosed = false, ...given }: Partial<ProgressStanding> & { readonly isClosed?: boolean } = {},
): ProgressStanding {
  let sum = 0;
  return {
    months: MONTHS.map((month) => {
      const count = admitted[month - 1] ?? null;
      sum += count ?? 0;
      return {
        month,
        state: count === null ? 'empty' : 'submitted',
        daysLate: count === null ? null : 0,
        moved: count,
        cumulative: { admission: sum, training: 0 },
        isClosed,
      };
    }),
    before: { admission: 0, training: 0 },
    certified: null,
    candidates: null,
    proposed: 0,
    target: { admission: target, training: null },
    final: 'typing',
    finalDaysLate: null,
    isFinalClosed: false,
    hasAccepted: true,
    isTyping: false,
    typed: { admission: 0, training: 0 },
    ...given,
  };
}

const standing = (on: string, superior: number | null, ...units: readonly ProgressStanding[]): PlanStanding =>
  planStanding(
    {
      plan: PLAN,
      deadlines: DEADLINES,
      today: day(on),
      live: units.map((one, index) => ({ unit: unit(`K${index}`), progress: one })),
    },
    superior,
  );

describe('the plan of all units', () => {
  it('is overdue in every month, closed ones too', () => {
    const found = standing(
      '2024-06-27',
      null,
      progress(8, [1, null, 1, null, 1, 1]),
      progress(4, [0, 0, 0, 0, 0, 0]),
    );
    expect(found.overdue).toEqual({ reports: 2, units: 1 });
    expect(standing('2024-06-27', null, progress(8, [1, null, 1], { isClosed: true })).overdue.reports).toBe(
      4,
    );
  });

  it('counts what came before the last day as done, and as no part of the pace', () => {
    const found = standing('2024-06-10', 24, progress(24, [1, 1, 1, 1, 1, 7]));
    expect(found).toMatchObject({ through: 5, done: 12, planned: 10, forecast: 12 });
  });

  it('forecasts nothing below six', () => {
    expect(standing('2024-06-27', 5, progress(5, [1, 1, 1, 1, 1, 0])).forecast).toBeNull();
    expect(standing('2024-06-27', 20, progress(20, [1, 0, 0, 0, 0, 0])).forecast).toBeNull();
  });

  it('adds the sources up unit by unit: one has too many proposals for another', () => {
    const found = standing(
      '2024-03-27',
      null,
      progress(2, [0, 0, 0], { proposed: 2, certified: 1 }),
      progress(2, [1, 0, 0], { proposed: 0, certified: 3 }),
    );
    expect(found.source).toEqual({ proposed: 2, ready: 2 });
  });
});

it.each<[string, PlanStanding, string]>([
  [
    'behind',
    standing('2024-06-27', 12, progress(8, [1, 0, 1, 0, 1, 1], { proposed: 6, certified: 9 })),
    'Đã kết nạp 4/12 chỉ tiêu cấp trên giao, chậm 2 so với kế hoạch đến hết tháng 6 (6); nguồn: 2 đã đề nghị, 3 có giấy chứng nhận chưa đề nghị; không có báo cáo tháng quá hạn; dự báo cả năm 8.',
  ],
  [
    'ahead',
    standing('2024-06-27', null, progress(8, [5, 0, 0, 0, 0, null])),
    'Đã kết nạp 5/8 chỉ tiêu của các đơn vị, vượt 1 so với kế hoạch đến hết tháng 6 (4); nguồn: 0 đã đề nghị, 0 có giấy chứng nhận chưa đề nghị; quá hạn chưa nộp 1 báo cáo tháng của 1 đơn vị; dự báo cả năm 10.',
  ],
  [
    'on the plan',
    standing('2024-06-27', null, progress(4, [2, 0, 0, 0, 0, 0])),
    'Đã kết nạp 2/4 chỉ tiêu của các đơn vị, đúng kế hoạch đến hết tháng 6 (2); nguồn: 0 đã đề nghị, 0 có giấy chứng nhận chưa đề nghị; không có báo cáo tháng quá hạn.',
  ],
  [
    'before the first last day',
    standing('2024-01-05', 12, progress(12, [])),
    'Đã kết nạp 0/12 chỉ tiêu cấp trên giao, chưa đến hạn báo cáo tháng đầu; nguồn: 0 đã đề nghị, 0 có giấy chứng nhận chưa đề nghị; không có báo cáo tháng quá hạn.',
  ],
  [
    'after the year',
    standing(
      '2025-01-05',
      12,
      progress(
        12,
        MONTHS.map(() => 0),
      ),
    ),
    'Đã kết nạp 0/12 chỉ tiêu cấp trên giao, còn thiếu 12; nguồn: 0 đã đề nghị, 0 có giấy chứng nhận chưa đề nghị; không có báo cáo tháng quá hạn.',
  ],
  [
    'without a target, in thousands',
    standing('2024-03-27', 0, progress(null, [1200, 34, 0])),
    'Đã kết nạp 1.234, chưa có chỉ tiêu; nguồn: 0 đã đề nghị, 0 có giấy chứng nhận chưa đề nghị; không có báo cáo tháng quá hạn.',
  ],
])('is one sentence: %s', (_, of, sentence) => expect(planText(of)).toBe(sentence));
