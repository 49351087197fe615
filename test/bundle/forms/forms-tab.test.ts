/** The tab *Biểu mẫu* as part of the office's file: who may edit it, what becomes of it when a run dies or somebody deletes it. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { FormsStart } from '../../../src/app/forms/form-answers.ts';
import type { ToDoView } from '../../../src/app/reminders/to-do.ts';
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

  it('is made beside a tab of the office that has its name', () => {
    office.batch([{ addSheet: { properties: { title: 'biểu mẫu' } } }], office.officeBook);
    expect(save(SH).message).toContain('Đã lưu biểu mẫu');
    expect(office.tabs(office.officeBook).map(({ title }) => title)).toContain('Biểu mẫu (Tổng hợp)');
    expect(formsInDialog()).toMatchObject([{ code: 'SH' }]);
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

/** The tab with one form on units' tabs, where people then work by hand. */
describe('the tab of own forms, worked on by hand', () => {
  const provisioned = (() => {
    let kept: ReturnType<typeof office.platform.snapshot> | null = null;
    return () => {
      if (kept === null) {
        again();
        save(DP);
        office.provision();
        kept = office.platform.snapshot();
      }
      office.platform.restore(kept);
    };
  })();
  beforeEach(provisioned);

  const rowOf = (first: string) =>
    office.rows(SHEET_IDS.forms, 'A', 4).findIndex(([text]) => text === first) + 4;
  const unitCells = () => new Map([...office.cells()].filter(([name]) => /^(73000\d|720011)!/.test(name)));
  const onTab = () => new Map([...office.cells()].filter(([name]) => name.startsWith(`${SHEET_IDS.forms}!`)));
  const inOffice = (requests: readonly object[]) => office.batch(requests, office.officeBook);
  const textOf = (code: string) => formsInDialog().find((form) => form.code === code)?.text;
  const toDo = () => {
    const said = office.dialog<{ view: ToDoView }>('toDoStart', OWNER);
    if (!said.ok) throw new Error(said.message);
    return said.view.waiting;
  };
  const NOTHING = 'Mọi trang đã đúng, không có gì phải sửa.';

  it('is as it must be: checking it finds nothing', () => {
    expect(office.closing(CHECK)).toContain(NOTHING);
  });

  it('does not move a unit’s cell for a changed kind, a column more or another period, and tells it everywhere', () => {
    const kind = rowOf('2');
    const before = unitCells();
    typeInto(OWNER, `C${kind}`, 'tiền');
    typeInto(OWNER, `C${rowOf('Kỳ')}`, '2');
    const tab = onTab();
    const told = `Biểu mẫu, ô A${kind} (DP): không đổi được kiểu của cột; hãy ghi lại dòng: 2 | `;
    const said = office.closing(CHECK);
    expect(said).toContain(told);
    expect(said).toContain(
      'không đổi được kỳ; hãy ghi lại dòng: Kỳ | quý | 1 | 4. Biểu mẫu DP vẫn dùng như trước.',
    );
    expect(unitCells()).toEqual(before);
    expect(onTab()).toEqual(tab);
    expect(textOf('DP')).toBe(DP);
    expect(toDo()).toContainEqual(
      expect.objectContaining({
        kind: 'cell',
        text: `Biểu mẫu A${kind}: cần sửa.`,
        link: expect.stringContaining(`gid=${SHEET_IDS.forms}&range=A${kind}`),
      }),
    );
    expect(
      office.log().some(([, action, , detail]) => action === 'Chưa làm được' && detail?.includes(told)),
    ).toBe(true);
    office.morning('2023-01-10');
    expect(office.platform.outbox.some(({ body }) => body.includes(told))).toBe(true);
    typeInto(OWNER, `C${kind}`, 'số');
    typeInto(OWNER, `C${rowOf('Kỳ')}`, '1');
    expect(office.closing(CHECK)).not.toContain('Biểu mẫu, ô');
    expect(unitCells()).toEqual(before);
  });

  it('takes a label that was changed by hand at the next provisioning, which it waits for', () => {
    const label = office.officeCell(SHEET_IDS.forms, `B${rowOf('1')}`);
    typeInto(OWNER, `B${rowOf('1')}`, `${label} (đồng)`);
    expect(toDo().map(({ text, detail }) => [text, detail])).toContainEqual([
      'Biểu mẫu đã lưu, trang đơn vị chưa cập nhật theo.',
      'DP.',
    ]);
    office.closing(CHECK);
    expect([...unitCells().values()].some((text) => text.includes(`${label} (đồng)`))).toBe(true);
    expect(toDo().some(({ kind }) => kind === 'provision')).toBe(false);
  });

  it('is made anew when somebody deleted it, protected, with what stands on units’ tabs', () => {
    const tab = onTab();
    const before = unitCells();
    inOffice([{ deleteSheet: { sheetId: SHEET_IDS.forms } }]);
    expect(toDo()).toContainEqual(
      expect.objectContaining({ kind: 'cell', detail: expect.stringContaining('trang này đã bị xóa') }),
    );
    expect(office.closing(CHECK)).toContain('Đã cập nhật: Biểu mẫu.');
    expect(onTab()).toEqual(tab);
    expect(unitCells()).toEqual(before);
    expect(typeInto(K01, 'B4', 'Của đơn vị').accepted).toBe(false);
    expect(office.closing(CHECK)).toContain(NOTHING);
  });

  it('is found when it was deleted and that was taken back', () => {
    const kept = office.platform.snapshot();
    inOffice([{ deleteSheet: { sheetId: SHEET_IDS.forms } }]);
    toDo();
    const { spreadsheets } = kept;
    office.platform.restore({ ...office.platform.snapshot(), spreadsheets });
    expect(save(SH).message).toContain('Đã lưu biểu mẫu');
    expect(formsInDialog().map(({ code }) => code)).toEqual(['DP', 'SH']);
  });

  it('keeps its name, what stands beside it and below it, and its order of rows', () => {
    inOffice([
      { appendDimension: { sheetId: SHEET_IDS.forms, dimension: 'COLUMNS', length: 2 } },
      { appendDimension: { sheetId: SHEET_IDS.forms, dimension: 'ROWS', length: 60 } },
      {
        updateSheetProperties: {
          properties: { sheetId: SHEET_IDS.forms, title: 'Mẫu của Ban' },
          fields: 'title',
        },
      },
    ]);
    typeInto(OWNER, 'J6', 'Đã xin ý kiến');
    typeInto(OWNER, 'I70', 'Ghi nhớ');
    save(SH);
    office.closing(CHECK);
    expect(office.officeCell(SHEET_IDS.forms, 'J6')).toBe('Đã xin ý kiến');
    expect(office.officeCell(SHEET_IDS.forms, 'I70')).toBe('Ghi nhớ');
    expect(office.tabs(office.officeBook).find(({ sheetId }) => sheetId === SHEET_IDS.forms)?.title).toBe(
      'Mẫu của Ban',
    );
    expect(office.closing(CHECK)).toContain(NOTHING);
  });

  it('gets back the rows and hidden cells that somebody deleted', () => {
    const tab = onTab();
    const clear = { sheetId: SHEET_IDS.forms, startRowIndex: 3 };
    inOffice([{ updateCells: { range: { ...clear, startColumnIndex: 7 }, fields: 'userEnteredValue' } }]);
    expect(textOf('DP')).toBe(DP);
    expect(office.closing(CHECK)).toContain('Đã cập nhật: Biểu mẫu.');
    expect(onTab()).toEqual(tab);
    inOffice([{ updateCells: { range: clear, fields: 'userEnteredValue' } }]);
    expect(office.closing(CHECK)).toContain('biểu mẫu DP không còn ở đây mà vẫn đang dùng');
    expect(onTab()).toEqual(tab);
    expect(office.closing(CHECK)).toContain(NOTHING);
  });
});

