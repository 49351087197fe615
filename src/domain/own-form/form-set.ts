import { LIMITS, type OfficeForm } from './own-form.ts';

/** What is wrong with forms that are in use together. */
export type FormSetProblem =
  | { readonly kind: 'code-twice'; readonly code: string }
  | { readonly kind: 'too-many-forms'; readonly found: number; readonly most: number };

export function formSetProblems(forms: readonly Pick<OfficeForm, 'code'>[]): readonly FormSetProblem[] {
  const codes = forms.map(({ code }) => code);
  const twice = new Set(codes.filter((code, at) => codes.indexOf(code) < at));
  return [
    ...[...twice].map((code): FormSetProblem => ({ kind: 'code-twice', code })),
    ...(forms.length > LIMITS.forms
      ? [{ kind: 'too-many-forms', found: forms.length, most: LIMITS.forms } as const]
      : []),
  ];
}
