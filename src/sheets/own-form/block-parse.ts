import { DEMANDS, type Demand } from '../../domain/campaign/unit-life.ts';
import type { ReportRecord } from '../../domain/form/answer.ts';
import { checkOwn, type OwnFigures } from '../../domain/form/form.ts';
import type { ColumnId, OfficeForm } from '../../domain/own-form/own-form.ts';
import { judgedForm } from '../../domain/own-form/own-report.ts';
import { byKey } from '../../domain/text/by-key.ts';
import type { CellContent } from '../../domain/text/cell.ts';
import type { Cell } from '../cells/a1.ts';
import { contentOf, dayAt, type Grid, momentAt, numberAt, textAt } from '../cells/grid.ts';
import { blockKey, lineOf, type PeriodBlock } from './period-block.ts';

/** A period of an own form as it stands on a unit's tab. */
export interface PeriodReport {
  readonly cells: Readonly<Record<ColumnId, CellContent>>;
  readonly note: CellContent;
  readonly ticked: boolean;
  /** The figures accepted last; null for none. */
  readonly accepted: OwnFigures<ColumnId> | null;
  readonly record: ReportRecord;
}

/** Reads a block; null when another one, or none, stands where it should. */
export function readBlock(
  grid: Grid,
  form: OfficeForm,
  number: number,
  block: PeriodBlock,
): PeriodReport | null {
  if (textAt(grid, block.key) !== blockKey(form, number)) return null;
  const ids = form.columns.map(({ id }) => id);
  const firstAcceptedAt = momentAt(grid, block.firstAcceptedAt);
  const tick = grid.effective(block.tick);
  return {
    cells: byKey(ids, (id) => contentOf(grid, lineOf(form, block, id).figure)),
    note: contentOf(grid, block.note),
    ticked: tick.boolValue === true,
    accepted: firstAcceptedAt === null ? null : acceptedFigures(grid, form, block),
    record: {
      demand: demandAt(grid, block.demand),
      lastDay: dayAt(grid, block.lastDay),
      firstAcceptedAt,
      receipt: textAt(grid, block.receipt),
      closedAt: momentAt(grid, block.closedAt),
      returnedAt: momentAt(grid, block.returnedAt),
      judgedBy: dayAt(grid, block.judgedBy),
    },
  };
}

const demandAt = (grid: Grid, at: Cell): Demand => DEMANDS.find((one) => one === textAt(grid, at)) ?? 'none';

function acceptedFigures(grid: Grid, form: OfficeForm, block: PeriodBlock): OwnFigures<ColumnId> {
  const figures = byKey(
    form.columns.map(({ id }) => id),
    (id) => {
      const at = lineOf(form, block, id).accepted;
      const number = numberAt(grid, at);
      const text = textAt(grid, at);
      return number ?? (text === '' ? null : text);
    },
  );
  return { ...figures, note: textAt(grid, block.acceptedNote) };
}

/** What the form says of a report. `before`: the figures accepted for the period before, if any. */
export const checkReport = (form: OfficeForm, { cells, note }: PeriodReport, before: PeriodReport | null) =>
  checkOwn(judgedForm(form), cells, note, before?.accepted ?? null);
