import type { Area, Cell } from './a1.ts';
import type { CellWrite } from './tab.ts';

/** Widths of letters in bold Times New Roman, in thousandths of their size, a little too wide rather than too narrow. */
const NARROW = /^[iljtfr.,:;!|()[\]'/-]$/;
const WIDEST = /^[mwMW%]$/;
const ROUND = /^[aceogsvxyz0-9]$/;
const LETTER = { space: 250, narrow: 350, round: 505, usual: 560, capital: 730, widest: 950 } as const;

/** Arial is wider than Times New Roman. */
const ARIAL = 1.1;
const PIXELS_PER_POINT = 4 / 3;
/** What a cell leaves free beside its text. */
const PADDING = 6;
/** A line's height to the size of its letters. */
const LINE = 1.2;

interface Lettering {
  readonly size: number;
  readonly font: 'serif' | 'sans';
}

const widthOf = (letter: string): number => {
  if (/^\s$/.test(letter)) return LETTER.space;
  if (NARROW.test(letter)) return LETTER.narrow;
  if (WIDEST.test(letter)) return LETTER.widest;
  if (ROUND.test(letter)) return LETTER.round;
  return letter === letter.toLowerCase() ? LETTER.usual : LETTER.capital;
};

/** How many lines a text takes in a cell so many pixels wide: rarely one too many, never one too few. */
export function linesIn(text: string, width: number, { size, font }: Lettering): number {
  const room = ((width - PADDING) / (size * PIXELS_PER_POINT)) * 1000;
  const wide = (part: string) =>
    [...part.normalize('NFD').replace(/\p{M}/gu, '')].reduce((sum, letter) => sum + widthOf(letter), 0) *
    (font === 'sans' ? ARIAL : 1);
  const ofParagraph = (paragraph: string): number => {
    let [lines, used] = [1, 0];
    for (const word of paragraph.split(/ +/)) {
      const length = wide(word);
      const longer = used === 0 ? length : used + wide(' ') + length;
      if (longer <= room) used = longer;
      else {
        // A word wider than the cell is broken.
        const broken = Math.ceil(length / room);
        lines += used === 0 ? broken - 1 : broken;
        used = length - (broken - 1) * room;
      }
    }
    return lines;
  };
  return text.split('\n').reduce((sum, paragraph) => sum + ofParagraph(paragraph), 0);
}

/** The height of a row that shows such a text, in pixels. */
const heightFor = (text: string, width: number, letters: Lettering): number =>
  Math.ceil(linesIn(text, width, letters) * letters.size * PIXELS_PER_POINT * LINE) + 1;

/** How high the text at a place needs its row, over the columns it stands in; 0 where no text is written. */
export function heightsOf(cells: readonly CellWrite[], columnWidths: readonly number[]) {
  const texts = new Map(cells.map(({ row, column, value }) => [`${row}:${column}`, value]));
  return ({ row, column, columns }: Cell & Pick<Area, 'columns'>, letters: Lettering): number => {
    const width = columnWidths.slice(column, column + columns).reduce((sum, one) => sum + one, 0);
    const text = texts.get(`${row}:${column}`);
    return typeof text === 'string' ? heightFor(text, width, letters) : 0;
  };
}
