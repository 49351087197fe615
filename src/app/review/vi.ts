import type { Period } from '../../domain/campaign/obligation.ts';
import type { TargetKind } from '../../domain/form/progress.ts';
import type { ColumnId } from '../../domain/own-form/own-form.ts';
import type { ProgressWithTyped } from '../../domain/report/progress-report.ts';
import type { PersonalTrace } from '../../domain/text/personal-trace.ts';
import { WITH_TYPED_LABEL } from '../../sheets/cells/submitted-formulas.ts';
import { CHECK_UP_ENTRY } from '../../words/menu-words.ts';
import { type NamedForm, obligationText } from '../../words/obligation-words.ts';
import type { Say } from '../../words/vocabulary.ts';
import { countText, gapText, some } from '../../words/wording.ts';
import { PERSONAL_TEXT } from '../vi/vi.ts';

/** What *Kiểm tra số liệu* says: of the forms in use, each by itself. */

export interface RegistrationReview {
  /** Of the accepted figures. */
  readonly registered: number;
  readonly withTyped: { readonly target: number; readonly remark: string };
  readonly superior: number | null;
  readonly byState: readonly (readonly [state: string, names: readonly string[]])[];
  readonly warning: string;
}

export interface ProgressReview {
  readonly targets: Readonly<
    Record<
      TargetKind,
      {
        readonly done: number;
        /** Of the units together. */
        readonly own: number;
        readonly superior: number | null;
      }
    >
  >;
  readonly withTyped: ProgressWithTyped | null;
  /** Each unit with the obligations that it should have met by now. */
  readonly overdue: readonly (readonly [name: string, unitObligations: readonly string[]])[];
  readonly warning: string;
}

export const viReview = {
  /** `column`: of an own form, a column of words in which it stands; null for the note. */
  personalNote: (
    name: string,
    period: Period,
    traces: readonly PersonalTrace[],
    { forms, column }: { readonly forms: readonly NamedForm[]; readonly column: ColumnId | null },
  ): string =>
    `${name} (${obligationText(period, forms).toLowerCase()}${column === null ? '' : `, cột ${column}, sửa xong phải nộp lại`}: ${traces.map((trace) => PERSONAL_TEXT[trace]).join(', ')})`,
  /** `texts`: of `personalNote`. */
  personalNotes: (texts: readonly string[]): string =>
    texts.length === 0
      ? ''
      : `Ghi chú có vẻ chứa thông tin cá nhân: ${some(texts, MOST_NAMED, 'ghi chú')}. Xin đơn vị xóa khỏi ô Ghi chú, không phải nộp lại.`,
} as const;

/** More names than these are not read in an alert. */
const MOST_NAMED = 8;

const unitsText = (names: readonly string[]): string =>
  `${countText(names.length)} đơn vị${names.length <= MOST_NAMED ? ` (${names.join('; ')})` : ''}`;

/** Only while some unit has typed figures that it has not submitted. */
const withTypedLine = (count: number, remark: string): string =>
  remark === '' ? '' : `${WITH_TYPED_LABEL}: ${countText(count)} (${remark}).`;

const registrationLines = ({
  registered,
  superior,
  withTyped,
  byState,
  warning,
}: RegistrationReview): string[] => [
  superior === null
    ? `Tổng đăng ký: ${countText(registered)}.`
    : `Tổng đăng ký: ${countText(registered)}; cấp trên giao: ${countText(superior)}; ${registered === superior ? 'không chênh lệch' : gapText(registered - superior)}.`,
  withTypedLine(withTyped.target, withTyped.remark),
  ...byState.map(([state, names]) => `${state}: ${unitsText(names)}.`),
  warning,
];

const DONE_WORDS: Readonly<Record<TargetKind, string>> = {
  admission: 'Lũy kế kết nạp',
  training: 'Lũy kế cử đi học',
};

function targetLine(
  kind: TargetKind,
  { done, own, superior }: ProgressReview['targets'][TargetKind],
  say: Say,
): string {
  const target = superior ?? own;
  const measure = superior === null ? 'chỉ tiêu các đơn vị' : 'cấp trên giao';
  return `${say(DONE_WORDS[kind])}: ${countText(done)}; ${measure}: ${countText(target)}; còn thiếu: ${countText(Math.max(0, target - done))}.`;
}

const progressLines = ({ targets, withTyped, overdue, warning }: ProgressReview, say: Say): string[] => [
  targetLine('admission', targets.admission, say),
  targetLine('training', targets.training, say),
  withTyped === null || withTyped.remark === ''
    ? ''
    : say`${WITH_TYPED_LABEL}: kết nạp ${countText(withTyped.done.admission)}, cử đi học ${countText(withTyped.done.training)} (${withTyped.remark}).`,
  overdue.length === 0
    ? 'Không đơn vị nào quá hạn.'
    : `Quá hạn: ${unitsText(overdue.map(([name, unitObligations]) => `${name}: ${unitObligations.join(', ')}`))}.`,
  warning,
];

export function reviewText(of: {
  readonly registration: RegistrationReview | null;
  readonly progress: ProgressReview | null;
  readonly broken: readonly string[];
  readonly remarks: readonly string[];
  readonly say: Say;
}): string {
  const { registration, progress, broken, remarks, say } = of;
  const isNamed = registration !== null && progress !== null;
  return [
    ...(isNamed ? ['ĐĂNG KÝ CHỈ TIÊU'] : []),
    ...(registration === null ? [] : registrationLines(registration)),
    ...(isNamed ? ['TIẾN ĐỘ'] : []),
    ...(progress === null ? [] : progressLines(progress, say)),
    broken.length === 0 ? '' : `Dòng bị hỏng công thức: ${broken.join(', ')}. Chọn ${CHECK_UP_ENTRY}.`,
    ...remarks,
  ]
    .filter((line) => line !== '')
    .join('\n');
}
