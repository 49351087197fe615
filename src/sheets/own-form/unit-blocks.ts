import type { Day } from '../../domain/calendar/day.ts';
import type { NamedDeadline } from '../../domain/campaign/campaign-deadlines.ts';
import { type OwnObligation, ownObligation, periodOfOwn } from '../../domain/campaign/obligation.ts';
import { periodNumbers } from '../../domain/own-form/form-period.ts';
import type { UsedForm } from '../../domain/own-form/used-form.ts';
import { demandOf, lastDayFor, type Unit } from '../../domain/unit/unit.ts';
import { type Area, a1Area, absolute, areaAt, cell } from '../cells/a1.ts';
import { type Grid, numberAt, textAt } from '../cells/grid.ts';
import type { CellWrite, Repeat, TabSpec } from '../cells/tab.ts';
import { formulaAt, writeAt } from '../cells/tab.ts';
import { quotedText } from '../cells/value.ts';
import { UNIT_TAB } from '../registration-form/registration-layout.ts';
import { blockSpec } from './block-spec.ts';
import {
  BLOCK_COLUMNS,
  blockInputs,
  blockKey,
  blockRows,
  blocksOf,
  type PeriodBlock,
} from './period-block.ts';

/** Rows of a unit's tab between form B and the first own form: what the unit is to hand in, whatever the form. */
export const DUE_LIST = { titleRow: 77, headerRow: 78, firstRow: 79, lines: 16, moreRow: 95 } as const;
/** The row of a unit's tab in which the first own form begins, 0-based: below form B, whether or not that is in use. */
export const FORMS_TOP = DUE_LIST.moreRow + 2;
/** Blank rows between two forms. */
const GAP = 2;

/** Forms as they stand on units' tabs, with the deadlines of all their periods, retired ones included. */
export interface FormsOnTabs {
  readonly year: number;
  readonly used: readonly UsedForm[];
  readonly deadlines: readonly NamedDeadline[];
}

/** Of one form's periods, in order. */
export const deadlinesOfUsed = (
  { deadlines }: Pick<FormsOnTabs, 'deadlines'>,
  { form }: Pick<UsedForm, 'form'>,
): readonly NamedDeadline[] =>
  deadlines.filter(({ obligation }) => periodOfOwn(obligation)?.code === form.code);

export interface UnitBlock {
  readonly used: UsedForm;
  readonly number: number;
  readonly block: PeriodBlock;
  /** The block of the period before; null in a form's first period. */
  readonly before: PeriodBlock | null;
}

/** One past the last row of a form's blocks. */
export const endOfForm = ({ form, top }: Pick<UsedForm, 'form' | 'top'>): number =>
  top + periodNumbers(form.rhythm).length * (blockRows(form) + 1);

/** Where the next form is to stand. */
export const nextTop = (used: readonly UsedForm[]): number =>
  used.length === 0 ? FORMS_TOP : Math.max(...used.map(endOfForm)) + GAP;

export const blocksOfForm = (used: UsedForm): UnitBlock[] => {
  const numbers = periodNumbers(used.form.rhythm);
  const blocks = blocksOf(used.form, numbers, used.top);
  return numbers.flatMap((number): UnitBlock[] => {
    const block = blocks.get(number);
    return block === undefined ? [] : [{ used, number, block, before: blocks.get(number - 1) ?? null }];
  });
};

export const allBlocks = (used: readonly UsedForm[]): UnitBlock[] => used.flatMap(blocksOfForm);

/** The block of a period that a unit owes; null for what is no period of these forms. */
export function blockOfObligation(
  used: readonly UsedForm[],
  obligation: string,
): (UnitBlock & { readonly obligation: OwnObligation }) | null {
  const asked = periodOfOwn(obligation);
  const form = used.find((one) => one.form.code === asked?.code);
  const found =
    form === undefined ? undefined : blocksOfForm(form).find(({ number }) => number === asked?.number);
  return found === undefined
    ? null
    : { ...found, obligation: ownObligation(found.used.form.code, found.number) };
}

/** Cells that are written once, when a block is made. */
export const initialBlockCells = (used: readonly UsedForm[]): CellWrite[] =>
  allBlocks(used).map(({ block }) => writeAt(block.tick, false));

type FormsPart = Pick<
  TabSpec,
  'rows' | 'cells' | 'merges' | 'styles' | 'validations' | 'highlights' | 'rowHeights'
> & {
  readonly hiddenRows: readonly number[];
  readonly landmarks: readonly CellWrite[];
  readonly repeats: readonly Repeat[];
};

