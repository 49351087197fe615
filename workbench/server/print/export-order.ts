import type { Area } from '../../../src/sheets/cells/a1.ts';

/** What Google's export address asks for, as far as it is imitated here; lengths in inches. */
export interface ExportOrder {
  readonly bookId: string;
  readonly gid: number;
  readonly area: Area;
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
}

export type ReadExport =
  | { readonly ok: true; readonly order: ExportOrder }
  | { readonly ok: false; readonly text: string };

/** Options with the one value that is imitated; any other value would print something else on Google. */
const FIXED: Readonly<Record<string, string>> = {
  format: 'pdf',
  size: 'A4',
  portrait: 'true',
  fitw: 'true',
  gridlines: 'false',
  printtitle: 'false',
  sheetnames: 'false',
  pagenumbers: 'false',
  fzr: 'false',
  attachment: 'false',
};
const MARGINS = ['top_margin', 'bottom_margin', 'left_margin', 'right_margin'] as const;
const ASKED = new Set(['id', 'gid', 'range', ...Object.keys(FIXED), ...MARGINS]);

/** Reads `…/export?…`; an option that is missing, unknown or not imitated is refused by name. */
export function readExport(query: URLSearchParams): ReadExport {
  const refused = (name: string): ReadExport => ({
    ok: false,
    text: `Trang diễn tập không in được với tùy chọn ${name}=${query.get(name) ?? '(thiếu)'}.`,
  });
  const unknown = [...query.keys()].find((name) => !ASKED.has(name));
  if (unknown !== undefined) return refused(unknown);
  for (const [name, value] of Object.entries(FIXED)) if (query.get(name) !== value) return refused(name);
  const inches = MARGINS.map((name) => Number(query.get(name) ?? Number.NaN));
  const wrong = MARGINS.find((_, at) => !((inches[at] ?? Number.NaN) >= 0 && (inches[at] ?? 0) < 4));
  if (wrong !== undefined) return refused(wrong);
  const gid = Number(query.get('gid') ?? Number.NaN);
  if (!Number.isInteger(gid)) return refused('gid');
  const area = areaNamed(query.get('range') ?? '');
  if (area === null) return refused('range');
  const [top = 0, bottom = 0, left = 0, right = 0] = inches;
  return {
    ok: true,
    order: { bookId: query.get('id') ?? '', gid, area, margins: { top, bottom, left, right } },
  };
}

/** `A1:F18`. */
function areaNamed(name: string): Area | null {
  const [, fromColumn = '', fromRow = '', toColumn = '', toRow = ''] =
    /^([A-Z]{1,2})([1-9]\d{0,4}):([A-Z]{1,2})([1-9]\d{0,4})$/.exec(name) ?? [];
  if (fromColumn === '') return null;
  const [row, column] = [Number(fromRow) - 1, columnNumber(fromColumn)];
  const [rows, columns] = [Number(toRow) - row, columnNumber(toColumn) - column + 1];
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
