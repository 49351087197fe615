import { ownObligation } from '../../domain/campaign/obligation.ts';
import type { OwnFigures } from '../../domain/form/form.ts';
import type { ColumnId } from '../../domain/own-form/own-form.ts';
import { type Area, areaFrom } from '../../sheets/cells/a1.ts';
import { textAt } from '../../sheets/cells/grid.ts';
import { blockPlaces, readBlock } from '../../sheets/own-form/block-parse.ts';
import { UNIT_TAB } from '../../sheets/registration-form/registration-layout.ts';
import { obligationText } from '../../words/obligation-words.ts';
import { namedForms, type OwnPeriod } from '../office/own-period.ts';
import { acceptedFigures, ownReport } from '../submission/answer-own.ts';
import { writtenResults } from '../submission/answer-report.ts';
import { type EntrySheet, entrySheet } from './entry-sheet.ts';
import { common, type EntryTab } from './entry-sheets.ts';

/** What is read of a unit's tab to enter a period: its block and those beside it, to which rules may look. */
export const ownEntryAreas = ({ block, before, next }: OwnPeriod): readonly Area[] => [
  areaFrom(UNIT_TAB.receiptStem),
  block.area,
  ...(before === null ? [] : [before.block.area]),
  ...(next === null ? [] : [next.block.area]),
];

/** A period of an own form; null where its block is not in its place. */
export function ownSheet(tab: EntryTab, asked: OwnPeriod): EntrySheet | null {
  const { grid, office } = tab;
  const {
    used: { form },
    block,
    period: { number, opensOn },
  } = asked;
  const report = readBlock(grid, form, number, block);
  if (report === null) return null;
  const beside = (one: OwnPeriod['next']): OwnFigures<ColumnId> | null =>
    one === null ? null : acceptedFigures(form, readBlock(grid, form, one.number, one.block));
  const around = { before: beside(asked.before), next: beside(asked.next) };
  const columnOf = (id: ColumnId) => {
    const column = form.columns.find((one) => one.id === id);
    if (column === undefined) throw new RangeError(`${form.code} has no column ${id}`);
    return column;
  };
  return entrySheet({
    ...common(tab),
    what: obligationText(ownObligation(form.code, number), namedForms(office)),
    places: blockPlaces(form, block),
    record: report.record,
    entry: report.entry,
    label: (id) => `${id}. ${columnOf(id).label}`,
    kindOf: (id) => columnOf(id).kind,
    before: [],
    paper: null,
    reportOf: (entry, _, context) =>
      ownReport(
        {
          form,
          number,
          block,
          report: { ...report, entry },
          ...around,
          opensOn,
          receiptStem: textAt(grid, UNIT_TAB.receiptStem),
        },
        context,
      ),
    written: (result) => writtenResults(grid.sheetId, [result]),
  });
}
