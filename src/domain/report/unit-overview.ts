import { reportingOf, TIMELINESS, type Timeliness } from './timeliness.ts';

/** One unit on the overview: what its bar shows, and the mark that it should reach. */
export interface OverviewLine {
  readonly name: string;
  readonly timeliness: Timeliness;
  readonly value: number | null;
  readonly target: number | null;
}

export type OverviewCell =
  | {
      readonly kind: 'group';
      readonly timeliness: Timeliness;
      readonly count: number;
      /** At the head of a column in the middle of a group. */
      readonly isContinued: boolean;
    }
  | { readonly kind: 'line'; readonly line: OverviewLine };

interface OverviewShare {
  readonly timeliness: Timeliness;
  readonly count: number;
  /** Of the units that have to report, in tenths of a percent; null for those that need not. */
  readonly permille: number | null;
}

/** Every unit on one page, those without a report first. */
export interface UnitOverview {
  /** On time first, then late and missing, as the reports tell it. */
  readonly shares: readonly OverviewShare[];
  readonly columns: readonly (readonly OverviewCell[])[];
  /** What a bar of full length stands for; at least 1. */
  readonly scale: number;
  /** Units that found no place on the page: the last ones. */
  readonly unshown: number;
}

/** Up to this many units there is room for one column, and for whole names. */
export const ROOMY = 14;
/** Units that one page holds in so many columns and can still be read. */
const HOLDS = [ROOMY, 60, 150] as const;

export function unitOverview(units: readonly OverviewLine[]): UnitOverview {
  const reporting = reportingOf(units.map(({ timeliness }) => timeliness));
  const { onTime, late, missing, exempt, shares } = reporting;
  const most = HOLDS.at(-1) ?? 0;
  const shown = TIMELINESS.flatMap((timeliness) => ofGroup(units, timeliness)).slice(0, most);
  const numbers = shown.flatMap(({ value, target }) => [value ?? 0, target ?? 0]);
  return {
    shares: [
      { timeliness: 'on-time', count: onTime, permille: shares.onTime },
      { timeliness: 'late', count: late, permille: shares.late },
      { timeliness: 'missing', count: missing, permille: shares.missing },
      ...(exempt === 0 ? [] : [{ timeliness: 'exempt', count: exempt, permille: null } as const]),
    ],
    columns: inColumns(
      shown,
      (timeliness) => ofGroup(units, timeliness).length,
      HOLDS.findIndex((count) => shown.length <= count) + 1,
    ),
    scale: Math.max(1, ...numbers),
    unshown: units.length - shown.length,
  };
}

const ofGroup = (units: readonly OverviewLine[], timeliness: Timeliness) =>
  units.filter((unit) => unit.timeliness === timeliness);

/** The shortest columns that hold all lines; each begins with a heading, none ends with one. */
function inColumns(
  lines: readonly OverviewLine[],
  countOf: (timeliness: Timeliness) => number,
  most: number,
): OverviewCell[][] {
  for (let height = Math.ceil(lines.length / most); ; height++) {
    const columns = fill(lines, countOf, height);
    if (columns.length <= most) return columns;
  }
}

function fill(
  lines: readonly OverviewLine[],
  countOf: (timeliness: Timeliness) => number,
  height: number,
): OverviewCell[][] {
  const columns: OverviewCell[][] = [];
  lines.forEach((line, index) => {
    const isFirst = lines[index - 1]?.timeliness !== line.timeliness;
    let column = columns.at(-1);
    if (column === undefined || column.length + (isFirst ? 2 : 1) > height) {
      column = [];
      columns.push(column);
    }
    const { timeliness } = line;
    if (isFirst || column.length === 0)
      column.push({ kind: 'group', timeliness, count: countOf(timeliness), isContinued: !isFirst });
    column.push({ kind: 'line', line });
  });
  return columns;
}
