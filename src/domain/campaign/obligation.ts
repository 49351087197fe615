/** The months of a year, 1 = January. */
export const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
export type Month = (typeof MONTHS)[number];

export type MonthObligation = `month-${Month}`;

/** What a deadline asks for: form A; one month of form B; the year's targets reached; the year's final report. */
export type Obligation = 'registration' | MonthObligation | 'completion' | 'final';

/** One step of closing (*chốt*): form A, a month with those before it, or the whole year. */
export type Period = Exclude<Obligation, 'completion'>;

export const monthObligation = (month: Month): MonthObligation => `month-${month}`;

export const OBLIGATIONS: readonly Obligation[] = [
  'registration',
  ...MONTHS.map(monthObligation),
  'completion',
  'final',
];

/** Checks a period that a dialog sends. */
export const isPeriod = (value: unknown): value is Period =>
  value !== 'completion' && OBLIGATIONS.some((obligation) => obligation === value);

export const isMonth = (value: number): value is Month =>
  Number.isInteger(value) && value >= 1 && value <= 12;

/** The month that a month's obligation is for, null for the others. */
export const monthOfObligation = (obligation: Obligation): Month | null =>
  MONTHS.find((month) => monthObligation(month) === obligation) ?? null;
