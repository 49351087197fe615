import { dayOfSerial } from '../../../domain/calendar/day.ts';
import type { Figure } from '../../../domain/form/column.ts';
import type { FormColumn } from '../../../domain/own-form/own-form.ts';
import type { OwnReport } from '../../../domain/report/official-own.ts';
import type { OwnLine } from '../../../domain/report/own-table.ts';
import { totalText } from '../../../words/figure-words.ts';
import { figureText } from '../../../words/rule-words.ts';
import { dayText, fewText } from '../../../words/wording.ts';
import type { Table } from '../rendering/official-document.ts';
import { remarkText, STANDING_REMARKS } from './common.ts';

/** The table of an own form on paper: on as few pages as its columns allow, in parts where they are too many. */

export const ownFigureText = ({ kind }: FormColumn, figure: Figure): string => {
  if (figure === null || typeof figure === 'string') return figure ?? '';
  const day = kind.kind === 'day' ? dayOfSerial(figure) : null;
  return day === null ? figureText(figure) : dayText(day);
};

/** How the unit's report stands, and its own note. */
const ownRemark = (
  { code, standing, daysLate, note }: OwnLine,
  { basis }: Pick<OwnReport, 'basis'>,
): string =>
  remarkText([
    STANDING_REMARKS[standing],
    (daysLate ?? 0) > 0 ? `Chậm ${fewText(daysLate ?? 0)} ngày` : '',
    basis.added.includes(code) ? 'Báo cáo sau khi chốt' : '',
    note,
  ]);

/** Columns as a table has them, with the width that their texts need. */
interface Printed {
  readonly column: FormColumn;
  readonly label: string;
  readonly group?: string;
  readonly texts: readonly string[];
  readonly total: string;
  /** The whole is itself a part: no head has three rows. */
  readonly isNested: boolean;
  /** Millimetres in letters of 12 points. */
  readonly width: number;
}

/** Millimetres between the margins of a page. */
const PAGE = { upright: 165, lying: 257 } as const;
const ORDER = { upright: 12, lying: 12 } as const;
const NAME = { upright: 42, lying: 60 } as const;
const NOTE = { upright: 26, lying: 36 } as const;

/** Millimetres of a letter of 12 points, in a head's bold and in a cell, and of a cell's padding. */
const LETTER = { head: 2.5, cell: 2.2 } as const;
const PADDING = 2.5;
/** A head may have so many lines, a text fills so much of a line before it is broken. */
const LINES = 7;
const MOST = 44;
const LEAST = 13;
const SMALL = 10;
/** By which parts of a wide table are made narrower until they are alike. */
const STEP = 5;

export interface OwnTables {
  readonly isWide: boolean;
  readonly tables: readonly Table[];
}

/** `mayStand`: the table may also stand on an upright page. */
export function ownTablesOf(
  columns: readonly FormColumn[],
  report: OwnReport,
  unitWord: string,
  mayStand: boolean,
): OwnTables {
  const printed = columns.map((column) => printedColumn(column, columns, report));
  const needed = widthOf(printed);
  const roomOf = (page: keyof typeof PAGE) => PAGE[page] - ORDER[page] - NAME[page] - NOTE[page];
  const page = mayStand && needed <= roomOf('upright') ? 'upright' : 'lying';
  const size = needed <= roomOf(page) ? undefined : SMALL;
  const scale = (size ?? 12) / 12;
  const parts = partsOf(printed, roomOf(page) / scale);
  const tables = parts.map((part, index): Table => {
    const isLast = index === parts.length - 1;
    return {
      ...(size === undefined ? {} : { size }),
      ...(parts.length === 1 ? {} : { caption: captionOf(part, index, parts.length) }),
      columns: [
        { label: 'STT', width: ORDER[page], align: 'center' },
        { label: `Tên ${unitWord}`, width: NAME[page] },
        ...grouped(part).map(({ column, label, group, width }) => ({
          label,
          width: width * scale,
          align: alignOf(column),
          ...(group === undefined ? {} : { group }),
        })),
        ...(isLast ? [{ label: 'Ghi chú', width: NOTE[page] }] : []),
      ],
      rows: report.units.map((unit, at) => [
        String(at + 1),
        unit.name,
        ...part.map(({ texts }) => texts[at] ?? ''),
        ...(isLast ? [ownRemark(unit, report)] : []),
      ]),
      totals: [['', 'TỔNG CỘNG', ...part.map(({ total }) => total), ...(isLast ? [''] : [])]],
    };
  });
  return { isWide: page === 'lying', tables };
}

