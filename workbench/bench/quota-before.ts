/** What the same plays came to before carried mails went with the sweeps, as measured on commit e80a5a6. */
import type { QuotaOutcome } from './quota-outcome.ts';
export const QUOTA_BEFORE: Readonly<Record<string, QuotaOutcome>> = {
  '60 units × 2 addresses, 100 a day, freed together, fixed start': {
    days: [
      ['2023-01-27', 50, 0, 0],
      ['2023-01-30', 50, 0, 0],
      ['2023-01-31', 50, 0, 0],
      ['2023-02-01', 10, 6, 1],
      ['2023-02-02', 50, 0, 0],
      ['2023-02-03', 10, 6, 1],
    ],
    milestones: [
      { worst: 0, untold: 10 },
      { worst: 48, untold: 0 },
      { worst: 24, untold: 0 },
    ],
    twice: 0,
  },
  '60 units × 2 addresses, 100 a day, freed together, varying start': {
    days: [
      ['2023-01-27', 50, 0, 0],
      ['2023-01-30', 50, 0, 0],
      ['2023-01-31', 50, 0, 0],
      ['2023-02-02', 50, 0, 0],
    ],
    milestones: [
      { worst: 0.25, untold: 10 },
      { worst: 0, untold: 10 },
      { worst: 0.16666666666666666, untold: 10 },
    ],
    twice: 0,
  },
  '60 units × 2 addresses, 100 a day, freed one-by-one, fixed start': {
    days: [
      ['2023-01-27', 50, 0, 0],
      ['2023-01-30', 50, 0, 0],
      ['2023-01-31', 50, 0, 0],
      ['2023-02-01', 10, 6, 1],
      ['2023-02-02', 50, 0, 0],
      ['2023-02-03', 10, 6, 1],
    ],
    milestones: [
      { worst: 0, untold: 10 },
      { worst: 48, untold: 0 },
      { worst: 24, untold: 0 },
    ],
    twice: 0,
  },
  '60 units × 2 addresses, 100 a day, freed one-by-one, varying start': {
    days: [
      ['2023-01-27', 50, 0, 0],
      ['2023-01-30', 50, 0, 0],
      ['2023-01-31', 50, 0, 0],
      ['2023-02-02', 50, 0, 0],
    ],
    milestones: [
      { worst: 0.25, untold: 10 },
      { worst: 0, untold: 10 },
      { worst: 0.16666666666666666, untold: 10 },
    ],
    twice: 0,
  },
  '150 units × 1 addresses, 100 a day, freed together, fixed start': {
    days: [
      ['2023-01-27', 100, 0, 0],
      ['2023-01-30', 100, 0, 0],
      ['2023-01-31', 100, 0, 0],
      ['2023-02-01', 50, 15, 1],
      ['2023-02-02', 100, 0, 0],
      ['2023-02-03', 50, 15, 1],
    ],
    milestones: [
      { worst: 0, untold: 50 },
      { worst: 48, untold: 0 },
      { worst: 24, untold: 0 },
    ],
    twice: 0,
  },
  '150 units × 1 addresses, 100 a day, freed together, varying start': {
    days: [
      ['2023-01-27', 100, 0, 0],
      ['2023-01-30', 100, 0, 0],
      ['2023-01-31', 100, 0, 0],
      ['2023-02-02', 100, 0, 0],
    ],
    milestones: [
      { worst: 0.25, untold: 50 },
      { worst: 0, untold: 50 },
      { worst: 0.16666666666666666, untold: 50 },
    ],
    twice: 0,
  },
  '150 units × 1 addresses, 100 a day, freed one-by-one, fixed start': {
    days: [
      ['2023-01-27', 100, 0, 0],
      ['2023-01-30', 100, 0, 0],
      ['2023-01-31', 100, 0, 0],
      ['2023-02-01', 50, 15, 1],
      ['2023-02-02', 100, 0, 0],
      ['2023-02-03', 50, 15, 1],
    ],
    milestones: [
      { worst: 0, untold: 50 },
      { worst: 48, untold: 0 },
      { worst: 24, untold: 0 },
    ],
    twice: 0,
  },
  '150 units × 1 addresses, 100 a day, freed one-by-one, varying start': {
    days: [
      ['2023-01-27', 100, 0, 0],
      ['2023-01-30', 100, 0, 0],
      ['2023-01-31', 100, 0, 0],
      ['2023-02-02', 100, 0, 0],
    ],
    milestones: [
      { worst: 0.25, untold: 50 },
      { worst: 0, untold: 50 },
      { worst: 0.16666666666666666, untold: 50 },
    ],
    twice: 0,
  },
} as unknown as Readonly<Record<string, QuotaOutcome>>;
