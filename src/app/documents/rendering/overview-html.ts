import type { Timeliness } from '../../../domain/report/timeliness.ts';
import type { OverviewCell, OverviewLine, UnitOverview } from '../../../domain/report/unit-overview.ts';
import { DOCUMENT_WORDS } from '../../../words/document-words.ts';
import { countText, permilleText } from '../../../words/wording.ts';
import { type Html, html, NOTHING } from './html.ts';
import type { Overview } from './official-document.ts';
import { OVERVIEW_GRIDS, type OverviewGrid } from './overview-css.ts';

/** Shades that differ in black and white too. Shapes are drawn as SVG, since browsers do not print backgrounds. */
const SHADES: Readonly<Record<Timeliness, string>> = {
  missing: '#fff',
  late: '#a6a6a6',
  'on-time': '#404040',
  exempt: '#e0e0e0',
};

/** The overview as a table of tables: a program that imports HTML as a text document loses the bars but no number. */
export function overviewHtml({ remark, headline, meters, groups, units, bars, legend }: Overview): Html {
  const boxes = headline.map(
    ({ label, value }) =>
      html`<td align="center"><div class="nhan">${label}</div><div class="so-lon"><b>${value}</b></div></td>`,
  );
  return html`<div class="bang"><div class="ghi" align="center"><i>${remark}</i></div><table class="dau" width="100%"><tr>${boxes}</tr></table>${metersHtml(meters)}${sharesHtml(units, groups)}${unitsHtml(units, groups)}<div class="ghi chu">${[...bars, ...legend].join(' ')}</div></div>`;
}

/** Hundredths of a millimetre in the drawing. */
const FINE = 100;

const rectangle = (x: number, y: number, width: number, height: number, fill: string): Html =>
  html`<rect x="${Math.round(x * FINE)}" y="${Math.round(y * FINE)}" width="${Math.round(width * FINE)}" height="${Math.round(height * FINE)}" fill="${fill}"/>`;

const drawing = (width: number, height: number, shapes: readonly Html[]): Html =>
  html`<svg width="${width}mm" height="${height}mm" viewBox="0 0 ${width * FINE} ${height * FINE}">${shapes}</svg>`;

const MARK = 0.6;

/** A bar of `share` of the width, and a mark at `mark` of it; nothing where there is no number, or nothing to reach. */
function barHtml(width: number, height: number, share: number | null, mark: number | null): Html {
  return drawing(width, height, [
    ...(share === null ? [] : [rectangle(0, height * 0.2, share * (width - MARK), height * 0.6, '#7f7f7f')]),
    ...(mark === null || mark === 0 ? [] : [rectangle(mark * (width - MARK), 0, MARK, height, '#000')]),
  ]);
}

const LINE = 0.4;

/** The same where a name stands on it: `share` is pale, `mark` underlines the name. */
function paleBarHtml(width: number, height: number, share: number | null, mark: number | null): Html {
  return drawing(width, height, [
    ...(share === null ? [] : [rectangle(0, 0, share * width, height, '#d0d0d0')]),
    ...(mark === null ? [] : [rectangle(0, height - LINE, mark * width, LINE, '#000')]),
  ]);
}

/** Of the bars' cells: alone, or side by side. */
const METERS = [92, 30];

function metersHtml(meters: Overview['meters']): Html {
  const width = METERS[meters.length - 1];
  if (width === undefined) return NOTHING;
  const cells = meters.map(({ label, permille }) => {
    const scale = Math.max(1000, permille);
    return html`<td>${label}</td><td style="width:${width + 1}mm">${barHtml(width, 4, permille / scale, 1000 / scale)}</td><td class="ty-le"><b>${permilleText(permille)}</b></td>`;
  });
  return html`<table class="thuoc thuoc-${meters.length}" width="100%"><tr>${cells}</tr></table>`;
}

const WIDE = 165;
const FRAME = 0.25;
const SWATCH = 2.6;

