import { describe, expect, it } from 'vitest';
import { growthText, perUnit } from '../../workbench/bench/growth.ts';
import { oneOffice, sumUp } from '../../workbench/bench/levels.ts';
import { secondsText } from '../../workbench/bench/prediction.ts';

describe('an office above many offices', () => {
  const office = oneOffice(2, 72);

  it('sums them up with one read each, and waits for the minute when sixty are used up', () => {
    const few = sumUp(office, 10, 0.3);
    expect(few).toMatchObject({ reads: 10, refused: 0, members: 720 });
    expect(few.seconds).toBeCloseTo(3);
    const many = sumUp(office, 61, 0.3);
    expect(many).toMatchObject({ reads: 61, members: 4392 });
    expect(many.refused).toBeGreaterThan(0);
    expect(many.seconds).toBeGreaterThan(60);
  });

  it('never waits when its calls are slow enough', () => {
    expect(sumUp(office, 10, 3)).toMatchObject({ refused: 0, seconds: 30 });
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
