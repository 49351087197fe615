import { describe, expect, it } from 'vitest';
import { formula, type Written } from '../../../src/sheets/cells/value.ts';
import type { SettingKey } from '../../../src/sheets/settings/setting.ts';
import { PLACEHOLDERS, type SettingProblem } from '../../../src/sheets/settings/setting-reader.ts';
import { SETTING_SECTIONS, SETTINGS } from '../../../src/sheets/settings/settings.ts';
import { parseSettings, stateOf as stateIn, yearIn } from '../../../src/sheets/settings/settings-parse.ts';
import { SETTINGS_TAB, settingRow } from '../../../src/sheets/settings/settings-tab.ts';
import { type SettingValues, settingsGrid } from '../support.ts';

const labelOf = (key: SettingKey) => SETTINGS.find((setting) => setting.key === key)?.label ?? '';
const cellOf = (key: SettingKey) => `B${settingRow(key) + 1}`;

function campaignWith(given: SettingValues = {}) {
  const parsed = parseSettings(settingsGrid(given));
  if (!parsed.ok) throw new RangeError(JSON.stringify(parsed.errors));
  return parsed.value.campaign;
}

function problemsWith(
  given: SettingValues,
  rowOf?: (key: SettingKey) => number | null,
): readonly SettingProblem[] {
  const parsed = parseSettings(settingsGrid(given, rowOf));
  return parsed.ok ? parsed.value.problems : parsed.errors;
}

describe('the settings of seed 1', () => {
  it('are believed', () => {
    expect(campaignWith()).toMatchObject({
      year: 2023,
      asOf: '2022-12-31',
      place: 'Đà Lạt',
      signerTitle: 'TRƯỞNG BAN',
      unitWord: 'tổ chức cơ sở đảng',
      classWord: 'lớp đối tượng kết nạp Đảng',
      letter: '',
      legalBasis: '',
      officeAccounts: ['vanphong@khoi.example'],
      officeEmails: [],
      superiorAdmissionTarget: null,
      superiorTrainingTarget: null,
      registration: {
        deadline: { wording: 'before', date: '2023-01-31' },
        milestones: [-5, -3, -1, 0, 1, 3, 5],
      },
      runHour: 8,
      sendsReceipts: false,
    });
    expect(campaignWith().texts.reminder.body).toContain('{can_lam}');
    expect(campaignWith().documents).toMatchObject({
      guide: 'hd05',
      aboutWord: 'abbreviated',
      ending: '.',
      lineSpacing: 18,
      letterReceivers: ['Như trên', 'Lưu'],
    });
    expect(
      campaignWith({ reportReceivers: '- Ban Thường vụ (b/c);\n\n- Lưu.' }).documents.reportReceivers,
    ).toEqual(['Ban Thường vụ (b/c)', 'Lưu']);
    expect(campaignWith().documents.tasks).toContain('năm 2023');
  });

  it.each<[string, SettingValues, object]>([
    [
      'a day written out',
      { deadlineDate: '31/01/2023' },
      { registration: { deadline: { date: '2023-01-31' } } },
    ],
    [
      'another wording',
      { deadlineWording: 'chậm nhất ngày' },
      { registration: { deadline: { wording: 'no-later-than' } } },
    ],
    ['one milestone typed as a number', { milestones: 0 }, { registration: { milestones: [0] } }],
    ['a year typed as text', { year: '2023' }, { year: 2023 }],
    ['midnight', { runHour: 0 }, { runHour: 0 }],
    ['the last hour', { runHour: 23 }, { runHour: 23 }],
    ['receipts', { sendsReceipts: 'Có' }, { sendsReceipts: true }],
    ['a target of 0', { superiorAdmissionTarget: 0 }, { superiorAdmissionTarget: 0 }],
    ['a target of 90', { superiorAdmissionTarget: 90 }, { superiorAdmissionTarget: 90 }],
    ['several addresses', { officeEmails: 'a@x.vn; b@x.vn' }, { officeEmails: ['a@x.vn', 'b@x.vn'] }],
    ['a text in NFD', { place: 'Đà Lạt'.normalize('NFD') }, { place: 'Đà Lạt' }],
    ['a text with blanks around it', { place: '  Đà Lạt ' }, { place: 'Đà Lạt' }],
    ['figures as of the deadline itself', { asOf: 44_957 }, { asOf: '2023-01-31' }],
    ['a deadline in the next year', { deadlineDate: '31/01/2024' }, { year: 2023 }],
    ['a deadline in the year before', { deadlineDate: '31/12/2022' }, { year: 2023 }],
    ['a text of 5.000 signs', { contact: 'x'.repeat(5000) }, { contact: 'x'.repeat(5000) }],
    [
      'every placeholder',
      { inviteBody: PLACEHOLDERS.map((name) => `{${name}}`).join() },
      { texts: { invite: { body: PLACEHOLDERS.map((name) => `{${name}}`).join() } } },
    ],
  ])('are believed with %s', (_, given, wanted) => expect(campaignWith(given)).toMatchObject(wanted));

  it('are found by their labels, wherever the rows were moved', () => {
    const parsed = parseSettings(settingsGrid({}, (key) => 100 - settingRow(key)));
    expect(parsed).toMatchObject({ ok: true, value: { campaign: campaignWith() } });
    expect(parsed.ok && parsed.value.rows.get('year')).toBe(100 - settingRow('year'));
  });

  it('are found by labels that no other setting has', () => {
    expect(new Set(SETTINGS.map(({ label }) => label)).size).toBe(SETTINGS.length);
  });
});

