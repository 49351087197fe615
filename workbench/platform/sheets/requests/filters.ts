import type { Sheet } from '../book/book.ts';
import type { Draft } from '../book/draft.ts';
import { areaOf, cutRange } from '../book/grid-range.ts';
import { requireOpenSheet } from '../book/permissions.ts';
import type { BasicFilter, FilterView } from '../service/api.ts';
import { badRequest } from '../service/api-error.ts';
import { overlay } from '../service/field-mask.ts';
import { requiredMask } from './cells.ts';
import type { Handler, Handlers } from './handler.ts';
import { sortRange } from './sort.ts';

/** A tab has one filter; a new one replaces it. Its sorting moves cells and is emulated; which rows it hides is not. */
const setBasicFilter: Handler<'setBasicFilter'> = (draft, { filter = {} }) => {
  const sheet = openSheet(draft, filter.range?.sheetId);
  const kept = stored(filter, sheet);
  draft.edit(sheet.id).basicFilter = kept;
  const { top, bottom } = areaOf(kept.range ?? {}, sheet);
  if ((kept.sortSpecs ?? []).length === 0 || bottom - top < 2) return;
  // The first row of a filter holds its headings.
  const range = { ...kept.range, startRowIndex: top + 1, endRowIndex: bottom };
  sortRange(draft, { range, sortSpecs: kept.sortSpecs ?? [] });
};

const clearBasicFilter: Handler<'clearBasicFilter'> = (draft, { sheetId }) => {
  draft.edit(openSheet(draft, sheetId).id).basicFilter = undefined;
};

function openSheet(draft: Draft, sheetId: number | undefined): Sheet {
  const sheet = draft.sheet(sheetId);
  requireOpenSheet(draft.book, sheet, draft.user);
  return sheet;
}

function stored<T extends BasicFilter | FilterView>(filter: T, sheet: Sheet): T {
  const range = filter.range ?? { sheetId: sheet.id };
  areaOf(range, sheet);
  const isHiding = filter.criteria !== undefined || (filter.filterSpecs ?? []).length > 0;
  if (isHiding) throw badRequest('local platform: a filter that hides rows is not emulated');
  return { ...filter, range: cutRange(range, sheet) };
}

const isTaken = (draft: Draft) => (id: number) =>
  draft.book.sheets.some(({ filterViews = [] }) => filterViews.some((view) => view.filterViewId === id));

/** A view shows the rows to one person in an order and selection of their own: no cell is touched. */
const addFilterView: Handler<'addFilterView'> = (draft, { filter = {} }) => {
  const sheet = draft.edit(filter.range?.sheetId);
  const wanted = filter.filterViewId;
  if (wanted !== undefined && isTaken(draft)(wanted))
    throw badRequest(`A filter view with ID ${wanted} already exists.`);
  const added = { ...stored(filter, sheet), filterViewId: wanted ?? draft.freshId(isTaken(draft)) };
  sheet.filterViews = [...(sheet.filterViews ?? []), added];
  return { addFilterView: { filter: added } };
};

function withView(draft: Draft, id: number | undefined): Sheet {
  const sheet = draft.book.sheets.find(({ filterViews = [] }) =>
    filterViews.some((view) => view.filterViewId === id),
  );
  if (!sheet) throw badRequest(`No filter view with ID: ${id}`);
  return draft.edit(sheet.id);
}

const updateFilterView: Handler<'updateFilterView'> = (draft, { filter = {}, fields }) => {
  const mask = requiredMask(fields, 'FilterView');
  const sheet = withView(draft, filter.filterViewId);
  sheet.filterViews = (sheet.filterViews ?? []).map((view) => {
    if (view.filterViewId !== filter.filterViewId) return view;
    return { ...stored(overlay(view, filter, mask) ?? {}, sheet), filterViewId: view.filterViewId ?? 0 };
  });
};

const duplicateFilterView: Handler<'duplicateFilterView'> = (draft, { filterId }) => {
  const sheet = withView(draft, filterId);
  const view = (sheet.filterViews ?? []).find((one) => one.filterViewId === filterId);
  const added = {
    ...view,
    title: `Copy of ${view?.title ?? ''}`,
    filterViewId: draft.freshId(isTaken(draft)),
  };
  sheet.filterViews = [...(sheet.filterViews ?? []), added];
  return { duplicateFilterView: { filter: added } };
};

const deleteFilterView: Handler<'deleteFilterView'> = (draft, { filterId }) => {
  const sheet = withView(draft, filterId);
  sheet.filterViews = (sheet.filterViews ?? []).filter((view) => view.filterViewId !== filterId);
};

export const filterHandlers: Handlers = {
  setBasicFilter,
  clearBasicFilter,
  addFilterView,
  updateFilterView,
  duplicateFilterView,
  deleteFilterView,
};
