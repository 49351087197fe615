import type { Moment } from '../../domain/calendar/day.ts';
import {
  type Campaign,
  type CampaignState,
  type KnownCampaign,
  knownOf,
} from '../../domain/campaign/campaign.ts';
import type { UsedForm } from '../../domain/own-form/used-form.ts';
import type { Switched } from '../../domain/to-do/to-do.ts';
import type { KnownSettings } from '../../sheets/settings/settings-parse.ts';
import type { Memory, World } from '../ports.ts';
import { dropLongProperty, keepLongProperty, readLongProperty } from './long-property.ts';

/** Id of the units' file, known to the script without a read. Written by set-up and repaired by `Kiểm tra và sửa`. */
export const ENTRY_BOOK = 'entry.book';
export const CAMPAIGN_YEAR = 'campaign.year';
/** Whose words the sweep answers with; blank in a file that was last prepared without the choice. */
export const CAMPAIGN_WORDS = 'campaign.words';
const CAMPAIGN = 'campaign.known';
const SWITCH = 'reminders.switch';

/** The settings of the last provisioning, which replace those that cannot be read now. */
export const knownSettings =
  ({ memory }: Pick<World, 'memory'>): (() => KnownSettings) =>
  () => {
    const text = readLongProperty(memory, CAMPAIGN);
    const entryBookId = memory.get(ENTRY_BOOK);
    const year = memory.get(CAMPAIGN_YEAR);
    const reminders = memory.get(SWITCH) as CampaignState['reminders'] | null;
    return {
      campaign: text === null ? null : (JSON.parse(text) as KnownCampaign),
      state: {
        ...(entryBookId === null ? {} : { entryBookId }),
        ...(reminders === null ? {} : { reminders }),
        // The campaign is kept from the first provisioning on, so that its year is the provisioned one.
        ...(text === null || year === null ? {} : { provisionedYear: Number(year) }),
      },
    };
  };

export function keepCampaign(memory: Memory, campaign: Campaign): void {
  const text = JSON.stringify(knownOf(campaign));
  if (readLongProperty(memory, CAMPAIGN) !== text) keepLongProperty(memory, CAMPAIGN, text);
}

export function keepSwitch(memory: Memory, to: CampaignState['reminders']): void {
  if (memory.get(SWITCH) !== to) memory.set(SWITCH, to);
}

const FORMS = 'forms.used';

/** The forms of the last provisioning: what the sweep answers own forms by, without a read. */
export const knownForms = ({ memory }: Pick<World, 'memory'>): readonly UsedForm[] =>
  JSON.parse(readLongProperty(memory, FORMS) ?? '[]') as readonly UsedForm[];

export function keepForms(memory: Memory, forms: readonly UsedForm[]): void {
  const text = JSON.stringify(forms);
  if ((readLongProperty(memory, FORMS) ?? '[]') !== text) keepLongProperty(memory, FORMS, text);
  dropLongProperty(memory, BEGUN);
}

const BEGUN = 'forms.begun';

/** Noted before a run writes to units' tabs: when it dies, some of them have these forms. */
export function beginForms(world: Pick<World, 'memory'>, forms: readonly UsedForm[]): void {
  const known = new Set(knownForms(world).map(({ sheetId }) => sheetId));
  const begun = forms.filter(({ sheetId }) => !known.has(sheetId));
  if (begun.length > 0) keepLongProperty(world.memory, BEGUN, JSON.stringify(begun));
}

/** Those that stand on units' tabs, and those that may stand on some of them. */
export function placedForms(world: Pick<World, 'memory'>): readonly UsedForm[] {
  const known = knownForms(world);
  const begun = JSON.parse(readLongProperty(world.memory, BEGUN) ?? '[]') as readonly UsedForm[];
  return [...known, ...begun.filter((one) => known.every(({ sheetId }) => sheetId !== one.sheetId))];
}

/** Whether the last provisioning used these settings. */
export const isApplied = (memory: Memory, campaign: Campaign): boolean =>
  readLongProperty(memory, CAMPAIGN) === JSON.stringify(knownOf(campaign));

const SWITCHED = 'reminders.by';

export const keepSwitcher = ({ memory, person, clock }: World): void =>
  memory.set(SWITCHED, `${person}#${clock.now()}`);

/** Who switched the reminders to their present state; null where the state was typed into `Cấu hình`. */
export function switchedBy(memory: Memory, reminders: CampaignState['reminders']): Switched | null {
  const [person = '', at] = (memory.get(SWITCHED) ?? '').split('#');
  return at === undefined || memory.get(SWITCH) !== reminders ? null : { person, at: at as Moment };
}

/** By the menu's last switch, without a read; somebody may have typed another state into `Cấu hình` since. */
export const isPaused = (memory: Memory): boolean => memory.get(SWITCH) === 'paused';

/** 'on' when form B is in use, so that `Tiến độ` exists. */
export const FORM_B = 'form.b';

/** The office's addresses as the last provisioning knew them. */
export const OFFICE_EMAILS = 'office.emails';

/** The office's accounts as the last provisioning knew them. */
export const OFFICE_ACCOUNTS = 'office.accounts';

/** 'on' when an acceptance is confirmed by mail. */
export const RECEIPTS = 'receipts';
