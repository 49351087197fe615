import type { Moment } from '../../domain/calendar/day.ts';
import { CHECK_UP_ENTRY } from '../../words/menu-words.ts';
import { absolute, areaFrom, type Cell, cell } from '../cells/a1.ts';
import { writeCells } from '../cells/cell-requests.ts';
import { sentences } from '../cells/expression-formula.ts';
import { SHEET_IDS } from '../cells/registry.ts';
import { COLORS } from '../cells/style.ts';
import { type CellWrite, type TabSpec, writeAt } from '../cells/tab.ts';
import { momentValue, type SheetRequest } from '../cells/value.ts';
import { PROGRESS_TABLE } from './progress-table.ts';
import { SUMMARY } from './summary-columns.ts';

/** The notice that the first row of the official tables shows to the office. */
export interface RunNotice {
  /** A failure, or that reminders are paused; '' when there is nothing to say. */
  readonly text: string;
  /** When the next reminder run is to take place; null while reminders are off or paused. */
  readonly nextRun: Moment | null;
}

export const NOTHING_TO_SAY: RunNotice = { text: '', nextRun: null };

/** Both tables hold it, so that the one in use shows it. */
export const noticeCells = (
  notice: RunNotice,
  hasProgress: boolean,
): readonly { readonly sheetId: number; readonly cells: readonly CellWrite[] }[] => [
  { sheetId: SHEET_IDS.summary, cells: noticeCellsAt(SUMMARY.notice, notice) },
  ...(hasProgress
    ? [{ sheetId: SHEET_IDS.progress, cells: noticeCellsAt(PROGRESS_TABLE.notice, notice) }]
    : []),
];

export const noticeRequests = (notice: RunNotice, hasProgress: boolean): SheetRequest[] =>
  noticeCells(notice, hasProgress).flatMap(({ sheetId, cells }) => writeCells(sheetId, cells));

interface NoticePlace {
  readonly text: Cell;
  readonly nextRun: Cell;
}

/** The hidden cells of a notice. */
export const noticeCellsAt = (
  { text: textAt, nextRun: nextAt }: NoticePlace,
  { text, nextRun }: RunNotice,
): CellWrite[] => [writeAt(textAt, text === '' ? null : text), writeAt(nextAt, momentValue(nextRun))];

/** The notice in the first row: a run that did not take place, then the text that the last run left. */
export const noticeFormula = ({ text, nextRun }: NoticePlace): string =>
  sentences([missedRunFormula(nextRun), absolute(text)]);

/** Google may start a morning's run late, and a sweep makes up for one that failed: only then is it missed. */
export const missedRunFormula = (nextRun: Cell): string => {
  const at = absolute(nextRun);
  return (
    `IF(ISNUMBER(${at});IF(NOW()>${at}+3/24;"⚠ Nhắc việc ngày "&DAY(${at})&"/"&MONTH(${at})&` +
    `" chưa chạy. Chọn ${CHECK_UP_ENTRY}.";"");"")`
  );
};

/** The first cell of both tables: it says what the office must know. */
export const NOTICE_CELL = cell(0, 0);

/** A cell that shows a notice is seen only while it says something. */
export const noticeHighlight = (shown: Cell): TabSpec['highlights'][number] => ({
  area: areaFrom(shown),
  when: `LEN(${absolute(shown)})>0`,
  style: { fill: COLORS.bad, color: COLORS.badText },
});
