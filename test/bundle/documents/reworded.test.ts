import { beforeEach, describe, expect, it } from 'vitest';
import type { DocumentKind } from '../../../src/app/documents/choose-document.ts';
import { SHEET_IDS } from '../../../src/sheets/cells/registry.ts';
import { FORM_CHOICES } from '../../../src/words/setting-words.ts';
import {
  K01,
  K02,
  Office,
  OWNER,
  officeReady,
  PROGRESS_2024,
  PROGRESS_DAY,
  TAB_OF,
} from '../support/office.ts';
import { documentDesk, readable } from '../support/paper.ts';
import { otherTones, rewordedBundle, unworded } from '../support/reworded.ts';

/**
 * Records are written by the product as it is, then read by a version that words everything differently: what it
 * understands, does and says must be the same.
 */
const BOTH = {
  ...PROGRESS_2024,
  forms: FORM_CHOICES.both,
  asOf: '31/12/2023',
  deadlineDate: '29/03/2024',
  sendsReceipts: 'Có',
};
const { office: asItIs } = officeReady({ settings: BOTH }, PROGRESS_DAY);
const reworded = new Office({ startsAt: PROGRESS_DAY, bundle: await rewordedBundle() });

function months(office: Office, user: string, tab: number, admitted: readonly number[]): void {
  for (const column of 'BCDE') office.type(user, tab, `${column}28`, '9');
  admitted.forEach((count, index) => {
    const values = ['0', '0', '1', '0', String(count), String(count)];
    values.forEach((text, column) => void office.type(user, tab, `${'BCDEFG'[column]}${33 + index}`, text));
    office.tick(user, tab, `J${33 + index}`);
  });
  office.sweep();
}

/** Closings of both forms, reports that came after them, corrections, a report sent back, mails, owed receipts. */
function yearOfRecords(office: Office): void {
  office.submit(K01, TAB_OF.K01, ['72', '88', '4', '2'], 'đủ');
  office.submit(K02, TAB_OF.K02, ['30', '40', '3', '1']);
  office.reopen('K02', 'đếm sai');
  months(office, K01, TAB_OF.K01, [1, 0]);
  months(office, K02, TAB_OF.K02, [2, 0]);
  office.send('invite');
  office.morning('2024-03-29');
  office.morning('2024-04-02');
  office.until('2024-04-02T17:00');
  office.close();
  office.close('month-3');
  office.reopen('K01', 'nhập nhầm');
  office.submit(K01, TAB_OF.K01, ['72', '88', '4', '4']);
  office.reopen('K01', 'sai tháng 1', 'month-1');
  for (const [column, text] of Object.entries({ A: 'Tháng 1', B: 'Đã kết nạp', F: '2', G: 'sót một người' }))
    office.type(K01, TAB_OF.K01, `${column}49`, text);
  office.tick(K01, TAB_OF.K01, 'J49');
  office.sweep();
  office.reopen('K02', 'gửi giấy muộn', 'month-2');
}

yearOfRecords(asItIs);
const records = asItIs.platform.snapshot();

beforeEach(() => {
  for (const office of [asItIs, reworded]) {
    office.platform.restore(records);
    office.provision();
  }
});

/** What both versions answer; the words differ, what is said does not. */
function bothSay(ask: (office: Office) => string): string {
  const [before, after] = [ask(asItIs), ask(reworded)];
  expect(after).not.toBe(before);
  expect(unworded(after)).toBe(unworded(before));
  return before;
}

function bothDo(act: (office: Office) => string): string {
  const [before, after] = [act(asItIs), act(reworded)];
  expect(unworded(after)).toBe(unworded(before));
  return before;
}

const outbox = ({ platform }: Office) =>
  platform.outbox.map(({ to, subject, body }) => `${to.join()}\n${subject}\n${body}`).join('\n\n');

/** The office sorts `Số chốt` by name, from the end, copies a unit's row below, and writes a row of its own. */
function scramble(office: Office): void {
  const sheetId = SHEET_IDS.closings;
  const rows = office.rows(sheetId, 'C', 3).length + 40;
  const range = { sheetId, startRowIndex: 2, endRowIndex: rows, startColumnIndex: 0, endColumnIndex: 16 };
  const note = { userEnteredValue: { stringValue: 'Ghi thêm của văn phòng' } };
  office.batch(
    [
      { sortRange: { range, sortSpecs: [{ dimensionIndex: 2, sortOrder: 'DESCENDING' }] } },
      {
        copyPaste: {
          source: { ...range, startRowIndex: 4, endRowIndex: 8 },
          destination: { ...range, startRowIndex: rows + 1, endRowIndex: rows + 5 },
        },
      },
      { appendCells: { sheetId, rows: [{ values: [{}, {}, note] }], fields: 'userEnteredValue' } },
    ],
    office.officeBook,
  );
}