describe('a wrong setting', () => {
  it.each<[SettingProblem['kind'], SettingKey, Written, string]>([
    ['missing', 'place', null, ''],
    ['missing', 'place', '   ', ''],
    ['missing', 'year', null, ''],
    ['missing', 'asOf', null, ''],
    ['missing', 'runHour', null, ''],
    ['missing', 'milestones', null, ''],
    ['missing', 'deadlineWording', null, ''],
    ['missing', 'sendsReceipts', null, ''],
    ['missing', 'officeAccounts', null, ''],
    ['missing', 'overdueBody', null, ''],
    ['formula', 'place', formula('A1'), '=A1'],
    ['formula', 'year', formula('YEAR(TODAY())'), '=YEAR(TODAY())'],
    ['formula', 'letter', formula('A1'), '=A1'],
    ['too-long', 'inviteBody', 'x'.repeat(5001), ''],
    ['not-a-year', 'year', 1999, '1999'],
    ['not-a-year', 'year', 2101, '2101'],
    ['not-a-year', 'year', 2023.5, '2023.5'],
    ['not-a-year', 'year', 'năm nay', 'năm nay'],
    ['not-a-day', 'asOf', '31/02/2022', '31/02/2022'],
    ['not-a-day', 'asOf', 'cuối năm', 'cuối năm'],
    ['not-a-day', 'asOf', -1, '-1'],
    ['not-a-day', 'deadlineDate', '31/01/2025', '31/01/2025'],
    ['as-of-after-deadline', 'asOf', '01/02/2023', '01/02/2023'],
    ['not-a-wording', 'deadlineWording', 'trước', 'trước'],
    ['not-milestones', 'milestones', '-5, năm', 'năm'],
    ['not-milestones', 'milestones', '-1, -1', '-1 (ghi hai lần)'],
    ['not-milestones', 'milestones', ',', ''],
    ['not-a-count', 'superiorAdmissionTarget', -1, '-1'],
    ['not-a-count', 'superiorAdmissionTarget', 1.5, '1.5'],
    ['not-a-count', 'superiorAdmissionTarget', 1_000_000, '1000000'],
    ['not-a-count', 'superiorTrainingTarget', '90', '90'],
    ['not-an-hour', 'runHour', 24, '24'],
    ['not-an-hour', 'runHour', -1, '-1'],
    ['not-an-hour', 'runHour', 7.5, '7.5'],
    ['not-an-hour', 'runHour', '8h', '8h'],
    ['not-yes-no', 'sendsReceipts', 'có', 'có'],
    ['not-yes-no', 'sendsReceipts', true, 'TRUE'],
    ['not-an-address', 'officeAccounts', 'vanphong@', 'vanphong@'],
    ['not-an-address', 'officeEmails', 'a@x.vn, b', 'b'],
    ['unknown-placeholder', 'inviteBody', 'Gửi {ten}', '{ten}'],
    ['unknown-placeholder', 'overdueSubject', '{}', '{}'],
    ['unknown-placeholder', 'reminderSubject', '{NAM}', '{NAM}'],
  ])('%s names its cell: %s = %j', (kind, key, value, found) => {
    expect(problemsWith({ [key]: value })).toEqual([
      { kind, key, label: labelOf(key), cell: cellOf(key), found },
    ]);
  });

  it.each<SettingKey>(['year', 'asOf', 'letter', 'officeEmails', 'inviteBody', 'sendsReceipts'])(
    'whose row is gone is named by its label alone: %s',
    (gone) => {
      expect(problemsWith({}, (key) => (key === gone ? null : settingRow(key)))).toEqual([
        { kind: 'missing-row', key: gone, label: labelOf(gone), cell: '', found: '' },
      ]);
    },
  );

  it('is named where its row stands now', () => {
    const [problem] = problemsWith({ place: null }, (key) => settingRow(key) + 20);
    expect(problem?.cell).toBe(`B${settingRow('place') + 21}`);
  });

  it('does not hide another: all are told at once', () => {
    const found = problemsWith({
      year: 'x',
      place: null,
      milestones: 'a, b, 99',
      officeAccounts: 'a, b@',
      inviteBody: '{x} {nam} {y}',
    });
    expect(found.map(({ key, found: text }) => [key, text])).toEqual([
      ['year', 'x'],
      ['place', ''],
      ['officeAccounts', 'a'],
      ['officeAccounts', 'b@'],
      ['milestones', 'a'],
      ['milestones', 'b'],
      ['milestones', '99'],
      ['inviteBody', '{x}'],
      ['inviteBody', '{y}'],
    ]);
  });

  it.each([
    ['a missing deadline', null, 'missing'],
    ['a deadline that is no day', 'cuối tháng', 'not-a-day'],
  ] as const)('%s is told once, and nothing else is held against it', (_, deadlineDate, kind) => {
    const found = problemsWith({ deadlineDate });
    expect(found.map((problem) => [problem.key, problem.kind])).toEqual([['deadlineDate', kind]]);
  });

  it('is a year typed where a day belongs', () => {
    expect(problemsWith({ asOf: 2022 }).map(({ key, kind }) => [key, kind])).toEqual([['asOf', 'not-a-day']]);
  });

  it('is a word that was not among the choices of a document, told with them', () => {
    expect(problemsWith({ documentSpacing: '21' })).toMatchObject([
      { key: 'documentSpacing', kind: 'not-a-choice', found: '21', wanted: ['18', '19', '20'] },
    ]);
  });

  it('is a placeholder left open', () => {
    expect(
      problemsWith({ inviteSubject: 'Mời {ten_don_vi' }).map(({ kind, found }) => [kind, found]),
    ).toEqual([['unknown-placeholder', '{ten_don_vi']]);
  });

  it('is every one of an empty tab but those of form B, which is then not in use', () => {
    const found = problemsWith({}, () => null);
    const people = SETTING_SECTIONS.filter(({ title }) => !/Tiến độ/.test(title))
      .flatMap(({ settings }) => settings)
      .filter(({ kind }) => kind !== 'state')
      .map(({ key }) => key);
    expect(new Set(found.filter(({ kind }) => kind === 'missing-row').map(({ key }) => key))).toEqual(
      new Set(people),
    );
  });
});

