import type { AllocationPart, AllocationUnit } from '../../app/allocation/allocation.ts';
import type { AllocationBase } from '../../domain/form/allocation.ts';
import type { TargetKind } from '../../domain/form/progress.ts';
import { readCount } from '../../domain/text/count-text.ts';
import { codeAndName } from '../../domain/unit/alike-units.ts';
import type { Say } from '../../words/vocabulary.ts';
import { countText } from '../../words/wording.ts';
import { h } from '../common/dom.ts';

/** What a person typed: of each unit by code. */
export type Draft = ReadonlyMap<string, string>;

/** A unit whose target changes. */
export interface Difference {
  readonly unit: AllocationUnit;
  readonly before: number | null;
  readonly after: number | null;
}

export interface PartsTable {
  readonly element: HTMLElement;
  /** The targets as they stand, but where the draft has something else. */
  show(kind: TargetKind, draft: Draft): void;
  /** The figures that parts are split by, as they were accepted; they may be typed and pasted over. */
  showBases(base: AllocationBase): void;
  /** Null while some base is no count; a blank counts 0 and is named by `withoutBase`. */
  bases(): readonly number[] | null;
  withoutBase(): readonly string[];
  propose(parts: readonly number[]): void;
  /** The unit whose part is no count, the first if there are several. */
  wrong(): { readonly code: string; readonly typed: string } | null;
  /** Null while some part is no count. */
  total(): number | null;
  parts(): readonly AllocationPart[] | null;
  differences(): readonly Difference[];
  draft(): Draft;
  /** Whether parts were typed since they were proposed or shown. */
  isTyped(): boolean;
}

type Figure = number | null | 'wrong';

function figureIn(text: string): Figure {
  const read = readCount(text);
  return read.kind === 'blank' ? null : read.kind === 'count' ? read.value : 'wrong';
}

const shown = (count: number | null): string => (count === null ? '–' : countText(count));

/** One row a unit: what it is weighed by, what is assigned now, the part to be given, and how that differs. */
export function partsTable(
  units: readonly AllocationUnit[],
  say: Say,
  onChange: (what: 'base' | 'part') => void,
): PartsTable {
  let isTyped = false;
  let chosen: TargetKind = 'admission';
  const standing = ({ assigned }: AllocationUnit): number | null => assigned[chosen];
  const field = (unit: AllocationUnit, what: 'base' | 'part', label: string) =>
    h('input', {
      type: 'text',
      inputmode: 'numeric',
      class: what,
      'aria-label': `${label} của ${unit.name}`,
      oninput: () => typed(what),
      onpaste: (event) => pasteColumn(event as ClipboardEvent, what),
    });
  const rows = units.map((unit) => {
    const base = field(unit, 'base', 'Cơ sở');
    const part = field(unit, 'part', 'Chỉ tiêu');
    const now = h('td', { class: 'number' });
    const other = h('td', { class: 'number other' });
    const row = h(
      'tr',
      {},
      h('th', { scope: 'row' }, codeAndName(unit)),
      h('td', { class: 'field' }, base),
      now,
      h('td', { class: 'field' }, part),
      other,
    );
    return { unit, base, part, now, other, row };
  });
  const baseHead = h('th', { scope: 'col', class: 'number' });
  const column = (text: string) => h('th', { scope: 'col', class: 'number' }, text);
  const head = h(
    'tr',
    {},
    h('th', { scope: 'col' }, 'Đơn vị'),
    baseHead,
    column('Đang giao'),
    column('Giao'),
    column('Thay đổi'),
  );

  function changed(what: 'base' | 'part'): void {
    for (const { unit, part, other } of rows) {
      const after = figureIn(part.value);
      const before = standing(unit);
      other.textContent = after === 'wrong' ? '?' : differenceText(before, after);
    }
    onChange(what);
  }

  function typed(what: 'base' | 'part'): void {
    isTyped = isTyped || what === 'part';
    changed(what);
  }

  /** A column copied from a sheet fills the rows below. */
  function pasteColumn(event: ClipboardEvent, what: 'base' | 'part'): void {
    const lines = (event.clipboardData?.getData('text') ?? '').replace(/\r?\n$/, '').split(/\r?\n/);
    const first = rows.findIndex((row) => row[what] === event.target);
    if (lines.length < 2 || first < 0) return;
    event.preventDefault();
    lines.forEach((line, index) => {
      const row = rows[first + index];
      if (row !== undefined) row[what].value = line.trim();
    });
    typed(what);
  }

  const figures = (what: 'base' | 'part'): readonly Figure[] => rows.map((row) => figureIn(row[what].value));
  const whole = (what: 'base' | 'part'): readonly (number | null)[] | null => {
    const found = figures(what);
    return found.every((figure): figure is number | null => figure !== 'wrong') ? found : null;
  };
  return {
    element: h('table', {}, h('thead', {}, head), h('tbody', {}, ...rows.map(({ row }) => row))),
    show(kind, draft) {
      chosen = kind;
      isTyped = draft.size > 0;
      for (const { unit, part, now } of rows) {
        now.textContent = shown(standing(unit));
        part.value = draft.get(unit.code) ?? String(standing(unit) ?? '');
      }
      changed('part');
    },
    showBases(base) {
      baseHead.textContent = say(BASE_HEADS[base]);
      for (const row of rows) {
        row.base.value = String(row.unit.weights[base] ?? '');
        row.base.disabled = base === 'equal';
      }
      changed('base');
    },
    bases: () => whole('base')?.map((base) => base ?? 0) ?? null,
    withoutBase: () => rows.filter(({ base }) => base.value.trim() === '').map(({ unit }) => unit.code),
    propose(parts) {
      isTyped = false;
      rows.forEach(({ part }, index) => {
        part.value = String(parts[index] ?? '');
      });
      changed('part');
    },
    wrong: () => {
      const row = rows.find(({ part }) => figureIn(part.value) === 'wrong');
      return row === undefined ? null : { code: row.unit.code, typed: row.part.value };
    },
    total: () => whole('part')?.reduce<number>((sum, part) => sum + (part ?? 0), 0) ?? null,
    parts: () =>
      whole('part')?.map((part, index) => {
        const unit = units[index] as AllocationUnit;
        return { code: unit.code, seen: standing(unit), part };
      }) ?? null,
    differences: () =>
      (whole('part') ?? []).flatMap((after, index) => {
        const unit = units[index] as AllocationUnit;
        const before = standing(unit);
        return before === after ? [] : [{ unit, before, after }];
      }),
    isTyped: () => isTyped,
    draft: () =>
      new Map(
        rows.flatMap(({ unit, part }) =>
          figureIn(part.value) === standing(unit) ? [] : [[unit.code, part.value] as const],
        ),
      ),
  };
}

export function differenceText(before: number | null, after: number | null): string {
  if (before === after) return '';
  if (after === null) return 'bỏ trống';
  if (before === null) return 'mới';
  return after > before ? `+${countText(after - before)}` : `−${countText(before - after)}`;
}

const BASE_HEADS: Readonly<Record<AllocationBase, string>> = {
  members: 'Đảng viên',
  staff: 'CBCC, VC, NLĐ',
  trained: 'Đã học lớp',
  equal: 'Hệ số',
};
