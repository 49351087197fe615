import { campaignYearOn } from '../../domain/campaign/period.ts';
import { hasEnded } from '../../domain/campaign/unit-life.ts';
import { distinctAccounts } from '../../domain/text/account.ts';
import { cell } from '../../sheets/cells/a1.ts';
import { dayAt, textAt } from '../../sheets/cells/grid.ts';
import { OFFICE_TABS, TAB_TITLES } from '../../sheets/cells/registry.ts';
import { parseHolidays } from '../../sheets/entry-book/board.ts';
import { SHIPPED_HOLIDAYS } from '../../sheets/records/holidays.ts';
import type { Setting, SettingKey, SettingKind } from '../../sheets/settings/setting.ts';
import { SETTING_SECTIONS } from '../../sheets/settings/settings.ts';
import { rowsByLabel, stateOf, yearIn } from '../../sheets/settings/settings-parse.ts';
import { SETTING_CHOICES, SETTINGS_TAB } from '../../sheets/settings/settings-tab.ts';
import type { UnitListProblem } from '../../sheets/units/unit-row-parse.ts';
import { parseUnits } from '../../sheets/units/units-parse.ts';
import { FORM_CHOICES } from '../../words/setting-words.ts';
import { dayText } from '../../words/wording.ts';
import type { DialogAnswer } from '../office/dialog-answer.ts';
import { refused } from '../office/dialog-refusal.ts';
import { OFFICE_KINDS } from '../office/vi-office-kinds.ts';
import { unitProblemText } from '../office/vi-refusals.ts';
import type { World } from '../ports.ts';
import { cellTroubles } from '../troubles/troubles.ts';
import { vi } from '../vi/vi.ts';
import { type ExistingSetUp, readExistingSetUp } from './existing-set-up.ts';
import { alikeNotices, listPreview } from './list-preview.ts';
import type { SetUpChecked, SetUpField, SetUpStart } from './set-up-answers.ts';
import { judge, type SetUpRequest, sayIn, yearRefusal } from './set-up-judge.ts';
import { viSetUp } from './vi.ts';

