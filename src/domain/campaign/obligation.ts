/** The months of a year, 1 = January. */
export const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
export type Month = (typeof MONTHS)[number];

export type MonthObligation = `month-${Month}`;

/** A period of an office's own form, by the form's code and the period's number: `own SH 3`; 1 for an occasion and a year. */
export type OwnObligation = `own ${string} ${number}`;

/** Form A; one month of form B; the year's targets reached; the year's final report. */
export type CampaignObligation = 'registration' | MonthObligation | 'completion' | 'final';

/** What a deadline asks for. */
export type Obligation = CampaignObligation | OwnObligation;

/** One step of closing (*chốt*): form A, a month with those before it, the whole year, or a period of an own form. */
export type Period = Exclude<Obligation, 'completion'>;

export const monthObligation = (month: Month): MonthObligation => `month-${month}`;

/** Those of forms A and B, in the order of the year. */
export const OBLIGATIONS: readonly CampaignObligation[] = [
  'registration',
  ...MONTHS.map(monthObligation),
  'completion',
  'final',
];

/** Checks a period that a dialog sends. */
export const isPeriod = (value: unknown): value is Period =>
  value !== 'completion' &&
  (OBLIGATIONS.some((obligation) => obligation === value) || (typeof value === 'string' && isOwn(value)));

export const isMonth = (value: number): value is Month =>
  Number.isInteger(value) && value >= 1 && value <= 12;

/** The month that a month's obligation is for, null for the others. */
export const monthOfObligation = (obligation: Obligation): Month | null =>
  MONTHS.find((month) => monthObligation(month) === obligation) ?? null;

const OWN = /^own (\S+) (\d+)$/;

const isOwn = (value: string): value is OwnObligation => OWN.test(value);

export const ownObligation = (code: string, number: number): OwnObligation => `own ${code} ${number}`;

/** An own form as a whole, which an invitation is about; its periods are numbered from 1. */
export const wholeForm = (code: string): OwnObligation => ownObligation(code, 0);

/** Form and period of an own form's obligation; null for the others. */
export function periodOfOwn(obligation: string): { readonly code: string; readonly number: number } | null {
  const match = OWN.exec(obligation);
  return match === null ? null : { code: match[1] ?? '', number: Number(match[2]) };
}

/** Each of these once: those of forms A and B in the order of the year, then own forms' periods as they come. */
export const inOrder = (present: readonly Obligation[]): readonly Obligation[] => [
  ...OBLIGATIONS.filter((obligation) => present.includes(obligation)),
  ...new Set(present.filter((obligation) => periodOfOwn(obligation) !== null)),
];
