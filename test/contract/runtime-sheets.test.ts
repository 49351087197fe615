import { describe, expect, it } from 'vitest';
import { Platform } from '../../workbench/platform/platform.ts';
import { manifest, owner, unit } from './runtime-support.ts';

const bundle = `
  const id = () => SpreadsheetApp.getActiveSpreadsheet().getId();
  const start = { sheetId: 0, rowIndex: 0, columnIndex: 0 };
  const write = (values) => Sheets.Spreadsheets.batchUpdate({ requests: [{ updateCells: {
    start, fields: 'userEnteredValue', rows: [{ values: values.map((userEnteredValue) => ({ userEnteredValue })) }] } }] }, id());
  function fill() { return write([{ stringValue: 'Chi bộ 1' }, { numberValue: 3 }, { formulaValue: '=B1*2' }]).replies; }
  function read() {
    const filters = [{ gridRange: { sheetId: 0, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 3 } }];
    return Sheets.Spreadsheets.Values.batchGetByDataFilter({ dataFilters: filters, valueRenderOption: 'UNFORMATTED_VALUE' }, id())
      .valueRanges[0].valueRange.values;
  }
  function today() { write([{ formulaValue: '=TODAY()' }]); return read()[0][0]; }
  function wrong() { Sheets.Spreadsheets.batchUpdate({ requests: [{ addShet: {} }] }, id()); }
  function tabs() { return SpreadsheetApp.getActive().getSheets().map((sheet) => [sheet.getSheetId(), sheet.getName()]); }
  function unknown() { try { Sheets.Spreadsheets.DeveloperMetadata.get(id(), 1); } catch (error) { return 'hidden'; } }`;

function google() {
  const platform = new Platform({ bundle, manifest, startsAt: '2024-01-15T07:00', owner, language: 'en' });
  const run = (name: string, user = owner) => platform.run(name, { user, kind: 'dialog' });
  return { platform, run };
}

describe('a script on the spreadsheets of the platform', () => {
  it('writes and reads cells through the Sheets service, one call each', () => {
    const { run } = google();
    expect(run('fill')).toMatchObject({
      result: [{}],
      calls: [{ method: 'spreadsheets.batchUpdate', kind: 'write' }],
    });
    expect(run('read').result).toEqual([['Chi bộ 1', 3, 6]]);
  });

  it('meets the errors of the Sheets API', () => {
    const { error } = google().run('wrong');
    expect(error).toMatchObject({ name: 'GoogleJsonResponseException', reason: 'script' });
    expect(error?.message).toContain('API call to sheets.spreadsheets.batchUpdate failed with error');
  });

  it('has one clock: TODAY() is the day of the platform', () => {
    const { platform, run } = google();
    const first = Number(run('today').result);
    platform.advanceTo('2024-01-17T07:00');
    expect(Number(run('today').result) - first).toBe(2);
  });

  it('lists the tabs of its file', () => {
    expect(google().run('tabs').result).toEqual([[0, 'Sheet1']]);
  });

  it('ends at what the spreadsheet half does not emulate, whatever it catches', () => {
    expect(google().run('unknown').error).toMatchObject({ reason: 'gap' });
  });

  it('is put back with its cells', () => {
    const { platform, run } = google();
    run('fill');
    const saved = JSON.parse(JSON.stringify(platform.snapshot()));
    const other = google();
    other.platform.restore(saved);
    expect(other.run('read').result).toEqual([['Chi bộ 1', 3, 6]]);
  });

  it('runs for an editor it was shared with, as that editor', () => {
    const { platform, run } = google();
    expect(run('fill', unit).error?.message).toContain('You do not have permissions');
    platform.spreadsheets.sharing.addEditor(platform.containerId, unit);
    expect(run('fill', unit).error).toBeUndefined();
  });
});
