/**
 * What Google leaves out of an answer: protocol buffers do not write a field that holds its default, unless the field
 * knows whether it was set. So a frozen count of 0, a colour channel of 0 and an empty list are missing, while
 * `startRowIndex` 0 and `bold` false are there (seen in recorded answers, github burnash/gspread, tests/cassettes).
 */
const defaultsLeftOut: ReadonlySet<string> = new Set([
  // booleans
  'hidden',
  'rightToLeft',
  'hideGridlines',
  'strict',
  'showCustomUi',
  'warningOnly',
  'hiddenByUser',
  'hiddenByFilter',
  'columnGroupControlAfter',
  'rowGroupControlAfter',
  'collapsed',
  // counts and places
  'frozenRowCount',
  'frozenColumnCount',
  'rowIndex',
  'columnIndex',
  'offsetXPixels',
  'offsetYPixels',
  'valuesChanged',
  'formulasChanged',
  'rowsChanged',
  'sheetsChanged',
  'occurrencesChanged',
  'updatedRows',
  'updatedColumns',
  'updatedCells',
  // colour channels
  'red',
  'green',
  'blue',
]);

/** Messages in which a tab's id knows whether it was set; in ranges and coordinates an id of 0 is not written. */
const keepTabIds: ReadonlySet<string> = new Set(['properties', 'location', 'position']);

/** The answer as Google writes it. */
export function answerText(answer: unknown): string {
  const withTabIds = new Set<unknown>();
  return JSON.stringify(answer, function (this: unknown, key: string, value: unknown) {
    if (value === false || value === 0) {
      if (defaultsLeftOut.has(key)) return undefined;
      // A text run's first letter, unlike the first row of a range.
      if (key === 'startIndex' && typeof this === 'object' && this !== null && 'format' in this)
        return undefined;
      return key === 'sheetId' && !withTabIds.has(this) ? undefined : value;
    }
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.length === 0 && !Array.isArray(this) ? undefined : value;
    if (keepTabIds.has(key)) withTabIds.add(value);
    return value;
  });
}
