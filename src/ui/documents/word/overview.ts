import type { Paragraph, Table } from 'docx';
import type { Overview } from '../../../app/documents/rendering/official-document.ts';
import type { OverviewCell, OverviewLine } from '../../../domain/report/unit-overview.ts';
import { DOCUMENT_WORDS } from '../../../words/document-words.ts';
import { countText, permilleText } from '../../../words/wording.ts';
import { bareTable, ruledTable } from './table.ts';
import { line, run } from './text.ts';

/** Letters' size and the line's height, by the number of columns that the units take. */
const SIZES = [
  { size: 12, line: 17 },
  { size: 10, line: 13 },
  { size: 7.5, line: 8 },
] as const;

/** Millimetres of a column's numbers. */
const FIGURES = [28, 14, 11] as const;

/** The overview with every name and number; its bars are drawings, which stay on the printed page. */
export function overviewBlocks(
  { remark, headline, meters, groups, units, legend }: Overview,
  room: number,
): (Paragraph | Table)[] {
  const shares = units.shares.map(
    ({ timeliness, count, permille }) =>
      `${groups[timeliness]}: ${countText(count)}${permille === null ? '' : ` (${permilleText(permille)})`}`,
  );
  const rates = meters.map(({ label, permille }) => `${label}: ${permilleText(permille)}`);
  const small = { line: 13, before: 2 };
  return [
    line([run(remark, { size: 12, italics: true })], small),
    line([], { line: 6 }),
    ruledTable(
      {
        columns: headline.map(({ label }) => ({ label, width: 1, align: 'center' })),
        rows: [headline.map(({ value }) => value)],
        totals: [],
      },
      { width: room, padding: 2 },
    ),
    ...[rates, shares]
      .filter(({ length }) => length > 0)
      .map((texts) => line([run(texts.join(' · '), { size: 11 })], small)),
    line([], { line: 6 }),
    unitsTable(units.columns, groups, room),
    line([run(legend.join(' '), { size: 9, italics: true })], { line: 11, before: 2 }),
  ];
}

function unitsTable(
  columns: readonly (readonly OverviewCell[])[],
  groups: Overview['groups'],
  room: number,
): Table {
  const at = Math.min(columns.length, SIZES.length) - 1;
  const { size, line: height } = SIZES[at] ?? SIZES[0];
  const figures = FIGURES[at] ?? FIGURES[0];
  const width = room / Math.max(1, columns.length);
  const name = (cell: OverviewCell): Paragraph =>
    cell.kind === 'group'
      ? line(
          [
            run(`${groups[cell.timeliness]}: ${countText(cell.count)}`, { size, bold: true }),
            run(cell.isContinued ? DOCUMENT_WORDS.continued : '', { size }),
          ],
          { line: height, alignment: 'left' },
        )
      : line([run(shortened(cell.line.name, width - figures, size), { size })], {
          line: height,
          alignment: 'left',
        });
  const numbers = (cell: OverviewCell): Paragraph =>
    line([run(cell.kind === 'group' ? '' : figuresText(cell.line), { size })], {
      line: height,
      alignment: 'right',
    });
  return bareTable(
    columns.flatMap((column): (readonly [number, Paragraph[]])[] => [
      [width - figures, column.map(name)],
      [figures - 3, column.map(numbers)],
      [3, []],
    ]),
  );
}

/** Names and numbers stand in columns of their own: a name that took two lines would move its numbers to another unit. */
function shortened(name: string, width: number, size: number): string {
  // A letter is half as wide as it is high, on the average of names that begin each word with a capital.
  const most = Math.floor(width / (size * 0.3528 * 0.54));
  return name.length <= most ? name : `${name.slice(0, Math.max(1, most - 1)).trimEnd()}…`;
}

const figuresText = ({ value, target }: OverviewLine): string =>
  `${value === null ? '–' : countText(value)}${target === null ? '' : `/${countText(target)}`}`;
