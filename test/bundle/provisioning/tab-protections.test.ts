/** People edit the protections of our tabs: Google allows one of a whole tab, and refuses a batch that adds a second. */
import { beforeEach, describe, expect, it } from 'vitest';
import { PROTECTION, SHEET_IDS } from '../../../src/sheets/cells/registry.ts';
import { expectAccepted, K01, K02, type Office, OWNER, officeReady, TAB_OF } from '../support/office.ts';

const PROVISION = 'Tạo / cập nhật trang đơn vị';
const CHECK = 'Kiểm tra và sửa bảng tính';
const NOTHING = 'Mọi trang đã đúng, không có gì phải sửa.';

interface Protection {
  readonly protectedRangeId: number;
  readonly description?: string;
  readonly range: Readonly<Record<string, number>>;
}

const protectionsOf = (office: Office, bookId: string, sheetId: number): Protection[] =>
  (office.structure(bookId).sheets.find(({ properties }) => properties.sheetId === sheetId)
    ?.protectedRanges ?? []) as Protection[];
const isWhole = ({ range }: Protection) =>
  range.startRowIndex === undefined && range.startColumnIndex === undefined;

const wholeOf = (office: Office, bookId: string, sheetId: number): Protection => {
  const [found, ...more] = protectionsOf(office, bookId, sheetId).filter(isWhole);
  if (found === undefined || more.length > 0) throw new Error(`${more.length + 1} protections of ${sheetId}`);
  return found;
};

/** What a person does by *Dữ liệu › Bảo vệ trang tính và dải ô*; Google itself refuses a second of the whole tab. */
const DEEDS: readonly (readonly [string, (found: Protection, sheetId: number) => object[]])[] = [
  [
    'renamed',
    ({ protectedRangeId }) => [
      {
        updateProtectedRange: {
          protectedRange: { protectedRangeId, description: 'Khóa của Ban' },
          fields: 'description',
        },
      },
    ],
  ],
  [
    'without a description',
    ({ protectedRangeId }) => [
      {
        updateProtectedRange: {
          protectedRange: { protectedRangeId, description: '' },
          fields: 'description',
        },
      },
    ],
  ],
  ['deleted', ({ protectedRangeId }) => [{ deleteProtectedRange: { protectedRangeId } }]],
  [
    'deleted and made again',
    ({ protectedRangeId }, sheetId) => [
      { deleteProtectedRange: { protectedRangeId } },
      { addProtectedRange: { protectedRange: { range: { sheetId }, editors: { users: [OWNER] } } } },
    ],
  ],
  [
    'made again as a warning',
    ({ protectedRangeId }, sheetId) => [
      { deleteProtectedRange: { protectedRangeId } },
      { addProtectedRange: { protectedRange: { range: { sheetId }, warningOnly: true } } },
    ],
  ],
  [
    'narrowed to columns',
    ({ protectedRangeId }, sheetId) => [
      {
        updateProtectedRange: {
          protectedRange: {
            protectedRangeId,
            range: { sheetId, startColumnIndex: 0, endColumnIndex: 3 },
            unprotectedRanges: [],
          },
          fields: 'range,unprotectedRanges',
        },
      },
    ],
  ],
  [
    'narrowed to columns, and the tab protected again',
    ({ protectedRangeId }, sheetId) => [
      {
        updateProtectedRange: {
          protectedRange: {
            protectedRangeId,
            range: { sheetId, startColumnIndex: 0, endColumnIndex: 3 },
            unprotectedRanges: [],
          },
          fields: 'range,unprotectedRanges',
        },
      },
      {
        addProtectedRange: {
          protectedRange: { range: { sheetId }, description: 'mới', editors: { users: [OWNER] } },
        },
      },
    ],
  ],
  [
    'doubled',
    (_, sheetId) => [
      {
        addProtectedRange: {
          protectedRange: {
            range: { sheetId, startRowIndex: 0, endRowIndex: 5 },
            description: PROTECTION.tab,
            editors: { users: [OWNER] },
          },
        },
      },
    ],
  ],
  [
    'opened in whole columns',
    ({ protectedRangeId }, sheetId) => [
      {
        updateProtectedRange: {
          protectedRange: {
            protectedRangeId,
            unprotectedRanges: [{ sheetId, startColumnIndex: 0, endColumnIndex: 3 }],
          },
          fields: 'unprotectedRanges',
        },
      },
    ],
  ],
];

