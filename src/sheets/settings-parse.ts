import type { Campaign, CampaignState } from '../domain/campaign.ts';
import type { Day } from '../domain/day.ts';
import { yearOf } from '../domain/day.ts';
import type { DeadlineWording } from '../domain/deadline.ts';
import { parseMilestones } from '../domain/milestone.ts';
import { LARGEST_COUNT } from '../domain/rule.ts';
import { cell } from './a1.ts';
import { addressesIn, contentOf, dayAt, type Grid, numberAt, textAt } from './grid.ts';
import { NO, REMINDER_SWITCH, SETTINGS, type SettingKey, YES } from './settings.ts';
import { SETTINGS_TAB } from './settings-tab.ts';
import { DEADLINE_WORDS } from './wording.ts';

/** What is wrong with one setting; `cell` is where, `B12`. */
export interface SettingProblem {
  readonly key: SettingKey;
  readonly label: string;
  readonly cell: string;
  readonly kind:
    | 'missing-row'
    | 'missing'
    | 'formula'
    | 'not-a-year'
    | 'not-a-day'
    | 'as-of-after-deadline'
    | 'not-a-wording'
    | 'not-milestones'
    | 'not-a-count'
    | 'not-an-hour'
    | 'not-yes-no'
    | 'not-an-address'
    | 'unknown-placeholder'
    | 'too-long';
  /** The offending piece, as typed. */
  readonly found: string;
}

export interface SettingsReading {
  readonly campaign: Campaign;
  readonly state: CampaignState;
  readonly rows: ReadonlyMap<SettingKey, number>;
}

/** The placeholders a mail text may hold. */
export const PLACEHOLDERS = [
  'ten_don_vi',
  'nam',
  'han',
  'con_lai',
  'can_lam',
  'lien_ket',
  'lien_he',
  'van_ban',
  'co_quan',
] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

const LONGEST_TEXT = 5_000;

/** Reads `Cấu hình`, each setting found by its label; every problem at once. */
export function parseSettings(
  grid: Grid,
):
  | { readonly ok: true; readonly value: SettingsReading }
  | { readonly ok: false; readonly errors: readonly SettingProblem[] } {
  const rows = rowsByLabel(grid);
  const errors: SettingProblem[] = [];
  const reader = settingReader(grid, rows, errors);
  const wording = reader.wording('deadlineWording');
  const date = reader.day('deadlineDate');
  const year = reader.year('year');
  const asOf = reader.day('asOf');
  const isFar = (day: Day, years: number) => year !== 0 && Math.abs(yearOf(day) - year) > years;
  if (date !== null && isFar(date, 1)) reader.fail('deadlineDate', 'not-a-day', textOfDay(date));
  if (asOf !== null && isFar(asOf, 2)) reader.fail('asOf', 'not-a-day', textOfDay(asOf));
  else if (asOf !== null && date !== null && asOf > date)
    reader.fail('asOf', 'as-of-after-deadline', textOfDay(asOf));
  const campaign: Campaign = {
    year,
    asOf: asOf ?? NO_DAY,
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
    registration: {
      deadline: { wording, date: date ?? NO_DAY },
      milestones: reader.milestones('milestones'),
    },
    runHour: reader.hour('runHour'),
    sendsReceipts: reader.yesNo('sendsReceipts'),
    texts: {
      invite: { subject: reader.template('inviteSubject'), body: reader.template('inviteBody') },
      reminder: { subject: reader.template('reminderSubject'), body: reader.template('reminderBody') },
      overdue: { subject: reader.template('overdueSubject'), body: reader.template('overdueBody') },
    },
  };
  const state = stateOf(grid, rows);
  return errors.length > 0 ? { ok: false, errors } : { ok: true, value: { campaign, state, rows } };
}

/** Stands in for a day that could not be read; an error says so, and nothing believes the rest. */
const NO_DAY = '2000-01-01' as Day;

