import type { Month } from '../../domain/campaign/obligation.ts';

/** Words of the answers to both forms; the sentences of each form are in `viMonth` and `vi.answer`. */
export const viSubmission = {
  month: (month: Month): string => `tháng ${month}`,
  /** For the log, whose line names the month. */
  refusedMonth: (month: Month, text: string): string => `tháng ${month}: ${text}`,
  notice: (notice: string): string => `lưu ý: ${notice}`,
  /** Who handed in, for the log. */
  unitActor: (code: string): string => `đơn vị ${code}`,
} as const;