describe.each([false, true])('in two files: %s, a protection of a whole tab that was', (twoFiles) => {
  const { office, again } = officeReady({ twoFiles });
  beforeEach(again);
  const spoil = (deed: (typeof DEEDS)[number][1], bookId: string, sheetId: number) =>
    office.batch(deed(wholeOf(office, bookId, sheetId), sheetId), bookId);
  const isWell = (bookId: string, sheetId: number): void => {
    expect(wholeOf(office, bookId, sheetId).description).toBe(PROTECTION.tab);
    const own = protectionsOf(office, bookId, sheetId).filter(
      ({ description }) => description === PROTECTION.tab,
    );
    expect(own).toHaveLength(1);
  };

  it.each(DEEDS)(
    "%s is put right by provisioning and the check-up, on a unit's tab and the tables",
    (_, deed) => {
      for (const label of [PROVISION, CHECK]) {
        for (const sheetId of [TAB_OF.K01, SHEET_IDS.summary]) spoil(deed, office.entryBook, sheetId);
        expect(office.closing(label)).toContain('chỗ bảo vệ trang');
        for (const sheetId of [TAB_OF.K01, SHEET_IDS.summary]) isWell(office.entryBook, sheetId);
        expect(office.closing(label)).toContain(NOTHING);
        expect(office.type(K01, TAB_OF.K01, 'B10', 'x')).toMatchObject({ reason: 'protected' });
        expectAccepted(office.type(K01, TAB_OF.K01, 'B9', '7'));
      }
    },
  );

  it.each(DEEDS)("%s is put right on the office's own tabs", (_, deed) => {
    for (const sheetId of [SHEET_IDS.settings, SHEET_IDS.log]) spoil(deed, office.officeBook, sheetId);
    expect(office.provision()).toMatchObject({ ok: true });
    for (const sheetId of [SHEET_IDS.settings, SHEET_IDS.log]) isWell(office.officeBook, sheetId);
    expect(office.closing(PROVISION)).toContain(NOTHING);
  });

  it.each(DEEDS)('%s keeps nobody from closing and reopening', (_, deed) => {
    spoil(deed, office.entryBook, TAB_OF.K01);
    expect(office.close()).toContain('của 3 đơn vị');
    isWell(office.entryBook, TAB_OF.K01);
    for (const [account, sheetId] of [
      [K01, TAB_OF.K01],
      [K02, TAB_OF.K02],
    ] as const)
      expect(office.type(account, sheetId, 'B9', '1')).toMatchObject({ reason: 'protected' });
    spoil(deed, office.entryBook, TAB_OF.K01);
    expect(office.reopen('K01', 'gõ nhầm')).toContain('Đã mở lại');
    isWell(office.entryBook, TAB_OF.K01);
    expectAccepted(office.type(K01, TAB_OF.K01, 'B9', '7'));
  });
});

it("the protection of a unit's cells that was renamed is known again, and follows the list", () => {
  const { office } = officeReady();
  const inputs = protectionsOf(office, office.entryBook, TAB_OF.K01).filter(
    ({ description }) => description === PROTECTION.inputs,
  );
  office.batch(
    inputs.map(({ protectedRangeId }) => ({
      updateProtectedRange: { protectedRange: { protectedRangeId, description: 'x' }, fields: 'description' },
    })),
  );
  office.closing(PROVISION);
  expect(protectionsOf(office, office.entryBook, TAB_OF.K01)).toHaveLength(3);
  expect(office.closing(PROVISION)).toContain(NOTHING);
});
