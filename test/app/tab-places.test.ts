import { describe, expect, it } from 'vitest';
import { firstInputUrl, obligationUrl } from '../../src/app/mail/tab-places.ts';
import { day } from '../../src/domain/calendar/day.ts';
import type { DeadlinePlan, ProgressPlan } from '../../src/domain/campaign/campaign.ts';
import type { Obligation } from '../../src/domain/campaign/obligation.ts';
import type { ProgressStanding } from '../../src/domain/form/progress.ts';
import type { ReportState } from '../../src/domain/form/status.ts';
import { FORMS_TOP } from '../../src/sheets/own-form/unit-blocks.ts';
import { standingOn, vanPhong2024 } from '../domain/progress-support.ts';
import { DEFAULT_OFFSETS, PROGRESS_2024, SEED_1 } from '../domain/support.ts';

const TAB = 'https://docs.google.com/spreadsheets/d/1/edit#gid=7';
const [sample] = vanPhong2024();
if (sample === undefined) throw new RangeError('no sample');
const standing = standingOn(sample, day('2024-11-29'));
const inNovember = (state: ReportState, daysLate: number | null = null): ProgressStanding => ({
  ...standing,
  months: standing.months.map((one) => (one.month === 11 ? { ...one, state, daysLate } : one)),
});
const opensAt = (obligation: Obligation, state: ReportState, progress: ProgressStanding | null = null) =>
  obligationUrl({ obligation }, { url: TAB, state, progress }, []).replace(`${TAB}&range=`, '');

describe('a link to what a unit owes opens', () => {
  it.each([
    ['empty', 'B9'],
    ['typing', 'B9'],
    ['faulty', 'B9'],
    ['edited', 'B9'],
    ['returned', 'B9'],
    ['ready', 'I9'],
    ['waiting', 'I9'],
  ] as const)('at the first figure or the tick of a registration: %s, %s', (state, at) => {
    expect(opensAt('registration', state)).toBe(at);
    expect(opensAt('registration', state, standing)).toBe(at);
  });

  it.each([
    ['empty', 'B43'],
    ['faulty', 'B43'],
    ['ready', 'J43'],
    ['returned', 'A49'],
  ] as const)('at the first figure, the tick or the correction of a month: %s, %s', (state, at) => {
    expect(opensAt('month-11', 'empty', inNovember(state))).toBe(at);
  });

  it('at the figures of the start before any month was accepted', () => {
    const months = standing.months.map((one) => ({ ...one, state: 'empty' as const, daysLate: null }));
    expect(opensAt('month-3', 'empty', { ...standing, months })).toBe('B28');
    expect(opensAt('final', 'empty', { ...standing, months })).toBe('B28');
  });

  it('at the first month that the yearly report still waits for, then at its own tick', () => {
    expect(opensAt('final', 'empty', inNovember('empty'))).toBe('B43');
    const months = standing.months.map((one) => ({ ...one, state: 'submitted' as const }));
    expect(opensAt('final', 'empty', { ...standing, months })).toBe('J46');
  });
});

it('the list links to the first input of the form that is shown', () => {
  const opened = (registration: DeadlinePlan | null, progress: ProgressPlan | null) =>
    firstInputUrl('#gid=7', { registration, progress }).replace('#gid=7&range=', '');
  expect(opened({ deadline: SEED_1, milestones: DEFAULT_OFFSETS }, null)).toBe('B9');
  expect(opened(null, PROGRESS_2024)).toBe('B28');
  expect(opened(null, null)).toBe(`A${FORMS_TOP + 1}`);
});
