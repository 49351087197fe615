import { type Month, monthOfObligation } from '../../domain/campaign/obligation.ts';
import type { RegistrationFinding } from '../../domain/form/rule.ts';
import { owes, type ReportState } from '../../domain/form/status.ts';
import type { UnitObligation } from '../../domain/mail/unit-obligation.ts';
import { a1, a1Area } from '../../sheets/cells/a1.ts';
import {
  finalCell,
  monthCell,
  monthCountCell,
  monthRow,
  PROGRESS_TAB,
} from '../../sheets/progress-form/progress-layout.ts';
import { countCell, UNIT_TAB } from '../../sheets/registration-form/registration-layout.ts';
import { findingText } from '../vi/vi.ts';
import { monthFindingText } from '../vi/vi-month.ts';
import { missingText, monthFindingCell } from '../vi/vi-progress.ts';
import { type Line, plainLine } from './mail-lines.ts';
import type { ProgressNews, UnitNews } from './unit-news.ts';

const CHECKING = '- Đơn vị đã tích nộp; chương trình đang kiểm tra, chưa cần làm gì thêm.';

/** The address of a tab with the cells to begin with. */
export const rangeUrl = (url: string, cells: string): string => `${url}&range=${cells}`;
const at = rangeUrl;

/** What is still to be done for one unitObligation, one line each, every cell linked. */
export function obligationLines({ obligation }: Pick<UnitObligation, 'obligation'>, news: UnitNews): Line[] {
  if (obligation === 'registration') return registrationLines(news);
  const { progress, url } = news;
  if (progress === null) return [];
  if (obligation === 'completion') return completionLines(progress);
  const month = monthOfObligation(obligation);
  return month === null ? finalLines(progress, url) : monthLines(month, progress, url);
}

function registrationLines({ state, findings, url }: UnitNews): Line[] {
  const tick: Line = [
    { text: '- Tích vào ô ' },
    { text: `Nộp báo cáo (${a1(UNIT_TAB.tick)})`, href: at(url, a1(UNIT_TAB.tick)) },
    { text: ' để nộp.' },
  ];
  if (state === 'waiting') return [plainLine(CHECKING)];
  if (state === 'returned') {
    return [
      plainLine('- Báo cáo được trả lại để sửa; lý do ghi ở dòng trả lời trên trang của đơn vị.'),
      ...findings.map((finding) => registrationFinding(finding, url)),
      tick,
    ];
  }
  if (state === 'edited') {
    return [
      plainLine('- Số liệu đã sửa sau khi nộp: kiểm tra lại.'),
      ...findings.map((finding) => registrationFinding(finding, url)),
      tick,
    ];
  }
  if (state === 'empty') {
    const inputs = a1Area({ ...UNIT_TAB.inputs, columns: 4 });
    return [
      [
        { text: '- Nhập bốn số ở các ô ' },
        { text: inputs, href: at(url, inputs) },
        { text: '; không có thì gõ số 0.' },
      ],
      tick,
    ];
  }
  return [...findings.map((finding) => registrationFinding(finding, url)), tick];
}

function registrationFinding(finding: RegistrationFinding, url: string): Line {
  const cell =
    finding.kind === 'count' || finding.kind === 'rule' ? a1(countCell(finding.field)) : a1(UNIT_TAB.note);
  return [{ text: '- ' }, { text: findingText(finding), href: at(url, cell) }, { text: '.' }];
}

function monthLines(month: Month, { standing, findings }: ProgressNews, url: string): Line[] {
  const state = standing.months.find((one) => one.month === month)?.state ?? 'empty';
  const tickName = a1(monthCell(month, 'tick'));
  const tick: Line = [
    { text: '- Tích vào ô ' },
    { text: `Nộp của tháng ${month} (${tickName})`, href: at(url, tickName) },
    { text: '.' },
  ];
  if (state === 'waiting') return [plainLine(CHECKING)];
  if (state === 'returned') return [correctionLine(url), tick];
  const found = (findings.get(month) ?? []).map(
    (finding): Line => [
      { text: '- ' },
      { text: monthFindingText(finding, month), href: at(url, monthFindingCell(finding, month)) },
      { text: '.' },
    ],
  );
  return [...(state === 'empty' ? fillIn(month, url) : found), tick];
}

const correctionLine = (url: string): Line => [
  { text: '- Báo cáo được trả lại để sửa; lý do ghi ở ' },
  { text: `dòng Đính chính (${CORRECTION})`, href: at(url, CORRECTION) },
  { text: ', sửa từng số ở đó. Giữ nguyên thì chỉ cần:' },
];

function fillIn(month: Month, url: string): Line[] {
  const counts = `${a1(monthCountCell(month, 'listed'))}:${a1(monthCountCell(month, 'admitted'))}`;
  const nothing = a1(monthCell(month, 'nothingNew'));
  return [
    [
      { text: '- Nhập sáu số của tháng ở các ô ' },
      { text: counts, href: at(url, counts) },
      { text: ', không có thì gõ số 0; hoặc, nếu cả tháng không có gì mới, chỉ tích ô ' },
      { text: `Không phát sinh (${nothing})`, href: at(url, nothing) },
      { text: '.' },
    ],
  ];
}

/** For the letter's own words on the completion, {con_thieu} says the same. */
const completionLines = ({ outlook }: ProgressNews): Line[] => [
  plainLine(`- Chỉ tiêu còn thiếu: ${missingText(outlook)}.`),
  plainLine('- Có kết quả mới, xin nhập vào tháng tương ứng và nộp.'),
];

const CORRECTION = a1(PROGRESS_TAB.correctionMonth);

function finalLines({ standing }: ProgressNews, url: string): Line[] {
  if (standing.final === 'waiting') return [plainLine(CHECKING)];
  const open = standing.months.filter(({ state, isClosed }) => owes(state) && isOpen(state) && !isClosed);
  const tickName = a1(finalCell('tick'));
  return [
    ...open.map(
      ({ month }): Line => [
        { text: '- Nộp trước ' },
        { text: `báo cáo tháng ${month}`, href: at(url, monthRange(month)) },
        { text: '.' },
      ],
    ),
    [
      { text: '- Tích vào ô ' },
      { text: `Nộp của dòng Báo cáo năm (${tickName})`, href: at(url, tickName) },
      { text: '.' },
    ],
  ];
}

const isOpen = (state: ReportState): boolean => state !== 'waiting';

/** `A43`: where a month's row begins. */
const monthRange = (month: Month): string => a1({ row: monthRow(month), column: 0 });

/** The place in the unit's tab that a unitObligation is about. */
export function obligationUrl(
  { obligation }: Pick<UnitObligation, 'obligation'>,
  { url, progress }: UnitNews,
): string {
  const month = monthOfObligation(obligation);
  if (month !== null) return at(url, monthRange(month));
  if (obligation === 'final') return at(url, a1({ row: PROGRESS_TAB.finalRow, column: 0 }));
  if (obligation === 'completion') return at(url, a1({ row: PROGRESS_TAB.admissionRow, column: 0 }));
  return progress === null ? url : at(url, a1(UNIT_TAB.title));
}
