import { type PeriodKind, periodMark } from './period.ts';

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

/** What a form's receipts are numbered by. */
interface Receipted {
  readonly code: string;
  readonly period: PeriodKind;
}

/** The receipts of a form's period of that number, 1 for what is handed in once. */
export const receiptSeries = (
  { code, period }: Receipted,
  number: number,
  year: number,
  stem: string,
): ReceiptSeries => ({ report: `${code}${periodMark(period, number)}${year}`, stem });

/** `ĐK2023-K01-2`: the report, the stem, how often this report was accepted. `times`: how often it was before. */
export const nextReceipt = ({ report, stem }: ReceiptSeries, times: number): string =>
  `${report}-${stem}-${times + 1}`;

/** How receipts of form A begin. */
export const REGISTRATION_CODE = 'ĐK';
/** The year's final report. */
const FINAL = 'BCN';
export const FINAL_REPORT: Receipted = { code: FINAL, period: 'year' };
