import type { Day } from '../domain/day.ts';
import type { Duty } from '../domain/duty.ts';
import type { BoardRow } from '../sheets/parse.ts';
import { SHEET_IDS } from '../sheets/registry.ts';
import { type CellWrite, write, writeCells } from '../sheets/tab.ts';
import { writtenColumn } from '../sheets/units-tab.ts';
import { isWritten, type SheetRequest } from '../sheets/value.ts';
import { OBLIGATION_WORDS, STATE_TEXT } from '../sheets/wording.ts';
import type { Office } from './office.ts';
import { vi } from './vi.ts';

/** The states of a reminder run, in `Danh sách`: the office file has no other sight of them when there are two. */
export function stateRequests(
  { campaign, roster, reading }: Office,
  duties: readonly Duty[],
  rows: ReadonlyMap<string, BoardRow>,
  today: Day,
): SheetRequest[] {
  const grid = reading.grid(SHEET_IDS.units);
  const overdue = new Map<string, string[]>();
  for (const duty of duties) {
    if (!isOverdue(duty, today)) continue;
    const words = overdue.get(duty.unit.code) ?? [];
    overdue.set(duty.unit.code, [...words, OBLIGATION_WORDS[duty.obligation]]);
  }
  const cells = roster.flatMap(({ unit, row }): CellWrite[] => {
    const standing = rows.get(unit.code);
    const text =
      standing === undefined
        ? null
        : vi.unitState(
            campaign.registration === null ? null : STATE_TEXT[standing.state],
            campaign.progress === null ? null : (overdue.get(unit.code) ?? []),
          );
    const wanted = write(row, writtenColumn('state'), text);
    return isWritten(grid.entered(wanted), wanted.value) ? [] : [wanted];
  });
  return writeCells(SHEET_IDS.units, cells);
}

/** Of form B: past its last day and still owed. */
export const isOverdue = ({ obligation, isOwed, lastDay }: Duty, today: Day): boolean =>
  isOwed && obligation !== 'registration' && lastDay < today;
