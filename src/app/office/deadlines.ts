import { deadlinesOf, type NamedDeadline } from '../../domain/campaign/campaign-deadlines.ts';
import { deadlinesOfForm, formDeadlines } from '../../domain/own-form/used-form.ts';
import type { FormsOnTabs } from '../../sheets/own-form/unit-blocks.ts';
import type { Office } from './office.ts';

/** Every deadline that units owe: those of the campaign, then those of the office's own forms, the earliest first. */
export const allDeadlines = ({
  campaign,
  calendar,
  forms,
}: Pick<Office, 'campaign' | 'calendar' | 'forms'>): readonly NamedDeadline[] => [
  ...deadlinesOf(campaign, calendar),
  ...[...formDeadlines(forms, campaign.year, calendar)].sort((a, b) =>
    a.lastDay < b.lastDay ? -1 : a.lastDay > b.lastDay ? 1 : 0,
  ),
];

export const formsOnTabs = ({
  campaign: { year },
  calendar,
  forms: used,
}: Pick<Office, 'campaign' | 'calendar' | 'forms'>): FormsOnTabs => ({
  year,
  used,
  deadlines: used.flatMap(({ form }) => deadlinesOfForm(form, year, calendar)),
});
