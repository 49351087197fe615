import type { SheetsCall } from '../seam.ts';
import { ApiError, googleJsonResponseException } from './api-error.ts';
import { checkBody } from './request-schema.ts';
import { spreadsheetOperations } from './service-spreadsheets.ts';
import { valueOperations } from './service-values.ts';
import type { Store } from './store.ts';

/** On whose behalf an operation runs, and on what. */
export interface Scene {
  readonly store: Store;
  readonly user: string;
}

/** One method of the service. `body` is the schema of its first argument, when that is a request body. */
export interface Operation {
  readonly method: string;
  readonly kind: 'read' | 'write';
  readonly body?: string;
  run(scene: Scene, args: readonly unknown[]): unknown;
}

/** Hears of a call before it is carried out; may throw ApiError to refuse it (rate limits). */
export type Gate = (user: string, operation: Operation) => void;

/** The `Sheets` global of a script running as `user`. What is not emulated throws, naming itself. */
export function sheetsService(scene: Scene, onCall: (call: SheetsCall) => void, gate: Gate): unknown {
  const callable = (operations: Readonly<Record<string, Operation>>) =>
    Object.fromEntries(
      Object.entries(operations).map(([name, operation]) => [
        name,
        (...args: unknown[]) => call(operation, scene, args, onCall, gate),
      ]),
    );
  const Values = refusing('Sheets.Spreadsheets.Values', callable(valueOperations));
  const Spreadsheets = refusing('Sheets.Spreadsheets', { ...callable(spreadsheetOperations), Values });
  return refusing('Sheets', { Spreadsheets });
}

function call(
  operation: Operation,
  scene: Scene,
  args: readonly unknown[],
  onCall: (call: SheetsCall) => void,
  gate: Gate,
): unknown {
  const { method, kind } = operation;
  let requestText = '';
  let responseText = '';
  try {
    const copies = args.map((argument) => plainCopy(argument, method));
    if (operation.body) requestText = JSON.stringify(copies[0] ?? {});
    gate(scene.user, operation);
    if (operation.body) checkBody(operation.body, copies[0] ?? {});
    responseText = JSON.stringify(operation.run(scene, copies), withoutFalse);
    return JSON.parse(responseText);
  } catch (refusal) {
    if (!(refusal instanceof ApiError)) throw refusal;
    responseText = JSON.stringify({ error: { code: refusal.code, message: refusal.message } });
    throw googleJsonResponseException(method, refusal);
  } finally {
    onCall({
      method,
      kind,
      requestBytes: Buffer.byteLength(requestText),
      responseBytes: Buffer.byteLength(responseText),
    });
  }
}

/** A JSON round trip. A null field is an unset one; a null value among `values` means "skip" and stays. */
function plainCopy(argument: unknown, method: string): unknown {
  if (argument === undefined) return undefined;
  const text = JSON.stringify(argument, function (this: unknown, _key, value) {
    return value === null && !Array.isArray(this) ? undefined : value;
  });
  if (text === undefined)
    throw new TypeError(`local platform: sheets.${method} was given something that is not JSON`);
  return JSON.parse(text);
}

/** Fields whose `false` Google leaves out of responses (platform.md C: "Missing booleans in responses mean false"). */
const omittedWhenFalse = new Set([
  'hidden',
  'rightToLeft',
  'hideGridlines',
  'strict',
  'showCustomUi',
  'warningOnly',
  'hiddenByUser',
  'hiddenByFilter',
]);

const withoutFalse = (key: string, value: unknown) =>
  value === false && omittedWhenFalse.has(key) ? undefined : value;

function refusing(name: string, members: Record<string, unknown>): unknown {
  return new Proxy(members, {
    get(target, property) {
      if (typeof property === 'symbol' || property in target) return Reflect.get(target, property);
      if (property === 'then' || property === 'toJSON') return undefined;
      throw new Error(`local platform: ${name}.${property} is not emulated`);
    },
    set(_, property) {
      throw new Error(`local platform: ${name}.${String(property)} cannot be set`);
    },
  });
}
