import { parseDay } from '../../domain/calendar/day.ts';
import { readCount } from '../../domain/text/count-text.ts';
import { nameKey, oneLine } from '../../domain/text/plain-text.ts';
import { everyWording } from '../../words/vocabulary.ts';
import { columnName } from '../cells/a1.ts';
import { addressesIn } from '../cells/grid.ts';
import { type CellWrite, write } from '../cells/tab.ts';
import { dateValue, type Written } from '../cells/value.ts';
import { type ListPlace, type UnitListProblem, WHOLE_LIST } from '../units/unit-row-parse.ts';
import { PASTED_COLUMNS, UNITS_TAB, type UnitColumn, unitColumn } from '../units/units-tab.ts';
import { type CodedUnit, unitCodes } from './codes.ts';
import type { Chosen } from './columns.ts';
import type { KeyOf, Table } from './header.ts';
import { columnNamed } from './heading.ts';
import { oldLetters } from './old-letters.ts';
import { type ListReading, readList } from './read-list.ts';
import type { UnitRow } from './rows.ts';

/** One unit of a list, as the cells of its row in `Danh sách`. */
export interface PastedUnit {
  /** Its line in the list, the first being line 1. */
  readonly line: number;
  readonly code: string;
  readonly name: string;
  readonly cells: readonly CellWrite[];
}

export interface UnitList {
  readonly reading: ListReading<UnitColumn>;
  readonly units: readonly PastedUnit[];
  /** The list as a whole cannot be used. */
  readonly refusals: readonly UnitListProblem[];
  /** Everything else that somebody should look at. */
  readonly warnings: readonly UnitListProblem[];
  /** How many codes were made for it. */
  readonly codesMade: number;
}

/** Its own labels first: they may say more than the words that offices use. */
export const unitColumnNamed = (heading: string): UnitColumn | null =>
  PASTED_COLUMNS.find(({ label }) => everyWording(label).some((words) => nameKey(words) === nameKey(heading)))
    ?.key ?? columnNamed(heading);

/** A list in whatever shape an office has it, as units. `standing`: those of `Danh sách`, whose codes are kept. */
export function readUnitList(
  table: Table,
  standing: readonly CodedUnit[] = [],
  chosen: Chosen<UnitColumn> = {},
): UnitList {
  const { reading, codes, refusals, warnings } = readCodedList(table, unitColumnNamed, standing, chosen);
  const known = new Set(standing.map(({ code }) => nameKey(code)));
  let codesMade = 0;
  const units = codes.map((code, index): PastedUnit => {
    const { line = 0, cells = new Map() } = reading.units[index] ?? {};
    const listed = coded({ line, cells });
    if (listed.code === '' && !known.has(nameKey(code))) codesMade++;
    const row = UNITS_TAB.firstRow + index;
    const texts = new Map<UnitColumn, string>(cells).set('code', code);
    return {
      line,
      code,
      name: listed.name,
      cells: PASTED_COLUMNS.flatMap(({ key }) => {
        const text = texts.get(key);
        return text === undefined ? [] : [write(row, unitColumn(key), typed(key, text))];
      }),
    };
  });
  return { reading, units, refusals, warnings, codesMade };
}

/** A list with a code for every unit, whatever else its columns hold. */
export interface CodedList<K extends string> {
  readonly reading: ListReading<K>;
  /** One for each unit of the reading; none when the list is refused. */
  readonly codes: readonly string[];
  readonly refusals: readonly UnitListProblem[];
  readonly warnings: readonly UnitListProblem[];
}

/** `keyOf` may know more headings than those of `Danh sách`. */
export function readCodedList<K extends string>(
  table: Table,
  keyOf: KeyOf<K>,
  standing: readonly CodedUnit[] = [],
  chosen: Chosen<K> = {},
): CodedList<K> {
  const reading = withMailAccounts(
    readList(table, keyOf, chosen),
    (changed) => readList(table, keyOf, changed),
    chosen,
  );
  const refusals = refusalsOf(table, reading);
  const codes = refusals.length > 0 ? [] : unitCodes(reading.units.map(coded), standing);
  return { reading, codes, refusals, warnings: refusals.length > 0 ? [] : warningsOf(reading) };
}

/** A list whose only addresses stand under "Tài khoản" is written to at these: accounts follow from e-mails. */
function withMailAccounts<K extends string>(
  reading: ListReading<K>,
  again: (chosen: Chosen<K>) => ListReading<K>,
  chosen: Chosen<K>,
): ListReading<K> {
  const at = reading.columns.find(({ key }) => key === 'accounts')?.at;
  const hasMails = reading.columns.some(({ key }) => key === 'emails');
  return at === undefined || hasMails || at in chosen ? reading : again({ ...chosen, [at]: 'emails' as K });
}

const CODE = /^[\p{L}\p{N}._-]{1,30}$/u;

const textIn = <K extends string>({ cells }: UnitRow<K>, key: UnitColumn): string =>
  cells.get(key as string as K) ?? '';

function coded<K extends string>(unit: UnitRow<K>): CodedUnit {
  const code = oneLine(textIn(unit, 'code'));
  return {
    code: CODE.test(code) ? code : '',
    name: oneLine(textIn(unit, 'name')),
    addresses: [...addressesIn(textIn(unit, 'emails')).valid, ...addressesIn(textIn(unit, 'accounts')).valid],
  };
}

