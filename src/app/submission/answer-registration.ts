import type { Day, Moment } from '../../domain/calendar/day.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import { receiptSeries } from '../../domain/campaign/receipt.ts';
import { type Answer, answerTick } from '../../domain/form/answer.ts';
import { judgementOf } from '../../domain/form/judge.ts';
import { REGISTRATION_FIELDS, type RegistrationFigures } from '../../domain/form/registration.ts';
import { checkRegistration, REGISTRATION, type RegistrationFinding } from '../../domain/form/rule.ts';
import { isFormatShown, rawText } from '../../domain/text/cell.ts';
import type { CellWrite } from '../../sheets/cells/tab.ts';
import { writeAt } from '../../sheets/cells/tab.ts';
import { momentValue, type Written } from '../../sheets/cells/value.ts';
import type { UnitTabReading } from '../../sheets/entry-book/board.ts';
import {
  acceptedCell,
  countCell,
  loggedCell,
  UNIT_TAB,
} from '../../sheets/registration-form/registration-layout.ts';
import { type Say, wordsOf } from '../../words/vocabulary.ts';
import type { LogLine } from '../office/log.ts';
import { findingText, vi, withPersonalRemarks } from '../vi/vi.ts';

/** The result of one tick of form A, or of an edit that is noted. */
export interface RegistrationResult {
  readonly kind: 'accepted' | 'refused' | 'unchanged' | 'edit-noted';
  readonly cells: readonly CellWrite[];
  /** The answer that the unit reads; '' for a noted edit. */
  readonly text: string;
  /** Number of the receipt when accepted, else ''. */
  readonly receipt: string;
  readonly log: readonly LogLine[];
  /** Counts whose number format is reset: a typed date or percentage leaves its format behind, which would apply to the next entry. */
  readonly reformat: readonly (typeof REGISTRATION_FIELDS)[number][];
}

export interface SubmissionContext {
  readonly campaign: Pick<Campaign, 'year' | 'vocabulary'>;
  readonly unitCode: string;
  readonly assigned: number | null;
  readonly lastDay: Day;
  /** The moment at which the answer is written. */
  readonly now: Moment;
  /** The moment from which the tick counts: the previous sweep, or the received date when the office enters the figures. */
  readonly countsFrom: Moment;
  readonly actor: string;
  readonly byOffice: boolean;
  /** Added to the log line; '' for none. */
  readonly remark: string;
}

/** Judges one unit's form A with its present figures, and gives the cells to write. The tick is always cleared. */
export function answerSubmission(reading: UnitTabReading, context: SubmissionContext): RegistrationResult {
  const answer = answerTick(
    // A form A that is not owed is answered like any other.
    { ...reading, demand: 'owed', lastDay: context.lastDay },
    reading.acceptance?.figures ?? null,
    judgementOf(checkRegistration(reading.entry, context.assigned)),
    {
      series: receiptSeries(REGISTRATION, 1, context.campaign.year, reading.receiptStem),
      countsFrom: context.countsFrom,
      byOffice: context.byOffice,
    },
  );
  switch (answer.kind) {
    case 'closed':
    case 'not-asked':
      return refusedResult(vi.answer.closed, context);
    case 'refused':
      return refusedResult(
        vi.answer.refused(answer.wrong, context.now, wordsOf(context.campaign)),
        context,
        countsIn(answer.wrong),
      );
    case 'unchanged':
      return unchangedResult(reading, context);
    case 'accepted':
      return acceptedResult(reading, answer, context);
  }
}

type Accepted = Extract<Answer<RegistrationFigures, RegistrationFinding>, { kind: 'accepted' }>;

function acceptedResult(
  reading: UnitTabReading,
  { figures, firstAt, daysLate, receipt, notices }: Accepted,
  context: SubmissionContext,
): RegistrationResult {
  const say = wordsOf(context.campaign);
  const text = vi.answer.accepted({ receipt, at: context.now, firstAt, daysLate, notices, say });
  const shown = shownFigures(reading);
  return {
    kind: 'accepted',
    text,
    receipt,
    cells: [
      ...answerCells(text),
      writeAt(UNIT_TAB.firstAcceptedAt, momentValue(firstAt)),
      writeAt(UNIT_TAB.lastAcceptedAt, momentValue(context.countsFrom)),
      writeAt(UNIT_TAB.receipt, receipt),
      ...(reading.returnedAt === null ? [] : [writeAt(UNIT_TAB.returnedAt, null)]),
      ...copies(shown, acceptedCell),
      ...copies(shown, loggedCell),
    ],
    log: [
      {
        action: 'accepted',
        unit: context.unitCode,
        detail: vi.acceptedDetail({
          receipt,
          figures,
          daysLate,
          notices,
          say,
          remark: context.remark,
          before: reading.acceptance?.figures ?? null,
        }),
        actor: context.actor,
      },
    ],
    reformat: [],
  };
}

