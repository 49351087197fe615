import type { AllocationStart } from '../../app/allocation/allocation.ts';
import type { AllocationBase } from '../../domain/form/allocation.ts';
import type { Say } from '../../words/vocabulary.ts';
import { button, h } from '../common/dom.ts';
import type { Frame } from '../common/frame.ts';
import { choice } from './confirmation.ts';
import type { PartsTable } from './parts-table.ts';
import { BASES, proposal } from './proposal.ts';
import { worded } from './worded.ts';

/** What is split, by which base, and the button that proposes parts. */
export interface SplitBar {
  readonly elements: readonly HTMLElement[];
  /** Fills the table's bases in. */
  showBases(): void;
  showAmount(amount: number | null): void;
  /** What was typed changed: a proposal that takes it away asks again. */
  unsure(): void;
}

export function splitBar(frame: Frame, start: AllocationStart, say: Say, table: PartsTable): SplitBar {
  let base = firstBase(start);
  let isSure = false;
  const amount = h('input', { type: 'text', id: 'amount', oninput: () => unsure() });
  const split = button('Chia thử', 'plain', () => propose());

  function unsure(): void {
    isSure = false;
    split.textContent = 'Chia thử';
  }

  /** Proposes parts; asks once more when that takes away what was typed. */
  function propose(): void {
    const parts = proposal(amount.value, base, table.bases());
    if (typeof parts === 'string') frame.complain(say(parts));
    else if (!table.isTyped() || isSure) table.propose(parts);
    else {
      isSure = true;
      split.textContent = 'Thay các số đang sửa';
      frame.complain('Các số đang sửa ở cột Giao sẽ bị thay. Bấm lần nữa để chia.');
    }
  }

  return {
    elements: [
      h('p', { class: 'choice' }, h('label', { for: 'amount' }, 'Chia (số, hoặc tỷ lệ như 3%)'), amount),
      choice('base', 'theo', worded(BASES, say), base, (chosen) => {
        base = chosen;
        table.showBases(base);
      }),
      split,
    ],
    showBases: () => table.showBases(base),
    showAmount(total) {
      amount.value = String(total ?? '');
    },
    unsure,
  };
}

function firstBase({ units }: AllocationStart): AllocationBase {
  const hasFigures = (base: AllocationBase) => units.some(({ weights }) => (weights[base] ?? 0) > 0);
  return hasFigures('members') ? 'members' : hasFigures('trained') ? 'trained' : 'equal';
}
