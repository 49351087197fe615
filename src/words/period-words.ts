import type { PeriodKind } from '../domain/campaign/period.ts';

const QUARTERS = ['I', 'II', 'III', 'IV'] as const;

/** A period as it is titled; '' for what is handed in once. */
export function periodLabel(kind: PeriodKind, number: number, year: number): string {
  switch (kind) {
    case 'once':
      return '';
    case 'month':
      return monthLabel(number);
    case 'quarter':
      return `Quý ${QUARTERS[number - 1] ?? number}`;
    case 'half-year':
      return number === 1 ? '6 tháng đầu năm' : '6 tháng cuối năm';
    case 'year':
      return `Năm ${year}`;
  }
}

export const monthLabel = (month: number): string => `Tháng ${month}`;
