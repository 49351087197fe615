import { CellErrorType, helpers } from '@odoo/o-spreadsheet';
import { amend, failure, flat, invalidValue, matrix, one, type Result } from './engine-function-kit.ts';

const { isEvaluationError, toNumber } = helpers;

/** Google compares accents: `hạn` is not `hàn`. o-spreadsheet drops them in MATCH and VLOOKUP. */
export function registerLookups(): void {
  registerXlookup();
  amend(
    'MATCH',
    (original) =>
      function (key, range, type) {
        if (type === undefined || toNumber(one(type) as never, this.locale) !== 0)
          return original.call(this, key, range, type);
        const at = exactIndex(one(key), flat(range));
        return at < 0 ? notFound() : at + 1;
      },
  );
  amend(
    'VLOOKUP',
    (original) =>
      function (key, range, column, sorted) {
        if (
          sorted === undefined ||
          one(sorted)?.value === true ||
          toNumber(one(sorted) as never, this.locale) !== 0
        ) {
          return original.call(this, key, range, column, sorted);
        }
        const columns = matrix(range);
        const wanted = Math.trunc(toNumber(one(column) as never, this.locale));
        if (wanted < 1) return invalidValue();
        if (wanted > columns.length)
          return failure(CellErrorType.InvalidReference, 'VLOOKUP evaluates to an out of bounds range.');
        const at = exactIndex(one(key), columns[0] ?? []);
        return at < 0 ? notFound() : (columns[wanted - 1]?.[at] ?? notFound());
      },
  );
}

/** XLOOKUP for an exact match from the first item on; other modes are o-spreadsheet's, which drop accents. */
function registerXlookup(): void {
  amend(
    'XLOOKUP',
    (original) =>
      function (key, range, results, missing, mode, search) {
        const isExact = mode === undefined || toNumber(one(mode) as never, this.locale) === 0;
        if (!isExact || search !== undefined) {
          return original.call(
            this,
            ...[key, range, results, missing, mode, search].filter((each) => each !== undefined),
          );
        }
        const at = exactIndex(one(key), flat(range), { wildcards: false });
        if (at < 0) return missing ?? notFound();
        const columns = matrix(results);
        return matrix(range).length === 1
          ? columns.map((column) => column.slice(at, at + 1))
          : columns.slice(at, at + 1);
      },
  );
}

const notFound = () => failure(CellErrorType.NotAvailable, 'Did not find value in lookup.');

function exactIndex(
  key: Result | undefined,
  candidates: readonly Result[],
  { wildcards } = { wildcards: true },
): number {
  const wanted = key?.value ?? null;
  if (wanted === null) return -1;
  if (typeof wanted !== 'string') return candidates.findIndex(({ value }) => value === wanted);
  const pattern = new RegExp(`^${wildcards ? wildcardSource(wanted) : escaped(wanted)}$`, 'isu');
  return candidates.findIndex(
    ({ value }) => typeof value === 'string' && !isEvaluationError(value) && pattern.test(value),
  );
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** `?` and `*` stand for one and any characters, `~` takes that from them. */
const wildcardSource = (text: string) =>
  text.replace(/~[*?~]|[\\^$.*+?()[\]{}|/]/g, (mark) => {
    if (mark === '*') return '.*';
    if (mark === '?') return '.';
    return `\\${mark.startsWith('~') && mark.length > 1 ? mark.slice(1) : mark}`.replace('\\~', '~');
  });
