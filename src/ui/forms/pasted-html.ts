import { oneLine } from '../../domain/text/plain-text.ts';

/**
 * The table in what Word or Excel puts on the clipboard, its merged cells taken apart: the text stands in the first of them.
 * As plain text Word gives a cell that was merged across columns one place only. Null where there is no table.
 */
export function tableOfHtml(html: string): string[][] | null {
  // A document of its own, which is never shown and runs nothing.
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (table === null) return null;
  const rows: string[][] = [];
  const takenUntil: number[] = [];
  [...table.rows].forEach((row, at) => {
    const cells: string[] = [];
    for (const cell of row.cells) {
      while ((takenUntil[cells.length] ?? 0) > at) cells.push('');
      const text = oneLine(textOf(cell));
      for (let column = 0; column < cell.colSpan; column++) {
        takenUntil[cells.length] = at + cell.rowSpan;
        cells.push(column === 0 ? text : '');
      }
    }
    rows.push(cells);
  });
  return rows;
}

/** Lines and paragraphs of a cell are parted by blanks. */
function textOf(cell: HTMLTableCellElement): string {
  for (const end of cell.querySelectorAll('br, p, div')) end.append(' ');
  for (const line of cell.querySelectorAll('br')) line.replaceWith(' ');
  return cell.textContent ?? '';
}
