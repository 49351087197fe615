import { answerTick, type Tick } from '../../../src/domain/form/answer.ts';
import { checkOwn } from '../../../src/domain/form/form.ts';
import { judgementOf } from '../../../src/domain/form/judge.ts';
import type { Grid } from '../../../src/sheets/cells/grid.ts';
import { placesInRow } from '../../../src/sheets/report/report-places.ts';
import { readEntry, readReport } from '../../../src/sheets/report/report-reading.ts';
import { THIRD } from '../../domain/third-form.ts';

/** Places of a report that takes a row, counted out from the form's columns alone. */
const columnsOf = ({ fields }: { readonly fields: readonly string[] }) => {
  const facts = 1 + fields.length + 2;
  const accepted = facts + 10;
  return {
    typed: 1,
    note: 1 + fields.length,
    nothingNew: null,
    tick: 2 + fields.length,
    answer: facts,
    demand: facts + 1,
    lastDay: facts + 2,
    closedAt: facts + 3,
    returnedAt: facts + 4,
    judgedBy: facts + 5,
    firstAcceptedAt: facts + 6,
    lastAcceptedAt: facts + 7,
    receipt: facts + 8,
    times: facts + 9,
    accepted,
    acceptedNote: accepted + fields.length,
    acceptedNothingNew: null,
  };
};

/** The third form's report of the first quarter on a unit's tab. */
export const THIRD_PLACES = placesInRow(THIRD.fields, 100, columnsOf(THIRD));

/** Read and judged; `before` are the accepted figures of the quarter before. */
export function thirdReport(grid: Grid, before: Parameters<typeof checkOwn>[3] = null) {
  const entry = readEntry(grid, THIRD_PLACES);
  const record = readReport(grid, THIRD_PLACES, (kept) => kept);
  const judgement = judgementOf(checkOwn(THIRD, entry.counts, entry.note, before));
  const accepted = record.acceptance?.figures ?? null;
  return { entry, record, judgement, accepted };
}

export function answerThird(grid: Grid, tick: Tick) {
  const { record, judgement, accepted } = thirdReport(grid);
  return answerTick<NonNullable<typeof judgement.figures>, (typeof judgement.wrong)[number]>(
    record,
    accepted,
    judgement,
    tick,
  );
}
