import { type Moment, serialOfMoment } from '../../domain/calendar/day.ts';
import type { UsedForm } from '../../domain/own-form/used-form.ts';
import type { Grid } from '../../sheets/cells/grid.ts';
import type { ProtectionFound } from '../../sheets/cells/tab-diff.ts';
import { type BoardRow, parseUnitTab } from '../../sheets/entry-book/board.ts';
import { isInPlace } from '../../sheets/registration-form/registration-labels.ts';
import { wordsOf } from '../../words/vocabulary.ts';
import { firstTabRequests, reportedNow } from '../mail/first-tab.ts';
import { noteAnswered, type TabReport } from '../mail/refused-reports.ts';
import { finishJournal, type TabResult, writeEach } from '../office/answer-log.ts';
import { boardIn, boardRanges, unitFacts } from '../office/entry-book.ts';
import { CAMPAIGN_WORDS, CAMPAIGN_YEAR, ENTRY_BOOK, FORM_B, knownForms, RECEIPTS } from '../office/known.ts';
import type { World } from '../ports.ts';
import { vi } from '../vi/vi.ts';
import { registrationReport } from './answer-registration.ts';
import { answerReport, noteEdit, writtenResults } from './answer-report.ts';
import { ownAnswers, ownRanges } from './own-answers.ts';
import { type AnsweredReport, progressAnswers, progressTabAnswer } from './progress-answers.ts';
import { type OwedReceipt, oweReceipts } from './receipts.ts';
import type { ReportResult, TickContext } from './report-result.ts';
import { viSubmission } from './vi.ts';

interface SweepReport {
  /** Units whose tab's layout somebody changed, or that Google refused to write to: they were not answered. */
  readonly unreadable: readonly string[];
  /** The tables' rows, when nothing was written since they were read, so that a reminder run need not read them again. */
  readonly board: readonly BoardRow[] | null;
}

const LAST_SWEEP = 'sweep.last';

/** Moment of the last sweep that ended. */
export const lastSweep = ({ memory }: World): Moment | null => memory.get(LAST_SWEEP) as Moment | null;

/** Days; sweeps are 5 minutes apart. */
const LONG_GAP = 1 / 24;
const gapOf = (since: Moment, now: Moment): number => serialOfMoment(now) - serialOfMoment(since);

const NOTHING: SweepReport = { unreadable: [], board: null };

/**
 * Answers every tick. One read when there is none; with ticks one more read and one write a file. Formulas show every tick in
 * the tables, so that no history is needed: the next sweep finds a tick that a dead run left. For callers that hold the lock
 * and send the owed receipts afterwards.
 */
export function sweepAlone(world: World): SweepReport {
  const { books, memory, clock } = world;
  const entryBookId = memory.get(ENTRY_BOOK);
  if (entryBookId === null) return NOTHING;
  const now = clock.now();
  const since = (memory.get(LAST_SWEEP) as Moment | null) ?? now;
  const hasProgress = memory.get(FORM_B) === 'on';
  const year = Number(memory.get(CAMPAIGN_YEAR) ?? 0);
  const forms = knownForms(world);
  const ranges = boardRanges(hasProgress, forms);
  const board = boardIn(books.read(entryBookId, ranges, 'values'), hasProgress, forms);
  finishJournal(world, entryBookId, () => firstTabRequests(world, reportedNow(board.rows, year, now)));
  const waiting = board.rows.filter(
    ({ pending, hasProgressTick, waiting: own = [] }) => pending !== '' || hasProgressTick || own.length > 0,
  );
  if (waiting.length === 0) {
    memory.set(LAST_SWEEP, now);
    return { ...NOTHING, board: board.rows };
  }
  const reading = books.read(
    entryBookId,
    waiting.flatMap((row) => [...unitFacts(row.sheetId, hasProgress), ...ownRanges(row, forms)]),
    'withFormats',
  );
  const vocabulary = memory.get(CAMPAIGN_WORDS) === 'association' ? 'association' : 'party';
  const run: SweepRun = { year, say: wordsOf({ vocabulary }), now, since, forms };
  const found = waiting.map((row) => {
    const { sheetId, code } = row;
    return { code, sheetId, ...answersTo(row, reading.grid(sheetId), run, reading.tab(sheetId).protections) };
  });
  const told = found.flatMap(({ answers = [] }) => answers);
  const { receipts, refusals, corrections } = handedIn(told);
  if (receipts.length > 0 && memory.get(RECEIPTS) === 'on') oweReceipts(memory, receipts);
  const accepted = receipts.map(({ sheetId, period }) => ({ sheetId, obligation: period }));
  noteAnswered(world, refusals, [...accepted, ...corrections]);
  const news = firstTabRequests(world, reportedNow(board.rows, year, now, accepted));
  const written = found.flatMap((one) => one.written ?? []);
  const refused = new Set(writeEach(world, entryBookId, written, news));
  memory.set(LAST_SWEEP, now);
  const isUnanswered = ({ sheetId, isComplete = false }: (typeof found)[number]) =>
    !isComplete || refused.has(sheetId);
  return { unreadable: found.filter(isUnanswered).map(({ code }) => code), board: null };
}

