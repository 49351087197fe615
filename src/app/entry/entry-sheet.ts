import { type Day, dayOfSerial, type Moment } from '../../domain/calendar/day.ts';
import { type Figure, readContent } from '../../domain/form/column.ts';
import type { FigureKind } from '../../domain/own-form/own-form.ts';
import { columnKind } from '../../domain/own-form/own-report.ts';
import { byKey } from '../../domain/text/by-key.ts';
import type { CellContent } from '../../domain/text/cell.ts';
import { areaFrom, type Cell } from '../../sheets/cells/a1.ts';
import { styleRequest } from '../../sheets/cells/tab.ts';
import type { Found } from '../../sheets/report/report-cells.ts';
import type { ReportPlaces } from '../../sheets/report/report-places.ts';
import type { ReportEntry, ReportReading } from '../../sheets/report/report-reading.ts';
import { dayText } from '../../words/wording.ts';
import type { TabResult } from '../office/answer-log.ts';
import type { DialogProblem } from '../office/dialog-answer.ts';
import { type Answered, answerReport, type Figured } from '../submission/answer-report.ts';
import type { ReportResult, TickContext } from '../submission/report-result.ts';
import { vi } from '../vi/vi.ts';

/** One report that the office may enter for a unit, as it stands in the unit's tab, whichever form it is of. */
export interface EntrySheet {
  readonly what: string;
  /** Counts and the note, in the order of the paper. */
  readonly cells: readonly EntryCell[];
  /** *Không phát sinh*; null where there is no such tick. */
  readonly nothingNew: { readonly at: Cell; readonly standing: boolean } | null;
  /** The day of the signed paper, which only form A has a cell for. */
  readonly paper: { readonly at: Cell; readonly standing: Day | null } | null;
  readonly lastDay: Day | null;
  /** Of the last acceptance, '' when there was none. */
  readonly receipt: string;
  readonly isClosed: boolean;
  /** Findings that keep the report from being accepted. */
  problems(given: Given): DialogProblem[];
  submit(given: Given, of: EntryCircumstances): EntryResult;
}

interface EntryCell {
  readonly key: string;
  /** What the column takes, in a form of the office's own; a count where it is left out. */
  readonly kind?: FigureKind;
  readonly label: string;
  readonly at: Cell;
  readonly standing: CellContent;
}

/** Contents by key. */
export interface Given {
  readonly contents: ReadonlyMap<string, CellContent>;
  readonly nothingNew: boolean;
}

/** `countsFrom`: noon of the day on which the office received it. */
export type EntryCircumstances = Pick<TickContext, 'now' | 'countsFrom' | 'actor' | 'remark'>;

export interface EntryResult extends Omit<TabResult, 'sheetId'> {
  readonly kind: ReportResult['kind'];
  readonly text: string;
  readonly receipt: string;
}

/** What the dialog asks of a report, and how its answer is made. */
interface Entered<Field extends string, Figures extends Figured<Field>, Finding extends Found> {
  readonly what: string;
  readonly sheetId: number;
  readonly places: ReportPlaces<Field>;
  readonly record: ReportReading<Field, Figure>;
  readonly entry: ReportEntry<Field>;
  readonly label: (field: Field) => string;
  readonly kindOf?: (field: Field) => FigureKind;
  /** Figures that are asked with it and are accepted with it. */
  readonly before: readonly EntryCell[];
  readonly paper: EntrySheet['paper'];
  /** The moment by which present contents are judged. */
  readonly now: Moment;
  readonly contextOf: (of: EntryCircumstances) => TickContext;
  readonly reportOf: (
    entry: ReportEntry<Field>,
    given: Given,
    context: TickContext,
  ) => Answered<Field, Figures, Finding>;
  readonly written: (result: ReportResult) => TabResult;
}

