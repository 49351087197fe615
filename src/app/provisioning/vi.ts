import { CHECK_UP_ENTRY, PROVISION_ENTRY } from '../../words/menu-words.ts';
import { some } from '../../words/wording.ts';
import { UNDO_MOVED } from '../vi/vi.ts';
import type { ProvisionReport } from './provision-report.ts';

/** The link in `Danh sách` to a unit's tab. */
export const OPEN_TAB = 'Mở trang';

const AGAIN = `${PROVISION_ENTRY}`;

/** Sharing that waits for another run. */
function sharingLeft({ accountsPending, refusedInARow, accountsPendingRemoval }: ProvisionReport): string[] {
  const count = `${accountsPending.length} tài khoản`;
  const added =
    refusedInARow.length > 0
      ? `Google từ chối liền ${refusedInARow.length} tài khoản vừa thử (${refusedInARow.join(', ')}) nên chương trình dừng lại, còn ${count} chưa chia sẻ được. Có thể Google đang tạm ngừng cho chia sẻ: xin chọn lại ${AGAIN} sau 24 giờ. Nếu khi đó vẫn như vậy, xin kiểm tra các địa chỉ ấy trong Danh sách.`
      : `Hết thời gian Google cho một lần chạy, còn ${count} chưa chia sẻ: xin chọn lại ${AGAIN} để chia sẻ tiếp.`;
  return [
    ...(accountsPending.length > 0 ? [added] : []),
    ...(accountsPendingRemoval.length > 0
      ? [
          `Hết thời gian Google cho một lần chạy, còn ${accountsPendingRemoval.length} tài khoản chưa bỏ chia sẻ: xin chọn lại ${AGAIN} để bỏ tiếp.`,
        ]
      : []),
  ];
}

/** Sentences on what the office must still do after provisioning. */
export function provisionRemarks(report: ProvisionReport): string[] {
  const { refusedAccounts, unitsWithoutAccount, lost, orphans, displaced, shut, overwritten, refusedTabs } =
    report;
  return [
    refusedTabs.length > 0
      ? `Google không cho tài khoản này ghi vào trang: ${some(refusedTabs)}. Các trang khác đã làm xong. Hãy nhờ chủ tệp chọn ${CHECK_UP_ENTRY}.`
      : '',
    refusedAccounts.length > 0
      ? `Google không nhận các địa chỉ sau, xin kiểm tra trong Danh sách và mục Tài khoản văn phòng của Cấu hình: ${refusedAccounts.join(', ')}. Địa chỉ đã đúng thì có thể Google đang tạm ngừng cho chia sẻ: xin chọn lại ${AGAIN} sau 24 giờ.`
      : '',
    ...sharingLeft(report),
    unitsWithoutAccount.length > 0
      ? `Chưa chia sẻ được vì còn trống cột Tài khoản Google và E-mail nhận nhắc việc trong Danh sách: ${some(unitsWithoutAccount)}.`
      : '',
    lost.length > 0
      ? `Trang của đơn vị sau đã bị xóa, nay được tạo lại, để trống: ${some(lost)}. Nếu vừa xóa nhầm, lấy lại số liệu từ Tệp › Nhật ký phiên bản; nếu không, đề nghị đơn vị nhập lại.`
      : '',
    orphans.length > 0
      ? `Trang của đơn vị không còn trong Danh sách đã được khóa, số liệu vẫn giữ: ${some(orphans)}. Nếu ghi đè hoặc xóa nhầm, hãy ghi lại mã và tên cũ vào một dòng mới rồi cập nhật lại; nếu đơn vị đã kết thúc, hãy làm như vậy và ghi ngày cuối ở cột Báo cáo đến.`
      : '',
    shut.length > 0
      ? `Có bảo vệ trang không do Tổng hợp đặt đang chặn người phải nhập ở trang: ${some(shut)}. Nếu văn phòng không đặt, hãy bỏ ở Dữ liệu › Bảo vệ trang tính và dải ô.`
      : '',
    overwritten.length > 0
      ? `Khi sửa đã thay những gì gõ hoặc kéo nhầm vào ô của biểu: ${overwritten.slice(0, 30).join('; ')}${overwritten.length > 30 ? ` và ${overwritten.length - 30} ô nữa` : ''}. Nếu là số liệu của đơn vị thì xin nhập lại vào đúng ô.`
      : '',
    displaced.length > 0
      ? `Trang sau đã bị chèn hoặc xóa hàng, cột nên chưa sửa được: ${some(displaced)}. ${UNDO_MOVED}`
      : '',
  ].filter((part) => part !== '');
}

/** The report on provisioning that the office reads. */
export function provisionedLines(report: ProvisionReport): string {
  const done = [
    report.made.length > 0 ? `Đã tạo ${report.made.length} trang đơn vị.` : '',
    report.renamed.length > 0 ? `Đã đổi tên: ${some(report.renamed)}.` : '',
    report.recoded.length > 0 ? `Đã đổi mã: ${some(report.recoded)}.` : '',
    report.retired.length > 0 ? `Đã kết thúc: ${some(report.retired)}.` : '',
    ...report.unassigned,
    report.repaired.length > 0 ? `Đã cập nhật: ${some(report.repaired)}.` : '',
    report.shared.length > 0 ? `Đã chia sẻ cho ${report.shared.length} tài khoản.` : '',
    report.unshared.length > 0 ? `Đã bỏ chia sẻ với: ${some(report.unshared)}.` : '',
    report.protectionsRepaired > 0 ? `Đã đặt lại ${report.protectionsRepaired} chỗ bảo vệ trang.` : '',
  ].filter((part) => part !== '');
  const isLeft = report.accountsPending.length + report.accountsPendingRemoval.length > 0;
  const nothing = isLeft ? '' : 'Mọi trang đã đúng, không có gì phải sửa.';
  const first = report.changedAnything ? 'Đã cập nhật.' : nothing;
  return [...(done.length === 0 ? [first] : done), ...provisionRemarks(report)]
    .filter((part) => part !== '')
    .join(' ');
}
