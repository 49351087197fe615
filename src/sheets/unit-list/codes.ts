import { accountKey } from '../../domain/text/account.ts';
import { nameKey } from '../../domain/text/plain-text.ts';

/** What a unit is known by before it has a code; `code` is '' where the list gives none. */
export interface CodedUnit {
  readonly code: string;
  readonly name: string;
  readonly addresses: readonly string[];
}

/**
 * The code of each unit of a list, in its order. A unit without one keeps the code under which it stands already: found
 * by its name, then by an address, then by its place between two units that were found. Otherwise one is made, ĐV01, ĐV02…
 */
export function unitCodes(listed: readonly CodedUnit[], standing: readonly CodedUnit[]): readonly string[] {
  const codes = listed.map(({ code }) => code);
  const given = new Set(codes.filter((code) => code !== '').map(nameKey));
  const free = new Set(
    standing.flatMap(({ code }, at) => (code === '' || given.has(nameKey(code)) ? [] : [at])),
  );
  const place = codes.map((code) =>
    code === '' ? -1 : standing.findIndex((one) => nameKey(one.code) === nameKey(code)),
  );
  const take = (row: number, at: number): void => {
    codes[row] = standing[at]?.code ?? '';
    place[row] = at;
    free.delete(at);
  };
  const match = (isIt: (unit: CodedUnit, other: CodedUnit) => boolean): void => {
    listed.forEach((unit, row) => {
      if (codes[row] !== '') return;
      const found = [...free].find((at) => isIt(unit, standing[at] as CodedUnit));
      if (found !== undefined) take(row, found);
    });
  };
  const isNamesake = (unit: CodedUnit, other: CodedUnit) => nameKey(unit.name) === nameKey(other.name);
  // Of two units with one name the address tells, before the order does.
  match((unit, other) => isNamesake(unit, other) && sharesAddress(unit, other));
  match(
    (unit, other) => isNamesake(unit, other) && (unit.addresses.length === 0 || other.addresses.length === 0),
  );
  match((unit, other) => isNamesake(unit, other));
  match(sharesAddress);
  inPlace({ listed, standing, codes, place, free }, take);
  return withMade(codes, standing);
}

const sharesAddress = (unit: CodedUnit, other: CodedUnit): boolean => {
  const keys = new Set(other.addresses.map(accountKey));
  return unit.addresses.some((address) => keys.has(accountKey(address)));
};

/** A gap between two units that were found holds the same units when it is as long, and no address speaks against it. */
function inPlace(
  {
    listed,
    standing,
    codes,
    place,
    free,
  }: {
    readonly listed: readonly CodedUnit[];
    readonly standing: readonly CodedUnit[];
    /** Of the listed units, '' for one that was not found yet. */
    readonly codes: readonly string[];
    /** Of the listed units: which of `standing` it is, or -1. */
    readonly place: readonly number[];
    readonly free: ReadonlySet<number>;
  },
  take: (row: number, at: number) => void,
): void {
  // Nothing of this list stands there: it is another list.
  if (place.every((at) => at === -1)) return;
  for (let row = 0; row < listed.length; row++) {
    if (codes[row] !== '') continue;
    let end = row;
    while (end < listed.length && codes[end] === '') end++;
    const before = row === 0 ? -1 : (place[row - 1] ?? -1);
    const after = end === listed.length ? standing.length : (place[end] ?? -1);
    const isSame =
      (row === 0 || before !== -1) &&
      after - before - 1 === end - row &&
      Array.from({ length: end - row }, (_, step) => before + 1 + step).every(
        (at, step) =>
          free.has(at) &&
          ((standing[at]?.addresses.length ?? 0) === 0 || (listed[row + step]?.addresses.length ?? 0) === 0),
      );
    for (let step = 0; isSame && step < end - row; step++) take(row + step, before + 1 + step);
    row = end;
  }
}

const PREFIX = 'ĐV';

function withMade(codes: readonly string[], standing: readonly CodedUnit[]): readonly string[] {
  const used = [...codes, ...standing.map(({ code }) => code)].map((code) =>
    code.normalize('NFC').toUpperCase(),
  );
  const numbers = used.map((code) => Number(/^ĐV(\d{1,6})$/.exec(code)?.[1] ?? 0));
  let next = Math.max(0, ...numbers) + 1;
  return codes.map((code) => (code === '' ? `${PREFIX}${String(next++).padStart(2, '0')}` : code));
}
