import type { Day } from '../../domain/calendar/day.ts';
import { yearOf } from '../../domain/calendar/day.ts';
import type {
  Campaign,
  CampaignState,
  DeadlinePlan,
  KnownCampaign,
  ProgressPlan,
  VocabularyName,
} from '../../domain/campaign/campaign.ts';
import { isMonth } from '../../domain/campaign/obligation.ts';
import { COUNTED_BY_WORDS, FORM_CHOICES, REMINDER_SWITCH } from '../../words/setting-words.ts';
import { everyWording, VOCABULARY_WORDS, vocabularyNamed, wordsOf } from '../../words/vocabulary.ts';
import { dayText } from '../../words/wording.ts';
import { type Cell, cell } from '../cells/a1.ts';
import { addressesIn, dayAt, type Grid, numberAt, textAt } from '../cells/grid.ts';
import type { SettingKey } from './setting.ts';
import { type SettingProblem, type SettingReader, settingReader } from './setting-reader.ts';
import { SETTINGS } from './settings.ts';
import { documentSettingsIn } from './settings-documents-parse.ts';
import { SETTINGS_TAB } from './settings-tab.ts';

export interface SettingsReading {
  readonly campaign: Campaign;
  readonly state: CampaignState;
  readonly rows: ReadonlyMap<SettingKey, number>;
  /** Settings that cannot be used: each counts as one that was left blank. */
  readonly problems: readonly SettingProblem[];
}

/** Facts that the add-on keeps elsewhere; asked for only when a setting cannot be read. */
export interface KnownSettings {
  readonly campaign: KnownCampaign | null;
  readonly state: Partial<CampaignState>;
}
const NOTHING_KNOWN = (): KnownSettings => ({ campaign: null, state: {} });

/**
 * Reads `Cấu hình`, each setting found by its label; every problem at once. Not `ok` only while it is unknown which year, which
 * form or which months and day this is about: until the units' tabs were made, nothing can stand in for these.
 */
export function parseSettings(
  grid: Grid,
  known: () => KnownSettings = NOTHING_KNOWN,
):
  | { readonly ok: true; readonly value: SettingsReading }
  | { readonly ok: false; readonly errors: readonly SettingProblem[] } {
  const rows = rowsByLabel(grid);
  const problems: SettingProblem[] = [];
  const vocabulary = vocabularyIn(grid, rows);
  const reader = settingReader(grid, rows, problems, wordsOf({ vocabulary }));
  const state = stateOf(grid, rows, known);
  const vocabularyWord = reader.optionalText('vocabulary');
  if (vocabularyWord !== '' && vocabularyNamed(vocabularyWord) === 'party')
    reader.fail('vocabulary', 'not-a-choice', vocabularyWord, Object.values(VOCABULARY_WORDS));
  const word = textAt(grid, cell(rows.get('reminders') ?? -1, SETTINGS_TAB.value));
  if (rows.has('reminders') && !Object.values<string>(REMINDER_SWITCH).includes(word))
    reader.fail('reminders', 'not-a-choice', word, Object.values(REMINDER_SWITCH));
  const fallback: Fallback = () => known().campaign;
  const knownYear = reader.year('year') ?? state.provisionedYear;
  const knownForms = reader.choice('forms', FORM_CHOICES, null) ?? fallback()?.forms ?? null;
  // Without year and forms the reading is refused; the rest is still read, to report every problem at once.
  const [year, forms] = [knownYear ?? 0, knownForms ?? 'registration'];
  const isOfYear = dayOfYear(reader, knownYear);
  const asOf = asOfIn(reader, forms, isOfYear);
  const bodies = {
    vocabulary,
    year,
    asOf: (reader.isFaulty('asOf') ? fallback()?.asOf : asOf) ?? (`${year - 1}-12-31` as Day),
    superiorBody: reader.text('superiorBody'),
    ownBody: reader.text('ownBody'),
    place: reader.line('place'),
    signerTitle: reader.text('signerTitle'),
    unitSignature: reader.text('unitSignature'),
    unitSignerTitle: reader.text('unitSignerTitle'),
    letter: reader.optionalText('letter'),
    legalBasis: reader.optionalText('legalBasis'),
    unitWord: reader.line('unitWord'),
    classWord: reader.line('classWord'),
    officeAccounts: reader.addresses('officeAccounts', true),
    officeEmails: reader.addresses('officeEmails', false),
    senderName: reader.line('senderName'),
    contact: reader.line('contact'),
    superiorAdmissionTarget: reader.count('superiorAdmissionTarget'),
    superiorTrainingTarget: reader.count('superiorTrainingTarget'),
  };
  const registration = !hasRegistration(forms) ? null : registrationIn(reader, asOf, isOfYear, fallback);
  const progress = !hasProgress(forms) ? null : progressIn(reader, isOfYear, fallback);
  const campaign: Omit<Campaign, 'registration' | 'progress'> = {
    ...bodies,
    runHour: reader.hour('runHour'),
    sendsReceipts: reader.yesNo('sendsReceipts'),
    documents: documentSettingsIn(reader, bodies),
    texts: {
      invite: textIn(reader, 'invite'),
      reminder: textIn(reader, 'reminder'),
      overdue: textIn(reader, 'overdue'),
    },
  };
  if (knownYear === null || knownForms === null || registration === 'unknown' || progress === 'unknown')
    return { ok: false, errors: problems };
  return { ok: true, value: { campaign: { ...campaign, registration, progress }, state, rows, problems } };
}

