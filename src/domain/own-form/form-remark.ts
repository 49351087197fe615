import { fieldsOf } from '../form/statement.ts';
import { unmarked } from '../text/plain-text.ts';
import { type ColumnId, isBefore, type OfficeForm } from './own-form.ts';

/** Kinds of data about persons that have no place in a table that all units see (docs/domain.md 22). */
const SENSITIVE = {
  ethnicity: /\bdan toc\b/,
  religion: /\b(?:ton giao|cong giao|phat giao|tin lanh|giao dan|tin do|theo dao)\b/,
  health: /\b(?:suc khoe|benh(?! vien)|khuyet tat|thuong tat|om dau|hiv)\b/,
  name: /\bho(?:,| va)? ten\b|\bten (?:dang vien|quan chung|nguoi|can bo)\b/,
  identity: /\b(?:cccd|cmnd|can cuoc|so the dang|ngay sinh|nam sinh|dien thoai|dia chi)\b/,
} as const;
export type SensitiveKind = keyof typeof SENSITIVE;

/** What an office should know about a form that has nothing wrong. */
export type FormRemark =
  | { readonly kind: 'sensitive-label'; readonly column: ColumnId; readonly what: SensitiveKind }
  /** The rule looks at the period before, and no period of the form has one. */
  | { readonly kind: 'never-asked'; readonly rule: number };

export const sensitiveKinds = (label: string): readonly SensitiveKind[] =>
  (Object.keys(SENSITIVE) as SensitiveKind[]).filter((what) => SENSITIVE[what].test(unmarked(label)));

export function formRemarks({ columns, rules, rhythm }: OfficeForm): readonly FormRemark[] {
  const isSingle = rhythm.kind === 'once' || rhythm.kind === 'year' || rhythm.first === rhythm.last;
  return [
    ...columns.flatMap(({ id, label }) =>
      sensitiveKinds(label).map((what): FormRemark => ({ kind: 'sensitive-label', column: id, what })),
    ),
    ...rules
      .filter(({ statement }) => isSingle && fieldsOf(statement).some(isBefore))
      .map(({ number }): FormRemark => ({ kind: 'never-asked', rule: number })),
  ];
}
