import { byId } from './dom.ts';

/** What a cell's rule or note says, beside the grid while the cell is selected. */
export function showHint(hint: string | null): void {
  const note = byId('hint');
  note.hidden = hint === null;
  note.textContent = hint ?? '';
}
