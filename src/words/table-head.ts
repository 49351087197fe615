/** A column as a table's head needs it. */
interface HeadColumn {
  readonly label: string;
  /** Millimetres. */
  readonly width: number;
  /** Stands over this column and those beside it that have the same one. */
  readonly group?: string;
}

/** A cell of a table's head. */
interface HeadCell {
  readonly label: string;
  readonly columns: number;
  readonly rows: number;
  /** Millimetres. */
  readonly width: number;
}

/** The rows of a table's head: two where columns stand under a common label. */
export function headRows(columns: readonly HeadColumn[]): readonly (readonly HeadCell[])[] {
  const grouped = columns.filter(({ group }) => group !== undefined);
  const one = { columns: 1, rows: 1 };
  const first: HeadCell[] = [];
  for (const [at, { label, group, width }] of columns.entries()) {
    const last = first.at(-1);
    if (group === undefined) first.push({ ...one, label, width, rows: grouped.length > 0 ? 2 : 1 });
    else if (last !== undefined && columns[at - 1]?.group === group)
      first[first.length - 1] = { ...last, columns: last.columns + 1, width: last.width + width };
    else first.push({ ...one, label: group, width });
  }
  return grouped.length === 0
    ? [first]
    : [first, grouped.map(({ label, width }) => ({ ...one, label, width }))];
}
