import type { Day } from '../../src/domain/calendar/day.ts';
import { TOTAL_LABEL, WITH_TYPED_LABEL } from '../../src/sheets/cells/submitted-formulas.ts';
import { dayText } from '../../src/words/wording.ts';
import type { CsvCell } from './csv-text.ts';
import type { SentMail } from './mail-table.ts';
import type { ProgressTable } from './progress-table.ts';
import type { Results } from './results.ts';
import type { SummaryTable } from './summary-table.ts';
import type { Rejection } from './unit-edits.ts';

const KIND_WORDS = {
  invite: 'thư mời',
  unit: 'nhắc đơn vị',
  nudge: 'nhắc ngay',
  refusal: 'báo chưa nhận',
  monitor: 'cấp ủy viên',
  office: 'văn phòng',
  receipt: 'biên nhận',
  return: 'gửi trả',
  trouble: 'việc chưa làm được',
} as const;

/** What the person at the terminal reads. */
export function report(
  { table, progress, mails }: Results,
  rejections: readonly Rejection[],
  out: string,
): string {
  return [
    ...(progress === null ? registrationLines(table) : [progressLine(progress)]),
    mails.length === 0 ? 'Không gửi thư nào.' : `Thư: ${mails.length}.`,
    ...mailLines(mails),
    ...(rejections.length === 0
      ? []
      : [`Không nhận: ${rejections.length} ô hoặc lần nộp; xem rejected.csv.`]),
    `Kết quả ở ${out}.`,
    '',
  ].join('\n');
}

function registrationLines(table: SummaryTable): string[] {
  const [total, withTyped] = table.rows.slice(-2);
  return [
    `${TOTAL_LABEL}: ${figures(total)}. ${WITH_TYPED_LABEL}: ${figures(withTyped)}.`,
    againstTarget(table),
    `Đúng hạn + chậm + chưa nộp: ${table.board.timeliness} đơn vị.`,
  ];
}

const progressLine = ({ totals: { admission, training } }: ProgressTable): string =>
  `Kết nạp ${admission.done} trên ${admission.target}; cử đi học ${training.done} trên ${training.target}.`;

const figures = (row: readonly CsvCell[] | undefined): string => (row ?? []).slice(2, 6).join(' / ');

function againstTarget({ board }: SummaryTable): string {
  const { superior, registered, gap, share } = board;
  if (typeof gap !== 'number' || share === null)
    return `Đăng ký ${registered}; cấp trên không giao chỉ tiêu.`;
  const percent = (share * 100).toFixed(1).replace('.', ',');
  return `Đăng ký ${registered}, cấp trên giao ${superior}: ${gap === 0 ? 'không chênh lệch' : `${gap > 0 ? 'vượt' : 'thiếu'} ${Math.abs(gap)}`}, đạt ${percent}%.`;
}

function mailLines(mails: readonly SentMail[]): string[] {
  const days = new Map<string, Map<SentMail['kind'], number>>();
  for (const { mail, kind } of mails) {
    const day = mail.at.slice(0, 10);
    const kinds = days.get(day) ?? new Map<SentMail['kind'], number>();
    days.set(day, kinds.set(kind, (kinds.get(kind) ?? 0) + 1));
  }
  return [...days].map(
    ([day, kinds]) =>
      `  ${dayText(day as Day)}: ${[...kinds].map(([kind, count]) => `${KIND_WORDS[kind]} ${count}`).join(', ')}`,
  );
}
