import { expect, it } from 'vitest';
import { day } from '../../../src/domain/calendar/day.ts';
import { lastDayFor } from '../../../src/domain/unit/unit.ts';
import { unit } from '../support.ts';

const until = (date: string) =>
  unit('K01', { extension: { obligation: 'registration', until: day(date), reason: 'Đại hội' } });

it.each([
  ['without an extension it is the general day', unit('K01'), '2023-01-30'],
  ['an extension makes it later', until('2023-02-10'), '2023-02-10'],
  ['an extension never makes it earlier', until('2023-01-20'), '2023-01-30'],
  ['an extension to the same day changes nothing', until('2023-01-30'), '2023-01-30'],
])("a unit's last day: %s", (_, of, wanted) => {
  expect(lastDayFor(of, 'registration', day('2023-01-30'))).toBe(wanted);
});
