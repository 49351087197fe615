import { monthOfObligation, type Period } from './obligation.ts';

/**
 * `K01`, or `K01/2` where the code was another unit's before, or the unit's tab had to be made anew. A code holds no slash,
 * so no two tabs ever give the same number.
 */
export const receiptStem = (code: string, use: number): string => (use > 1 ? `${code}/${use}` : code);

interface ReceiptInput {
  readonly period: Period;
  readonly year: number;
  readonly stem: string;
  /** The number that the same unit's report of the same period got last; '' for none. */
  readonly previous: string;
}

/** `ĐK2023-K01-2`, `T04.2024-K01-1`, `BCN2024-K01-1`: the report, the stem, how many times this report was accepted. */
export function nextReceipt({ period, year, stem, previous }: ReceiptInput): string {
  const times = Number(/-(\d+)$/.exec(previous)?.[1] ?? 0);
  return `${reportMark(period)}${year}-${stem}-${times + 1}`;
}

const REGISTRATION = 'ĐK';
const FINAL = 'BCN';

function reportMark(period: Period): string {
  if (period === 'registration') return REGISTRATION;
  const month = monthOfObligation(period);
  return month === null ? FINAL : `T${String(month).padStart(2, '0')}.`;
}
