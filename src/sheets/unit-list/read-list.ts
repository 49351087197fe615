import { type Chosen, type ListColumn, listColumns } from './columns.ts';
import { findHeader, type Header, type KeyOf, type Table } from './header.ts';
import { type LeftOutRow, listRows, type UnitRow } from './rows.ts';
import { looksLikeUnit } from './told-by-content.ts';

/** A list as offices have it, layer by layer; what was left out stands beside what is used. */
export interface ListReading<K extends string> {
  /** Null when no row names the columns. */
  readonly header: Header | null;
  readonly columns: readonly ListColumn<K>[];
  readonly units: readonly UnitRow<K>[];
  readonly leftOut: readonly LeftOutRow[];
}

/** `keyOf` knows the headings; among its keys `order`, `code`, `name`, `emails` and `accounts` tell units from other rows. */
export function readList<K extends string>(
  table: Table,
  keyOf: KeyOf<K>,
  chosen: Chosen<K> = {},
): ListReading<K> {
  const header = findHeader(table, keyOf) ?? headless(table);
  const columns = listColumns(table, header, keyOf, chosen);
  return { header, columns, ...listRows(table, header, columns) };
}

/** Without headings the list begins with the first row in which a unit stands; what is above it is a title. */
function headless(table: Table): Header | null {
  const first = table.findIndex((row) => row.some(looksLikeUnit));
  return first < 0 ? null : { first, rows: 0, headings: [] };
}

/** Columns in which something stands and that are not used. */
export const unusedColumns = <K extends string>({ columns }: ListReading<K>): readonly ListColumn<K>[] =>
  columns.filter(({ key, isFilled }) => key === null && isFilled);
