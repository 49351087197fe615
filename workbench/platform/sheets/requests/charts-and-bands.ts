import type { Sheet } from '../book/book.ts';
import type { Draft } from '../book/draft.ts';
import { areaOf, clippedArea, cutRange, overlaps, requireCell } from '../book/grid-range.ts';
import { bothColorsMasked, withBothColors } from '../cells/colors.ts';
import type { EmbeddedChart } from '../service/api.ts';
import { badRequest } from '../service/api-error.ts';
import { overlay } from '../service/field-mask.ts';
import { requiredMask } from './cells.ts';
import { checkChart } from './chart-check.ts';
import type { Handler, Handlers } from './handler.ts';
import { addChartSheet } from './new-sheets.ts';

const chartTaken = (draft: Draft) => (id: number) =>
  draft.book.sheets.some((sheet) => sheet.charts.some(({ chartId }) => chartId === id));

/** Charts are stored, not drawn. */
const addChart: Handler<'addChart'> = (draft, { chart = {} }) => {
  if (!chart.spec) throw badRequest('chart.spec is required');
  if (chart.chartId !== undefined && chartTaken(draft)(chart.chartId))
    throw badRequest(`An embedded object with ID ${chart.chartId} already exists.`);
  if (chart.chartId !== undefined && draft.freedCharts.has(chart.chartId))
    throw badRequest(
      `local platform: whether the ID ${chart.chartId} of a chart deleted in the same batch is free is not known`,
    );
  checkChart(draft, chart.spec);
  const { sheet, position } = placeOf(draft, chart.position);
  const chartId = chart.chartId ?? draft.freshId(chartTaken(draft));
  const added = stored({ ...chart, chartId, position });
  sheet.charts = [...sheet.charts, added];
  return { addChart: { chart: added } };
};

/** Where a chart goes: over a cell, or on a new sheet of its own, which has no cells (github mmedum/google-sheets-mcp). */
function placeOf(
  draft: Draft,
  position: Position = {},
): { readonly sheet: Sheet; readonly position: Position } {
  if (position.newSheet) {
    const sheet = addChartSheet(draft);
    return { sheet, position: { sheetId: sheet.id } };
  }
  const anchor = position.overlayPosition?.anchorCell;
  if (!anchor)
    throw badRequest(
      'local platform: a chart needs position.overlayPosition.anchorCell or position.newSheet',
    );
  requireCell(anchor, draft.sheet(anchor.sheetId));
  return { sheet: draft.edit(anchor.sheetId), position };
}

type Position = NonNullable<EmbeddedChart['position']>;

/** A chart as it is kept: its colours in both spellings. */
const stored = (chart: EmbeddedChart): EmbeddedChart => withBothColors(chart);

function withChart(draft: Draft, objectId: number | undefined): Sheet {
  const sheet = draft.book.sheets.find(({ charts }) => charts.some(({ chartId }) => chartId === objectId));
  if (!sheet) throw badRequest(`No embedded object with id: ${objectId}`);
  return draft.edit(sheet.id);
}

const updateChartSpec: Handler<'updateChartSpec'> = (draft, { chartId, spec }) => {
  const sheet = withChart(draft, chartId);
  if (!spec) throw badRequest('spec is required');
  checkChart(draft, spec);
  sheet.charts = sheet.charts.map((chart) =>
    chart.chartId === chartId ? stored({ ...chart, spec }) : chart,
  );
};

const deleteEmbeddedObject: Handler<'deleteEmbeddedObject'> = (draft, { objectId }) => {
  const sheet = withChart(draft, objectId);
  sheet.charts = sheet.charts.filter(({ chartId }) => chartId !== objectId);
  if (objectId !== undefined) draft.freedCharts.add(objectId);
};

/** `fields` are those of OverlayPosition, at least one of them (discovery document). */
const updateEmbeddedObjectPosition: Handler<'updateEmbeddedObjectPosition'> = (
  draft,
  { objectId, newPosition = {}, fields },
) => {
  const sheet = withChart(draft, objectId);
  const { overlayPosition } = newPosition;
  if (newPosition.sheetId !== undefined || newPosition.newSheet || overlayPosition === undefined)
    throw badRequest('local platform: a chart is moved within its tab only, by an overlayPosition');
  const mask = requiredMask(fields, 'OverlayPosition');
  const { overlayPosition: before } =
    sheet.charts.find(({ chartId }) => chartId === objectId)?.position ?? {};
  const next = overlay(before, overlayPosition, mask);
  const { anchorCell } = next ?? {};
  if (anchorCell === undefined || (anchorCell.sheetId ?? 0) !== sheet.id)
    throw badRequest('local platform: a chart is moved within its tab only, and hangs on a cell');
  requireCell(anchorCell, draft.sheet(anchorCell.sheetId));
  const position = { ...(next && { overlayPosition: next }) };
  sheet.charts = sheet.charts.map((chart) => (chart.chartId === objectId ? { ...chart, position } : chart));
  return { updateEmbeddedObjectPosition: { position } };
};

const addBanding: Handler<'addBanding'> = (draft, { bandedRange = {} }) => {
  const { range = {}, rowProperties, columnProperties, bandedRangeId } = bandedRange;
  if (!rowProperties && !columnProperties)
    throw badRequest('At least one of rowProperties or columnProperties must be specified.');
  const sheet = draft.edit(range.sheetId);
  const area = areaOf(range, sheet);
  if (sheet.bandedRanges.some((band) => band.range && overlaps(clippedArea(band.range, sheet), area))) {
    throw badRequest(
      'You cannot add alternating background colors to a range that already has alternating background colors.',
    );
  }
  const isTaken = (id: number) =>
    draft.book.sheets.some((each) => each.bandedRanges.some((band) => band.bandedRangeId === id));
  if (bandedRangeId !== undefined && isTaken(bandedRangeId))
    throw badRequest(`A banded range with ID ${bandedRangeId} already exists.`);
  const id = bandedRangeId ?? draft.freshId(isTaken);
  const added = withBothColors({ ...bandedRange, range: cutRange(range, sheet), bandedRangeId: id });
  sheet.bandedRanges = [...sheet.bandedRanges, added];
  return { addBanding: { bandedRange: added } };
};

const updateBanding: Handler<'updateBanding'> = (draft, { bandedRange = {}, fields }) => {
  const mask = bothColorsMasked(requiredMask(fields, 'BandedRange'));
  const { bandedRangeId } = bandedRange;
  const sheet = withBanding(draft, bandedRangeId);
  sheet.bandedRanges = sheet.bandedRanges.map((band) =>
    band.bandedRangeId === bandedRangeId
      ? {
          ...overlay(band, withBothColors(bandedRange), mask),
          ...(bandedRangeId !== undefined && { bandedRangeId }),
        }
      : band,
  );
};

function withBanding(draft: Draft, id: number | undefined): Sheet {
  const present = draft.book.sheets.find(({ bandedRanges }) =>
    bandedRanges.some((band) => band.bandedRangeId === id),
  );
  if (!present) throw badRequest(`No banded range with ID: ${id}`);
  return draft.edit(present.id);
}

const deleteBanding: Handler<'deleteBanding'> = (draft, { bandedRangeId }) => {
  const sheet = withBanding(draft, bandedRangeId);
  sheet.bandedRanges = sheet.bandedRanges.filter((band) => band.bandedRangeId !== bandedRangeId);
};

export const chartHandlers: Handlers = {
  addChart,
  updateChartSpec,
  updateEmbeddedObjectPosition,
  deleteEmbeddedObject,
  addBanding,
  updateBanding,
  deleteBanding,
};
