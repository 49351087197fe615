import { describe, expect, it } from 'vitest';
import {
  type CampaignObligation,
  monthOfObligation,
  OBLIGATIONS,
  type Period,
} from '../../../src/domain/campaign/obligation.ts';
import {
  FINAL_REPORT,
  nextReceipt,
  type ReceiptSeries,
  receiptSeries,
  receiptStem,
} from '../../../src/domain/campaign/receipt.ts';
import { MONTH } from '../../../src/domain/form/month-check.ts';
import { REGISTRATION } from '../../../src/domain/form/rule.ts';

const PERIODS = OBLIGATIONS.filter(
  (one): one is Exclude<CampaignObligation, 'completion'> => one !== 'completion',
);

function seriesOf(period: Period, stem: string): ReceiptSeries {
  const month = monthOfObligation(period);
  if (month !== null) return receiptSeries(MONTH, month, 2024, stem);
  return receiptSeries(period === 'final' ? FINAL_REPORT : REGISTRATION, 1, 2024, stem);
}

describe('the number of a receipt', () => {
  it.each<[Period, string]>([
    ['registration', 'ĐK2024-K01-1'],
    ['month-4', 'T04.2024-K01-1'],
    ['month-12', 'T12.2024-K01-1'],
    ['final', 'BCN2024-K01-1'],
  ])('of %s is %s at first', (period, number) => {
    expect(nextReceipt(seriesOf(period, 'K01'), 0)).toBe(number);
  });

  it('counts how often the report was accepted, whatever figures its code ends in', () => {
    const series = receiptSeries(REGISTRATION, 1, 2023, receiptStem('T04-10', 2));
    expect([0, 9, 10].map((times) => nextReceipt(series, times))).toEqual([
      'ĐK2023-T04-10/2-1',
      'ĐK2023-T04-10/2-10',
      'ĐK2023-T04-10/2-11',
    ]);
  });

  it('is another for each report', () => {
    expect(PERIODS).toHaveLength(14);
    for (const stem of ['K01', 'T04', 'BCN', 'T04.1-2/3']) {
      const numbers = PERIODS.map((period) => nextReceipt(seriesOf(period, stem), 0));
      expect(new Set(numbers).size).toBe(PERIODS.length);
    }
  });
});
