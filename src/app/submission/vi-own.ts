import { type Day, dayOfSerial } from '../../domain/calendar/day.ts';
import { ownObligation } from '../../domain/campaign/obligation.ts';
import type { ColumnProblem, Figure } from '../../domain/form/column.ts';
import type { OwnFigures, OwnRuleId } from '../../domain/form/form.ts';
import type { Finding, Severity } from '../../domain/form/judge.ts';
import { rulesOf } from '../../domain/own-form/form-rules.ts';
import type { ColumnId, OfficeForm } from '../../domain/own-form/own-form.ts';
import type { PersonalTrace } from '../../domain/text/personal-trace.ts';
import { BREAKS_NEXT, NOT_OPEN, ownFindingText, type Places } from '../../words/figure-words.ts';
import { obligationText } from '../../words/obligation-words.ts';
import { brokenRuleText, figureText } from '../../words/rule-words.ts';
import { dayText } from '../../words/wording.ts';
import { CLOSED_FOR_UNITS, PERSONAL_REMEDY, PERSONAL_TEXT, quotedNote, vi } from '../vi/vi.ts';

/** What is wrong with a period's report, or with the next one because of it. */
export type OwnFound =
  | Finding<ColumnId, OwnRuleId<ColumnId>, ColumnProblem>
  | {
      readonly kind: 'next';
      readonly rule: OwnRuleId<ColumnId>;
      readonly severity: Severity;
      readonly field?: ColumnId;
    }
  | { readonly kind: 'not-open'; readonly opensOn: Day; readonly field?: ColumnId }
  /** In a column of words, which has to be handed in anew without it. */
  | { readonly kind: 'personal-figure'; readonly field: ColumnId; readonly trace: PersonalTrace };

export const placeNames = (figureAt: (id: ColumnId) => string, noteAt: string): Places => ({
  figure: (id) => `ô ${figureAt(id)}`,
  note: `ô Ghi chú ${noteAt}`,
});

/** Answers about a period of an own form; every sentence names the cell and the remedy. */
export function viOwn(form: OfficeForm, number: number, year: number, places: Places) {
  const named = obligationText(ownObligation(form.code, number), [form]);
  const title = form.rhythm.kind === 'year' ? `${named}, năm ${year}` : named;
  const what = `“${title}”`;
  const nextText = (rule: OwnRuleId<ColumnId>): string => {
    const asked = rulesOf(form).find(({ id }) => id === rule);
    return asked === undefined ? '' : brokenRuleText(asked.statement, form.columns);
  };
  const personal = (trace: PersonalTrace): string =>
    `${places.note} có vẻ chứa ${PERSONAL_TEXT[trace]}; ${PERSONAL_REMEDY}`;
  const finding = (found: OwnFound): string => {
    switch (found.kind) {
      case 'next':
        return `${BREAKS_NEXT}: ${nextText(found.rule)}; hãy kiểm tra số của kỳ này, hoặc liên hệ văn phòng`;
      case 'not-open':
        return `${NOT_OPEN} ${dayText(found.opensOn)}; hãy tích lại từ ngày đó`;
      case 'personal':
        return personal(found.trace);
      case 'personal-figure':
        return `${places.figure(found.field)} có vẻ chứa ${PERSONAL_TEXT[found.trace]}; xin xóa thông tin cá nhân đó khỏi ô rồi tích nộp lần nữa`;
      default:
        return ownFindingText(form, found, places);
    }
  };
  return {
    what,
    closed: (byOffice: boolean): string =>
      byOffice ? `${title} đã chốt. Hãy chọn Mở lại, gửi trả… trước.` : `${title} ${CLOSED_FOR_UNITS}`,
    notAsked: 'Kỳ này ở ngoài thời gian đơn vị báo cáo nên không phải nộp.',
    finding,
    /** A finding that was accepted with a reason is worded without the demand for one. */
    notice: (found: OwnFound): string =>
      found.kind === 'rule'
        ? nextText(found.rule)
        : found.kind === 'next'
          ? `so với kỳ này, số của kỳ sau đã nhận: ${nextText(found.rule)}`
          : finding(found),
    personal,
    refusedDetail: (text: string): string => `${title}: ${text}`,
    figures: (figures: OwnFigures<ColumnId>): string =>
      `${title}: ${form.columns.map((column) => shownFigure(column.kind.kind, figures[column.id])).join(' / ')}`,
    label: (id: ColumnId | 'note'): string =>
      `${title}, ${id === 'note' ? vi.noteLabel : (form.columns.find((column) => column.id === id)?.label ?? id)}`,
  };
}

/** A figure as people read it; "–" for none. Notes and texts are masked where others read them. */
function shownFigure(kind: string, figure: Figure | undefined): string {
  if (figure === null || figure === undefined) return '–';
  if (typeof figure === 'string') return quotedNote(figure);
  const day = kind === 'day' ? dayOfSerial(figure) : null;
  return day === null ? figureText(figure) : dayText(day);
}
