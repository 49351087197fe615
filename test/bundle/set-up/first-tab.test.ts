import { beforeEach, describe, expect, it } from 'vitest';
import { SHEET_IDS } from '../../../src/sheets/cells/registry.ts';
import { K01, K02, officeReady, PROGRESS_2024, PROGRESS_DAY, TAB_OF } from '../support/office.ts';

const FIGURES = ['72', '88', '4', '2'];

describe('the first tab of the office’s own file', () => {
  const { office, again } = officeReady({ twoFiles: true });
  beforeEach(again);
  const text = (name: string) => office.officeCell(SHEET_IDS.first, name);
  const links = () => ['A5', 'A6', 'A7'].map(text);
  const isThere = () => office.tabs(office.officeBook).some(({ sheetId }) => sheetId === SHEET_IDS.first);
  const remove = () => office.batch([{ deleteSheet: { sheetId: SHEET_IDS.first } }], office.officeBook);

  it('comes first, and leads to the table and to the units’ file by words', () => {
    const [first] = [...office.tabs(office.officeBook)].sort((a, b) => a.index - b.index);
    expect(first).toMatchObject({ sheetId: SHEET_IDS.first, title: 'Việc cần làm' });
    expect(links()).toEqual(['Tổng hợp', 'Tệp đơn vị nhập', '']);
    const formulas = ['5', '6'].map((row) => office.cells().get(`${SHEET_IDS.first}!A${row}`));
    expect(formulas[0]).toContain(`${office.entryBook}/edit#gid=${SHEET_IDS.summary}`);
    expect(formulas[1]).toContain(`${office.entryBook}/edit#gid=${SHEET_IDS.guide}`);
  });

  it('says how many have reported the moment a unit is answered, and until when that holds', () => {
    expect(text('A10')).toBe('Chưa đơn vị nào nộp.');
    office.submit(K01, TAB_OF.K01, FIGURES);
    expect([text('A9'), text('A10')]).toEqual([
      'Đã báo cáo, đến 09:00 ngày 09/01/2023',
      'Đăng ký chỉ tiêu: 1/3 đơn vị đã nộp',
    ]);
    office.submit(K02, TAB_OF.K02, ['72', '', '4', '2']);
    expect(text('A10')).toBe('Đăng ký chỉ tiêu: 1/3 đơn vị đã nộp');
    office.morning('2023-01-16');
    expect([text('A9'), text('A10')]).toEqual([
      'Đã báo cáo, đến 08:05 ngày 16/01/2023',
      'Đăng ký chỉ tiêu: 1/3 đơn vị đã nộp',
    ]);
  });

  it('says that everything is paused', () => {
    office.click('Tạm dừng');
    expect(text('A2')).toContain('tạm dừng');
    office.click('Bật nhắc tự động');
    expect(text('A2')).toBe('');
  });

  it('deleted by somebody, keeps neither an answer nor a morning’s run back, and is made again', () => {
    remove();
    expect(office.submit(K01, TAB_OF.K01, FIGURES)).toContain('ĐK2023-K01-1');
    expect(office.log().at(-1)?.[3]).toContain('ĐK2023-K01-1');
    office.morning('2023-01-16');
    expect(office.platform.outbox.length).toBeGreaterThan(0);
    expect(isThere()).toBe(false);
    office.provision();
    expect(isThere()).toBe(true);
    expect(links()).toEqual(['Tổng hợp', 'Tệp đơn vị nhập', '']);
    office.submit(K02, TAB_OF.K02, FIGURES);
    expect(text('A10')).toBe('Đăng ký chỉ tiêu: 2/3 đơn vị đã nộp');
  });

  it('deleted just before the morning’s run, costs nobody a mail', () => {
    remove();
    office.morning('2023-01-16');
    expect(office.platform.outbox.length).toBeGreaterThan(0);
  });

  it('typed over, is put right', () => {
    const at = { spreadsheetId: office.officeBook, sheetId: SHEET_IDS.first, row: 4, column: 0 };
    office.platform.spreadsheets.userEdits.type('vanphong@dukhoi.example', at, 'nhầm');
    office.provision();
    expect(links()[0]).toBe('Tổng hợp');
  });
});

describe('with form B', () => {
  const { office } = officeReady({ twoFiles: true, settings: PROGRESS_2024 }, PROGRESS_DAY);

  it('leads to Tiến độ and tells of the present month and the one before', () => {
    const text = (name: string) => office.officeCell(SHEET_IDS.first, name);
    expect(['A5', 'A6'].map(text)).toEqual(['Tiến độ', 'Tệp đơn vị nhập']);
    office.morning('2024-03-29');
    expect(['A10', 'A11', 'A12'].map(text)).toEqual([
      'Tháng 2: 0/3 đơn vị đã nộp',
      'Tháng 3: 0/3 đơn vị đã nộp',
      '',
    ]);
  });
});

it('in one file there is none: the tables stand beside the list', () => {
  const { office } = officeReady();
  expect(office.tabs().some(({ sheetId }) => sheetId === SHEET_IDS.first)).toBe(false);
});
