import type { NamedDeadline } from '../../domain/campaign/campaign-deadlines.ts';
import { type OwnObligation, ownObligation } from '../../domain/campaign/obligation.ts';
import { periodNumbers } from '../../domain/own-form/form-period.ts';
import type { OfficeForm } from '../../domain/own-form/own-form.ts';
import type { UsedForm } from '../../domain/own-form/used-form.ts';
import type { Unit } from '../../domain/unit/unit.ts';
import { type Cell, cell } from '../cells/a1.ts';
import { type Grid, numberAt, textAt } from '../cells/grid.ts';
import { type PeriodFacts, readFacts } from './block-facts.ts';
import { BLOCK_COLUMNS } from './period-block.ts';

/**
 * Where things stand on a form's table of all units. Columns: number, code, name; the figures, note, state, moment and days
 * late of the chosen period; a narrow one a period; hidden: the tab's id, the chosen period's facts, which of the block's columns
 * are shown, the facts of each period.
 */
export function tableColumns(form: OfficeForm) {
  const first = 3;
  const note = first + form.columns.length;
  const heat = note + 4;
  const periods = periodNumbers(form.rhythm).length;
  const sheetId = heat + periods;
  return {
    order: 0,
    code: 1,
    name: 2,
    figure: (index: number): number => first + index,
    note,
    state: note + 1,
    acceptedAt: note + 2,
    daysLate: note + 3,
    heat,
    periods,
    sheetId,
    chosen: sheetId + 1,
    /** `ACCEPTED_SHOWN`, or 1 while nothing is accepted, so that the typed figures are shown. */
    shown: sheetId + 2,
    facts: sheetId + 3,
    count: sheetId + 3 + periods,
  } as const;
}

export const TABLE_ROWS = {
  title: 0,
  /** The period that is looked at; blank for the present one. */
  choice: 1,
  headline: 2,
  /** Above the periods' columns: how many have reported. */
  reported: 3,
  totals: 4,
  header: 5,
  firstUnit: 6,
} as const;

/** Which column of a block's figures holds the accepted ones, counted from that of the typed ones, which is 1. */
export const ACCEPTED_SHOWN = BLOCK_COLUMNS.accepted - BLOCK_COLUMNS.figure + 1;

/** The period's place among those of the form, from 0, hidden. */
export const chosenIndex = (form: OfficeForm): Cell => cell(TABLE_ROWS.choice, tableColumns(form).chosen);
/** The first block's row counted on to that of the chosen period, from 1, hidden. */
export const chosenRow = (form: OfficeForm): Cell => cell(TABLE_ROWS.headline, tableColumns(form).chosen);
/** Where the period is chosen. */
export const choiceCell: Cell = cell(TABLE_ROWS.choice, 2);
/** The first day of each period, hidden above its facts. */
export const opensRow = TABLE_ROWS.title;

/** One unit's place in the tables of own forms. */
export interface TableUnit {
  readonly unit: Unit;
  readonly sheetId: number;
  readonly tabTitle: string;
}

export interface FormTableFacts {
  readonly year: number;
  readonly used: UsedForm;
  /** Of the form's periods. */
  readonly deadlines: readonly NamedDeadline[];
}

/** How a unit stands in each period of a form; null where a formula is broken. */
export interface FormRow {
  readonly sheetId: number;
  readonly code: string;
  readonly own: ReadonlyMap<OwnObligation, PeriodFacts> | null;
}

export function parseFormTable(grid: Grid, { form }: Pick<UsedForm, 'form'>): readonly FormRow[] {
  const columns = tableColumns(form);
  const numbers = periodNumbers(form.rhythm);
  const rows = Array.from(
    { length: Math.max(0, grid.endRow - TABLE_ROWS.firstUnit) },
    (_, index) => TABLE_ROWS.firstUnit + index,
  );
  return rows.flatMap((row): FormRow[] => {
    const code = textAt(grid, cell(row, columns.code));
    const sheetId = numberAt(grid, cell(row, columns.sheetId));
    if (code === '' || sheetId === null) return [];
    const own = new Map<OwnObligation, PeriodFacts>();
    for (const [index, number] of numbers.entries()) {
      const facts = readFacts(textAt(grid, cell(row, columns.facts + index)));
      if (facts === null) return [{ sheetId, code, own: null }];
      own.set(ownObligation(form.code, number), facts);
    }
    return [{ sheetId, code, own }];
  });
}
