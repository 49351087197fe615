import type { Campaign, CampaignState, DeadlinePlan, ProgressPlan } from '../domain/campaign.ts';
import type { Day } from '../domain/day.ts';
import { yearOf } from '../domain/day.ts';
import { isMonth, type Month } from '../domain/obligation.ts';
import { type Cell, cell } from './a1.ts';
import { addressesIn, dayAt, type Grid, numberAt, textAt } from './grid.ts';
import { type SettingProblem, type SettingReader, settingReader } from './setting-reader.ts';
import { COUNTED_BY_WORDS, FORM_CHOICES, REMINDER_SWITCH } from './setting-words.ts';
import { SETTINGS, type SettingKey } from './settings.ts';
import { documentSettingsIn } from './settings-documents.ts';
import { SETTINGS_TAB } from './settings-tab.ts';
import { dayText } from './wording.ts';

export interface SettingsReading {
  readonly campaign: Campaign;
  readonly state: CampaignState;
  readonly rows: ReadonlyMap<SettingKey, number>;
}

/** Reads `Cấu hình`, each setting found by its label; every problem at once. */
export function parseSettings(
  grid: Grid,
):
  | { readonly ok: true; readonly value: SettingsReading }
  | { readonly ok: false; readonly errors: readonly SettingProblem[] } {
  const rows = rowsByLabel(grid);
  const errors: SettingProblem[] = [];
  const reader = settingReader(grid, rows, errors);
  // A file made before there was form B has no such row, and uses form A alone.
  const forms = rows.has('forms') ? reader.choice('forms', FORM_CHOICES, 'registration') : 'registration';
  const year = reader.year('year');
  const isOfYear = dayOfYear(reader, year);
  const asOf = asOfIn(reader, forms, isOfYear);
  const campaign: Campaign = {
    year,
    asOf: asOf ?? (`${year - 1}-12-31` as Day),
    superiorBody: reader.text('superiorBody'),
    ownBody: reader.text('ownBody'),
    place: reader.text('place'),
    signerTitle: reader.text('signerTitle'),
    unitSignature: reader.text('unitSignature'),
    unitSignerTitle: reader.text('unitSignerTitle'),
    letter: reader.optionalText('letter'),
    legalBasis: reader.optionalText('legalBasis'),
    unitWord: reader.text('unitWord'),
    classWord: reader.text('classWord'),
    officeAccounts: reader.addresses('officeAccounts', true),
    officeEmails: reader.addresses('officeEmails', false),
    senderName: reader.text('senderName'),
    contact: reader.text('contact'),
    superiorAdmissionTarget: reader.count('superiorAdmissionTarget'),
    superiorTrainingTarget: reader.count('superiorTrainingTarget'),
    registration: forms === 'progress' ? null : registrationIn(reader, asOf, isOfYear),
    progress: forms === 'registration' ? null : progressIn(reader, isOfYear),
    runHour: reader.hour('runHour'),
    sendsReceipts: reader.yesNo('sendsReceipts'),
    documents: documentSettingsIn(reader, (key) => rows.has(key), year),
    texts: {
      invite: textIn(reader, 'invite'),
      reminder: textIn(reader, 'reminder'),
      overdue: textIn(reader, 'overdue'),
    },
  };
  const state = stateOf(grid, rows);
  return errors.length > 0 ? { ok: false, errors } : { ok: true, value: { campaign, state, rows } };
}

/** Stands in for a day that could not be read; an error says so, and nothing believes the rest. */
const NO_DAY = '2000-01-01' as Day;

type DayCheck = (key: SettingKey, day: Day | null, years: number) => boolean;

/** A day further from the campaign's year than `years` is a typing error. */
const dayOfYear =
  (reader: SettingReader, year: number): DayCheck =>
  (key, day, years) => {
    const isFar = day !== null && year !== 0 && Math.abs(yearOf(day) - year) > years;
    if (isFar) reader.fail(key, 'not-a-day', dayText(day));
    return !isFar;
  };

function asOfIn(reader: SettingReader, forms: keyof typeof FORM_CHOICES, isOfYear: DayCheck): Day | null {
  if (forms === 'progress') return null;
  const asOf = reader.day('asOf');
  return isOfYear('asOf', asOf, 2) ? asOf : null;
}

function registrationIn(reader: SettingReader, asOf: Day | null, isOfYear: DayCheck): DeadlinePlan {
  const wording = reader.wording('deadlineWording');
  const date = reader.day('deadlineDate');
  isOfYear('deadlineDate', date, 1);
  if (asOf !== null && date !== null && asOf > date)
    reader.fail('asOf', 'as-of-after-deadline', dayText(asOf));
  return { deadline: { wording, date: date ?? NO_DAY }, milestones: reader.milestones('milestones') };
}

