import { deadlinesOf } from '../domain/campaign-deadlines.ts';
import type { Day, Moment } from '../domain/day.ts';
import { cumulativeOf, dutyOf } from '../domain/duty.ts';
import type { TargetKind } from '../domain/progress.ts';
import { textAt } from '../sheets/grid.ts';
import { BOARD } from '../sheets/progress-board.ts';
import { progressWithTyped } from '../sheets/progress-board-parse.ts';
import { SUMMARY } from '../sheets/summary-columns.ts';
import { boardTable } from '../sheets/summary-figures.ts';
import { OBLIGATION_WORDS, STATE_TEXT } from '../sheets/wording.ts';
import { changeRemarks } from './change-remarks.ts';
import { deadlineRemarks } from './deadline-lines.ts';
import type { Board } from './entry-book.ts';
import type { Office } from './office.ts';
import { readOfficeBoard } from './office-board.ts';
import type { World } from './ports.ts';
import type { Outcome } from './remind.ts';
import { isOverdue } from './state-column.ts';
import { type ProgressReview, type RegistrationReview, reviewText } from './vi-review.ts';

/** *Kiểm tra số liệu*: what the boards of the forms in use say, in a few sentences. One read of each book, no write. */
export function reviewFigures(world: World): Outcome<{ readonly text: string }> {
  const reading = readOfficeBoard(world);
  if (!reading.ok) return reading;
  const { office, board } = reading;
  const { registration, progress } = office.campaign;
  const today = world.clock.today();
  return {
    ok: true,
    text: reviewText({
      registration: registration === null ? null : registrationReview(office, board, world.clock.now()),
      progress: progress === null ? null : progressReview(office, board, today),
      broken: board.broken,
      remarks: [...deadlineRemarks(office, today), ...changeRemarks(office)],
    }),
  };
}

function registrationReview(
  { campaign, roster, codes }: Office,
  { grid, rows }: Board,
  now: Moment,
): RegistrationReview {
  const names = new Map(roster.map(({ unit }) => [unit.code, unit.name]));
  const byState = new Map<string, string[]>();
  for (const { code, state } of rows)
    byState.set(STATE_TEXT[state], [...(byState.get(STATE_TEXT[state]) ?? []), names.get(code) ?? code]);
  const { units, withTyped } = boardTable(grid, now, codes.ofTab);
  return {
    registered: units.reduce((sum, { figures }) => sum + (figures.target ?? 0), 0),
    withTyped: { target: withTyped.totals.target, remark: withTyped.remark },
    superior: campaign.superiorAdmissionTarget,
    byState: [...byState.entries()],
    warning: textAt(grid, SUMMARY.warning),
  };
}

function progressReview(
  { campaign, calendar, roster }: Office,
  { progressGrid, rows }: Board,
  today: Day,
): ProgressReview {
  const deadlines = deadlinesOf(campaign, calendar);
  const units = new Map(roster.map(({ unit }) => [unit.code, unit]));
  const standings = rows.flatMap(({ progress }) => progress ?? []);
  const of = (kind: TargetKind, superior: number | null) => ({
    done: standings.reduce((sum, standing) => sum + cumulativeOf(standing, kind), 0),
    own: standings.reduce((sum, { target }) => sum + (target[kind] ?? 0), 0),
    superior,
  });
  return {
    targets: {
      admission: of('admission', campaign.superiorAdmissionTarget),
      training: of('training', campaign.superiorTrainingTarget),
    },
    overdue: rows.flatMap((row) => {
      const unit = units.get(row.code);
      if (unit === undefined) return [];
      const late = deadlines
        .map((deadline) => dutyOf(unit, deadline, row))
        .filter((duty) => isOverdue(duty, today))
        .map(({ obligation }) => OBLIGATION_WORDS[obligation]);
      return late.length === 0 ? [] : [[unit.name, late] as const];
    }),
    withTyped: progressGrid === null ? null : progressWithTyped(progressGrid),
    warning: progressGrid === null ? '' : textAt(progressGrid, BOARD.warning),
  };
}
