import {
  BorderStyle,
  type ITableBordersOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Table as DocumentTable } from '../../../app/documents/rendering/official-document.ts';
import { HEAD_LAYOUTS } from '../../../words/document-words.ts';
import { keptTogether } from '../../../words/line-breaks.ts';
import { headRows } from '../../../words/table-head.ts';
import { line, millimetres, run, twips } from './text.ts';

const side = (style: (typeof BorderStyle)[keyof typeof BorderStyle], size: number) => ({
  style,
  size,
  color: '000000',
});
const all = (of: ReturnType<typeof side>): ITableBordersOptions => ({
  top: of,
  bottom: of,
  left: of,
  right: of,
  insideHorizontal: of,
  insideVertical: of,
});
/** Half a point: Word counts in eighths. */
const RULED = all(side(BorderStyle.SINGLE, 4));
const BARE = all(side(BorderStyle.NONE, 0));

const fixed = (widths: readonly number[]) => ({
  columnWidths: [...widths],
  width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
  layout: TableLayoutType.FIXED,
});

/** A table with rules, in millimetres and points: its header on every page, no row parted, the totals never without a row above them. */
export function ruledTable(
  { size = 12, columns, rows, totals }: DocumentTable,
  { width: room, padding }: { readonly width: number; readonly padding: number },
  keepWithNext = false,
): Table {
  const asked = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => millimetres((width * room) / asked));
  const cells = (
    texts: readonly string[],
    { bold = false, keepNext = false }: Readonly<Partial<Record<'bold' | 'keepNext', boolean>>>,
  ) =>
    columns.map(
      ({ align = 'left' }, index) =>
        new TableCell({
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlign.CENTER,
          children: [
            line([run(keptTogether(texts[index] ?? ''), { size, bold })], {
              line: size * 1.25,
              alignment: align,
              keepNext,
            }),
          ],
        }),
    );
  const last = rows.length - 1;
  return new Table({
    ...fixed(widths),
    borders: RULED,
    indent: { size: 0, type: WidthType.DXA },
    margins: {
      marginUnitType: WidthType.DXA,
      top: twips(padding),
      bottom: twips(padding),
      left: twips(3),
      right: twips(3),
    },
    rows: [
      ...headRows(columns).map(
        (labels) =>
          new TableRow({
            tableHeader: true,
            cantSplit: true,
            children: labels.map(
              ({ label, columns: columnSpan, rows: rowSpan }) =>
                new TableCell({
                  columnSpan,
                  rowSpan,
                  verticalAlign: VerticalAlign.CENTER,
                  children: [
                    line([run(keptTogether(label), { size, bold: true })], {
                      line: size * 1.25,
                      keepNext: true,
                    }),
                  ],
                }),
            ),
          }),
      ),
      ...rows.map(
        (texts, index) =>
          new TableRow({
            cantSplit: true,
            children: cells(texts, { keepNext: index === last && (totals.length > 0 || keepWithNext) }),
          }),
      ),
      ...totals.map(
        (texts, index) =>
          new TableRow({
            cantSplit: true,
            children: cells(texts, { bold: true, keepNext: index < totals.length - 1 || keepWithNext }),
          }),
      ),
    ],
  });
}

/** Two columns without rules, as over a document and under it. */
export const twoColumns = (
  left: readonly Paragraph[],
  right: readonly Paragraph[],
  [first, second]: readonly [number, number] = HEAD_LAYOUTS.party.columns,
): Table =>
  bareTable([
    [first, left],
    [second, right],
  ]);

/** One row of columns without rules; millimetres. */
export function bareTable(
  columns: readonly (readonly [width: number, lines: readonly Paragraph[]])[],
): Table {
  const widths = columns.map(([width]) => millimetres(width));
  const none = { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 };
  return new Table({
    ...fixed(widths),
    borders: BARE,
    margins: none,
    indent: { size: 0, type: WidthType.DXA },
    rows: [
      new TableRow({
        cantSplit: true,
        children: columns.map(
          ([, lines], index) =>
            new TableCell({
              width: { size: widths[index] ?? 0, type: WidthType.DXA },
              verticalAlign: VerticalAlign.TOP,
              margins: none,
              // A cell without a paragraph is no cell to Word.
              children: lines.length === 0 ? [new Paragraph({})] : [...lines],
            }),
        ),
      }),
    ],
  });
}
