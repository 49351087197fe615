import type { Table } from './official-document.ts';

/** A long, narrow table as two halves side by side, read down the left one first: half as many rows to the page. */
export function inTwoColumns({ columns, rows }: Pick<Table, 'columns' | 'rows'>): Table {
  const height = Math.ceil(rows.length / 2);
  const none = columns.map(() => '');
  return {
    columns: [...columns, ...columns],
    rows: rows.slice(0, height).map((row, index) => [...row, ...(rows[height + index] ?? none)]),
    totals: [],
  };
}
