import { some } from '../../words/wording.ts';
import type { ProvisionReport } from '../provisioning/provision-report.ts';
import { provisionRemarks } from '../provisioning/vi.ts';

/** What the set-up dialog is told. */
export const viSetUp = {
  faultySettings: (count: number): string => `Có ${count} mục cần sửa, ghi ở từng mục.`,
  faultyList: (count: number): string =>
    `Có ${count} chỗ cần sửa. Hãy sửa ở ô trên hoặc trong Excel rồi dán lại; chưa ghi gì vào bảng tính.`,
  shared: (report: ProvisionReport): string => {
    const { shared, unshared, refusedAccounts, accountsPending, accountsPendingRemoval } = report;
    const open = refusedAccounts.length + accountsPending.length + accountsPendingRemoval.length;
    const done = [
      shared.length > 0
        ? `Đã chia sẻ cho ${shared.length} tài khoản; mỗi đơn vị chỉ sửa được ô nhập của mình.`
        : '',
      unshared.length > 0 ? `Đã bỏ chia sẻ với: ${some(unshared)}.` : '',
    ].filter((part) => part !== '');
    const nothing = open > 0 ? [] : ['Không có tài khoản nào phải chia sẻ thêm.'];
    return [...(done.length === 0 ? nothing : done), ...provisionRemarks(report)].join(' ');
  },
  lastYear: (year: number | null, units: number, retired: readonly string[]): string =>
    [
      `Đã lấy ${units} đơn vị từ tệp ${year === null ? 'năm trước' : `năm ${year}`}, không lấy chỉ tiêu giao và hạn riêng của năm đó.`,
      retired.length > 0 ? `Bỏ ${retired.length} đơn vị đã kết thúc trong năm: ${some(retired)}.` : '',
      'Xin xem lại rồi tiếp tục.',
    ]
      .filter((part) => part !== '')
      .join(' '),
};
