import { dayOfSerial } from '../../domain/calendar/day.ts';
import { isMonth, MONTHS, type Month } from '../../domain/campaign/obligation.ts';
import { DEMANDS } from '../../domain/campaign/unit-life.ts';
import type { ReportRecord } from '../../domain/form/answer.ts';
import type { MonthContext } from '../../domain/form/month-check.ts';
import {
  MONTH_FIELDS,
  type MonthEntry,
  type MonthField,
  type MonthFigures,
  OPENING_FIELDS,
  type OpeningField,
  type ProgressEntry,
} from '../../domain/form/progress.ts';
import type { Acceptance } from '../../domain/form/status.ts';
import { byKey } from '../../domain/text/by-key.ts';
import { rawText } from '../../domain/text/cell.ts';
import { monthLabel } from '../../words/period-words.ts';
import { MONTH_FIELD_WORDS, OPENING_FIELD_WORDS, OPENING_WORD } from '../../words/progress-words.ts';
import { everyWording } from '../../words/vocabulary.ts';
import type { Cell } from '../cells/a1.ts';
import { contentOf, type Grid, momentAt, numberAt, textAt } from '../cells/grid.ts';
import { UNIT_TAB } from '../registration-form/registration-layout.ts';
import {
  correctionCell,
  monthAcceptedCell,
  monthCell,
  monthCountCell,
  openingCell,
  PROGRESS_TAB,
  RECORD,
} from './progress-layout.ts';

/** Facts of a month's or the year's submission, without the figures. */
interface TickedRecord extends ReportRecord {
  readonly ticked: boolean;
}

export interface MonthRecord extends TickedRecord {
  readonly acceptance: Acceptance<MonthFigures> | null;
  /** What was answered last. */
  readonly answer: string;
}

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
  readonly final: TickedRecord;
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
    entry: { opening, months: byKey(MONTHS, (month) => monthEntry(grid, month)) },
    firstMonth: firstMonth as Month,
    lastMonth: lastMonth as Month,
    moved: byKey(MONTHS, (month) => numberAt(grid, monthCell(month, 'moved')) ?? 0),
    months: byKey(MONTHS, (month) => monthRecord(grid, month)),
    final: recordAt(grid, PROGRESS_TAB.finalRow),
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

const isTrue = (grid: Grid, at: Cell): boolean => grid.effective(at).boolValue === true;

const monthEntry = (grid: Grid, month: Month): MonthEntry => ({
  counts: byKey(MONTH_FIELDS, (field) => contentOf(grid, monthCountCell(month, field))),
  note: contentOf(grid, monthCell(month, 'note')),
  nothingNew: isTrue(grid, monthCell(month, 'nothingNew')),
});

function recordAt(grid: Grid, row: number): TickedRecord {
  const at = (column: number): Cell => ({ row, column });
  return {
    ticked: isTrue(grid, at(RECORD.tick)),
    demand: DEMANDS.find((one) => one === textAt(grid, at(RECORD.demand))) ?? 'none',
    lastDay: dayOfSerial(numberAt(grid, at(RECORD.lastDay)) ?? 0),
    firstAcceptedAt: momentAt(grid, at(RECORD.firstAcceptedAt)),
    receipt: textAt(grid, at(RECORD.receipt)),
    closedAt: momentAt(grid, at(RECORD.closedAt)),
    returnedAt: momentAt(grid, at(RECORD.returnedAt)),
    judgedBy: dayOfSerial(numberAt(grid, at(RECORD.judgedBy)) ?? 0),
  };
}

function monthRecord(grid: Grid, month: Month): MonthRecord {
  const record = recordAt(grid, monthCell(month, 'tick').row);
  const accepted = byKey(
    MONTH_FIELDS,
    (field) => numberAt(grid, monthAcceptedCell(month, field)) ?? Number.NaN,
  );
  return {
    ...record,
    answer: textAt(grid, monthCell(month, 'answer')),
    acceptance:
      record.firstAcceptedAt === null
        ? null
        : {
            figures: {
              ...accepted,
              note: rawText(contentOf(grid, monthCell(month, 'acceptedNote'))),
              nothingNew: isTrue(grid, monthCell(month, 'acceptedNothingNew')),
            },
          },
  };
}

function correctionRequest(grid: Grid): CorrectionRequest {
  const word = textAt(grid, PROGRESS_TAB.correctionMonth);
  const of = word === OPENING_WORD ? 'opening' : (MONTHS.find((month) => monthLabel(month) === word) ?? null);
  const name = textAt(grid, PROGRESS_TAB.correctionField);
  const named = <F extends string>(words: Readonly<Record<F, string>>) =>
    (Object.keys(words) as F[]).find((field) => everyWording(words[field]).includes(name)) ?? null;
  return {
    ticked: isTrue(grid, correctionCell('tick')),
    of,
    field: of === 'opening' ? named(OPENING_FIELD_WORDS) : named(MONTH_FIELD_WORDS),
    value: contentOf(grid, PROGRESS_TAB.correctionNew),
    reason: contentOf(grid, PROGRESS_TAB.correctionReason),
  };
}
