import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import { ExecutionDeath, gap, ServiceError } from '../errors.ts';
import type { Execution } from '../execution.ts';
import type { Facade } from './facade.ts';
import { ObjectTable, type Wire } from './wire.ts';

/** How an entry function ended; `value` still belongs to the script's realm and is only read. */
export type Outcome =
  | { readonly kind: 'returned'; readonly value: unknown }
  | { readonly kind: 'threw'; readonly error: unknown }
  | { readonly kind: 'missing' };

type Request =
  | { readonly object: number; readonly method: string; readonly args: readonly Wire[] }
  | { readonly missing: string }
  | { readonly log: string; readonly text: string };

interface RawOutcome {
  value?: unknown;
  missing?: boolean;
  thrown?: { error: unknown };
  pending?: boolean;
}

const prelude = new Script(readFileSync(new URL('./prelude.cjs', import.meta.url), 'utf8'), {
  filename: 'prelude.cjs',
});
const enter = new Script('(() => { const enter = $enter; delete globalThis.$enter; enter(); })()');
/** A script that never returns must not hang the platform with it; real milliseconds, as many as Google gives a run. */
const timeout = 360_000;

/**
 * Runs one function of the bundle in a realm of its own, as every Apps Script execution starts from nothing.
 * Its promises settle before this returns (`afterEvaluate`).
 */
export function runInRealm(
  bundle: Script,
  functionName: string,
  args: readonly unknown[],
  execution: Execution,
  roots: Readonly<Record<string, Facade>>,
  seed: number,
): Outcome {
  const table = new ObjectTable();
  const sandbox: { $enter?: () => void } = Object.create(null);
  const context = createContext(sandbox, { microtaskMode: 'afterEvaluate' });
  const start = prelude.runInContext(context) as (
    bridge: (request: string) => string,
    start: string,
  ) => (name: string, args: string, outcome: RawOutcome) => void;
  const call = start(
    (request) => JSON.stringify(answer(JSON.parse(request), table, execution)),
    JSON.stringify({ seed, startedAt: execution.startedAt, roots: rootWires(roots, table) }),
  );
  const outcome: RawOutcome = {};
  try {
    bundle.runInContext(context);
    sandbox.$enter = () => call(functionName, JSON.stringify(args.map((arg) => table.encode(arg))), outcome);
    enter.runInContext(context, { timeout });
  } catch (error) {
    return { kind: 'threw', error };
  }
  if (outcome.thrown !== undefined) return { kind: 'threw', error: outcome.thrown.error };
  if (outcome.missing === true) return { kind: 'missing' };
  if (outcome.pending === true) {
    return { kind: 'threw', error: new RangeError(`the promise of ${functionName} never settles`) };
  }
  return { kind: 'returned', value: outcome.value };
}

function rootWires(roots: Readonly<Record<string, Facade>>, table: ObjectTable) {
  return Object.fromEntries(Object.entries(roots).map(([name, root]) => [name, table.encode(root)]));
}

/** Answers one request of the realm. Never throws: an error of the script's making goes back as text. */
function answer(request: Request, table: ObjectTable, execution: Execution) {
  const now = () => execution.world.clock.now();
  if ('log' in request) {
    execution.log.push({ level: request.log, text: request.text });
    return { now: now() };
  }
  try {
    if ('missing' in request) return execution.die(gap(request.missing));
    const args = request.args.map((arg) => table.decode(arg));
    const result = table.encode(execution.perform(table.get(request.object), request.method, args));
    return { now: now(), result };
  } catch (error) {
    return { now: now(), error: crossing(error, execution) };
  }
}

function crossing(error: unknown, execution: Execution) {
  if (error instanceof ServiceError) {
    return { name: error.name, message: error.message, details: error.details };
  }
  if (!(error instanceof Error)) return crossing(new TypeError(String(error)), execution);
  const isGap = error.message.includes('local platform:');
  if (isGoogles(error) && !isGap) {
    return {
      name: error.name,
      message: error.message,
      details: 'details' in error ? error.details : undefined,
    };
  }
  // A defect of the platform or a missing feature: ends the execution, and `Platform.run` tells.
  const death = error.message.startsWith('local platform:')
    ? new ExecutionDeath('gap', error.message)
    : error;
  try {
    return execution.die(death);
  } catch {
    return { name: death.name, message: death.message };
  }
}

/** Errors the spreadsheet half throws on Google's behalf. */
function isGoogles(error: Error): boolean {
  return error.name === 'GoogleJsonResponseException' || error.name === 'Exception';
}
