import { byKey } from '../../domain/text/by-key.ts';
import { type Cell, cell } from '../cells/a1.ts';
import type { Style } from '../cells/style.ts';

/** Where one report stands on a unit's tab, whichever form it is of: what is typed, what was accepted, what was answered. */
export interface ReportPlaces<Field extends string> {
  readonly fields: readonly Field[];
  readonly typed: Readonly<Record<Field, Cell>>;
  /** Number formats that cells of `typed` have from the start; null where none has one. */
  readonly typedFormats: Readonly<Record<Field, NonNullable<Style['number']>>> | null;
  /** Null in a report without one, as in the next. */
  readonly note: Cell | null;
  /** The tick *Không phát sinh*. */
  readonly nothingNew: Cell | null;
  readonly tick: Cell;
  readonly answer: Cell;

  readonly demand: Cell;
  readonly lastDay: Cell;
  readonly closedAt: Cell;
  readonly returnedAt: Cell;
  readonly judgedBy: Cell;

  readonly firstAcceptedAt: Cell;
  readonly lastAcceptedAt: Cell | null;
  readonly receipt: Cell;
  /** How often the report was accepted. */
  readonly times: Cell;
  /** Copies of the figures that were accepted last. */
  readonly accepted: Readonly<Record<Field, Cell>>;
  readonly acceptedNote: Cell | null;
  readonly acceptedNothingNew: Cell | null;
  /** What the log told last, in a form whose figures stay open after acceptance; null where they are locked. */
  readonly logged: Readonly<Record<Field | 'note', Cell>> | null;
}

/** Columns of reports that take a row each. Figures lie side by side from `typed` and from `accepted` on. */
export type RowColumns = {
  readonly [Place in Exclude<keyof ReportPlaces<string>, 'fields' | 'typedFormats' | 'logged'>]: Extract<
    ReportPlaces<string>[Place],
    null
  > extends never
    ? number
    : number | null;
};

export function placesInRow<Field extends string>(
  fields: readonly Field[],
  row: number,
  columns: RowColumns,
): ReportPlaces<Field> {
  const at = (column: number): Cell => cell(row, column);
  const perhaps = (column: number | null): Cell | null => (column === null ? null : at(column));
  const sideBySide = (first: number) => byKey(fields, (field) => at(first + fields.indexOf(field)));
  return {
    fields,
    typed: sideBySide(columns.typed),
    typedFormats: null,
    note: perhaps(columns.note),
    nothingNew: perhaps(columns.nothingNew),
    tick: at(columns.tick),
    answer: at(columns.answer),
    demand: at(columns.demand),
    lastDay: at(columns.lastDay),
    closedAt: at(columns.closedAt),
    returnedAt: at(columns.returnedAt),
    judgedBy: at(columns.judgedBy),
    firstAcceptedAt: at(columns.firstAcceptedAt),
    lastAcceptedAt: perhaps(columns.lastAcceptedAt),
    receipt: at(columns.receipt),
    times: at(columns.times),
    accepted: sideBySide(columns.accepted),
    acceptedNote: perhaps(columns.acceptedNote),
    acceptedNothingNew: perhaps(columns.acceptedNothingNew),
    logged: null,
  };
}
