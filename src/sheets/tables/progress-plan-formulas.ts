import { PLAN_WORDS } from '../../words/plan-words.ts';
import type { Say } from '../../words/vocabulary.ts';
import { absolute, type Cell, cell } from '../cells/a1.ts';
import { firstOf } from '../cells/expression-formula.ts';
import { type CellWrite, formulaAt } from '../cells/tab.ts';
import { quotedText } from '../cells/value.ts';
import { EXPORT } from '../progress-form/progress-layout.ts';
import { forecastFormula } from './progress-outlook-formulas.ts';
import {
  boardMonthColumn,
  boardRange,
  fetchedColumn,
  PROGRESS_TABLE,
  PROGRESS_TABLE_COLUMNS,
  PROGRESS_TABLE_TOTALS,
} from './progress-table.ts';

/** The formula faces of `src/domain/report/plan-standing.ts` and of its sentence. */

const C = PROGRESS_TABLE_COLUMNS;
const FIGURES = [
  'target',
  'isSuperior',
  'done',
  'planned',
  'proposed',
  'ready',
  'reports',
  'units',
  'forecast',
] as const;
type Figure = (typeof FIGURES)[number];

const { row, column } = PROGRESS_TABLE.planFigures;
export const planFigureCell = (of: Figure): Cell => cell(row, column + FIGURES.indexOf(of));
const figure = (of: Figure): string => absolute(planFigureCell(of));
const last = absolute(PROGRESS_TABLE.lastMonth);
const through = absolute(PROGRESS_TABLE.lastDue);
const isOver = `${through}>=${last}`;

export function planCells(units: number, say: Say): CellWrite[] {
  const total = PROGRESS_TABLE.firstUnitRow + units;
  const inTotal = (of: number): string => absolute(cell(total, of));
  const superior = absolute(cell(total + PROGRESS_TABLE_TOTALS.superior, C.admissionTarget));
  const months = `${inTotal(boardMonthColumn(1))}:${inTotal(boardMonthColumn(12))}`;
  const before = `SUM(${boardRange(fetchedColumn(EXPORT.admittedBefore), units)})`;
  const until = `IF(${through}=0;${before};N(INDEX(${months};1;MAX(1;${through}))))`;
  const overdue = boardRange(C.overdue, units);
  const of: Readonly<Record<Figure, string>> = {
    target: `IF(N(${superior})>0;${superior};${inTotal(C.admissionTarget)})`,
    isSuperior: `IF(N(${superior})>0;1;0)`,
    done: inTotal(C.admitted),
    planned: `INT(${figure('target')}*MIN(${through};${last})/${last})`,
    proposed: inTotal(C.proposed),
    ready: `SUM(${boardRange(C.ready, units)})`,
    reports: `SUM(${overdue})`,
    units: `COUNTIF(${overdue};">0")`,
    forecast: `IF(${isOver};"–";${forecastFormula(figure('target'), until, through, last, figure('done'))})`,
  };
  return [
    ...FIGURES.map((one) => formulaAt(planFigureCell(one), of[one])),
    formulaAt(PROGRESS_TABLE.plan, say(sentence())),
  ];
}

/** 1.234, as `countText` writes it, whatever the file's language. */
const count = (of: string): string =>
  `IF(${of}<1000;${of};INT(${of}/1000)&"."&RIGHT("00"&MOD(${of};1000);3))`;

function sentence(): string {
  const W = PLAN_WORDS;
  const text = quotedText;
  const less = (some: Figure, other: Figure): string => count(`(${figure(some)}-${figure(other)})`);
  const plan = (lead: string): string => `${text(lead)}&${through}&" ("&${count(figure('planned'))}&")"`;
  const standing = firstOf(
    [
      [`${figure('done')}>${figure('target')}`, `${text(W.above)}&${less('done', 'target')}`],
      [`${figure('done')}=${figure('target')}`, text(W.reached)],
      [isOver, `${text(W.short)}&${less('target', 'done')}`],
      [`${through}=0`, text(W.notDue)],
      [`${figure('done')}=${figure('planned')}`, `${text(W.onPlan)}&${plan(W.planOn)}`],
      [
        `${figure('done')}>${figure('planned')}`,
        `${text(W.ahead)}&${less('done', 'planned')}&${plan(W.plan)}`,
      ],
    ],
    `${text(W.behind)}&${less('planned', 'done')}&${plan(W.plan)}`,
  );
  const whose = `IF(${figure('isSuperior')}=1;${text(W.superior)};${text(W.own)})`;
  return [
    text(W.done),
    count(figure('done')),
    `IF(${figure('target')}=0;${text(W.noTarget)};"/"&${count(figure('target'))}&${whose}&${standing})`,
    `${text(W.proposed)}&${count(figure('proposed'))}&${text(W.ready)}&${count(figure('ready'))}&${text(W.certified)}`,
    `IF(${figure('reports')}=0;${text(W.noneOverdue)};${text(W.overdue)}&${count(figure('reports'))}&${text(W.overdueOf)}&${count(figure('units'))}&${text(W.overdueUnits)})`,
    `IF(ISNUMBER(${figure('forecast')});${text(W.forecast)}&${count(figure('forecast'))};"")`,
    '"."',
  ].join('&');
}
