import { MONTHS, type Month, monthObligation, type Period } from '../../domain/campaign/obligation.ts';
import { looksPersonal } from '../../domain/text/personal-trace.ts';
import { areaAt, cell } from '../../sheets/cells/a1.ts';
import { textAt } from '../../sheets/cells/grid.ts';
import { monthCell, PROGRESS_TAB, RECORD } from '../../sheets/progress-form/progress-layout.ts';
import { SUMMARY, SUMMARY_COLUMNS } from '../../sheets/tables/summary-columns.ts';
import type { DialogAnswer } from '../office/dialog-answer.ts';
import { refused } from '../office/dialog-refusal.ts';
import { type Board, readEntry } from '../office/entry-book.ts';
import type { Office } from '../office/office.ts';
import { readOfficeBoard } from '../office/office-board.ts';
import type { Outcome } from '../office/refusal.ts';
import type { World } from '../ports.ts';
import { viReview } from './vi.ts';

/** A unit's note that looks like personal data, as it stands now. */
export interface PersonalNote {
  readonly period: Period;
  /** Whose note of which report, and what it seems to hold; never the note itself. */
  readonly text: string;
}

/** What the office is told before it closes. One read of the office's file, two of the units'. */
export function personalNotes(world: World): DialogAnswer<{ readonly notes: readonly PersonalNote[] }> {
  const reading = readOfficeBoard(world);
  if (!reading.ok) return refused(reading.refusal);
  const found = personalNotesIn(world, reading.office, reading.board);
  return found.ok ? { ok: true, notes: found.notes } : refused(found.refusal);
}

/** One read of the units' tabs while form B is in use: its notes are in no table. */
export function personalNotesIn(
  world: World,
  { campaign, roster, state }: Office,
  { grid, rows }: Pick<Board, 'grid' | 'rows'>,
): Outcome<{ readonly notes: readonly PersonalNote[] }> {
  const names = new Map(roster.map(({ unit, sheetId }) => [sheetId ?? 0, unit.name]));
  const nameOf = (sheetId: number) => names.get(sheetId) ?? '';
  const noteOf = (period: Period, sheetId: number, note: string): PersonalNote[] => {
    const traces = looksPersonal(note);
    return traces.length === 0
      ? []
      : [{ period, text: viReview.personalNote(nameOf(sheetId), period, traces) }];
  };
  const present = rows.map(({ sheetId }) => sheetId).filter((sheetId) => names.has(sheetId));
  const listed = new Map<number, string>();
  for (let row = SUMMARY.firstUnitRow; row < grid.endRow; row++)
    listed.set(
      Number(textAt(grid, cell(row, SUMMARY_COLUMNS.sheetId))),
      textAt(grid, cell(row, SUMMARY_COLUMNS.note)),
    );
  const registered =
    campaign.registration === null
      ? []
      : present.flatMap((sheetId) => noteOf('registration', sheetId, listed.get(sheetId) ?? ''));
  if (campaign.progress === null || present.length === 0) return { ok: true, notes: registered };
  const area = areaAt(PROGRESS_TAB.januaryRow, RECORD.note, MONTHS.length);
  const ranges = present.map((sheetId) => ({ sheetId, area }));
  const found = readEntry(world, state.entryBookId, ranges, 'values', nameOf);
  if (!found.ok) return found;
  const monthNote = (sheetId: number, month: Month) =>
    textAt(found.reading.grid(sheetId), monthCell(month, 'note'));
  const reported = present.flatMap((sheetId) =>
    MONTHS.flatMap((month) => noteOf(monthObligation(month), sheetId, monthNote(sheetId, month))),
  );
  return { ok: true, notes: [...registered, ...reported] };
}
