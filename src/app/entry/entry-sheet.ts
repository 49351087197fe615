import type { Day, Moment } from '../../domain/calendar/day.ts';
import type { CellContent } from '../../domain/text/cell.ts';
import type { Cell } from '../../sheets/cells/a1.ts';
import type { TabResult } from '../office/answer-log.ts';
import type { DialogProblem } from '../office/dialog-answer.ts';
import { vi } from '../vi/vi.ts';

/** One report that the office may enter for a unit, as it stands in the unit's tab: form A, or a month or the year of form B. */
export interface EntrySheet {
  readonly what: string;
  /** Counts and the note, in the order of the paper. */
  readonly cells: readonly EntryCell[];
  /** *Không phát sinh*; null where there is no such tick. */
  readonly nothingNew: { readonly at: Cell; readonly standing: boolean } | null;
  /** The day of the signed paper, which only form A has a cell for. */
  readonly paper: { readonly at: Cell; readonly standing: Day | null } | null;
  readonly lastDay: Day | null;
  /** Of the last acceptance, '' when there was none. */
  readonly receipt: string;
  readonly isClosed: boolean;
  /** Findings that keep the report from being accepted. */
  problems(given: Given): DialogProblem[];
  submit(given: Given, of: EntryCircumstances): EntryResult;
}

export interface EntryCell {
  readonly key: string;
  readonly label: string;
  readonly at: Cell;
  readonly standing: CellContent;
}

/** Contents by key. */
export interface Given {
  readonly contents: ReadonlyMap<string, CellContent>;
  readonly nothingNew: boolean;
}

export interface EntryCircumstances {
  readonly now: Moment;
  /** Noon of the day on which the office received it. */
  readonly countsFrom: Moment;
  readonly actor: string;
  readonly remark: string;
}

export interface EntryResult extends Omit<TabResult, 'sheetId'> {
  readonly kind: 'accepted' | 'unchanged' | 'refused';
  readonly text: string;
  readonly receipt: string;
}

export const standingGiven = ({ cells, nothingNew }: EntrySheet): Given => ({
  contents: new Map(cells.map(({ key, standing }) => [key, standing])),
  nothingNew: nothingNew?.standing === true,
});

/** The tab's id and the contents that the dialog showed. The id is needed because units may exchange codes meanwhile. */
export const seenText = ({ cells, nothingNew }: EntrySheet, sheetId: number): string =>
  JSON.stringify([sheetId, ...cells.map(({ standing }) => standing), nothingNew?.standing ?? null]);

/** A cell's content as a clerk reads it. */
export function shownContent(content: CellContent): string {
  switch (content.kind) {
    case 'number':
      return content.formattedAs === null
        ? vi.shownCount(content.value)
        : vi.shownFormat[content.formattedAs];
    case 'boolean':
      return vi.shownTick;
    case 'blank':
      return '';
    case 'text':
    case 'formula':
      return content.text;
  }
}

/** The content given for a field, blank when none was. */
export const givenAt = ({ contents }: Given, key: string): CellContent =>
  contents.get(key) ?? { kind: 'blank' };