const textOfDay = (day: Day): string => `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;

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
    provisionedYear: numberAt(grid, at('provisionedYear')),
  };
}

export const yearIn = (grid: Grid): number | null =>
  numberAt(grid, cell(rowsByLabel(grid).get('year') ?? -1, SETTINGS_TAB.value));

function settingReader(grid: Grid, rows: ReadonlyMap<SettingKey, number>, errors: SettingProblem[]) {
  const labelOf = (key: SettingKey) => SETTINGS.find((setting) => setting.key === key)?.label ?? key;
  const fail = (key: SettingKey, kind: SettingProblem['kind'], found = '') => {
    const row = rows.get(key);
    errors.push({ key, label: labelOf(key), cell: row === undefined ? '' : `B${row + 1}`, kind, found });
  };
  const at = (key: SettingKey) => cell(rows.get(key) ?? -1, SETTINGS_TAB.value);
  /** The typed text, or null after a problem was noted. */
  const typed = (key: SettingKey): string | null => {
    if (!rows.has(key)) fail(key, 'missing-row');
    else if (contentOf(grid, at(key)).kind === 'formula')
      fail(key, 'formula', grid.entered(at(key)).formulaValue ?? '');
    else if (textAt(grid, at(key)).length > LONGEST_TEXT) fail(key, 'too-long');
    else return textAt(grid, at(key));
    return null;
  };
  const required = (key: SettingKey): string | null => {
    const text = typed(key);
    if (text === '') fail(key, 'missing');
    return text === '' ? null : text;
  };
  return {
    fail,
    text: (key: SettingKey): string => required(key) ?? '',
    optionalText: (key: SettingKey): string => typed(key) ?? '',
    year: (key: SettingKey): number => {
      const text = required(key);
      if (text === null) return 0;
      const year = Number(text);
      if (Number.isInteger(year) && year >= 2000 && year <= 2100) return year;
      fail(key, 'not-a-year', text);
      return 0;
    },
    day: (key: SettingKey): Day | null => {
      const text = required(key);
      const day = text === null ? null : dayAt(grid, at(key));
      if (text !== null && day === null) fail(key, 'not-a-day', text);
      return day;
    },
    wording: (key: SettingKey): DeadlineWording => {
      const text = required(key);
      const found = (Object.entries(DEADLINE_WORDS) as [DeadlineWording, string][]).find(
        ([, words]) => words === text,
      );
      if (text !== null && found === undefined) fail(key, 'not-a-wording', text);
      return found?.[0] ?? 'before';
    },
    milestones: (key: SettingKey): readonly number[] => {
      const text = required(key);
      const parsed = text === null ? null : parseMilestones(text);
      if (parsed === null || parsed.ok) return parsed?.value ?? [];
      for (const error of parsed.errors) {
        fail(
          key,
          'not-milestones',
          'text' in error ? error.text : 'offset' in error ? `${error.offset} (ghi hai lần)` : '',
        );
      }
      return [];
    },
    count: (key: SettingKey): number | null => {
      const text = typed(key);
      if (text === null || text === '') return null;
      const count = numberAt(grid, at(key));
      if (count !== null && Number.isInteger(count) && count >= 0 && count <= LARGEST_COUNT) return count;
      fail(key, 'not-a-count', text);
      return null;
    },
    hour: (key: SettingKey): number => {
      const text = required(key);
      const hour = Number(text);
      if (text === null || (Number.isInteger(hour) && hour >= 0 && hour <= 23)) return hour;
      fail(key, 'not-an-hour', text);
      return 0;
    },
    yesNo: (key: SettingKey): boolean => {
      const text = required(key);
      if (text !== null && text !== YES && text !== NO) fail(key, 'not-yes-no', text);
      return text === YES;
    },
    addresses: (key: SettingKey, isRequired: boolean): readonly string[] => {
      const text = (isRequired ? required(key) : typed(key)) ?? '';
      const { valid, wrong } = addressesIn(text);
      for (const word of wrong) fail(key, 'not-an-address', word);
      return valid;
    },
    template: (key: SettingKey): string => {
      const text = required(key) ?? '';
      for (const [whole, name] of text.matchAll(/\{([^{}]*)\}/g)) {
        if (!PLACEHOLDERS.includes(name as Placeholder)) fail(key, 'unknown-placeholder', whole);
      }
      const stray = /[{}].{0,20}/.exec(text.replace(/\{[^{}]*\}/g, ''));
      if (stray !== null) fail(key, 'unknown-placeholder', stray[0]);
      return text;
    },
  };
}
