import type { AllocationRequest, AllocationUnit } from '../../app/allocation/allocation.ts';
import type { AllocationBase } from '../../domain/form/allocation.ts';
import type { TargetKind } from '../../domain/form/progress.ts';
import { readCount } from '../../domain/text/count-text.ts';
import type { Say } from '../../words/vocabulary.ts';
import { countText } from '../../words/wording.ts';
import { h } from '../common/dom.ts';

export interface PartsTable {
  readonly element: HTMLElement;
  /** Proposed parts in the order of the units; null leaves what is assigned now. */
  show(kind: TargetKind, base: AllocationBase, parts: readonly number[] | null): void;
  /** The unit whose part is no count, the first if there are several. */
  wrong(): { readonly code: string; readonly typed: string } | null;
  /** Null while some part is no count. */
  total(): number | null;
  parts(): AllocationRequest['parts'] | null;
  isEdited(): boolean;
}

/** One row a unit: what it is weighed by, what is assigned now, the proposed part to be changed at will. */
export function partsTable(units: readonly AllocationUnit[], say: Say, onChange: () => void): PartsTable {
  let edited = false;
  const rows = units.map((unit) => {
    const input = h('input', {
      type: 'text',
      inputmode: 'numeric',
      class: 'part',
      'aria-label': `Chỉ tiêu của ${unit.name}`,
      oninput: () => {
        edited = true;
        onChange();
      },
    });
    const weight = h('td', { class: 'number' });
    const now = h('td', { class: 'number' });
    const row = h(
      'tr',
      {},
      h('th', { scope: 'row' }, `${unit.code} ${unit.name}`),
      weight,
      now,
      h('td', {}, input),
    );
    return { unit, input, weight, now, row };
  });
  const weightHead = h('th', { scope: 'col', class: 'number' });
  const head = h(
    'tr',
    {},
    h('th', { scope: 'col' }, 'Đơn vị'),
    weightHead,
    h('th', { scope: 'col', class: 'number' }, 'Đang giao'),
    h('th', { scope: 'col', class: 'number' }, 'Giao'),
  );
  const counts = (): (number | null)[] =>
    rows.map(({ input }) => {
      const read = readCount(input.value);
      return read.kind === 'count' ? read.value : null;
    });
  const whole = (): number[] | null => {
    const found = counts();
    return found.every((count) => count !== null) ? found : null;
  };
  return {
    element: h('table', {}, h('thead', {}, head), h('tbody', {}, ...rows.map(({ row }) => row))),
    show(kind, base, parts) {
      edited = false;
      weightHead.textContent = say(WEIGHT_WORDS[base]);
      rows.forEach(({ unit, input, weight, now }, index) => {
        const [assigned, weighs] = [unit.assigned[kind], unit.weights[base]];
        weight.textContent = weighs === null ? '–' : countText(weighs);
        now.textContent = assigned === null ? '–' : countText(assigned);
        input.value = String(parts?.[index] ?? assigned ?? '');
      });
    },
    total: () => whole()?.reduce((sum, count) => sum + count, 0) ?? null,
    parts: () => whole()?.map((part, index) => ({ code: units[index]?.code ?? '', part })) ?? null,
    wrong: () => {
      const at = counts().indexOf(null);
      const row = rows[at];
      return row === undefined ? null : { code: row.unit.code, typed: row.input.value };
    },
    isEdited: () => edited,
  };
}

const WEIGHT_WORDS: Readonly<Record<AllocationBase, string>> = {
  members: 'Đảng viên',
  trained: 'Đã học lớp',
  equal: 'Hệ số',
};
