import { dayOfSerial } from '../../../src/domain/calendar/day.ts';
import { REPORT_STATES } from '../../../src/domain/form/status.ts';
import { type ColumnTotal, totalOf } from '../../../src/domain/own-form/column-total.ts';
import type { ColumnId, FormColumn, OfficeForm } from '../../../src/domain/own-form/own-form.ts';
import type { UsedForm } from '../../../src/domain/own-form/used-form.ts';
import { type Grid, numberAt, textAt } from '../../../src/sheets/cells/grid.ts';
import { TOTAL_LABEL } from '../../../src/sheets/cells/submitted-formulas.ts';
import { readBlock } from '../../../src/sheets/own-form/block-parse.ts';
import { blocksOfForm } from '../../../src/sheets/own-form/unit-blocks.ts';
import { totalText } from '../../../src/words/figure-words.ts';
import { dayText, STATE_TEXT, submittedText } from '../../../src/words/wording.ts';
import type { CsvCell } from '../csv-text.ts';

/** A unit's tab as it stands at the end. */
export interface UnitTab {
  readonly code: string;
  readonly name: string;
  readonly grid: Grid;
}

export interface FormTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
  /** Reports accepted, of all units and periods. */
  readonly accepted: number;
}

type Figure = number | string | null;

/** Every unit and period in accepted figures, then the totals of these, a row a period. */
export function formTable(used: UsedForm, tabs: readonly UnitTab[]): FormTable {
  const { form } = used;
  const blocks = blocksOfForm(used);
  const lines = tabs.flatMap(({ code, name, grid }) =>
    blocks.map(({ number, block }) => {
      const report = readBlock(grid, form, number, block);
      if (report === null) throw new RangeError(`no block ${form.code} ${number} on the tab of ${code}`);
      const { acceptance, firstAcceptedAt } = report.record;
      const figures = acceptance?.figures ?? null;
      // As the form's own table tells it: outside a unit's life nothing is missing.
      const isOwed = textAt(grid, block.demand) === 'owed' || figures !== null;
      const state = isOwed
        ? REPORT_STATES.find((one) => one === textAt(grid, block.stateCode))
        : ('not-owed' as const);
      const daysLate = figures === null ? null : numberAt(grid, block.daysLate);
      return { code, name, number, figures, state, daysLate, at: firstAcceptedAt };
    }),
  );
  const period = (number: number): CsvCell =>
    form.rhythm.kind === 'once' || form.rhythm.kind === 'year' ? '' : number;
  const stateText = ({ state, figures, daysLate }: (typeof lines)[number]): string =>
    figures !== null && state === 'submitted'
      ? submittedText(daysLate ?? 0)
      : state === undefined
        ? ''
        : STATE_TEXT[state];
  return {
    header: [
      'Mã đơn vị',
      'Tên',
      'Kỳ',
      ...form.columns.map(({ id }) => id),
      'Ghi chú',
      'Trạng thái',
      'Nộp lúc',
      'Số ngày chậm',
    ],
    rows: [
      ...lines.map((line): CsvCell[] => [
        line.code,
        line.name,
        period(line.number),
        ...form.columns.map((column) => figureCell(column, line.figures?.[column.id] ?? null)),
        line.figures?.note ?? '',
        stateText(line),
        line.at ?? '',
        line.daysLate ?? '',
      ]),
      ...blocks.map(({ number }): CsvCell[] => {
        const accepted = lines.flatMap((line) =>
          line.number === number && line.figures !== null ? [line.figures] : [],
        );
        return ['', TOTAL_LABEL, period(number), ...totalsOf(form, accepted), '', '', '', ''];
      }),
    ],
    accepted: lines.filter(({ figures }) => figures !== null).length,
  };
}

/** As units type it: a day by its date, decimals after a comma. */
function figureCell({ kind }: FormColumn, figure: Figure): CsvCell {
  if (typeof figure !== 'number') return figure ?? '';
  if (kind.kind === 'day') {
    const day = dayOfSerial(figure);
    return day === null ? figure : dayText(day);
  }
  return Number.isInteger(figure) ? figure : String(figure).replace('.', ',');
}

const totalsOf = (
  form: OfficeForm,
  accepted: readonly Readonly<Record<ColumnId, Figure>>[],
): readonly CsvCell[] =>
  form.columns.map((column) =>
    totalCell(
      totalOf(
        column,
        accepted.map((figures) => figures[column.id] ?? null),
      ),
    ),
  );

/** Plain numbers, so that a program can add them; the others as they are told. */
function totalCell(total: ColumnTotal): CsvCell {
  if (total.kind === 'yeses') return total.units;
  if (total.kind !== 'number') return totalText(total);
  const { value } = total;
  return value === null ? '' : Number.isInteger(value) ? value : String(value).replace('.', ',');
}
