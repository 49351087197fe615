import type { SetUpStart } from '../../app/set-up/set-up-answers.ts';
import type { SetUpRequest } from '../../app/set-up/set-up-judge.ts';
import type { SettingKey } from '../../sheets/settings/setting.ts';

/** What the person has decided so far; nothing of it is written before the last page. */
export interface Draft {
  readonly start: SetUpStart;
  readonly values: Map<SettingKey, string>;
  /** The chosen kind of office; '' for none. */
  kind: string;
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

export const isUsed = ({ values }: Draft, { usedWith }: SetUpStart['sections'][number]): boolean =>
  usedWith === null || usedWith.includes(values.get('forms') ?? '');
