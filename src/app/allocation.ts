import type { AllocationBase } from '../domain/allocation.ts';
import type { TargetKind } from '../domain/progress.ts';
import { LARGEST_COUNT } from '../domain/rule.ts';
import { SHEET_IDS } from '../sheets/registry.ts';
import { boardTable } from '../sheets/summary-figures.ts';
import { type CellWrite, write, writeCells } from '../sheets/tab.ts';
import { unitColumn } from '../sheets/units-tab.ts';
import { isWritten } from '../sheets/value.ts';
import type { DialogAnswer } from './dialog-calls.ts';
import { refused } from './dialog-refusal.ts';
import { readBoard, rowsOfUnits } from './entry-book.ts';
import { logRequest } from './log.ts';
import { type Office, readOffice } from './office.ts';
import type { World } from './ports.ts';
import { type AllocationFault, viAllocation } from './vi-allocation.ts';

/** *Phân bổ chỉ tiêu…*: what its dialog asks for. */

/** What a superior's targets are split over. */
export interface AllocationStart {
  readonly year: number;
  readonly superior: Readonly<Record<TargetKind, number | null>>;
  /** Proposed as the decision to be named: the settings' legal basis. */
  readonly decision: string;
  /** Active units, in the order of `Danh sách`. */
  readonly units: readonly AllocationUnit[];
}

export interface AllocationUnit {
  readonly code: string;
  readonly name: string;
  /** Its weight by each base; null while the unit has not given the figure. */
  readonly weights: Readonly<Record<AllocationBase, number | null>>;
  readonly assigned: Readonly<Record<TargetKind, number | null>>;
}

export interface AllocationRequest {
  readonly kind: TargetKind;
  readonly parts: readonly { readonly code: string; readonly part: number }[];
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
    // Accepted figures: a decision rests on nothing that was only typed.
    for (const { code, figures } of boardTable(board.grid, world.clock.now(), codes.ofTab).units)
      weights.set(code, {
        members: figures.members,
        trained: figures.trained ?? certified.get(code) ?? null,
        equal: 1,
      });
  }
  const units = roster
    .filter(({ unit }) => unit.isActive)
    .map(({ unit }): AllocationUnit => {
      const { code, name, assignedAdmission, assignedTraining } = unit;
      return {
        code,
        name,
        weights: weights.get(code) ?? { members: null, trained: null, equal: 1 },
        assigned: { admission: assignedAdmission, training: assignedTraining },
      };
    });
  const { year, superiorAdmissionTarget, superiorTrainingTarget, legalBasis } = campaign;
  const superior = { admission: superiorAdmissionTarget, training: superiorTrainingTarget };
  return { ok: true, start: { year, superior, decision: legalBasis, units } };
}

/** Writes *Chỉ tiêu giao* of every active unit at once; refuses parts that do not sum to the superior's target. */
export function allocationSave(
  world: World,
  request: AllocationRequest,
): DialogAnswer<{ readonly message: string }> {
  const outcome = world.lock.run((): DialogAnswer<{ readonly message: string }> => {
    const reading = readOffice(world, 'office');
    if (!reading.ok) return refused(reading.refusal);
    const { office } = reading;
    const fault = faultIn(office, request);
    if (fault !== null) return { ok: false, message: viAllocation.fault(fault), problems: [] };
    const message = viAllocation.saved(request.kind, request.parts.length, totalOf(request));
    const cells = differing(office, request);
    // Begun again after a write in doubt, or saved twice: it stands already, and is in the log.
    if (cells.length === 0) return { ok: true, message };
    const detail = viAllocation.detail(request.kind, request.parts, request.decision.trim());
    world.books.apply(world.books.officeId, [
      ...writeCells(SHEET_IDS.units, cells),
      logRequest(world, [{ action: viAllocation.title, unit: '', detail }]),
    ]);
    return { ok: true, message };
  });
  return outcome === 'busy' ? refused({ kind: 'busy' }) : outcome;
}

const totalOf = ({ parts }: AllocationRequest): number => parts.reduce((sum, { part }) => sum + part, 0);

/** The request comes from a page: nothing in it is believed. */
function faultIn({ campaign, roster }: Office, request: AllocationRequest): AllocationFault | null {
  const { kind, parts, decision } = request;
  const superior = kind === 'admission' ? campaign.superiorAdmissionTarget : campaign.superiorTrainingTarget;
  if (superior === null) return { kind: 'no-target', of: kind };
  const wrong = parts.find(({ part }) => !Number.isInteger(part) || part < 0 || part > LARGEST_COUNT);
  if (wrong !== undefined) return { kind: 'not-a-count', code: wrong.code };
  const active = roster.filter(({ unit }) => unit.isActive).map(({ unit }) => unit.code);
  const given = new Set(parts.map(({ code }) => code));
  const isSame =
    given.size === parts.length && active.length === given.size && active.every((code) => given.has(code));
  if (!isSame) return { kind: 'other-units' };
  const total = totalOf(request);
  if (total !== superior) return { kind: 'other-sum', total, superior };
  return decision.trim() === '' ? { kind: 'no-decision' } : null;
}

function differing({ roster, reading }: Office, { kind, parts }: AllocationRequest): CellWrite[] {
  const grid = reading.grid(SHEET_IDS.units);
  const column = unitColumn(kind === 'admission' ? 'assignedAdmission' : 'assignedTraining');
  const partOf = new Map(parts.map(({ code, part }) => [code, part]));
  return roster.flatMap(({ unit, row }): CellWrite[] => {
    const part = partOf.get(unit.code);
    if (part === undefined) return [];
    const wanted = write(row, column, part);
    return isWritten(grid.entered(wanted), part) ? [] : [wanted];
  });
}
