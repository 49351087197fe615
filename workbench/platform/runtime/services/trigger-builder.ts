import { gap, ServiceError } from '../errors.ts';
import type { Execution } from '../execution.ts';
import type { Facade } from '../realm/facade.ts';
import { seededWhole } from '../realm/random.ts';
import { texts } from '../texts.ts';
import { nextMoment, type Schedule, type TriggerRecord } from '../triggers.ts';

/** docs/platform.md 3: per user and script. */
const maxTriggers = 20;
const steps = [1, 5, 10, 15, 30];

type Made = Pick<TriggerRecord, 'event'> & Partial<Pick<TriggerRecord, 'sourceId' | 'schedule' | 'nextAt'>>;

/** `ScriptApp.newTrigger(handler)`: a daily clock, a clock of some minutes, or an event of a spreadsheet. */
export function triggerBuilder(
  execution: Execution,
  handler: string,
  facadeOf: (record: TriggerRecord) => Facade,
): Facade {
  const { world, user, args: check } = execution;
  const create = (made: (number: number) => Made): Facade => {
    if (world.triggers.records.filter(({ owner }) => owner === user).length >= maxTriggers) {
      throw new ServiceError(texts.tooManyTriggers(world.language));
    }
    const number = world.triggers.nextNumber();
    const id = String(seededWhole(10 ** 9, 9 * 10 ** 9, world.seed, 'trigger', number));
    const record = { id, handler, owner: user, disabled: false, ...made(number) };
    world.triggers.add(record);
    return facadeOf(record);
  };
  return {
    name: 'TriggerBuilder',
    methods: {
      timeBased: () => clockBuilder(execution, create),
      forSpreadsheet: (...args) => {
        const [target] = args;
        const sourceId = typeof target === 'string' ? target : idOf(target);
        if (sourceId === undefined) throw check.mismatch('TriggerBuilder.forSpreadsheet', args);
        return spreadsheetBuilder(sourceId, create);
      },
    },
  };
}

function spreadsheetBuilder(sourceId: string, create: (made: () => Made) => Facade): Facade {
  const event = (name: 'ON_OPEN' | 'ON_EDIT'): Facade => ({
    name: 'SpreadsheetTriggerBuilder',
    remote: 'all',
    methods: { create: () => create(() => ({ event: name, sourceId })) },
  });
  return {
    name: 'SpreadsheetTriggerBuilder',
    methods: { onOpen: () => event('ON_OPEN'), onEdit: () => event('ON_EDIT') },
  };
}

function clockBuilder(execution: Execution, create: (made: (number: number) => Made) => Facade): Facade {
  const { world, args: check } = execution;
  const asked: { hour?: number; near?: number; step?: number; daily?: boolean; timeZone?: string } = {};
  const whole = (method: string, args: readonly unknown[], from: number, to: number): number => {
    const value = check.whole(`ClockTriggerBuilder.${method}`, args, 0);
    if (value < from || value > to) throw check.mismatch(`ClockTriggerBuilder.${method}`, args);
    return value;
  };
  const schedule = (number: number): Schedule => {
    const { hour, near, step, daily, timeZone = world.scriptTimeZone } = asked;
    if (step !== undefined && hour === undefined && near === undefined && daily === undefined) {
      return { every: 'minutes', step };
    }
    if (hour === undefined || daily !== true || step !== undefined) {
      return execution.die(gap(`a clock trigger of ${JSON.stringify(asked)}`));
    }
    // docs/platform.md 28: a fixed minute of the hour, ±15 around nearMinute.
    const keys = [world.seed, 'minute', number] as const;
    const minute = near === undefined ? seededWhole(0, 59, ...keys) : near + seededWhole(-15, 15, ...keys);
    return { every: 'day', hour, minute, timeZone };
  };
  const self: Facade = {
    name: 'ClockTriggerBuilder',
    remote: ['create'],
    methods: {
      atHour: (...args) => {
        asked.hour = whole('atHour', args, 0, 23);
        return self;
      },
      nearMinute: (...args) => {
        asked.near = whole('nearMinute', args, 0, 59);
        return self;
      },
      everyDays: (...args) => {
        if (whole('everyDays', args, 1, 365) !== 1) execution.die(gap(`everyDays(${args[0]})`));
        asked.daily = true;
        return self;
      },
      everyMinutes: (...args) => {
        asked.step = whole('everyMinutes', args, 1, 30);
        if (!steps.includes(asked.step)) throw check.mismatch('ClockTriggerBuilder.everyMinutes', args);
        return self;
      },
      inTimezone: (...args) => {
        asked.timeZone = check.text('ClockTriggerBuilder.inTimezone', args, 0);
        return self;
      },
      create: () =>
        create((number) => {
          const made = schedule(number);
          return { event: 'CLOCK', schedule: made, nextAt: nextMoment(made, world.clock.now()) };
        }),
    },
  };
  return self;
}

/** The id of a Spreadsheet object. */
function idOf(target: unknown): string | undefined {
  if (typeof target !== 'object' || target === null || !('methods' in target)) return undefined;
  const id = (target as Facade).methods.getId?.();
  return typeof id === 'string' ? id : undefined;
}