type Forms = keyof typeof FORM_CHOICES;

const hasRegistration = (forms: Forms): boolean => forms === 'registration' || forms === 'both';
const hasProgress = (forms: Forms): boolean => forms === 'progress' || forms === 'both';

type Fallback = () => KnownCampaign | null;
type DayCheck = (key: SettingKey, day: Day | null, years: number) => boolean;

/** A day further from the campaign's year than `years` is a typing error. */
const dayOfYear =
  (reader: SettingReader, year: number | null): DayCheck =>
  (key, day, years) => {
    const isFar = day !== null && year !== null && Math.abs(yearOf(day) - year) > years;
    if (isFar) reader.fail(key, 'not-a-day', dayText(day));
    return !isFar;
  };

function asOfIn(reader: SettingReader, forms: Forms, isOfYear: DayCheck): Day | null {
  if (!hasRegistration(forms)) return null;
  const asOf = reader.day('asOf');
  return isOfYear('asOf', asOf, 2) ? asOf : null;
}

const HELD = { isHeld: true } as const;

function registrationIn(
  reader: SettingReader,
  asOf: Day | null,
  isOfYear: DayCheck,
  known: Fallback,
): DeadlinePlan | 'unknown' {
  const wording = reader.wording('deadlineWording');
  const date = reader.day('deadlineDate');
  isOfYear('deadlineDate', date, 1);
  if (asOf !== null && date !== null && asOf > date)
    reader.fail('asOf', 'as-of-after-deadline', dayText(asOf));
  const milestones = reader.milestones('milestones');
  const held = reader.isFaulty('milestones') ? HELD : {};
  if (wording !== null && date !== null && !reader.isFaulty('deadlineDate'))
    return { deadline: { wording, date }, milestones, ...held };
  const before = known()?.registration ?? null;
  return before === null ? 'unknown' : { deadline: before, milestones, ...HELD };
}

function progressIn(reader: SettingReader, isOfYear: DayCheck, known: Fallback): ProgressPlan | 'unknown' {
  const period = periodIn(reader);
  const monthlyMilestones = reader.milestones('monthlyMilestones');
  const plan = {
    monthlyMilestones,
    ...(period === null || reader.isFaulty('monthlyMilestones') ? { isMonthlyHeld: true as const } : {}),
    completion: deadlineIn(reader, 'completion', isOfYear, known),
    final: deadlineIn(reader, 'final', isOfYear, known),
    whichDays: reader.text('whichDays'),
    admissionCountedBy: reader.choice('admissionCountedBy', COUNTED_BY_WORDS, 'decision'),
    idleMonths: reader.whole('idleMonths', 1, 12) ?? 3,
    texts: {
      invite: textIn(reader, 'progressInvite'),
      month: textIn(reader, 'month'),
      completion: textIn(reader, 'completion'),
      final: textIn(reader, 'final'),
      joined: textIn(reader, 'joined'),
    },
  };
  const months = period ?? known()?.months ?? null;
  return months === null ? 'unknown' : { ...months, ...plan };
}

