import type { GridCoordinate } from '../api.ts';
import { badRequest } from '../api-error.ts';
import type { Sheet } from '../book.ts';
import type { Draft } from '../draft.ts';
import { overlay } from '../field-mask.ts';
import { areaOf, clippedArea, overlaps } from '../grid-range.ts';
import { requiredMask } from './cells.ts';
import { checkChart } from './chart-check.ts';
import type { Handler, Handlers } from './handler.ts';

const chartTaken = (draft: Draft) => (id: number) =>
  draft.book.sheets.some((sheet) => sheet.charts.some(({ chartId }) => chartId === id));

/** Charts are stored, not drawn. A chart on a sheet of its own is not emulated. */
const addChart: Handler<'addChart'> = (draft, { chart = {} }) => {
  if (!chart.spec) throw badRequest('chart.spec is required');
  const anchor = chart.position?.overlayPosition?.anchorCell;
  if (!anchor)
    throw badRequest(
      'local platform: a chart needs position.overlayPosition.anchorCell; sheets of one chart are not emulated',
    );
  if (chart.chartId !== undefined && chartTaken(draft)(chart.chartId))
    throw badRequest(`An embedded object with ID ${chart.chartId} already exists.`);
  if (chart.chartId !== undefined && draft.freedCharts.has(chart.chartId))
    throw badRequest(
      `local platform: whether the ID ${chart.chartId} of a chart deleted in the same batch is free is not known`,
    );
  requireAnchor(draft, anchor);
  checkChart(draft, chart.spec);
  const sheet = draft.edit(anchor.sheetId);
  const added = { ...chart, chartId: chart.chartId ?? draft.freshId(chartTaken(draft)) };
  sheet.charts = [...sheet.charts, added];
  return { addChart: { chart: added } };
};

function withChart(draft: Draft, objectId: number | undefined): Sheet {
  const sheet = draft.book.sheets.find(({ charts }) => charts.some(({ chartId }) => chartId === objectId));
  if (!sheet) throw badRequest(`No embedded object with ID: ${objectId}`);
  return draft.edit(sheet.id);
}

const updateChartSpec: Handler<'updateChartSpec'> = (draft, { chartId, spec }) => {
  const sheet = withChart(draft, chartId);
  if (!spec) throw badRequest('spec is required');
  checkChart(draft, spec);
  sheet.charts = sheet.charts.map((chart) => (chart.chartId === chartId ? { ...chart, spec } : chart));
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
  requireAnchor(draft, anchorCell);
  const position = { ...(next && { overlayPosition: next }) };
  sheet.charts = sheet.charts.map((chart) => (chart.chartId === objectId ? { ...chart, position } : chart));
  return { updateEmbeddedObjectPosition: { position } };
};

/** Google's answer to a cell that is not there is not known. */
function requireAnchor(draft: Draft, { sheetId, rowIndex = 0, columnIndex = 0 }: GridCoordinate): void {
  const { grid } = draft.sheet(sheetId);
  if (rowIndex >= grid.rowCount || columnIndex >= grid.columnCount)
    throw badRequest('local platform: a chart that hangs on a cell outside the grid is not emulated');
}

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
  const added = { ...bandedRange, bandedRangeId: bandedRangeId ?? draft.freshId(isTaken) };
  sheet.bandedRanges = [...sheet.bandedRanges, added];
  return { addBanding: { bandedRange: added } };
};

const deleteBanding: Handler<'deleteBanding'> = (draft, { bandedRangeId }) => {
  const present = draft.book.sheets.find(({ bandedRanges }) =>
    bandedRanges.some((band) => band.bandedRangeId === bandedRangeId),
  );
  if (!present) throw badRequest(`No banded range with ID: ${bandedRangeId}`);
  const sheet = draft.edit(present.id);
  sheet.bandedRanges = sheet.bandedRanges.filter((band) => band.bandedRangeId !== bandedRangeId);
};

export const chartHandlers: Handlers = {
  addChart,
  updateChartSpec,
  updateEmbeddedObjectPosition,
  deleteEmbeddedObject,
  addBanding,
  deleteBanding,
};