const answerCells = (text: string): CellWrite[] => [
  writeAt(UNIT_TAB.tick, false),
  writeAt(UNIT_TAB.answer, text),
];

const refusedResult = (
  text: string,
  { unitCode, actor }: SubmissionContext,
  reformat: RegistrationResult['reformat'] = [],
): RegistrationResult => ({
  kind: 'refused',
  cells: answerCells(text),
  text,
  receipt: '',
  log: [{ action: 'refused', unit: unitCode, detail: text, actor }],
  reformat,
});

/** The figures stay as they were accepted; another note is taken over. */
function unchangedResult(reading: UnitTabReading, context: SubmissionContext): RegistrationResult {
  const hasOtherNote = noteIsOther(reading);
  const text = withPersonalRemarks(
    vi.answer.unchanged(reading.receipt, hasOtherNote),
    personalRemarks(reading, wordsOf(context.campaign)),
  );
  const noted = hasOtherNote ? noteEdit(reading, context) : null;
  return {
    kind: 'unchanged',
    cells: [...(noted?.cells ?? []), ...answerCells(text)],
    text,
    receipt: '',
    log: noted?.log ?? [],
    reformat: [],
  };
}

const noteIsOther = ({ entry, logged }: UnitTabReading): boolean =>
  rawText(entry.note) !== (logged.at(-1) ?? '');

/** What the present note is said to hold. */
const personalRemarks = ({ entry }: UnitTabReading, say: Say): string[] =>
  checkRegistration(entry, null).findings.flatMap((finding) =>
    finding.kind === 'personal' ? [findingText(finding, say)] : [],
  );

/**
 * Logs, once a change, that a unit changed its figures or its note after they were accepted. A note counts from then on; figures
 * have to be handed in again.
 */
export function noteEdit(reading: UnitTabReading, context: SubmissionContext): RegistrationResult {
  const shown = shownFigures(reading);
  const before = reading.logged;
  const isOfNoteOnly = REGISTRATION_FIELDS.every((_, index) => String(shown[index] ?? '') === before[index]);
  const detail = vi.editedDetail(
    before,
    shown.map((one) => String(one ?? '')),
    wordsOf(context.campaign),
  );
  return {
    kind: 'edit-noted',
    text: '',
    receipt: '',
    cells: [
      ...copies(shown, loggedCell),
      ...(reading.entry.note.kind === 'formula' ? [] : [writeAt(acceptedCell('note'), shown.at(-1) ?? null)]),
      ...(reading.answer === ''
        ? []
        : [
            writeAt(
              UNIT_TAB.answer,
              withPersonalRemarks(reading.answer, personalRemarks(reading, wordsOf(context.campaign))),
            ),
          ]),
    ],
    log: [
      {
        action: isOfNoteOnly ? 'noteChanged' : 'edited',
        unit: context.unitCode,
        detail: isOfNoteOnly && context.remark !== '' ? `${detail}; ${context.remark}` : detail,
        actor: context.actor,
      },
    ],
    reformat: [],
  };
}

/** The figures as the sheet's formulas compare them: the counts or their problem codes, then the note (`registration-formulas.ts`). */
function shownFigures({ entry }: UnitTabReading): Written[] {
  const { findings } = checkRegistration(entry, null);
  const counts = REGISTRATION_FIELDS.map((field): Written => {
    const problem = findings.find(
      (finding) => finding.kind === 'count' && finding.field === field && !isFormatShown(finding.problem),
    );
    const content = entry.counts[field];
    if (problem?.kind === 'count') return problem.problem;
    return content.kind === 'number' ? content.value : null;
  });
  const note: Written =
    entry.note.kind === 'formula'
      ? 'formula'
      : entry.note.kind === 'number'
        ? entry.note.value
        : rawText(entry.note);
  return [...counts, note];
}

const copies = (shown: readonly Written[], cellOf: typeof acceptedCell): CellWrite[] =>
  [...REGISTRATION_FIELDS, 'note' as const].map((field, index) =>
    writeAt(cellOf(field), shown[index] ?? null),
  );

const countsIn = (findings: readonly RegistrationFinding[]) =>
  findings.flatMap((finding) =>
    finding.kind === 'count' && finding.problem !== 'blank' ? [finding.field] : [],
  );

export const countArea = (field: (typeof REGISTRATION_FIELDS)[number]) => ({
  ...countCell(field),
  rows: 1,
  columns: 1,
});
