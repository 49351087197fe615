import { TARGETS, type TargetKind } from './progress.ts';

/** Amounts that can go from one unit to another: parts of targets, candidates in the list, holders of a certificate. */
export const CHANGE_AMOUNTS = [...TARGETS, 'candidates', 'certified'] as const;
export type ChangeAmount = (typeof CHANGE_AMOUNTS)[number];
export type Amounts = Readonly<Record<ChangeAmount, number>>;

export const NO_AMOUNTS: Amounts = { admission: 0, training: 0, candidates: 0, certified: 0 };

/** A unit's amounts by its accepted reports and the changes so far. */
export interface Holding {
  /** Null where there is none. */
  readonly target: Readonly<Record<TargetKind, number | null>>;
  readonly done: Readonly<Record<TargetKind, number>>;
  /** Candidates in its list, holders of a certificate; null while it reported nothing. */
  readonly candidates: number | null;
  readonly certified: number | null;
}

/** The office's figures, all units together: ended ones keep their targets and what they did. */
export interface OfficeTotals {
  readonly target: Readonly<Record<TargetKind, number>>;
  readonly done: Readonly<Record<TargetKind, number>>;
  readonly candidates: number;
  readonly certified: number;
}

/** One figure of the office before and after a change. */
export interface TotalLine {
  readonly of: 'target' | 'done' | 'holding';
  readonly what: ChangeAmount;
  readonly before: number;
  readonly after: number;
  /** Ended units' unreached part of a target, or their candidates and certificates that nobody takes over. */
  readonly left: number;
}

/** A unit that ends, with what goes to its successor. */
export interface Leaving {
  readonly holding: Holding;
  readonly moved: Amounts;
  /** Amounts that no total counts any more: the unit has ended already, and this corrects its end. */
  readonly uncounted: Readonly<Record<'candidates' | 'certified', number>>;
}

const sum = (counts: readonly (number | null)[]): number =>
  counts.reduce<number>((total, count) => total + (count ?? 0), 0);

export const officeTotals = (holdings: readonly Holding[]): OfficeTotals => ({
  target: {
    admission: sum(holdings.map(({ target }) => target.admission)),
    training: sum(holdings.map(({ target }) => target.training)),
  },
  done: {
    admission: sum(holdings.map(({ done }) => done.admission)),
    training: sum(holdings.map(({ done }) => done.training)),
  },
  candidates: sum(holdings.map(({ candidates }) => candidates)),
  certified: sum(holdings.map(({ certified }) => certified)),
});

/** The rest of an amount when its unit ends: of a target, the part that was not reached. */
export const leftOf = ({ target, done, candidates, certified }: Holding, what: ChangeAmount): number => {
  if (what === 'candidates') return candidates ?? 0;
  if (what === 'certified') return certified ?? 0;
  return Math.max(0, (target[what] ?? 0) - done[what]);
};

/** How much of an amount a unit can give: a target never falls below 0. Null where nobody knows. */
export const mostOf = ({ target, candidates, certified }: Holding, what: ChangeAmount): number | null => {
  if (what === 'candidates') return candidates;
  if (what === 'certified') return certified;
  return target[what] ?? 0;
};

/** Units end: targets and what was done stay in the sums; of lists and certificates only what goes to a successor does. */
export function totalsAfterEnd(totals: OfficeTotals, leaving: readonly Leaving[]): TotalLine[] {
  const left = (what: ChangeAmount) =>
    leaving.reduce((all, { holding, moved }) => all + Math.max(0, leftOf(holding, what) - moved[what]), 0);
  return [
    ...TARGETS.flatMap((what): TotalLine[] => [
      { of: 'target', what, before: totals.target[what], after: totals.target[what], left: left(what) },
      { of: 'done', what, before: totals.done[what], after: totals.done[what], left: 0 },
    ]),
    ...(['candidates', 'certified'] as const).map((what): TotalLine => {
      const lost = left(what);
      const before = totals[what] + leaving.reduce((all, { uncounted }) => all + uncounted[what], 0);
      return { of: 'holding', what, before, after: before - lost, left: lost };
    }),
  ];
}

/** A unit is founded: its targets are added, nothing was done yet. */
export function totalsAfterFounding(
  totals: OfficeTotals,
  added: Readonly<Record<TargetKind, number>>,
): TotalLine[] {
  return [
    ...TARGETS.flatMap((what): TotalLine[] => [
      { of: 'target', what, before: totals.target[what], after: totals.target[what] + added[what], left: 0 },
      { of: 'done', what, before: totals.done[what], after: totals.done[what], left: 0 },
    ]),
    ...(['candidates', 'certified'] as const).map(
      (what): TotalLine => ({ of: 'holding', what, before: totals[what], after: totals[what], left: 0 }),
    ),
  ];
}
