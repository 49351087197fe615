import { addDays, type Day } from '../../domain/calendar/day.ts';
import { livesOn, movedOf } from '../../domain/campaign/unit-life.ts';
import { TARGETS } from '../../domain/form/progress.ts';
import type { Unit } from '../../domain/unit/unit.ts';
import {
  ENDING_KINDS,
  isSameRow,
  type StandingChange,
  unitsByCode,
} from '../../sheets/units/unit-changes.ts';
import { wordsOf } from '../../words/vocabulary.ts';
import type { Office } from '../office/office.ts';
import type { ChangeRemark } from './change-remark.ts';
import { viChangeRemark } from './vi-change-remark.ts';

/** Contradictions are reported and never repaired: only the office knows which of the two tabs is right. */
export const changeRemarks = (office: Office): string[] =>
  remarksIn(office).map((remark) => viChangeRemark(remark, wordsOf(office.campaign)));

export function remarksIn(
  office: Pick<Office, 'campaign' | 'roster' | 'records' | 'changes' | 'waitingChanges'>,
): ChangeRemark[] {
  const { campaign, changes } = office;
  if (campaign.progress === null) return [];
  const units = office.roster.map(({ unit }) => unit);
  const codes = unitsByCode(units, office.records);
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const find = (code: string) => byCode.get(codes.get(code.toLowerCase()) ?? '');
  const given = new Set([...changes, ...office.waitingChanges].map(({ from }) => find(from)?.code));
  return [
    ...units.flatMap((unit) => ofUnit(unit, find(unit.successor), given)),
    ...changes.flatMap((change) => ofRow(change, find(change.from), find(change.to), find)),
    ...(campaign.registration === null ? units.flatMap(belowZero) : []),
    ...changes.flatMap((change, index): ChangeRemark[] => {
      const before = changes.slice(0, index).find((one) => isSameRow(one, change));
      return before === undefined ? [] : [{ kind: 'twice', change, other: before.row }];
    }),
  ];
}

function ofUnit(unit: Unit, heir: Unit | undefined, given: ReadonlySet<string | undefined>): ChangeRemark[] {
  const { until } = unit.life;
  if (until === null || heir === undefined || heir === unit) return [];
  return [
    ...(given.has(unit.code) ? [] : [{ kind: 'no-row', unit } as const]),
    ...(livesOn(heir.life, addDays(until, 1)) ? [] : [{ kind: 'heir-gone', unit, heir: heir.code } as const]),
  ];
}

function ofRow(
  change: StandingChange,
  from: Unit | undefined,
  to: Unit | undefined,
  find: (code: string) => Unit | undefined,
): ChangeRemark[] {
  const remarks: ChangeRemark[] = [];
  if (from !== undefined && ENDING_KINDS.includes(change.kind)) {
    const told: Day = addDays(change.on, -1);
    if (from.life.until !== told) remarks.push({ kind: 'other-end', unit: from, change });
    else if (find(from.successor) !== to) remarks.push({ kind: 'other-heir', unit: from, change });
  }
  if (to !== undefined && !livesOn(to.life, change.on))
    remarks.push({ kind: 'receiver-gone', unit: to, change });
  return remarks;
}

/** Checked only without form A: then a unit's target is its assigned one, which `Danh sách` holds. */
const belowZero = (unit: Unit): ChangeRemark[] =>
  TARGETS.flatMap((what): ChangeRemark[] => {
    const assigned = what === 'admission' ? unit.assignedAdmission : unit.assignedTraining;
    const target = (assigned ?? 0) + movedOf(unit.moves, what);
    return target < 0 ? [{ kind: 'below-zero', unit, what, by: -target }] : [];
  });
