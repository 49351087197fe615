import type { Column, Table } from '../rendering/official-document.ts';
import { inTwoColumns } from '../rendering/two-columns.ts';
import { MOST_DETAILED } from './office-documents.ts';

/** A column of a letter's table, with what it says of a unit. */
export interface LetterColumn<Owing> extends Column {
  readonly text: (owing: Owing) => string;
}

/** The columns behind number and name, with the width in mm of the name. */
interface LetterColumns<Owing> {
  readonly nameWidth: number;
  readonly columns: readonly LetterColumn<Owing>[];
}

/** Who is written to, and why: with figures while there are few units, else in two halves side by side, without them. */
export function owingTable<Owing>(
  owing: readonly Owing[],
  nameOf: (one: Owing) => string,
  unitWord: string,
  of: { readonly detailed: LetterColumns<Owing>; readonly short: LetterColumns<Owing> },
): Table {
  const isShort = owing.length > MOST_DETAILED;
  const { nameWidth, columns } = isShort ? of.short : of.detailed;
  const table = {
    columns: [
      { label: 'STT', width: isShort ? 11.5 : 11, align: 'center' as const },
      { label: `Tên ${unitWord}`, width: nameWidth },
      ...columns.map(({ text: _, ...column }) => column),
    ],
    rows: owing.map((one, index) => [
      String(index + 1),
      nameOf(one),
      ...columns.map(({ text }) => text(one)),
    ]),
  };
  return isShort ? inTwoColumns(table) : { ...table, totals: [] };
}
