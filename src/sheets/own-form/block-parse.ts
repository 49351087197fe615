import type { Figure } from '../../domain/form/column.ts';
import { checkOwn, type OwnFigures } from '../../domain/form/form.ts';
import type { ColumnId, OfficeForm } from '../../domain/own-form/own-form.ts';
import { judgedForm } from '../../domain/own-form/own-report.ts';
import { byKey } from '../../domain/text/by-key.ts';
import { cell } from '../cells/a1.ts';
import { type Grid, textAt } from '../cells/grid.ts';
import type { ReportPlaces } from '../report/report-places.ts';
import { type ReportEntry, type ReportReading, readEntry, readReport } from '../report/report-reading.ts';
import { blockKey, lineOf, type PeriodBlock, TYPED_FORMATS } from './period-block.ts';

/** A period of an own form as it stands on a unit's tab. */
export interface PeriodReport {
  readonly entry: ReportEntry<ColumnId>;
  readonly record: ReportReading<ColumnId, Figure>;
}

/** Where the report of a block stands, as reports of every form are read and answered. */
export function blockPlaces(form: OfficeForm, block: PeriodBlock): ReportPlaces<ColumnId> {
  const fields = form.columns.map(({ id }) => id);
  const note = cell(block.logged.row + fields.length, block.logged.column);
  return {
    ...block,
    fields,
    typed: byKey(fields, (id) => lineOf(form, block, id).figure),
    typedFormats: Object.fromEntries(form.columns.map(({ id, kind }) => [id, TYPED_FORMATS[kind.kind]])),
    nothingNew: null,
    lastAcceptedAt: null,
    accepted: byKey(fields, (id) => lineOf(form, block, id).accepted),
    acceptedNothingNew: null,
    logged: { ...byKey(fields, (id) => lineOf(form, block, id).logged), note },
  };
}

/** Reads a block; null when another one, or none, stands where it should. */
export function readBlock(
  grid: Grid,
  form: OfficeForm,
  number: number,
  block: PeriodBlock,
): PeriodReport | null {
  if (textAt(grid, block.key) !== blockKey(form, number)) return null;
  const places = blockPlaces(form, block);
  return { entry: readEntry(grid, places), record: readReport(grid, places, (kept) => kept) };
}

/** What the form says of a report. `before`: the figures accepted for the period before, if any. */
export const checkReport = (
  form: OfficeForm,
  { entry }: Pick<PeriodReport, 'entry'>,
  before: OwnFigures<ColumnId> | null,
) => checkOwn(judgedForm(form), entry.counts, entry.note, before);