/** Null unless all of it can be read. */
function periodIn(reader: SettingReader): KnownCampaign['months'] {
  const firstMonth = reader.whole('firstMonth', 1, 12);
  const lastMonth = reader.whole('lastMonth', 1, 12);
  const monthlyDay = reader.whole('monthlyDay', 1, 31);
  if (firstMonth !== null && lastMonth !== null && firstMonth > lastMonth)
    reader.fail('lastMonth', 'months-reversed', String(lastMonth), [firstMonth]);
  if (firstMonth === null || lastMonth === null || monthlyDay === null) return null;
  return firstMonth > lastMonth || !isMonth(firstMonth) || !isMonth(lastMonth)
    ? null
    : { firstMonth, lastMonth, monthlyDay };
}

/** A deadline that the office may leave out by leaving its date blank. */
function deadlineIn(
  reader: SettingReader,
  name: 'completion' | 'final',
  isOfYear: DayCheck,
  known: Fallback,
): DeadlinePlan | null {
  const date = reader.optionalDay(`${name}Date`);
  if (date === null && !reader.isFaulty(`${name}Date`)) return null;
  isOfYear(`${name}Date`, date, 1);
  const wording = reader.wording(`${name}Wording`);
  const milestones = reader.milestones(`${name}Milestones`);
  const held = reader.isFaulty(`${name}Milestones`) ? HELD : {};
  if (wording !== null && date !== null && !reader.isFaulty(`${name}Date`))
    return { deadline: { wording, date }, milestones, ...held };
  const before = known()?.[name] ?? null;
  return before === null ? null : { deadline: before, milestones, ...HELD };
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
  const keys = new Map(
    SETTINGS.flatMap(({ label, key }) => everyWording(label).map((words) => [words, key] as const)),
  );
  const rows = new Map<SettingKey, number>();
  for (let row = 0; row < grid.endRow; row++) {
    const key = keys.get(textAt(grid, cell(row, SETTINGS_TAB.label)));
    if (key !== undefined && !rows.has(key)) rows.set(key, row);
  }
  return rows;
}

/** Blank, as in most offices: the Party's. */
export function vocabularyIn(
  grid: Grid,
  rows: ReadonlyMap<SettingKey, number> = rowsByLabel(grid),
): VocabularyName {
  const text = textAt(grid, cell(rows.get('vocabulary') ?? -1, SETTINGS_TAB.value));
  return vocabularyNamed(text);
}

/**
 * The add-on's own notes, read whether or not people's settings are right. A note that was typed over is taken from `known`.
 */
export function stateOf(
  grid: Grid,
  rows: ReadonlyMap<SettingKey, number> = rowsByLabel(grid),
  known: () => KnownSettings = NOTHING_KNOWN,
): CampaignState {
  const at = (key: SettingKey) => cell(rows.get(key) ?? -1, SETTINGS_TAB.value);
  const word = textAt(grid, at('reminders'));
  const reminders = (['on', 'off', 'paused'] as const).find((name) => REMINDER_SWITCH[name] === word);
  return {
    homeBookId: textAt(grid, at('homeBookId')),
    entryBookId: textAt(grid, at('entryBookId')) || (known().state.entryBookId ?? ''),
    reminders: reminders ?? known().state.reminders ?? 'off',
    remindersSince: dayAt(grid, at('remindersSince')),
    provisionedYear: yearAt(grid, at('provisionedYear')) ?? known().state.provisionedYear ?? null,
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
