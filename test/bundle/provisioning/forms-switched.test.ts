import { beforeEach, describe, expect, it } from 'vitest';
import { SHEET_IDS } from '../../../src/sheets/cells/registry.ts';
import type { SettingKey } from '../../../src/sheets/settings/setting.ts';
import { FORM_CHOICES } from '../../../src/words/setting-words.ts';
import { expectAccepted, K01, K02, OWNER, officeReady, TAB_OF } from '../support/office.ts';

/** An office that began with form A alone: K01 handed in, K02 typed, everything closed. */
const { office } = officeReady();
office.submit(K01, TAB_OF.K01, ['72', '88', '4', '2'], 'đã rà soát');
office.fill(K02, TAB_OF.K02, ['10', '20', '3', '1']);
office.close();
const start = office.platform.snapshot();
beforeEach(() => office.platform.restore(start));

interface RowMetadata {
  readonly hiddenByUser?: boolean;
}

function hiddenRows(sheetId: number): number[] {
  const sheet = office.resource().sheets.find(({ properties }) => properties.sheetId === sheetId);
  const rows = (sheet?.data?.[0] as { rowMetadata?: readonly RowMetadata[] } | undefined)?.rowMetadata ?? [];
  return rows.flatMap(({ hiddenByUser }, row) => (hiddenByUser === true ? [row + 1] : []));
}

const isHidden = (sheetId: number): boolean =>
  (office.tabs().find((one) => one.sheetId === sheetId) as { hidden?: boolean } | undefined)?.hidden === true;

function set(settings: Partial<Record<SettingKey, string>>): void {
  for (const [key, text] of Object.entries(settings))
    expectAccepted(office.typeSetting(key as SettingKey, text));
}

const BOTH = {
  forms: FORM_CHOICES.both,
  firstMonth: '3',
  lastMonth: '11',
  completionDate: '30/11/2023',
  finalDate: '04/12/2023',
};

function provisioned(): string {
  const { ok, message } = office.provision();
  expect(ok).toBe(true);
  return message;
}

