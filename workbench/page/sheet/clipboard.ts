import type { Model } from '@odoo/o-spreadsheet';
import type { BlockPlace, EditAct } from '../../protocol.ts';
import { withoutSeam } from './engine-content.ts';
import { engineId, gidOf } from './model.ts';

export interface Zone {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export const blockOf = (gid: number, { top, bottom, left, right }: Zone): BlockPlace => ({
  gid,
  row: top,
  column: left,
  rows: bottom - top + 1,
  columns: right - left + 1,
});

/** What this window last copied or cut: as cells of the file as long as they still hold what they held, else as text. */
export interface Clipboard {
  take(model: Model, isCut: boolean): void;
  forget(): void;
  /**
   * What pasting comes to at that zone; null: a cut to another tab. `text` is what the system's clipboard holds, null when
   * the component knows it for its own.
   */
  paste(model: Model, text: string | null, zone: Zone, what: 'all' | 'values'): EditAct | null;
}

interface Taken {
  readonly from: BlockPlace;
  readonly zone: Zone;
  readonly text: string;
  readonly isCut: boolean;
  /** Somebody may have copied the same words in another program since. */
  isDoubtful: boolean;
}

export function clipboard(): Clipboard {
  let taken: Taken | null = null;
  addEventListener('blur', () => {
    if (taken !== null) taken.isDoubtful = true;
  });
  return {
    forget() {
      taken = null;
    },
    take(model, isCut) {
      const zone = model.getters.getSelectedZone();
      const gid = gidOf(model.getters.getActiveSheetId());
      taken = { from: blockOf(gid, zone), zone, text: shownText(model, gid, zone), isCut, isDoubtful: false };
    },
    paste(model, text, zone, what) {
      const gid = gidOf(model.getters.getActiveSheetId());
      const own = taken;
      const isOwn =
        own !== null &&
        (text === null || (!own.isDoubtful && plain(text) === plain(own.text))) &&
        model.getters.tryGetSheet(engineId(own.from.gid)) !== undefined &&
        shownText(model, own.from.gid, own.zone) === own.text;
      const place = blockOf(gid, zone);
      if (!isOwn) return pastedText(place, tableOf(withoutSeam(text ?? own?.text ?? '')));
      if (!own.isCut) return { kind: 'copy', ...place, from: own.from, what };
      if (gid !== own.from.gid) return null;
      taken = null;
      return { kind: 'move', gid, row: zone.top, column: zone.left, from: own.from };
    },
  };
}

/** One text fills the whole selection, more than one takes the room it needs. */
function pastedText(
  { gid, row, column, rows, columns }: BlockPlace,
  table: readonly (readonly string[])[],
): EditAct {
  const only = table.length === 1 && table[0]?.length === 1 ? table[0][0] : undefined;
  const cells =
    only === undefined ? table : Array.from({ length: rows }, () => Array<string>(columns).fill(only));
  return { kind: 'paste', gid, row, column, cells };
}

/** The system may change line ends and drop the last one. */
const plain = (text: string): string => withoutSeam(text).replace(/\r\n?/g, '\n').replace(/\n$/, '');

/** As the component puts it on the system's clipboard: what the cells show, columns by tabs and rows by line ends. */
function shownText({ getters }: Model, gid: number, { top, bottom, left, right }: Zone): string {
  const rows: string[] = [];
  for (let row = top; row <= bottom; row++) {
    const cells: string[] = [];
    for (let col = left; col <= right; col++) {
      const { formattedValue } = getters.getEvaluatedCell({ sheetId: engineId(gid), row, col });
      cells.push(withoutSeam(formattedValue));
    }
    rows.push(cells.join('\t'));
  }
  // For empty cells the component writes a single tab.
  return rows.join('\n') || '\t';
}

/** Cells copied from Excel or another program: tabs and line ends, quoted where a cell holds them. */
function tableOf(text: string): string[][] {
  const rows: string[][] = [[]];
  const cells = /("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r\n|\n|\r|$)/gy;
  for (const [, cell = '', end] of text.replace(/(\r\n|\n|\r)$/, '').matchAll(cells)) {
    const isQuoted = cell.startsWith('"') && cell.endsWith('"') && cell.length > 1;
    rows.at(-1)?.push(isQuoted ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === '') break;
    if (end !== '\t') rows.push([]);
  }
  return rows;
}
