import { MONTHS, type Month } from '../campaign/obligation.ts';
import { byKey } from '../text/by-key.ts';
import { BLANK, type CellContent, type FormattedAs, numberCell, rawText } from '../text/cell.ts';
import { type CountProblem, countProblems } from './column.ts';
import type { Form } from './form.ts';
import { type Check, type Contents, type Finding, type Judged, judge, viewOf } from './judge.ts';
import {
  MONTH_RULES,
  type MonthAggregate,
  type MonthProblem,
  type MonthRuleField,
  type MonthRuleId,
  monthProblems,
} from './month-rule.ts';
import {
  MONTH_FIELDS,
  type MonthEntry,
  type MonthField,
  type MonthFigures,
  OPENING_FIELDS,
  type OpeningEntry,
  type OpeningField,
  type ProgressEntry,
} from './progress.ts';

/** One thing to tell the unit about a month. */
export type MonthFinding =
  | Finding<MonthField, MonthRuleId, MonthProblem>
  | { readonly kind: 'opening'; readonly field: OpeningField; readonly problem: CountProblem | FormattedAs };

export type MonthCheck = Check<MonthFigures, MonthFinding>;

/** A month of form B. */
export const MONTH: Form<MonthField, MonthRuleField, MonthRuleId, MonthProblem> = {
  code: '',
  period: 'month',
  fields: MONTH_FIELDS,
  problems: monthProblems,
  rules: MONTH_RULES,
};

const OPENING: Judged<OpeningField, OpeningField, never, CountProblem> = {
  fields: OPENING_FIELDS,
  problems: countProblems,
  rules: [],
};

/** What a month's rules need to know beside the figures. */
export interface MonthContext {
  readonly firstMonth: Month;
  /** 0…12, see `currentMonth`. */
  readonly currentMonth: number;
  readonly isAccepted: (month: Month) => boolean;
  /** Whether a month has to be in before a later one: owed, and not closed. */
  readonly isAsked: (month: Month) => boolean;
  /** Outside the unit's life, and not accepted: its figures are in no sum. */
  readonly isOutside: (month: Month) => boolean;
  /** Candidates that a change of units brought or took away, from that month on. */
  readonly moved: Readonly<Record<Month, number>>;
}

const isField = (field: MonthRuleField): field is MonthField =>
  (MONTH_FIELDS as readonly string[]).includes(field);

/** A month's cells; `around` holds the figures beside them. */
const monthContents = (
  { counts, note, nothingNew }: MonthEntry,
  around: Partial<Record<MonthRuleField, CellContent>> = {},
): Contents<MonthRuleField> => ({
  cellAt: (field) => (isField(field) ? counts[field] : (around[field] ?? BLANK)),
  note,
  nothingNew,
});

/** The count that sums use: 0 while the cell is blank or wrong. */
export function countIn(month: MonthEntry, field: MonthField): number {
  const own = viewOf(MONTH, monthContents(month));
  return own.is('counted', field) ? own.value(field) : 0;
}

/** The months of the period before this one. */
const earlierMonths = (month: Month, firstMonth: Month): readonly Month[] =>
  MONTHS.filter((earlier) => earlier >= firstMonth && earlier < month);

const openingContents = (opening: OpeningEntry): Contents<OpeningField> => ({
  cellAt: (field) => opening[field],
  note: BLANK,
  nothingNew: false,
});

/** An opening figure that is a count; null while it is missing or wrong. */
export function openingFigure(opening: OpeningEntry, field: OpeningField): number | null {
  const view = viewOf(OPENING, openingContents(opening));
  return view.is('counted', field) ? view.value(field) : null;
}

function aggregates(
  { opening, months }: ProgressEntry,
  month: Month,
  context: MonthContext,
): Readonly<Record<MonthAggregate, CellContent>> {
  const earlier = earlierMonths(month, context.firstMonth);
  const counted = earlier.filter((one) => !context.isOutside(one));
  const sum = (field: MonthField) => counted.reduce((total, one) => total + countIn(months[one], field), 0);
  const moved = MONTHS.filter((one) => one <= month).reduce((total, one) => total + context.moved[one], 0);
  const candidates = openingFigure(opening, 'candidates');
  const open = earlier.filter((one) => context.isAsked(one) && !context.isAccepted(one));
  return {
    monthsAhead: numberCell(month - context.currentMonth),
    balanceBefore:
      candidates === null
        ? BLANK
        : numberCell(candidates + moved + sum('listed') - sum('delisted') - sum('admitted')),
    admittedEarlier: numberCell(sum('admitted')),
    admissionProposedEarlier: numberCell(sum('admissionProposed')),
    classSentEarlier: numberCell(sum('classSent')),
    classProposedEarlier: numberCell(sum('classProposed')),
    openBefore: numberCell(open.length),
  };
}

/** Everything there is to say about one month of a form B: all findings at once, the opening figures first. */
export function checkMonth(entry: ProgressEntry, month: Month, context: MonthContext): MonthCheck {
  const present = entry.months[month];
  const check = judge(MONTH, monthContents(present, aggregates(entry, month, context)));
  const opening = judge(OPENING, openingContents(entry.opening)).findings.flatMap(
    (finding): MonthFinding[] => (finding.kind === 'count' ? [{ ...finding, kind: 'opening' }] : []),
  );
  const { figures: view } = check;
  return {
    findings: [...opening, ...check.findings],
    hasNote: check.hasNote,
    figures:
      view === null
        ? null
        : {
            ...byKey(MONTH_FIELDS, (field) => view.value(field)),
            note: rawText(present.note),
            nothingNew: present.nothingNew,
          },
  };
}
