import { dayOfSerial } from '../../domain/calendar/day.ts';
import { DEMANDS } from '../../domain/campaign/unit-life.ts';
import type { ReportRecord } from '../../domain/form/answer.ts';
import type { Figure } from '../../domain/form/column.ts';
import type { Acceptance } from '../../domain/form/status.ts';
import { byKey } from '../../domain/text/by-key.ts';
import { BLANK, type CellContent, rawText } from '../../domain/text/cell.ts';
import type { Cell } from '../cells/a1.ts';
import { contentOf, type Grid, momentAt, numberAt, textAt } from '../cells/grid.ts';
import type { ReportPlaces } from './report-places.ts';

/** A report as it stands in the sheet, before anything is believed. */
export interface ReportEntry<Field extends string> {
  readonly counts: Readonly<Record<Field, CellContent>>;
  readonly note: CellContent;
  readonly nothingNew: boolean;
}

/** A report that has no figures of its own. */
export const NOTHING_TYPED: ReportEntry<never> = { counts: {}, note: BLANK, nothingNew: false };

/** Figures as they were accepted: `Kept` is a number in forms A and B. */
type KeptFigures<Field extends string, Kept> = Readonly<Record<Field, Kept>> & {
  readonly note: string;
  readonly nothingNew: boolean;
};

/** Facts of a report's submission, with the figures that were accepted. */
export interface ReportReading<Field extends string, Kept> extends ReportRecord {
  readonly ticked: boolean;
  readonly receipt: string;
  readonly acceptance: Acceptance<KeptFigures<Field, Kept>> | null;
  /** What was answered last. */
  readonly answer: string;
  /** What the log told last of an accepted report: a figure or its problem code. Where figures are locked, the note alone. */
  readonly logged: ReadonlyMap<Field | 'note', string>;
}

const isTrue = (grid: Grid, at: Cell | null): boolean => at !== null && grid.effective(at).boolValue === true;
const contentAt = (grid: Grid, at: Cell | null): CellContent => (at === null ? BLANK : contentOf(grid, at));

export const readEntry = <Field extends string>(
  grid: Grid,
  { fields, typed, note, nothingNew }: ReportPlaces<Field>,
): ReportEntry<Field> => ({
  counts: byKey(fields, (field) => contentOf(grid, typed[field])),
  note: contentAt(grid, note),
  nothingNew: isTrue(grid, nothingNew),
});

/** `figureOf` believes what stands in a cell of accepted figures. */
export function readReport<Field extends string, Kept>(
  grid: Grid,
  places: ReportPlaces<Field>,
  figureOf: (kept: Figure) => Kept,
): ReportReading<Field, Kept> {
  const firstAcceptedAt = momentAt(grid, places.firstAcceptedAt);
  const kept = (at: Cell) => figureOf(numberAt(grid, at) ?? (textAt(grid, at) || null));
  const figures: KeptFigures<Field, Kept> = {
    ...byKey(places.fields, (field) => kept(places.accepted[field])),
    note: rawText(contentAt(grid, places.acceptedNote)),
    nothingNew: isTrue(grid, places.acceptedNothingNew),
  };
  const { logged } = places;
  const told = (key: Field | 'note') =>
    logged === null ? figures.note : rawText(contentOf(grid, logged[key]));
  const tellable = logged === null ? (['note'] as const) : ([...places.fields, 'note'] as const);
  return {
    ticked: isTrue(grid, places.tick),
    demand: DEMANDS.find((one) => one === textAt(grid, places.demand)) ?? 'none',
    lastDay: dayOfSerial(numberAt(grid, places.lastDay) ?? 0),
    firstAcceptedAt,
    acceptance: firstAcceptedAt === null ? null : { figures },
    receipt: textAt(grid, places.receipt),
    times: numberAt(grid, places.times) ?? 0,
    answer: textAt(grid, places.answer),
    closedAt: momentAt(grid, places.closedAt),
    returnedAt: momentAt(grid, places.returnedAt),
    judgedBy: dayOfSerial(numberAt(grid, places.judgedBy) ?? 0),
    logged: new Map(tellable.map((key) => [key, told(key)])),
  };
}

/** In forms A and B all figures are numbers; a cell that holds none is like no other figure. */
export const numberKept = (kept: Figure): number => (typeof kept === 'number' ? kept : Number.NaN);
