import type { Moment } from '../../domain/calendar/day.ts';
import type { ReceiptSeries } from '../../domain/campaign/receipt.ts';
import { type Answer, answerTick, type Judgement } from '../../domain/form/answer.ts';
import type { Figure } from '../../domain/form/column.ts';
import { plainText, rawText } from '../../domain/text/cell.ts';
import { looksPersonal, type PersonalTrace } from '../../domain/text/personal-trace.ts';
import { type CellWrite, styleRequest, writeAt } from '../../sheets/cells/tab.ts';
import { momentValue } from '../../sheets/cells/value.ts';
import type { LogAction } from '../../sheets/records/log-words.ts';
import {
  acceptedCells,
  answeredCells,
  type Change,
  changedCells,
  changesSince,
  type Found,
  type Reformat,
  receiptCells,
  wrongAreas,
} from '../../sheets/report/report-cells.ts';
import type { ReportPlaces } from '../../sheets/report/report-places.ts';
import type { ReportEntry, ReportReading } from '../../sheets/report/report-reading.ts';
import type { TabResult } from '../office/answer-log.ts';
import { vi, withPersonalRemarks } from '../vi/vi.ts';
import type { ReportResult, TickContext } from './report-result.ts';
import { viSubmission } from './vi.ts';

/** What a form's answers say. */
export interface ReportWords<Field extends string, Figures, Finding> {
  readonly acceptedAction: LogAction;
  readonly refusedAction: LogAction;
  readonly closed: string;
  readonly notAsked: string;
  /** With its remedy, without a full stop. */
  readonly finding: (finding: Finding) => string;
  readonly refused: (findings: readonly string[]) => string;
  /** For the log. */
  readonly refusedDetail: (text: string) => string;
  readonly unchanged: (receipt: string, hasOtherNote: boolean) => string;
  readonly accepted: (of: {
    readonly receipt: string;
    readonly firstAt: Moment;
    readonly daysLate: number;
  }) => string;
  readonly notice: (finding: Finding) => string;
  readonly personal: (trace: PersonalTrace) => string;
  /** The figures in the log, beside those that were accepted before; '' for a report without any. */
  readonly figures: (figures: Figures, before: Figures | null) => string;
  readonly label: (field: Field | 'note') => string;
}

/** A figure for each field. */
export type Figured<Field extends string> = Readonly<Record<Field, Figure>>;

/** One report as it is answered, whichever form it is of. */
export interface Answered<Field extends string, Figures extends Figured<Field>, Finding extends Found> {
  readonly places: ReportPlaces<Field>;
  readonly record: ReportReading<Field, Figure>;
  readonly entry: ReportEntry<Field>;
  /** The figures accepted last. */
  readonly accepted: Figures | null;
  readonly judgement: Judgement<Figures, Finding>;
  readonly series: ReceiptSeries;
  readonly words: ReportWords<Field, Figures, Finding>;
  /** Figures beside the report's own that are accepted with it. */
  readonly alongside?: {
    readonly cells: readonly CellWrite[];
    readonly detail: string;
    readonly reformatOf: (wrong: readonly Finding[]) => readonly Reformat[];
  };
}

/** Decides about a tick and turns the decision into cells, text and log lines. The tick is always cleared. */
export function answerReport<Field extends string, Figures extends Figured<Field>, Finding extends Found>(
  report: Answered<Field, Figures, Finding>,
  context: TickContext,
): ReportResult {
  const { record, accepted, judgement, series, words, places } = report;
  const { countsFrom, byOffice } = context;
  const answer = answerTick(record, accepted, judgement, { series, countsFrom, byOffice });
  const refuseWith = (text: string, reformat: readonly Reformat[] = []) =>
    refusedResult(
      places,
      { text, action: words.refusedAction, detail: words.refusedDetail(text), reformat },
      context,
    );
  switch (answer.kind) {
    case 'closed':
      return refuseWith(words.closed);
    case 'not-asked':
      return refuseWith(words.notAsked);
    case 'refused':
      return refuseWith(words.refused(answer.wrong.map(words.finding)), [
        ...(report.alongside?.reformatOf(answer.wrong) ?? []),
        ...wrongAreas(places, answer.wrong),
      ]);
    case 'unchanged':
      return unchangedResult(report, context);
    case 'accepted':
      return acceptedResult(report, answer, context);
  }
}

/** Clears the tick and gives the reason. */
export const refusedResult = (
  places: Pick<ReportPlaces<never>, 'tick' | 'answer'>,
  of: {
    readonly text: string;
    readonly action: LogAction;
    readonly detail: string;
    readonly reformat: readonly Reformat[];
  },
  { unitCode, actor }: TickContext,
): ReportResult => ({
  kind: 'refused',
  cells: answeredCells(places, of.text),
  text: of.text,
  receipt: '',
  log: [{ action: of.action, unit: unitCode, detail: of.detail, actor }],
  reformat: of.reformat,
});

