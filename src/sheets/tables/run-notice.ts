import type { Moment } from '../../domain/calendar/day.ts';
import { absolute, areaFrom, type Cell, cell } from '../cells/a1.ts';
import { SHEET_IDS } from '../cells/registry.ts';
import { COLORS } from '../cells/style.ts';
import { type CellWrite, type TabSpec, writeAt, writeCells } from '../cells/tab.ts';
import { momentValue, type SheetRequest } from '../cells/value.ts';
import { PROGRESS_TABLE } from './progress-table.ts';
import { SUMMARY } from './summary-columns.ts';

/** What the first row of the official tables says to the office. */
export interface RunNotice {
  /** What could not be done, or that everything is paused; '' when there is nothing to say. */
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
  { sheetId: SHEET_IDS.summary, cells: cellsAt(SUMMARY.notice, notice) },
  ...(hasProgress ? [{ sheetId: SHEET_IDS.progress, cells: cellsAt(PROGRESS_TABLE.notice, notice) }] : []),
];

export const noticeRequests = (notice: RunNotice, hasProgress: boolean): SheetRequest[] =>
  noticeCells(notice, hasProgress).flatMap(({ sheetId, cells }) => writeCells(sheetId, cells));

interface NoticePlace {
  readonly text: Cell;
  readonly nextRun: Cell;
}

const cellsAt = (
  { text: textAt, nextRun: nextAt }: NoticePlace,
  { text, nextRun }: RunNotice,
): CellWrite[] => [writeAt(textAt, text === '' ? null : text), writeAt(nextAt, momentValue(nextRun))];

/** What the first row shows: the run that did not take place, then what the last one had to say. */
export const noticeFormula = ({ text, nextRun }: NoticePlace): string =>
  `${missedRunFormula(nextRun)}&${absolute(text)}`;

/** Google may start a morning's run late, and a sweep makes up for one that failed: only then is it missed. */
export const missedRunFormula = (nextRun: Cell): string => {
  const at = absolute(nextRun);
  return (
    `IF(ISNUMBER(${at});IF(NOW()>${at}+3/24;"⚠ Nhắc việc ngày "&DAY(${at})&"/"&MONTH(${at})&` +
    `" chưa chạy. Chọn Tổng hợp › Trợ giúp › Kiểm tra và sửa bảng tính. ";"");"")`
  );
};

/** The first cell of both tables: it says what the office must know. */
export const NOTICE_CELL = cell(0, 0);

/** The cell is seen only when it says something. */
export const NOTICE_HIGHLIGHT: TabSpec['highlights'][number] = {
  area: areaFrom(NOTICE_CELL),
  when: `LEN(${absolute(NOTICE_CELL)})>0`,
  style: { fill: COLORS.bad, color: COLORS.badText },
};
