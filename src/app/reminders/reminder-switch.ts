import { dayOf } from '../../domain/calendar/day.ts';
import type { CampaignState } from '../../domain/campaign/campaign.ts';
import { writeCells } from '../../sheets/cells/cell-requests.ts';
import { SHEET_IDS } from '../../sheets/cells/registry.ts';
import { write } from '../../sheets/cells/tab.ts';
import { dateValue } from '../../sheets/cells/value.ts';
import { SETTINGS_TAB, settingRow } from '../../sheets/settings/settings-tab.ts';
import { REMINDER_SWITCH } from '../../words/setting-words.ts';
import { firstTabRequests } from '../mail/first-tab.ts';
import { applyToOffice } from '../office/apply-to-office.ts';
import { keepSwitch, keepSwitcher } from '../office/known.ts';
import { logRequest } from '../office/log.ts';
import { keepTriggerOwner, type Office, readOffice } from '../office/office.ts';
import { alone, type Outcome, refuse } from '../office/refusal.ts';
import { rememberCampaign } from '../office/remembered.ts';
import type { World } from '../ports.ts';
import {
  announceRun,
  keepNotice,
  missingNotice,
  nextRun,
  nextRunRequests,
  noticeOf,
} from '../troubles/board-notice.ts';
import { troublesIn } from '../troubles/troubles.ts';
import { excuseToday } from './daily-run.ts';

/** *Bật*, *Tắt*, *Tạm dừng*. The triggers belong to the account that switches on, and run with its rights. */
export function switchReminders(
  world: World,
  to: CampaignState['reminders'],
): Outcome<{ readonly office: Office }> {
  return alone(world, () => {
    const reading = readOffice(world, 'office');
    if (!reading.ok) return reading;
    const { office } = reading;
    if (office.state.provisionedYear === null) return refuse({ kind: 'not-provisioned' });
    if (to === 'on') {
      world.triggers.install(office.campaign.runHour);
      keepTriggerOwner(world);
    }
    // While paused, the triggers stay: sweeps still answer units, and no mail is sent.
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
    const action = ({ on: 'remindersOn', off: 'remindersOff', paused: 'remindersPaused' } as const)[to];
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
}