/** One report as the office may enter it: made of its places and of how it is answered. */
export function entrySheet<Field extends string, Figures extends Figured<Field>, Finding extends Found>({
  places,
  record,
  entry,
  ...of
}: Entered<Field, Figures, Finding>): EntrySheet {
  const { fields, typed, note, nothingNew } = places;
  const cells: EntryCell[] = [
    ...of.before,
    ...fields.map((key) => ({
      key,
      label: of.label(key),
      ...(of.kindOf === undefined ? {} : { kind: of.kindOf(key) }),
      at: typed[key],
      standing: entry.counts[key],
    })),
    ...(note === null ? [] : [{ key: 'note', label: vi.noteLabel, at: note, standing: entry.note }]),
  ];
  const reportOf = (given: Given, context: TickContext) =>
    of.reportOf(entryGiven(fields, given), given, context);
  return {
    what: of.what,
    cells,
    nothingNew: nothingNew === null ? null : { at: nothingNew, standing: entry.nothingNew },
    paper: of.paper,
    lastDay: record.lastDay,
    receipt: record.receipt,
    isClosed: record.closedAt !== null,
    problems(given) {
      // A report without cells is told what is wrong when it is handed in.
      if (cells.length === 0) return [];
      const asNow = of.contextOf({ now: of.now, countsFrom: of.now, actor: '', remark: '' });
      const { judgement, words } = reportOf(given, asNow);
      return judgement.wrong.map((finding) => ({
        field: finding.field ?? 'note',
        line: null,
        column: null,
        text: `${words.finding(finding)}.`,
      }));
    },
    submit(given, circumstances) {
      const context = of.contextOf(circumstances);
      const result = answerReport(reportOf(given, context), context);
      const written = of.written(result);
      const { kind, text, receipt } = result;
      return {
        ...written,
        formats: [...cleared(of.sheetId, cells), ...written.formats],
        kind,
        text,
        receipt,
      };
    },
  };
}

/** A typed date leaves its format behind; a column of days has it for good. */
const cleared = (sheetId: number, cells: readonly EntryCell[]) =>
  cells
    .filter(({ kind }) => kind?.kind !== 'day')
    .filter(({ standing }) => standing.kind === 'number' && standing.formattedAs !== null)
    .map(({ at }) => styleRequest(sheetId, areaFrom(at), { number: 'automatic' }));

const entryGiven = <Field extends string>(fields: readonly Field[], given: Given): ReportEntry<Field> => ({
  counts: byKey(fields, (field) => givenAt(given, field)),
  note: givenAt(given, 'note'),
  nothingNew: given.nothingNew,
});

export const standingGiven = ({ cells, nothingNew }: EntrySheet): Given => ({
  contents: new Map(cells.map(({ key, standing }) => [key, standing])),
  nothingNew: nothingNew?.standing === true,
});

/** The tab's id and the contents that the dialog showed. The id is needed because units may exchange codes meanwhile. */
export const seenText = ({ cells, nothingNew }: EntrySheet, sheetId: number): string =>
  JSON.stringify([sheetId, ...cells.map(({ standing }) => standing), nothingNew?.standing ?? null]);

/** A cell's content as a clerk reads it. */
export function shownContent(content: CellContent, kind?: FigureKind): string {
  // As the column takes it: a day of a column of days is no number with a strange format.
  const taken = kind === undefined ? content : readContent(content, columnKind(kind));
  const day = kind?.kind === 'day' && taken.kind === 'number' ? dayOfSerial(taken.value) : null;
  return day === null || content === taken ? shownAsIs(taken) : dayText(day);
}

function shownAsIs(content: CellContent): string {
  switch (content.kind) {
    case 'number':
      return content.formattedAs === null
        ? vi.shownCount(content.value)
        : vi.shownFormat[content.formattedAs];
    case 'boolean':
      return vi.shownTick;
    case 'blank':
      return '';
    case 'text':
    case 'formula':
      return content.text;
  }
}

/** The content given for a field, blank when none was. */
export const givenAt = ({ contents }: Given, key: string): CellContent =>
  contents.get(key) ?? { kind: 'blank' };
