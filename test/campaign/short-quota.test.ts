import { afterAll, expect, it } from 'vitest';
import { addDays, day } from '../../src/domain/day.ts';
import { ledgerIn, resourceOf } from '../../workbench/rehearsal/books.ts';
import { campaignOf, unitCodes } from '../support/campaign.ts';
import { removeTemporaryFolders } from '../support/rehearsal.ts';

afterAll(removeTemporaryFolders);

it('with 20 recipients a day the rest is carried over, and every mail arrives once', () => {
  const codes = unitCodes(30);
  const campaign = campaignOf(
    codes.map((code) => ({ code })),
    { twoFiles: false, mailQuota: 20 },
  );
  const { platform } = campaign;
  for (let today = day('2023-01-09'); today <= '2023-01-17'; today = addDays(today, 1)) {
    campaign.playDay(today);
  }
  const sentOn: Record<string, number> = {};
  for (const { at } of platform.outbox) sentOn[at.slice(0, 10)] = (sentOn[at.slice(0, 10)] ?? 0) + 1;
  // Google's day begins with the first mail: on 10/01 at 08:15 the 20 of 09/01, 08:30, still count.
  expect(sentOn).toEqual({ '2023-01-09': 20, '2023-01-11': 10, '2023-01-16': 20, '2023-01-17': 10 });
  const subjects = new Set(platform.outbox.map(({ to, at }) => `${to} ${at < '2023-01-16'}`));
  expect(subjects.size).toBe(60);
  const open = ledgerIn(resourceOf(platform, platform.containerId), 2023).filter(
    ({ status }) => status !== 'sent' && status !== 'done',
  );
  expect(open).toEqual([]);
});
