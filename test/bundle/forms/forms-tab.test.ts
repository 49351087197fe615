/** The tab *Biểu mẫu* as part of the office's file: who may edit it, what becomes of it when a run dies or somebody deletes it. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { FormsStart } from '../../../src/app/forms/form-answers.ts';
import { PROTECTION, SHEET_IDS } from '../../../src/sheets/cells/registry.ts';
import { formLibrary } from '../../../src/sheets/form-text/form-library.ts';
import { csvOf } from '../../../src/sheets/form-text/write-csv.ts';
import { formRows } from '../../../src/sheets/form-text/write-form.ts';
import { addressOf, COLLEAGUE, changed, K01, OWNER, officeReady } from '../support/office.ts';
import { rowsOf } from '../support/own-forms.ts';

const CHECK = 'Kiểm tra và sửa bảng tính';
const { office, again } = officeReady();
const [SH = '', DP = ''] = formLibrary(2023).flatMap(({ form }) =>
  form === null ? [] : [csvOf(formRows(form))],
);

const save = (text: string, code: string | null = null, seen = '') =>
  office.dialog('formSave', OWNER, { code, rows: rowsOf(text), seen });
const typeInto = (user: string, name: string, text: string) =>
  office.platform.spreadsheets.userEdits.type(
    user,
    addressOf(office.officeBook, SHEET_IDS.forms, name),
    text,
  );

const formsInDialog = () => {
  const said = office.dialog<{ start: FormsStart }>('formsStart', OWNER);
  if (!said.ok) throw new Error(said.message);
  return said.start.forms;
};
const loseProperties = () => {
  const now = office.platform.snapshot();
  office.platform.restore({ ...now, properties: { ...now.properties, script: {} } } as typeof now);
};

interface Protection {
  readonly protectedRangeId: number;
  readonly description: string;
  readonly range: object;
  readonly editors: { readonly users: readonly string[] };
}
const protections = () =>
  (office.structure(office.officeBook).sheets.find(({ properties }) => properties.sheetId === SHEET_IDS.forms)
    ?.protectedRanges ?? []) as Protection[];

describe('the tab of own forms', () => {
  beforeEach(again);

  it('is open to the office alone from the batch that makes it', () => {
    save(SH);
    expect(protections()).toMatchObject([
      { description: PROTECTION.tab, range: { sheetId: SHEET_IDS.forms } },
    ]);
    expect(typeInto(K01, 'B4', 'Của đơn vị').accepted).toBe(false);
    expect(typeInto(COLLEAGUE, 'B4', 'Của văn phòng').accepted).toBe(true);
  });

  it.each([
    ['before the tab is made', 'kill'],
    ['after it is made', 'kill-after'],
  ] as const)('is made once by a save that is chosen again when the first died %s', (_, fault) => {
    office.platform.beforeCall = ({ name }) =>
      name === 'Sheets.Spreadsheets.batchUpdate' ? fault : undefined;
    const died = office.platform.run('formSave', {
      user: OWNER,
      kind: 'dialog',
      args: [{ code: null, rows: rowsOf(SH), seen: '' }],
    });
    office.platform.beforeCall = undefined;
    expect(died.error?.reason).toBe('killed');
    expect(save(SH).message).toContain('Đã lưu biểu mẫu');
    expect(save(DP).message).toContain('Đã lưu biểu mẫu');
    expect(formsInDialog().map(({ code }) => code)).toEqual(['SH', 'DP']);
    expect(office.log().filter(([, action]) => action === 'Lưu biểu mẫu')).toHaveLength(2);
  });

  it('is found again after script properties were lost', () => {
    save(SH);
    office.provision();
    const before = office.cells();
    loseProperties();
    expect(formsInDialog()).toMatchObject([{ code: 'SH', text: SH }]);
    office.closing(CHECK);
    const after = office.cells();
    expect(changed(before, after).filter((name) => name.startsWith('730001!'))).toEqual([]);
    expect(formsInDialog()).toMatchObject([{ code: 'SH', isWaiting: false }]);
    loseProperties();
    expect(save(DP).message).toContain('Đã lưu biểu mẫu');
    expect(formsInDialog().map(({ code }) => code)).toEqual(['SH', 'DP']);
  });

  it('gets its protection back by provisioning', () => {
    save(SH);
    const [found] = protections();
    office.batch(
      [{ deleteProtectedRange: { protectedRangeId: found?.protectedRangeId } }],
      office.officeBook,
    );
    expect(typeInto(K01, 'B4', 'Của đơn vị').accepted).toBe(true);
    typeInto(OWNER, 'B4', 'Sinh hoạt');
    office.closing(CHECK);
    expect(protections()).toHaveLength(1);
    expect(typeInto(K01, 'B4', 'Của đơn vị').accepted).toBe(false);
  });
});

describe('a form that is saved and not yet on units’ tabs', () => {
  beforeEach(again);

  it('leaves the sweep alone when somebody switches the reminders', () => {
    save(SH);
    office.click('Tạm dừng');
    office.click('Bật nhắc tự động');
    office.sweep();
    expect(formsInDialog()).toMatchObject([{ isWaiting: true }]);
    expect(office.submit(K01, 730001, ['72', '88', '4', '2'])).toContain('ĐK2023-K01-1');
  });
});
