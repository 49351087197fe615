import { keyOf } from '../../sheets/form-text/keys.ts';
import {
  type ColumnFields,
  type FormFields,
  isRecurring,
  type RuleFields,
  ruleTextOf,
} from './form-fields.ts';
import { sentenceOf } from './sentence.ts';

const MOST = 6;

/** Rules that forms with such columns usually have, and this one has not yet. */
export function suggestedRules(fields: FormFields): readonly RuleFields[] {
  const { columns, rules, rhythm } = fields;
  const texts: (readonly [RuleFields['severity'], string])[] = [
    ...sumsOfParts(columns),
    ...carriedOn(columns, isRecurring(rhythm)),
    ...attendance(columns),
    ...steady(columns, isRecurring(rhythm)),
  ];
  const there = new Set(rules.map(ruleTextOf));
  return texts
    .filter(([, text]) => !there.has(text))
    .slice(0, MOST)
    .map(([severity, text]) => ({ severity, sentence: sentenceOf(text) }));
}

type Suggested = readonly (readonly [RuleFields['severity'], string])[];

/** Parts of which each counts some of the same people again, and the one that would complete it. */
const OVERLAPPING = /\b(?:nu|du bi|doan vien|tuoi|dan toc|ton giao|tri thuc|can bo)\b/;
const COMPLETE: readonly (readonly [RegExp, RegExp])[] = [
  [/\bnam\b/, /\bnu\b/],
  [/\bchinh thuc\b/, /\bdu bi\b/],
];

/** Parts that may be all of their whole. */
const sumsOfParts = (columns: readonly ColumnFields[]): Suggested =>
  columns.flatMap(({ id }): Suggested => {
    const parts = columns.filter(({ partOf }) => partOf === id);
    const labels = parts.map(({ label }) => keyOf(label));
    const isPair =
      parts.length === 2 &&
      COMPLETE.some((pair) => pair.every((words) => labels.some((label) => words.test(label))));
    const isWhole = isPair || !labels.some((label) => OVERLAPPING.test(label));
    return parts.length < 2 || !isWhole
      ? []
      : [['error', `${id} = ${parts.map((part) => part.id).join(' + ')}`]];
  });

const INCOMING = /\b(?:tang|ket nap|chuyen den|tiep nhan|nhap|thu)\b/;
const OUTGOING = /\b(?:giam|chuyen di|tu tran|khai tru|xoa ten|xin ra|ra khoi|xuat|chi)\b/;

/** A stock at the beginning and at the end of the period, with what came and went between them. */
function carriedOn(columns: readonly ColumnFields[], recurs: boolean): Suggested {
  const plain = columns.filter(({ kind, partOf }) => kind !== 'text' && partOf === null);
  const begin = plain.find(({ label }) => /\bdau (?:ky|quy|thang|nam)\b/.test(keyOf(label)));
  const end = plain.find(({ label }) => /\bcuoi (?:ky|quy|thang|nam)\b|\bhien co\b/.test(keyOf(label)));
  if (begin === undefined || end === undefined) return [];
  const flows = plain.flatMap(({ id, label, kind }) => {
    const key = keyOf(label);
    if (id === begin.id || id === end.id || kind !== begin.kind) return [];
    if (OUTGOING.test(key)) return [` - ${id}`];
    return INCOMING.test(key) ? [` + ${id}`] : [];
  });
  return [
    ...(flows.length === 0 ? [] : ([['error', `${end.id} = ${begin.id}${flows.join('')}`]] as const)),
    ...(recurs ? ([['error', `${begin.id} = trước ${end.id}`]] as const) : []),
  ];
}

const ATTENDING = /\b(?:du (?!bi\b)|tham du|tham gia|co mat|da hoc|da nop|duoc xep loai)/;

/** Those who came are at most all, and a reason is asked for when some did not. */
function attendance(columns: readonly ColumnFields[]): Suggested {
  const came = columns.find(({ kind, label }) => kind === 'count' && ATTENDING.test(keyOf(label)));
  const whole = came?.partOf ?? columns.find(({ kind }) => kind === 'count')?.id;
  if (came === undefined || whole === undefined || whole === came.id) return [];
  const why = columns.filter(
    ({ kind, label }) => kind === 'text' && /^(?:ly do|nguyen nhan)\b/.test(keyOf(label)),
  );
  return [
    ...(came.partOf === null ? ([['error', `${came.id} <= ${whole}`]] as const) : []),
    ['warning', `${came.id} >= 75% ${whole}`],
    ...why.map(({ id }) => ['error', `${id} khi ${came.id} < ${whole}`] as const),
  ];
}

/** The first figure seldom leaps from one period to the next. */
function steady(columns: readonly ColumnFields[], recurs: boolean): Suggested {
  const first = columns.find(({ kind, partOf, label }) => {
    return kind === 'count' && partOf === null && /^(?:tong so|so) \w/.test(keyOf(label));
  });
  return recurs && first !== undefined ? [['warning', `${first.id} lệch <= 20% trước ${first.id}`]] : [];
}
