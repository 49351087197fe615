import {
  type CampaignObligation,
  OBLIGATIONS,
  type Obligation,
  ownObligation,
  periodOfOwn,
} from '../domain/campaign/obligation.ts';
import { periodNumbers } from '../domain/own-form/form-period.ts';
import type { OfficeForm } from '../domain/own-form/own-form.ts';
import { periodLabel } from './period-words.ts';
import { OBLIGATION_WORDS } from './wording.ts';

/** What names a form of the office's own. */
export type NamedForm = Pick<OfficeForm, 'code' | 'title' | 'rhythm'>;

/** The obligation that `obligationText` names so; null for any other text. */
export function readObligation(text: string, forms: readonly NamedForm[]): Obligation | null {
  const named = (one: Obligation) => obligationText(one, forms).normalize('NFC').trim() === text;
  return obligationsWith(forms).find(named) ?? null;
}

/** Those of forms A and B in the order of the year, then every period of these forms. */
export const obligationsWith = (forms: readonly NamedForm[]): readonly Obligation[] => [
  ...OBLIGATIONS,
  ...forms.flatMap(({ code, rhythm }) => periodNumbers(rhythm).map((number) => ownObligation(code, number))),
];

/** `Đăng ký chỉ tiêu`, `Tháng 3`, `Sinh hoạt chi bộ hằng tháng, Tháng 3`. A form that is not among `forms` is named by its code. */
export function obligationText(obligation: Obligation, forms: readonly NamedForm[]): string {
  const own = periodOfOwn(obligation);
  if (own === null) return OBLIGATION_WORDS[obligation as CampaignObligation];
  const form = forms.find(({ code }) => code === own.code);
  if (form === undefined) return `${own.code} ${own.number}`;
  // A form as a whole has number 0. Titles name no year: the file holds one.
  const period =
    own.number === 0 || form.rhythm.kind === 'year' ? '' : periodLabel(form.rhythm.kind, own.number, 0);
  return period === '' ? form.title : `${form.title}, ${period}`;
}
