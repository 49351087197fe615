import { print, row } from './print.ts';

/** Seconds a call may cost on Google: nobody published a measurement, so a low and a high guess. */
export const COSTS = { low: 0.3, high: 3 } as const;

/** An execution of Apps Script is ended after six minutes, on every account. */
const LONGEST = 360;

export interface Asked {
  readonly label: string;
  readonly calls: number;
  readonly mails: number;
  readonly naiveCalls: number | null;
}

/** `2.4–24`; what would be cut off by the six minutes is marked. */
export function secondsText(calls: number): string {
  const seconds = (cost: number) => {
    const total = calls * cost;
    return `${total < 10 ? total.toFixed(1) : total.toFixed(0)}${total > LONGEST ? '!' : ''}`;
  };
  return `${seconds(COSTS.low)}–${seconds(COSTS.high)}`;
}

export function printPrediction(asked: readonly Asked[]): void {
  print(
    `Seconds on Google at ${COSTS.low} s and ${COSTS.high} s a call, a mail counted as a call; ! = beyond the 6 minutes of an execution`,
  );
  row(['action', 'Sheets', 'with mails', 'naive Sheets'], 14);
  for (const { label, calls, mails, naiveCalls } of asked) {
    const naive = naiveCalls === null ? '' : secondsText(naiveCalls);
    row([label, secondsText(calls), mails > 0 ? secondsText(calls + mails) : '', naive], 14);
  }
}
