import type { TargetKind } from '../../domain/form/progress.ts';
import type { Unit } from '../../domain/unit/unit.ts';
import type { StandingChange } from '../../sheets/units/unit-changes.ts';

/** Where `Danh sách` and `Thay đổi đơn vị`, both written by hand, contradict each other or leave something out. */
export type ChangeRemark =
  /** The list names who takes over, and no row says what. */
  | { readonly kind: 'no-row'; readonly unit: Unit }
  /** The unit that takes over does not live on the day after the end. */
  | { readonly kind: 'heir-gone'; readonly unit: Unit; readonly heir: string }
  /** A row records an end that the list does not have, or has with another day or another heir. */
  | { readonly kind: 'other-end' | 'other-heir'; readonly unit: Unit; readonly change: StandingChange }
  | { readonly kind: 'receiver-gone'; readonly unit: Unit; readonly change: StandingChange }
  | { readonly kind: 'below-zero'; readonly unit: Unit; readonly what: TargetKind; readonly by: number }
  | { readonly kind: 'twice'; readonly change: StandingChange; readonly other: number };
