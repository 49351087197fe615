import {
  type ColumnId,
  type FigureKind,
  type FormColumn,
  LIMITS,
  type TotalKind,
} from '../../domain/own-form/own-form.ts';
import { nameKey, oneLine } from '../../domain/text/plain-text.ts';
import { keyOf } from './keys.ts';

export interface HeaderReading {
  readonly columns: readonly FormColumn[];
  /** Headings that are no figures: numbers of rows, names of units, the note that every form has. */
  readonly leftOut: readonly string[];
}

/** A heading, and the one of which it is a part. */
interface Heading {
  readonly label: string;
  /** Its place among the headings; null for none. */
  readonly partOf: number | null;
}

type Rows = readonly (readonly string[])[];

/**
 * Columns from the head of a table as the letter has it: a row of headings, two rows with groups, or a column of indicators.
 * Kinds are guessed by the words; the person who makes the form looks at each.
 */
export function columnsOfHeader(table: Rows): HeaderReading {
  const rows = table
    .map((row) => row.map(oneLine))
    .filter((row) => row.some((text) => text !== '') && !row.every(isColumnNumber));
  const width = Math.max(0, ...rows.map((row) => row.length));
  const fewest = width === 1 ? 2 : 3;
  const found = width <= INDICATOR_COLUMNS && rows.length >= fewest ? indicators(rows) : headings(rows);
  const kept = found.map((heading, at) => ({ ...heading, at })).filter(({ label }) => !isLeftOut(label));
  const idOf = (at: number): ColumnId | null => {
    const index = kept.findIndex((one) => one.at === at);
    return index < 0 ? null : `${index + 1}`;
  };
  const columns = kept.map(({ label, partOf }, index): FormColumn => {
    const whole = partOf === null ? undefined : found[partOf];
    const wholeKind = whole === undefined ? null : guessedKind(whole.label);
    const own = guessedKind(label);
    // A part that says nothing of its own is counted as its whole is: money of money.
    const kind = wholeKind !== null && own.kind === 'count' && isMeasured(wholeKind) ? wholeKind : own;
    const isPart = isMeasured(kind) && wholeKind?.kind === kind.kind;
    return {
      id: `${index + 1}`,
      label: (isUnique(label, found) || whole === undefined ? label : `${label} (${whole.label})`).slice(
        0,
        LIMITS.label - 10,
      ),
      kind,
      partOf: isPart && partOf !== null ? idOf(partOf) : null,
      total: USUAL_TOTAL[kind.kind],
      isRequired: kind.kind !== 'text',
      explanation: '',
    };
  });
  return {
    columns: toldApart(columns),
    leftOut: found.filter(({ label }) => isLeftOut(label)).map(({ label }) => label),
  };
}

/** A label that stood there before gets its number; two columns of one label are refused. */
function toldApart(columns: readonly FormColumn[]): readonly FormColumn[] {
  const keys = columns.map(({ label }) => nameKey(label));
  return columns.map((column, at) =>
    keys.indexOf(nameKey(column.label)) === at
      ? column
      : { ...column, label: `${column.label} [${column.id}]` },
  );
}

/** A table of that many columns and several rows lists its figures one below the other. */
const INDICATOR_COLUMNS = 3;

/** `(1)`, `2`, `A`, or nothing: the row below the headings that numbers them. */
const isColumnNumber = (text: string): boolean => /^(?:\(?\d{1,2}\)?|[A-Z]|)$/.test(text);

const isUnique = (label: string, all: readonly Heading[]): boolean =>
  all.filter((one) => nameKey(one.label) === nameKey(label)).length === 1;

const LEFT_OUT =
  /^(?:stt|tt|so tt|ma|ma don vi|don vi|ten don vi|ten chi bo|chi bo|dang bo|ten to chuc.*|to chuc dang|ghi chu|chi tieu|noi dung|tieu chi)$/;
const isLeftOut = (label: string): boolean => LEFT_OUT.test(keyOf(label));

