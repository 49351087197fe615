/** Apps Script refuses large answers of an advanced service; what is read is then read in parts. */
import { describe, expect, it } from 'vitest';
import { sampleUnits } from '../../../workbench/bench/sample-units.ts';
import { Office, OWNER, PROGRESS_2024, TAB_OF } from '../support/office.ts';

const UNITS = 16;

/** How the check-up fares, with a formula to repair in the last unit's tab, and which answers it took. */
function checkUp(code: 413 | null, bytes: number) {
  const office = new Office({ startsAt: '2024-01-15T09:00', answerLimit: { bytes, code } });
  const settings = { ...PROGRESS_2024, asOf: '31/12/2023', forms: 'Cả hai', deadlineDate: '31/01/2024' };
  for (const { ok, message } of [office.setUp({ settings, units: sampleUnits(UNITS) }), office.provision()]) {
    if (!ok) throw new Error(message);
  }
  const last = TAB_OF.K01 + UNITS - 1;
  const state = office.shown(last, 'J9');
  office.batch([
    {
      updateCells: {
        start: { sheetId: last, rowIndex: 1, columnIndex: 8 },
        rows: [{ values: [{ userEnteredValue: { stringValue: 'hỏng' } }] }],
        fields: 'userEnteredValue',
      },
    },
  ]);
  const run = office.platform.clickMenu(OWNER, 'Kiểm tra và sửa bảng tính');
  expect(run.error).toBeUndefined();
  expect(office.shown(last, 'J9')).toBe(state);
  return run.calls.filter(({ kind }) => kind === 'read').map(({ responseBytes }) => responseBytes);
}

describe('a reading that Apps Script refuses for its size', () => {
  it.each([413, null] as const)('is done in parts, when the failure tells the code %s', (code) => {
    const whole = Math.max(...checkUp(413, Number.POSITIVE_INFINITY));
    const answers = checkUp(code, whole * 0.6);
    expect(Math.max(...answers)).toBe(whole);
    const parts = answers.slice(answers.lastIndexOf(whole) + 1);
    expect(parts.length).toBeGreaterThanOrEqual(2);
    expect(Math.max(...parts)).toBeLessThan(whole * 0.6);
  });
});