describe('a form that is saved and not yet on units’ tabs', () => {
  beforeEach(again);

  it('keeps its columns once a provisioning began to put it on tabs, even if that died', () => {
    save(SH);
    office.platform.beforeCall = ({ name }) =>
      name === 'Sheets.Spreadsheets.batchUpdate' ? 'kill-after' : undefined;
    const died = office.platform.run('provisionFromDialog', { user: OWNER, kind: 'dialog', args: [] });
    office.platform.beforeCall = undefined;
    expect(died.error?.reason).toBe('killed');
    const more = SH.replace('Quy tắc,', '7,Số vắng,số,,cộng,,\nQuy tắc,');
    expect(save(more, 'SH', SH)).toMatchObject({ ok: false });
    office.batch(
      [
        {
          updateCells: {
            range: { sheetId: SHEET_IDS.forms, startRowIndex: 3 },
            fields: 'userEnteredValue',
          },
        },
      ],
      office.officeBook,
    );
    save(DP);
    expect(office.provision().ok).toBe(true);
    expect(formsInDialog()).toMatchObject([
      { code: 'SH', isWaiting: false },
      { code: 'DP', isWaiting: false },
    ]);
    expect(office.closing(CHECK)).toContain('Mọi trang đã đúng, không có gì phải sửa.');
  });

  it('leaves the sweep alone when somebody switches the reminders', () => {
    save(SH);
    office.click('Tạm dừng');
    office.click('Bật nhắc tự động');
    office.sweep();
    expect(formsInDialog()).toMatchObject([{ isWaiting: true }]);
    expect(office.submit(K01, 730001, ['72', '88', '4', '2'])).toContain('ĐK2023-K01-1');
  });
});

it('stands in the office’s own file of two, made anew there and in order afterwards', () => {
  const two = officeReady({ twoFiles: true }).office;
  const rows = rowsOf(DP);
  expect(two.dialog('formSave', OWNER, { code: null, rows, seen: '' }).ok).toBe(true);
  two.provision();
  const title = () => two.tabs(two.officeBook).find(({ sheetId }) => sheetId === SHEET_IDS.forms)?.title;
  two.batch([{ deleteSheet: { sheetId: SHEET_IDS.forms } }], two.officeBook);
  expect(two.closing(CHECK)).toContain('Đã cập nhật: Biểu mẫu.');
  expect(title()).toBe('Biểu mẫu');
  expect(two.closing(CHECK)).toContain('Mọi trang đã đúng, không có gì phải sửa.');
});
