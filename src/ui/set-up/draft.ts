import type { SetUpStart } from '../../app/set-up/set-up-answers.ts';
import type { SetUpRequest } from '../../app/set-up/set-up-judge.ts';
import type { SettingKey } from '../../sheets/settings/setting.ts';
import { type Say, vocabularyNamed, wordsOf } from '../../words/vocabulary.ts';

/** What the person has decided so far; nothing of it is written before the last page. */
export interface Draft {
  readonly start: SetUpStart;
  readonly values: Map<SettingKey, string>;
  /** The chosen kind of office; '' for none. */
  kind: string;
  /** Whether the settings that may wait are unfolded. */
  showsMore: boolean;
  /** As typed or pasted; '' leaves the list as it is. */
  listText: string;
  table: readonly (readonly string[])[] | null;
  /** What columns of the list hold where a person chose it. */
  columns: NonNullable<SetUpRequest['columns']>;
  unitsType: boolean;
  twoFiles: boolean;
}

export function draftOf(start: SetUpStart): Draft {
  const fields = start.sections.flatMap((section) => section.fields);
  return {
    start,
    values: new Map(fields.map(({ key, value }) => [key, value])),
    kind: '',
    showsMore: false,
    listText: '',
    table: null,
    columns: {},
    unitsType: true,
    twoFiles: start.standing?.twoFiles ?? true,
  };
}

/** In a file that is set up only what was changed: the rest may have been edited in its cells meanwhile. */
export function requestOf({ start, values, table, columns, twoFiles }: Draft): SetUpRequest {
  const fields = start.sections.flatMap((section) => section.fields);
  const sent = fields.filter(({ key, value }) => start.standing === null || values.get(key) !== value);
  return {
    settings: Object.fromEntries(sent.map(({ key }) => [key, values.get(key) ?? ''])),
    units: table,
    columns,
    twoFiles,
  };
}

export const isChanged = ({ start, values, listText }: Draft): boolean =>
  listText.trim() !== '' ||
  start.sections.some(({ fields }) => fields.some(({ key, value }) => values.get(key) !== value));

/** The words of the office that is being set up. */
export const sayOf = ({ values }: Draft): Say =>
  wordsOf({ vocabulary: vocabularyNamed(values.get('vocabulary') ?? '') });

/** The settings in the words of the office. */
export function wordedSections(draft: Draft): SetUpStart['sections'] {
  const say = sayOf(draft);
  return draft.start.sections.map((section) => ({
    ...section,
    title: say(section.title),
    fields: section.fields.map((field) => ({
      ...field,
      label: say(field.label),
      help: say(field.help),
      choices: [...new Set(field.choices.map(say))],
    })),
  }));
}

/** First values in a file without set-up: of the chosen kind of office, else the add-on's own in the office's words. */
function firstValues(draft: Draft): ReadonlyMap<SettingKey, string> {
  const { start, kind } = draft;
  const say = start.standing === null ? sayOf(draft) : (text: string) => text;
  const ofKind = start.kinds.find(({ label }) => label === kind)?.values ?? {};
  return new Map(
    start.sections.flatMap(({ fields }) =>
      fields.map(({ key, value }) => [key, ofKind[key] ?? say(value)] as const),
    ),
  );
}

/** Makes a choice on which first values depend: those follow, what was typed by hand stays. */
export function choose(draft: Draft, choice: () => void): void {
  const before = firstValues(draft);
  const isUntouched = ([key, value]: readonly [SettingKey, string]) => draft.values.get(key) === value;
  const untouched = [...before].filter(isUntouched);
  choice();
  const following = untouched.filter(isUntouched);
  // The vocabulary is one of them, and words the others.
  for (let round = 0; round < 2; round++) {
    const first = firstValues(draft);
    for (const [key] of following) draft.values.set(key, first.get(key) ?? '');
  }
}

export const isUsed = ({ values }: Draft, { usedWith }: SetUpStart['sections'][number]): boolean =>
  usedWith === null || usedWith.includes(values.get('forms') ?? '');
