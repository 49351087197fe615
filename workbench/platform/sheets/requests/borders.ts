import { areaOf, forEachCell } from '../book/grid-range.ts';
import { requireOpen } from '../book/permissions.ts';
import { wholeBorder } from '../cells/cell-write.ts';
import type { CellFormat } from '../service/api.ts';
import type { Handler, Handlers } from './handler.ts';

type Borders = NonNullable<CellFormat['borders']>;

const updateBorders: Handler<'updateBorders'> = (draft, request) => {
  const { range = {}, top, bottom, left, right, innerHorizontal, innerVertical } = request;
  const present = draft.sheet(range.sheetId);
  const area = areaOf(range, present);
  requireOpen(draft.book, present, draft.user, area);
  const { cells } = draft.edit(present.id);
  forEachCell(area, (row, column) => {
    const drawn: Borders = {};
    const draw = (side: keyof Borders, border: Borders[keyof Borders]) => {
      if (border) drawn[side] = wholeBorder(border);
    };
    draw('top', row === area.top ? top : innerHorizontal);
    draw('bottom', row === area.bottom - 1 ? bottom : innerHorizontal);
    draw('left', column === area.left ? left : innerVertical);
    draw('right', column === area.right - 1 ? right : innerVertical);
    if (Object.keys(drawn).length === 0) return;
    const cell = cells.get(row, column);
    const borders = Object.fromEntries(
      Object.entries({ ...cell?.format?.borders, ...drawn }).filter(([, border]) => border.style !== 'NONE'),
    );
    cells.set(row, column, { ...cell, format: { ...cell?.format, borders } });
  });
};

export const borderHandlers: Handlers = { updateBorders };
