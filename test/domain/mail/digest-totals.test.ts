import { describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/calendar/day.ts';
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

  it('measures by what the units were given where no other target is', () => {
    expect(totals(null).figures).toEqual([{ what: 'registered', done: 4, target: 5 }]);
    expect(totals({ admission: null, training: null }).figures[0]?.target).toBe(5);
  });
});
