/** The office's work where Google's answer is not known: the same under each (workbench/platform/sheets/book/unknowns.ts). */

import { describe, expect, it } from 'vitest';
import { SHEET_IDS } from '../../../src/sheets/cells/registry.ts';
import type { SettingKey } from '../../../src/sheets/settings/setting.ts';
import { FORM_CHOICES } from '../../../src/words/setting-words.ts';
import { LIKELIEST, OTHERWISE, type Unknowns } from '../../../workbench/platform/sheets/book/unknowns.ts';
import { createSpreadsheets } from '../../../workbench/platform/sheets/spreadsheets.ts';
import { K01, Office, SETTINGS_2023, TAB_OF } from '../support/office.ts';

const PROVISION = 'Tạo / cập nhật trang đơn vị';
const NOTHING = 'Mọi trang đã đúng, không có gì phải sửa.';
const RIGHT = ['72', '88', '4', '2'];

/** A spreadsheet of an office whose Google answers like that. */
const officeWhere = (unknowns: Partial<Unknowns>): Office =>
  new Office({ spreadsheets: (world) => createSpreadsheets({ ...world, unknowns }) });

describe.each([
  ['likeliest', LIKELIEST],
  ['other', OTHERWISE],
])('under the %s answers', (_, unknowns) => {
  it.each([false, true])('a campaign is set up, filled in and closed, in two files: %s', (twoFiles) => {
    const office = officeWhere(unknowns);
    expect(office.setUp({ twoFiles })).toMatchObject({ ok: true });
    expect(office.provision()).toMatchObject({ ok: true });
    expect(office.closing(PROVISION)).toContain(NOTHING);
    expect(office.submit(K01, TAB_OF.K01, RIGHT)).toContain('ĐK2023-K01-1');
    expect(office.send('invite')).toContain('sent');
    expect(office.setUp({ twoFiles, settings: { year: 2024 } })).toMatchObject({ ok: false });
    expect(office.close()).toContain('Đã chốt');
    expect(office.reopen('K01', 'Gõ nhầm')).toContain('mở lại');
    expect(office.closing(PROVISION)).toContain(NOTHING);
  });

  it('form B added in the middle of the year has its highlights once in every tab', () => {
    const office = officeWhere(unknowns);
    office.setUp();
    office.provision();
    const both = { forms: FORM_CHOICES.both, firstMonth: '3', lastMonth: '11', finalDate: '04/12/2023' };
    for (const [key, text] of Object.entries(both)) office.typeSetting(key as SettingKey, text);
    expect(office.provision()).toMatchObject({ ok: true });
    const fresh = officeWhere(unknowns);
    const settings = { ...SETTINGS_2023, ...both, firstMonth: 3, lastMonth: 11 };
    fresh.setUp({ settings });
    expect(fresh.provision()).toMatchObject({ ok: true });
    const rulesOf = (one: Office) =>
      one
        .structure()
        .sheets.map(({ properties, conditionalFormats = [] }) => [properties.sheetId, conditionalFormats]);
    expect(Object.fromEntries(rulesOf(office))).toEqual(Object.fromEntries(rulesOf(fresh)));
    expect(office.closing(PROVISION)).toContain(NOTHING);
  });

  it.each([
    ['12 ₫', /đang ở dạng tiền/],
    ['300%', /đang ở dạng phần trăm/],
    ['1-2', /đang ở dạng ngày tháng/],
    ['50%', null],
    ['12 người', null],
  ])('%s typed into a count is refused by name, and the figures after it are taken', (text, named) => {
    const office = officeWhere(unknowns);
    office.setUp();
    office.provision();
    office.type(K01, TAB_OF.K01, 'C9', '88');
    const typed = office.type(K01, TAB_OF.K01, 'B9', text);
    // What is no whole number, or a text, the cell's own rule refuses as it is typed, with our words.
    if (!typed.accepted) expect(typed.message).toMatch(/số nguyên/);
    else expect(office.submit(K01, TAB_OF.K01)).toMatch(named ?? /^never$/);
    expect(office.submit(K01, TAB_OF.K01, RIGHT)).toContain('ĐK2023-K01-1');
    expect(office.shown(TAB_OF.K01, 'B9')).toBe('72');
  });

  it('the table becomes smaller by the rows that a highlight of the office stood on', () => {
    const office = officeWhere(unknowns);
    office.setUp();
    office.provision();
    const standing = highlights(office);
    const last = rowsOf(office) - 1;
    office.batch([
      {
        addConditionalFormatRule: {
          rule: {
            ranges: [{ sheetId: SHEET_IDS.summary, startRowIndex: last, endRowIndex: last + 1 }],
            booleanRule: { condition: { type: 'NOT_BLANK' }, format: { textFormat: { bold: true } } },
          },
          index: 0,
        },
      },
    ]);
    office.typeUnit(2, GONE);
    expect(office.closing(PROVISION)).toContain('không còn trong Danh sách');
    expect(rowsOf(office)).toBe(last);
    expect(highlights(office)).toBe(standing);
    expect(office.closing(PROVISION)).toContain(NOTHING);
  });
});

/** A row that the office emptied. */
const GONE = { code: '', name: '', kind: '', accounts: '', emails: '', monitorName: '', monitorEmails: '' };

const summaryOf = (office: Office) =>
  office.structure().sheets.find(({ properties }) => properties.sheetId === SHEET_IDS.summary);
const rowsOf = (office: Office) => Number(summaryOf(office)?.properties.gridProperties?.rowCount);
const highlights = (office: Office) => summaryOf(office)?.conditionalFormats?.length;
