import type { FieldName } from '../../app/documents/field-text.ts';
import { h } from '../common/dom.ts';

const LABELS: Readonly<Record<FieldName, string>> = {
  number: 'Số văn bản',
  day: 'Ngày ký',
  newDeadline: 'Đề nghị báo cáo chậm nhất ngày',
  causes: 'Nguyên nhân (có thể để trống)',
  tasks: 'Nhiệm vụ thời gian tới',
  signer: 'Họ tên người ký',
};

/** One input with its label; `hear` is told at every keystroke. */
export function fieldInput(name: FieldName, value: string, hear: (typed: string) => void): HTMLElement[] {
  const id = `field-${name}`;
  const isLong = name === 'tasks' || name === 'causes';
  const isDay = name === 'day' || name === 'newDeadline';
  const input = isLong
    ? h('textarea', { id, rows: name === 'tasks' ? '6' : '3' })
    : h('input', { id, type: isDay ? 'date' : 'text', autocomplete: 'off' });
  input.value = value;
  input.addEventListener('input', () => hear(input.value));
  return [h('label', { for: id }, LABELS[name]), input];
}