/** One bar for all units; its parts are named under it. */
function sharesHtml({ shares }: UnitOverview, groups: Overview['groups']): Html {
  const height = 5;
  const parts: Html[] = [rectangle(0, 0, WIDE, height, '#000')];
  let from = 0;
  for (const { timeliness, permille } of shares) {
    const width = ((permille ?? 0) * WIDE) / 1000;
    if (width > 2 * FRAME)
      parts.push(rectangle(from + FRAME, FRAME, width - 2 * FRAME, height - 2 * FRAME, SHADES[timeliness]));
    from += width;
  }
  const names = shares.map(
    ({ timeliness, count, permille }) =>
      html`<td>${swatch(timeliness)} ${groups[timeliness]}: <b>${countText(count)}</b>${permille === null ? '' : ` (${permilleText(permille)})`}</td>`,
  );
  return html`<div class="tinh-hinh">${drawing(WIDE, height, parts)}<table width="100%"><tr>${names}</tr></table></div>`;
}

const swatch = (timeliness: Timeliness): Html =>
  drawing(SWATCH, SWATCH, [
    rectangle(0, 0, SWATCH, SWATCH, '#000'),
    rectangle(FRAME, FRAME, SWATCH - 2 * FRAME, SWATCH - 2 * FRAME, SHADES[timeliness]),
  ]);

function unitsHtml({ columns, scale }: UnitOverview, groups: Overview['groups']): Html {
  const grid = OVERVIEW_GRIDS[columns.length - 1];
  if (grid === undefined) return NOTHING;
  const height = Math.max(...columns.map(({ length }) => length));
  const rows = Array.from({ length: height }, (_, row) => {
    const cells = columns.map(
      (column, index) =>
        html`${index === 0 ? NOTHING : html`<td class="cach"></td>`}${cellsOf(column[row], grid, scale, groups)}`,
    );
    return html`<tr>${cells}</tr>`;
  });
  const bar = grid.bar === null ? NOTHING : html`<col style="width:${grid.bar}mm">`;
  const widths = columns.map(
    (_, index) =>
      html`${index === 0 ? NOTHING : html`<col style="width:${grid.gap}mm">`}<col style="width:${grid.name}mm">${bar}<col style="width:${grid.figures}mm">`,
  );
  return html`<table class="don-vi cot-${columns.length}" width="100%"><colgroup>${widths}</colgroup>${rows}</table>`;
}

function cellsOf(
  cell: OverviewCell | undefined,
  grid: OverviewGrid,
  scale: number,
  groups: Overview['groups'],
): Html {
  const width = grid.bar === null ? 2 : 3;
  if (cell === undefined) return html`<td class="het" colspan="${width}"></td>`;
  if (cell.kind === 'group') {
    const { timeliness, count, isContinued } = cell;
    return html`<td class="nhom" colspan="${width}">${swatch(timeliness)} <b>${groups[timeliness]}: ${countText(count)}</b>${isContinued ? DOCUMENT_WORDS.continued : ''}</td>`;
  }
  const { line } = cell;
  const [share, mark] = [line.value, line.target].map((number) => (number === null ? null : number / scale));
  const [head, tail] = nameParts(line.name);
  const name = html`<div class="ten"><span class="ten-dau">${head}</span><span class="ten-cuoi">${tail}</span></div>`;
  const shown =
    grid.bar === null
      ? html`<td><div class="o">${paleBarHtml(grid.name, grid.height, share ?? null, mark ?? null)}${name}</div></td>`
      : html`<td>${name}</td><td>${barHtml(grid.bar - 1, grid.height, share ?? null, mark ?? null)}</td>`;
  return html`${shown}<td class="so" align="right">${figuresText(line)}</td>`;
}

/** Its last words, which are never cut: units of one kind have the same beginning. */
function nameParts(name: string): readonly [string, string] {
  const at = name.length <= 24 ? name.length : name.indexOf(' ', name.length - 14);
  return at === -1 ? [name, ''] : [name.slice(0, at), name.slice(at)];
}

const figuresText = ({ value, target }: OverviewLine): string =>
  `${value === null ? '–' : countText(value)}${target === null ? '' : `/${countText(target)}`}`;