function progressIn(reader: SettingReader, isOfYear: DayCheck): ProgressPlan {
  const firstMonth = reader.whole('firstMonth', 1, 12);
  const lastMonth = reader.whole('lastMonth', 1, 12);
  if (isMonth(firstMonth) && isMonth(lastMonth) && firstMonth > lastMonth)
    reader.fail('lastMonth', 'months-reversed', String(lastMonth), [firstMonth]);
  return {
    firstMonth: firstMonth as Month,
    lastMonth: lastMonth as Month,
    monthlyDay: reader.whole('monthlyDay', 1, 31),
    monthlyMilestones: reader.milestones('monthlyMilestones'),
    completion: deadlineIn(reader, 'completion', isOfYear),
    final: deadlineIn(reader, 'final', isOfYear),
    whichDays: reader.text('whichDays'),
    admissionCountedBy: reader.choice('admissionCountedBy', COUNTED_BY_WORDS, 'decision'),
    paceMargin: reader.whole('paceMargin', 0, 100),
    idleMonths: reader.whole('idleMonths', 1, 12),
    texts: {
      invite: textIn(reader, 'progressInvite'),
      month: textIn(reader, 'month'),
      completion: textIn(reader, 'completion'),
      final: textIn(reader, 'final'),
      joined: textIn(reader, 'joined'),
    },
  };
}

/** A deadline that the office may leave out by leaving its date blank. */
function deadlineIn(
  reader: SettingReader,
  name: 'completion' | 'final',
  isOfYear: DayCheck,
): DeadlinePlan | null {
  const date = reader.optionalDay(`${name}Date`);
  if (date === null) return null;
  isOfYear(`${name}Date`, date, 1);
  return {
    deadline: { wording: reader.wording(`${name}Wording`), date },
    milestones: reader.milestones(`${name}Milestones`),
  };
}

type TextName =
  | 'invite'
  | 'reminder'
  | 'overdue'
  | 'progressInvite'
  | 'month'
  | 'completion'
  | 'final'
  | 'joined';

const textIn = (reader: SettingReader, name: TextName) => ({
  subject: reader.template(`${name}Subject`),
  body: reader.template(`${name}Body`),
});

/** Where each setting stands now, by its label: rows may have been moved. */
export function rowsByLabel(grid: Grid): Map<SettingKey, number> {
  const keys = new Map(SETTINGS.map(({ label, key }) => [label.normalize('NFC'), key]));
  const rows = new Map<SettingKey, number>();
  for (let row = 0; row < grid.endRow; row++) {
    const key = keys.get(textAt(grid, cell(row, SETTINGS_TAB.label)));
    if (key !== undefined && !rows.has(key)) rows.set(key, row);
  }
  return rows;
}

/** The add-on's own notes, read whether or not people's settings are right. */
export function stateOf(
  grid: Grid,
  rows: ReadonlyMap<SettingKey, number> = rowsByLabel(grid),
): CampaignState {
  const at = (key: SettingKey) => cell(rows.get(key) ?? -1, SETTINGS_TAB.value);
  const word = textAt(grid, at('reminders'));
  const reminders =
    (['on', 'off', 'paused'] as const).find((name) => REMINDER_SWITCH[name] === word) ?? 'off';
  return {
    homeBookId: textAt(grid, at('homeBookId')),
    entryBookId: textAt(grid, at('entryBookId')),
    reminders,
    remindersSince: dayAt(grid, at('remindersSince')),
    provisionedYear: yearAt(grid, at('provisionedYear')),
  };
}

/** Who is of the office, whatever else in `Cấu hình` cannot be read. */
export const officeAccountsIn = (grid: Grid): readonly string[] =>
  addressesIn(textAt(grid, cell(rowsByLabel(grid).get('officeAccounts') ?? -1, SETTINGS_TAB.value))).valid;

export const yearIn = (grid: Grid): number | null =>
  yearAt(grid, cell(rowsByLabel(grid).get('year') ?? -1, SETTINGS_TAB.value));

/** A number, or its digits: what Google makes of a number in a cell of the format text is not known. */
function yearAt(grid: Grid, at: Cell): number | null {
  const text = textAt(grid, at);
  return numberAt(grid, at) ?? (/^\d{4}$/.test(text) ? Number(text) : null);
}
