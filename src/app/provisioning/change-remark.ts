import type { TargetKind } from '../../domain/form/progress.ts';
import type { Unit } from '../../domain/unit/unit.ts';
import type { StandingChange } from '../../sheets/units/unit-changes.ts';

/** Where `Danh sách` and `Thay đổi đơn vị`, both written by hand, contradict each other or leave something out. */
export type ChangeRemark =
  /** The list names who takes over, and no row says what. */
  | { readonly kind: 'no-row'; readonly unit: Unit }
  /** Whoever takes over does not live on the day after. */
  | { readonly kind: 'heir-gone'; readonly unit: Unit; readonly heir: string }
  /** A row tells of an end that the list does not know, or knows otherwise. */
  | { readonly kind: 'other-end' | 'other-heir'; readonly unit: Unit; readonly change: StandingChange }
  | { readonly kind: 'receiver-gone'; readonly unit: Unit; readonly change: StandingChange }
  | { readonly kind: 'below-zero'; readonly unit: Unit; readonly what: TargetKind; readonly by: number }
  | { readonly kind: 'twice'; readonly change: StandingChange; readonly other: number };