/** A group that names no figure of its own: its columns are parts of the column before it. */
const WITHIN = /^(?:trong do|trong so do|gom|bao gom|chia ra)$/;
/** The column of a group that holds all of it. */
const WHOLE = /^(?:tong so|tong|tong cong|cong|so luong)$/;

function headings(rows: Rows): readonly Heading[] {
  const [first = [], second = []] = rows;
  const hasGroups = second.some((text, at) => text !== '' && (first[at] ?? '') === '');
  if (!hasGroups) return first.filter((text) => text !== '').map((label) => ({ label, partOf: null }));
  const found: Heading[] = [];
  let group = '';
  let whole: number | null = null;
  for (let at = 0; at < Math.max(first.length, second.length); at++) {
    const [own = '', below = ''] = [first[at], second[at]];
    if (own !== '') {
      group = own;
      whole = WITHIN.test(keyOf(own)) && found.length > 0 ? found.length - 1 : null;
    }
    if (below === '') {
      if (own !== '') found.push({ label: own, partOf: null });
    } else if (whole === null && WHOLE.test(keyOf(below))) {
      whole = found.length;
      found.push({ label: group === '' ? below : group, partOf: null });
    } else {
      const isOfGroup = whole === null && group !== '' && !WITHIN.test(keyOf(group));
      found.push({ label: isOfGroup ? `${group}: ${below}` : below, partOf: whole });
    }
  }
  return found;
}

/** A line a figure; those numbered below another (2.1), or beginning with a dash or *trong đó*, are parts of it. */
function indicators(rows: Rows): readonly Heading[] {
  const found: Heading[] = [];
  let whole: number | null = null;
  const lengthOf = (column: number) => rows.reduce((sum, row) => sum + (row[column] ?? '').length, 0);
  const wordy = [0, 1, 2].reduce((most, column) => (lengthOf(column) > lengthOf(most) ? column : most), 0);
  for (const row of rows) {
    const text = row[wordy] ?? '';
    const numbering = row.find((one, column) => column !== wordy && one !== '') ?? '';
    const part = /^(?:[-+*•]\s*|trong đó\s*:?\s*|\d+\.\d+\.?\s+)(?=\S)/iu.exec(text);
    const isPart = part !== null || /^(?:\d+\.\d+|[a-zđ]|-|\+)[.)]?$/.test(numbering);
    const label = text.slice(part?.[0].length ?? 0).replace(/^(?:\d+|[IVX]+)[.)]\s+/, '');
    if (label === '') continue;
    if (!isPart && !isLeftOut(label)) whole = found.length;
    found.push({ label, partOf: isPart ? whole : null });
  }
  return found;
}

const isMeasured = ({ kind }: FigureKind): boolean => kind === 'count' || kind === 'money' || kind === 'rate';

/** By the words of a heading; the first that fits. */
const GUESSES: readonly (readonly [RegExp, FigureKind])[] = [
  [/^ngay\b|\bthoi gian to chuc\b/, { kind: 'day' }],
  [/\b(?:ty|ti) le\b|%/, { kind: 'rate' }],
  [/\b(?:so tien|kinh phi|dang phi|tong thu|tong chi|so thu|so du|tien)\b|\(dong\)/, { kind: 'money' }],
  [
    /^(?:ly do|noi dung|de xuat|de nghi ve|kien nghi|xep loai|hinh thuc|dia diem|ket qua xep loai|nguyen nhan)\b/,
    { kind: 'text' },
  ],
];
const guessedKind = (label: string): FigureKind =>
  GUESSES.find(([words]) => words.test(keyOf(label)))?.[1] ?? { kind: 'count' };

const USUAL_TOTAL: Readonly<Record<FigureKind['kind'], TotalKind>> = {
  count: 'sum',
  money: 'sum',
  rate: 'mean',
  day: 'none',
  'yes-no': 'tally',
  choice: 'tally',
  text: 'none',
};