const linePlace = (line: number): ListPlace => ({ kind: 'line', line });

function refusalsOf<K extends string>(table: Table, reading: ListReading<K>): UnitListProblem[] {
  const old = oldLetters(table);
  if (old !== null)
    return [
      {
        kind: 'old-letters',
        where: { kind: 'line', line: old.line, column: columnName(old.column) },
        found: old.found,
        pastedAt: { line: old.line, column: old.column },
      },
    ];
  const { header, columns, units } = reading;
  if (table.every((row) => row.every((text) => oneLine(text) === '')))
    return [{ kind: 'empty', where: WHOLE_LIST, found: '' }];
  if (!columns.some(({ key }) => key === 'name'))
    return [
      {
        kind: 'missing-column',
        where: linePlace(header === null ? 1 : header.first + 1),
        found: columns.flatMap(({ heading }) => (heading === '' ? [] : [heading])).join('; '),
      },
    ];
  if (units.length === 0) {
    const unnamed = warningsOf(reading);
    return unnamed.length > 0 ? unnamed : [{ kind: 'empty', where: WHOLE_LIST, found: '' }];
  }
  return codesTwice(reading);
}

function codesTwice<K extends string>({ units, columns }: ListReading<K>): UnitListProblem[] {
  const first = new Map<string, number>();
  const column = columns.find(({ key }) => key === 'code') ?? null;
  return units.flatMap((unit): UnitListProblem[] => {
    const { code } = coded(unit);
    if (code === '') return [];
    const before = first.get(nameKey(code));
    if (before !== undefined)
      return [
        {
          kind: 'code-twice',
          where: { kind: 'line', line: unit.line, column: column?.heading ?? '' },
          found: code,
          other: linePlace(before),
          pastedAt: { line: unit.line, column: column?.at ?? null },
        },
      ];
    first.set(nameKey(code), unit.line);
    return [];
  });
}

/** A code that cannot be used is replaced by one that is made; a row that somebody counted has no name. */
function warningsOf<K extends string>({ units, leftOut, columns }: ListReading<K>): UnitListProblem[] {
  const at = (key: UnitColumn) => columns.find((column) => column.key === key)?.at ?? null;
  return [
    ...units.flatMap((unit): UnitListProblem[] => {
      const code = oneLine(textIn(unit, 'code'));
      return code === '' || CODE.test(code)
        ? []
        : [
            {
              kind: 'bad-code',
              where: linePlace(unit.line),
              found: code,
              pastedAt: { line: unit.line, column: at('code') },
            },
          ];
    }),
    ...leftOut.flatMap(({ line, why, text }): UnitListProblem[] =>
      why === 'no-name'
        ? [{ kind: 'no-name', where: linePlace(line), found: text, pastedAt: { line, column: at('name') } }]
        : [],
    ),
  ];
}

const COUNT_COLUMNS: readonly UnitColumn[] = [
  'order',
  'assignedAdmission',
  'assignedTraining',
  'lastYearAdmission',
  'lastYearTraining',
];

const ADDRESS_COLUMNS: readonly UnitColumn[] = ['accounts', 'emails', 'monitorEmails'];

/** Counts and dates are written as such; what is neither stays text, and the list's own check names it. */
function typed(key: UnitColumn, text: string): Written {
  if (COUNT_COLUMNS.includes(key)) {
    const count = readCount(text.replace(/[.)]+$/, ''));
    return count.kind === 'count' ? count.value : text;
  }
  if (key === 'extensionUntil' || key === 'lifeFrom' || key === 'lifeUntil')
    return dateValue(parseDay(text)) ?? text;
  if (!ADDRESS_COLUMNS.includes(key)) return oneLine(text);
  const { valid, wrong } = addressesIn(text);
  return [...valid, ...wrong].join(', ');
}

/**
 * The same problems, told by the list's own lines instead of cells that do not exist yet, and with the place in the
 * list. Units keep the rows of their cells.
 */
export function byLine(
  errors: readonly UnitListProblem[],
  pasted: readonly PastedUnit[],
  { columns }: Pick<ListReading<UnitColumn>, 'columns'>,
): UnitListProblem[] {
  const lineOf = (place: ListPlace): number | undefined =>
    place.kind === 'cell' ? pasted.find(({ cells }) => cells[0]?.row === place.cell.row)?.line : undefined;
  const inList = (place: ListPlace): ListPlace => {
    const line = lineOf(place);
    return line === undefined ? place : linePlace(line);
  };
  const columnOf = (column: number): number | null => {
    const key = PASTED_COLUMNS.find((one) => unitColumn(one.key) === column)?.key;
    return columns.find((one) => one.key !== null && one.key === key)?.at ?? null;
  };
  return errors.map(({ where, other, ...error }) => {
    const line = lineOf(where);
    return {
      ...error,
      where: inList(where),
      ...(other === undefined ? {} : { other: inList(other) }),
      ...(line === undefined || where.kind !== 'cell'
        ? {}
        : { pastedAt: { line, column: columnOf(where.cell.column) } }),
    };
  });
}
