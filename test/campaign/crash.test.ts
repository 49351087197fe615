import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cell } from '../../src/sheets/cells/a1.ts';
import { textAt } from '../../src/sheets/cells/grid.ts';
import { SHEET_IDS } from '../../src/sheets/cells/registry.ts';
import type { Platform } from '../../workbench/platform/platform.ts';
import type { Fault } from '../../workbench/platform/runtime/faults.ts';
import type { PlatformSnapshot } from '../../workbench/platform/runtime/options.ts';
import type { RunResult } from '../../workbench/platform/runtime/run-result.ts';
import { gridIn, ledgerIn, resourceOf } from '../../workbench/rehearsal/books.ts';
import { OFFICE } from '../../workbench/rehearsal/scenario.ts';
import { campaignOf, unitCodes } from '../support/campaign.ts';
import { removeTemporaryFolders } from '../support/rehearsal.ts';

afterAll(removeTemporaryFolders);

const codes = unitCodes(8);
const addresses = codes.map((code) => `${code.toLowerCase()}@donvi.example`);

let platform: Platform;
let morning: PlatformSnapshot;
beforeAll(() => {
  ({ platform } = campaignOf(codes.map((code) => ({ code }))));
  platform.advanceTo('2023-01-16T07:00', { skip: () => true });
  morning = platform.snapshot();
});
beforeEach(() => {
  platform.restore(morning);
  platform.beforeCall = undefined;
});

const remind = (): RunResult => platform.run('dailyReminders', { user: OFFICE, kind: 'trigger' });

/** The run of the fifth-last day, with something going wrong at one call of one kind. */
function remindWith(fault: Fault, callName: string, ...nths: readonly number[]): RunResult {
  platform.beforeCall = (call) => (call.name === callName && nths.includes(call.nth) ? fault : undefined);
  const run = remind();
  platform.beforeCall = undefined;
  return run;
}

const reminders = () => platform.outbox.filter(({ at }) => at >= '2023-01-16').map(({ to }) => to.join());
const timesOf = (address = '') => reminders().filter((to) => to === address).length;
const statuses = () =>
  ledgerIn(resourceOf(platform, platform.containerId), 2023)
    .filter(({ kind }) => kind === 'unit')
    .map(({ status }) => status);

const lastLogged = (): string => {
  const log = gridIn(resourceOf(platform, platform.containerId), SHEET_IDS.log);
  return textAt(log, cell(log.endRow - 1, 4));
};

describe('a run that dies', () => {
  it('before a mail leaves is finished by the next one: each unit once', () => {
    expect(remindWith('kill', 'MailApp.sendEmail', 4).error?.reason).toBe('killed');
    expect(reminders()).toEqual(addresses.slice(0, 3));
    remind();
    expect(reminders().sort()).toEqual(addresses);
    expect(statuses()).toEqual(codes.map(() => 'sent'));
  });

  it('after a mail left sends that one mail twice, and loses none', () => {
    remindWith('kill-after', 'MailApp.sendEmail', 4);
    expect(reminders()).toEqual(addresses.slice(0, 4));
    remind();
    expect(addresses.map(timesOf)).toEqual([1, 1, 1, 2, 1, 1, 1, 1]);
    expect(lastLogged()).toBe(
      'Đã gửi 5 thư, trong đó 1 thư gửi lại vì lần trước bị ngắt giữa chừng. Lần chạy bị ngắt trước đó đã gửi được 3 thư.',
    );
    expect(statuses()).toEqual(codes.map(() => 'sent'));
  });

  it.each([
    ['before the first write', 'kill', 1, 0],
    ['after the rows were reserved', 'kill-after', 1, 0],
    ['before the rows are confirmed', 'kill', 2, 8],
    ['after the rows were confirmed', 'kill-after', 2, 8],
  ] as const)('%s loses no mail, and doubles one at the most', (_, fault, nth, sentBefore) => {
    remindWith(fault, 'Sheets.Spreadsheets.batchUpdate', nth);
    expect(reminders()).toHaveLength(sentBefore);
    remind();
    remind();
    expect(new Set(reminders())).toEqual(new Set(addresses));
    expect(reminders().length).toBeLessThanOrEqual(addresses.length + 1);
  });

  it('is finished the day after as well', () => {
    remindWith('kill', 'MailApp.sendEmail', 6);
    platform.advanceTo('2023-01-17T09:00', { skip: ({ handler }) => handler !== 'dailyReminders' });
    expect(addresses.map(timesOf)).toEqual(codes.map(() => 1));
  });
});

describe('an address that Google refuses', () => {
  it('is tried once more, does not stop the others, and is told in the log', () => {
    const run = remindWith('fail-before', 'MailApp.sendEmail', 3, 4);
    expect(run.error).toBeUndefined();
    expect(reminders()).toEqual(addresses.filter((address) => address !== 'k03@donvi.example'));
    expect(statuses()).toEqual(codes.map((code) => (code === 'K03' ? 'failed' : 'sent')));
  });

  it('is named in the letter to the office from the last day on', () => {
    remindWith('fail-before', 'MailApp.sendEmail', 3, 4);
    platform.advanceTo('2023-01-30T09:00', { skip: (_, at) => !at.startsWith('2023-01-30T08') });
    const letter = platform.outbox.find(({ to }) => to.join() === 'tonghop@dukhoi.example');
    expect(letter?.body).toContain('K03');
  });
});
