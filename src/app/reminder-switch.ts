import type { CampaignState } from '../domain/campaign.ts';
import { dayOf } from '../domain/day.ts';
import { SHEET_IDS } from '../sheets/registry.ts';
import { REMINDER_SWITCH } from '../sheets/setting-words.ts';
import { SETTINGS_TAB, settingRow } from '../sheets/settings-tab.ts';
import { write, writeCells } from '../sheets/tab.ts';
import { dateValue } from '../sheets/value.ts';
import {
  announceRun,
  keepNotice,
  missingNotice,
  nextRun,
  nextRunRequests,
  noticeOf,
} from './board-notice.ts';
import { excuseToday } from './daily-run.ts';
import { applyToOffice, firstTabRequests } from './first-tab.ts';
import { CAMPAIGN_YEAR, ENTRY_BOOK, keepCampaign, keepSwitch, keepSwitcher } from './known.ts';
import { logRequest } from './log.ts';
import { keepTriggerOwner, OFFICE_ACCOUNTS, type Office, readOffice } from './office.ts';
import type { World } from './ports.ts';
import { RECEIPTS } from './receipts.ts';
import type { Outcome } from './remind.ts';
import { FORM_B } from './sweep.ts';
import { OFFICE_EMAILS } from './trouble-mail.ts';
import { troublesIn } from './troubles.ts';
import { vi } from './vi.ts';

/** Bật / Tắt / Tạm dừng. The triggers belong to whoever switches on, and run with that account's rights. */
export function switchReminders(
  world: World,
  to: CampaignState['reminders'],
): Outcome<{ readonly office: Office }> {
  const outcome = world.lock.run((): Outcome<{ readonly office: Office }> => {
    const reading = readOffice(world, 'office');
    if (!reading.ok) return reading;
    const { office } = reading;
    if (office.state.provisionedYear === null) return { ok: false, refusal: { kind: 'not-provisioned' } };
    if (to === 'on') {
      world.triggers.install(office.campaign.runHour);
      keepTriggerOwner(world);
    }
    // Paused keeps the sweep: units are still answered, no mail goes out.
    if (to === 'off') world.triggers.remove();
    rememberCampaign(world, office);
    keepSwitch(world.memory, to);
    keepSwitcher(world);
    const switched = { ...office, state: { ...office.state, reminders: to } };
    const next = nextRun(world, switched, false);
    const notice = noticeOf(switched, troublesIn(world, office), next);
    const missing = missingNotice(world, notice, office.campaign.progress !== null);
    if (next !== null && dayOf(next) > world.clock.today()) excuseToday(world);
    const rowOf = (key: 'reminders' | 'remindersSince') => office.settingRows.get(key) ?? settingRow(key);
    const since = to === 'on' && office.state.remindersSince === null ? [world.clock.today()] : [];
    const action = {
      on: vi.action.remindersOn,
      off: vi.action.remindersOff,
      paused: vi.action.remindersPaused,
    }[to];
    applyToOffice(world, [
      ...writeCells(SHEET_IDS.settings, [
        write(rowOf('reminders'), SETTINGS_TAB.value, REMINDER_SWITCH[to]),
        ...since.map((day) => write(rowOf('remindersSince'), SETTINGS_TAB.value, dateValue(day))),
      ]),
      ...nextRunRequests(next),
      ...firstTabRequests(world, { notice }),
      logRequest(world, [{ action, unit: '', detail: '' }]),
    ]);
    announceRun(world, next);
    world.books.apply(office.state.entryBookId, missing);
    keepNotice(world, notice);
    return { ok: true, office };
  });
  return outcome === 'busy' ? { ok: false, refusal: { kind: 'busy' } } : outcome;
}

/** What runs need to know before they read anything: the sweep's way to the board, and who may use the menu. */
export function rememberCampaign(
  { memory }: Pick<World, 'memory'>,
  { state, campaign }: Pick<Office, 'state' | 'campaign'>,
): void {
  const wanted = {
    [ENTRY_BOOK]: state.entryBookId,
    [CAMPAIGN_YEAR]: String(campaign.year),
    [FORM_B]: campaign.progress === null ? 'off' : 'on',
    [RECEIPTS]: campaign.sendsReceipts ? 'on' : 'off',
    [OFFICE_ACCOUNTS]: campaign.officeAccounts.join(',').toLowerCase(),
    [OFFICE_EMAILS]: campaign.officeEmails.join(','),
  };
  for (const [key, value] of Object.entries(wanted)) if (memory.get(key) !== value) memory.set(key, value);
  keepCampaign(memory, campaign);
}
