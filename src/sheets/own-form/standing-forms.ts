import { type FormChangeProblem, formChangeProblems } from '../../domain/own-form/form-change.ts';
import { LIMITS, type OfficeForm } from '../../domain/own-form/own-form.ts';
import type { UsedForm } from '../../domain/own-form/used-form.ts';
import { ROW_WORDS } from '../../words/form-words.ts';
import { ordinalIn } from '../form-text/keys.ts';
import { sectionsOf } from '../form-text/sections.ts';
import type { LinedProblem } from '../form-text/text-problem.ts';
import { formRows } from '../form-text/write-form.ts';
import { FIRST_FORM_TABLE, nextFormSheetId } from './forms-tab.ts';
import type { FormMark, TypedForm, TypedForms } from './typed-forms.ts';
import { endOfForm, FORMS_TOP, nextTop } from './unit-blocks.ts';

/** Something on the tab of own forms that does not count as it stands there. */
export interface FormsTabProblem {
  /** Of the form that it is about; '' where that is unknown. */
  readonly code: string;
  /** The line is the tab's row, from 1; 0 for the tab as a whole. */
  readonly problem: LinedProblem;
  /** Whether a form of that code counts all the same. */
  readonly stands: boolean;
}

/** What the next provisioning writes back by itself is no text that somebody could lose. */
export const isMissingOnly = ({ problem: { problem } }: FormsTabProblem): boolean =>
  problem.kind === 'form-gone' || problem.kind === 'tab-gone';

export interface StandingForms {
  /** In the order of their rows on units' tabs. */
  readonly used: readonly UsedForm[];
  readonly problems: readonly FormsTabProblem[];
}

type Problem = LinedProblem['problem'];
type Readable = TypedForm & { readonly form: OfficeForm };

/**
 * The forms that count: those of the tab, as far as they may take the place of those that stand, or may stand, on units' tabs
 * (`placed`). These keep their places whatever the tab says, and stay where the tab cannot be read or would displace figures.
 */
export function standingForms({ forms, stray }: TypedForms, placed: readonly UsedForm[]): StandingForms {
  const problems: Omit<FormsTabProblem, 'stands'>[] = [];
  const tell = (code: string, line: number, problem: Problem) =>
    problems.push({ code, problem: { line, problem } });
  for (const { line, cells } of stray) tell('', line, { kind: 'row-stray', found: cells[0] ?? '' });
  for (const typed of forms)
    for (const problem of typed.reading.problems) problems.push({ code: codeOf(typed), problem });
  const placedOf = (code: string) => placed.find(({ form }) => form.code === code);
  const { owners, twice } = ownersOf(forms, (code) => placedOf(code) !== undefined);
  for (const { line, form, mark } of twice) {
    const owner = owners.get(form.code);
    if (owner === undefined) tell(mark?.code ?? '', line + 1, codeChanged(form, mark));
    else tell(form.code, line, { kind: 'form-twice', code: form.code, line: owner.line });
  }
  const contested = new Set(twice.map(({ form }) => form.code));
  const used: UsedForm[] = placed.map((before): UsedForm => {
    const owner = owners.get(before.form.code);
    if (owner === undefined || contested.has(before.form.code)) return before;
    const changes = formChangeProblems(before.form, owner.form);
    for (const change of changes)
      tell(before.form.code, lineOf(change, owner), {
        kind: 'form-fixed',
        change,
        was: rowOf(change, before.form),
      });
    return changes.length > 0
      ? before
      : { ...before, form: owner.form, isRetired: retiredBy(owner) ?? before.isRetired };
  });
  for (const owner of owners.values()) {
    const { form, line } = owner;
    if (placedOf(form.code) !== undefined) continue;
    const isRetired = retiredBy(owner) ?? false;
    if (!isRetired && used.filter((one) => !one.isRetired).length >= LIMITS.forms)
      tell(form.code, line, { kind: 'too-many-in-use', most: LIMITS.forms });
    else used.push({ form, ...placeFor(owner, used), isRetired });
  }
  // What is not told of already was deleted there.
  for (const { form, isRetired } of placed)
    if (
      !isRetired &&
      !owners.has(form.code) &&
      problems.every(({ code }) => code !== form.code && code !== '')
    )
      tell(form.code, 0, { kind: 'form-gone', code: form.code });
  return {
    used: used.sort((a, b) => a.top - b.top),
    problems: problems.map((one) => ({ ...one, stands: used.some(({ form }) => form.code === one.code) })),
  };
}

