import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { officeReady, SETTINGS_2023 } from '../../bundle/support/office.ts';
import { report } from './tally.ts';
import { type Deed, deeds } from './whose-history.ts';
import { FIRST_UNITS, WhosePlay } from './whose-play.ts';

const isFull = process.env.TRUST === 'full';
const RUNS = Number(process.env.TRUST_RUNS ?? (isFull ? 1_500 : 30));

const histories = { played: 0, wrong: 0 };
const done = { played: 0, wrong: 0 };
/** Random histories of the list in one layout; a file of its own for each, so that two processes share the work. */
export function whoseSuite(twoFiles: boolean): void {
  describe(twoFiles ? 'in two files' : 'in one file', { timeout: isFull ? 3_600_000 : 240_000 }, () => {
    afterAll(() =>
      report(
        `Danh sách bị đổi mã, tên, địa chỉ, sắp xếp, ghi đè, ${twoFiles ? 'hai tệp' : 'một tệp'}`,
        'sai',
        new Map([
          ['chuỗi việc', histories],
          ['việc trong đó', done],
        ]),
      ),
    );

    const { office, again } = officeReady({
      twoFiles,
      settings: { ...SETTINGS_2023, sendsReceipts: 'Có' },
      units: [
        ['Mã', 'Tên', 'E-mail nhận nhắc việc'],
        ...FIRST_UNITS.map(({ code, name, email }) => [code, name, email]),
      ],
    });

    const play = (history: readonly Deed[]): string[] => {
      again();
      const played = new WhosePlay(office);
      for (const deed of history) {
        done.played += 1;
        played.do(deed);
      }
      played.end();
      return played.wrong;
    };

    it('what the office sends back is owed again, until it is handed in once more', () => {
      const [first, second] = [{ at: [0, 0, 0] }, { at: [1, 0, 0] }];
      expect(
        play([
          { deed: 'report', ...first },
          { deed: 'report', ...second },
          { deed: 'reopen', ...first },
          { deed: 'reopen', ...second },
          { deed: 'report', ...second },
          { deed: 'remind', ...first },
        ]),
      ).toEqual([]);
    });

    it('whatever happens to the list, every figure, mail and receipt stays with its unit', () => {
      fc.assert(
        fc.property(fc.array(deeds, { minLength: 2, maxLength: isFull ? 9 : 7 }), (history) => {
          histories.played += 1;
          const wrong = play(history);
          histories.wrong += wrong.length > 0 ? 1 : 0;
          done.wrong += wrong.length;
          expect(wrong).toEqual([]);
        }),
        isFull ? { numRuns: RUNS } : { numRuns: RUNS, seed: 20221231 },
      );
    });
  });
}
