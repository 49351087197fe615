import { describe, expect, it } from 'vitest';
import { growthText, perUnit } from '../../workbench/bench/growth.ts';
import { oneOffice, sumUp } from '../../workbench/bench/levels.ts';
import { secondsText } from '../../workbench/bench/prediction.ts';

describe('an office above many offices', () => {
  const office = oneOffice(2, 72);

  it('sums them up with one read each, and waits for the minute when its calls are used up', () => {
    const { seconds, refused, ...sum } = sumUp(office, 7, 0.3, 5);
    expect(sum).toMatchObject({ reads: 7, members: 504 });
    expect(refused).toBeGreaterThan(0);
    expect(seconds).toBeGreaterThan(60);
    expect(seconds).toBeLessThan(65);
  });

  it('never waits when its calls are slow enough', () => {
    expect(sumUp(office, 7, 12, 5)).toMatchObject({ refused: 0, seconds: 84 });
  });
});

describe('figures of the benchmark', () => {
  it('tell growth by unit from no growth', () => {
    expect(growthText(perUnit([10, 50, 150], [3, 3, 3]), 1)).toBe('constant');
    expect(growthText(perUnit([10, 50, 150], [80, 400, 1200]), 1)).toBe('+8.0');
  });

  it('mark what Google would cut off after six minutes', () => {
    expect(secondsText(8)).toBe('2.4–24');
    expect(secondsText(166)).toBe('50–498!');
  });
});
