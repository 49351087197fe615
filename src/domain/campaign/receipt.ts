import { isMonth, monthObligation, monthOfObligation, type Period } from './obligation.ts';

/**
 * `K01`, or `K01/2` where the code was another unit's before, or the unit's tab had to be made anew. A code holds no slash,
 * so no two tabs ever give the same number.
 */
export const receiptStem = (code: string, use: number): string => (use > 1 ? `${code}/${use}` : code);

/** The receipts of one report of one unit. */
export interface ReceiptSeries {
  /** Which report: `ĐK2023`, `T04.2024`, `BCN2024`. */
  readonly report: string;
  readonly stem: string;
}

/** Numbers of forms A and B. */
export const receiptSeries = (period: Period, year: number, stem: string): ReceiptSeries => ({
  report: `${reportMark(period)}${year}`,
  stem,
});

/**
 * `ĐK2023-K01-2`: the report, the stem, how many times this report was accepted. `previous` is the number that it got last, ''
 * for none.
 */
export function nextReceipt({ report, stem }: ReceiptSeries, previous: string): string {
  const times = Number(/-(\d+)$/.exec(previous)?.[1] ?? 0);
  return `${report}-${stem}-${times + 1}`;
}

/** Which report a number from `nextReceipt` is of. */
export function receiptPeriod(receipt: string): Period {
  const month = Number(/^T(\d\d)\./.exec(receipt)?.[1]);
  if (isMonth(month)) return monthObligation(month);
  return receipt.startsWith(FINAL) ? 'final' : 'registration';
}

const REGISTRATION = 'ĐK';
const FINAL = 'BCN';

function reportMark(period: Period): string {
  if (period === 'registration') return REGISTRATION;
  const month = monthOfObligation(period);
  return month === null ? FINAL : `T${String(month).padStart(2, '0')}.`;
}
