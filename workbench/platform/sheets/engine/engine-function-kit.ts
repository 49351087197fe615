import { CellErrorType, EvaluationError, helpers, registries } from '@odoo/o-spreadsheet';

/** How functions are added to o-spreadsheet and read their arguments. A value is undefined when left out. */
const { functionRegistry } = registries;
const { toString: asText } = helpers;

type Value = string | number | boolean | null;
export type Result = { value: Value; format?: string | undefined; message?: string };
export type Matrix = Result[][];
export type Given = Result | Matrix | undefined;
export type Locale = Parameters<typeof helpers.toNumber>[1];
export type Evaluation = { locale: Locale };
export type Compute = (this: Evaluation, ...args: Given[]) => Given | Value;

export const one = (given: Given): Result | undefined => (Array.isArray(given) ? given[0]?.[0] : given);
export const matrix = (given: Given): Matrix => (Array.isArray(given) ? given : [[given ?? { value: null }]]);
/** Row by row, as Google goes through a range; a matrix here is a list of columns. */
export const flat = (given: Given): Result[] => {
  const columns = matrix(given);
  return (columns[0] ?? []).flatMap((_, row) => columns.map((column) => column[row] ?? { value: null }));
};
export const text = (given: Given): string => asText(one(given) as never);
export const failure = (kind: string, message = ''): Result =>
  new EvaluationError(message, kind) as unknown as Result;
export const invalidValue = (message = ''): Result => failure(CellErrorType.GenericError, message);

type Parameter = 'value' | 'range' | 'optional' | 'optionalRange' | 'repeating';
const parameter = (kind: Parameter, index: number) => ({
  name: `argument${index + 1}`,
  description: '',
  type: ['ANY'],
  acceptErrors: kind === 'range' || kind === 'optionalRange',
  acceptMatrix: kind === 'range' || kind === 'optionalRange' || kind === 'repeating',
  ...((kind === 'optional' || kind === 'optionalRange') && { optional: true }),
  ...(kind === 'repeating' && { repeating: true }),
});

export function define(name: string, parameters: readonly Parameter[], compute: Compute): void {
  functionRegistry.replace(name, {
    description: name,
    args: parameters.map(parameter) as never,
    compute: compute as never,
  });
}

/** Puts something before o-spreadsheet's own computation, keeping its parameters. */
export function amend(name: string, change: (original: Compute) => Compute): void {
  const description = functionRegistry.get(name);
  functionRegistry.replace(name, {
    ...description,
    compute: change(description.compute as unknown as Compute) as never,
  });
}