const alignOf = ({ kind: { kind } }: FormColumn): 'left' | 'center' | 'right' =>
  kind === 'text' ? 'left' : kind === 'count' || kind === 'money' || kind === 'rate' ? 'right' : 'center';

const widthOf = (printed: readonly Printed[]): number => printed.reduce((sum, { width }) => sum + width, 0);

function printedColumn(column: FormColumn, all: readonly FormColumn[], report: OwnReport): Printed {
  const { id, label, kind, partOf } = column;
  const texts = report.units.map(({ figures }) => ownFigureText(column, figures[id] ?? null));
  // Nothing reported is no 0.
  const total = report.reported === 0 ? '' : totalText(report.totals[id] ?? { kind: 'none' });
  const isWhole =
    kind.kind === 'count' || kind.kind === 'money' || kind.kind === 'rate' || kind.kind === 'day';
  const longest = (of: readonly string[]) => Math.max(0, ...of.map((text) => text.length));
  const words = (of: readonly string[]) => of.flatMap((text) => text.split(/\s/));
  const needed = Math.max(
    longest(words([label])) * LETTER.head,
    (label.length / LINES) * LETTER.head,
    (isWhole ? longest([...texts, total]) : longest(words([...texts, total]))) * LETTER.cell,
    // A sentence is read in lines of some words.
    kind.kind === 'text' ? Math.min(MOST, longest(texts) * 0.8) : 0,
  );
  const whole = all.find((one) => one.id === partOf);
  return {
    column,
    label,
    ...(whole === undefined ? {} : { group: whole.label }),
    texts,
    isNested: whole !== undefined && whole.partOf !== null,
    total: total === '' && column.total !== 'none' ? '–' : total,
    width: Math.max(LEAST, Math.min(MOST, needed)) + PADDING,
  };
}

/** Parts of about the same width, none wider than the room; parts of a whole stay with it where that is possible. */
function partsOf(printed: readonly Printed[], room: number): readonly (readonly Printed[])[] {
  const families = printed.reduce<Printed[][]>((all, one) => {
    const last = all.at(-1);
    if (last !== undefined && one.column.partOf !== null) last.push(one);
    else all.push([one]);
    return all;
  }, []);
  const pieces = families.flatMap((family) =>
    widthOf(family) > room ? family.map((one) => [one]) : [family],
  );
  const filled = (most: number) =>
    pieces.reduce<Printed[][]>((parts, piece) => {
      const last = parts.at(-1);
      if (last !== undefined && widthOf(last) + widthOf(piece) <= most) last.push(...piece);
      else parts.push([...piece]);
      return parts;
    }, []);
  // As narrow as so few parts allow: the last one would be a single column otherwise.
  let parts = filled(room);
  for (let most = room - STEP; most > 0; most -= STEP) {
    const narrower = filled(most);
    if (narrower.length > parts.length) break;
    parts = narrower;
  }
  return parts;
}

/** *Trong đó* over the parts that stand behind their whole; the whole is named where it does not stand before them. */
function grouped(part: readonly Printed[]): readonly Printed[] {
  return part.map((one, at) => {
    const { group, column, isNested } = one;
    if (group === undefined) return one;
    const isPart = (other: Printed | undefined) => other?.column.partOf === column.partOf;
    let first = at;
    while (isPart(part[first - 1])) first--;
    const follows = !isNested && part[first - 1]?.column.id === column.partOf;
    return { ...one, group: follows ? 'Trong đó' : `Trong đó của “${group}”` };
  });
}

const captionOf = (part: readonly Printed[], index: number, of: number): string =>
  `Phần ${index + 1}/${of}: ${part.length < 2 ? '' : `từ “${part[0]?.label}” đến `}“${part.at(-1)?.label}”`;

/** What the cells of TỔNG CỘNG are, where they are no sums; '' where all are. */
export function totalsRemark(columns: readonly FormColumn[]): string {
  const named = (is: (column: FormColumn) => boolean, what: string): string[] => {
    const found = columns.filter(is).map(({ label }) => `“${label}”`);
    return found.length === 0 ? [] : [`${found.join(', ')} là ${what}`];
  };
  const texts = [
    ...named(({ total }) => total === 'mean', 'số bình quân'),
    ...named(({ total, kind }) => total === 'largest' && kind.kind !== 'day', 'số lớn nhất'),
    ...named(({ total, kind }) => total === 'largest' && kind.kind === 'day', 'ngày muộn nhất'),
    ...named(({ kind, total }) => kind.kind === 'yes-no' && total === 'tally', 'số đơn vị trả lời có'),
  ];
  return texts.length === 0 ? '' : `Ở dòng TỔNG CỘNG: ${texts.join('; ')}.`;
}
