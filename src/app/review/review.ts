import type { Day, Moment } from '../../domain/calendar/day.ts';
import { deadlinesOf } from '../../domain/campaign/campaign-deadlines.ts';
import type { TargetKind } from '../../domain/form/progress.ts';
import { cumulativeOf } from '../../domain/form/progress.ts';
import { isOverdue, unitObligationOf } from '../../domain/mail/unit-obligation.ts';
import { textAt } from '../../sheets/cells/grid.ts';
import { PROGRESS_TABLE } from '../../sheets/tables/progress-table.ts';
import { progressWithTyped } from '../../sheets/tables/progress-table-parse.ts';
import { SUMMARY } from '../../sheets/tables/summary-columns.ts';
import { boardTable } from '../../sheets/tables/summary-figures.ts';
import { obligationText } from '../../words/obligation-words.ts';
import { wordsOf } from '../../words/vocabulary.ts';
import { STATE_TEXT } from '../../words/wording.ts';
import { deadlineRemarks } from '../office/deadline-lines.ts';
import type { Board } from '../office/entry-book.ts';
import type { Office } from '../office/office.ts';
import { readOfficeBoard } from '../office/office-board.ts';
import type { Outcome } from '../office/refusal.ts';
import type { World } from '../ports.ts';
import { changeRemarks } from '../provisioning/change-remarks.ts';
import { personalNotesIn } from './personal-notes.ts';
import { type ProgressReview, type RegistrationReview, reviewText, viReview } from './vi.ts';

/** *Kiểm tra số liệu*: a few sentences on the tables of the forms in use. One read of the office's file, two of the units', no write. */
export function reviewFigures(world: World): Outcome<{ readonly text: string }> {
  const reading = readOfficeBoard(world);
  if (!reading.ok) return reading;
  const { office, board } = reading;
  const { registration, progress } = office.campaign;
  const today = world.clock.today();
  const personal = personalNotesIn(world, office, board);
  if (!personal.ok) return personal;
  return {
    ok: true,
    text: reviewText({
      registration: registration === null ? null : registrationReview(office, board, world.clock.now()),
      progress: progress === null ? null : progressReview(office, board, today),
      broken: board.broken,
      say: wordsOf(office.campaign),
      remarks: [
        viReview.personalNotes(personal.notes.map(({ text }) => text)),
        ...deadlineRemarks(office, today),
        ...changeRemarks(office),
      ],
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
        .map((deadline) => unitObligationOf(unit, deadline, row))
        .filter((one) => one.obligation !== 'registration' && isOverdue(one, today))
        .map(({ obligation }) => obligationText(obligation, []));
      return late.length === 0 ? [] : [[unit.name, late] as const];
    }),
    withTyped: progressGrid === null ? null : progressWithTyped(progressGrid),
    warning: progressGrid === null ? '' : textAt(progressGrid, PROGRESS_TABLE.warning),
  };
}
