import type { Campaign } from '../../domain/campaign/campaign.ts';
import type { NamedDeadline } from '../../domain/campaign/campaign-deadlines.ts';
import type { Unit } from '../../domain/unit/unit.ts';
import { wordsOf } from '../../words/vocabulary.ts';
import { cell } from '../cells/a1.ts';
import { type CellWrite, formulaAt, type TabSpec, write } from '../cells/tab.ts';
import { validationsIn } from '../cells/tab-words.ts';
import { type FormsOnTabs, formsPart, initialBlockCells } from '../own-form/unit-blocks.ts';
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
import { DUE_COLUMNS, dueList, dueListLink } from './due-list.ts';
import { recordCell, standingCell } from './tab-standing.ts';

/**
 * A unit's tab, without the cells that people and the sweep fill. Form A is always there, hidden while it is not in use. Form B
 * is there from its first use on; when it is no longer in use it is hidden, never removed.
 */
export function unitTabSpec(
  campaign: Campaign,
  unit: Unit,
  place: UnitTabPlace,
  deadlines: readonly NamedDeadline[],
  forms: FormsOnTabs,
): TabSpec {
  const { row, column } = UNIT_TAB.shown;
  const spec = campaignTabSpec(campaign, unit, place, deadlines);
  const shown = write(row, column, shownMark(campaign, forms));
  const whole = withForms(campaign, { ...spec, cells: [...spec.cells, shown] }, unit, deadlines, forms);
  return {
    ...whole,
    mark: UNIT_TAB.mark,
    cells: [...whole.cells, standingCell(whole), recordCell({ campaign, used: forms.used })],
  };
}

function withForms(
  campaign: Campaign,
  base: TabSpec,
  unit: Unit,
  deadlines: readonly NamedDeadline[],
  forms: FormsOnTabs,
): TabSpec {
  const part = formsPart(forms, unit);
  if (part === null) return base;
  const columns = Math.max(base.columns, DUE_COLUMNS);
  const list = dueList(campaign, forms, deadlines, { sheetId: base.sheetId, rows: part.rows });
  const pointer = duePointer(campaign, base.sheetId);
  const isPointer = ({ row, column }: CellWrite) => row === pointer?.row && column === pointer.column;
  const added = hiddenColumns(base.columns, columns);
  return {
    ...base,
    rows: part.rows,
    columns,
    columnWidths: [...base.columnWidths, ...added.map(() => 60)],
    hiddenColumns: [...base.hiddenColumns, ...added],
    rowHeights: [...base.rowHeights, ...list.rowHeights, ...part.rowHeights],
    hiddenRows: [
      ...(base.hiddenRows ?? []).filter((row) => row !== pointer?.row),
      // Form B has its rows whether or not it is in use.
      ...Array.from({ length: PROGRESS_TAB.endRow - base.rows }, (_, index) => base.rows + index),
      ...part.hiddenRows,
    ],
    merges: [...base.merges, ...list.merges, ...part.merges],
    styles: [...base.styles, ...list.styles, ...part.styles],
    cells: [
      ...base.cells.filter((one) => !isPointer(one)),
      ...(pointer === null ? [] : [pointer]),
      ...list.cells,
      ...part.cells,
    ],
    landmarks: [
      ...(base.landmarks ?? []).filter((one) => !isPointer(one)),
      ...list.landmarks,
      ...part.landmarks,
    ],
    repeats: part.repeats,
    validations: [...base.validations, ...part.validations],
    highlights: [...base.highlights, ...list.highlights, ...part.highlights],
  };
}

/** From the top of the tab to *Việc phải nộp*, which stands there itself when neither form A nor B is in use. */
function duePointer({ registration, progress, year }: Campaign, sheetId: number): CellWrite | null {
  if (registration !== null)
    return formulaAt(UNIT_TAB.panelTitle, dueListLink(sheetId, `ĐĂNG KÝ CHỈ TIÊU NĂM ${year} · `));
  // The row above form B is its first visible one.
  return progress === null ? null : formulaAt(cell(PROGRESS_TAB.firstRow - 1, 0), dueListLink(sheetId, ''));
}

/** Forms A and B. */
function campaignTabSpec(
  campaign: Campaign,
  unit: Unit,
  place: UnitTabPlace,
  deadlines: readonly NamedDeadline[],
): TabSpec {
  const base = registrationTabSpec(campaign, unit, place);
  const { progress } = campaign;
  const hiddenA =
    campaign.registration === null ? Array.from({ length: UNIT_TAB.rows }, (_, row) => row) : [];
  if (progress === null) return { ...base, hiddenRows: hiddenA };
  const added = hiddenColumns(base.columns, PROGRESS_TAB.columns);
  const cells = progressCells(campaign, progress, unit, deadlines);
  return {
    ...base,
    rows: PROGRESS_TAB.endRow,
    columns: PROGRESS_TAB.columns,
    columnWidths: [...base.columnWidths, ...added.map(() => 60)],
    hiddenColumns: [...base.hiddenColumns, ...added],
    rowHeights: [...base.rowHeights, ...progressRowHeights(cells, base.columnWidths)],
    hiddenRows: [...hiddenA, ...hiddenProgressRows(progress)],
    merges: [...base.merges, ...PROGRESS_MERGES],
    styles: [...base.styles, ...PROGRESS_STYLES],
    cells: [...base.cells, ...cells],
    landmarks: [...(base.landmarks ?? []), ...progressLandmarks(campaign, progress, unit, deadlines)],
    fills: MONTH_FILLS,
    validations: [...base.validations, ...validationsIn(PROGRESS_VALIDATIONS, wordsOf(campaign))],
    highlights: [...base.highlights, ...PROGRESS_HIGHLIGHTS],
  };
}

/** Cells that are written once, when the tab is made. */
export const initialCells = ({ progress }: Campaign, { used }: FormsOnTabs): readonly CellWrite[] => [
  ...INITIAL_CELLS,
  ...(progress === null ? [] : PROGRESS_INITIAL_CELLS),
  ...initialBlockCells(used),
];

/** `A B3-11 + SH ĐP`: the forms in use, the months of form B, whether a final report is asked. */
const shownMark = ({ registration, progress }: Campaign, { used }: FormsOnTabs): string =>
  [
    registration === null ? '' : 'A',
    progress === null
      ? ''
      : `B${progress.firstMonth}-${progress.lastMonth}${progress.final === null ? '' : ' +'}`,
    ...used.map(({ form, isRetired }) => (isRetired ? '' : form.code)),
  ]
    .filter((mark) => mark !== '')
    .join(' ');

/** From that column on, up to another. */
const hiddenColumns = (first: number, end: number): number[] =>
  Array.from({ length: end - first }, (_, index) => first + index);
