import { REGISTRATION_CODE } from '../campaign/receipt.ts';
import { byKey } from '../text/by-key.ts';
import { BLANK, type CellContent, type FormattedAs, numberCell, rawText } from '../text/cell.ts';
import { type CountProblem, countProblems } from './column.ts';
import { all, compare, constant, is, minus, value } from './expression.ts';
import type { Form } from './form.ts';
import { type Check, type Finding, type Judged, judge, type Rule } from './judge.ts';
import {
  REGISTRATION_FIELDS,
  type RegistrationEntry,
  type RegistrationField,
  type RegistrationFigures,
} from './registration.ts';
import { brokenBy, compares } from './statement.ts';

const COUNT: Judged<'count', 'count', never, CountProblem> = {
  fields: ['count'],
  problems: countProblems,
  rules: [],
};

/** Why a cell that stands alone holds no count, as a form's cell would be judged; null when it does. */
export function countProblemOf(cell: CellContent): CountProblem | FormattedAs | null {
  const { findings } = judge(COUNT, { cellAt: () => cell, note: BLANK, nothingNew: false });
  return findings.flatMap((finding) => (finding.kind === 'count' ? [finding.problem] : []))[0] ?? null;
}

/** `assigned` is the target set from above (*chỉ tiêu giao*), which may be absent. */
export type RuleField = RegistrationField | 'assigned';
export type RegistrationRuleId = 'A3' | 'A4' | 'A5' | 'A6' | 'A7';

type RegistrationRule = Rule<RegistrationRuleId, RegistrationField, RuleField>;

/** Rules from A3 on (docs/product.md 5): each is asked only when the counts it compares are counts. */
export const REGISTRATION_RULES: readonly RegistrationRule[] = [
  {
    id: 'A3',
    severity: 'warning',
    field: 'members',
    broken: brokenBy(compares<RuleField>(value('members'), '<=', value('staff'))),
  },
  {
    id: 'A4',
    severity: 'warning',
    field: 'trained',
    broken: all(
      is('counted', 'members'),
      is('counted', 'staff'),
      is('counted', 'trained'),
      compare(value('trained'), '>', minus(value('staff'), value('members'))),
    ),
  },
  {
    id: 'A5',
    severity: 'warning',
    field: 'target',
    broken: brokenBy(compares<RuleField>(value('target'), '<=', value('trained'))),
  },
  {
    id: 'A6',
    severity: 'warning',
    field: 'target',
    broken: brokenBy(compares<RuleField>(value('target'), '>=', value('assigned'))),
  },
  {
    id: 'A7',
    severity: 'notice',
    field: 'target',
    broken: all(is('counted', 'target'), compare(value('target'), '=', constant(0))),
  },
];

/** The counts that a rule compares: any of them may hold the wrong number. */
export const comparedFields = (id: RegistrationRuleId): readonly RegistrationField[] => {
  const { broken } = REGISTRATION_RULES.find((rule) => rule.id === id) ?? {};
  const parts = broken?.op === 'all' ? broken.of : [];
  return REGISTRATION_FIELDS.filter((field) =>
    parts.some((part) => part.op === 'counted' && part.field === field),
  );
};

export type RegistrationFinding = Finding<RegistrationField, RegistrationRuleId, CountProblem>;

/** Form A. */
export const REGISTRATION: Form<RegistrationField, RuleField, RegistrationRuleId, CountProblem> = {
  code: REGISTRATION_CODE,
  period: 'once',
  fields: REGISTRATION_FIELDS,
  problems: countProblems,
  rules: REGISTRATION_RULES,
};

/** Everything there is to say about a form A: all findings at once, errors first. */
export function checkRegistration(
  { counts, note }: RegistrationEntry,
  assigned: number | null,
): Check<RegistrationFigures, RegistrationFinding> {
  const check = judge(REGISTRATION, {
    cellAt: (field) =>
      field !== 'assigned' ? counts[field] : assigned === null ? BLANK : numberCell(assigned),
    note,
    nothingNew: false,
  });
  const { figures: view } = check;
  return {
    ...check,
    figures:
      view === null
        ? null
        : { ...byKey(REGISTRATION_FIELDS, (field) => view.value(field)), note: rawText(note) },
  };
}
