import { describe, expect, it } from 'vitest';
import type { UsedForm } from '../../../src/domain/own-form/used-form.ts';
import { numberAt, textAt } from '../../../src/sheets/cells/grid.ts';
import { write } from '../../../src/sheets/cells/tab.ts';
import { recordCell, recordGrid, standingCell } from '../../../src/sheets/entry-book/tab-standing.ts';
import { formLibrary } from '../../../src/sheets/form-text/form-library.ts';
import { blockKey } from '../../../src/sheets/own-form/period-block.ts';
import { allBlocks, nextTop } from '../../../src/sheets/own-form/unit-blocks.ts';
import { finalCell, monthCell } from '../../../src/sheets/progress-form/progress-layout.ts';
import { UNIT_TAB } from '../../../src/sheets/registration-form/registration-layout.ts';

/** Eight forms of every month, the most that a tab can hold. */
const USED: UsedForm[] = [];
for (let at = 0; at < 8; at++) {
  const form = formLibrary(2025)[0]?.form;
  if (form === null || form === undefined) throw new Error('no form');
  USED.push({
    form: { ...form, code: `SH${at}` },
    sheetId: 740_001 + at,
    top: nextTop(USED),
    isRetired: false,
  });
}
const PLAN = { firstMonth: 1, lastMonth: 12 } as never;
const REPORTS = { campaign: { progress: PLAN }, used: USED };
const textOf = (value: unknown): string => (value as { formula: string }).formula;

/** Excel takes no longer formula and no longer text in one, and Google offers the file for Excel. */
const EXCEL = { formula: 8192, text: 255 };

describe('what a tab tells of itself', () => {
  it('fits into a cell of Excel with the most forms that a tab can hold', () => {
    const landmarks = [
      ...Array.from({ length: 76 }, (_, row) => write(row, 0, `Một nhãn dài của dòng ${row}`)),
      ...allBlocks(USED).map(({ used: { form }, number, block }) =>
        write(block.key.row, block.key.column, blockKey(form, number)),
      ),
      write(76, 0, 'x'.repeat(300)),
    ];
    const standing = textOf(standingCell({ landmarks, rows: 2000, columns: 51 }).value);
    const record = textOf(recordCell(REPORTS).value);
    expect(Math.max(standing.length, record.length)).toBeLessThan(EXCEL.formula);
    const texts = [...standing.matchAll(/"([^"]*)"/g)].map(([, text = '']) => text.length);
    expect(Math.max(...texts)).toBeLessThan(EXCEL.text);
    expect(standing).toContain('ROW($A$77)=77');
  });

  it('tells which report was accepted, closed and returned, each in its own place', () => {
    const digits = Array.from({ length: 1 + 12 + 1 + allBlocks(USED).length }, () => 0);
    digits[0] = 2;
    digits[3] = 5;
    digits[13] = 1;
    digits[14] = 3;
    const grid = recordGrid(1, `r${digits.join('')}`, REPORTS);
    if (grid === null) throw new Error('no record');
    const isSet = (at: { row: number; column: number }) => numberAt(grid, at) !== null;
    expect([UNIT_TAB.firstAcceptedAt, UNIT_TAB.closedAt, UNIT_TAB.returnedAt].map(isSet)).toEqual([
      false,
      true,
      false,
    ]);
    const ofMonth = (month: 2 | 3) =>
      (['firstAcceptedAt', 'closedAt', 'returnedAt'] as const).map((part) => isSet(monthCell(month, part)));
    expect([ofMonth(2), ofMonth(3)]).toEqual([
      [false, false, false],
      [true, false, true],
    ]);
    expect([finalCell('firstAcceptedAt'), finalCell('closedAt')].map(isSet)).toEqual([true, false]);
    const [first, second] = allBlocks(USED);
    if (first === undefined || second === undefined) throw new Error('no blocks');
    expect([first.block.firstAcceptedAt, first.block.closedAt, second.block.closedAt].map(isSet)).toEqual([
      true,
      true,
      false,
    ]);
    expect(textAt(grid, first.block.key)).toBe('SH0 1');
  });

  it.each(['', 'r', '0', 'r0', `r${'0'.repeat(110)}8`, '#REF!'])(
    'says nothing of %s, which is no record of these forms',
    (text) => {
      expect(recordGrid(1, text, REPORTS)).toBeNull();
    },
  );
});
