import { ServiceError } from '../errors.ts';
import type { Execution } from '../execution.ts';
import { apiError, requireSwitchedOn } from '../permissions.ts';
import { type Facade, type Method, PlainJson } from '../realm/facade.ts';

/** The Sheets advanced service of the spreadsheet half, called as the running user. */
export function sheets(execution: Execution): Facade {
  const { world, user, calls } = execution;
  const service = world.spreadsheets.advancedService(user, (call) => {
    calls.push(call);
    world.clock.advance(call.kind === 'read' ? world.costs.readMs : world.costs.writeMs);
  });
  const requireSmall = (call: string) => {
    const { answerLimit } = world;
    if (answerLimit === null || (calls.at(-1)?.responseBytes ?? 0) <= answerLimit.bytes) return;
    throw answerLimit.code === null
      ? new ServiceError('Response Code: 413. Message: response too large.')
      : apiError(call, answerLimit.code, 'Response Code: 413. Message: response too large.');
  };
  const timed = (work: () => unknown): unknown => {
    const start = performance.now();
    try {
      return work();
    } finally {
      execution.platformMillis += performance.now() - start;
    }
  };
  return collection('Sheets', service, (call, work) => {
    requireSwitchedOn(world, 'Sheets', call);
    const answer = timed(work);
    requireSmall(call);
    return answer;
  });
}

/** `Sheets.Spreadsheets.Values`: functions become methods, objects become collections. */
function collection(
  name: string,
  source: unknown,
  carryOut: (call: string, work: () => unknown) => unknown,
): Facade {
  if (typeof source !== 'object' || source === null) throw new TypeError(`${name} is not an object`);
  const methods: Record<string, Method> = {};
  const members: Record<string, Facade> = {};
  for (const [key, value] of Object.entries(source)) {
    if (typeof value === 'function') {
      methods[key] = (...args) =>
        new PlainJson(carryOut(`${name}.${key}`, () => Reflect.apply(value, source, args)));
    } else {
      members[key] = collection(`${name}.${key}`, value, carryOut);
    }
  }
  return { name, methods, members, remote: 'all' };
}
