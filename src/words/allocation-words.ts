import { sumStanding } from '../domain/form/allocation.ts';
import { countText } from './wording.ts';

/** The sum of targets given out beside the superior's; the superior's figure may be a least one. */
export function allocationSum(total: number, superior: number | null): string {
  const sum = `Tổng ${countText(total)}`;
  if (superior === null) return `${sum}; Cấu hình chưa có chỉ tiêu cấp trên giao để so.`;
  const given = `${sum}; cấp trên giao ${countText(superior)}`;
  switch (sumStanding(total, superior)) {
    case 'above':
      return `${given}: cao hơn ${countText(total - superior)}, được nếu cấp trên giao từ ${countText(superior)} trở lên.`;
    case 'below':
      return `${given}: còn thiếu ${countText(superior - total)}.`;
    default:
      return `${given}.`;
  }
}
