import { readCount } from '../../domain/text/count-text.ts';
import { h } from '../common/dom.ts';

/** What both pages of the dialog ask with. */

export const FORM = 'change-form';

export interface Field {
  readonly input: HTMLInputElement;
  readonly element: HTMLElement;
}

export function field(id: string, label: string, placeholder = '', oninput?: () => void): Field {
  const input = h('input', { type: 'text', id, placeholder, autocomplete: 'off', oninput });
  return { input, element: h('p', {}, h('label', { for: id }, label), input) };
}

export const basisField = (): Field => field('basis', 'Căn cứ (quyết định, ngày)');

/** Of what is no whole number: a number that the server refuses. NaN would arrive there as a blank field. */
const UNREADABLE = -1;

export function numberIn({ value }: HTMLInputElement): number {
  const read = readCount(value);
  return read.kind === 'count' ? read.value : UNREADABLE;
}