/** What the answers mean to the receipts, and to the mails about refused reports. */
function handedIn(told: readonly ToldAnswer[]): {
  readonly receipts: readonly OwedReceipt[];
  readonly refusals: readonly TabReport[];
  readonly corrections: readonly TabReport[];
} {
  const accepted = told.filter(({ kind }) => kind === 'accepted');
  return {
    receipts: accepted.flatMap(({ sheetId, period, receipt }) =>
      period === null ? [] : [{ sheetId, period, receipt }],
    ),
    refusals: told.flatMap(({ kind, sheetId, period, isCorrection, isEarly = false }): TabReport[] => {
      const obligation = isCorrection ? 'correction' : period;
      return kind !== 'refused' || isEarly || obligation === null ? [] : [{ sheetId, obligation }];
    }),
    corrections: accepted
      .filter(({ isCorrection }) => isCorrection)
      .map(({ sheetId }) => ({ sheetId, obligation: 'correction' })),
  };
}

type ToldAnswer = Pick<ReportResult, 'kind' | 'receipt'> & AnsweredReport & Pick<BoardRow, 'sheetId'>;

interface SweepRun extends Pick<TickContext, 'year' | 'say' | 'now'> {
  readonly since: Moment;
  readonly forms: readonly UsedForm[];
}

interface TabAnswers {
  readonly answers: readonly ToldAnswer[];
  readonly written: TabResult;
  /** False when a tick waits where its report does not stand any more. */
  readonly isComplete: boolean;
}

/** The results of all ticks of one unit's tab, and the cells to write; null for a tab whose layout somebody changed. */
function answersTo(
  row: BoardRow,
  grid: Grid,
  { year, say, now, since, forms }: SweepRun,
  protections: readonly ProtectionFound[],
): TabAnswers | null {
  // Answers go to fixed cells, which are others in a tab whose rows or columns moved.
  if (!isInPlace(grid, row.code)) return null;
  // A tick counts from the previous sweep, in the unit's favour; after a long gap the log says so.
  const remark = gapOf(since, now) > LONG_GAP ? vi.countedFrom(since) : '';
  const actor = viSubmission.unitActor(row.code);
  const context: TickContext = {
    year,
    say,
    unitCode: row.code,
    now,
    countsFrom: since,
    actor,
    byOffice: false,
    remark,
  };
  const registration = row.pending === '' ? null : registrationAnswer(grid, context);
  const progress = row.hasProgressTick ? progressAnswers(grid, context) : [];
  const { answers: own, isComplete } = ownAnswers(row, grid, forms, context);
  if (progress === null || (row.pending !== '' && registration === null)) return null;
  const written = [...(registration === null ? [] : [writtenResults(row.sheetId, [registration])])];
  if (progress.length > 0) written.push(progressTabAnswer(grid, progress, protections));
  if (own.length > 0) written.push(writtenResults(row.sheetId, own));
  if (written.length === 0) return null;
  return {
    answers: [
      ...(registration === null
        ? []
        : [{ ...registration, period: 'registration' as const, isCorrection: false }]),
      ...progress,
      ...own,
    ].map((answer) => ({ ...answer, sheetId: row.sheetId })),
    written: {
      sheetId: row.sheetId,
      cells: written.flatMap(({ cells }) => cells),
      formats: written.flatMap(({ formats }) => formats),
      log: written.flatMap(({ log }) => log),
    },
    isComplete,
  };
}

function registrationAnswer(grid: Grid, context: TickContext): ReportResult | null {
  const reading = parseUnitTab(grid);
  if (reading.lastDay === null) return null;
  const report = registrationReport(reading, context);
  return reading.ticked ? answerReport(report, context) : noteEdit(report, context);
}