describe('form B switched on when form A is closed', () => {
  beforeEach(() => {
    set(BOTH);
    provisioned();
  });

  it('comes below form A, with what was typed, handed in and closed as it was', () => {
    const tab = TAB_OF.K01;
    expect(office.row(tab, 9, 'BCDEF')).toEqual(['72', '88', '4', '2', 'đã rà soát']);
    expect(office.shown(tab, 'J9')).toBe(
      'Đã nộp đúng hạn. Đã chốt, không nhập được nữa; cần sửa, xin liên hệ văn phòng.',
    );
    expect(office.row(TAB_OF.K02, 9, 'BCDE')).toEqual(['10', '20', '3', '1']);
    expect(office.shown(tab, 'A35')).toBe('Tháng 3 (hạn 24/03)');
    // The registered target, which was accepted.
    expect(office.row(tab, 30, 'ABCDE')).toEqual(['Kết nạp đảng viên', '2', '0', '0,0%', '2']);
    expect(hiddenRows(tab)).toEqual([33, 34, 44, 50]);
    expect([SHEET_IDS.summary, SHEET_IDS.progress].map(isHidden)).toEqual([false, false]);
    expect(office.row(SHEET_IDS.progress, 8, 'BC')).toEqual(["Đảng bộ D'Ran", '2']);
  });

  it('opens to the unit, while form A stays closed', () => {
    office.until('2023-03-10T09:00');
    const tab = TAB_OF.K01;
    expect(office.type(K01, tab, 'B28', '3')).toEqual({ accepted: true });
    expect(office.type(K01, tab, 'B35', '1')).toEqual({ accepted: true });
    expect(office.tick(K01, tab, 'I35')).toEqual({ accepted: true });
    expect(office.tick(K01, tab, 'J35')).toEqual({ accepted: true });
    expect(office.type(K01, tab, 'A49', 'Tháng 3')).toEqual({ accepted: true });
    expect(office.type(K01, tab, 'B36', '1')).toMatchObject({ reason: 'validation' });
    for (const name of ['B9', 'B34', 'A35', 'K35', 'L35', 'AM35', 'E49', 'M28'])
      expect(office.type(K01, tab, name, '1')).toMatchObject({ reason: 'protected' });
    expect(office.type(K02, tab, 'B35', '1')).toMatchObject({ reason: 'protected' });
  });

  it('is all there after one run: a second finds nothing to repair', () => {
    expect(provisioned()).toContain('Mọi trang đã đúng, không có gì phải sửa.');
  });

  it('is hidden, not taken away, when it is switched off, and comes back with what was typed', () => {
    const tab = TAB_OF.K01;
    office.until('2023-03-10T09:00');
    expectAccepted(office.type(K01, tab, 'B35', '1'));
    set({ forms: FORM_CHOICES.registration });
    provisioned();
    expect(hiddenRows(tab)).toEqual(Array.from({ length: 52 }, (_, index) => 25 + index));
    expect(isHidden(SHEET_IDS.progress)).toBe(true);
    expect(office.type(K01, tab, 'B35', '2')).toMatchObject({ reason: 'protected' });
    expect(provisioned()).toContain('Mọi trang đã đúng, không có gì phải sửa.');
    set({ forms: FORM_CHOICES.both });
    provisioned();
    expect(hiddenRows(tab)).toEqual([33, 34, 44, 50]);
    expect(isHidden(SHEET_IDS.progress)).toBe(false);
    expect(office.shown(tab, 'B35')).toBe('1');
    expect(office.type(K01, tab, 'B35', '2')).toEqual({ accepted: true });
  });

  it('shows other months when the period changes, and moves none', () => {
    const tab = TAB_OF.K01;
    office.until('2023-03-10T09:00');
    expectAccepted(office.type(K01, tab, 'B35', '1'));
    set({ firstMonth: '1', lastMonth: '12' });
    provisioned();
    expect(hiddenRows(tab)).toEqual([50]);
    expect(office.shown(tab, 'B35')).toBe('1');
    expect(office.type(K01, tab, 'B33', '1')).toEqual({ accepted: true });
    expect(provisioned()).toContain('Mọi trang đã đúng, không có gì phải sửa.');
  });

  it('has its formulas, its validations and its charts repaired', () => {
    const tab = TAB_OF.K01;
    const erase = (row: number, column: number, rows: number, fields: string) => ({
      repeatCell: {
        range: {
          sheetId: tab,
          startRowIndex: row,
          endRowIndex: row + rows,
          startColumnIndex: column,
          endColumnIndex: column + 1,
        },
        cell: {},
        fields,
      },
    });
    office.batch([
      erase(34, 10, 1, 'userEnteredValue'),
      erase(32, 23, 12, 'userEnteredValue'),
      erase(36, 3, 1, 'dataValidation'),
      { deleteEmbeddedObject: { objectId: 720_101 } },
    ]);
    const before = office.cells().get(`${tab}!K35`);
    expect(before).toBeUndefined();
    // Nothing on the tab tells that its own cells were typed over: only the check-up reads them all.
    office.closing('Kiểm tra và sửa bảng tính');
    expect(office.shown(tab, 'K35')).toBe('');
    expect(office.cells().get(`${tab}!X44`)).toContain('$X43+IF');
    office.until('2023-05-10T09:00');
    expect(office.type(K01, tab, 'D37', 'abc')).toMatchObject({ reason: 'validation' });
    expect(JSON.stringify(office.resource())).toContain('"chartId":720101');
    expect(provisioned()).toContain('Mọi trang đã đúng, không có gì phải sửa.');
  });
});

describe('form B alone', () => {
  it('hides form A and its table; switching form A on shows them', () => {
    set({ ...BOTH, forms: FORM_CHOICES.progress });
    provisioned();
    expect(hiddenRows(TAB_OF.K01).slice(0, 24)).toEqual(Array.from({ length: 24 }, (_, row) => row + 1));
    expect([SHEET_IDS.summary, SHEET_IDS.progress].map(isHidden)).toEqual([true, false]);
    set({ forms: FORM_CHOICES.both });
    provisioned();
    expect(hiddenRows(TAB_OF.K01)).toEqual([33, 34, 44, 50]);
    expect([SHEET_IDS.summary, SHEET_IDS.progress].map(isHidden)).toEqual([false, false]);
    expect(office.type(OWNER, TAB_OF.K01, 'B9', '73')).toEqual({ accepted: true });
  });
});
