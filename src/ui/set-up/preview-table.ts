import type { DialogProblem } from '../../app/dialog-calls.ts';
import { h } from '../common/dom.ts';
import type { Table } from './table-text.ts';

const MOST_SHOWN = 20;

/** The pasted list as it was understood, its problems listed above and marked in their cells. */
export function previewTable(table: Table, problems: readonly DialogProblem[]): readonly HTMLElement[] {
  const [header = [], ...lines] = table;
  const width = Math.max(...table.map((line) => line.length));
  const at = (line: number, column: number) =>
    problems.filter((one) => one.line === line && (one.column === null || one.column === column));
  const cellOf = (tag: 'td' | 'th', line: number, column: number, text: string): HTMLElement => {
    const here = at(line, column);
    if (here.length === 0) return h(tag, {}, text);
    const cell = h(tag, { class: 'wrong', title: here.map((one) => one.text).join('\n') }, text);
    cell.setAttribute('aria-invalid', 'true');
    return cell;
  };
  const rowOf = (tag: 'td' | 'th', line: number, texts: readonly string[]): HTMLElement =>
    h(
      'tr',
      { id: `line-${line}` },
      h('th', { scope: 'row', class: 'line' }, String(line)),
      ...Array.from({ length: width }, (_, column) => cellOf(tag, line, column, texts[column] ?? '')),
    );
  const scroll = h(
    'div',
    { class: 'preview', tabindex: '0', role: 'region', 'aria-label': 'Danh sách đã dán' },
    h(
      'table',
      {},
      h('thead', {}, rowOf('th', 1, header)),
      h(
        'tbody',
        {},
        ...lines.flatMap((line, index) =>
          line.every((text) => text.trim() === '') ? [] : [rowOf('td', index + 2, line)],
        ),
      ),
    ),
  );
  return [...(problems.length === 0 ? [] : [problemList(table, problems)]), scroll];
}

function problemList([header = []]: Table, problems: readonly DialogProblem[]): HTMLElement {
  const place = ({ line, column }: DialogProblem): string => {
    if (line === null) return '';
    const name = column === null ? '' : (header[column] ?? '').trim();
    return `Dòng ${line}${name === '' ? '' : `, cột ${name}`}: `;
  };
  const item = (problem: DialogProblem): HTMLElement => {
    const text = `${place(problem)}${problem.text}`;
    const { line } = problem;
    if (line === null) return h('li', {}, text);
    const show = () => {
      const row = document.getElementById(`line-${line}`);
      (row?.querySelector('.wrong') ?? row)?.scrollIntoView({ block: 'center', inline: 'center' });
    };
    return h('li', {}, h('button', { type: 'button', class: 'link', onclick: show }, text));
  };
  const rest = problems.length - MOST_SHOWN;
  return h(
    'ul',
    { class: 'problems' },
    ...problems.slice(0, MOST_SHOWN).map(item),
    ...(rest > 0 ? [h('li', {}, `và ${rest} lỗi khác, đánh dấu trong bảng.`)] : []),
  );
}
