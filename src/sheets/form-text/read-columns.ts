import type { DraftColumn } from '../../domain/own-form/form-draft.ts';
import type { ColumnId, TotalKind } from '../../domain/own-form/own-form.ts';
import { oneLine } from '../../domain/text/plain-text.ts';
import type { ColumnHeading } from '../../words/form-words.ts';
import { named, ordinalIn, unguarded } from './keys.ts';
import { kindIn } from './read-kind.ts';
import type { Tell } from './text-problem.ts';

const TOTALS: Readonly<Record<TotalKind, readonly string[]>> = {
  sum: ['cong', 'tong', 'tong cong'],
  mean: ['binh quan', 'trung binh'],
  tally: ['dem'],
  largest: ['lon nhat'],
  none: ['', 'khong', '-'],
};

const MARKS: Readonly<Record<'yes' | 'no', readonly string[]>> = {
  yes: ['x', '\u00d7', 'v', 'co', '1', 'bat buoc', 'true', '\u2713', '\u2714', '\u2611'],
  no: ['', 'khong', '0', '-', 'false'],
};

/** A column of the form; `cellAt` gives the text under a heading, null where there is no such heading. */
export function readColumn(cellAt: (heading: ColumnHeading) => string | null, tell: Tell): DraftColumn {
  const [number, label, kind] = [cellAt('number') ?? '', cellAt('label'), cellAt('kind')];
  const total = cellAt('total') ?? '';
  return {
    id: told(idIn(number), () => tell({ kind: 'not-a-number', found: oneLine(number) })),
    label: label === null ? null : unguarded(label),
    kind: kind === null ? null : told(kindIn(kind), () => tell({ kind: 'not-a-kind', found: oneLine(kind) })),
    partOf: readWhole(cellAt('partOf') ?? '', tell),
    total: told(named(total, TOTALS), () => tell({ kind: 'not-a-total', found: oneLine(total) })),
    isRequired: readMark(cellAt('required') ?? '', tell),
    explanation: unguarded(cellAt('explanation') ?? ''),
  };
}

function told<T>(read: T | null, tell: () => void): T | null {
  if (read === null) tell();
  return read;
}

function idIn(text: string): ColumnId | null {
  const number = ordinalIn(text.replace(/^\s*c\u1ed9t\s+/i, ''));
  return number === null || number === 0 ? null : `${number}`;
}

function readWhole(text: string, tell: Tell): ColumnId | null {
  if (oneLine(text) === '') return null;
  return told(idIn(text), () => tell({ kind: 'not-a-part', found: oneLine(text) }));
}

function readMark(text: string, tell: Tell): boolean | null {
  const mark = told(named(text, MARKS), () => tell({ kind: 'not-a-mark', found: oneLine(text) }));
  return mark === null ? null : mark === 'yes';
}
