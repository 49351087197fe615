import { fieldsOf, type Statement } from '../form/statement.ts';
import type { DraftColumn, FormDraft } from './form-draft.ts';
import type { FormPlace, FormProblem } from './form-problem.ts';
import { type AskedColumn, columnIdOf, type FigureKind, LIMITS } from './own-form.ts';
import { columnsIn, isPlainComparison, isWithItself } from './statement-columns.ts';

/** What is wrong with the rules of a draft. */
export function ruleProblems({ columns, rules }: FormDraft): FormProblem[] {
  const { length } = rules;
  return [
    ...(length > LIMITS.rules
      ? [
          {
            place: { part: 'rule', at: LIMITS.rules },
            kind: 'too-many-rules',
            found: length,
            most: LIMITS.rules,
          } as const,
        ]
      : []),
    ...rules.slice(0, 2 * LIMITS.rules).flatMap(({ number, statement }, at): FormProblem[] => {
      const place: FormPlace = { part: 'rule', at };
      const isTwice = number !== null && rules.slice(0, at).some((other) => other.number === number);
      return [
        ...(isTwice ? [{ place, kind: 'rule-twice', number: String(number) } as const] : []),
        ...(statement === null ? [] : statementProblems(statement, columns, place)),
      ];
    }),
  ];
}

function statementProblems(
  statement: Statement<AskedColumn>,
  columns: readonly DraftColumn[],
  place: FormPlace,
): FormProblem[] {
  const compared = [...new Set(fieldsOf(statement).map(columnIdOf))];
  const named = [...new Set([...columnsIn(statement), ...compared])];
  const columnAt = (id: string) => columns.find((column) => column.id === id);
  const found: FormProblem[] = named
    .filter((id) => columnAt(id) === undefined)
    .map((number) => ({ place, kind: 'rule-names-nothing', number }));
  for (const number of compared) {
    const column = columnAt(number);
    if (column?.kind != null && isText(column.kind))
      found.push({ place, kind: 'rule-over-text', number, label: column.label ?? '' });
  }
  if (columnsIn(statement).length === 0) found.push({ place, kind: 'rule-without-column' });
  if (isWithItself(statement)) found.push({ place, kind: 'rule-with-itself' });
  const kinds = compared.map((id) => columnAt(id)?.kind?.kind);
  const areDays = kinds.every((kind) => kind === 'day') && isPlainComparison(statement);
  if (found.length === 0 && kinds.includes('day') && !areDays) found.push({ place, kind: 'rule-mixes-days' });
  return found;
}

const isText = ({ kind }: FigureKind): boolean => kind === 'text' || kind === 'choice' || kind === 'yes-no';
