import type { Day } from '../../domain/calendar/day.ts';
import type { DeadlineWording } from '../../domain/calendar/deadline.ts';
import { parseMilestones } from '../../domain/calendar/milestone.ts';
import { LARGEST_COUNT } from '../../domain/text/count-text.ts';
import { oneLine } from '../../domain/text/plain-text.ts';
import { NO, YES } from '../../words/setting-words.ts';
import { everyWording, type Say } from '../../words/vocabulary.ts';
import { DEADLINE_WORDS } from '../../words/wording.ts';
import { a1, cell } from '../cells/a1.ts';
import { addressesIn, contentOf, dayAt, type Grid, numberAt, textAt } from '../cells/grid.ts';
import type { SettingKey } from './setting.ts';
import { SETTINGS } from './settings.ts';
import { SETTINGS_TAB } from './settings-tab.ts';

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
    | 'not-a-choice'
    | 'not-in-range'
    | 'months-reversed'
    | 'not-an-address'
    | 'unknown-placeholder'
    | 'too-long';
  /** The offending piece, as typed. */
  readonly found: string;
  /** What would be right, where the kind alone does not say: the choices, or the smallest and the largest number. */
  readonly wanted?: readonly (string | number)[];
}

/** The placeholders a mail text may hold. */
export const PLACEHOLDERS = [
  'ten_don_vi',
  'nam',
  'viec',
  'thang',
  'han',
  'con_lai',
  'can_lam',
  'con_thieu',
  'so_viec',
  'cac_viec',
  'tien_do',
  'lien_ket',
  'tai_khoan',
  'lien_he',
  'van_ban',
  'co_quan',
] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

const LONGEST_TEXT = 5_000;

/** A text that nobody changed is in the office's words, whichever it was written with; one that somebody changed stays. */
export function inWords(key: SettingKey, text: string, say: Say): string {
  const { initial = null, kind } = settingOf(key) ?? {};
  if (typeof initial !== 'string') return text;
  // What one vocabulary writes for the Party's choice is a choice of its own in the other.
  const isUnchanged = kind === 'document-choice' ? text === initial : everyWording(initial).includes(text);
  return isUnchanged ? say(initial) : text;
}

const settingOf = (key: SettingKey) => SETTINGS.find((setting) => setting.key === key);

/**
 * Reads single settings. A problem is added to `errors`, and the setting then has its initial value, or null where there is
 * none.
 */
export function settingReader(
  grid: Grid,
  rows: ReadonlyMap<SettingKey, number>,
  errors: SettingProblem[],
  say: Say,
) {
  const cells = settingCells(grid, rows, errors, say);
  return {
    fail: cells.fail,
    isFaulty: (...keys: readonly SettingKey[]): boolean => errors.some(({ key }) => keys.includes(key)),
    ...textReaders(cells, errors),
    ...choiceReaders(cells),
    ...numberReaders(cells),
    ...dayReaders(cells),
  };
}

export type SettingReader = ReturnType<typeof settingReader>;

/** What is typed into single settings, and where. */
function settingCells(grid: Grid, rows: ReadonlyMap<SettingKey, number>, errors: SettingProblem[], say: Say) {
  const labelOf = (key: SettingKey) => say(settingOf(key)?.label ?? key);
  const initialOf = (key: SettingKey): string => say(String(settingOf(key)?.initial ?? ''));
  const fail = (
    key: SettingKey,
    kind: SettingProblem['kind'],
    found = '',
    wanted?: SettingProblem['wanted'],
  ) => {
    const row = rows.get(key);
    const at = row === undefined ? '' : a1(cell(row, SETTINGS_TAB.value));
    errors.push({
      key,
      label: labelOf(key),
      cell: at,
      kind,
      found,
      ...(wanted === undefined ? {} : { wanted }),
    });
  };
  const at = (key: SettingKey) => cell(rows.get(key) ?? -1, SETTINGS_TAB.value);
  /** The typed text, or null after a problem was noted. */
  const typed = (key: SettingKey): string | null => {
    if (!rows.has(key)) fail(key, 'missing-row');
    else if (contentOf(grid, at(key)).kind === 'formula')
      fail(key, 'formula', grid.entered(at(key)).formulaValue ?? '');
    else if (textAt(grid, at(key)).length > LONGEST_TEXT) fail(key, 'too-long');
    else return inWords(key, textAt(grid, at(key)), say);
    return null;
  };
  const required = (key: SettingKey): string | null => {
    const text = typed(key);
    if (text === '') fail(key, 'missing');
    return text === '' ? null : text;
  };
  return {
    fail,
    typed,
    required,
    initialOf,
    say,
    hasRow: (key: SettingKey): boolean => rows.has(key),
    numberIn: (key: SettingKey): number | null => numberAt(grid, at(key)),
    dayIn: (key: SettingKey): Day | null => dayAt(grid, at(key)),
  };
}

