import { absolute, areaAt, beside } from '../cells/a1.ts';
import { REFUSED_AT_ONCE } from '../cells/refused-formulas.ts';
import { COLORS, type Style } from '../cells/style.ts';
import { ENDED_STYLE, endedFormula, TYPED_STYLE } from '../cells/submitted-formulas.ts';
import type { TabSpec } from '../cells/tab.ts';
import { NOTICE_CELL, noticeHighlight } from './run-notice.ts';
import { SUMMARY, SUMMARY_COLUMNS } from './summary-columns.ts';
import { OVERDUE_REMARK } from './summary-unit-row.ts';

/** Colours by a unit's state, grey for units that ended, and the board's notice; the first that holds wins. */
export function summaryHighlights(units: number): TabSpec['highlights'] {
  return [
    {
      area: areaAt(
        SUMMARY.firstUnitRow,
        SUMMARY_COLUMNS.members,
        Math.max(units, 1),
        SUMMARY_COLUMNS.note - SUMMARY_COLUMNS.members + 1,
      ),
      when: `${inFirstRow(SUMMARY_COLUMNS.acceptedAt)}=""`,
      style: TYPED_STYLE,
    },
    {
      ...highlight(units, ['submitted'], { fill: COLORS.warn, color: COLORS.warnText }),
      when: `AND(${inFirstRow(SUMMARY_COLUMNS.stateCode)}="submitted";${inFirstRow(SUMMARY_COLUMNS.daysLate)}>0)`,
    },
    highlight(units, ['submitted'], { fill: COLORS.good, color: COLORS.goodText }),
    highlight(units, ['faulty'], { fill: COLORS.bad, color: COLORS.badText }),
    {
      ...highlight(units, ['empty'], { fill: COLORS.bad, color: COLORS.badText }),
      when: `ISNUMBER(FIND("${OVERDUE_REMARK}";${inFirstRow(SUMMARY_COLUMNS.state)}))`,
    },
    {
      area: areaAt(SUMMARY.firstUnitRow, SUMMARY_COLUMNS.state, units, 1),
      when: `LEFT(${inFirstRow(SUMMARY_COLUMNS.state)};${REFUSED_AT_ONCE.length})="${REFUSED_AT_ONCE}"`,
      style: { fill: COLORS.bad, color: COLORS.badText },
    },
    highlight(units, ['waiting', 'returned', 'edited'], {
      fill: COLORS.warn,
      color: COLORS.warnText,
    }),
    {
      area: areaAt(SUMMARY.firstUnitRow, 0, Math.max(units, 1), SUMMARY_COLUMNS.code),
      when: endedFormula(inFirstRow(SUMMARY_COLUMNS.until), absolute(SUMMARY.today)),
      style: ENDED_STYLE,
    },
    noticeHighlight(NOTICE_CELL),
  ];
}

/** A column's cell in the first row of units; its row moves along with each unit's. */
const inFirstRow = (column: number): string => beside(SUMMARY.firstUnitRow, column);

function highlight(units: number, codes: readonly string[], style: Style): TabSpec['highlights'][number] {
  const code = inFirstRow(SUMMARY_COLUMNS.stateCode);
  const tests = codes.map((name) => `${code}="${name}"`);
  return {
    area: areaAt(SUMMARY.firstUnitRow, SUMMARY_COLUMNS.state, Math.max(units, 1), 1),
    when: tests.length === 1 ? `${tests[0]}` : `OR(${tests.join(';')})`,
    style,
  };
}

/** Counts that more than one figure above the units is made of. */
