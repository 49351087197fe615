import type { Moment } from '../../domain/day.ts';
import type { TableBasis } from '../../domain/report/registration-report.ts';
import { STATE_TEXT } from '../../sheets/wording.ts';
import { fileDayOf } from './vi-common.ts';

/** What is said about documents, not in them. */
export const words = {
  saved: 'Lưu văn bản',
  /** Two drafts of one day are told apart by the hour. */
  savedName: (name: string, at: Moment): string =>
    `${name.replace(/\)$/, '')} ${at.slice(11, 16).replace(':', 'h')})`,
  savedMessage: (name: string, hasBars: boolean): string =>
    `Đã lưu bản thảo "${name}" vào Google Drive của tài khoản đang dùng. Cần đặt lại khổ giấy và cả bốn lề trong Google Tài liệu${hasBars ? ', và các thanh biểu đồ không sang được' : ''}; bản in ở đây mới đúng thể thức.`,
  registrationTable: 'Tải bảng đăng ký chỉ tiêu (CSV)',
  progressTable: 'Tải bảng tiến độ (CSV)',
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
