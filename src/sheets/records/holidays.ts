import type { Day } from '../../domain/calendar/day.ts';
import type { CalendarException } from '../../domain/calendar/working-calendar.ts';

/** Days off and worked Saturdays of civil servants, with the notice behind them (docs/domain.md 7, 8, 9). */
const YEARS: readonly {
  year: number;
  source: string;
  off: readonly string[];
  worked: readonly string[];
}[] = [
  {
    year: 2023,
    source: 'Thông báo 5034/TB-LĐTBXH',
    off: ['01-02', '01-20', '01-23', '01-24', '01-25', '01-26', '05-01', '05-02', '05-03', '09-01', '09-04'],
    worked: [],
  },
  {
    year: 2024,
    source: 'Thông báo 5015 và 1570/TB-LĐTBXH',
    off: [
      '01-01',
      '02-08',
      '02-09',
      '02-12',
      '02-13',
      '02-14',
      '04-18',
      '04-29',
      '04-30',
      '05-01',
      '09-02',
      '09-03',
    ],
    worked: ['05-04'],
  },
  {
    year: 2025,
    source: 'Thông báo 6150/TB-BLĐTBXH',
    off: [
      '01-01',
      '01-27',
      '01-28',
      '01-29',
      '01-30',
      '01-31',
      '04-07',
      '04-30',
      '05-01',
      '05-02',
      '09-01',
      '09-02',
    ],
    worked: ['04-26'],
  },
  {
    year: 2026,
    source: 'Thông báo 9441/TB-BNV; 12729/VPCP-KGVX; 3383/BNV-CVL; NQ 28/2026/QH16',
    off: [
      '01-01',
      '01-02',
      '02-16',
      '02-17',
      '02-18',
      '02-19',
      '02-20',
      '04-27',
      '04-30',
      '05-01',
      '08-31',
      '09-01',
      '09-02',
      '11-24',
    ],
    worked: ['01-10', '08-22'],
  },
];

export interface Holiday extends CalendarException {
  readonly source: string;
}

/** The table the tab `Ngày nghỉ` starts with; the office edits it there. */
export const SHIPPED_HOLIDAYS: readonly Holiday[] = YEARS.flatMap(({ year, source, off, worked }) =>
  [
    ...off.map((date) => ({ day: `${year}-${date}` as Day, kind: 'off' as const, source })),
    ...worked.map((date) => ({ day: `${year}-${date}` as Day, kind: 'worked' as const, source })),
  ].sort((a, b) => (a.day < b.day ? -1 : 1)),
);
