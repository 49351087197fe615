import type { Day } from '../calendar/day.ts';
import { hasEnded, type Life } from '../campaign/unit-life.ts';
import { LARGEST_COUNT } from '../text/count-text.ts';
import { TARGETS, type TargetKind } from './progress.ts';

export interface AllocationPart {
  readonly code: string;
  /** As the person saw it, null for a blank. */
  readonly seen: number | null;
  /** Null leaves the unit without a target. */
  readonly part: number | null;
}

export interface AllocationRequest {
  readonly kind: TargetKind;
  readonly parts: readonly AllocationPart[];
  /** Number and date of the decision, for the log. */
  readonly decision: string;
}

/** A unit as far as targets concern it. */
export interface TargetHolder {
  readonly code: string;
  readonly life: Life;
  readonly assignedAdmission: number | null;
  readonly assignedTraining: number | null;
}

/** A unit's target before and after, null for none. */
export interface ChangedTarget {
  readonly code: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** Why an allocation is not written. */
export type AllocationFault =
  | { readonly kind: 'not-a-count'; readonly code: string }
  | { readonly kind: 'other-units' | 'no-decision' }
  | {
      readonly kind: 'moved';
      readonly moved: readonly { readonly code: string; readonly now: number | null }[];
    };

const assignedOf = (
  { assignedAdmission, assignedTraining }: Pick<TargetHolder, 'assignedAdmission' | 'assignedTraining'>,
  kind: TargetKind,
): number | null => (kind === 'admission' ? assignedAdmission : assignedTraining);

/** The part of the superior's target that the others share: units that ended keep what they were given. */
export const leftToShare = (
  units: readonly TargetHolder[],
  kind: TargetKind,
  superior: number | null,
  today: Day,
): number | null =>
  superior === null
    ? null
    : Math.max(
        0,
        units
          .filter(({ life }) => hasEnded(life, today))
          .reduce((left, unit) => left - (assignedOf(unit, kind) ?? 0), superior),
      );

export function changedTargets<Holder extends TargetHolder>(
  units: readonly Holder[],
  { kind, parts }: AllocationRequest,
): readonly (ChangedTarget & { readonly unit: Holder })[] {
  const wanted = new Map(parts.map(({ code, part }) => [code, part]));
  return units.flatMap((unit) => {
    const after = wanted.get(unit.code);
    const before = assignedOf(unit, kind);
    return after === undefined || after === before ? [] : [{ code: unit.code, before, after, unit }];
  });
}

/** The request comes from a browser, so every part of it is checked. */
export function faultIn(
  units: readonly TargetHolder[],
  { kind, parts, decision }: AllocationRequest,
  today: Day,
): AllocationFault | null {
  if (!TARGETS.includes(kind)) return { kind: 'other-units' };
  const isCount = (part: number | null) =>
    part === null || (Number.isInteger(part) && part >= 0 && part <= LARGEST_COUNT);
  const wrong = parts.find(({ part }) => !isCount(part));
  if (wrong !== undefined) return { kind: 'not-a-count', code: wrong.code };
  const present = units.filter(({ life }) => !hasEnded(life, today));
  const named = new Map(parts.map((part) => [part.code, part]));
  const isSame =
    named.size === parts.length &&
    present.length === named.size &&
    present.every(({ code }) => named.has(code));
  if (!isSame) return { kind: 'other-units' };
  // A target that is the wanted one already was written by this request, or by somebody of the same mind.
  const moved = present.flatMap((unit) => {
    const [part, now] = [named.get(unit.code), assignedOf(unit, kind)];
    return part === undefined || now === part.seen || now === part.part ? [] : [{ code: unit.code, now }];
  });
  if (moved.length > 0) return { kind: 'moved', moved };
  return decision.trim() === '' ? { kind: 'no-decision' } : null;
}
