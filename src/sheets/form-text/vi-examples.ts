import type { Recurring } from '../../domain/campaign/period.ts';
import type { Rhythm } from '../../domain/own-form/own-form.ts';
import {
  COLUMN_HEADINGS,
  type FormRow,
  KIND_WORDS,
  ROW_WORDS,
  RULE_HEADINGS,
} from '../../words/form-words.ts';

/** What is right, for sentences that say what to write instead. */

export const listed = (words: Readonly<Record<string, string>>): string => Object.values(words).join(', ');

export const KIND_EXAMPLES = listed({ ...KIND_WORDS, choice: `${KIND_WORDS.choice}: Tốt; Khá; Kém` });

export const ROW_EXAMPLES: Readonly<Record<FormRow, string>> = {
  title: `${ROW_WORDS.title},Sinh hoạt chi bộ hằng tháng`,
  code: `${ROW_WORDS.code},SH`,
  rhythm: `${ROW_WORDS.rhythm},tháng,1,12`,
  deadline: `${ROW_WORDS.deadline},chậm nhất ngày 25 hằng tháng`,
  milestones: `${ROW_WORDS.milestones},"-2, 0, +2"`,
  message: `${ROW_WORDS.message},Báo cáo cả đảng viên đi công tác.`,
  columns: Object.values(COLUMN_HEADINGS).join(','),
  rules: Object.values(RULE_HEADINGS).join(','),
};

const DATED = '"trước ngày 16/06/2025", "chậm nhất ngày 15/06/2025" hoặc "đến hết ngày 15/06/2025"';
const AFTER = '"chậm nhất ngày 10 tháng sau" hoặc "chậm nhất ngày 10 tháng đầu kỳ sau"';

/** Deadlines that go with a rhythm. */
export const DEADLINE_EXAMPLES: Readonly<Record<Rhythm['kind'], string>> = {
  once: DATED,
  year: DATED,
  month: '"chậm nhất ngày 25 hằng tháng" hoặc "chậm nhất ngày 5 tháng sau"',
  quarter: AFTER,
  'half-year': AFTER,
};

export const ANY_DEADLINE = `${DATED}; kỳ hằng tháng: ${DEADLINE_EXAMPLES.month}; quý, sáu tháng: ${AFTER}`;

export const PERIOD_NAMES: Readonly<Record<Recurring, string>> = {
  month: 'tháng',
  quarter: 'quý',
  'half-year': 'kỳ sáu tháng',
};