/** Whose form each code is, those first whose hidden cell says so too; and the forms whose code cannot be their own. */
function ownersOf(
  forms: readonly TypedForm[],
  isPlaced: (code: string) => boolean,
): { readonly owners: ReadonlyMap<string, Readable>; readonly twice: readonly Readable[] } {
  const readable = forms.flatMap((typed): Readable[] =>
    typed.reading.form === null ? [] : [{ ...typed, form: typed.reading.form }],
  );
  const isItself = ({ mark, form }: Readable) => mark?.code === form.code;
  const themselves = new Set(readable.filter(isItself).map(({ form }) => form.code));
  // The code of a form that stands on units' tabs was typed over: its reports would go to a form that nobody knows.
  const isRecoded = ({ mark }: Readable) =>
    mark !== null && isPlaced(mark.code) && !themselves.has(mark.code);
  const owners = new Map<string, Readable>();
  const twice: Readable[] = [];
  for (const one of [...readable.filter(isItself), ...readable.filter((other) => !isItself(other))])
    if (owners.has(one.form.code) || (!isItself(one) && isRecoded(one))) twice.push(one);
    else owners.set(one.form.code, one);
  return { owners, twice };
}

const codeChanged = ({ code }: OfficeForm, mark: FormMark | null): Problem => ({
  kind: 'code-changed',
  found: code,
  code: mark?.code ?? '',
});

/** What the form's own hidden cell says; null where it is lost or another form's. */
const retiredBy = ({ form, mark }: Readable): boolean | null =>
  mark?.code === form.code ? mark.isRetired : null;

/** The place that the hidden cell names, unless another form has it or needs a part of it; else behind all others. */
function placeFor({ form, mark }: Readable, used: readonly UsedForm[]): Pick<UsedForm, 'sheetId' | 'top'> {
  const fresh = { sheetId: nextFormSheetId(used), top: nextTop(used) };
  if (mark === null || mark.sheetId < FIRST_FORM_TABLE || mark.top < FORMS_TOP) return fresh;
  const end = endOfForm({ form, top: mark.top });
  return used.every((one) => one.sheetId !== mark.sheetId && (endOfForm(one) <= mark.top || end <= one.top))
    ? { sheetId: mark.sheetId, top: mark.top }
    : fresh;
}

/** The code of rows that make no form, as far as it is known. */
const codeOf = ({ mark, rows, reading }: TypedForm): string =>
  reading.form?.code ?? mark?.code ?? headOf(rows).get('code')?.cells[1] ?? '';

const headOf = (rows: TypedForm['rows']) => sectionsOf(rows, () => {}).head;

function lineOf(change: FormChangeProblem, { rows, line }: TypedForm): number {
  const { head, columns } = sectionsOf(rows, () => {});
  if (!('column' in change)) return head.get('rhythm')?.line ?? line;
  const row = columns?.rows.find(({ cells }) => ordinalIn(cells[0] ?? '') === Number(change.column));
  return row?.line ?? columns?.line ?? line;
}

/** The row of the form before a change, to be written again. */
function rowOf(change: FormChangeProblem, before: OfficeForm): string {
  if (change.kind === 'column-moved') return before.columns.map(({ id }) => id).join(', ');
  const first = 'column' in change ? change.column : ROW_WORDS.rhythm;
  return (formRows(before).find(([text]) => text === first) ?? []).join(' | ');
}
