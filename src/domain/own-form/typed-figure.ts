import { parseDay, serialOf } from '../calendar/day.ts';
import { BLANK, type CellContent, textCell, typedCell } from '../text/cell.ts';
import { visibleText } from '../text/plain-text.ts';
import type { FigureKind } from './own-form.ts';

/** What a text typed for a column stands for, as the column's cell would take it. */
export function typedFigure({ kind }: FigureKind, typed: string): CellContent {
  const text = visibleText(typed).trim();
  if (text === '') return BLANK;
  if (text.startsWith('=')) return { kind: 'formula', text };
  switch (kind) {
    case 'rate':
      return typedCell(/^[\d,]+\s*%$/.test(text) ? text.replace(/\s*%$/, '') : text);
    case 'count':
    case 'money':
      return typedCell(text);
    case 'day': {
      const day = parseDay(text);
      return day === null ? textCell(text) : { kind: 'number', value: serialOf(day), formattedAs: 'date' };
    }
    case 'choice':
    case 'yes-no':
    case 'text':
      return textCell(text);
  }
}
