import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import schema from '../generated/schema.json' with { type: 'json' };
import { badRequest, unreadable } from './api-error.ts';
import type { FieldMask } from './field-mask.ts';

type Definition = { properties?: Record<string, { $ref?: string; items?: { $ref?: string } }> };
const definitions = schema.definitions as unknown as Record<string, Definition>;

const ajv = new Ajv({
  strict: false,
  verbose: true,
  validateSchema: false,
  code: { optimize: false },
}).addSchema(schema);
const compiled = new Map<string, ValidateFunction>();

function validator(definition: string): ValidateFunction {
  const known = compiled.get(definition);
  if (known) return known;
  const validate = ajv.getSchema(`sheets#/definitions/${definition}`);
  if (!validate) throw new RangeError(`no schema of the name ${definition}`);
  compiled.set(definition, validate);
  return validate;
}

/** Refuses a body Google would not parse: unknown names, wrong types, wrong enum literals, two kinds in one union. */
export function checkBody(definition: string, body: unknown): void {
  if (definition === 'BatchUpdateSpreadsheetRequest') checkBatch(body);
  else checkPart(definition, body, '');
}

/** Checks each request by its own kind, so that ajv compiles only the kinds that are used. */
function checkBatch(body: unknown): void {
  if (typeof body !== 'object' || body === null) throw badRequest('Invalid JSON payload received.');
  const { requests, ...rest } = body as { requests?: unknown };
  checkPart('BatchUpdateSpreadsheetRequest', rest, '');
  if (!Array.isArray(requests) || requests.length === 0)
    throw badRequest('Must specify at least one request.');
  requests.forEach((request: unknown, index) => {
    const at = `requests[${index}]`;
    if (typeof request !== 'object' || request === null)
      throw badRequest(`Invalid value at '${at}' (type.googleapis.com/google.apps.sheets.v4.Request)`);
    const kinds = Object.keys(request);
    for (const kind of kinds) {
      const reference = definitions.Request?.properties?.[kind]?.$ref;
      if (!reference) throw unknownName(kind, at);
      checkPart(afterSlash(reference), (request as Record<string, unknown>)[kind], `${at}.${snake(kind)}`);
    }
    if (kinds.length > 1) throw unionTwice(at, 'kind', kinds[1]);
    if (kinds.length === 0) throw badRequest(`Invalid ${at}: No request set.`);
  });
}

function checkPart(definition: string, body: unknown, path: string): void {
  const validate = validator(definition);
  if (!validate(body)) throw wordedAsGoogle(validate.errors?.[0], path);
  checkUnions(body, () => path);
}

function wordedAsGoogle(error: ErrorObject | undefined, root: string): Error {
  const path = (root + pathText(error?.instancePath ?? '')).replace(/^\./, '');
  if (error?.keyword === 'additionalProperties')
    return unknownName(String(error.params.additionalProperty), path);
  if (error?.keyword === 'enum') return misread(path, 'TYPE_ENUM', error.data);
  const type = String(error?.params.type ?? 'object');
  const google: Record<string, string> = {
    integer: 'TYPE_INT32',
    number: 'TYPE_DOUBLE',
    string: 'TYPE_STRING',
    boolean: 'TYPE_BOOL',
  };
  return misread(isWrapped(path) ? `${path}.value` : path, google[type] ?? type, error?.data);
}

/** Indexes that may be left out are Int32Value messages, and their value is what cannot be read (source: unreadable). */
const isWrapped = (path: string) => /\.(start|end)(_row|_column)?_index$/.test(path);

const misread = (path: string, type: string, found: unknown) =>
  refused(path, `Invalid value at '${path}' (${type}), ${JSON.stringify(found)}`);

function unknownName(name: string, path: string): Error {
  const where = path === '' ? '' : ` at '${path}'`;
  return refused(path, `Invalid JSON payload received. Unknown name "${name}"${where}: Cannot find field.`);
}

const unionTwice = (path: string, union: string, second: string | undefined) =>
  refused(
    path,
    `Invalid value at '${path}' (oneof), oneof field '${union}' is already set. Cannot set '${second}'`,
  );

const refused = (field: string, description: string) =>
  unreadable([field === '' ? { description } : { field, description }]);

/** Groups of fields of which one at most may be set (protocol buffer `oneof`s the product can meet). */
const unions: readonly (readonly [name: string, fields: readonly string[]])[] = [
  ['value', ['numberValue', 'stringValue', 'boolValue', 'formulaValue', 'errorValue']],
  ['style', ['rgbColor', 'themeColor']],
  ['filter', ['gridRange', 'a1Range', 'developerMetadataLookup']],
  ['rule', ['booleanRule', 'gradientRule']],
];

/** `path` is worked out only for a refusal. */
function checkUnions(value: unknown, path: () => string): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    value.forEach((element, index) => {
      checkUnions(element, () => `${path()}[${index}]`);
    });
    return;
  }
  for (const [name, fields] of unions) {
    const set = fields.filter((field) => field in value);
    if (set.length > 1) throw unionTwice(path(), name, set[1]);
  }
  for (const [field, inner] of Object.entries(value))
    checkUnions(inner, () => `${path()}.${snake(field)}`.replace(/^\./, ''));
}

/** Google names fields in errors as its protocol buffers do. */
const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const pathText = (pointer: string) =>
  pointer.replace(/\/(\d+)/g, '[$1]').replace(/\/([^/[]+)/g, (_, name: string) => `.${snake(name)}`);

const afterSlash = (reference: string) => reference.slice(reference.lastIndexOf('/') + 1);

/** The first path of a mask that the definition does not have; undefined when it has them all. */
export function firstUnknown(mask: FieldMask, definition: string, path = ''): string | undefined {
  if (mask === '*') return undefined;
  for (const [field, inner] of Object.entries(mask)) {
    const here = path === '' ? field : `${path}.${field}`;
    const property = definitions[definition]?.properties?.[field];
    if (!property) return here;
    if (inner === '*') continue;
    const reference = property.$ref ?? property.items?.$ref;
    const unknown = reference
      ? firstUnknown(inner, afterSlash(reference), here)
      : `${here}.${Object.keys(inner)[0]}`;
    if (unknown !== undefined) return unknown;
  }
  return undefined;
}
