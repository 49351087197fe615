import type { Amounts, Holding, OfficeTotals } from '../../domain/form/change-totals.ts';
import type { TargetKind } from '../../domain/form/progress.ts';
import type { Office } from '../office/office.ts';

export interface ChangeUnit extends Holding {
  readonly code: string;
  readonly name: string;
  /** Its last day and who takes over, of a unit that ended already: its end may be put right. */
  readonly ended: { readonly on: string; readonly successor: string } | null;
  /** What it still holds and no total counts; 0 of a unit that has not ended. */
  readonly uncounted: Readonly<Record<'candidates' | 'certified', number>>;
}

export interface ChangeRequest {
  readonly kind: 'found' | 'end';
  /** The first day of a founded unit, the last one of those that end; dd/MM/yyyy. */
  readonly on: string;
  readonly basis: string;
  /** Units that end, with what goes to the successor. */
  readonly sources: readonly { readonly code: string; readonly moved: Amounts }[];
  /** '' where nobody takes over. */
  readonly successor: string;
  readonly founded: {
    readonly code: string;
    readonly name: string;
    readonly emails: string;
    readonly assigned: Readonly<Record<TargetKind, number | null>>;
  } | null;
}

/** The office with what every unit has; one read of each book. */
export interface Standing {
  readonly office: Office;
  readonly units: readonly ChangeUnit[];
  readonly totals: OfficeTotals;
}
