import { type CellContent, type FormattedAs, plainText, rawText } from '../text/cell.ts';
import { LARGEST_COUNT } from '../text/count-text.ts';
import { looksPersonal, type PersonalTrace } from '../text/personal-trace.ts';
import {
  all,
  type CellView,
  type Condition,
  compare,
  constant,
  holds,
  is,
  minus,
  not,
  value,
  whole,
} from './expression.ts';
import {
  REGISTRATION_FIELDS,
  type RegistrationEntry,
  type RegistrationField,
  type RegistrationFigures,
} from './registration.ts';

/** What can be wrong with one number; `blank` breaks rule A1, the others A2. Asked in this order, the first wins. */
export type CountProblem = 'formula' | 'blank' | 'not-a-number' | 'negative' | 'too-large' | 'fraction';

export const countProblems = <F extends string>(
  field: F,
): readonly { kind: CountProblem; when: Condition<F> }[] => [
  // First, because a formula whose result is blank looks blank.
  { kind: 'formula', when: is('formula', field) },
  { kind: 'blank', when: is('blank', field) },
  { kind: 'not-a-number', when: not(is('number', field)) },
  { kind: 'negative', when: compare(value(field), '<', constant(0)) },
  { kind: 'too-large', when: compare(value(field), '>', constant(LARGEST_COUNT)) },
  { kind: 'fraction', when: not(compare(value(field), '=', whole(field))) },
];

/** The format under which a cell shows its number as something else; null for a plain number, and for what is none. */
export const formatOf = (cell: CellContent): FormattedAs | null =>
  cell.kind === 'number' ? cell.formattedAs : null;

/**
 * Why a cell holds no count; null when it does. Form A, the figures at the start and a correction's number are judged here. The
 * format is asked last: 300% typed is the whole number 3, and a typed day is a whole number too.
 */
export function countProblemOf(cell: CellContent): CountProblem | FormattedAs | null {
  const asked: CellView<'count'> = {
    is: (op) => cell.kind === op,
    value: () => (cell.kind === 'number' ? cell.value : Number.NaN),
  };
  const problem = countProblems('count').find(({ when }) => holds(when, asked))?.kind;
  return problem ?? formatOf(cell);
}

/** `assigned` is the target set from above (*chỉ tiêu giao*), which may be absent. */
export type RuleField = RegistrationField | 'assigned';
type Severity = 'warning' | 'notice';
export type RegistrationRuleId = 'A3' | 'A4' | 'A5' | 'A6' | 'A7';

export interface RegistrationRule {
  readonly id: RegistrationRuleId;
  readonly severity: Severity;
  /** The cell to look at first when the rule is broken. */
  readonly field: RegistrationField;
  readonly broken: Condition<RuleField>;
}

/** Rules from A3 on (docs/product.md 5): each is asked only when the counts it compares are counts. */
export const REGISTRATION_RULES: readonly RegistrationRule[] = [
  {
    id: 'A3',
    severity: 'warning',
    field: 'members',
    broken: all(
      is('counted', 'members'),
      is('counted', 'staff'),
      compare(value('members'), '>', value('staff')),
    ),
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
    broken: all(
      is('counted', 'target'),
      is('counted', 'trained'),
      compare(value('target'), '>', value('trained')),
    ),
  },
  {
    id: 'A6',
    severity: 'warning',
    field: 'target',
    broken: all(
      is('counted', 'target'),
      is('number', 'assigned'),
      compare(value('target'), '<', value('assigned')),
    ),
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

/** One thing to tell the unit about its form A. `date` is seen by the script only: no formula can tell a date from a number. */
export type RegistrationFinding =
  | {
      readonly kind: 'count';
      readonly field: RegistrationField;
      readonly problem: CountProblem | FormattedAs;
    }
  | { readonly kind: 'note-is-formula' }
  | {
      readonly kind: 'rule';
      readonly rule: RegistrationRuleId;
      readonly field: RegistrationField;
      readonly severity: Severity;
    }
  | { readonly kind: 'personal'; readonly trace: PersonalTrace };

export interface RegistrationCheck {
  readonly findings: readonly RegistrationFinding[];
  readonly hasNote: boolean;
  /** The believed figures, or null while a number is missing or wrong. */
  readonly figures: RegistrationFigures | null;
}

/** A note counts when something other than blanks stands in it: the same test as the sheet's `LEN(TRIM(…))>0`. */
export const isNoted = (note: CellContent): boolean => {
  return rawText(note).replace(/ /g, '') !== '';
};

function viewOf(entry: RegistrationEntry, assigned: number | null): CellView<RuleField> {
  const cellAt = (field: RuleField): CellContent =>
    field !== 'assigned'
      ? entry.counts[field]
      : assigned === null
        ? { kind: 'blank' }
        : { kind: 'number', value: assigned, formattedAs: null };
  const view: CellView<RuleField> = {
    is: (op, field) => {
      const cell = cellAt(field);
      switch (op) {
        case 'noted':
          return isNoted(entry.note);
        case 'counted':
          return countProblems(field).every(({ when }) => !holds(when, view));
        default:
          return cell.kind === op;
      }
    },
    value: (field) => {
      const cell = cellAt(field);
      if (cell.kind !== 'number')
        throw new RangeError(`${field} holds no number but ${JSON.stringify(cell)}`);
      return cell.value;
    },
  };
  return view;
}

/** Everything there is to say about a form A: all findings at once, errors first. */
export function checkRegistration(entry: RegistrationEntry, assigned: number | null): RegistrationCheck {
  const view = viewOf(entry, assigned);
  const findings: RegistrationFinding[] = [];
  for (const field of REGISTRATION_FIELDS) {
    const problem = countProblemOf(entry.counts[field]);
    if (problem !== null) findings.push({ kind: 'count', field, problem });
  }
  if (entry.note.kind === 'formula') findings.push({ kind: 'note-is-formula' });
  const complete = findings.length === 0;
  for (const { id, severity, field, broken } of REGISTRATION_RULES) {
    if (holds(broken, view)) findings.push({ kind: 'rule', rule: id, field, severity });
  }
  for (const trace of looksPersonal(plainText(entry.note))) findings.push({ kind: 'personal', trace });
  const count = (field: RegistrationField) => view.value(field);
  return {
    findings,
    hasNote: isNoted(entry.note),
    figures: complete
      ? {
          members: count('members'),
          staff: count('staff'),
          trained: count('trained'),
          target: count('target'),
          note: rawText(entry.note),
        }
      : null,
  };
}

/** Whether a finding keeps the form from being accepted: every *lỗi*, and every *cảnh báo* that has no note. */
function isObstacle(finding: RegistrationFinding, hasNote: boolean): boolean {
  switch (finding.kind) {
    case 'count':
    case 'note-is-formula':
      return true;
    case 'rule':
      return finding.severity === 'warning' && !hasNote;
    case 'personal':
      return false;
  }
}

export const obstacles = ({ findings, hasNote }: RegistrationCheck): readonly RegistrationFinding[] =>
  findings.filter((finding) => isObstacle(finding, hasNote));
