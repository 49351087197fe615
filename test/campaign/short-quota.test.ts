import { afterAll, describe, expect, it } from 'vitest';
import { addDays, day } from '../../src/domain/calendar/day.ts';
import { SWEEP_HANDLER } from '../../src/google/world.ts';
import { playShortQuota } from '../../workbench/bench/quota-play.ts';
import { outcomeOf } from '../../workbench/bench/quota-report.ts';
import type { Platform } from '../../workbench/platform/platform.ts';
import type { Fault } from '../../workbench/platform/runtime/faults.ts';
import type { RunResult } from '../../workbench/platform/runtime/run-result.ts';
import { actionCalls } from '../../workbench/rehearsal/action-calls.ts';
import { ledgerIn, resourceOf } from '../../workbench/rehearsal/books.ts';
import { isCarrying, unbroken } from '../../workbench/rehearsal/office.ts';
import { OFFICE } from '../../workbench/rehearsal/scenario.ts';
import { campaignOf, unitCodes } from '../support/campaign.ts';
import { rehearsed, removeTemporaryFolders } from '../support/rehearsal.ts';

afterAll(removeTemporaryFolders);

const openIn = (platform: Platform) =>
  ledgerIn(resourceOf(platform, platform.containerId), 2023).filter(
    ({ status }) => status !== 'sent' && status !== 'done',
  );
const sweepOf = (platform: Platform): RunResult =>
  platform.run(SWEEP_HANDLER, { user: OFFICE, kind: 'trigger' });

it('with 20 recipients a day the rest goes as soon as Google frees quota, and every mail arrives once', () => {
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
  expect(sentOn).toEqual({ '2023-01-09': 20, '2023-01-10': 10, '2023-01-16': 20, '2023-01-17': 10 });
  // Google's day begins with the first mail, at 08:30.
  expect(platform.outbox[20]?.at.slice(0, 16)).toBe('2023-01-10T08:30');
  const subjects = new Set(platform.outbox.map(({ to, at }) => `${to} ${at < '2023-01-16'}`));
  expect(subjects.size).toBe(60);
  expect(openIn(platform)).toEqual([]);
});

it('tells every unit within 48 hours, however Google frees and starts', () => {
  for (const renewal of ['together', 'one-by-one'] as const) {
    for (const start of ['fixed', 'varying'] as const) {
      const mails = playShortQuota({ units: 12, addresses: 2, perDay: 20, renewal, start });
      const { milestones, twice } = outcomeOf(mails, 12);
      expect([milestones.map(({ untold }) => untold), twice], `${renewal} ${start}`).toEqual([[0, 0, 0], 0]);
      const office = mails.find(({ to }) => to.join() === 'tonghop@dukhoi.example');
      expect((office?.at ?? '') < '2023-02-01', `${renewal} ${start}`).toBe(true);
    }
  }
}, 120_000);

describe('a sweep that carries', () => {
  const codes = unitCodes(6);
  const addresses = codes.map((code) => `${code.toLowerCase()}@donvi.example`);
  const { platform } = campaignOf(
    codes.map((code) => ({ code })),
    { twoFiles: false, mailQuota: 6 },
  );
  platform.advanceTo('2023-01-16T07:55', { skip: () => true });
  platform.useUpMail(OFFICE);
  unbroken(platform.run('dailyReminders', { user: OFFICE, kind: 'trigger' }));
  platform.advanceTo('2023-01-16T09:00', { skip: () => true });
  const waiting = platform.snapshot();
  const timesOf = () => {
    const to = platform.outbox.filter(({ at }) => at >= '2023-01-16').map((mail) => mail.to.join());
    return addresses.map((address) => to.filter((one) => one === address).length);
  };

  it('waits for quota without a call to Sheets, and costs what a reminder run costs', () => {
    platform.restore(waiting);
    expect(openIn(platform)).toHaveLength(6);
    expect(actionCalls('sweep', [unbroken(sweepOf(platform))])).toMatchObject({ reads: 1, writes: 0 });
    platform.renewMail(OFFICE);
    expect(actionCalls('sweep', [unbroken(sweepOf(platform))])).toMatchObject({ reads: 3, writes: 2 });
    expect(timesOf()).toEqual(codes.map(() => 1));
    expect(actionCalls('sweep', [unbroken(sweepOf(platform))])).toMatchObject({ reads: 1, writes: 0 });
    expect([openIn(platform), isCarrying(platform, platform.now())]).toEqual([[], false]);
  });

  it('sends nothing by night nor while paused', () => {
    platform.restore(waiting);
    platform.advanceTo('2023-01-16T18:00', { skip: () => true });
    platform.renewMail(OFFICE);
    sweepOf(platform);
    platform.advanceTo('2023-01-17T06:55', { skip: () => true });
    sweepOf(platform);
    platform.clickMenu(OFFICE, 'Tạm dừng');
    platform.advanceTo('2023-01-17T09:00', { skip: () => true });
    sweepOf(platform);
    expect(timesOf()).toEqual(codes.map(() => 0));
    platform.clickMenu(OFFICE, 'Bật nhắc tự động');
    sweepOf(platform);
    expect(timesOf()).toEqual(codes.map(() => 1));
  });

  it('loses nothing and doubts one mail at most, whichever call of it goes wrong', () => {
    platform.restore(waiting);
    platform.renewMail(OFFICE);
    let carried = 0;
    platform.beforeCall = () => {
      carried += 1;
      return undefined;
    };
    unbroken(sweepOf(platform));
    platform.beforeCall = undefined;
    expect(carried).toBeGreaterThan(20);
    for (const fault of ['kill', 'kill-after', 'fail-before'] satisfies Fault[]) {
      for (let at = 1; at <= carried; at++) {
        platform.restore(waiting);
        platform.renewMail(OFFICE);
        let calls = 0;
        platform.beforeCall = () => {
          calls += 1;
          return calls === at ? fault : undefined;
        };
        sweepOf(platform);
        platform.beforeCall = undefined;
        platform.renewMail(OFFICE);
        for (let again = 0; again < 3; again++) unbroken(sweepOf(platform));
        const times = timesOf();
        const label = `${fault} at call ${at}`;
        expect(Math.min(...times), label).toBe(1);
        expect(times.filter((count) => count > 1).length, label).toBeLessThanOrEqual(
          fault === 'fail-before' ? 0 : 1,
        );
        expect(openIn(platform), label).toEqual([]);
      }
    }
  }, 120_000);
});

it('rehearse --quota plays the days it takes, and mails.csv ends with the moment', async () => {
  const run = await rehearsed('--scenario', 'khoi-2023', '--quota', '60', '--until', '2023-01-13');
  expect(run.code).toBe(0);
  const mails = run.rows('mails.csv');
  expect(Object.keys(mails[0] ?? {}).at(-1)).toBe('sentAt');
  const days = new Map<string, number>();
  for (const { sentOn = '', sentAt = '' } of mails) {
    expect(sentAt.slice(0, 10)).toBe(sentOn);
    days.set(sentOn, (days.get(sentOn) ?? 0) + 1);
  }
  expect([...days.values()].reduce((sum, count) => sum + count, 0)).toBe(60);
  expect(days.size).toBeGreaterThan(1);
  const refused = await rehearsed('--scenario', 'khoi-2023', '--quota', 'không');
  expect([refused.code, refused.files()]).toEqual([2, []]);
}, 120_000);
