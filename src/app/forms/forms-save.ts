import { formChangeProblems } from '../../domain/own-form/form-change.ts';
import { formSetProblems } from '../../domain/own-form/form-set.ts';
import type { OfficeForm } from '../../domain/own-form/own-form.ts';
import type { UsedForm } from '../../domain/own-form/used-form.ts';
import { writeCells } from '../../sheets/cells/cell-requests.ts';
import { SHEET_IDS } from '../../sheets/cells/registry.ts';
import { type CellWrite, validationRequest, write } from '../../sheets/cells/tab.ts';
import type { SheetRequest } from '../../sheets/cells/value.ts';
import { problemText } from '../../sheets/form-text/problem-text.ts';
import { readForm } from '../../sheets/form-text/read-form.ts';
import { formsTabRequests, nextFormSheetId } from '../../sheets/own-form/forms-tab.ts';
import { isMissingOnly } from '../../sheets/own-form/standing-forms.ts';
import { nextTop } from '../../sheets/own-form/unit-blocks.ts';
import { extensionChoices, unitColumn } from '../../sheets/units/units-tab.ts';
import { obligationText } from '../../words/obligation-words.ts';
import type { DialogAnswer, DialogMessage, DialogRefusal } from '../office/dialog-answer.ts';
import { aloneInDialog, refused } from '../office/dialog-refusal.ts';
import { formsTabStands } from '../office/forms-tab-standing.ts';
import { placedForms } from '../office/known.ts';
import { logRequest } from '../office/log.ts';
import { type Office, readOffice } from '../office/office.ts';
import { lookForFormsTab } from '../office/office-tabs-reading.ts';
import { namedForms } from '../office/own-period.ts';
import { formProblemText } from '../office/vi-refusals.ts';
import type { World } from '../ports.ts';
import { newFormsTab } from '../provisioning/forms-tab-mends.ts';
import type { FormSaveRequest } from './form-answers.ts';
import { textOfForm } from './forms-start.ts';
import { viForms } from './vi.ts';

/** The longest text of a form with all its columns and rules is far below. */
const LONGEST_TEXT = 60_000;

/** Writes a form, new or changed, into the tab *Biểu mẫu* with a line of the log, in one batch. The same form again writes nothing. */
export function formSave(world: World, request: FormSaveRequest): DialogMessage {
  const { code, rows, seen } = isRequest(request) ? request : NO_REQUEST;
  const { form, problems } = readForm(rows.map((cells, index) => ({ line: index + 1, cells })));
  if (form === null) return stopped(viForms.unreadable, problems.map(problemText));
  return aloneInDialog(world, (): DialogMessage => {
    const reading = readable(world);
    if (!reading.ok) return reading;
    const { office } = reading;
    const wanted = code === null ? added(office, form) : changed(world, office, form, { code, seen });
    if (!wanted.ok) return wanted;
    const { forms, isWritten } = wanted;
    const message = viForms.saved(form, code === null);
    if (isWritten) writeForms(world, office, forms, { action: 'formSaved', unit: '', detail: message });
    return { ok: true, message };
  });
}

/** Nothing more is asked of a retired form; what was handed in stays. */
export const formRetire = (world: World, code: string): DialogMessage => putInUse(world, code, false);

/** A retired form is asked for once more, in the place that it kept on units' tabs. */
export const formRestore = (world: World, code: string): DialogMessage => putInUse(world, code, true);

function putInUse(world: World, code: string, isUsed: boolean): DialogMessage {
  return aloneInDialog(world, (): DialogMessage => {
    const reading = readable(world);
    if (!reading.ok) return reading;
    const { office } = reading;
    const own = office.forms.find(({ form }) => form.code === code);
    if (own === undefined) return stopped(viForms.unknown(shown(code)), []);
    const message = isUsed ? viForms.restored(own.form) : viForms.retired(own.form);
    if (own.isRetired !== isUsed) return { ok: true, message };
    const forms = office.forms.map((one) => (one === own ? { ...one, isRetired: !isUsed } : one));
    const tooMany = tooManyIn(forms);
    if (isUsed && tooMany.length > 0) return stopped(viForms.notRestored, tooMany);
    const action = isUsed ? 'formRestored' : 'formRetired';
    writeForms(world, office, forms, { action, unit: '', detail: message });
    return { ok: true, message };
  });
}

/** What is said of more forms in use than a file takes. */
const tooManyIn = (forms: readonly UsedForm[]): string[] =>
  formSetProblems(forms.filter(({ isRetired }) => !isRetired).map(({ form }) => form)).flatMap((problem) =>
    problem.kind === 'too-many-forms' ? [viForms.tooMany(problem.most)] : [],
  );

/** The tab is written as a whole: what somebody typed there and cannot be read would be lost. */
function readable(world: World): DialogAnswer<{ readonly office: Office }> {
  // Somebody may have deleted the tab and taken that back.
  if (!formsTabStands(world.memory)) lookForFormsTab(world);
  const reading = readOffice(world, 'office');
  if (!reading.ok) return refused(reading.refusal);
  const problems = reading.office.formProblems.filter((problem) => !isMissingOnly(problem));
  return problems.length === 0 ? reading : stopped(viForms.brokenTab, problems.map(formProblemText));
}