function acceptedResult<Field extends string, Figures extends Figured<Field>, Finding extends Found>(
  { places, record, entry, accepted, words, alongside }: Answered<Field, Figures, Finding>,
  answer: Extract<Answer<Figures, Finding>, { kind: 'accepted' }>,
  { unitCode, actor, countsFrom, remark }: TickContext,
): ReportResult {
  const { receipt, figures, daysLate } = answer;
  const notices = answer.notices.map(words.notice);
  const text = [words.accepted(answer), ...notices.map(vi.noticeLine)].join('\n');
  const detail = vi.acceptedDetail({
    receipt,
    figures: words.figures(figures, accepted),
    note: rawText(entry.note),
    daysLate,
    remarks: [alongside?.detail ?? '', ...notices.map(viSubmission.notice), remark],
  });
  return {
    kind: 'accepted',
    text,
    receipt,
    cells: [
      ...answeredCells(places, text),
      writeAt(places.firstAcceptedAt, momentValue(answer.firstAt)),
      ...receiptCells(places, record, { receipt, countsFrom }),
      ...acceptedCells(places, entry, figures),
      ...(alongside?.cells ?? []),
    ],
    log: [{ action: words.acceptedAction, unit: unitCode, detail, actor }],
    reformat: [],
  };
}

/** The figures stay as they were accepted; another note is taken over. */
function unchangedResult<Field extends string, Figures extends Figured<Field>, Finding extends Found>(
  report: Answered<Field, Figures, Finding>,
  context: TickContext,
): ReportResult {
  const { places, record, words } = report;
  const hasOtherNote = changesOf(report).some(({ field }) => field === 'note');
  const noted = hasOtherNote ? noteEdit(report, context) : null;
  const text = withPersonalRemarks(words.unchanged(record.receipt, hasOtherNote), personalRemarks(report));
  return {
    kind: 'unchanged',
    cells: [...(noted?.cells ?? []), ...answeredCells(places, text)],
    text,
    receipt: '',
    log: noted?.log ?? [],
    reformat: [],
  };
}

/** Changes that were made after the acceptance and not told yet. */
export function changesOf<Field extends string, Figures extends Figured<Field>, Finding extends Found>(
  report: Answered<Field, Figures, Finding>,
): readonly Change<Field>[] {
  const { record, places, entry } = report;
  return record.acceptance === null ? [] : changesSince(record, places, entry, findingsOf(report));
}

/**
 * Logs, once a change, that a unit changed its figures or its note after they were accepted. A note counts from then on; figures
 * have to be handed in again.
 */
export function noteEdit<Field extends string, Figures extends Figured<Field>, Finding extends Found>(
  report: Answered<Field, Figures, Finding>,
  { unitCode, actor, remark }: Pick<TickContext, 'unitCode' | 'actor' | 'remark'>,
): ReportResult {
  const { places, record, entry, words } = report;
  const changes = changesOf(report);
  const isOfNoteOnly = changes.every(({ field }) => field === 'note');
  const detail = vi.changesDetail(changes.map((change) => ({ ...change, label: words.label(change.field) })));
  return {
    kind: 'edit-noted',
    text: '',
    receipt: '',
    cells: [
      ...changedCells(places, entry, findingsOf(report)),
      ...(record.answer === ''
        ? []
        : [writeAt(places.answer, withPersonalRemarks(record.answer, personalRemarks(report)))]),
    ],
    log: [
      {
        action: isOfNoteOnly ? 'noteChanged' : 'edited',
        unit: unitCode,
        detail: isOfNoteOnly && remark !== '' ? `${detail}; ${remark}` : detail,
        actor,
      },
    ],
    reformat: [],
  };
}

/** The cells and requests that results are written by. */
export const writtenResults = (sheetId: number, results: readonly ReportResult[]): TabResult => ({
  sheetId,
  cells: results.flatMap(({ cells }) => cells),
  formats: results
    .flatMap(({ reformat }) => reformat)
    .map(([area, number]) => styleRequest(sheetId, area, { number })),
  log: results.flatMap(({ log }) => log),
});

const findingsOf = <Finding>({ judgement }: { readonly judgement: Judgement<unknown, Finding> }) => [
  ...judgement.wrong,
  ...judgement.notices,
];

/** What the present note is said to hold. */
const personalRemarks = <Field extends string>({
  entry,
  words,
}: {
  readonly entry: ReportEntry<Field>;
  readonly words: { readonly personal: (trace: PersonalTrace) => string };
}): string[] => looksPersonal(plainText(entry.note)).map(words.personal);
