import { describe, expect, it } from 'vitest';
import { OBLIGATIONS, type Period } from '../../../src/domain/campaign/obligation.ts';
import {
  nextReceipt,
  receiptPeriod,
  receiptSeries,
  receiptStem,
} from '../../../src/domain/campaign/receipt.ts';

const PERIODS = OBLIGATIONS.filter((one): one is Period => one !== 'completion');

describe('the number of a receipt', () => {
  it.each<[Period, string]>([
    ['registration', 'ĐK2024-K01-1'],
    ['month-4', 'T04.2024-K01-1'],
    ['month-12', 'T12.2024-K01-1'],
    ['final', 'BCN2024-K01-1'],
  ])('of %s is %s at first', (period, number) => {
    expect(nextReceipt(receiptSeries(period, 2024, 'K01'), '')).toBe(number);
  });

  it('counts how often the report was accepted, whatever figures its code ends in', () => {
    const series = receiptSeries('registration', 2023, receiptStem('T04-10', 2));
    const first = nextReceipt(series, '');
    expect(first).toBe('ĐK2023-T04-10/2-1');
    const ninth = nextReceipt(series, 'ĐK2023-T04-10/2-9');
    expect(ninth).toBe('ĐK2023-T04-10/2-10');
    expect(nextReceipt(series, ninth)).toBe('ĐK2023-T04-10/2-11');
  });

  it('tells of which report it is', () => {
    expect(PERIODS).toHaveLength(14);
    for (const stem of ['K01', 'T04', 'BCN', 'T04.1-2/3']) {
      const numbers = PERIODS.map((period) => nextReceipt(receiptSeries(period, 2024, stem), ''));
      expect(new Set(numbers).size).toBe(PERIODS.length);
      expect(numbers.map(receiptPeriod)).toEqual(PERIODS);
    }
  });
});
