import { afterAll, expect, it } from 'vitest';
import { addDays, day } from '../../src/domain/calendar/day.ts';
import { unbroken } from '../../workbench/rehearsal/office.ts';
import { OFFICE } from '../../workbench/rehearsal/scenario.ts';
import { campaignOf } from '../support/campaign.ts';
import { removeTemporaryFolders } from '../support/rehearsal.ts';

afterAll(removeTemporaryFolders);

it('the daily function, run again on any day, sends nothing more', () => {
  const campaign = campaignOf([
    { code: 'K01', receivedOn: '12/01/2023' },
    { code: 'K02', receivedOn: '16/01/2023' },
    { code: 'K03', receivedOn: '30/01/2023' },
    { code: 'K04', receivedOn: '03/02/2023' },
    { code: 'K05' },
  ]);
  const { platform } = campaign;
  const sent: string[] = [];
  for (let today = day('2023-01-09'); today <= '2023-02-07'; today = addDays(today, 1)) {
    campaign.playDay(today);
    const before = platform.outbox.length;
    for (let again = 0; again < 2; again++) {
      unbroken(platform.run('dailyReminders', { user: OFFICE, kind: 'trigger' }));
    }
    if (platform.outbox.length > before) sent.push(today);
  }
  expect(sent).toEqual([]);
  expect(platform.outbox.length).toBeGreaterThan(20);
});
