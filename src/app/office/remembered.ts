import type { World } from '../ports.ts';
import {
  CAMPAIGN_WORDS,
  CAMPAIGN_YEAR,
  ENTRY_BOOK,
  FORM_B,
  keepCampaign,
  OFFICE_ACCOUNTS,
  OFFICE_EMAILS,
  RECEIPTS,
} from './known.ts';
import type { Office } from './office.ts';

/** Keeps in script properties the facts that runs need before their first read: the sweep's way to the tables, and the accounts that may use the menu. */
export function rememberCampaign(
  { memory }: Pick<World, 'memory'>,
  { state, campaign }: Pick<Office, 'state' | 'campaign'>,
): void {
  const wanted = {
    [ENTRY_BOOK]: state.entryBookId,
    [CAMPAIGN_YEAR]: String(campaign.year),
    [CAMPAIGN_WORDS]: campaign.vocabulary,
    [FORM_B]: campaign.progress === null ? 'off' : 'on',
    [RECEIPTS]: campaign.sendsReceipts ? 'on' : 'off',
    [OFFICE_ACCOUNTS]: campaign.officeAccounts.join(',').toLowerCase(),
    [OFFICE_EMAILS]: campaign.officeEmails.join(','),
  };
  for (const [key, value] of Object.entries(wanted)) if (memory.get(key) !== value) memory.set(key, value);
  keepCampaign(memory, campaign);
}