describe("the add-on's own notes", () => {
  it('start switched off and empty', () => {
    expect(stateIn(settingsGrid())).toEqual({
      homeBookId: '',
      entryBookId: '',
      reminders: 'off',
      remindersSince: null,
      provisionedYear: null,
    });
  });

  it('are read whether or not the settings are right', () => {
    const notes = {
      homeBookId: 'home-1',
      entryBookId: 'entry-1',
      reminders: 'Tạm dừng',
      remindersSince: 44_935,
      provisionedYear: 2023,
    };
    const wanted = {
      homeBookId: 'home-1',
      entryBookId: 'entry-1',
      reminders: 'paused',
      remindersSince: '2023-01-09',
      provisionedYear: 2023,
    };
    expect(stateIn(settingsGrid({ ...notes, place: null, year: 'x' }))).toEqual(wanted);
    expect(parseSettings(settingsGrid(notes))).toMatchObject({ ok: true, value: { state: wanted } });
  });

  it('have the year as a number or as its digits, whichever Google made of it', () => {
    expect(stateIn(settingsGrid({ provisionedYear: '2023' })).provisionedYear).toBe(2023);
    expect(stateIn(settingsGrid({ provisionedYear: 'năm nay' })).provisionedYear).toBeNull();
    expect(yearIn(settingsGrid({ year: '2023' }))).toBe(2023);
  });

  it.each([
    ['Đang bật', 'on'],
    ['Đang tắt', 'off'],
    ['Tạm dừng', 'paused'],
    ['bật', 'off'],
    ['', 'off'],
  ])('have the switch %j as %s', (word, wanted) => {
    expect(stateIn(settingsGrid({ reminders: word })).reminders).toBe(wanted);
  });

  it('tell the year alone, if there is one', () => {
    expect(yearIn(settingsGrid())).toBe(2023);
    expect(yearIn(settingsGrid({ year: null }))).toBeNull();
    expect(yearIn(settingsGrid({}, () => null))).toBeNull();
  });
});

it('the tab has its values right of their labels', () => {
  expect([SETTINGS_TAB.label, SETTINGS_TAB.value]).toEqual([0, 1]);
});
