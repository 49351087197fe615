import type { Moment } from '../../../domain/calendar/day.ts';
import type { Campaign } from '../../../domain/campaign/campaign.ts';
import type { OfficeForm } from '../../../domain/own-form/own-form.ts';
import type { TableBasis } from '../../../domain/report/registration-report.ts';
import { looksPersonal } from '../../../domain/text/personal-trace.ts';
import { bodyWords } from '../../../words/body-words.ts';
import { CHECK_UP_ENTRY } from '../../../words/menu-words.ts';
import { wordsOf } from '../../../words/vocabulary.ts';
import { STATE_TEXT, some } from '../../../words/wording.ts';
import { PERSONAL_TEXT } from '../../vi/vi.ts';
import type { OfficialDocument } from '../rendering/official-document.ts';
import { fileDayOf } from './common.ts';
import { ownPeriodText } from './own-text.ts';

/** Parts that the document lacks because neither `Cấu hình` nor the body's name gives them. */
export function nameRemarks(
  { symbol, signature }: Pick<OfficialDocument, 'symbol' | 'signature'>,
  campaign: Campaign,
): string[] {
  const { documents, ownBody } = campaign;
  const say = wordsOf(campaign);
  if (symbol === null) return [];
  const body = bodyWords(ownBody, campaign);
  const isCollective = /^t\/?m\b/i.test(documents.authority ?? '');
  return [
    ...(documents.symbol === null
      ? [
          'Chưa có ký hiệu cơ quan, số văn bản còn để trống phần này: ghi ở ô Ký hiệu cơ quan trong văn bản của Cấu hình.',
        ]
      : []),
    ...(documents.authority === null && documents.head === 'party'
      ? [
          say(
            'Chưa rõ quyền hạn ký (ví dụ T/M ĐẢNG ỦY): ghi ở ô Quyền hạn ký của cơ quan của Cấu hình nếu có.',
          ),
        ]
      : []),
    ...(isCollective && /trưởng ban/i.test(signature?.title ?? '') && body?.authority !== ''
      ? [
          `Người ký đang là ${signature?.title}, không hợp với ${documents.authority}: sửa ô Chức vụ người ký của cơ quan của Cấu hình.`,
        ]
      : []),
  ];
}

/** Rows of the document's tables in which something looks like personal data: the office decides before it prints. */
export function personalRemarks({ blocks, annex }: Pick<OfficialDocument, 'blocks' | 'annex'>): string[] {
  const tables = [
    ...blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])),
    ...(annex?.tables ?? []),
  ];
  const found = tables.flatMap(({ columns, rows }) =>
    rows.flatMap((row) => {
      const name = row.find((text) => /\p{L}/u.test(text)) ?? '';
      return row.flatMap((text, at) => {
        const column = columns[at];
        // Figures stand on the right: a large sum is no telephone number.
        const traces = column === undefined || column.align === 'right' ? [] : looksPersonal(text);
        const told = `${name} (${traces.map((trace) => PERSONAL_TEXT[trace]).join(', ')})`;
        return traces.length === 0 ? [] : [{ label: column?.label ?? '', told }];
      });
    }),
  );
  const notes = found.filter(({ label }) => label === words.noteColumn);
  const others = found.filter(({ label }) => label !== words.noteColumn);
  const unitsOf = (of: typeof found) => some([...new Set(of.map(({ told }) => told))], 8, 'đơn vị');
  const labels = [...new Set(others.map(({ label }) => `“${label}”`))].join(', ');
  return [
    ...(notes.length === 0
      ? []
      : [
          `Bảng in ra ghi chú có vẻ chứa thông tin cá nhân: ${unitsOf(notes)}. Xin đơn vị xóa khỏi ô Ghi chú, không phải nộp lại, rồi mở lại văn bản này.`,
        ]),
    ...(others.length === 0
      ? []
      : [
          `Bảng in ra cột ${labels} có vẻ chứa thông tin cá nhân: ${unitsOf(others)}. Xin sửa ở nơi đã ghi (số liệu đã nộp thì đơn vị sửa rồi nộp lại), rồi mở lại văn bản này.`,
        ]),
  ];
}

/** Words about documents: messages, file names, columns of the CSV files. */
export const words = {
  /** Two drafts of one day are told apart by the hour. */
  savedName: (name: string, at: Moment): string =>
    `${name.replace(/\)$/, '')} ${at.slice(11, 16).replace(':', 'h')})`,
  savedMessage: (name: string, isWord: boolean, hasBars: boolean): string =>
    `Đã lưu bản thảo "${name}" vào Google Drive của tài khoản đang dùng. ${isWord ? 'Xin xem lại khổ giấy, lề và số trang trong Google Tài liệu trước khi in' : 'Cần đặt lại khổ giấy và cả bốn lề trong Google Tài liệu'}${hasBars ? '; các thanh biểu đồ không sang được' : ''}; bản in và tệp Word ở đây mới đúng thể thức.`,
  unread: (names: readonly string[]): string[] =>
    names.length === 0
      ? []
      : [
          `Chưa đọc được khối biểu mẫu này trên trang của ${some(names)}: số đang có ở đó không nằm trong văn bản. Chọn ${CHECK_UP_ENTRY}, rồi mở lại văn bản này.`,
        ],
  registrationExport: 'đăng ký chỉ tiêu',
  progressExport: 'tiến độ',
  orderColumn: 'STT',
  codeColumn: 'Mã',
  nameColumn: (unitWord: string): string => `Tên ${unitWord}`,
  noteColumn: 'Ghi chú',
  stateColumn: 'Trạng thái',
  superiorRow: 'CẤP TRÊN GIAO',
  periodColumn: 'Kỳ',
  lateColumn: 'Số ngày chậm',
  registrationTable: 'Tải bảng đăng ký chỉ tiêu (CSV)',
  progressTable: 'Tải bảng tiến độ (CSV)',
  /** Of one period; of all of them without a number, which may stand on different bases. */
  ownExportName: (
    { title, rhythm }: OfficeForm,
    number: number | null,
    year: number,
    basis: TableBasis | null,
    now: Moment,
  ): string => {
    const when = number === null ? String(year) : ownPeriodText(rhythm, number, year) || String(year);
    const state = basis === null ? '' : basis.kind === 'frozen' ? ' chốt' : ' tạm tính';
    return `${title} ${when}${state} ${fileDayOf(basis?.at ?? now)}`.replace(/\//g, '-');
  },
  exportName: (what: string, year: number, { kind, at }: TableBasis): string =>
    `Tổng hợp ${what} ${year} ${kind === 'frozen' ? 'chốt' : 'tạm tính'} ${fileDayOf(at)}`,
  progressColumns: [
    'Chỉ tiêu kết nạp',
    'Lũy kế kết nạp',
    'Còn thiếu',
    'Kết quả',
    'Chỉ tiêu cử đi học',
    'Lũy kế cử đi học',
    'Còn thiếu cử đi học',
    'Tháng chưa báo cáo',
  ],
  standing: {
    edited: 'Đã nộp, sửa chưa nộp lại',
    returned: 'Đã nộp, được trả lại',
    missing: 'Chưa nộp',
    'not-owed': STATE_TEXT['not-owed'],
  },
} as const;
