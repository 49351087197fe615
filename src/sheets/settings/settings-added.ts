import type { Say } from '../../words/vocabulary.ts';
import { areaAt } from '../cells/a1.ts';
import { type CellWrite, styleRequest, write } from '../cells/tab.ts';
import { cellsIn } from '../cells/tab-words.ts';
import type { SheetRequest } from '../cells/value.ts';
import type { SettingKey } from './setting.ts';
import { SETTINGS } from './settings.ts';
import { SETTINGS_TAB } from './settings-tab.ts';

/**
 * Rows for settings that a tab lacks, below its last row, each with label, initial value and explanation. A file has no rows for
 * the settings that a later version adds.
 */
export function addedSettings(
  missing: readonly SettingKey[],
  endRow: number,
  say: Say,
): { readonly rows: ReadonlyMap<SettingKey, number>; readonly cells: readonly CellWrite[] } {
  const settings = SETTINGS.filter(({ key }) => missing.includes(key));
  return {
    rows: new Map(settings.map(({ key }, index) => [key, endRow + index])),
    cells: cellsIn(
      settings.flatMap(({ label, initial, help }, index): CellWrite[] => [
        write(endRow + index, SETTINGS_TAB.label, label),
        ...(initial === null ? [] : [write(endRow + index, SETTINGS_TAB.value, initial)]),
        write(endRow + index, SETTINGS_TAB.help, help),
      ]),
      say,
    ),
  };
}

/** Makes room for cells below the tab's last row; none when they fit. */
export function roomFor(sheetId: number, cells: readonly CellWrite[], rows: number): SheetRequest[] {
  const endRow = Math.max(0, ...cells.map(({ row }) => row + 1));
  const length = endRow - rows;
  return length <= 0
    ? []
    : [
        { appendDimension: { sheetId, dimension: 'ROWS', length } },
        styleRequest(sheetId, areaAt(rows, 0, length, SETTINGS_TAB.columns), {
          size: 10,
          middle: true,
          wrap: true,
          align: 'LEFT',
        }),
      ];
}
