import { dayOfSerial, type Moment, serialOfMoment } from '../domain/day.ts';
import { type Grid, numberAt } from '../sheets/grid.ts';
import { type BoardRow, parseBoard, parseUnitTab } from '../sheets/parse.ts';
import { SHEET_IDS } from '../sheets/registry.ts';
import { styleRequest } from '../sheets/tab.ts';
import { UNIT_TAB, UNIT_TAB_FACTS } from '../sheets/unit-tab.ts';
import { isInPlace } from '../sheets/unit-tab-spec.ts';
import { finishJournal, type TabAnswer, writeWithLog } from './journal.ts';
import type { ReadRange, World } from './ports.ts';
import { type OwedReceipt, oweReceipts, RECEIPTS, sendOwedReceipts } from './receipts.ts';
import {
  type Answer,
  answerSubmission,
  countArea,
  noteEdit,
  type SubmissionContext,
  unitActor,
} from './submission.ts';
import { vi } from './vi.ts';

export interface SweepReport {
  readonly accepted: readonly string[];
  readonly refused: readonly string[];
  readonly edited: readonly string[];
  /** Tabs whose layout is not ours any more: nothing was written there. */
  readonly unreadable: readonly string[];
  /** The board as read, when nothing was written since: the reminder run need not read it again. */
  readonly board: readonly BoardRow[] | null;
}

/** Known to the script without a read: where the board is. Written by set-up and repaired by `Kiểm tra và sửa`. */
export const ENTRY_BOOK = 'entry.book';
export const CAMPAIGN_YEAR = 'campaign.year';
const LAST_SWEEP = 'sweep.last';

/** Days; sweeps are 5 minutes apart. */
const LONG_GAP = 1 / 24;
const gapOf = (since: Moment, now: Moment): number => serialOfMoment(now) - serialOfMoment(since);

const NOTHING: SweepReport = { accepted: [], refused: [], edited: [], unreadable: [], board: null };

/**
 * Answers every tick there is. One read when there is none; with ticks one more read and one write a book. The board is
 * told by formulas, so no history is needed: a tick that a dead run left behind is found by the next one.
 */
export function sweep(world: World): SweepReport | 'busy' {
  return world.lock.run(() => {
    const report = sweepAlone(world);
    sendOwedReceipts(world);
    return report;
  });
}

/** The part of a unit's tab that is judged. */
export const unitFacts = (sheetId: number): ReadRange[] => UNIT_TAB_FACTS.map((area) => ({ sheetId, area }));

/** @see sweep; for callers that hold the lock already, and send the receipts owed when they are done. */
export function sweepAlone(world: World): SweepReport {
  const { books, memory, clock } = world;
  const entryBookId = memory.get(ENTRY_BOOK);
  if (entryBookId === null) return NOTHING;
  finishJournal(world, entryBookId);
  const now = clock.now();
  const since = (memory.get(LAST_SWEEP) as Moment | null) ?? now;
  const board = parseBoard(
    books.read(entryBookId, [{ sheetId: SHEET_IDS.summary }], 'values').grid(SHEET_IDS.summary),
  );
  const waiting = board.rows.filter(({ pending }) => pending !== '');
  if (waiting.length === 0) {
    memory.set(LAST_SWEEP, now);
    return { ...NOTHING, board: board.rows };
  }
  const reading = books.read(
    entryBookId,
    waiting.flatMap(({ sheetId }) => unitFacts(sheetId)),
    'cells',
  );
  const year = Number(memory.get(CAMPAIGN_YEAR) ?? 0);
  const answers: TabAnswer[] = [];
  const receipts: OwedReceipt[] = [];
  const report = {
    accepted: [] as string[],
    refused: [] as string[],
    edited: [] as string[],
    unreadable: [] as string[],
  };
  for (const row of waiting) {
    const grid = reading.grid(row.sheetId);
    const answer = answerTo(row, grid, { year, now, since });
    if (answer === null) {
      report.unreadable.push(row.code);
      continue;
    }
    answers.push(tabAnswer(row.sheetId, answer));
    if (answer.kind === 'accepted') {
      report.accepted.push(row.code);
      receipts.push({ sheetId: row.sheetId, code: row.code, receipt: answer.receipt });
    }
    if (answer.kind === 'refused') report.refused.push(row.code);
    if (answer.kind === 'edit-noted') report.edited.push(row.code);
  }
  if (receipts.length > 0 && memory.get(RECEIPTS) === 'on') oweReceipts(memory, receipts);
  writeWithLog(world, entryBookId, answers);
  memory.set(LAST_SWEEP, now);
  return { ...report, board: null };
}

function answerTo(
  row: BoardRow,
  grid: Grid,
  { year, now, since }: { year: number; now: Moment; since: Moment },
): Answer | null {
  const reading = parseUnitTab(grid);
  const lastDay = dayOfSerial(numberAt(grid, UNIT_TAB.lastDay) ?? 0);
  // Answers go to fixed cells: not into a tab where these were moved.
  if (!isInPlace(grid, row.code) || lastDay === null) return null;
  const context: SubmissionContext = {
    campaign: { year },
    unitCode: row.code,
    assigned: numberAt(grid, UNIT_TAB.assigned),
    lastDay,
    now,
    countsFrom: since,
    mayPredate: false,
    actor: unitActor({ code: row.code }),
    // A unit is given the benefit of a gap between sweeps; the log tells that it was.
    remark: gapOf(since, now) > LONG_GAP ? vi.countedFrom(since) : '',
  };
  return reading.ticked ? answerSubmission(reading, context) : noteEdit(reading, context);
}

/** An answer as what is written for it. */
export const tabAnswer = (sheetId: number, { cells, reformat, log }: Answer): TabAnswer => ({
  sheetId,
  cells,
  formats: reformat.map((field) => styleRequest(sheetId, countArea(field), { number: 'automatic' })),
  log,
});