/** The set-up dialog's form: every setting as it stands, or as it is proposed. At most two reads, no write. */
export function setUpStart(world: World): DialogAnswer<SetUpStart> {
  const found = readExistingSetUp(world);
  if (!found.ok) return refused(found.refusal);
  const { standing } = found;
  const { homeBookId, entryBookId } = stateOf(standing.settings);
  const roster = parseUnits(standing.units);
  return {
    ok: true,
    today: world.clock.today(),
    sections: sectionsOf(standing, proposals(world)),
    kinds: standing.isNew ? OFFICE_KINDS : [],
    deadlines: SETTING_SECTIONS.flatMap(({ settings }) => deadlinesIn(settings)),
    holidays: standing.holidays === null ? SHIPPED_HOLIDAYS : parseHolidays(standing.holidays).exceptions,
    standing: standing.isNew
      ? null
      : {
          twoFiles: entryBookId !== homeBookId,
          unitCount: roster.ok ? roster.value.length : 0,
          link: world.books.url(world.books.officeId, 0).replace(/#.*$/, ''),
        },
  };
}

/** What the request would come to, or everything that is wrong with it. Writes nothing. */
export function setUpCheck(world: World, request: SetUpRequest): SetUpChecked {
  const found = readExistingSetUp(world);
  if (!found.ok) return refused(found.refusal);
  const { standing } = found;
  const otherYear = yearRefusal(standing, request);
  if (otherYear !== null) return refused(otherYear);
  const { settingErrors, unitErrors, roster, list, ...judged } = judge(standing, request);
  const present = parseUnits(standing.units);
  const say = sayIn(standing, request);
  const shown =
    list === null
      ? null
      : listPreview(list, judged.unitProblems, present.ok ? present.value : [], {
          chosen: request.columns ?? {},
          say,
        });
  // What is wrong is told at the fields and lines: the sentence need only say so.
  if (settingErrors.length > 0)
    return {
      ...refused({ kind: 'settings', errors: settingErrors }),
      message: viSetUp.faultySettings(settingErrors.length),
    };
  if (unitErrors.length > 0)
    return {
      ...refused({ kind: 'units', errors: unitErrors }),
      message: viSetUp.faultyList(unitErrors.length),
      list: shown,
    };
  const active = roster.filter(({ unit }) => !hasEnded(unit.life, world.clock.today()));
  const forms = String(request.settings.forms ?? settingText(standing, 'forms'));
  // The tab of a form that is not used is not made; the hidden one is nobody's concern.
  const titles = Object.entries(TAB_TITLES).filter(
    ([tab]) =>
      tab !== 'records' &&
      tab !== 'forms' &&
      (tab !== 'first' || request.twoFiles) &&
      (tab !== 'progress' || forms === FORM_CHOICES.progress || forms === FORM_CHOICES.both),
  );
  const isOfficeTab = (tab: string) => tab === 'first' || (OFFICE_TABS as readonly string[]).includes(tab);
  return {
    ok: true,
    unitCount: roster.length,
    newUnits: roster.length - (present.ok ? present.value.length : 0),
    retired: roster.length - active.length,
    accounts: distinctAccounts(active.flatMap(({ unit }) => unit.accounts)).length,
    listProblems: [
      ...cellTroubles(judged).map(({ text }) => text),
      ...(present.ok || request.units !== null ? [] : problemsOf(present.errors)),
    ],
    alike: alikeNotices(roster),
    list: shown,
    withoutAccount: active.filter(({ unit }) => unit.accounts.length === 0).map(({ unit }) => unit.name),
    officeTabs: titles.filter(([tab]) => isOfficeTab(tab)).map(([, title]) => title),
    entryTabs: titles.filter(([tab]) => !isOfficeTab(tab)).map(([, title]) => title),
    entryBookTitle: vi.entryBookTitle(Number(request.settings.year ?? yearIn(standing.settings)), forms, say),
  };
}

/** A list that nobody began is no fault. */
const problemsOf = (errors: readonly UnitListProblem[]): string[] =>
  errors.filter(({ kind }) => kind !== 'empty').map(unitProblemText);

const settingText = ({ settings }: ExistingSetUp, key: SettingKey): string =>
  textAt(settings, cell(rowsByLabel(settings).get(key) ?? -1, SETTINGS_TAB.value));

type Values = Partial<Record<SettingKey, string>>;

/** What most offices would write. */
function proposals(world: World): Values {
  const year = campaignYearOn(world.clock.today());
  return {
    year: String(year),
    asOf: `31/12/${year - 1}`,
    officeAccounts: world.person || world.sharing.owner(world.books.officeId),
  };
}

function sectionsOf({ isNew, settings: grid }: ExistingSetUp, proposed: Values): SetUpStart['sections'] {
  const rows = rowsByLabel(grid);
  const valueIn = ({ key, kind }: Setting): string => {
    const at = cell(rows.get(key) ?? -1, SETTINGS_TAB.value);
    const day = kind === 'day' || kind === 'optional-day' ? dayAt(grid, at) : null;
    const value = day === null ? textAt(grid, at) : dayText(day);
    return isNew ? (proposed[key] ?? value) : value;
  };
  return SETTING_SECTIONS.map(({ title, settings, form }) => ({
    title,
    usedWith: form === null ? null : [FORM_CHOICES[form], FORM_CHOICES.both],
    fields: settings
      .filter(({ kind }) => kind !== 'state')
      .map((setting): SetUpField => {
        const { key, label, help, initial } = setting;
        return {
          key,
          label,
          help,
          value: valueIn(setting),
          choices: SETTING_CHOICES.get(key) ?? [],
          isLong: String(initial ?? '').includes('\n'),
          isFirst: isFirst(setting, settings),
        };
      }),
  })).filter(({ fields }) => fields.length > 0);
}

const MAY_WAIT: readonly SettingKind[] = [
  'optional-text',
  'optional-emails',
  'optional-day',
  'optional-count',
];

/** Asked first all the same: a value to begin with, or a blank, would often be wrong. */
const ASKED: readonly SettingKey[] = [
  'forms',
  'letter',
  'superiorAdmissionTarget',
  'firstMonth',
  'lastMonth',
  'monthlyDay',
  'completionDate',
  'finalDate',
];

/** No value to begin with and none may be missing; the wording of such a deadline comes with it. */
function isFirst({ key, kind, initial }: Setting, section: readonly Setting[]): boolean {
  if (ASKED.includes(key)) return true;
  if (initial === null) return !MAY_WAIT.includes(kind);
  const date = deadlinesIn(section).find(({ wording }) => wording === key)?.date;
  const dateSetting = section.find((setting) => setting.key === date);
  return dateSetting !== undefined && isFirst(dateSetting, section);
}

/** A wording and the day that follows it in its section are one deadline. */
function deadlinesIn(section: readonly Setting[]): { wording: SettingKey; date: SettingKey }[] {
  return section.flatMap(({ key, kind }, index) => {
    if (kind !== 'wording') return [];
    const date = section.slice(index).find((after) => after.kind === 'day' || after.kind === 'optional-day');
    return date === undefined ? [] : [{ wording: key, date: date.key }];
  });
}
