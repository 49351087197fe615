/** Column letters and numbers, 0-based. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** One corner of a reference: a missing row or column leaves that side unbounded (`A:A`, `2:2`). */
export interface Corner {
  readonly row?: number;
  readonly column?: number;
  readonly rowFixed?: boolean;
  readonly columnFixed?: boolean;
}

const cornerPattern = /^(\$?)([A-Za-z]{1,3})?(\$?)(0*[1-9]\d*)?$/;

/** Parses `B2`, `$B$2`, `B` or `2`; undefined when it is none of these. */
export function parseCorner(text: string): Corner | undefined {
  const match = cornerPattern.exec(text);
  if (!match) return undefined;
  const [, first = '', letters, second = '', digits] = match;
  if (letters === undefined) {
    return digits === undefined
      ? undefined
      : { row: Number(digits) - 1, rowFixed: (first || second) === '$' };
  }
  const column = { column: columnNumber(letters), columnFixed: first === '$' };
  return digits === undefined ? column : { ...column, row: Number(digits) - 1, rowFixed: second === '$' };
}

export function formatCorner({ row, column, rowFixed, columnFixed }: Corner): string {
  const columnText = column === undefined ? '' : (columnFixed ? '$' : '') + columnLetters(column);
  const rowText = row === undefined ? '' : (rowFixed ? '$' : '') + (row + 1);
  return columnText + rowText;
}

export const cellName = (row: number, column: number) => formatCorner({ row, column });

/** A tab's name as it stands before `!`: quoted unless it is a plain word. */
export function quoteTitle(title: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(title) && !/^[A-Za-z]{1,3}\d+$/.test(title);
  return plain ? title : `'${title.replaceAll("'", "''")}'`;
}

/** Splits `'Đảng bộ D''Ran'!A1:B2` into title and rest; no title when there is no `!`. */
export function splitSheetName(text: string): { title?: string; rest: string } {
  const quoted = /^'((?:[^']|'')*)'(?:!(.*))?$/s.exec(text);
  if (quoted) return { title: (quoted[1] ?? '').replaceAll("''", "'"), rest: quoted[2] ?? '' };
  const mark = text.lastIndexOf('!');
  return mark < 0 ? { rest: text } : { title: text.slice(0, mark), rest: text.slice(mark + 1) };
}
