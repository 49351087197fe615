import type { TargetKind } from '../../domain/form/progress.ts';
import { LOG_ACTIONS } from '../../sheets/records/log-words.ts';
import { PROVISION_ENTRY } from '../../words/menu-words.ts';
import type { Say } from '../../words/vocabulary.ts';
import { countText, some } from '../../words/wording.ts';
import { TARGET_WORDS } from '../vi/vi-progress.ts';

/** A unit's target before and after, null for none. */
export interface ChangedTarget {
  readonly code: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** Why an allocation is not written. */
export type AllocationFault =
  | { readonly kind: 'not-a-count'; readonly code: string }
  | { readonly kind: 'other-units' | 'no-decision' }
  | {
      readonly kind: 'moved';
      readonly moved: readonly { readonly code: string; readonly now: number | null }[];
    };

const targetText = (target: number | null): string => (target === null ? '(trống)' : countText(target));

export const viAllocation = {
  title: LOG_ACTIONS.allocated,
  fault: (fault: AllocationFault): string => {
    switch (fault.kind) {
      case 'not-a-count':
        return `Chỉ tiêu của đơn vị ${fault.code} phải là số nguyên từ 0 đến 999.999. Chưa có gì thay đổi.`;
      case 'other-units':
        return 'Danh sách đơn vị đã thay đổi từ khi mở hộp thoại. Chưa có gì thay đổi; hãy chọn Đọc lại.';
      case 'moved':
        return `Chỉ tiêu trong Danh sách vừa được người khác sửa: ${some(
          fault.moved.map(({ code, now }) => `${code} nay là ${targetText(now)}`),
          5,
          'đơn vị',
        )}. Chưa có gì thay đổi; hãy chọn Đọc lại, các số đã gõ vẫn giữ nguyên.`;
      case 'no-decision':
        return 'Hãy ghi số, ngày văn bản giao chỉ tiêu; nội dung này được lưu vào Nhật ký. Chưa có gì thay đổi.';
    }
  },
  saved: (of: TargetKind, changed: number, sum: string, say: Say): string =>
    changed === 0
      ? `Chỉ tiêu ${say(TARGET_WORDS[of])} trong Danh sách đã đúng như vậy. ${sum}`
      : `Đã ghi chỉ tiêu ${say(TARGET_WORDS[of])} mới của ${countText(changed)} đơn vị vào Danh sách. ${sum}`,
  notProvisioned: (saved: string, reason: string): string =>
    `${saved}\nTrang của đơn vị chưa có chỉ tiêu mới: ${reason} Sau đó ghi lại ở đây, hoặc chọn ${PROVISION_ENTRY}.`,
  detail: (
    of: TargetKind,
    changed: readonly ChangedTarget[],
    decision: string,
    sum: string,
    say: Say,
  ): string =>
    `${say(TARGET_WORDS[of])}, theo ${decision}: ${changed.map(({ code, before, after }) => `${code} ${targetText(before)} → ${targetText(after)}`).join(', ')}. ${sum}`,
} as const;
