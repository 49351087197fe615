/**
 * `K01`, or `K01/2` where the code was a unit's before, or this unit's tab had to be made anew: what receipts are numbered
 * under. A code holds no slash, so no two tabs ever give the same number.
 */
export const receiptStem = (code: string, use: number): string => (use > 1 ? `${code}/${use}` : code);

/** `ĐK2023-K01-2`: which report (`lead`), under which stem, and how many times this unit's report was accepted. */
export function nextReceipt(lead: string, stem: string, previous: string): string {
  const times = Number(/-(\d+)$/.exec(previous)?.[1] ?? 0);
  return `${lead}-${stem}-${times + 1}`;
}
