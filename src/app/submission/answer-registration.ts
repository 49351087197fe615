import { type Day, dayOf, type Moment } from '../../domain/calendar/day.ts';
import { lateness } from '../../domain/calendar/deadline.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import { nextReceipt } from '../../domain/campaign/receipt.ts';
import { REGISTRATION_FIELDS, sameFigures } from '../../domain/form/registration.ts';
import { checkRegistration, obstacles, type RegistrationFinding } from '../../domain/form/rule.ts';
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
import type { LogLine } from '../office/log.ts';
import { vi } from '../vi/vi.ts';

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
  readonly campaign: Pick<Campaign, 'year'>;
  readonly unitCode: string;
  readonly assigned: number | null;
  readonly lastDay: Day;
  /** The moment at which the answer is written. */
  readonly now: Moment;
  /** The moment from which the tick counts: the previous sweep, or the received date when the office enters the figures. */
  readonly countsFrom: Moment;
  readonly actor: string;
  /** True when `countsFrom` may move the first acceptance to an earlier moment: the office shows that the paper came in time. */
  readonly mayPredate: boolean;
  /** Added to the log line; '' for none. */
  readonly remark: string;
}

/** Judges one unit's form A with its present figures, and gives the cells to write. The tick is always cleared. */
export function answerSubmission(reading: UnitTabReading, context: SubmissionContext): RegistrationResult {
  const check = checkRegistration(reading.entry, context.assigned);
  if (reading.closedAt !== null) return refusedResult(vi.answer.closed, context);
  const wrong = obstacles(check);
  const figures = check.figures;
  if (wrong.length > 0 || figures === null)
    return refusedResult(vi.answer.refused(wrong, context.now), context, countsIn(wrong));
  const { acceptance } = reading;
  const predates =
    context.mayPredate && reading.firstAcceptedAt !== null && context.countsFrom < reading.firstAcceptedAt;
  const isReturned = reading.returnedAt !== null;
  if (acceptance !== null && sameFigures(figures, acceptance.figures) && !predates && !isReturned)
    return unchangedResult(vi.answer.unchanged(reading.receipt));
  const firstAt = predates ? context.countsFrom : (reading.firstAcceptedAt ?? context.countsFrom);
  const receipt = nextReceipt({
    period: 'registration',
    year: context.campaign.year,
    stem: reading.receiptStem,
    previous: reading.receipt,
  });
  const daysLate = lateness(reading.judgedBy ?? context.lastDay, dayOf(firstAt));
  const notices = check.findings.filter((finding) => !wrong.includes(finding));
  const text = vi.answer.accepted({ receipt, at: context.now, firstAt, daysLate, notices });
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
      ...(isReturned ? [writeAt(UNIT_TAB.returnedAt, null)] : []),
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
          remark: context.remark,
          before: acceptance?.figures ?? null,
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

const unchangedResult = (text: string): RegistrationResult => ({
  kind: 'unchanged',
  cells: answerCells(text),
  text,
  receipt: '',
  log: [],
  reformat: [],
});

/** Logs, once a change, that a unit changed its figures after they were accepted. */
export function noteEdit(reading: UnitTabReading, context: SubmissionContext): RegistrationResult {
  const shown = shownFigures(reading);
  const before = reading.logged;
  return {
    kind: 'edit-noted',
    text: '',
    receipt: '',
    cells: copies(shown, loggedCell),
    log: [
      {
        action: 'edited',
        unit: context.unitCode,
        detail: vi.editedDetail(before, shown.map(String)),
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
