import { periodOfOwn } from '../../domain/campaign/obligation.ts';
import { periodNumbers } from '../../domain/own-form/form-period.ts';
import { registrationReport } from '../../domain/report/registration-report.ts';
import type { DialogAnswer } from '../office/dialog-answer.ts';
import { refused } from '../office/dialog-refusal.ts';
import type { World } from '../ports.ts';
import { words } from './builders/words.ts';
import { exportRows, progressExportRows } from './export-rows.ts';
import { ownExportRows } from './own-export-rows.ts';
import { ownTables } from './sources/own-sources.ts';
import { readSources } from './sources/sources.ts';

export interface ExportedTable {
  readonly label: string;
  readonly fileName: string;
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** Columns whose numbers are days, as a sheet counts them. */
  readonly days?: readonly number[];
}

export interface TableExport {
  readonly tables: readonly ExportedTable[];
  /** Google's own export of the whole file. */
  readonly workbookUrl: string;
}

/**
 * The official tables as plain values, for files made in the browser: those of forms A and B, or that of an own form, whose
 * `period` is one of its periods or its code, which means all of them.
 */
export function tableExport(world: World, period?: unknown): DialogAnswer<{ readonly table: TableExport }> {
  return typeof period === 'string' ? ownExport(world, period) : campaignExport(world);
}

function campaignExport(world: World): DialogAnswer<{ readonly table: TableExport }> {
  const read = readSources(world);
  if (!read.ok) return refused(read.refusal);
  const { office, registration, progress } = read.sources;
  const { campaign } = office;
  const tables: ExportedTable[] = [];
  if (registration !== null)
    tables.push({
      label: words.registrationTable,
      fileName: words.exportName(words.registrationExport, campaign.year, registration.table.basis),
      rows: exportRows(registrationReport(registration.table, campaign.superiorAdmissionTarget), campaign),
    });
  if (progress !== null)
    tables.push({
      label: words.progressTable,
      fileName: words.exportName(words.progressExport, campaign.year, progress.report.basis),
      rows: progressExportRows(progress.report, campaign),
    });
  return {
    ok: true,
    table: { tables, workbookUrl: world.books.workbookUrl(office.state.entryBookId) },
  };
}

function ownExport(world: World, period: string): DialogAnswer<{ readonly table: TableExport }> {
  const one = periodOfOwn(period);
  const found = ownTables(world, one?.code ?? period, (_, periods) =>
    one === null ? periods : periods.filter(({ number }) => number === one.number),
  );
  if (!found.ok) return refused(found.refusal);
  const { office, form, tables } = found;
  const [first] = tables;
  if (first === undefined) return refused({ kind: 'no-such-period' });
  const { campaign } = office;
  const fileName = words.ownExportName(
    form,
    one?.number ?? null,
    campaign.year,
    tables.length === 1 ? first.table.basis : null,
    world.clock.now(),
  );
  return {
    ok: true,
    table: {
      tables: [
        {
          label: form.title,
          fileName,
          ...ownExportRows(form, tables, campaign, one === null && periodNumbers(form.rhythm).length > 1),
        },
      ],
      workbookUrl: world.books.workbookUrl(office.state.entryBookId),
    },
  };
}
