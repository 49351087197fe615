import { type Day, dayOf, type Moment } from '../../domain/calendar/day.ts';
import { lateness } from '../../domain/calendar/deadline.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import { nextReceipt } from '../../domain/campaign/receipt.ts';
import { REGISTRATION_FIELDS, sameFigures } from '../../domain/form/registration.ts';
import { checkRegistration, obstacles, type RegistrationFinding } from '../../domain/form/rule.ts';
import { isFormatShown, rawText } from '../../domain/text/cell.ts';
import type { Unit } from '../../domain/unit/unit.ts';
import type { CellWrite } from '../../sheets/cells/tab.ts';
import { write } from '../../sheets/cells/tab.ts';
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

/** What the sweep answers to one tick, or notes of one edit. */
export interface Answer {
  readonly kind: 'accepted' | 'refused' | 'unchanged' | 'edit-noted';
  readonly cells: readonly CellWrite[];
  /** What the unit is told; '' for a noted edit. */
  readonly text: string;
  /** The receipt's number when accepted, else ''. */
  readonly receipt: string;
  readonly log: readonly LogLine[];
  /** Counts whose number format is taken away: a typed date or share leaves one behind, and spoils the next entry. */
  readonly reformat: readonly (typeof REGISTRATION_FIELDS)[number][];
}

export interface SubmissionContext {
  readonly campaign: Pick<Campaign, 'year'>;
  readonly unitCode: string;
  readonly assigned: number | null;
  readonly lastDay: Day;
  /** When the answer is written. */
  readonly now: Moment;
  /** The moment the tick counts from: that of the previous sweep, or the received date of an entry on the unit's behalf. */
  readonly countsFrom: Moment;
  readonly actor: string;
  /** True when `countsFrom` may put the first acceptance earlier: the office shows that the paper came in time. */
  readonly mayPredate: boolean;
  /** Said in the log when the office submits for the unit. */
  readonly remark: string;
}

const put = (at: { row: number; column: number }, value: Written): CellWrite =>
  write(at.row, at.column, value);

/** Judges one unit's form A as it stands and says what to write: the tick is always cleared. */
export function answerSubmission(reading: UnitTabReading, context: SubmissionContext): Answer {
  const check = checkRegistration(reading.entry, context.assigned);
  const untick = put(UNIT_TAB.tick, false);
  const actor = context.actor;
  if (reading.closedAt !== null) {
    const text = vi.answer.closed;
    return {
      kind: 'refused',
      cells: [untick, put(UNIT_TAB.answer, text)],
      text,
      receipt: '',
      log: [{ action: vi.action.refused, unit: context.unitCode, detail: text, actor }],
      reformat: [],
    };
  }
  const wrong = obstacles(check);
  const figures = check.figures;
  if (wrong.length > 0 || figures === null) {
    const text = vi.answer.refused(wrong, context.now);
    return {
      kind: 'refused',
      cells: [untick, put(UNIT_TAB.answer, text)],
      text,
      receipt: '',
      log: [{ action: vi.action.refused, unit: context.unitCode, detail: text, actor }],
      reformat: countsIn(wrong),
    };
  }
  const { acceptance } = reading;
  const predates =
    context.mayPredate && reading.firstAcceptedAt !== null && context.countsFrom < reading.firstAcceptedAt;
  const isReturned = reading.returnedAt !== null;
  if (acceptance !== null && sameFigures(figures, acceptance.figures) && !predates && !isReturned) {
    const text = vi.answer.unchanged(reading.receipt);
    return {
      kind: 'unchanged',
      cells: [untick, put(UNIT_TAB.answer, text)],
      text,
      receipt: '',
      log: [],
      reformat: [],
    };
  }
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
      untick,
      put(UNIT_TAB.answer, text),
      put(UNIT_TAB.firstAcceptedAt, momentValue(firstAt)),
      put(UNIT_TAB.lastAcceptedAt, momentValue(context.countsFrom)),
      put(UNIT_TAB.receipt, receipt),
      ...(isReturned ? [put(UNIT_TAB.returnedAt, null)] : []),
      ...copies(shown, acceptedCell),
      ...copies(shown, loggedCell),
    ],
    log: [
      {
        action: vi.action.accepted,
        unit: context.unitCode,
        detail: vi.acceptedDetail({
          receipt,
          figures,
          daysLate,
          notices,
          remark: context.remark,
          before: acceptance?.figures ?? null,
        }),
        actor,
      },
    ],
    reformat: [],
  };
}

/** Notes in the log that a unit changed its figures after they were accepted, once a change. */
export function noteEdit(reading: UnitTabReading, context: SubmissionContext): Answer {
  const shown = shownFigures(reading);
  const before = reading.logged;
  return {
    kind: 'edit-noted',
    text: '',
    receipt: '',
    cells: copies(shown, loggedCell),
    log: [
      {
        action: vi.action.edited,
        unit: context.unitCode,
        detail: vi.editedDetail(before, shown.map(String)),
        actor: context.actor,
      },
    ],
    reformat: [],
  };
}

/** What the sheet's own comparison sees: the counts or their problem codes, then the note (`registration-formulas.ts`). */
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
  [...REGISTRATION_FIELDS, 'note' as const].map((field, index) => put(cellOf(field), shown[index] ?? null));

const countsIn = (findings: readonly RegistrationFinding[]) =>
  findings.flatMap((finding) =>
    finding.kind === 'count' && finding.problem !== 'blank' ? [finding.field] : [],
  );

export const countArea = (field: (typeof REGISTRATION_FIELDS)[number]) => ({
  ...countCell(field),
  rows: 1,
  columns: 1,
});

export const unitActor = (unit: Pick<Unit, 'code'>): string => `đơn vị ${unit.code}`;
