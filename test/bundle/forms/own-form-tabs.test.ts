/** Blocks of own forms on new tabs, on tabs that stood before, and after somebody moved rows. */
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { a1 } from '../../../src/sheets/cells/a1.ts';
import type { SettingKey } from '../../../src/sheets/settings/setting.ts';
import { FORM_CHOICES } from '../../../src/words/setting-words.ts';
import { expectAccepted, K01, K02, Office, OWNER, TAB_OF } from '../support/office.ts';
import { FormsOffice, rowsOf, SETTINGS_2025 } from '../support/own-forms.ts';

const PROVISION = 'Tạo / cập nhật trang đơn vị';
const NOTHING = 'Mọi trang đã đúng, không có gì phải sửa.';
const NAMES = ['sinh-hoat-chi-bo', 'dang-phi-quy', 'hoc-tap-nghi-quyet', 'tang-giam-quy'];

const office = new FormsOffice(NAMES);
const start = office.platform.snapshot();
beforeEach(() => office.platform.restore(start));

const tabsWith = (of: Office, tab: number) =>
  new Map([...of.cells()].filter(([name]) => name.startsWith(`${tab}!`)));
const mergesOf = (of: Office, tab: number) =>
  of.structure().sheets.find(({ properties }) => properties.sheetId === tab) as unknown as {
    merges: object[];
  };

function save(of: Office, names: readonly string[]): void {
  for (const name of names) {
    const text = readFileSync(`workbench/samples/forms/${name}.csv`, 'utf8');
    const said = of.dialog('formSave', OWNER, { code: null, rows: rowsOf(text), seen: '' });
    if (!said.ok) throw new Error(said.message);
  }
}

/** Two offices have the same cells and merges in a tab. */
function sameTab(one: Office, other: Office, tab: number): void {
  const cells = [one, other].map((of) => [tabsWith(of, tab), of.entryBook] as const);
  const [[first, itsId], [second, otherId]] = cells as [(typeof cells)[0], (typeof cells)[0]];
  for (const name of new Set([...first.keys(), ...second.keys()]))
    expect([name, first.get(name)?.replaceAll(itsId, 'x')]).toEqual([
      name,
      second.get(name)?.replaceAll(otherId, 'x'),
    ]);
  const merges = (of: Office) =>
    mergesOf(of, tab)
      .merges.map((merge) => JSON.stringify(merge))
      .sort();
  expect(merges(one)).toEqual(merges(other));
}

const BOTH = {
  forms: FORM_CHOICES.both,
  firstMonth: '1',
  lastMonth: '11',
  completionDate: '30/11/2025',
  finalDate: '04/12/2025',
};

describe('tabs with own forms', () => {
  it('are as they must be when they are made: provisioning again finds nothing', () => {
    expect(office.closing(PROVISION)).toContain(NOTHING);
  });

  it('are the same whether the forms came first or later', () => {
    const later = new Office({ startsAt: '2025-01-06T09:00' });
    later.setUp({ settings: SETTINGS_2025 });
    later.provision();
    save(later, NAMES);
    later.provision();
    expect(later.closing(PROVISION)).toContain(NOTHING);
    for (const tab of [TAB_OF.K01, TAB_OF.K02, TAB_OF.K03]) sameTab(later, office, tab);
  });

  it('are the same whether form B came before them or after', () => {
    const switchOn = (of: Office) => {
      for (const [key, text] of Object.entries(BOTH)) expectAccepted(of.typeSetting(key as SettingKey, text));
      const said = of.provision();
      if (!said.ok) throw new Error(said.message);
    };
    const ofB = new Office({ startsAt: '2025-01-06T09:00' });
    ofB.setUp({ settings: SETTINGS_2025 });
    switchOn(ofB);
    save(ofB, NAMES);
    ofB.provision();
    office.handIn(K01, TAB_OF.K01, 'SH', 1, ['30', '28']);
    switchOn(office);
    expect(office.closing(PROVISION)).toContain(NOTHING);
    expect(office.inBlock(TAB_OF.K01, 'SH', 1, ({ figures }) => figures)).toBe('30');
    expect(office.shown(TAB_OF.K02, 'A33')).toContain('Tháng 1');
    sameTab(ofB, office, TAB_OF.K02);
    expect(office.type(K02, TAB_OF.K02, 'B28', '5').accepted).toBe(true);
  });

  it('with an inserted row are found out, and left as they are', () => {
    const { area } = office.block('SH', 2);
    office.batch([
      {
        insertDimension: {
          range: {
            sheetId: TAB_OF.K01,
            dimension: 'ROWS',
            startIndex: area.row + 1,
            endIndex: area.row + 2,
          },
        },
      },
    ]);
    const before = tabsWith(office, TAB_OF.K01);
    expect(office.closing(PROVISION)).toContain("Đảng bộ D'Ran");
    expect(tabsWith(office, TAB_OF.K01)).toEqual(before);
  });

  it('take figures, note and tick of their unit, and nothing beside', () => {
    const block = office.block('SH', 3);
    const types = (at: { row: number; column: number }, text: string) =>
      office.type(K01, TAB_OF.K01, a1(at), text).accepted;
    expect(types(block.figures, '5')).toBe(true);
    expect(types(block.note, 'ghi chú')).toBe(true);
    expect(types(block.title, 'x')).toBe(false);
    expect(types(block.accepted, '5')).toBe(false);
    expect(office.type(K01, TAB_OF.K02, a1(block.figures), '5').accepted).toBe(false);
  });
});
