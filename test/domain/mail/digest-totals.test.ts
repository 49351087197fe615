import { describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/calendar/day.ts';
import type { ProgressStanding } from '../../../src/domain/form/progress.ts';
import type { ReportState } from '../../../src/domain/form/status.ts';
import { digestTotals, type UnitStanding } from '../../../src/domain/mail/digest-totals.ts';
import type { UnitObligation } from '../../../src/domain/mail/unit-obligation.ts';
import type { Unit } from '../../../src/domain/unit/unit.ts';
import { DEFAULT_OFFSETS, unit } from '../support.ts';

const unitObligation = (of: Unit): UnitObligation => ({
  unit: of,
  obligation: 'registration',
  lastDay: day('2023-01-30'),
  offsets: DEFAULT_OFFSETS,
  isOwed: true,
});
const EMPTY_MONTH = { month: 3, moved: null, cumulative: { admission: 0, training: 0 } } as const;
const standingOf = (months: ProgressStanding['months']): ProgressStanding => ({
  months,
  before: { admission: 0, training: 0 },
  certified: null,
  candidates: null,
  proposed: 0,
  target: { admission: null, training: null },
  final: 'typing',
  finalDaysLate: null,
  isFinalClosed: false,
  hasAccepted: false,
  isTyping: false,
  typed: { admission: 0, training: 0 },
});
const registered = (acceptedTarget: number | null): UnitStanding => ({ acceptedTarget, progress: null });

const A = unit('K01', { assignedAdmission: 3 });
const B = unit('K02', { assignedAdmission: 2 });
const GONE = unit('K03', { life: { from: null, until: day('2023-01-15') } });
const NO_TAB = unit('K04');
const totals = (superior: { admission: number | null; training: number | null } | null) =>
  digestTotals({
    unitObligations: [A, B, GONE, NO_TAB].map(unitObligation),
    told: ['registration', 'registration'],
    standings: new Map([
      ['K01', registered(4)],
      ['K02', registered(null)],
      ['K03', registered(9)],
    ]),
    superior,
    hasRegistration: true,
  });

describe('what a digest begins with', () => {
  it('counts the units that reported among those that are asked, and adds accepted figures', () => {
    expect(totals({ admission: 90, training: null })).toEqual({
      counts: [{ obligation: 'registration', reported: 1, of: 2 }],
      figures: [{ what: 'registered', done: 4, target: 90 }],
    });
  });

  it('counts a month that was closed before it was handed in among those that are asked, and not among those reported', () => {
    const month = (isClosed: boolean, daysLate: number | null, state: ReportState): UnitStanding => ({
      acceptedTarget: null,
      progress: standingOf([{ ...EMPTY_MONTH, state, daysLate, isClosed }]),
    });
    const { counts } = digestTotals({
      unitObligations: [A, B, GONE].map((of) => ({
        ...unitObligation(of),
        obligation: 'month-3' as const,
        isOwed: false,
      })),
      told: ['month-3'],
      standings: new Map([
        ['K01', month(true, 0, 'submitted')],
        ['K02', month(true, null, 'empty')],
        ['K03', month(true, null, 'not-owed')],
      ]),
      superior: null,
      hasRegistration: false,
    });
    expect(counts).toEqual([{ obligation: 'month-3', reported: 1, of: 2 }]);
  });

  it('measures by what the units were given where no other target is', () => {
    expect(totals(null).figures).toEqual([{ what: 'registered', done: 4, target: 5 }]);
    expect(totals({ admission: null, training: null }).figures[0]?.target).toBe(5);
  });
});
