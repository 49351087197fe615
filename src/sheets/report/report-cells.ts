import type { Moment } from '../../domain/calendar/day.ts';
import type { Figure } from '../../domain/form/column.ts';
import { type CellContent, isFormatShown, rawText } from '../../domain/text/cell.ts';
import { type Area, areaFrom } from '../cells/a1.ts';
import type { Style } from '../cells/style.ts';
import { type CellWrite, writeAt } from '../cells/tab.ts';
import { momentValue, type Written } from '../cells/value.ts';
import type { ReportPlaces } from './report-places.ts';
import type { ReportEntry, ReportReading } from './report-reading.ts';

/** What a finding says of one cell. */
export interface Found {
  readonly kind: string;
  readonly field?: string;
  readonly problem?: string;
}

/** The tick is cleared whatever the answer is. */
export const answeredCells = (
  { tick, answer }: Pick<ReportPlaces<never>, 'tick' | 'answer'>,
  text: string,
): CellWrite[] => [writeAt(tick, false), writeAt(answer, text)];

/** The receipt of an acceptance or a correction; a report that was sent back is handed in again by it. */
export const receiptCells = (
  places: Pick<ReportPlaces<never>, 'lastAcceptedAt' | 'receipt' | 'times' | 'returnedAt'>,
  { returnedAt, times }: Pick<ReportReading<never, never>, 'returnedAt' | 'times'>,
  { receipt, countsFrom }: { readonly receipt: string; readonly countsFrom: Moment },
): CellWrite[] => [
  writeAt(places.receipt, receipt),
  writeAt(places.times, times + 1),
  ...(places.lastAcceptedAt === null ? [] : [writeAt(places.lastAcceptedAt, momentValue(countsFrom))]),
  ...(returnedAt === null ? [] : [writeAt(places.returnedAt, null)]),
];

/** Copies of accepted figures. */
export function acceptedCells<Field extends string>(
  { fields, accepted, acceptedNote, acceptedNothingNew, logged }: ReportPlaces<Field>,
  { note, nothingNew }: ReportEntry<Field>,
  figures: Readonly<Record<Field, Figure>>,
): CellWrite[] {
  return [
    ...fields.map((field) => writeAt(accepted[field], figures[field])),
    ...(acceptedNote === null ? [] : [writeAt(acceptedNote, noteValue(note))]),
    ...(acceptedNothingNew === null ? [] : [writeAt(acceptedNothingNew, nothingNew)]),
    ...(logged === null
      ? []
      : [
          ...fields.map((field) => writeAt(logged[field], figures[field])),
          writeAt(logged.note, noteValue(note)),
        ]),
  ];
}

/** A note that is a number stays a number: as text the sheet would compare it in the locale's spelling. */
const noteValue = (note: CellContent): Written =>
  note.kind === 'formula' ? 'formula' : note.kind === 'number' ? note.value : rawText(note);

/** The cells of one corrected figure. The others are written too: a report of *Không phát sinh* has none yet. */
export function correctedCells<Field extends string>(
  { fields, typed, accepted, nothingNew, acceptedNothingNew }: ReportPlaces<Field>,
  present: Readonly<Record<Field, Figure>>,
  field: Field,
  to: number | string,
): CellWrite[] {
  return [
    ...fields.map((one) => writeAt(typed[one], one === field ? to : present[one])),
    writeAt(accepted[field], to),
    ...[nothingNew, acceptedNothingNew].flatMap((at) => (at === null ? [] : [writeAt(at, false)])),
  ];
}

/** A figure or the note of an accepted report that is another than the log told last, as the sheet's formulas compare them. */
export interface Change<Field extends string> {
  readonly field: Field | 'note';
  readonly before: string;
  readonly after: string;
}

export function changesSince<Field extends string>(
  { logged }: ReportReading<Field, unknown>,
  places: ReportPlaces<Field>,
  entry: ReportEntry<Field>,
  findings: readonly Found[],
): readonly Change<Field>[] {
  return [...logged].flatMap(([field, before]) => {
    const after = String(shown(field, entry, findings) ?? '');
    // A formula is no note: only the log's own copy takes it.
    const isPassedOver = field === 'note' && entry.note.kind === 'formula' && places.logged === null;
    return after === before || isPassedOver ? [] : [{ field, before, after }];
  });
}

/** The cells that take over what was changed: the log's copies, and the note, which counts from then on. */
export function changedCells<Field extends string>(
  { fields, logged, acceptedNote }: ReportPlaces<Field>,
  entry: ReportEntry<Field>,
  findings: readonly Found[],
): CellWrite[] {
  const told = logged === null ? [] : ([...fields, 'note'] as const);
  return [
    ...told.map((key) => writeAt((logged as NonNullable<typeof logged>)[key], shown(key, entry, findings))),
    ...(acceptedNote === null || entry.note.kind === 'formula'
      ? []
      : [writeAt(acceptedNote, noteValue(entry.note))]),
  ];
}

/** The figure, or what is wrong with it, as the tab's formulas word it. */
function shown<Field extends string>(
  key: Field | 'note',
  { counts, note }: ReportEntry<Field>,
  findings: readonly Found[],
): Written {
  if (key === 'note') return noteValue(note);
  const problem = findings.find(({ kind, field }) => kind === 'count' && field === key)?.problem;
  if (problem !== undefined && !isFormatShown(problem)) return problem;
  const content = counts[key as Field];
  if (content.kind === 'number') return content.value;
  return content.kind === 'text' ? content.text : null;
}

/** Cells that get their own number format back: a typed date leaves its format behind, which would turn the next number into a date. */
export type Reformat = readonly [area: Area, number: NonNullable<Style['number']>];

export const wrongAreas = <Field extends string>(
  { fields, typed, typedFormats }: Pick<ReportPlaces<Field>, 'fields' | 'typed' | 'typedFormats'>,
  wrong: readonly Found[],
): Reformat[] =>
  fields
    .filter((one) =>
      wrong.some(({ kind, field, problem }) => kind === 'count' && field === one && problem !== 'blank'),
    )
    .map((field) => [areaFrom(typed[field]), typedFormats?.[field] ?? 'automatic']);
