import { outlook } from '../../src/domain/calendar/deadline.ts';
import { milestoneLabel } from '../../src/domain/calendar/milestone.ts';
import type { WorkingCalendar } from '../../src/domain/calendar/working-calendar.ts';
import { type FormPeriod, formMilestones, periodsOf } from '../../src/domain/own-form/form-period.ts';
import { type FormRemark, formRemarks } from '../../src/domain/own-form/form-remark.ts';
import { rulesOf } from '../../src/domain/own-form/form-rules.ts';
import type { FigureKind, FormColumn, OfficeForm, Rhythm } from '../../src/domain/own-form/own-form.ts';
import { outlookRemarks } from '../../src/words/deadline-text.ts';
import {
  KIND_WORDS,
  periodText,
  RHYTHM_WORDS,
  SENSITIVE_WORDS,
  SEVERITY_WORDS,
  TOTAL_WORDS,
} from '../../src/words/form-words.ts';
import { ruleText } from '../../src/words/rule-words.ts';
import { dayText, weekdayText } from '../../src/words/wording.ts';

/** What a form says, in sentences: columns, rules, the periods of a year with their last days and reminders. */
export function describeForm(form: OfficeForm, year: number, calendar: WorkingCalendar): string {
  const periods = periodsOf(form, year, calendar);
  const remarks = [
    ...formRemarks(form).map((remark) => remarkText(remark, form)),
    ...new Set(periods.flatMap(({ lastDay }) => outlookRemarks(outlook(lastDay, lastDay, calendar)))),
  ];
  return [
    `${form.title} (mã ${form.code})`,
    `Kỳ: ${rhythmText(form.rhythm)}`,
    `Hạn: ${form.deadline.text}`,
    `Mốc nhắc: ${form.milestones.map(milestoneLabel).join(', ')} (ngày làm việc, tính từ ngày cuối)`,
    '',
    `Các cột (${form.columns.length}):`,
    ...form.columns.map((column) => `  ${columnText(column, form.columns)}`),
    '',
    'Quy tắc:',
    ...(rulesOf(form).length === 0 ? ['  không có'] : []),
    ...rulesOf(form).map(
      ({ number, severity, statement }) =>
        `  ${number === null ? '-' : `${number}.`} ${SEVERITY_WORDS[severity]}: ${ruleText(statement, form.columns)}${number === null ? ' (trong đó)' : ''}`,
    ),
    '',
    `Các kỳ của năm ${year}:`,
    ...periods.map((period) => `  ${describePeriod(period, form, year, calendar)}`),
    ...(remarks.length === 0 ? [] : ['', ...remarks]),
    '',
  ].join('\n');
}

const rhythmText = (rhythm: Rhythm): string =>
  rhythm.kind === 'once' || rhythm.kind === 'year'
    ? RHYTHM_WORDS[rhythm.kind]
    : `${RHYTHM_WORDS[rhythm.kind]}, từ kỳ ${rhythm.first} đến kỳ ${rhythm.last}`;

const kindText = (kind: FigureKind): string =>
  kind.kind === 'choice' ? `${KIND_WORDS.choice} (${kind.texts.join('; ')})` : KIND_WORDS[kind.kind];

function columnText(column: FormColumn, columns: readonly FormColumn[]): string {
  const whole = columns.find(({ id }) => id === column.partOf);
  return [
    `${column.id}. ${column.label}: ${kindText(column.kind)}`,
    whole === undefined ? '' : `trong đó của “${whole.label}”`,
    column.isRequired ? 'bắt buộc' : 'không bắt buộc',
    `tổng: ${TOTAL_WORDS[column.total]}`,
    column.explanation,
  ]
    .filter((part) => part !== '')
    .join('; ');
}

function describePeriod(
  period: FormPeriod,
  form: OfficeForm,
  year: number,
  calendar: WorkingCalendar,
): string {
  const { number, opensOn, lastDay, movedFrom } = period;
  const reminders = formMilestones(lastDay, form.milestones, calendar).map(
    ({ offset, day }) => `${dayText(day)} (${milestoneLabel(offset)})`,
  );
  const name = periodText(form.rhythm.kind, number, year);
  return [
    `${name === '' ? '' : `${name}: `}${opensOn === null ? 'nhập ngay khi có trang' : `nhập từ ${dayText(opensOn)}`}`,
    `đến hết ${weekdayText(lastDay)}${movedFrom === null ? '' : ` (${weekdayText(movedFrom)} là ngày nghỉ)`}`,
    `nhắc ${reminders.join(', ')}`,
  ].join('; ');
}

function remarkText(remark: FormRemark, { columns }: OfficeForm): string {
  switch (remark.kind) {
    case 'sensitive-label': {
      const label = columns.find(({ id }) => id === remark.column)?.label ?? remark.column;
      return `Lưu ý: cột ${remark.column} (${label}) có vẻ hỏi về ${SENSITIVE_WORDS[remark.what]}; mọi đơn vị cùng tệp đều xem được, hãy chỉ hỏi con số tổng hợp.`;
    }
    case 'never-asked':
      return `Lưu ý: quy tắc ${remark.rule} so với kỳ trước, nhưng biểu mẫu chỉ có một kỳ, nên không bao giờ được hỏi.`;
  }
}
