import type { FormattedAs } from '../text/cell.ts';
import type { CountProblem } from './column.ts';

/** A request to replace one accepted figure. */
interface CorrectionRequest<Broken> {
  readonly isAccepted: boolean;
  readonly isClosed: boolean;
  readonly from: number;
  /** The figure typed, or what is wrong with it. */
  readonly to: number | CountProblem | FormattedAs;
  readonly hasReason: boolean;
  /**
   * The first accepted report that the figure would put in error: its own, or a later one that is compared with it. Warnings
   * are allowed: the correction's reason counts as their note.
   */
  readonly firstBroken: (to: number) => Broken | null;
}

type CorrectionAnswer<Broken> =
  | { readonly kind: 'not-accepted' | 'closed' | 'no-reason' }
  | { readonly kind: 'wrong'; readonly problem: CountProblem | FormattedAs }
  | { readonly kind: 'same'; readonly figure: number }
  | { readonly kind: 'breaks'; readonly broken: Broken }
  | { readonly kind: 'corrected'; readonly to: number };

/** Decides about a correction: one decision for every form. The receipt that follows is the report's next one. */
export function answerCorrected<Broken>(request: CorrectionRequest<Broken>): CorrectionAnswer<Broken> {
  const { isAccepted, isClosed, from, to, hasReason, firstBroken } = request;
  if (!isAccepted) return { kind: 'not-accepted' };
  if (isClosed) return { kind: 'closed' };
  if (typeof to !== 'number') return { kind: 'wrong', problem: to };
  if (from === to) return { kind: 'same', figure: to };
  if (!hasReason) return { kind: 'no-reason' };
  const broken = firstBroken(to);
  return broken === null ? { kind: 'corrected', to } : { kind: 'breaks', broken };
}

/** The first of the reports that breaks a rule of the kind error. */
export function firstInError<Report, Found extends { readonly kind: string; readonly severity?: string }>(
  reports: readonly Report[],
  findingsOf: (report: Report) => readonly Found[],
): { readonly report: Report; readonly finding: Found } | null {
  for (const report of reports) {
    const finding = findingsOf(report).find(({ kind, severity }) => kind === 'rule' && severity === 'error');
    if (finding !== undefined) return { report, finding };
  }
  return null;
}
