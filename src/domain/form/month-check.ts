import { MONTHS, type Month } from '../campaign/obligation.ts';
import { byKey } from '../text/by-key.ts';
import {
  BLANK,
  type CellContent,
  type FormattedAs,
  isFormatShown,
  numberCell,
  plainText,
  rawText,
} from '../text/cell.ts';
import { looksPersonal, type PersonalTrace } from '../text/personal-trace.ts';
import { type CellView, holds } from './expression.ts';
import {
  isMonthCount,
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
import { type CountProblem, countProblemOf, formatOf, isNoted } from './rule.ts';

/** One thing to tell the unit about a month. `date` is seen by the script only, as in form A. */
export type MonthFinding =
  | { readonly kind: 'opening'; readonly field: OpeningField; readonly problem: CountProblem | FormattedAs }
  | { readonly kind: 'count'; readonly field: MonthField; readonly problem: MonthProblem | FormattedAs }
  | { readonly kind: 'note-is-formula' }
  | {
      readonly kind: 'rule';
      readonly rule: MonthRuleId;
      readonly field: MonthField;
      readonly severity: 'error' | 'warning';
    }
  | { readonly kind: 'personal'; readonly trace: PersonalTrace };

export interface MonthCheck {
  readonly findings: readonly MonthFinding[];
  readonly hasNote: boolean;
  /** The believed figures, or null while a count is missing or wrong. */
  readonly figures: MonthFigures | null;
}

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

const view = (
  cellAt: (field: MonthRuleField) => CellContent,
  { note, nothingNew }: Pick<MonthEntry, 'note' | 'nothingNew'>,
): CellView<MonthRuleField> => {
  const asked: CellView<MonthRuleField> = {
    is: (op, field) => {
      switch (op) {
        case 'noted':
          return isNoted(note);
        case 'ticked':
          return nothingNew;
        case 'counted':
          return isField(field) ? holds(isMonthCount(field), asked) : cellAt(field).kind === 'number';
        default:
          return cellAt(field).kind === op;
      }
    },
    value: (field) => {
      const cell = cellAt(field);
      if (cell.kind === 'number') return cell.value;
      // The sheet's arithmetic takes a blank for 0, and so does *Không phát sinh*.
      if (cell.kind === 'blank') return 0;
      throw new RangeError(`${field} holds no number but ${JSON.stringify(cell)}`);
    },
  };
  return asked;
};

const isField = (field: MonthRuleField): field is MonthField =>
  (MONTH_FIELDS as readonly string[]).includes(field);

const ownView = (month: MonthEntry) => view((field) => (isField(field) ? month.counts[field] : BLANK), month);

/** The count that sums use: 0 while the cell is blank or wrong. */
export function countIn(month: MonthEntry, field: MonthField): number {
  const own = ownView(month);
  return holds(isMonthCount(field), own) ? own.value(field) : 0;
}

/** The months of the period before this one. */
const earlierMonths = (month: Month, firstMonth: Month): readonly Month[] =>
  MONTHS.filter((earlier) => earlier >= firstMonth && earlier < month);

/** An opening figure as sums use it: no formula sees a number's format, so none is asked for here. Null while it is no count. */
export function openingFigure(opening: OpeningEntry, field: OpeningField): number | null {
  const cell = opening[field];
  const problem = countProblemOf(cell);
  return (problem === null || isFormatShown(problem)) && cell.kind === 'number' ? cell.value : null;
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
  const around = aggregates(entry, month, context);
  const asked = view(
    (field) => (isField(field) ? present.counts[field] : field === 'nothingNew' ? BLANK : around[field]),
    present,
  );
  const opening = OPENING_FIELDS.flatMap((field): MonthFinding[] => {
    const problem = countProblemOf(entry.opening[field]);
    return problem === null ? [] : [{ kind: 'opening', field, problem }];
  });
  const counts = MONTH_FIELDS.flatMap((field): MonthFinding[] => {
    const problem =
      monthProblems(field).find(({ when }) => holds(when, asked))?.kind ?? formatOf(present.counts[field]);
    return problem === null ? [] : [{ kind: 'count', field, problem }];
  });
  const note: MonthFinding[] = present.note.kind === 'formula' ? [{ kind: 'note-is-formula' }] : [];
  const rules = MONTH_RULES.flatMap(({ id, severity, field, broken }): MonthFinding[] =>
    holds(broken, asked) ? [{ kind: 'rule', rule: id, field, severity }] : [],
  );
  const traces = looksPersonal(plainText(present.note)).map(
    (trace): MonthFinding => ({ kind: 'personal', trace }),
  );
  const figures = byKey(MONTH_FIELDS, (field) => countIn(present, field));
  return {
    findings: [...opening, ...counts, ...note, ...rules, ...traces],
    hasNote: isNoted(present.note),
    figures:
      counts.length + note.length > 0
        ? null
        : {
            ...figures,
            note: rawText(present.note),
            nothingNew: present.nothingNew,
          },
  };
}

/** Whether a finding keeps a month from being accepted: every *lỗi*, and every *cảnh báo* that has no note. */
function isObstacle(finding: MonthFinding, hasNote: boolean): boolean {
  switch (finding.kind) {
    case 'opening':
    case 'count':
    case 'note-is-formula':
      return true;
    case 'rule':
      return finding.severity === 'error' || !hasNote;
    case 'personal':
      return false;
  }
}

export const monthObstacles = ({ findings, hasNote }: MonthCheck): readonly MonthFinding[] =>
  findings.filter((finding) => isObstacle(finding, hasNote));
