import { areaOf, requireCell } from '../book/grid-range.ts';
import { requireOpen } from '../book/permissions.ts';
import { copyValues, moveCells } from '../cells/copied-cells.ts';
import { copiedRules } from '../cells/copied-rules.ts';
import { badRequest } from '../service/api-error.ts';
import type { Handler, Handlers } from './handler.ts';
import { pasteCells, pasteTarget, requireRoom } from './paste-cells.ts';

const copyPaste: Handler<'copyPaste'> = (draft, request) => {
  const { source = {}, destination = {}, pasteType = 'PASTE_NORMAL' } = request;
  if (pasteType === 'PASTE_VALUES') return pasteValues(draft, request);
  if (pasteType !== 'PASTE_NORMAL' || draft.google.pasteOfRules === 'left') return pasteCells(draft, request);
  const from = draft.sheet(source.sheetId);
  const to = draft.sheet(destination.sheetId);
  const sourceArea = areaOf(source, from);
  const rules = copiedRules(
    draft.book,
    from,
    to,
    sourceArea,
    pasteTarget(sourceArea, areaOf(destination, to)),
  );
  pasteCells(draft, request);
  draft.edit(to.id).conditionalFormats = rules;
  return undefined;
};

/** What the source shows becomes what the destination holds; the destination keeps its formats and rules. */
const pasteValues: Handler<'copyPaste'> = (draft, { source = {}, destination = {}, pasteOrientation }) => {
  if (pasteOrientation === 'TRANSPOSE')
    throw badRequest('local platform: a transposed copyPaste is not emulated');
  const [from, to] = [draft.sheet(source.sheetId), draft.sheet(destination.sheetId)];
  const sourceArea = areaOf(source, from);
  const target = pasteTarget(sourceArea, areaOf(destination, to));
  requireRoom(target, to);
  requireOpen(draft.book, to, draft.user, target);
  copyValues(draft.reading(), draft, from.id, sourceArea, to.id, target);
};

/** "All the source data is cleared and the target is overwritten" (discovery document): what a drag with the mouse does. */
const cutPaste: Handler<'cutPaste'> = (
  draft,
  { source = {}, destination = {}, pasteType = 'PASTE_NORMAL' },
) => {
  if (pasteType !== 'PASTE_NORMAL')
    throw badRequest(`local platform: cutPaste with pasteType ${pasteType} is not emulated`);
  const sheet = draft.sheet(source.sheetId);
  if ((destination.sheetId ?? 0) !== sheet.id)
    throw badRequest('local platform: a cut to another tab is not emulated');
  const area = areaOf(source, sheet);
  requireCell(destination, sheet);
  const { rowIndex: top = 0, columnIndex: left = 0 } = destination;
  const target = { top, left, bottom: top + area.bottom - area.top, right: left + area.right - area.left };
  requireRoom(target, sheet);
  requireOpen(draft.book, sheet, draft.user, area);
  requireOpen(draft.book, sheet, draft.user, target);
  moveCells(draft, sheet.id, area, target);
};

export const pasteHandlers: Handlers = { copyPaste, cutPaste };
