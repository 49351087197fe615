import { describe, expect, it } from 'vitest';
import { appendRows, writeCells } from '../../../src/sheets/cells/cell-requests.ts';
import { write } from '../../../src/sheets/cells/tab.ts';
import { formula } from '../../../src/sheets/cells/value.ts';

describe('writing cells', () => {
  it('joins neighbours of a row, in order, whatever the order they come in', () => {
    const requests = writeCells(5, [write(2, 3, 'c'), write(0, 1, 'x'), write(2, 2, 'b'), write(2, 5, 'e')]);
    expect(
      requests.map(({ updateCells }) => [
        updateCells?.start?.rowIndex,
        updateCells?.start?.columnIndex,
        updateCells?.rows?.[0]?.values?.map(({ userEnteredValue }) => userEnteredValue?.stringValue),
      ]),
    ).toEqual([
      [0, 1, ['x']],
      [2, 2, ['b', 'c']],
      [2, 5, ['e']],
    ]);
  });

  it('touches values only, and empties a cell by writing nothing', () => {
    expect(writeCells(5, [write(0, 0, null), write(0, 1, formula('A1'))])).toEqual([
      {
        updateCells: {
          start: { sheetId: 5, rowIndex: 0, columnIndex: 0 },
          rows: [{ values: [{ userEnteredValue: {} }, { userEnteredValue: { formulaValue: '=A1' } }] }],
          fields: 'userEnteredValue',
        },
      },
    ]);
  });

  it('asks for nothing when there is nothing to write', () => expect(writeCells(5, [])).toEqual([]));
});

it('appended rows bring the number format of their column along', () => {
  const { appendCells } = appendRows(5, [[44_957.5, 'K01']], ['moment', undefined]);
  expect(appendCells?.sheetId).toBe(5);
  expect(appendCells?.rows?.[0]?.values).toMatchObject([
    {
      userEnteredValue: { numberValue: 44_957.5 },
      userEnteredFormat: { numberFormat: { type: 'DATE_TIME' } },
    },
    { userEnteredValue: { stringValue: 'K01' } },
  ]);
  expect(appendCells?.rows?.[0]?.values?.[1]).not.toHaveProperty('userEnteredFormat');
});
