import { isMonth, MONTHS, type Month } from '../../domain/campaign/obligation.ts';
import type { MonthContext } from '../../domain/form/month-check.ts';
import {
  type MonthField,
  OPENING_FIELDS,
  type OpeningField,
  type ProgressEntry,
} from '../../domain/form/progress.ts';
import { byKey } from '../../domain/text/by-key.ts';
import { monthLabel } from '../../words/period-words.ts';
import { MONTH_FIELD_WORDS, OPENING_FIELD_WORDS, OPENING_WORD } from '../../words/progress-words.ts';
import { everyWording } from '../../words/vocabulary.ts';
import { contentOf, type Grid, numberAt, textAt } from '../cells/grid.ts';
import { UNIT_TAB } from '../registration-form/registration-layout.ts';
import { numberKept, type ReportReading, readEntry, readReport } from '../report/report-reading.ts';
import {
  correctionCell,
  FINAL_PLACES,
  monthCell,
  monthPlaces,
  openingCell,
  PROGRESS_TAB,
} from './progress-layout.ts';

export type MonthRecord = ReportReading<MonthField, number>;

/** What the block *Đính chính* asks for; the parts are null while they are blank or name nothing. */
export interface CorrectionRequest {
  readonly ticked: boolean;
  readonly of: 'opening' | Month | null;
  readonly field: MonthField | OpeningField | null;
  readonly value: ReturnType<typeof contentOf>;
  readonly reason: ReturnType<typeof contentOf>;
}

/** One unit's form B: the typed and the accepted values. */
export interface UnitProgressReading {
  readonly sheetId: number;
  /** The stem of the unit's receipt numbers. */
  readonly receiptStem: string;
  readonly entry: ProgressEntry;
  readonly firstMonth: Month;
  readonly lastMonth: Month;
  /** Candidates that changes of units brought or took away. */
  readonly moved: Readonly<Record<Month, number>>;
  readonly months: Readonly<Record<Month, MonthRecord>>;
  readonly final: ReportReading<never, number>;
  readonly correction: CorrectionRequest;
}

/** Null for a tab without form B. */
export function parseUnitProgress(grid: Grid): UnitProgressReading | null {
  const [firstMonth, lastMonth] = [PROGRESS_TAB.firstMonth, PROGRESS_TAB.lastMonth].map((at) =>
    numberAt(grid, at),
  );
  if (!isMonth(firstMonth ?? 0) || !isMonth(lastMonth ?? 0)) return null;
  const opening = byKey(OPENING_FIELDS, (field) => contentOf(grid, openingCell(field)));
  return {
    sheetId: grid.sheetId,
    receiptStem: textAt(grid, UNIT_TAB.receiptStem),
    entry: { opening, months: byKey(MONTHS, (month) => readEntry(grid, monthPlaces(month))) },
    firstMonth: firstMonth as Month,
    lastMonth: lastMonth as Month,
    moved: byKey(MONTHS, (month) => numberAt(grid, monthCell(month, 'moved')) ?? 0),
    months: byKey(MONTHS, (month) => readReport(grid, monthPlaces(month), numberKept)),
    final: readReport(grid, FINAL_PLACES, numberKept),
    correction: correctionRequest(grid),
  };
}

/** The inputs of a month's rules. */
export const monthContext = (
  { firstMonth, months, moved }: UnitProgressReading,
  currentMonth: number,
  isAccepted: (month: Month) => boolean = (month) => months[month].acceptance !== null,
): MonthContext => ({
  firstMonth,
  currentMonth,
  isAccepted,
  isAsked: (month) => months[month].demand === 'owed' && months[month].closedAt === null,
  isOutside: (month) => months[month].demand === 'none' && !isAccepted(month),
  moved,
});

function correctionRequest(grid: Grid): CorrectionRequest {
  const word = textAt(grid, PROGRESS_TAB.correctionMonth);
  const of = word === OPENING_WORD ? 'opening' : (MONTHS.find((month) => monthLabel(month) === word) ?? null);
  const name = textAt(grid, PROGRESS_TAB.correctionField);
  const named = <F extends string>(words: Readonly<Record<F, string>>) =>
    (Object.keys(words) as F[]).find((field) => everyWording(words[field]).includes(name)) ?? null;
  return {
    ticked: grid.effective(correctionCell('tick')).boolValue === true,
    of,
    field: of === 'opening' ? named(OPENING_FIELD_WORDS) : named(MONTH_FIELD_WORDS),
    value: contentOf(grid, PROGRESS_TAB.correctionNew),
    reason: contentOf(grid, PROGRESS_TAB.correctionReason),
  };
}
