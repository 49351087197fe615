import type { Script } from 'node:vm';
import { sameAccount } from '../accounts.ts';
import { toLocal } from './clock.ts';
import { ExecutionDeath, ServiceError } from './errors.ts';
import { Execution, type RunKind } from './execution.ts';
import { googleGlobals } from './realm/globals.ts';
import { seededWhole } from './realm/random.ts';
import { type Outcome, runInRealm } from './realm/realm.ts';
import { type RunError, type RunResult, runError } from './run-result.ts';
import { texts } from './texts.ts';
import { transferable } from './transfer.ts';
import type { Answer } from './ui-events.ts';
import type { World } from './world.ts';

export interface Launch {
  readonly functionName: string;
  readonly user: string;
  readonly kind: RunKind;
  readonly answers?: readonly Answer[];
  /** Counts executions: everything random in this one follows from it. */
  readonly number: number;
  /** Values for the function; Google objects among them are made for this execution. */
  readonly args: (execution: Execution) => readonly unknown[];
}

type Ending = { readonly result?: unknown; readonly error?: RunError };

/** Runs one function of the bundle from start to end. Throws only when the platform itself is at fault. */
export function launch(bundle: Script, world: World, order: Launch): RunResult {
  const { functionName, user, kind, answers = [] } = order;
  const cpuStart = performance.now();
  const execution = new Execution(world, functionName, user, kind, answers);
  let ended: Ending;
  try {
    ended = ending(execution, () => enter(bundle, order, execution));
  } finally {
    world.locks.endExecution(execution.locks);
  }
  return {
    functionName,
    user,
    kind,
    at: toLocal(execution.startedAt, world.scriptTimeZone),
    ...ended,
    calls: execution.calls,
    mails: execution.mails,
    log: execution.log,
    alerts: execution.shown,
    menus: execution.menus,
    unusedAnswers: execution.unusedAnswers,
    millis: world.clock.now() - execution.startedAt,
    cpuMillis: performance.now() - cpuStart,
    platformMillis: execution.platformMillis,
  };
}

export function canEditContainer({ spreadsheets, containerId }: World, user: string): boolean {
  const { owner, editors } = spreadsheets.sharing;
  return [owner(containerId), ...editors(containerId)].some((account) => sameAccount(account, user));
}

function enter(bundle: Script, { number, args }: Launch, execution: Execution): Outcome {
  const { functionName, kind, user, world } = execution;
  // docs/platform.md 18: only editors run a bound script; docs/platform.md 75: names ending "_" are hidden from the page.
  if (!canEditContainer(world, user)) throw new ServiceError(texts.noAccess(world.language));
  const hidden = functionName.endsWith('_') && kind !== 'trigger';
  if (hidden || !/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(functionName)) return { kind: 'missing' };
  const seed = seededWhole(0, 2 ** 32 - 1, world.seed, 'random', number);
  return runInRealm(bundle, functionName, args(execution), execution, googleGlobals(execution, number), seed);
}

function ending(execution: Execution, run: () => Outcome): Ending {
  let outcome: Outcome;
  try {
    outcome = run();
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    outcome = { kind: 'threw', error };
  }
  const { death, functionName, kind, world } = execution;
  if (death instanceof ExecutionDeath) return { error: runError(death, death.reason) };
  if (death !== undefined) throw death;
  switch (outcome.kind) {
    case 'missing': {
      // Google runs onOpen only where there is one.
      if (kind === 'simple') return {};
      const absent = new ServiceError(texts.functionNotFound(functionName)(world.language));
      return { error: runError(absent, 'missing-function') };
    }
    case 'threw':
      return { error: runError(outcome.error, 'script') };
    case 'returned':
      return returned(outcome.value, execution);
  }
}

/** Only a dialog receives what the function returns, by google.script.run's rules; for others it is a courtesy to tests. */
function returned(value: unknown, { kind, world }: Execution): Ending {
  try {
    return { result: transferable(value, world.language) };
  } catch (error) {
    return kind === 'dialog' ? { error: runError(error, 'script') } : {};
  }
}
