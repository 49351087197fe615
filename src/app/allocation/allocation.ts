import type { Day } from '../../domain/calendar/day.ts';
import type { VocabularyName } from '../../domain/campaign/campaign.ts';
import { hasEnded } from '../../domain/campaign/unit-life.ts';
import type { AllocationBase } from '../../domain/form/allocation.ts';
import type { TargetKind } from '../../domain/form/progress.ts';
import { LARGEST_COUNT } from '../../domain/text/count-text.ts';
import { SHEET_IDS } from '../../sheets/cells/registry.ts';
import { type CellWrite, write, writeCells } from '../../sheets/cells/tab.ts';
import { isWritten } from '../../sheets/cells/value.ts';
import { boardTable } from '../../sheets/tables/summary-figures.ts';
import { unitColumn } from '../../sheets/units/units-tab.ts';
import { wordsOf } from '../../words/vocabulary.ts';
import type { DialogAnswer } from '../office/dialog-answer.ts';
import { aloneInDialog, refused } from '../office/dialog-refusal.ts';
import { readBoard, rowsOfUnits } from '../office/entry-book.ts';
import { logRequest } from '../office/log.ts';
import { type Office, readOffice } from '../office/office.ts';
import type { World } from '../ports.ts';
import { type AllocationFault, viAllocation } from './vi.ts';

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
    // Accepted figures only: a decision must not rest on figures that are typed but not submitted.
    for (const { code, figures } of boardTable(board.grid, world.clock.now(), codes.ofTab).units)
      weights.set(code, {
        members: figures.members,
        trained: figures.trained ?? certified.get(code) ?? null,
        equal: 1,
      });
  }
  const units = roster
    .filter(({ unit }) => !hasEnded(unit.life, world.clock.today()))
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
  const today = world.clock.today();
  const left = (kind: TargetKind, target: number | null) =>
    target === null ? null : Math.max(0, target - keptByEnded(roster, kind, today));
  const superior = {
    admission: left('admission', superiorAdmissionTarget),
    training: left('training', superiorTrainingTarget),
  };
  return {
    ok: true,
    start: { vocabulary: campaign.vocabulary, year, superior, decision: legalBasis, units },
  };
}

/** Units that ended keep what they were given: the others share the rest. */
const keptByEnded = (roster: Office['roster'], kind: TargetKind, today: Day): number =>
  roster
    .filter(({ unit }) => hasEnded(unit.life, today))
    .reduce(
      (sum, { unit }) => sum + ((kind === 'admission' ? unit.assignedAdmission : unit.assignedTraining) ?? 0),
      0,
    );

/** Writes *Chỉ tiêu giao* of every unit that has not ended at once; refuses parts that do not sum to what is to be split. */
export function allocationSave(
  world: World,
  request: AllocationRequest,
): DialogAnswer<{ readonly message: string }> {
  return aloneInDialog(world, () => {
    const reading = readOffice(world, 'office');
    if (!reading.ok) return refused(reading.refusal);
    const { office } = reading;
    const say = wordsOf(office.campaign);
    const fault = faultIn(office, request, world.clock.today());
    if (fault !== null) return { ok: false, message: viAllocation.fault(fault, say), problems: [] };
    const message = viAllocation.saved(request.kind, request.parts.length, totalOf(request), say);
    const cells = differing(office, request);
    // Saved twice, or repeated after a lost answer: the cells and the log have it already.
    if (cells.length === 0) return { ok: true, message };
    const detail = viAllocation.detail(request.kind, request.parts, request.decision.trim(), say);
    world.books.apply(world.books.officeId, [
      ...writeCells(SHEET_IDS.units, cells),
      logRequest(world, [{ action: viAllocation.title, unit: '', detail }]),
    ]);
    return { ok: true, message };
  });
}

const totalOf = ({ parts }: AllocationRequest): number => parts.reduce((sum, { part }) => sum + part, 0);

/** The request comes from a browser, so every part of it is checked. */
function faultIn(
  { campaign, roster }: Office,
  request: AllocationRequest,
  today: Day,
): AllocationFault | null {
  const { kind, parts, decision } = request;
  const given = kind === 'admission' ? campaign.superiorAdmissionTarget : campaign.superiorTrainingTarget;
  if (given === null) return { kind: 'no-target', of: kind };
  const wrong = parts.find(({ part }) => !Number.isInteger(part) || part < 0 || part > LARGEST_COUNT);
  if (wrong !== undefined) return { kind: 'not-a-count', code: wrong.code };
  const superior = Math.max(0, given - keptByEnded(roster, kind, today));
  const present = roster.filter(({ unit }) => !hasEnded(unit.life, today)).map(({ unit }) => unit.code);
  const named = new Set(parts.map(({ code }) => code));
  const isSame =
    named.size === parts.length && present.length === named.size && present.every((code) => named.has(code));
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
