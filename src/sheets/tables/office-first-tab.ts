import type { Moment } from '../../domain/calendar/day.ts';
import type { ReportedCount } from '../../domain/mail/reported-counts.ts';
import { obligationText } from '../../words/obligation-words.ts';
import { momentText } from '../../words/wording.ts';
import { areaAt, areaFrom, cell } from '../cells/a1.ts';
import { SHEET_IDS, TAB_TITLES } from '../cells/registry.ts';
import { COLORS, type Style } from '../cells/style.ts';
import { type CellWrite, formulaAt, type TabSpec, write, writeAt } from '../cells/tab.ts';
import { formula, quotedText } from '../cells/value.ts';
import { noticeCellsAt, noticeFormula, noticeHighlight, type RunNotice } from './run-notice.ts';

/**
 * The first tab of the office's own file, where the units have a file by themselves: ways to the tables, how many have
 * reported, what waits. The office's file cannot look into the other one, so values are written whenever a run writes.
 */
const FIRST_TAB = {
  title: cell(0, 0),
  noticeShown: cell(1, 0),
  notice: { text: cell(1, 2), nextRun: cell(1, 3) },
  /** Each way out is one row: the tables of the forms in use, then the units' file. */
  firstLink: 4,
  links: 3,
  reportedAt: cell(8, 0),
  firstReported: 9,
  reported: 4,
  firstTask: 15,
  /** Rows for what waits, one line each. */
  tasks: 20,
} as const;

/** One line of what waits; with `url` its words are a link. */
export interface TaskLine {
  readonly text: string;
  readonly url?: string;
}

/** The parts that a run has news of. Parts left out stay as they are. */
export interface FirstTabNews {
  readonly reported?: { readonly at: Moment; readonly counts: readonly ReportedCount[] };
  readonly tasks?: { readonly at: Moment; readonly lines: readonly TaskLine[] };
  readonly notice?: RunNotice;
}

const NO_TASK = 'Không có việc nào đang chờ.';
const MORE_TASKS = '… Xem đủ: chọn Tổng hợp › Việc cần làm….';
const NOT_YET = 'Chưa đơn vị nào nộp.';
const COLUMNS = 4;

const { firstLink, links, reportedAt, firstReported, reported, firstTask, tasks } = FIRST_TAB;

/** As it is made; the links come with the tabs that they lead to. */
export function firstTabSpec(): TabSpec {
  const rows = firstTask + tasks;
  const heading: Style = { bold: true, size: 12, fill: COLORS.header };
  const link: Style = { size: 12, color: COLORS.link, underline: true };
  return {
    sheetId: SHEET_IDS.first,
    title: TAB_TITLES.first,
    rows,
    columns: COLUMNS,
    frozenRows: 1,
    frozenColumns: 0,
    tabColor: COLORS.title,
    columnWidths: [820, 160, 60, 60],
    hiddenColumns: [FIRST_TAB.notice.text.column, FIRST_TAB.notice.nextRun.column],
    rowHeights: [],
    merges: [],
    styles: [
      [areaAt(0, 0, rows, COLUMNS), { size: 11, middle: true, wrap: true }],
      [
        areaFrom(FIRST_TAB.title, 1, COLUMNS),
        { bold: true, size: 14, fill: COLORS.title, color: COLORS.onTitle },
      ],
      [areaFrom(FIRST_TAB.noticeShown), { bold: true, color: COLORS.badText }],
      ...[firstLink - 1, reportedAt.row, firstTask - 1].map(
        (row) => [areaAt(row, 0, 1, 2), heading] as const,
      ),
      [areaAt(firstLink, 0, links, 1), link],
      [areaAt(firstReported, 0, reported, 1), { bold: true, size: 12 }],
    ],
    cells: [
      writeAt(FIRST_TAB.title, 'VIỆC CẦN LÀM CỦA VĂN PHÒNG'),
      formulaAt(FIRST_TAB.noticeShown, noticeFormula(FIRST_TAB.notice)),
      write(firstLink - 1, 0, 'Mở nhanh'),
    ],
    validations: [],
    highlights: [noticeHighlight(FIRST_TAB.noticeShown)],
  };
}

/** Before anything was handed in. */
export const firstTabStart = (): CellWrite[] => [
  writeAt(reportedAt, 'Đã báo cáo'),
  write(firstReported, 0, NOT_YET),
  write(firstTask - 1, 0, 'Việc đang chờ'),
];

/** The ways out; rows that are not needed are blank. */
export const firstTabLinks = (to: readonly { readonly title: string; readonly url: string }[]): CellWrite[] =>
  Array.from({ length: links }, (_, index) => {
    const one = to[index];
    return write(firstLink + index, 0, one === undefined ? null : linked(one.title, one.url));
  });

const linked = (text: string, url: string) => formula(`HYPERLINK(${quotedText(url)};${quotedText(text)})`);

export function firstTabCells({ reported: known, tasks: waiting, notice }: FirstTabNews): CellWrite[] {
  return [
    ...(known === undefined ? [] : reportedCells(known.at, known.counts)),
    ...(waiting === undefined ? [] : taskCells(waiting.at, waiting.lines)),
    ...(notice === undefined ? [] : noticeCellsAt(FIRST_TAB.notice, notice)),
  ];
}

function reportedCells(at: Moment, counts: readonly ReportedCount[]): CellWrite[] {
  const lines = counts.map(
    ({ obligation, reported: done, of }) => `${obligationText(obligation, [])}: ${done}/${of} đơn vị đã nộp`,
  );
  const shown = lines.length === 0 ? [NOT_YET] : lines;
  return [
    writeAt(reportedAt, `Đã báo cáo, đến ${momentText(at)}`),
    ...Array.from({ length: reported }, (_, index) => write(firstReported + index, 0, shown[index] ?? null)),
  ];
}

function taskCells(at: Moment, lines: readonly TaskLine[]): CellWrite[] {
  const all = lines.length === 0 ? [{ text: NO_TASK }] : lines;
  const shown = all.length <= tasks ? all : [...all.slice(0, tasks - 1), { text: MORE_TASKS }];
  const cells = Array.from({ length: tasks }, (_, index) => {
    const line = shown[index];
    const value =
      line === undefined ? null : line.url === undefined ? line.text : linked(line.text, line.url);
    return write(firstTask + index, 0, value);
  });
  return [write(firstTask - 1, 0, `Việc đang chờ, đến ${momentText(at)}`), ...cells];
}
