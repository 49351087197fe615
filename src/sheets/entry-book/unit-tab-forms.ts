import type { Campaign } from '../../domain/campaign/campaign.ts';
import type { NamedDeadline } from '../../domain/campaign/campaign-deadlines.ts';
import type { Unit } from '../../domain/unit/unit.ts';
import { wordsOf } from '../../words/vocabulary.ts';
import { type CellWrite, type TabSpec, write } from '../cells/tab.ts';
import { validationsIn } from '../cells/tab-words.ts';
import { PROGRESS_TAB } from '../progress-form/progress-layout.ts';
import { MONTH_FILLS } from '../progress-form/progress-month-formulas.ts';
import { progressRowHeights } from '../progress-form/progress-row-heights.ts';
import {
  hiddenProgressRows,
  PROGRESS_INITIAL_CELLS,
  PROGRESS_MERGES,
  progressCells,
  progressLandmarks,
} from '../progress-form/progress-spec.ts';
import {
  PROGRESS_HIGHLIGHTS,
  PROGRESS_STYLES,
  PROGRESS_VALIDATIONS,
} from '../progress-form/progress-style.ts';
import { UNIT_TAB } from '../registration-form/registration-layout.ts';
import {
  INITIAL_CELLS,
  registrationTabSpec,
  type UnitTabPlace,
} from '../registration-form/registration-spec.ts';

/**
 * A unit's tab, without the cells that people and the sweep fill. Form A is always there, hidden while it is not in use. Form B
 * is there from its first use on; when it is no longer in use it is hidden, never removed.
 */
export function unitTabSpec(
  campaign: Campaign,
  unit: Unit,
  place: UnitTabPlace,
  deadlines: readonly NamedDeadline[],
): TabSpec {
  const base = registrationTabSpec(campaign, unit, place);
  const { progress } = campaign;
  const shown = write(UNIT_TAB.shown.row, UNIT_TAB.shown.column, shownMark(campaign));
  if (progress === null) return { ...base, cells: [...base.cells, shown] };
  const cells = progressCells(campaign, progress, unit, deadlines);
  return {
    ...base,
    rows: PROGRESS_TAB.endRow,
    columns: PROGRESS_TAB.columns,
    columnWidths: [...base.columnWidths, ...hiddenColumns().map(() => 60)],
    hiddenColumns: [...base.hiddenColumns, ...hiddenColumns()],
    rowHeights: [...base.rowHeights, ...progressRowHeights(cells, base.columnWidths)],
    hiddenRows: [
      ...(campaign.registration === null ? Array.from({ length: UNIT_TAB.rows }, (_, row) => row) : []),
      ...hiddenProgressRows(progress),
    ],
    merges: [...base.merges, ...PROGRESS_MERGES],
    styles: [...base.styles, ...PROGRESS_STYLES],
    cells: [...base.cells, shown, ...cells],
    landmarks: [...(base.landmarks ?? []), ...progressLandmarks(campaign, progress, unit, deadlines)],
    fills: MONTH_FILLS,
    validations: [...base.validations, ...validationsIn(PROGRESS_VALIDATIONS, wordsOf(campaign))],
    highlights: [...base.highlights, ...PROGRESS_HIGHLIGHTS],
  };
}

/** Cells that are written once, when the tab is made. */
export const initialCells = ({ progress }: Campaign): readonly CellWrite[] =>
  progress === null ? INITIAL_CELLS : [...INITIAL_CELLS, ...PROGRESS_INITIAL_CELLS];

/** `A B3-11 +`: the forms in use, the months of form B, whether a final report is asked. */
const shownMark = ({ registration, progress }: Campaign): string =>
  [
    registration === null ? '' : 'A',
    progress === null
      ? ''
      : `B${progress.firstMonth}-${progress.lastMonth}${progress.final === null ? '' : ' +'}`,
  ]
    .filter((mark) => mark !== '')
    .join(' ');

const hiddenColumns = (): number[] =>
  Array.from({ length: PROGRESS_TAB.columns - UNIT_TAB.columns }, (_, index) => UNIT_TAB.columns + index);