const closingNames = (office: Office): string =>
  Array.from({ length: 99 }, (_, row) => office.officeCell(SHEET_IDS.closings, `C${row + 3}`)).join('\n');

const documentIn = (office: Office, kind: DocumentKind) =>
  readable(documentDesk(office.platform, OWNER).preview(kind).html);

describe('records of a version that worded them differently are understood', () => {
  it.each<[DocumentKind, string]>([
    ['report', 'TỔNG CỘNG'],
    ['correction', 'Nhập nhầm'],
    ['letter', 'Chi bộ Báo Lâm Đồng'],
    ['progress-report', '(hạn chậm nhất ngày 25'],
    ['progress-correction', 'Sót một người'],
    ['progress-letter', 'Chi bộ Báo Lâm Đồng'],
    ['overview', 'Chi bộ'],
    ['progress-overview', 'Báo cáo tháng'],
  ])('in the document %s', (kind, holds) => {
    expect(bothSay((office) => documentIn(office, kind))).toContain(holds);
  });

  it('when the table of closings was sorted, and holds rows of people', () => {
    const kinds = ['report', 'correction', 'progress-report', 'progress-correction'] as const;
    const before = kinds.map((kind) => documentIn(asItIs, kind));
    for (const office of [asItIs, reworded]) scramble(office);
    expect(kinds.map((kind) => bothSay((office) => documentIn(office, kind)))).toEqual(before);
    const names = closingNames(asItIs);
    expect(names).toContain('Ghi thêm của văn phòng');
    asItIs.click('Kiểm tra và sửa bảng tính');
    expect(closingNames(asItIs)).toBe(names);
  });

  it('by the ledger: nobody is written to twice, and the next milestone is written once', () => {
    for (const dialog of ['invite', 'remind'] as const)
      bothDo((office) => JSON.stringify(office.preview(dialog)));
    for (const day of ['2024-04-03', '2024-04-04', '2024-04-08'])
      bothDo((office) => {
        office.morning(day);
        return outbox(office);
      });
    expect(outbox(asItIs)).not.toBe('');
    const ledger = (office: Office) => office.rows(SHEET_IDS.ledger, 'NOP', 4);
    expect(ledger(asItIs)).toEqual(ledger(reworded));
  });

  it('by what is to be closed, opened, entered and checked', () => {
    expect(bothSay((office) => office.submit(K01, TAB_OF.K01, ['73', '88', '4', '4']))).toContain(
      'ĐK2024-K01-3',
    );
    bothSay((office) => office.close());
    bothSay((office) => office.close('month-3'));
    bothSay((office) => office.reopen('K02', 'thiếu chữ ký', 'month-1'));
    bothSay((office) => JSON.stringify(office.entryForm('K01', 'month-1')));
    bothSay((office) =>
      office.closing(office === reworded ? otherTones('Kiểm tra số liệu') : 'Kiểm tra số liệu'),
    );
  });

  it('by what was closed just now: it is not closed a second time', () => {
    const kept = (office: Office) =>
      office.rows(SHEET_IDS.closings, 'MO', 3).filter(([period]) => period !== '');
    bothDo((office) => {
      office.close('final');
      return JSON.stringify(kept(office));
    });
    expect(kept(asItIs).at(-1)?.[0]).toBe('final');
    expect(bothSay((office) => office.close('final'))).toContain('đã chốt');
  });
});

describe('tabs of a version that worded them differently, which were not made anew yet,', () => {
  beforeEach(() => {
    for (const office of [asItIs, reworded]) office.platform.restore(records);
  });

  it('are answered, counted on and closed', () => {
    bothDo((office) => office.submit(K01, TAB_OF.K01, ['73', '88', '4', '4']));
    expect(unworded(reworded.shown(TAB_OF.K01, 'I13'))).toBe('RG2024-K01-3');
    bothDo((office) => {
      office.tick(K02, TAB_OF.K02, 'J33');
      office.sweep();
      return office.shown(TAB_OF.K02, 'AP33');
    });
    bothDo((office) => office.close('final'));
    bothDo((office) => JSON.stringify(office.entryForm('K01', 'month-1')));
  });

  it('are not answered after a row was inserted', () => {
    const inserted = { sheetId: TAB_OF.K01, dimension: 'ROWS', startIndex: 5, endIndex: 6 };
    for (const office of [asItIs, reworded])
      office.batch([{ insertDimension: { range: inserted } }], office.entryBook);
    expect(bothDo((office) => JSON.stringify(office.entryForm('K01', 'month-1')))).toContain('chèn');
  });
});
