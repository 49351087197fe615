import { type Grid, gridOf } from '../../src/sheets/cells/grid.ts';
import { SHEET_IDS } from '../../src/sheets/cells/registry.ts';
import type { CellWrite } from '../../src/sheets/cells/tab.ts';
import { type CellData, toExtendedValue, type Written } from '../../src/sheets/cells/value.ts';
import type { SettingKey } from '../../src/sheets/settings/setting.ts';
import { SETTINGS } from '../../src/sheets/settings/settings.ts';
import { SETTINGS_TAB, settingRow } from '../../src/sheets/settings/settings-tab.ts';
import { PASTED_COLUMNS, UNITS_TAB, type UnitColumn, unitColumn } from '../../src/sheets/units/units-tab.ts';

/** A tab in which just these cells hold something; a formula is shown as an empty text. */
export function gridWith(cells: readonly CellWrite[], sheetId = 1): Grid {
  const rows: CellData[][] = [];
  for (const { row, column, value } of cells) {
    const entered = toExtendedValue(value);
    const shown = entered.formulaValue === undefined ? entered : { stringValue: '' };
    rows[row] ??= [];
    const line = rows[row];
    line[column] = { userEnteredValue: entered, effectiveValue: shown };
  }
  const rowData = Array.from(rows, (line) => ({ values: Array.from(line ?? [], (data) => data ?? {}) }));
  return gridOf(sheetId, [{ rowData }]);
}

/** What the letter of seed 1 needs typed beside the settings that come filled in. */
const TYPED: Partial<Record<SettingKey, Written>> = {
  year: 2023,
  asOf: 44_926, // 31/12/2022
  deadlineDate: 44_957, // 31/01/2023
  superiorBody: 'ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH',
  ownBody: 'BAN XÂY DỰNG TỔ CHỨC CƠ SỞ ĐẢNG',
  place: 'Đà Lạt',
  officeAccounts: 'vanphong@khoi.example',
  senderName: 'Ban Xây dựng tổ chức cơ sở đảng',
  contact: 'Văn phòng Ban',
};

export type SettingValues = Partial<Record<SettingKey, Written>>;

const validSettings = (): SettingValues => ({
  ...Object.fromEntries(SETTINGS.map(({ key, initial }) => [key, initial])),
  ...TYPED,
});

/** `Cấu hình` with valid values but for those given; `rowOf` moves rows, null takes one away. */
export function settingsGrid(
  given: SettingValues = {},
  rowOf: (key: SettingKey) => number | null = settingRow,
): Grid {
  const values = { ...validSettings(), ...given };
  const cells = SETTINGS.flatMap(({ key, label }): CellWrite[] => {
    const row = rowOf(key);
    if (row === null) return [];
    return [
      { row, column: SETTINGS_TAB.label, value: label },
      { row, column: SETTINGS_TAB.value, value: values[key] ?? null },
    ];
  });
  return gridWith(cells, SHEET_IDS.settings);
}

export type UnitCells = Partial<Record<UnitColumn, Written>>;

export const UNIT_HEADER: readonly CellWrite[] = PASTED_COLUMNS.map(({ key, label }) => ({
  row: UNITS_TAB.headerRow,
  column: unitColumn(key),
  value: label,
}));

/** `Danh sách` with one row for each of `units`, the first in row 4; `more` are cells beside. */
export const unitsGrid = (units: readonly UnitCells[], more: readonly CellWrite[] = []): Grid =>
  gridWith(
    [
      ...UNIT_HEADER,
      ...units.flatMap((of, index) =>
        (Object.entries(of) as [UnitColumn, Written][]).map(([key, value]) => ({
          row: UNITS_TAB.firstRow + index,
          column: unitColumn(key),
          value,
        })),
      ),
      ...more,
    ],
    SHEET_IDS.units,
  );
