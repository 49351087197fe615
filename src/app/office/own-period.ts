import { periodOfOwn } from '../../domain/campaign/obligation.ts';
import { type FormPeriod, periodBefore, periodsOf } from '../../domain/own-form/form-period.ts';
import type { UsedForm } from '../../domain/own-form/used-form.ts';
import { blocksOf, type PeriodBlock } from '../../sheets/own-form/period-block.ts';
import type { NamedForm } from '../../words/obligation-words.ts';
import type { Office } from './office.ts';

/** A period of an own form, with where it stands on every unit's tab. */
export interface OwnPeriod {
  readonly used: UsedForm;
  readonly period: FormPeriod;
  readonly block: PeriodBlock;
  /** Number and block of the periods beside it; null where the form has none. */
  readonly before: NumberedBlock | null;
  readonly next: NumberedBlock | null;
}

/** Whether the units' tabs have the form, by the forms of the last provisioning: it may have been saved since. */
export const isProvisioned = (known: readonly UsedForm[], { form, top }: UsedForm): boolean =>
  known.some((one) => one.form.code === form.code && one.top === top);

/** Whether the units' tabs have the form as it was saved. */
export const isAsProvisioned = (known: readonly UsedForm[], used: UsedForm): boolean =>
  known.some((one) => JSON.stringify(one) === JSON.stringify(used));

/** The forms by which periods are named. */
export const namedForms = ({ forms }: Pick<Office, 'forms'>): readonly NamedForm[] =>
  forms.map(({ form }) => form);

interface NumberedBlock {
  readonly number: number;
  readonly block: PeriodBlock;
}

/** Null for what no own form in use asks for, or did before it was retired. */
export function ownPeriodIn(
  { forms, campaign, calendar }: Pick<Office, 'forms' | 'campaign' | 'calendar'>,
  obligation: string,
): OwnPeriod | null {
  const asked = periodOfOwn(obligation);
  const used = forms.find(({ form }) => form.code === asked?.code);
  if (asked === null || used === undefined) return null;
  const periods = periodsOf(used.form, campaign.year, calendar);
  const blocks = blocksOf(
    used.form,
    periods.map(({ number }) => number),
    used.top,
  );
  const period = periods.find(({ number }) => number === asked.number);
  const block = blocks.get(asked.number);
  if (period === undefined || block === undefined) return null;
  const blockOf = (number: number | null): NumberedBlock | null => {
    const found = number === null ? undefined : blocks.get(number);
    return number === null || found === undefined ? null : { number, block: found };
  };
  return {
    used,
    period,
    block,
    before: blockOf(periodBefore(used.form.rhythm, asked.number)),
    next: blockOf(asked.number + 1),
  };
}
