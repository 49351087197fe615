import { type Month, type Period, periodOfOwn } from '../../domain/campaign/obligation.ts';
import { type FiledReport, reopening } from '../../domain/report/reopening.ts';
import type { Grid } from '../../sheets/cells/grid.ts';
import { writeAt } from '../../sheets/cells/tab.ts';
import { filedReport, reportPlaces } from '../../sheets/entry-book/report-places.ts';
import { isBlockWhole } from '../../sheets/own-form/block-line.ts';
import { blockInputs } from '../../sheets/own-form/period-block.ts';
import { obligationText } from '../../words/obligation-words.ts';
import type { Office } from '../office/office.ts';
import { namedForms, ownPeriodIn } from '../office/own-period.ts';
import type { Refusal } from '../office/refusal.ts';
import { switchInputs } from './inputs.ts';
import { type Opening, type OpeningOf, openingOf, returnCells } from './opening.ts';

/** The opening of a report of any form. */
export const anyOpeningOf = (of: OpeningOf, period: Period, also: readonly Month[]): Opening | Refusal =>
  periodOfOwn(period) === null ? openingOf(of, period, also) : ownOpeningOf(of, period);

/** How the tab's report of a period stands, whichever form it is of. */
export const filedIn = (office: Office, grid: Grid, period: Period): FiledReport =>
  filedReport(grid, ownPeriodIn(office, period)?.block ?? reportPlaces(period));

/** A period of an own form is changed in its cells, accepted or not. */
function ownOpeningOf({ office, entry, reading, now }: OpeningOf, period: Period): Opening | Refusal {
  const { unit, sheetId } = entry;
  const found = ownPeriodIn(office, period);
  if (found === null || found.used.isRetired) return { kind: 'no-such-period' };
  const { block } = found;
  const grid = reading.grid(sheetId ?? 0);
  if (!isBlockWhole(grid, found.used.form, found.period.number, block))
    return { kind: 'displaced', code: unit.code };
  const decision = reopening(filedReport(grid, block), {
    changedBy: 'cells',
    earlier: new Map<Month, FiledReport>(),
    also: [],
  });
  if (decision.kind === 'nothing')
    return { kind: 'not-closed', code: unit.code, what: obligationText(period, namedForms(office)) };
  const cells = [
    ...(decision.kind === 'reopened' ? [writeAt(block.closedAt, null)] : []),
    ...(decision.wasAccepted ? returnCells(grid, block, now) : []),
  ];
  return {
    decision,
    cells,
    place: block.answer,
    protections: switchInputs(
      sheetId ?? 0,
      blockInputs(block),
      reading.tab(sheetId ?? 0).protections,
      'open',
    ),
  };
}
