/** Blocks of own forms on new tabs, on tabs that stood before, and after somebody moved rows. */
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { a1 } from '../../../src/sheets/cells/a1.ts';
import { K01, Office, TAB_OF } from '../support/office.ts';
import { FormsOffice, SETTINGS_2025 } from '../support/own-forms.ts';

const PROVISION = 'Tạo / cập nhật trang đơn vị';
const NOTHING = 'Mọi trang đã đúng, không có gì phải sửa.';
const NAMES = ['sinh-hoat-chi-bo', 'dang-phi-quy', 'hoc-tap-nghi-quyet', 'tang-giam-quy'];
const OWNER = 'vanphong@dukhoi.example';

const office = new FormsOffice(NAMES);
const start = office.platform.snapshot();
beforeEach(() => office.platform.restore(start));

const tabsWith = (of: Office, tab: number) =>
  new Map([...of.cells()].filter(([name]) => name.startsWith(`${tab}!`)));
const mergesOf = (of: Office, tab: number) =>
  of.structure().sheets.find(({ properties }) => properties.sheetId === tab) as unknown as {
    merges: object[];
  };

describe('tabs with own forms', () => {
  it('are as they must be when they are made: provisioning again finds nothing', () => {
    expect(office.closing(PROVISION)).toContain(NOTHING);
  });

  it('are the same whether the forms came first or later', () => {
    const later = new Office({ startsAt: '2025-01-06T09:00' });
    later.setUp({ settings: SETTINGS_2025 });
    later.provision();
    for (const name of NAMES) {
      const text = readFileSync(`workbench/samples/forms/${name}.csv`, 'utf8');
      const said = later.dialog('formSave', OWNER, { code: null, text, seen: '' });
      if (!said.ok) throw new Error(said.message);
    }
    later.provision();
    expect(later.closing(PROVISION)).toContain(NOTHING);
    for (const tab of [TAB_OF.K01, TAB_OF.K02, TAB_OF.K03]) {
      const [one, other] = [tabsWith(later, tab), tabsWith(office, tab)];
      for (const name of new Set([...one.keys(), ...other.keys()]))
        expect([name, one.get(name)?.replaceAll(later.entryBook, 'x')]).toEqual([
          name,
          other.get(name)?.replaceAll(office.entryBook, 'x'),
        ]);
      const sorted = (of: Office) =>
        mergesOf(of, tab)
          .merges.map((one) => JSON.stringify(one))
          .sort();
      expect(sorted(later)).toEqual(sorted(office));
    }
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
