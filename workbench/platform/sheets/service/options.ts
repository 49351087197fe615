import { badRequest, unreadable, type Violation } from './api-error.ts';

type OptionType =
  | 'text'
  /** May be given several times. */
  | 'texts'
  | 'flag'
  /** Google knows it; the platform refuses it by name. */
  | 'not emulated'
  | { readonly name: string; readonly values: readonly string[] };

export type OptionTypes = Readonly<Record<string, OptionType>>;

const enumeration = (name: string, ...values: string[]) => ({ name, values });
export const dimension = enumeration('Dimension', 'ROWS', 'COLUMNS');
export const valueRender = enumeration(
  'ValueRenderOption',
  'FORMATTED_VALUE',
  'UNFORMATTED_VALUE',
  'FORMULA',
);
export const dateTimeRender = enumeration('DateTimeRenderOption', 'SERIAL_NUMBER', 'FORMATTED_STRING');
export const valueInput = enumeration('ValueInputOption', 'RAW', 'USER_ENTERED');

/**
 * The query parameters of a method, read; a name or a value Google would not bind is its 400. Of a repeated enum or
 * flag Google reads the last, of `fields` the first, and refuses a bad value at either end. What a flag may say and how
 * the refusals are worded was measured live (github brekkylab/backlot: backlot/protojson.py, routers/google.py; the
 * sentence of an unknown name: VBA-tools/VBA-Web#332).
 */
export function readOptions(types: OptionTypes, given: unknown): Readonly<Record<string, unknown>> {
  if (typeof given !== 'object' || given === null) return {};
  const known: OptionTypes = { fields: 'text', ...types };
  const violations: Violation[] = [];
  const read: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || value === null) continue;
    const type = known[name];
    const texts = (Array.isArray(value) ? value : [value]).map(String);
    if (type === undefined) violations.push(unbound(name));
    else if (type === 'not emulated') throw badRequest(`local platform: the option ${name} is not emulated`);
    else if (type === 'texts') read[name] = texts;
    else if (type === 'text') read[name] = texts[0];
    else {
      const each = texts.map((text) => (type === 'flag' ? flagOf(text) : constantOf(text, type.values)));
      texts.forEach((text, at) => {
        if (each[at] === undefined) violations.push(misread(name, text, type));
      });
      read[name] = each.at(-1);
    }
  }
  if (violations.length > 0) throw unreadable(violations);
  return read;
}

function flagOf(text: string): boolean | undefined {
  const word = text.toLowerCase();
  if (['true', 't', 'yes', 'y', '1'].includes(word)) return true;
  return ['false', 'f', 'no', 'n', '0'].includes(word) ? false : undefined;
}

const constantOf = (text: string, values: readonly string[]) => (values.includes(text) ? text : undefined);

const unbound = (name: string): Violation => ({
  description: `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`,
});

function misread(name: string, text: string, type: Exclude<OptionType, string> | 'flag'): Violation {
  const field = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const wanted = type === 'flag' ? 'TYPE_BOOL' : `type.googleapis.com/google.apps.sheets.v4.${type.name}`;
  return { field, description: `Invalid value at '${field}' (${wanted}), "${text}"` };
}
