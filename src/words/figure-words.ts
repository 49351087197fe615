import type { ColumnProblem } from '../domain/form/column.ts';
import type { OwnRuleId } from '../domain/form/form.ts';
import type { Finding } from '../domain/form/judge.ts';
import { fieldsOf } from '../domain/form/statement.ts';
import type { ColumnTotal } from '../domain/own-form/column-total.ts';
import { rulesOf } from '../domain/own-form/form-rules.ts';
import { type ColumnId, type FigureKind, isBefore, type OfficeForm } from '../domain/own-form/own-form.ts';
import type { FormattedAs } from '../domain/text/cell.ts';
import { brokenRuleText, figureText } from './rule-words.ts';
import { COUNT_PROBLEM_TEXT, dayText, NOTE_FORMULA_TEXT } from './wording.ts';

/** What is said about reports of the office's own forms. */

/** Personal data in a note is told of in the words that all forms share. */
export type OwnFinding = Exclude<
  Finding<ColumnId, OwnRuleId<ColumnId>, ColumnProblem>,
  { readonly kind: 'personal' }
>;

/** What the script alone can find wrong with a period: no formula of its tab sees the day of a tick, nor the next period. */
export const NOT_OPEN = 'kỳ này nhận báo cáo từ ngày';
export const BREAKS_NEXT = 'kỳ sau đã nhận sẽ thành lỗi';

/** Where a figure and the note stand: `ô C12`. */
export interface Places {
  readonly figure: (id: ColumnId) => string;
  readonly note: string;
}

/** Somebody's report: which cell is wrong, and the remedy. */
export function ownFindingText(form: OfficeForm, finding: OwnFinding, places: Places): string {
  switch (finding.kind) {
    case 'count': {
      const column = form.columns.find(({ id }) => id === finding.field);
      if (column === undefined) throw new RangeError(`${form.code} has no column ${finding.field}`);
      return `${column.label} (${places.figure(column.id)}) ${problemText(column.kind, finding.problem)}`;
    }
    case 'note-is-formula':
      return `${places.note}: ${NOTE_FORMULA_TEXT}`;
    case 'rule':
      return ruleFindingText(form, finding.rule, places);
  }
}

function ruleFindingText(form: OfficeForm, rule: OwnRuleId<ColumnId>, places: Places): string {
  const { severity, statement } = ruleOf(form, rule);
  const text = brokenRuleText(statement, form.columns);
  if (severity === 'notice') return text;
  const compared = fieldsOf(statement).flatMap((asked) => (isBefore(asked) ? [] : [asked]));
  const cells = [...new Set(compared)].map(places.figure).join(', ');
  const filling =
    statement.kind === 'requires' ? `nhập ${places.figure(statement.field as ColumnId)}, hoặc ` : '';
  const noting = severity === 'warning' ? `, hoặc ghi lý do vào ${places.note}` : '';
  return `${text}: hãy ${filling}kiểm tra ${cells} và sửa số sai${noting}`;
}

/** `part 2` or `rule 1`, the first rule that the office wrote. */
function ruleOf(form: OfficeForm, id: OwnRuleId<ColumnId>) {
  const rules = rulesOf(form);
  const found = rules.find(({ id: own }) => own === id);
  if (found === undefined) throw new RangeError(`${form.code} has no ${id}`);
  return found;
}

/** What is wrong with one cell, by the kind of its column, and the remedy. */
function problemText(kind: FigureKind, problem: ColumnProblem | FormattedAs): string {
  const own = OWN_PROBLEMS[kind.kind]?.[problem];
  if (own !== undefined) return own;
  if (kind.kind === 'choice' || kind.kind === 'yes-no')
    return CHOICE_PROBLEMS[problem === 'blank' || problem === 'formula' ? problem : 'not-listed'](
      kind.texts.join(', '),
    );
  if (problem === 'not-listed' || problem === 'too-long')
    throw new RangeError(`a figure of the kind ${kind.kind} is not ${problem}`);
  return COUNT_PROBLEM_TEXT[problem];
}

const CHOICE_PROBLEMS = {
  blank: (texts: string) => `chưa chọn; hãy chọn một trong: ${texts}`,
  formula: (texts: string) => `đang chứa công thức; hãy chọn một trong: ${texts}`,
  'not-listed': (texts: string) => `không có trong danh sách; hãy chọn một trong: ${texts}`,
} as const;

const DAY = 'hãy gõ ngày/tháng/năm, ví dụ 15/03/2025';

type ProblemTexts = Partial<Readonly<Record<ColumnProblem | FormattedAs, string>>>;

/** Where a kind has words of its own. */
const OWN_PROBLEMS: Partial<Readonly<Record<FigureKind['kind'], ProblemTexts>>> = {
  count: { 'too-large': 'lớn hơn 999.999.999; hãy kiểm tra và gõ lại' },
  money: {
    'too-large': 'lớn hơn 999.999.999.999.999; hãy kiểm tra và gõ lại',
    fraction: 'có phần lẻ; hãy gõ số đồng nguyên',
    'not-a-number': 'không phải là số; hãy xóa ô rồi gõ lại, ví dụ 1.500.000',
  },
  rate: {
    blank: 'chưa nhập; nếu không có thì gõ số 0',
    'not-a-number': 'không phải là số; hãy xóa ô rồi gõ lại, ví dụ 95,5',
    'too-large': 'lớn hơn 100; hãy kiểm tra và gõ lại',
    fraction: 'có nhiều hơn một chữ số lẻ; hãy gõ lại, ví dụ 95,5',
    percent: 'lớn hơn 100%; hãy kiểm tra và gõ lại',
  },
  day: {
    blank: `chưa nhập; ${DAY}`,
    formula: `đang chứa công thức; ${DAY}`,
    'not-a-number': `không phải là ngày; ${DAY}`,
    negative: `không phải là ngày; ${DAY}`,
    'too-large': `không phải là ngày; ${DAY}`,
    fraction: `có cả giờ; ${DAY}`,
    percent: `đang ở dạng phần trăm; ${DAY}`,
    money: `đang ở dạng tiền; ${DAY}`,
  },
  text: {
    blank: 'chưa nhập; hãy gõ chữ',
    formula: 'đang chứa công thức; hãy gõ chữ',
    'too-long': 'dài hơn 300 ký tự; hãy rút gọn',
    date: 'đang ở dạng ngày tháng; hãy xóa ô rồi gõ lại',
    percent: 'đang ở dạng phần trăm; hãy xóa ô rồi gõ lại',
    money: 'đang ở dạng tiền; hãy xóa ô rồi gõ lại',
    scientific: 'đang ở dạng số mũ (như 1E+03); hãy xóa ô rồi gõ lại',
  },
};

/** A total as it is shown: 1.234, 94,8, 9 (Có), "Tốt 9; Khá 2"; '' for none. */
export function totalText(total: ColumnTotal): string {
  switch (total.kind) {
    case 'none':
      return '';
    case 'number':
      return total.value === null ? '' : figureText(total.value);
    case 'day':
      return total.value === null ? '' : dayText(total.value);
    case 'yeses':
      return figureText(total.units);
    case 'tally':
      return total.counts.map(([text, units]) => `${text} ${units}`).join('; ');
  }
}
