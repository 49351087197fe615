import type { SheetsCall } from '../../spreadsheet-backend.ts';
import { answerText } from './answer-json.ts';
import { ApiError, badRequest } from './api-error.ts';
import { project } from './field-mask.ts';
import type { Gate, Operation, Scene } from './operation.ts';
import { readOptions } from './options.ts';
import { checkBody } from './request-schema.ts';
import { askedFields } from './response-mask.ts';

/** What a call depends on besides the file. */
export interface Attendants {
  readonly gate: Gate;
  readonly onCall: (call: SheetsCall) => void;
}

/** jlolling/talendcomp_tGoogleSheet#1, googleworkspace/dotnet-samples#23, from the live API. */
const LARGEST_PAYLOAD = 10_485_760;

/** Carries out one call of the API; the answer is plain JSON. A refusal is thrown as ApiError. */
export function perform(
  operation: Operation,
  scene: Scene,
  args: readonly unknown[],
  { gate, onCall }: Attendants,
): unknown {
  const { method, kind, body, takes, options, answers } = operation;
  let requestText = '';
  let responseText = '';
  try {
    const copies = args.map((argument) => plainCopy(argument, method));
    if (body) requestText = JSON.stringify(copies[0] ?? {});
    if (Buffer.byteLength(requestText) > LARGEST_PAYLOAD)
      throw badRequest(`Request payload size exceeds the limit: ${LARGEST_PAYLOAD} bytes.`);
    gate(scene.user, operation);
    const read = readOptions(options, copies[takes.length]);
    if (body) checkBody(body, copies[0] ?? {});
    const mask = answers ? askedFields(read.fields, answers) : '*';
    const answer = operation.run(scene, [
      ...takes.map((what, at) => (what === 'body' ? (copies[at] ?? {}) : copies[at])),
      read,
    ]);
    responseText = answerText(project(answer, mask));
    return JSON.parse(responseText);
  } catch (refusal) {
    if (refusal instanceof ApiError)
      responseText = JSON.stringify({ error: { code: refusal.code, message: refusal.message } });
    throw refusal;
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
