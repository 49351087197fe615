import type { DialogProblem, ListPreview } from '../../app/office/dialog-answer.ts';
import type { UnitColumn } from '../../sheets/units/units-tab.ts';
import { h } from '../common/dom.ts';

type Table = readonly (readonly string[])[];

export interface PreviewHands {
  /** What a column holds; null: not used. */
  choose(at: number, key: UnitColumn | null): void;
  correct(line: number, column: number, text: string): void;
}

const NOT_USED = 'không dùng';
const MOST_SHOWN = 20;

/** The list as it is understood: columns to choose, cells to put right, rows that are left out in grey with the reason. */
export function previewTable(
  table: Table,
  list: ListPreview,
  userEdits: PreviewHands,
): readonly HTMLElement[] {
  const codes = new Map(list.units.map(({ line, code }) => [line, code]));
  const reasons = new Map(list.leftOut.map(({ line, why }) => [line, why]));
  const shown = list.columns.filter(
    ({ isFilled, heading, key }) => isFilled || heading !== '' || key !== null,
  );
  const used = new Set(shown.filter(({ key }) => key !== null).map(({ at }) => at));
  const cellOf = (line: number, at: number, text: string): HTMLElement => {
    const here = list.problems.filter((one) => one.line === line && one.column === at);
    if (!used.has(at)) return h('td', { class: 'unused' }, text);
    if (here.length === 0) return editable(text, (to) => userEdits.correct(line, at, to));
    const input = inputOf(text, (to) => userEdits.correct(line, at, to));
    input.setAttribute('aria-invalid', 'true');
    input.title = here.map((one) => one.text).join('\n');
    return h('td', { class: 'wrong' }, input);
  };
  const rowOf = (texts: readonly string[], index: number): HTMLElement | null => {
    const line = index + 1;
    const code = codes.get(line);
    if (texts.every((text) => text.trim() === '')) return null;
    const isFixable = list.problems.some((one) => one.line === line);
    const why = reasons.get(line) ?? 'dòng tên cột';
    return h(
      'tr',
      { id: `line-${line}`, class: code === undefined ? 'left-out' : undefined },
      h('th', { scope: 'row', class: 'line' }, String(line)),
      h('td', { class: 'code' }, code ?? why),
      ...shown.map(({ at }) =>
        code === undefined && !isFixable ? h('td', {}, texts[at] ?? '') : cellOf(line, at, texts[at] ?? ''),
      ),
    );
  };
  const scroll = h(
    'div',
    { class: 'preview', tabindex: '0', role: 'region', 'aria-label': 'Danh sách đã dán' },
    h(
      'table',
      {},
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          h('th', { class: 'line' }, ''),
          h('th', {}, 'Mã'),
          ...shown.map((column) => h('th', {}, chooser(column, list, userEdits))),
        ),
      ),
      h('tbody', {}, ...table.map(rowOf)),
    ),
  );
  return [...(list.problems.length === 0 ? [] : [problemList(list)]), scroll];
}

function chooser(
  { at, heading, key }: ListPreview['columns'][number],
  { choices }: ListPreview,
  userEdits: PreviewHands,
): HTMLElement {
  const name = heading === '' ? `Cột ${at + 1}` : heading;
  const select = h(
    'select',
    { id: `column-${at}`, 'aria-label': `Cột "${name}" là` },
    h('option', { value: '' }, NOT_USED),
    ...choices.map((choice) => h('option', { value: choice.key }, choice.label)),
  );
  select.value = key ?? '';
  select.className = key === null ? 'unused' : '';
  select.addEventListener('change', () =>
    userEdits.choose(at, select.value === '' ? null : (select.value as UnitColumn)),
  );
  return h('div', {}, h('div', { class: 'heading' }, name), select);
}

/** A cell that turns into a field when it is double-clicked, or when Enter is pressed on it. */
function editable(text: string, changed: (text: string) => void): HTMLElement {
  const cell = h('td', { tabindex: '-1', title: 'Bấm đúp để sửa' }, text);
  cell.addEventListener('dblclick', () => {
    const input = inputOf(text, changed);
    cell.replaceChildren(input);
    input.focus();
  });
  return cell;
}

function inputOf(text: string, changed: (text: string) => void): HTMLInputElement {
  const input = h('input', { type: 'text', value: text, spellcheck: 'false', autocomplete: 'off' });
  input.addEventListener('change', () => changed(input.value));
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    input.blur();
  });
  return input;
}

function problemList({ problems, columns }: ListPreview): HTMLElement {
  const place = ({ line, column }: DialogProblem): string => {
    if (line === null) return '';
    const name = columns.find(({ at }) => at === column)?.heading ?? '';
    return `Dòng ${line}${name === '' ? '' : `, cột ${name}`}: `;
  };
  const item = (problem: DialogProblem): HTMLElement => {
    const text = `${place(problem)}${problem.text}`;
    const { line } = problem;
    if (line === null) return h('li', {}, text);
    const show = () => {
      const row = document.getElementById(`line-${line}`);
      const target = row?.querySelector<HTMLElement>('.wrong input') ?? row;
      target?.scrollIntoView({ block: 'center', inline: 'center' });
      target?.focus();
    };
    return h('li', {}, h('button', { type: 'button', class: 'link', onclick: show }, text));
  };
  const rest = problems.length - MOST_SHOWN;
  return h(
    'ul',
    { class: 'problems' },
    ...problems.slice(0, MOST_SHOWN).map(item),
    ...(rest > 0 ? [h('li', {}, `và ${rest} chỗ khác, đánh dấu trong bảng.`)] : []),
  );
}
