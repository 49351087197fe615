import type { Day } from '../../domain/calendar/day.ts';
import { isOverdue, isOwedAgain, type UnitObligation } from '../../domain/mail/unit-obligation.ts';
import { writeCells } from '../../sheets/cells/cell-requests.ts';
import { SHEET_IDS } from '../../sheets/cells/registry.ts';
import { type CellWrite, write } from '../../sheets/cells/tab.ts';
import { isWritten, type SheetRequest } from '../../sheets/cells/value.ts';
import type { BoardRow } from '../../sheets/entry-book/board.ts';
import { writtenColumn } from '../../sheets/units/units-tab.ts';
import { obligationText } from '../../words/obligation-words.ts';
import { AGAIN_TEXT, STATE_TEXT } from '../../words/wording.ts';
import type { Office } from '../office/office.ts';
import { namedForms } from '../office/own-period.ts';
import { vi } from '../vi/vi.ts';

/** Requests that write each unit's state into `Danh sách`: with two files the office's own file shows it nowhere else. */
export function stateRequests(
  { campaign, roster, reading, forms }: Office,
  unitObligations: readonly UnitObligation[],
  rows: ReadonlyMap<string, BoardRow>,
  today: Day,
): SheetRequest[] {
  const grid = reading.grid(SHEET_IDS.units);
  const overdue = new Map<string, string[]>();
  const again = new Map<string, string[]>();
  const note = (notes: Map<string, string[]>, { unit }: UnitObligation, words: string) =>
    notes.set(unit.code, [...(notes.get(unit.code) ?? []), words]);
  for (const unitObligation of unitObligations) {
    const { obligation } = unitObligation;
    if (obligation === 'registration') continue;
    const what = obligationText(obligation, namedForms({ forms }));
    if (isOverdue(unitObligation, today)) note(overdue, unitObligation, what);
    if (isOwedAgain(unitObligation))
      note(again, unitObligation, `${what}: ${AGAIN_TEXT[unitObligation.again]}`);
  }
  const cells = roster.flatMap(({ unit, row }): CellWrite[] => {
    const standing = rows.get(unit.code);
    const text =
      standing === undefined
        ? null
        : vi.unitState(
            campaign.registration === null ? null : STATE_TEXT[standing.state],
            campaign.progress === null && forms.length === 0 ? null : (overdue.get(unit.code) ?? []),
            again.get(unit.code) ?? [],
          );
    const wanted = write(row, writtenColumn('state'), text);
    return isWritten(grid.entered(wanted), wanted.value) ? [] : [wanted];
  });
  return writeCells(SHEET_IDS.units, cells);
}
