import { expect, it } from 'vitest';
import { viMonth } from '../../src/app/vi/vi-month.ts';
import type { Moment } from '../../src/domain/calendar/day.ts';

const at = '2024-07-01T08:00' as Moment;

it('the title of a closed table names its period and its moment', () => {
  expect(viMonth.closingTitle('month-6', 2024, at)).toBe(
    'Tiến độ đến hết tháng 6/2024, chốt lúc 08:00 ngày 01/07/2024',
  );
  expect(viMonth.closingTitle('final', 2024, at)).toMatch(/^Tiến độ cả năm 2024, chốt lúc/);
});
