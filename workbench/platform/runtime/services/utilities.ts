import { gap } from '../errors.ts';
import type { Execution } from '../execution.ts';
import type { Facade } from '../facade.ts';
import { formatDate } from '../format-date.ts';
import { seededWhole } from '../random.ts';

/** The longest sleep Google takes: five minutes. */
const maxSleep = 300_000;

export function utilities(execution: Execution, executionNumber: number): Facade {
  const { world, args: check } = execution;
  let uuids = 0;
  return {
    name: 'Utilities',
    methods: {
      formatDate: (...args) => {
        const [date] = args;
        if (!(date instanceof Date)) throw check.mismatch('Utilities.formatDate', args);
        const timeZone = check.text('Utilities.formatDate', args, 1);
        const pattern = check.text('Utilities.formatDate', args, 2);
        const formatted = formatDate(date.getTime(), timeZone, pattern);
        return formatted.ok
          ? formatted.text
          : execution.die(gap(`Utilities.formatDate: ${formatted.unknown}`));
      },
      sleep: (...args) => {
        const duration = check.whole('Utilities.sleep', args, 0);
        if (duration < 0 || duration > maxSleep) throw check.mismatch('Utilities.sleep', args);
        world.clock.advance(duration);
      },
      getUuid: () => {
        uuids += 1;
        return uuid(world.seed, executionNumber, uuids);
      },
    },
  };
}

/** A version 4 UUID made of its arguments. */
function uuid(...keys: readonly number[]): string {
  const digit = (position: number, from: number, to: number) =>
    seededWhole(from, to, ...keys, position).toString(16);
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (mark, position: number) =>
    mark === 'x' ? digit(position, 0, 15) : digit(position, 8, 11),
  );
}