/** The part of a unit's tab that own forms make; null where there is none. */
export function formsPart({ year, used, deadlines }: FormsOnTabs, unit: Unit): FormsPart | null {
  if (used.length === 0) return null;
  const named = new Map(deadlines.map((deadline) => [deadline.obligation, deadline]));
  const specs = allBlocks(used).flatMap(({ used: { form }, number, block, before }) => {
    const deadline = named.get(ownObligation(form.code, number));
    if (deadline === undefined) throw new RangeError(`no deadline of ${form.code} ${number}`);
    return [
      blockSpec(
        { form, block, before },
        {
          year,
          number,
          lastDay: lastDayFor(unit, deadline.obligation, deadline.lastDay),
          demand: demandOf(unit, deadline),
        },
      ),
    ];
  });
  return {
    rows: Math.max(...used.map(endOfForm)),
    cells: [...specs.flatMap(({ cells }) => cells), ...allBlocks(used).map(({ block }) => printCell(block))],
    merges: specs.flatMap(({ merges }) => merges),
    styles: specs.flatMap(({ styles }) => styles),
    validations: specs.flatMap(({ validations }) => validations),
    highlights: specs.flatMap(({ highlights }) => highlights),
    rowHeights: specs.flatMap(({ rowHeights }) => rowHeights),
    hiddenRows: used.flatMap((one) =>
      one.isRetired ? Array.from({ length: endOfForm(one) - one.top }, (_, index) => one.top + index) : [],
    ),
    repeats: used.flatMap(repeatsOf),
    landmarks: allBlocks(used).map(({ used: { form }, number, block }) =>
      writeAt(block.key, blockKey(form, number)),
    ),
  };
}

/** The second period's block, which may look at the one before it, is like all that follow. */
const repeatsOf = ({ form, top }: UsedForm): Repeat[] => {
  const rows = blockRows(form) + 1;
  const times = periodNumbers(form.rhythm).length - 2;
  return times > 0 ? [{ row: top + rows, rows, times }] : [];
};

/** Beside the tick: Google answers with the period alone, on one page. */
const printCell = (block: PeriodBlock): CellWrite => {
  const page = areaAt(block.title.row, 0, block.note.row - block.title.row + 1, BLOCK_COLUMNS.panelLabel);
  const [ofForm, ofPeriod] = [UNIT_TAB.form, page].map((one) => quotedText(`range=${a1Area(one)}&`));
  return formulaAt(
    cell(block.tick.row, block.tick.column + 2),
    `HYPERLINK(SUBSTITUTE(${absolute(UNIT_TAB.printUrl)};${ofForm};${ofPeriod});"→ In kỳ này (A4)")`,
  );
};

/** The part of a unit's tab in which its accounts type its own forms; null where there is none. */
export const formsArea = (used: readonly UsedForm[]): Area | null =>
  used.length === 0
    ? null
    : areaAt(FORMS_TOP, 0, Math.max(...used.map(endOfForm)) - FORMS_TOP, BLOCK_COLUMNS.codes);

/**
 * Where a unit may type in its own forms: in what it owes or may hand in, until the period is closed. A figure that was
 * accepted can be changed and handed in once more. `grid` is null for a tab yet to be made.
 */
export function openOwnAreas(
  { used, deadlines }: Pick<FormsOnTabs, 'used' | 'deadlines'>,
  unit: Unit,
  grid: Grid | null,
): Area[] {
  const asked = new Set(
    deadlines.filter((deadline) => demandOf(unit, deadline) !== 'none').map(({ obligation }) => obligation),
  );
  return allBlocks(used).flatMap(({ used: { form, isRetired }, number, block }) => {
    const isClosed =
      grid !== null &&
      textAt(grid, block.key) === blockKey(form, number) &&
      numberAt(grid, block.closedAt) !== null;
    return isRetired || isClosed || !asked.has(ownObligation(form.code, number)) ? [] : blockInputs(block);
  });
}

/**
 * Whether a unit still owes a period that was neither accepted nor closed, or may still hand one in: of that it has until the
 * last day.
 */
export const owesOwn = (
  { used, deadlines }: Pick<FormsOnTabs, 'used' | 'deadlines'>,
  unit: Unit,
  grid: Grid | null,
  today: Day,
): boolean =>
  allBlocks(used.filter(({ isRetired }) => !isRetired)).some(({ used: { form }, number, block }) => {
    const deadline = deadlines.find(({ obligation }) => obligation === ownObligation(form.code, number));
    const demand = deadline === undefined ? 'none' : demandOf(unit, deadline);
    if (demand === 'none' || (demand === 'optional' && (deadline?.lastDay ?? today) < today)) return false;
    const isSet = (at: PeriodBlock['closedAt']) => grid !== null && numberAt(grid, at) !== null;
    return !isSet(block.firstAcceptedAt) && !isSet(block.closedAt);
  });
