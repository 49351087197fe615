import { isPeriod, type Month, type Period } from '../../domain/campaign/obligation.ts';
import type { ProgressStanding } from '../../domain/form/progress.ts';
import { REGISTRATION_FIELDS, type RegistrationField } from '../../domain/form/registration.ts';
import { sumOf } from '../../domain/form/totals.ts';
import { closeProgress } from '../../domain/report/closing-lines.ts';
import { PROGRESS_FIGURES, type ProgressFigure } from '../../domain/report/progress-correction.ts';
import { type BoardTable, hasFigures } from '../../domain/report/registration-report.ts';
import { byKey } from '../../domain/text/by-key.ts';
import { VERDICT_WORDS } from '../../words/progress-words.ts';
import type { Say } from '../../words/vocabulary.ts';
import { STATE_TEXT } from '../../words/wording.ts';
import { numberAt } from '../cells/grid.ts';
import type { BlockLine, ClosingForm } from './closing-blocks.ts';
import { CLOSING_COLUMNS } from './list-columns.ts';

export type ProgressPeriod = Exclude<Period, 'registration'>;

/** Forms A and B in `Số chốt`. Form B's figures stand in the columns that hold form A's counts in its blocks. */
export const REGISTRATION_CLOSING: ClosingForm<RegistrationField, 'registration'> = {
  figures: byKey(REGISTRATION_FIELDS, (field) => {
    const at = CLOSING_COLUMNS.at[field];
    return { at, heading: CLOSING_COLUMNS.list[at]?.[0] ?? '', total: sumOf };
  }),
  valueAt: numberAt,
  isOwn: (period) => period === 'registration',
  hasFirstMoment: true,
};

const PROGRESS_HEADINGS: Readonly<Record<ProgressFigure, string>> = {
  admitted: 'Lũy kế kết nạp',
  admissionTarget: 'Chỉ tiêu kết nạp',
  classSent: 'Lũy kế cử đi học',
  trainingTarget: 'Chỉ tiêu cử đi học',
};

export const PROGRESS_CLOSING: ClosingForm<ProgressFigure, ProgressPeriod> = {
  figures: byKey(PROGRESS_FIGURES, (figure) => ({
    at: CLOSING_COLUMNS.at.members + PROGRESS_FIGURES.indexOf(figure),
    heading: PROGRESS_HEADINGS[figure],
    total: sumOf,
  })),
  valueAt: numberAt,
  isOwn: (period): period is ProgressPeriod => isPeriod(period) && period !== 'registration',
  note: 'Kết quả',
  hasFirstMoment: false,
};

/** Form A's lines: a unit that edited after acceptance is frozen with its accepted figures, and its state says so. */
export const registrationLines = ({ units }: BoardTable): BlockLine<RegistrationField>[] =>
  units.map((unit) => ({ ...unit, daysLate: hasFigures(unit) ? unit.daysLate : null }));

/** Form B's lines of the units that the tables have. */
export const progressLines = (
  rows: readonly { readonly code: string; readonly progress: ProgressStanding | null }[],
  nameOf: (code: string) => string,
  period: ProgressPeriod,
  lastMonth: Month,
  say: Say,
): BlockLine<ProgressFigure>[] =>
  rows.flatMap(({ code, progress }) => {
    if (progress === null) return [];
    const { state, verdicts, ...line } = closeProgress(progress, period, lastMonth);
    return [
      {
        ...line,
        code,
        name: nameOf(code),
        note: say`Kết nạp: ${VERDICT_WORDS[verdicts.admission]}; cử đi học: ${VERDICT_WORDS[verdicts.training]}`,
        stateText: STATE_TEXT[state],
        acceptedAt: null,
      },
    ];
  });