type Wanted = DialogAnswer<{ readonly forms: readonly UsedForm[]; readonly isWritten: boolean }>;

/** A form that is there already as it is was saved by the same request before. */
function added({ forms }: Office, form: OfficeForm): Wanted {
  const text = textOfForm({ form, sheetId: 0, top: 0, isRetired: false });
  if (forms.some((one) => !one.isRetired && textOfForm(one) === text))
    return { ok: true, forms, isWritten: false };
  const more = { form, sheetId: nextFormSheetId(forms), top: nextTop(forms), isRetired: false };
  const problems = [
    ...(forms.some((one) => one.form.code === form.code) ? [viForms.codeTaken(form.code)] : []),
    ...tooManyIn([...forms, more]),
  ];
  return problems.length > 0
    ? stopped(viForms.notSaved, problems)
    : { ok: true, forms: [...forms, more], isWritten: true };
}

function changed(
  world: World,
  { forms }: Office,
  form: OfficeForm,
  { code, seen }: { readonly code: string; readonly seen: string },
): Wanted {
  const own = forms.find((one) => one.form.code === code);
  if (own === undefined) return stopped(viForms.unknown(shown(code)), []);
  if (own.isRetired) return stopped(viForms.isRetired(code), []);
  const next = { ...own, form };
  const [text, nextText] = [textOfForm(own), textOfForm(next)];
  if (text === nextText) return { ok: true, forms, isWritten: false };
  if (text !== seen) return stopped(viForms.changedMeanwhile, []);
  // On units' tabs it stands as it was provisioned last.
  const provisioned = placedForms(world).find((one) => one.sheetId === own.sheetId);
  const problems = provisioned === undefined ? [] : formChangeProblems(provisioned.form, form);
  if (problems.length > 0)
    return stopped(
      viForms.notChanged,
      problems.map((problem) => viForms.change(problem, form, own.form)),
    );
  if (provisioned !== undefined)
    return { ok: true, forms: forms.map((one) => (one === own ? next : one)), isWritten: true };
  const codeProblem = form.code === code ? [] : [viForms.codeStays(code)];
  if (codeProblem.length > 0) return stopped(viForms.notChanged, codeProblem);
  return { ok: true, forms: placedAnew(world, forms, next), isWritten: true };
}

/** A form that is on no unit's tab yet may need other rows: it, and those that wait as well, get their places anew. */
function placedAnew(world: World, forms: readonly UsedForm[], next: UsedForm): readonly UsedForm[] {
  const onTabs = new Set(placedForms(world).map(({ sheetId }) => sheetId));
  return forms
    .filter(({ sheetId }) => !onTabs.has(sheetId))
    .reduce<readonly UsedForm[]>(
      (placed, one) => [...placed, { ...(one.sheetId === next.sheetId ? next : one), top: nextTop(placed) }],
      forms.filter(({ sheetId }) => onTabs.has(sheetId)),
    );
}

function writeForms(
  world: World,
  office: Office,
  forms: readonly UsedForm[],
  line: Parameters<typeof logRequest>[1][number],
): void {
  const { books } = world;
  const { reading } = office;
  const before = reading.has(SHEET_IDS.forms) ? reading.tab(SHEET_IDS.forms) : null;
  books.apply(books.officeId, [
    ...(before === null ? newFormsTab(world, office, forms) : formsTabRequests(forms, before)),
    ...extensionRequests(office, forms),
    logRequest(world, [line]),
  ]);
}

/** Periods for which units may get their own later day: the choices in `Danh sách`, and those chosen under an old title. */
function extensionRequests(
  office: Pick<Office, 'roster' | 'forms'>,
  forms: readonly UsedForm[],
): readonly SheetRequest[] {
  const [before, now] = [namedForms(office), namedForms({ forms })];
  const retitled = office.roster.flatMap(({ row, unit: { extension } }): CellWrite[] => {
    if (extension === null) return [];
    const text = obligationText(extension.obligation, now);
    return text === obligationText(extension.obligation, before)
      ? []
      : [write(row, unitColumn('extensionOf'), text)];
  });
  const inUse = forms.filter(({ isRetired }) => !isRetired);
  return [
    validationRequest(SHEET_IDS.units, ...extensionChoices(namedForms({ forms: inUse }))),
    ...writeCells(SHEET_IDS.units, retitled),
  ];
}

const NO_REQUEST: FormSaveRequest = { code: null, rows: [], seen: '' };

/** Whoever has the dialog's console can send anything. */
const isRequest = (request: unknown): request is FormSaveRequest => {
  const { code, rows, seen } = (request ?? {}) as Partial<Record<keyof FormSaveRequest, unknown>>;
  const isCode = code === null || typeof code === 'string';
  return isCode && isText(rows) && typeof seen === 'string';
};

const isText = (rows: unknown): boolean =>
  Array.isArray(rows) &&
  rows.every((row) => Array.isArray(row) && row.every((one) => typeof one === 'string')) &&
  rows.flat().join('').length <= LONGEST_TEXT;

const shown = (code: unknown): string => (typeof code === 'string' ? code.slice(0, 20) : '');

const stopped = (message: string, texts: readonly string[]): DialogRefusal => ({
  ok: false,
  message,
  problems: texts.map((text) => ({ field: '', line: null, column: null, text })),
});
