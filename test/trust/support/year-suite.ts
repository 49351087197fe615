import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { FORM_CHOICES } from '../../../src/words/setting-words.ts';
import { K01, K02, officeReady, SETTINGS_2023 } from '../../bundle/support/office.ts';
import { report } from './tally.ts';
import { saveDues } from './year-own.ts';
import { type YearDeed, YearPlay } from './year-play.ts';

const isFull = process.env.TRUST === 'full';
const RUNS = Number(process.env.TRUST_RUNS ?? (isFull ? 1_500 : 8));

const UNITS = [
  { code: 'K01', name: 'Chi bộ Một', email: K01, tab: 730_001, assigned: 3 },
  { code: 'K02', name: 'Chi bộ Hai', email: K02, tab: 730_002, assigned: 2 },
  { code: 'K03', name: 'Chi bộ Ba', email: 'k03@donvi.example', tab: 730_003, assigned: 1 },
] as const;

const LIVES = [
  'end by hand',
  'end in the middle of a month',
  'return',
  'merge',
  'merge again with other amounts',
  'found',
  'split by hand',
  'leave and come by hand',
] as const;

const deeds: fc.Arbitrary<YearDeed> = fc.record({
  deed: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('time passes' as const, 'report' as const) },
    {
      weight: 3,
      arbitrary: fc.constantFrom(...(['report late months', 'correct', 'register'] as const)),
    },
    { weight: 5, arbitrary: fc.constantFrom(...LIVES) },
    {
      weight: 4,
      arbitrary: fc.constantFrom(...(['report own', 'report own', 'close own', 'reopen own'] as const)),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom(...(['rename', 'close', 'reopen', 'provision', 'a run dies'] as const)),
    },
  ),
  at: fc.array(fc.nat({ max: 11 }), { minLength: 3, maxLength: 3 }),
});

/** Years in which units come, go and merge, in one layout: a file of its own for each, so that two processes share the work. */
export function yearSuite(twoFiles: boolean): void {
  const layout = twoFiles ? 'hai tệp, hai biểu mẫu' : 'một tệp, tiến độ';
  const years = { played: 0, wrong: 0 };
  const done = { played: 0, wrong: 0 };
  describe(`a year in which units come, go and merge, ${layout}`, {
    timeout: isFull ? 7_200_000 : 240_000,
  }, () => {
    afterAll(() =>
      report(
        `Năm có đơn vị thành lập, kết thúc, sáp nhập, chia, ${layout}`,
        'sai',
        new Map([
          ['năm', years],
          ['việc trong đó', done],
        ]),
      ),
    );
    const { office, again } = officeReady(
      {
        twoFiles,
        settings: {
          ...SETTINGS_2023,
          year: 2024,
          asOf: '31/12/2023',
          deadlineDate: '31/01/2024',
          forms: twoFiles ? FORM_CHOICES.both : FORM_CHOICES.progress,
          firstMonth: 1,
          lastMonth: 12,
          completionDate: '',
          finalDate: '',
          superiorAdmissionTarget: 6,
        },
        units: [
          ['Mã', 'Tên', 'E-mail nhận nhắc việc', 'Chỉ tiêu giao: kết nạp'],
          ...UNITS.map(({ code, name, email, assigned }) => [code, name, email, String(assigned)]),
        ],
      },
      '2024-01-31T09:00',
      saveDues,
    );

    const play = (history: readonly YearDeed[]): string[] => {
      again();
      const played = new YearPlay(office, UNITS, twoFiles);
      for (const deed of history) {
        done.played += 1;
        played.do(deed);
      }
      played.end();
      return played.wrong;
    };

    it('a unit that ends within a quarter may hand that in until its last day', () => {
      expect(
        play([
          { deed: 'end in the middle of a month', at: [1, 0, 0] },
          { deed: 'report own', at: [1, 0, 0] },
          { deed: 'time passes', at: [0, 0, 0] },
        ]),
      ).toEqual([]);
    });

    it('office totals are those counted by hand, nothing is owed outside a life, nothing is lost or doubled', () => {
      fc.assert(
        fc.property(fc.array(deeds, { minLength: 2, maxLength: isFull ? 9 : 7 }), (history) => {
          years.played += 1;
          const wrong = play(history);
          years.wrong += wrong.length > 0 ? 1 : 0;
          done.wrong += wrong.length;
          expect(wrong).toEqual([]);
        }),
        isFull ? { numRuns: RUNS } : { numRuns: RUNS, seed: 20240630 },
      );
    });
  });
}
