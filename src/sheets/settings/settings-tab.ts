import { PROVISION_ENTRY } from '../../words/menu-words.ts';
import { COUNTED_BY_WORDS, FORM_CHOICES, NO, YES } from '../../words/setting-words.ts';
import { VOCABULARY_WORDS } from '../../words/vocabulary.ts';
import { DEADLINE_WORDS } from '../../words/wording.ts';
import { areaAt } from '../cells/a1.ts';
import { SHEET_IDS, TAB_TITLES } from '../cells/registry.ts';
import { COLORS } from '../cells/style.ts';
import { type CellWrite, type TabSpec, type Validation, write } from '../cells/tab.ts';
import type { SettingKey, SettingKind } from './setting.ts';
import { SETTING_SECTIONS, SETTINGS } from './settings.ts';
import { DOCUMENT_CHOICES } from './settings-documents.ts';

export const SETTINGS_TAB = { firstRow: 3, label: 0, value: 1, help: 2, columns: 3 } as const;

/** Each setting's row; section titles take a row of their own. */
const SETTING_ROWS: ReadonlyMap<SettingKey, number> = (() => {
  const rows = new Map<SettingKey, number>();
  let at = SETTINGS_TAB.firstRow;
  for (const { settings } of SETTING_SECTIONS) {
    at += 1;
    for (const { key } of settings) rows.set(key, at++);
  }
  return rows;
})();

export const settingRow = (key: SettingKey): number => {
  const row = SETTING_ROWS.get(key);
  if (row === undefined) throw new RangeError(`no row for setting ${key}`);
  return row;
};

const ROWS = Math.max(...SETTING_ROWS.values()) + 1;

/** Labels and explanations; the values are people's, and are written once, when the tab is made. */
export function settingsTabSpec(): TabSpec {
  const cells: CellWrite[] = [
    write(0, 0, 'CẤU HÌNH'),
    write(1, 0, `Sửa cột Giá trị, rồi chọn trình đơn ${PROVISION_ENTRY} để áp dụng.`),
    write(2, 0, 'Mục'),
    write(2, 1, 'Giá trị'),
    write(2, 2, 'Giải thích'),
  ];
  const titles: number[] = [];
  for (const { title, settings } of SETTING_SECTIONS) {
    const first = settings[0];
    if (first === undefined) continue;
    const titleRow = settingRow(first.key) - 1;
    titles.push(titleRow);
    cells.push(write(titleRow, 0, title));
    for (const { key, label, help } of settings) {
      cells.push(
        write(settingRow(key), SETTINGS_TAB.label, label),
        write(settingRow(key), SETTINGS_TAB.help, help),
      );
    }
  }
  const of = (kind: SettingKind) =>
    SETTINGS.filter((setting) => setting.kind === kind).map(({ key }) => settingRow(key));
  return {
    sheetId: SHEET_IDS.settings,
    title: TAB_TITLES.settings,
    rows: ROWS,
    columns: SETTINGS_TAB.columns,
    frozenRows: 3,
    frozenColumns: 0,
    tabColor: COLORS.quiet,
    columnWidths: [230, 350, 430],
    hiddenColumns: [],
    rowHeights: SETTINGS.filter(
      ({ kind, initial }) => kind === 'template' && String(initial).includes('\n'),
    ).map(({ key }) => [settingRow(key), 150] as const),
    merges: [areaAt(0, 0, 1, 3), areaAt(1, 0, 1, 3)],
    styles: [
      [areaAt(0, 0, ROWS, 3), { size: 10, middle: true, wrap: true }],
      [
        areaAt(0, 0, 1, 3),
        { bold: true, size: 14, align: 'CENTER', fill: COLORS.title, color: COLORS.onTitle },
      ],
      [areaAt(1, 0, 1, 3), { italic: true, align: 'CENTER', color: COLORS.quiet }],
      [areaAt(2, 0, 1, 3), { bold: true, align: 'CENTER', fill: COLORS.header, border: COLORS.line }],
      [areaAt(3, 0, ROWS - 3, 3), { border: COLORS.line }],
      [areaAt(3, 1, ROWS - 3, 1), { fill: COLORS.input, align: 'LEFT' }],
      [areaAt(3, 2, ROWS - 3, 1), { color: COLORS.quiet, italic: true }],
      ...SETTINGS.filter(
        ({ key, kind }) =>
          // What Google makes of a number that is written into a cell of texts is not known.
          key !== 'provisionedYear' &&
          !['year', 'day', 'optional-day', 'optional-count', 'whole', 'hour'].includes(kind),
      ).map(({ key }) => [areaAt(settingRow(key), 1), { number: 'text' as const }] as const),
      ...[...of('day'), ...of('optional-day'), settingRow('remindersSince')].map(
        (at) => [areaAt(at, 1), { number: 'date' as const }] as const,
      ),
      ...titles.map((at) => [areaAt(at, 0, 1, 3), { bold: true, fill: COLORS.panel }] as const),
      ...of('state').map((at) => [areaAt(at, 1), { fill: COLORS.panel, color: COLORS.quiet }] as const),
    ],
    cells,
    validations: [
      ...of('wording').map((at) => [areaAt(at, 1), oneOf(Object.values(DEADLINE_WORDS))] as const),
      ...of('yes-no').map((at) => [areaAt(at, 1), oneOf([YES, NO])] as const),
      ...of('forms').map((at) => [areaAt(at, 1), oneOf(Object.values(FORM_CHOICES))] as const),
      ...DOCUMENT_CHOICE_ROWS.map(([at, words]) => [areaAt(at, 1), oneOf(words)] as const),
      ...of('vocabulary').map((at) => [areaAt(at, 1), oneOf(Object.values(VOCABULARY_WORDS))] as const),
      ...of('counted-by').map((at) => [areaAt(at, 1), oneOf(Object.values(COUNTED_BY_WORDS))] as const),
    ],
    highlights: [],
  };
}

const DOCUMENT_CHOICE_ROWS = (Object.keys(DOCUMENT_CHOICES) as (keyof typeof DOCUMENT_CHOICES)[]).map(
  (key) => [settingRow(key), Object.values(DOCUMENT_CHOICES[key])] as const,
);

export const oneOf = (choices: readonly string[]): Validation => ({
  condition: { type: 'ONE_OF_LIST', values: choices.map((userEnteredValue) => ({ userEnteredValue })) },
  help: `Chọn một trong: ${choices.join('; ')}.`,
});
