import type { Cell } from '../book/cell.ts';
import type { Draft } from '../book/draft.ts';
import { type Area, areaOf } from '../book/grid-range.ts';
import { requireOpen } from '../book/permissions.ts';
import { ruleCopiedBy } from '../cells/conditions.ts';
import { isFormula } from '../engine/formula.ts';
import { copiedBy } from '../engine/formula-shift.ts';
import { badRequest } from '../service/api-error.ts';
import type { Handler, Handlers } from './handler.ts';
import { requireRoom } from './paste-cells.ts';

/**
 * The fill handle, dragged on: formulas move along, numbers go on in equal steps, one number and a plain text are
 * repeated. What Google makes of dates, of text that ends in a digit and of words it knows is not emulated.
 */
const autoFill: Handler<'autoFill'> = (draft, { sourceAndDestination, useAlternateSeries }) => {
  if (sourceAndDestination === undefined)
    throw badRequest('local platform: autoFill is emulated with sourceAndDestination only');
  if (useAlternateSeries)
    throw badRequest('local platform: autoFill with useAlternateSeries is not emulated');
  const { source = {}, dimension, fillLength = 0 } = sourceAndDestination;
  const present = draft.sheet(source.sheetId);
  const area = areaOf(source, present);
  const isDown = dimension !== 'COLUMNS';
  if (fillLength === 0) return;
  const target = targetOf(area, isDown, fillLength);
  requireRoom(target, present);
  requireOpen(draft.book, present, draft.user, target);
  const lines = isDown ? area.right - area.left : area.bottom - area.top;
  for (let line = 0; line < lines; line++) fillLine(draft, present.id, area, isDown, line, fillLength);
};

/** Negative: towards the start of the tab. */
function targetOf(area: Area, isDown: boolean, length: number): Area {
  const [start, end] = isDown ? [area.top, area.bottom] : [area.left, area.right];
  const [from, to] = length > 0 ? [end, end + length] : [start + length, start];
  if (from < 0) throw badRequest('local platform: a fill beyond the edge of the tab is not emulated');
  return isDown ? { ...area, top: from, bottom: to } : { ...area, left: from, right: to };
}

function fillLine(
  draft: Draft,
  sheetId: number,
  area: Area,
  isDown: boolean,
  line: number,
  length: number,
): void {
  const { cells } = draft.edit(sheetId);
  const [start, end] = isDown ? [area.top, area.bottom] : [area.left, area.right];
  const place = (index: number): readonly [number, number] =>
    isDown ? [index, area.left + line] : [area.top + line, index];
  const source = Array.from({ length: end - start }, (_, at) => cells.get(...place(start + at)) ?? {});
  const step = stepOf(source);
  for (let offset = 0; offset < Math.abs(length); offset++) {
    const index = length > 0 ? end + offset : start - 1 - offset;
    const at = (((index - start) % source.length) + source.length) % source.length;
    const cell: Cell = source[at] ?? {};
    const by = index - start - at;
    const [rows, columns] = isDown ? [by, 0] : [0, by];
    const value = isFormula(cell.value)
      ? copiedBy(cell.value, rows, columns)
      : step === undefined
        ? cell.value
        : Number(source[0]?.value) + step * (index - start);
    const validation = cell.validation && ruleCopiedBy(draft.book, cell.validation, rows, columns);
    cells.set(...place(index), { ...cell, value, validation });
  }
}

/** The step of a row of numbers; undefined when the cells are repeated. */
function stepOf(source: readonly Cell[]): number | undefined {
  const values = source.map(({ value }) => value);
  for (const cell of source) {
    const isDated = /DATE|TIME/.test((cell.look ?? cell.format?.numberFormat)?.type ?? '');
    if (isDated || (typeof cell.value === 'string' && /\d$/.test(cell.value)))
      throw badRequest(
        'local platform: what a series of dates or numbered texts goes on with is not emulated',
      );
  }
  const numbers = values.filter((value) => typeof value === 'number');
  if (numbers.length < 2 || numbers.length < values.length) {
    if (numbers.length > 1)
      throw badRequest('local platform: a fill of numbers among other cells is not emulated');
    return undefined;
  }
  const step = (numbers[1] ?? 0) - (numbers[0] ?? 0);
  if (numbers.some((value, at) => at > 0 && value - (numbers[at - 1] ?? 0) !== step))
    throw badRequest('local platform: a fill of numbers in unequal steps is not emulated');
  return step;
}

export const fillHandlers: Handlers = { autoFill };