type SettingCells = ReturnType<typeof settingCells>;

function textReaders(
  { fail, typed, required, initialOf, hasRow }: SettingCells,
  errors: readonly SettingProblem[],
) {
  return {
    text: (key: SettingKey): string => required(key) ?? initialOf(key),
    /** A text that stands within sentences. */
    line: (key: SettingKey): string => oneLine(required(key) ?? initialOf(key)),
    optionalText: (key: SettingKey): string => typed(key) ?? (hasRow(key) ? '' : initialOf(key)),
    addresses: (key: SettingKey, isRequired: boolean): readonly string[] => {
      const text = (isRequired ? required(key) : typed(key)) ?? '';
      const { valid, wrong } = addressesIn(text);
      for (const word of wrong) fail(key, 'not-an-address', word);
      return valid;
    },
    template: (key: SettingKey): string => {
      const text = required(key);
      if (text === null) return initialOf(key);
      const before = errors.length;
      for (const [whole, name] of text.matchAll(/\{([^{}]*)\}/g)) {
        if (!PLACEHOLDERS.includes(name as Placeholder)) fail(key, 'unknown-placeholder', whole);
      }
      const stray = /[{}].{0,20}/.exec(text.replace(/\{[^{}]*\}/g, ''));
      if (stray !== null) fail(key, 'unknown-placeholder', stray[0]);
      return errors.length === before ? text : initialOf(key);
    },
  };
}

function choiceReaders({ fail, required, initialOf, say }: SettingCells) {
  return {
    /** The key of the word that stands there; `otherwise` when there is none. */
    choice: <K extends string, Other extends K | null>(
      key: SettingKey,
      words: Readonly<Record<K, string>>,
      otherwise: Other,
    ): K | Other => {
      const text = required(key);
      const names = Object.keys(words) as K[];
      const found =
        names.find((name) => words[name] === text) ??
        names.find((name) => text !== null && everyWording(words[name]).includes(text));
      if (text !== null && found === undefined)
        fail(key, 'not-a-choice', text, [...new Set(Object.values<string>(words).map(say))]);
      return found ?? otherwise;
    },
    wording: (key: SettingKey): DeadlineWording | null => {
      const text = required(key);
      const found = (Object.entries(DEADLINE_WORDS) as [DeadlineWording, string][]).find(
        ([, words]) => words === text,
      );
      if (text !== null && found === undefined) fail(key, 'not-a-wording', text);
      return found?.[0] ?? null;
    },
    yesNo: (key: SettingKey): boolean => {
      const text = required(key);
      if (text === YES || text === NO) return text === YES;
      if (text !== null) fail(key, 'not-yes-no', text);
      return initialOf(key) === YES;
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
  };
}

function numberReaders({ fail, typed, required, initialOf, numberIn }: SettingCells) {
  return {
    year: (key: SettingKey): number | null => {
      const text = required(key);
      if (text === null) return null;
      const year = Number(text);
      if (Number.isInteger(year) && year >= 2000 && year <= 2100) return year;
      fail(key, 'not-a-year', text);
      return null;
    },
    whole: (key: SettingKey, least: number, most: number): number | null => {
      const text = required(key);
      const number = Number(text);
      if (text === null) return null;
      if (Number.isInteger(number) && number >= least && number <= most) return number;
      fail(key, 'not-in-range', text, [least, most]);
      return null;
    },
    count: (key: SettingKey): number | null => {
      const text = typed(key);
      if (text === null || text === '') return null;
      const count = numberIn(key);
      if (count !== null && Number.isInteger(count) && count >= 0 && count <= LARGEST_COUNT) return count;
      fail(key, 'not-a-count', text);
      return null;
    },
    hour: (key: SettingKey): number => {
      const text = required(key);
      const hour = Number(text);
      if (text !== null && Number.isInteger(hour) && hour >= 0 && hour <= 23) return hour;
      if (text !== null) fail(key, 'not-an-hour', text);
      return Number(initialOf(key));
    },
  };
}

function dayReaders({ fail, typed, required, dayIn }: SettingCells) {
  return {
    optionalDay: (key: SettingKey): Day | null => {
      const text = typed(key) ?? '';
      const day = text === '' ? null : dayIn(key);
      if (text !== '' && day === null) fail(key, 'not-a-day', text);
      return day;
    },
    day: (key: SettingKey): Day | null => {
      const text = required(key);
      const day = text === null ? null : dayIn(key);
      if (text !== null && day === null) fail(key, 'not-a-day', text);
      return day;
    },
  };
}
