import { formProblems } from '../../domain/own-form/check-form.ts';
import { type FormDraft, wholeForm } from '../../domain/own-form/form-draft.ts';
import type { FormPlace } from '../../domain/own-form/form-problem.ts';
import { type OfficeForm, usualMilestones } from '../../domain/own-form/own-form.ts';
import { oneLine } from '../../domain/text/plain-text.ts';
import type { ColumnHeading, FormRow, RuleHeading } from '../../words/form-words.ts';
import { oldLetters } from '../unit-list/old-letters.ts';
import { joined, unguarded } from './keys.ts';
import { readColumn } from './read-columns.ts';
import { readDeadline, readMilestones, readRhythm } from './read-head.ts';
import { readRule } from './read-rules.ts';
import { cellUnder, type Section, type Sections, sectionsOf } from './sections.ts';
import type { LinedProblem, Tell, TextRow } from './text-problem.ts';

export interface FormReading {
  /** Null when there is a problem. */
  readonly form: OfficeForm | null;
  /** All of them, by lines. */
  readonly problems: readonly LinedProblem[];
}

/** Reads a form from its text: the value, or every problem with its line. */
export function readForm(rows: readonly TextRow[]): FormReading {
  const old = oldLetters(rows.map(({ cells }) => cells));
  const { line: oldLine = 1 } = rows[(old?.line ?? 1) - 1] ?? {};
  if (old !== null) return { form: null, problems: [{ line: oldLine, problem: { kind: 'old-letters' } }] };
  const problems: LinedProblem[] = [];
  const sections = sectionsOf(rows, (line, problem) => problems.push({ line, problem }));
  const draft = draftOf(sections, problems);
  for (const problem of formProblems(draft)) {
    // Without their headings, that no column was found is told already.
    const isTold = problem.kind === 'no-columns' && sections.columns === null;
    if (!isTold) problems.push({ line: lineOf(problem.place, sections), problem });
  }
  const form = problems.length === 0 ? wholeForm(draft) : null;
  return { form, problems: problems.sort((a, b) => a.line - b.line) };
}

function draftOf(sections: Sections, problems: LinedProblem[]): FormDraft {
  const { head, columns, rules } = sections;
  const tellOf =
    (line: number): Tell =>
    (problem) =>
      problems.push({ line, problem });
  /** Reads a row of the head; null where it is missing. */
  const read = <T>(row: FormRow, reader: (cells: readonly string[], tell: Tell) => T): T | null => {
    const found = head.get(row);
    if (found !== undefined) return reader(found.cells.slice(1), tellOf(found.line));
    // A period without a deadline is told of where the period stands.
    const line = row === 'deadline' ? (head.get('rhythm')?.line ?? 1) : 1;
    problems.push({ line, problem: { kind: 'row-missing', row } });
    return null;
  };
  const title = read('title', (cells) => unguarded(joined(cells)));
  const code = read('code', (cells) => oneLine(joined(cells)).normalize('NFKC').toUpperCase());
  const rhythm = read('rhythm', readRhythm);
  const deadline = read('deadline', (cells, tell) => readDeadline(joined(cells), tell));
  if (columns === null) problems.push({ line: 1, problem: { kind: 'row-missing', row: 'columns' } });
  return {
    title,
    code,
    rhythm,
    deadline,
    milestones: head.has('milestones')
      ? read('milestones', (cells, tell) => readMilestones(joined(cells), tell))
      : rhythm === null
        ? null
        : usualMilestones(rhythm),
    message: head.has('message') ? (read('message', (cells) => unguarded(joined(cells))) ?? '') : '',
    columns: rowsOf(columns, readColumn, tellOf),
    rules: rowsOf(rules, readRule, tellOf),
  };
}

const rowsOf = <H extends ColumnHeading | RuleHeading, T>(
  section: Section<H> | null,
  read: (cellAt: (heading: H) => string | null, tell: Tell) => T,
  tellOf: (line: number) => Tell,
): readonly T[] =>
  section === null
    ? []
    : section.rows.map((row) => read((heading) => cellUnder(section, row, heading), tellOf(row.line)));

function lineOf(place: FormPlace, { head, columns, rules }: Sections): number {
  switch (place.part) {
    case 'column':
      return columns?.rows[place.at]?.line ?? 1;
    case 'rule':
      return rules?.rows[place.at]?.line ?? 1;
    default:
      return head.get(place.part)?.line ?? 1;
  }
}
