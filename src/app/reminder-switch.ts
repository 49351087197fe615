import type { CampaignState } from '../domain/campaign.ts';
import { SHEET_IDS } from '../sheets/registry.ts';
import { REMINDER_SWITCH, SETTINGS_TAB, settingRow } from '../sheets/settings-tab.ts';
import { write, writeCells } from '../sheets/tab.ts';
import { dateValue } from '../sheets/value.ts';
import { logRequest } from './log.ts';
import { type Office, readOffice } from './office.ts';
import type { World } from './ports.ts';
import type { Outcome } from './remind.ts';
import { CAMPAIGN_YEAR, ENTRY_BOOK } from './sweep.ts';
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
    if (to === 'on') world.triggers.install(office.campaign.runHour);
    // Paused keeps the sweep: units are still answered, no mail goes out.
    if (to === 'off') world.triggers.remove();
    rememberEntryBook(world, office);
    const rowOf = (key: 'reminders' | 'remindersSince') => office.settingRows.get(key) ?? settingRow(key);
    const since = to === 'on' && office.state.remindersSince === null ? [world.clock.today()] : [];
    const action = {
      on: vi.action.remindersOn,
      off: vi.action.remindersOff,
      paused: vi.action.remindersPaused,
    }[to];
    world.books.apply(world.books.officeId, [
      ...writeCells(SHEET_IDS.settings, [
        write(rowOf('reminders'), SETTINGS_TAB.value, REMINDER_SWITCH[to]),
        ...since.map((day) => write(rowOf('remindersSince'), SETTINGS_TAB.value, dateValue(day))),
      ]),
      logRequest(world, [{ action, unit: '', detail: '' }]),
    ]);
    return { ok: true, office };
  });
  return outcome === 'busy' ? { ok: false, refusal: { kind: 'busy' } } : outcome;
}

/** Lets the sweep find its way without reading the office book. */
export function rememberEntryBook(
  { memory }: Pick<World, 'memory'>,
  { state, campaign }: Pick<Office, 'state' | 'campaign'>,
): void {
  if (memory.get(ENTRY_BOOK) !== state.entryBookId) memory.set(ENTRY_BOOK, state.entryBookId);
  if (memory.get(CAMPAIGN_YEAR) !== String(campaign.year)) memory.set(CAMPAIGN_YEAR, String(campaign.year));
}
