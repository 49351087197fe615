import type { TargetKind } from '../../domain/form/progress.ts';
import type { Say } from '../../words/vocabulary.ts';
import { countText } from '../../words/wording.ts';
import { TARGET_WORDS } from '../vi/vi-progress.ts';

/** Why an allocation is not written. */
export type AllocationFault =
  | { readonly kind: 'no-target'; readonly of: TargetKind }
  | { readonly kind: 'not-a-count'; readonly code: string }
  | { readonly kind: 'other-units' }
  | { readonly kind: 'other-sum'; readonly total: number; readonly superior: number }
  | { readonly kind: 'no-decision' };

export const viAllocation = {
  title: 'Phân bổ chỉ tiêu',
  fault: (fault: AllocationFault, say: Say): string => {
    switch (fault.kind) {
      case 'no-target':
        return `Chưa có chỉ tiêu ${say(TARGET_WORDS[fault.of])} cấp trên giao. Hãy ghi vào mục "Chỉ tiêu ${say(TARGET_WORDS[fault.of])} cấp trên giao" của Cấu hình rồi mở lại hộp thoại này.`;
      case 'not-a-count':
        return `Chỉ tiêu của đơn vị ${fault.code} phải là số nguyên từ 0 đến 999.999. Chưa có gì thay đổi.`;
      case 'other-units':
        return 'Danh sách đơn vị đã thay đổi từ khi mở hộp thoại. Chưa có gì thay đổi; hãy đóng rồi mở lại hộp thoại này.';
      case 'other-sum':
        return `Tổng các phần là ${countText(fault.total)}, khác chỉ tiêu cấp trên giao là ${countText(fault.superior)}. Hãy sửa cho bằng; chưa có gì thay đổi.`;
      case 'no-decision':
        return 'Hãy ghi số, ngày văn bản giao chỉ tiêu; nội dung này được lưu vào Nhật ký. Chưa có gì thay đổi.';
    }
  },
  saved: (of: TargetKind, units: number, total: number, say: Say): string =>
    `Đã ghi chỉ tiêu ${say(TARGET_WORDS[of])} cho ${units} đơn vị vào Danh sách, tổng ${countText(total)}. Để đưa vào trang của đơn vị, hãy chọn Tổng hợp › Đơn vị › Tạo / cập nhật trang đơn vị.`,
  detail: (
    of: TargetKind,
    parts: readonly { readonly code: string; readonly part: number }[],
    decision: string,
    say: Say,
  ): string =>
    `${say(TARGET_WORDS[of])}, theo ${decision}: ${parts.map(({ code, part }) => `${code} ${part}`).join(', ')}`,
} as const;
