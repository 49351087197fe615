import type { Day } from '../../domain/calendar/day.ts';
import type { VocabularyName } from '../../domain/campaign/campaign.ts';
import { hasEnded } from '../../domain/campaign/unit-life.ts';
import type { AllocationBase } from '../../domain/form/allocation.ts';
import type { TargetKind } from '../../domain/form/progress.ts';
import type { Unit } from '../../domain/unit/unit.ts';
import { boardTable } from '../../sheets/tables/summary-figures.ts';
import type { DialogAnswer } from '../office/dialog-answer.ts';
import { refused } from '../office/dialog-refusal.ts';
import { readBoard, rowsOfUnits } from '../office/entry-book.ts';
import { type Office, readOffice } from '../office/office.ts';
import type { World } from '../ports.ts';

/** *Phân bổ chỉ tiêu…*: what its dialog asks for. */

/** The superior's targets, less the parts that ended units keep, and the units that share them. */
export interface AllocationStart {
  readonly vocabulary: VocabularyName;
  readonly year: number;
  readonly superior: Readonly<Record<TargetKind, number | null>>;
  /** Proposed as the decision to be named: the settings' legal basis. */
  readonly decision: string;
  /** Units that have not ended, in the order of `Danh sách`. */
  readonly units: readonly AllocationUnit[];
}

export interface AllocationUnit {
  readonly code: string;
  readonly name: string;
  /** Its weight by each base; null while the unit has not given the figure. */
  readonly weights: Readonly<Record<AllocationBase, number | null>>;
  readonly assigned: Readonly<Record<TargetKind, number | null>>;
  /** Brought or taken by changes of units, beside what is assigned. */
  readonly moved: Readonly<Record<TargetKind, number>>;
}

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

/** One read of each book, two while there are units' tabs. */
export function allocationStart(world: World): DialogAnswer<{ readonly start: AllocationStart }> {
  const reading = readOffice(world, 'office');
  if (!reading.ok) return refused(reading.refusal);
  const { campaign, state, roster, codes } = reading.office;
  const weights = new Map<string, AllocationUnit['weights']>();
  if (state.provisionedYear !== null) {
    const board = readBoard(world, state.entryBookId, campaign.progress !== null);
    if (!board.ok) return refused(board.refusal);
    const certified = new Map(
      rowsOfUnits(board.rows, roster).map(({ code, progress }) => [code, progress?.certified ?? null]),
    );
    // Accepted figures only: a decision must not rest on figures that are typed but not submitted.
    for (const { code, figures } of boardTable(board.grid, world.clock.now(), codes.ofTab).units)
      weights.set(code, {
        members: figures.members,
        staff: figures.staff,
        trained: figures.trained ?? certified.get(code) ?? null,
        equal: 1,
      });
  }
  const units = roster
    .filter(({ unit }) => !hasEnded(unit.life, world.clock.today()))
    .map(({ unit }): AllocationUnit => {
      const { code, name, assignedAdmission, assignedTraining, moves } = unit;
      const moved = (kind: TargetKind) => moves.reduce((sum, move) => sum + move[kind], 0);
      return {
        code,
        name,
        weights: weights.get(code) ?? NO_FIGURES,
        assigned: { admission: assignedAdmission, training: assignedTraining },
        moved: { admission: moved('admission'), training: moved('training') },
      };
    });
  const { year, superiorAdmissionTarget, superiorTrainingTarget, legalBasis } = campaign;
  const today = world.clock.today();
  const superior = {
    admission: leftOf(roster, 'admission', superiorAdmissionTarget, today),
    training: leftOf(roster, 'training', superiorTrainingTarget, today),
  };
  return {
    ok: true,
    start: { vocabulary: campaign.vocabulary, year, superior, decision: legalBasis, units },
  };
}

const NO_FIGURES: AllocationUnit['weights'] = { members: null, staff: null, trained: null, equal: 1 };

/** Units that ended keep what they were given: the others share the rest. */
export const leftOf = (
  roster: Office['roster'],
  kind: TargetKind,
  superior: number | null,
  today: Day,
): number | null =>
  superior === null
    ? null
    : Math.max(
        0,
        roster
          .filter(({ unit }) => hasEnded(unit.life, today))
          .reduce((left, { unit }) => left - (assignedOf(unit, kind) ?? 0), superior),
      );

export const assignedOf = (
  unit: Pick<Unit, 'assignedAdmission' | 'assignedTraining'>,
  kind: TargetKind,
): number | null => (kind === 'admission' ? unit.assignedAdmission : unit.assignedTraining);
