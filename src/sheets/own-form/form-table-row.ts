import type { FormColumn } from '../../domain/own-form/own-form.ts';
import type { UsedForm } from '../../domain/own-form/used-form.ts';
import { STATE_TEXT } from '../../words/wording.ts';
import {
  a1,
  a1Area,
  absolute,
  absoluteArea,
  areaAt,
  beside,
  type Cell,
  cell,
  columnName,
  quotedTab,
} from '../cells/a1.ts';
import { CODE_OK, firstOf } from '../cells/expression-formula.ts';
import { submittedFormula } from '../cells/submitted-formulas.ts';
import { type CellWrite, formulaAt, write } from '../cells/tab.ts';
import { quotedText } from '../cells/value.ts';
import {
  ACCEPTED_SHOWN,
  chosenIndex,
  chosenRow,
  TABLE_ROWS as ROW,
  type TableUnit,
  tableColumns,
} from './form-table.ts';
import { blockRows, lineOf, type PeriodBlock } from './period-block.ts';
import { blocksOfForm } from './unit-blocks.ts';

/** One unit's row of a form's table: what its tab says, live. */
export function tableRow(used: UsedForm, { unit, sheetId, tabTitle }: TableUnit, row: number): CellWrite[] {
  const { form } = used;
  const columns = tableColumns(form);
  const tab = quotedTab(tabTitle);
  const blocks = blocksOfForm(used);
  const first = blocks[0]?.block;
  if (first === undefined) return [];
  const height = blockRows(form) + 1;
  const index = absolute(chosenIndex(form));
  const facts = a1(cell(row, columns.chosen));
  const shown = beside(row, columns.shown);
  /** Of the chosen period's cells that stand beside each other in the first one: the only one, or the nth. */
  const chosen = ({ row: from, column }: Cell, width = 1, nth = '') =>
    `INDEX(${tab}!${absoluteArea(areaAt(from, column, height * (blocks.length - 1) + 1, width))};${absolute(chosenRow(form))}${nth === '' ? '' : `;${nth}`})`;
  const ifAccepted = (accepted: string, typed = '""') =>
    `IF(${shown}=${ACCEPTED_SHOWN};${accepted};${typed})`;
  const orBlank = (text: string, asShown = text) => `IF(${text}="";"";${asShown})`;
  const figure = ({ id, kind }: FormColumn) => {
    const line = lineOf(form, first, id);
    const code = chosen(line.code);
    const held = chosen(line.figure, ACCEPTED_SHOWN, shown);
    // A sheet keeps a typed 95,5% as 0,955; an accepted one is 95,5.
    const asShown = kind.kind === 'rate' ? `ROUND(${held}*IF(RIGHT(TO_TEXT(${held});1)="%";100;1);9)` : held;
    const isRight = `OR(${shown}=${ACCEPTED_SHOWN};${code}=${quotedText(CODE_OK)})`;
    return `IF(${isRight};${orBlank(held, asShown)};IF(${chosen(line.figure)}="";"";"lỗi"))`;
  };
  const noteCode = chosen(first.noteCode);
  return [
    write(row, columns.order, row - ROW.firstUnit + 1),
    write(row, columns.code, unit.code),
    formulaAt(
      cell(row, columns.name),
      `HYPERLINK("#gid=${sheetId}&range="&${quotedText(columnName(first.title.column))}&(${absolute(chosenRow(form))}+${first.title.row});${quotedText(unit.name)})`,
    ),
    ...form.columns.map((column, at) => formulaAt(cell(row, columns.figure(at)), figure(column))),
    formulaAt(
      cell(row, columns.note),
      ifAccepted(orBlank(chosen(first.acceptedNote)), `IF(${noteCode}="noted";${chosen(first.note)};"")`),
    ),
    formulaAt(cell(row, columns.state), stateText(facts, chosen(first.daysLate))),
    formulaAt(cell(row, columns.acceptedAt), ifAccepted(chosen(first.firstAcceptedAt))),
    formulaAt(cell(row, columns.daysLate), ifAccepted(chosen(first.daysLate))),
    write(row, columns.sheetId, sheetId),
    formulaAt(
      cell(row, columns.chosen),
      `INDEX(${a1Area(areaAt(row, columns.facts, 1, columns.periods))};1;${index}+1)`,
    ),
    formulaAt(cell(row, columns.shown), `IF(ISNUMBER(FIND("|a|";${facts}));${ACCEPTED_SHOWN};1)`),
    ...blocks.flatMap(({ block }, at) => [
      formulaAt(cell(row, columns.facts + at), `${tab}!${absolute(block.facts)}`),
      formulaAt(cell(row, columns.heat + at), heatMark(a1(cell(row, columns.facts + at)), tab, block)),
    ]),
  ];
}

/** ✓, with the days that it came late; ✘ after the unit's own last day; – where nothing is owed. */
function heatMark(facts: string, tab: string, block: PeriodBlock): string {
  const [late, lastDay] = [block.daysLate, block.lastDay].map((at) => `${tab}!${absolute(at)}`);
  return firstOf(
    [
      [`ISNUMBER(FIND("|a|";${facts}))`, `"✓"&IF(N(${late})>0;"+"&${late};"")`],
      [`LEFT(${facts};9)="not-owed|"`, '"–"'],
      [`TODAY()>${lastDay}`, '"✘"'],
    ],
    '""',
  );
}

function stateText(facts: string, late: string): string {
  const is = (code: string) => `LEFT(${facts};${code.length + 1})="${code}|"`;
  const others = ['not-owed', 'waiting', 'returned', 'edited', 'empty', 'faulty', 'typing', 'ready'] as const;
  return firstOf(
    [
      [is('submitted'), submittedFormula(late)],
      ...others.map((code): readonly [string, string] => [is(code), quotedText(STATE_TEXT[code])]),
    ],
    '""',
  );
}
