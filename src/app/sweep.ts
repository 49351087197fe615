import { dayOfSerial, type Moment } from '../domain/day.ts';
import { area } from '../sheets/a1.ts';
import { type Grid, numberAt } from '../sheets/grid.ts';
import { type BoardRow, parseBoard, parseUnitTab } from '../sheets/parse.ts';
import { SHEET_IDS } from '../sheets/registry.ts';
import { styleRequest, writeCells } from '../sheets/tab.ts';
import { UNIT_TAB } from '../sheets/unit-tab.ts';
import type { SheetRequest } from '../sheets/value.ts';
import { type LogLine, logRequest } from './log.ts';
import type { World } from './ports.ts';
import {
  type Answer,
  answerSubmission,
  countArea,
  noteEdit,
  type SubmissionContext,
  unitActor,
} from './submission.ts';

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
const UNLOGGED = 'sweep.unlogged';

const NOTHING: SweepReport = { accepted: [], refused: [], edited: [], unreadable: [], board: null };

/**
 * Answers every tick there is. One read when there is none; with ticks one more read and one write a book. The board is
 * told by formulas, so no history is needed: a tick that a dead run left behind is found by the next one.
 */
export function sweep(world: World): SweepReport | 'busy' {
  return world.lock.run(() => sweepAlone(world));
}

/** @see sweep; for callers that hold the lock already. */
export function sweepAlone(world: World): SweepReport {
  const { books, memory, clock } = world;
  const entryBookId = memory.get(ENTRY_BOOK);
  if (entryBookId === null) return NOTHING;
  writeLogLeftOver(world);
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
    waiting.map(({ sheetId }) => ({ sheetId, area: area(0, 0, UNIT_TAB.rows, UNIT_TAB.columns) })),
    'cells',
  );
  const year = Number(memory.get(CAMPAIGN_YEAR) ?? 0);
  const requests: SheetRequest[] = [];
  const log: LogLine[] = [];
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
    requests.push(...answerRequests(row.sheetId, answer));
    log.push(...answer.log);
    if (answer.kind === 'accepted') report.accepted.push(row.code);
    if (answer.kind === 'refused') report.refused.push(row.code);
    if (answer.kind === 'edit-noted') report.edited.push(row.code);
  }
  writeWithLog(world, entryBookId, requests, log);
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
  // The tab's own code is the proof that nothing was moved: answers go to fixed cells.
  if (reading.unitCode !== row.code || lastDay === null) return null;
  const context: SubmissionContext = {
    campaign: { year },
    unitCode: row.code,
    assigned: numberAt(grid, UNIT_TAB.assigned),
    lastDay,
    now,
    countsFrom: since,
    actor: unitActor({ code: row.code }),
    remark: '',
  };
  return reading.ticked ? answerSubmission(reading, context) : noteEdit(reading, context);
}

export const answerRequests = (sheetId: number, { cells, redate }: Answer): SheetRequest[] => [
  ...writeCells(sheetId, cells),
  ...redate.map((field) => styleRequest(sheetId, countArea(field), { number: 'count' })),
];

/**
 * Answers and their log lines in one write when there is one book. With two, the lines are put by in a script property
 * first: a run that dies between the two writes leaves them for the next.
 */
export function writeWithLog(
  world: World,
  entryBookId: string,
  requests: readonly SheetRequest[],
  log: readonly LogLine[],
): void {
  const { books, memory } = world;
  const lines = log.length === 0 ? [] : [logRequest(world, log)];
  if (entryBookId === books.officeId) {
    books.apply(entryBookId, [...requests, ...lines]);
    return;
  }
  if (lines.length > 0) memory.set(UNLOGGED, JSON.stringify(lines));
  books.apply(entryBookId, requests);
  books.apply(books.officeId, lines);
  memory.delete(UNLOGGED);
}

function writeLogLeftOver({ books, memory }: World): void {
  const left = memory.get(UNLOGGED);
  if (left === null) return;
  books.apply(books.officeId, JSON.parse(left) as SheetRequest[]);
  memory.delete(UNLOGGED);
}
