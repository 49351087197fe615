import { describe, expect, it } from 'vitest';
import type { SettingKey } from '../../../src/sheets/settings/setting.ts';
import type { SettingProblem } from '../../../src/sheets/settings/setting-reader.ts';
import { SETTING_SECTIONS } from '../../../src/sheets/settings/settings.ts';
import { parseSettings } from '../../../src/sheets/settings/settings-parse.ts';
import { settingRow } from '../../../src/sheets/settings/settings-tab.ts';
import { type SettingValues, settingsGrid } from '../support.ts';

const campaignWith = (given: SettingValues) => {
  const parsed = parseSettings(settingsGrid(given));
  if (!parsed.ok) throw new RangeError(JSON.stringify(parsed.errors));
  return parsed.value.campaign;
};

const problemsWith = (given: SettingValues, rowOf: (key: SettingKey) => number | null = settingRow) => {
  const parsed = parseSettings(settingsGrid(given, rowOf));
  return parsed.ok ? parsed.value.problems : parsed.errors;
};

const PROGRESS_KEYS = SETTING_SECTIONS.filter(({ title }) => /Tiến độ/.test(title)).flatMap(({ settings }) =>
  settings.map(({ key }) => key),
);
const REGISTRATION_KEYS: readonly SettingKey[] = ['asOf', 'deadlineDate', 'deadlineWording', 'milestones'];
const blank = (keys: readonly SettingKey[]): SettingValues =>
  Object.fromEntries(keys.map((key) => [key, null]));

describe('the forms in use', () => {
  it('are form A alone where nothing else is said', () => {
    expect(campaignWith({})).toMatchObject({ registration: {}, progress: null });
  });

  it('are asked for where their row is gone', () => {
    const withoutForms = (key: SettingKey) => (key === 'forms' ? null : settingRow(key));
    expect(problemsWith({}, withoutForms)).toMatchObject([{ key: 'forms', kind: 'missing-row' }]);
  });

  it.each([
    ['Đăng ký chỉ tiêu', PROGRESS_KEYS],
    ['Tiến độ', REGISTRATION_KEYS],
  ])('when %s, let the settings of the other form stay blank, or be nonsense', (forms, unused) => {
    expect(problemsWith({ ...blank(unused), forms })).toEqual([]);
    expect(problemsWith({ ...Object.fromEntries(unused.map((key) => [key, 'x'])), forms })).toEqual([]);
  });

  it('when Tiến độ, have no registration', () => {
    const campaign = campaignWith({ ...blank(REGISTRATION_KEYS), forms: 'Tiến độ' });
    expect(campaign).toMatchObject({ registration: null, asOf: '2022-12-31', progress: { monthlyDay: 25 } });
  });

  it('when Cả hai, need the settings of both', () => {
    const keys = problemsWith({ ...blank([...REGISTRATION_KEYS, ...PROGRESS_KEYS]), forms: 'Cả hai' }).map(
      ({ key }) => key,
    );
    expect(keys).toEqual(expect.arrayContaining(['asOf', 'deadlineDate', 'firstMonth', 'monthBody']));
    // Without a date there is no such deadline, and nothing to be said of it.
    expect(keys.filter((key) => /^(completion|final)(Date|Wording|Milestones)$/.test(key))).toEqual([]);
  });

  it('are named when unknown', () => {
    expect(problemsWith({ forms: 'A và B' })).toMatchObject([
      {
        key: 'forms',
        kind: 'not-a-choice',
        wanted: ['Đăng ký chỉ tiêu', 'Tiến độ', 'Cả hai', 'Chỉ biểu mẫu tự lập'],
      },
    ]);
  });
});

describe('the settings of seed 2', () => {
  const seed: SettingValues = {
    year: 2024,
    forms: 'Tiến độ',
    firstMonth: 3,
    lastMonth: 11,
    completionDate: '30/11/2024',
    finalDate: '03/12/2024',
  };

  it('are believed', () => {
    expect(campaignWith(seed).progress).toMatchObject({
      firstMonth: 3,
      lastMonth: 11,
      monthlyDay: 25,
      monthlyMilestones: [-2, 0, 2],
      completion: {
        deadline: { wording: 'before', date: '2024-11-30' },
        milestones: [-5, -3, -1, 0, 1, 3, 5],
      },
      final: { deadline: { wording: 'no-later-than', date: '2024-12-03' } },
      admissionCountedBy: 'decision',
      idleMonths: 3,
    });
  });

  it.each<[SettingProblem['kind'], SettingKey, string | number | null, readonly (string | number)[]]>([
    ['not-in-range', 'firstMonth', 0, [1, 12]],
    ['not-in-range', 'firstMonth', 13, [1, 12]],
    ['not-in-range', 'lastMonth', 11.5, [1, 12]],
    ['not-in-range', 'lastMonth', 'mười một', [1, 12]],
    ['months-reversed', 'lastMonth', 2, [3]],
    ['not-in-range', 'monthlyDay', 32, [1, 31]],
    ['not-in-range', 'idleMonths', 0, [1, 12]],
    ['not-a-choice', 'admissionCountedBy', 'ngày họp', ['ngày quyết định', 'ngày lễ kết nạp']],
  ])('%s is told of %s = %j', (kind, key, value, wanted) => {
    expect(problemsWith({ ...seed, [key]: value })).toMatchObject([{ kind, key, wanted }]);
  });

  it.each([
    ['not-milestones', 'monthlyMilestones', 'ba'],
    ['not-a-day', 'completionDate', '31/11/2024'],
    ['not-a-day', 'finalDate', '03/12/2026'],
    ['not-a-wording', 'completionWording', 'sau ngày'],
    ['missing', 'whichDays', null],
    ['unknown-placeholder', 'joinedBody', '{x}'],
  ] as const)('%s is told of %s = %j', (kind, key, value) => {
    expect(problemsWith({ ...seed, [key]: value })).toMatchObject([{ kind, key }]);
  });
});
