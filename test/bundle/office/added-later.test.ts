import { beforeEach, describe, expect, it } from 'vitest';
import { a1, cell } from '../../../src/sheets/cells/a1.ts';
import type { SettingKey } from '../../../src/sheets/settings/setting.ts';
import { SETTING_SECTIONS } from '../../../src/sheets/settings/settings.ts';
import { settingRow } from '../../../src/sheets/settings/settings-tab.ts';
import { UNITS_TAB, unitColumn } from '../../../src/sheets/units/units-tab.ts';
import { Office, SETTINGS_2023 } from '../support/office.ts';

/** A stand-in for what a later version may add: the settings of form B and last year's columns, taken out of a file. */
const LATER: readonly SettingKey[] = SETTING_SECTIONS.filter(({ title }) => /Tiến độ/.test(title)).flatMap(
  ({ settings }) => settings.map(({ key }) => key),
);

const office = new Office();
office.setUp();
office.provision();
const [settings, units] = [710_001, 710_002];
// From the last row up, so that the others stay where they are.
const gone = LATER.map(settingRow).sort((a, b) => b - a);
office.batch(
  [
    ...gone.map((row) => ({
      deleteDimension: {
        range: { sheetId: settings, dimension: 'ROWS', startIndex: row, endIndex: row + 1 },
      },
    })),
    {
      deleteDimension: {
        range: {
          sheetId: units,
          dimension: 'COLUMNS',
          startIndex: unitColumn('lastYearAdmission'),
          endIndex: UNITS_TAB.columns,
        },
      },
    },
  ],
  office.officeBook,
);
const older = office.platform.snapshot();
beforeEach(() => office.platform.restore(older));

const labels = () => Array.from({ length: 120 }, (_, row) => office.officeCell(settings, `A${row + 1}`));
const settingOf = (label: string) => office.officeCell(settings, `B${labels().indexOf(label) + 1}`);

describe('a file that lacks settings and columns', () => {
  it('begins without them', () => {
    expect(labels()).not.toContain('Tháng bắt đầu');
  });

  it('gets them from provisioning, below and to the right, and only once', () => {
    const before = labels().filter((label) => label !== '');
    const { ok, message } = office.provision();
    expect([ok, message]).toEqual([true, expect.not.stringContaining('Mọi trang đã đúng')]);
    const after = labels().filter((label) => label !== '');
    expect(after.slice(0, before.length)).toEqual(before);
    expect(settingOf('Ngày báo cáo hằng tháng')).toBe('25');
    expect(office.officeCell(units, a1(cell(UNITS_TAB.headerRow, unitColumn('lastYearAdmission'))))).toBe(
      'Cùng kỳ năm trước: kết nạp',
    );
    expect(office.provision().message).toContain('Mọi trang đã đúng');
  });

  it('takes up form B in set-up, and overwrites nothing', () => {
    const { year, ...given } = SETTINGS_2023;
    const { ok } = office.setUp({
      settings: { ...given, year: year ?? 2023, forms: 'Cả hai', firstMonth: 3, lastMonth: 11 },
      units: null,
    });
    // The settings that form B needs, and that nobody gave, are asked for by name.
    expect(ok).toBe(false);
    office.provision();
    expect(
      office.setUp({
        settings: { ...given, year: year ?? 2023, forms: 'Cả hai', firstMonth: 3 },
        units: null,
      }).ok,
    ).toBe(true);
    expect([settingOf('Biểu mẫu sử dụng'), settingOf('Tháng bắt đầu'), settingOf('Địa danh')]).toEqual([
      'Cả hai',
      '3',
      'Đà Lạt',
    ]);
    expect(office.provision().ok).toBe(true);
  });
});
