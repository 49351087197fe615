import { type CountProblem, countProblems } from './column.ts';
import {
  all,
  type Condition,
  compare,
  constant,
  is,
  minus,
  not,
  plus,
  type Quantity,
  value,
} from './expression.ts';
import type { CellProblem, Rule } from './judge.ts';
import type { MonthField } from './progress.ts';

/** What can be wrong with one count of a month; `not-nothing`: above 0 beside a ticked *Không phát sinh*. */
export type MonthProblem = CountProblem | 'not-nothing';

/**
 * What a month's rules compare beside its own cells: how many months it lies ahead of the present one; the list's balance and
 * the sums of the period's earlier months; how many of those months are not handed in.
 */
export type MonthAggregate =
  | 'monthsAhead'
  | 'balanceBefore'
  | 'admittedEarlier'
  | 'admissionProposedEarlier'
  | 'classSentEarlier'
  | 'classProposedEarlier'
  | 'openBefore';

export type MonthRuleField = MonthField | 'nothingNew' | MonthAggregate;

/** In this order, the first wins. A blank beside *Không phát sinh* is a zero. */
export const monthProblems = (field: MonthField): readonly CellProblem<MonthRuleField, MonthProblem>[] => [
  ...countProblems<MonthRuleField>(field).map(({ kind, when }) => ({
    kind,
    when:
      kind === 'formula'
        ? when
        : kind === 'blank'
          ? all(when, not(is('ticked', 'nothingNew')))
          : all(not(is('blank', field)), when),
  })),
  {
    kind: 'not-nothing',
    when: all(is('ticked', 'nothingNew'), compare(value(field), '>', constant(0))),
  },
];

export type MonthRuleId = 'B1' | 'B2' | 'B3' | 'B4' | 'B5';

export type MonthRule = Rule<MonthRuleId, MonthField, MonthRuleField>;

/** In this month one sum overtakes another, and had not before: the rule breaks in the first such month only. */
const overtakes = (
  done: MonthField,
  doneEarlier: MonthAggregate,
  proposed: MonthField,
  proposedEarlier: MonthAggregate,
): Condition<MonthRuleField> => {
  const sum = (earlier: MonthAggregate, field: MonthField): Quantity<MonthRuleField> =>
    plus<MonthRuleField>(value(earlier), value(field));
  return all(
    is('counted', done),
    is('counted', proposed),
    compare(sum(doneEarlier, done), '>', sum(proposedEarlier, proposed)),
    not(compare<MonthRuleField>(value(doneEarlier), '>', value(proposedEarlier))),
  );
};

/** Rules B1–B5 of docs/product.md 5, but for B1's "whole numbers", which `monthProblems` asks cell by cell. */
export const MONTH_RULES: readonly MonthRule[] = [
  {
    id: 'B1',
    severity: 'error',
    field: 'listed',
    broken: compare<MonthRuleField>(value('monthsAhead'), '>', constant(0)),
  },
  {
    id: 'B4',
    severity: 'error',
    field: 'listed',
    broken: compare<MonthRuleField>(value('openBefore'), '>', constant(0)),
  },
  {
    id: 'B2',
    severity: 'error',
    field: 'delisted',
    broken: all<MonthRuleField>(
      is('number', 'balanceBefore'),
      is('counted', 'listed'),
      is('counted', 'delisted'),
      is('counted', 'admitted'),
      compare<MonthRuleField>(
        minus<MonthRuleField>(
          plus<MonthRuleField>(value('balanceBefore'), value('listed')),
          plus<MonthRuleField>(value('delisted'), value('admitted')),
        ),
        '<',
        constant(0),
      ),
    ),
  },
  {
    id: 'B3',
    severity: 'warning',
    field: 'admitted',
    broken: overtakes('admitted', 'admittedEarlier', 'admissionProposed', 'admissionProposedEarlier'),
  },
  {
    id: 'B5',
    severity: 'warning',
    field: 'classSent',
    broken: overtakes('classSent', 'classSentEarlier', 'classProposed', 'classProposedEarlier'),
  },
];
