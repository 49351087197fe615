import { expect, it } from 'vitest';
import type { PeriodKind } from '../../src/domain/campaign/period.ts';
import { periodLabel } from '../../src/words/period-words.ts';

it.each<[PeriodKind, number, string]>([
  ['once', 1, ''],
  ['month', 3, 'Tháng 3'],
  ['quarter', 1, 'Quý I'],
  ['quarter', 4, 'Quý IV'],
  ['half-year', 1, '6 tháng đầu năm'],
  ['half-year', 2, '6 tháng cuối năm'],
  ['year', 1, 'Năm 2025'],
])('%s %i is called %s', (kind, number, wanted) => {
  expect(periodLabel(kind, number, 2025)).toBe(wanted);
});
