import { expect, it } from 'vitest';
import { viMonth } from '../../src/app/vi/vi-month.ts';
import type { Moment } from '../../src/domain/calendar/day.ts';

const at = '2024-07-01T08:00' as Moment;

it.each([
  ['of a month', viMonth.closingTitle('month-6', 2024, at), 6],
  ['of the year', viMonth.closingTitle('final', 2024, at), null],
])('the title of a closed table %s tells its month', (_, title, month) => {
  expect(viMonth.closedMonth(title)).toBe(month);
});

it('and reads as a date does', () => {
  expect(viMonth.closingTitle('month-6', 2024, at)).toBe(
    'Tiến độ đến hết tháng 6/2024, chốt lúc 08:00 ngày 01/07/2024',
  );
  expect(viMonth.closingTitle('final', 2024, at)).toMatch(/^Tiến độ cả năm 2024, chốt lúc/);
});
