import { MONTHS, monthObligation, ownObligation, type Period } from '../../domain/campaign/obligation.ts';
import type { ColumnId } from '../../domain/own-form/own-form.ts';
import { looksPersonal } from '../../domain/text/personal-trace.ts';
import { areaAt, cell } from '../../sheets/cells/a1.ts';
import { textAt } from '../../sheets/cells/grid.ts';
import { BLOCK_COLUMNS, lineOf } from '../../sheets/own-form/period-block.ts';
import { allBlocks, endOfForm } from '../../sheets/own-form/unit-blocks.ts';
import { monthCell, PROGRESS_TAB, RECORD } from '../../sheets/progress-form/progress-layout.ts';
import { SUMMARY, SUMMARY_COLUMNS } from '../../sheets/tables/summary-columns.ts';
import type { DialogAnswer } from '../office/dialog-answer.ts';
import { refused } from '../office/dialog-refusal.ts';
import { type Board, readEntry } from '../office/entry-book.ts';
import { knownForms } from '../office/known.ts';
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

/** One read of the units' tabs while form B or an own form is in use: their notes are in no table. */
export function personalNotesIn(
  world: World,
  { campaign, roster, state }: Office,
  { grid, rows }: Pick<Board, 'grid' | 'rows'>,
): Outcome<{ readonly notes: readonly PersonalNote[] }> {
  const names = new Map(roster.map(({ unit, sheetId }) => [sheetId ?? 0, unit.name]));
  const nameOf = (sheetId: number) => names.get(sheetId) ?? '';
  const used = knownForms(world).filter(({ isRetired }) => !isRetired);
  const forms = used.map(({ form }) => form);
  const noteOf = (period: Period, sheetId: number, note: string, column: ColumnId | null = null) => {
    const traces = looksPersonal(note);
    return traces.length === 0
      ? []
      : [{ period, text: viReview.personalNote(nameOf(sheetId), period, traces, { forms, column }) }];
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
  const areas = [
    ...(campaign.progress === null ? [] : [MONTH_NOTES]),
    ...used.map((one) => areaAt(one.top, 0, endOfForm(one) - one.top, BLOCK_COLUMNS.accepted)),
  ];
  if (areas.length === 0 || present.length === 0) return { ok: true, notes: registered };
  const ranges = present.flatMap((sheetId) => areas.map((area) => ({ sheetId, area })));
  const found = readEntry(world, state.entryBookId, ranges, 'values', nameOf);
  if (!found.ok) return found;
  const reported = present.flatMap((sheetId) => {
    const tab = found.reading.grid(sheetId);
    return [
      ...(campaign.progress === null ? [] : MONTHS).flatMap((month) =>
        noteOf(monthObligation(month), sheetId, textAt(tab, monthCell(month, 'note'))),
      ),
      ...allBlocks(used).flatMap(({ used: { form }, number, block }) => {
        const period = ownObligation(form.code, number);
        const words = form.columns.filter(({ kind }) => kind.kind === 'text');
        return [
          ...noteOf(period, sheetId, textAt(tab, block.note)),
          ...words.flatMap(({ id }) =>
            noteOf(period, sheetId, textAt(tab, lineOf(form, block, id).figure), id),
          ),
        ];
      }),
    ];
  });
  return { ok: true, notes: [...registered, ...reported] };
}

const MONTH_NOTES = areaAt(PROGRESS_TAB.januaryRow, RECORD.note, MONTHS.length);
