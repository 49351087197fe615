import { parseDay } from '../../domain/calendar/day.ts';
import type { FieldName } from '../../words/field-text.ts';
import { h } from '../common/dom.ts';

const LABELS: Readonly<Record<FieldName, string>> = {
  number: 'Số văn bản',
  day: 'Ngày trên văn bản (ngày/tháng/năm)',
  correctedNumber: 'Số báo cáo được đính chính',
  correctedDay: 'Ngày của báo cáo được đính chính',
  newDeadline: 'Đề nghị báo cáo chậm nhất ngày',
  causes: 'Nguyên nhân (có thể để trống)',
  tasks: 'Nhiệm vụ thời gian tới',
  signer: 'Họ tên người ký',
};

/** 2023-02-01 → 01/02/2023, as it is typed; a browser's own date field would ask in the browser's language. */
const dayTyped = (day: string): string => day.split('-').reverse().join('/');

/** One input with its label; `hear` is told at every keystroke, days as yyyy-MM-dd and '' until there is one. */
export function fieldInput(name: FieldName, value: string, hear: (typed: string) => void): HTMLElement[] {
  const id = `field-${name}`;
  const isLong = name === 'tasks' || name === 'causes';
  const isDay = name === 'day' || name === 'newDeadline' || name === 'correctedDay';
  const input = isLong
    ? h('textarea', { id, rows: name === 'tasks' ? '6' : '3' })
    : h('input', {
        id,
        type: 'text',
        autocomplete: 'off',
        ...(isDay ? { placeholder: 'ngày/tháng/năm' } : {}),
      });
  input.value = isDay ? dayTyped(value) : value;
  const wrong = h('p', { class: 'problem', role: 'alert' });
  wrong.hidden = true;
  input.addEventListener('input', () => {
    const day = isDay ? parseDay(input.value) : null;
    const isWrong = isDay && day === null && input.value.trim() !== '';
    input.setAttribute('aria-invalid', String(isWrong));
    wrong.hidden = !isWrong;
    wrong.textContent = isWrong
      ? 'Không có ngày này; hãy gõ ngày/tháng/năm, ví dụ 15/02/2023. Trên văn bản ngày còn để trống.'
      : '';
    hear(isDay ? (day ?? '') : input.value);
  });
  return [h('label', { for: id }, LABELS[name]), input, wrong];
}
