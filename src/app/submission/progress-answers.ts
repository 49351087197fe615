import { MONTHS, monthObligation, type Period } from '../../domain/campaign/obligation.ts';
import { byKey } from '../../domain/text/by-key.ts';
import type { Grid } from '../../sheets/cells/grid.ts';
import type { ProtectionFound } from '../../sheets/cells/tab-diff.ts';
import type { SheetRequest } from '../../sheets/cells/value.ts';
import { openProgressAreas } from '../../sheets/progress-form/progress-inputs.ts';
import { parseUnitProgress } from '../../sheets/progress-form/progress-parse.ts';
import { isProgressInPlace } from '../../sheets/progress-form/progress-spec.ts';
import type { TabResult } from '../office/answer-log.ts';
import { gridAfter } from '../office/grid-after.ts';
import { narrowProgress } from '../provisioning/protections.ts';
import { answerCorrection, correctedMonth } from './answer-correction.ts';
import { finalReport } from './answer-final.ts';
import { acceptedMonths, monthReport } from './answer-month.ts';
import { answerReport, changesOf, noteEdit, writtenResults } from './answer-report.ts';
import type { ReportResult, TickContext } from './report-result.ts';

/** The report that a tick hands in or corrects; `period` is null for a correction that names none. */
export interface AnsweredReport {
  readonly period: Period | null;
  readonly isCorrection: boolean;
  /** A tick before the period opened: nothing is wrong that anybody would have to be told of. */
  readonly isEarly?: boolean;
}

/**
 * The results of every tick of a unit's form B: months in their order, so that several can be handed in at once, then a
 * correction, then the year's report. Null for a tab whose rows moved.
 */
export function progressAnswers(
  grid: Grid,
  context: TickContext,
): readonly (ReportResult & AnsweredReport)[] | null {
  const reading = parseUnitProgress(grid);
  if (reading === null || !isProgressInPlace(grid, context.unitCode)) return null;
  const accepted = acceptedMonths(reading);
  const months = MONTHS.filter((month) => reading.months[month].ticked).map((month) => {
    const answer = answerReport(monthReport(reading, month, accepted, context), context);
    if (answer.kind === 'accepted') accepted.add(month);
    return { ...answer, period: monthObligation(month), isCorrection: false };
  });
  const corrected = correctedMonth(reading);
  const notes = MONTHS.flatMap((month) => {
    const { ticked, acceptance } = reading.months[month];
    if (ticked || acceptance === null) return [];
    const report = monthReport(reading, month, accepted, context);
    const isChanged = changesOf(report).length > 0;
    return isChanged
      ? [{ ...noteEdit(report, context), period: monthObligation(month), isCorrection: false }]
      : [];
  });
  return [
    ...notes,
    ...months,
    // A correction is judged by the tab as it was read: it is about figures that were accepted before this run.
    ...(reading.correction.ticked
      ? [
          {
            ...answerCorrection(reading, context),
            period: corrected === null ? null : monthObligation(corrected),
            isCorrection: true,
          },
        ]
      : []),
    ...(reading.final.ticked
      ? [
          {
            ...answerReport(finalReport(reading, accepted, context), context),
            period: 'final' as const,
            isCorrection: false,
          },
        ]
      : []),
  ];
}

/** The cells and requests that the results are written by; accepted figures are locked in the same write. */
export function progressTabAnswer(
  grid: Grid,
  answers: readonly ReportResult[],
  protections: readonly ProtectionFound[],
): TabResult {
  const written = writtenResults(grid.sheetId, answers);
  return answers.some(({ kind }) => kind === 'accepted')
    ? { ...written, formats: [...written.formats, ...lockRequests(grid, answers, protections)] }
    : written;
}

/** Narrows the protections to the inputs that stay open, judged by the tab with the results written. */
function lockRequests(
  grid: Grid,
  answers: readonly ReportResult[],
  protections: readonly ProtectionFound[],
): SheetRequest[] {
  const reading = parseUnitProgress(grid);
  if (reading === null) return [];
  const { firstMonth, lastMonth, final } = reading;
  const after = gridAfter(
    grid,
    answers.flatMap(({ cells }) => cells),
  );
  const demands = byKey(MONTHS, (month) => reading.months[month].demand);
  const open = openProgressAreas({ firstMonth, lastMonth, final: final.lastDay }, after, demands);
  return narrowProgress(grid.sheetId, open, protections);
}
