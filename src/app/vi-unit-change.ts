import type { Day } from '../domain/day.ts';
import { countText, dayText } from '../sheets/wording.ts';
import type { ChangeRequest } from './unit-change.ts';

/** Why a change is not written. */
export type ChangeFault =
  | { readonly kind: 'no-day'; readonly found: string }
  | { readonly kind: 'no-unit' | 'twice' | 'no-name' | 'no-code' }
  | { readonly kind: 'unknown' | 'not-a-count' | 'nobody-takes' | 'code-taken'; readonly code: string };

const NOTHING = 'Chưa có gì thay đổi.';

export const viUnitChange = {
  title: 'Thay đổi đơn vị',
  fault: (fault: ChangeFault): string => {
    switch (fault.kind) {
      case 'no-day':
        return `"${fault.found}" không phải ngày; hãy ghi ngày có thật, ví dụ 30/06/2024. ${NOTHING}`;
      case 'no-unit':
        return `Hãy chọn ít nhất một đơn vị kết thúc. ${NOTHING}`;
      case 'twice':
        return `Một đơn vị không thể vừa kết thúc vừa nhận, cũng không kết thúc hai lần. ${NOTHING}`;
      case 'no-name':
        return `Hãy ghi tên đơn vị thành lập. ${NOTHING}`;
      case 'no-code':
        return `Hãy ghi mã đơn vị; mã chỉ gồm chữ, số, dấu chấm, gạch nối, dài nhất 30 ký tự. ${NOTHING}`;
      case 'unknown':
        return `Không có đơn vị mã "${fault.code}" trong Danh sách. ${NOTHING}`;
      case 'not-a-count':
        return `Số chuyển của đơn vị ${fault.code} phải là số nguyên từ 0 đến 999.999. ${NOTHING}`;
      case 'nobody-takes':
        return `Chưa chọn đơn vị nhận nên không chuyển được số của đơn vị ${fault.code}; hãy chọn đơn vị nhận hoặc để các số bằng 0. ${NOTHING}`;
      case 'code-taken':
        return `Mã "${fault.code}" đã là của đơn vị khác; hãy chọn mã khác. ${NOTHING}`;
    }
  },
  saved: (detail: string): string => `Đã ghi thay đổi: ${detail}.`,
  detail: ({ kind, sources, successor, founded, basis }: ChangeRequest, on: Day): string => {
    const by = basis.trim() === '' ? '' : `, theo ${basis.trim()}`;
    if (kind === 'found')
      return `thành lập ${founded?.code.trim() ?? ''} ${founded?.name.trim() ?? ''} từ ${dayText(on)}${by}`;
    const parts = sources.map(({ code, moved }) =>
      successor === ''
        ? code
        : `${code} (chuyển chỉ tiêu kết nạp ${countText(moved.admission)}, cử đi học ${countText(moved.training)}, cảm tình ${countText(moved.candidates)}, giấy chứng nhận ${countText(moved.certified)})`,
    );
    const into = successor === '' ? 'kết thúc' : `nhập vào ${successor}`;
    return `${parts.join('; ')} ${into}, báo cáo đến hết ${dayText(on)}${by}`;
  },
} as const;
