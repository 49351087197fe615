import { Model, registries, UIPlugin } from '@odoo/o-spreadsheet';
import { keepBlankResults } from './engine-blank.ts';
import { createClockPass } from './engine-clock.ts';
import { type EngineMoment, registerFunctions } from './engine-functions.ts';
import type { LocaleForm } from './formula-locale.ts';

/** The part of o-spreadsheet this platform stands on, under narrow types. Nothing else imports the library's Model. */
export interface Engine {
  /** Applies every command, then calculates once. */
  apply(commands: readonly EngineCommand[]): void;
  /**
   * The clock moved: calculates the cells that ask for it, and those whose values follow. Where a formula looks at
   * cells it does not name, all that could follow is calculated.
   */
  passTime(cells: readonly EnginePlace[], areNamed: boolean): void;
  cell(sheet: string, row: number, column: number): EngineCell;
  evaluate(sheet: string, formula: string, row: number, column: number): EngineCell;
  /** How far cells with a value reach on a tab, results of array formulas included. */
  extent(sheet: string): Extent;
}

export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

interface EnginePlace {
  readonly sheetId: string;
  readonly row: number;
  readonly col: number;
}

export interface EngineCell {
  readonly value: number | string | boolean | null;
  readonly format?: string;
  readonly message?: string;
}

export type EngineCommand =
  | { type: 'UPDATE_CELL'; sheetId: string; row: number; col: number; content: string; format?: string }
  | { type: 'CREATE_SHEET'; sheetId: string; name: string; position: number; rows: number; cols: number }
  | AddRows;

/** Rows below row `base`, which is 0-based. */
interface AddRows {
  readonly type: 'ADD_COLUMNS_ROWS';
  readonly dimension: 'ROW';
  readonly position: 'after';
  readonly sheetId: string;
  readonly sheetName: string;
  readonly base: number;
  readonly quantity: number;
}

export interface EngineSheet {
  readonly id: string;
  readonly name: string;
  readonly colNumber: number;
  readonly rowNumber: number;
  readonly cells: Readonly<Record<string, string>>;
  readonly formats: Readonly<Record<string, number>>;
}

const batchCommand = 'PLATFORM_BATCH';

/** Lets many commands share one calculation: o-spreadsheet calculates after the outermost command only. */
class BatchPlugin extends UIPlugin {
  override handle(command: { type: string }): void {
    if (command.type !== batchCommand) return;
    const { commands } = command as { type: string; commands: readonly EngineCommand[] };
    for (const inner of commands) this.dispatch(inner.type as never, inner as never);
  }
}
registries.featurePluginRegistry.add('platform_batch', BatchPlugin as never);
// They look at every cell of every tab after each command, for pictures that nobody sees here.
registries.coreViewsPluginRegistry.remove('custom_colors');
registries.statefulUIPluginRegistry.remove('header_positions');
registries.statefulUIPluginRegistry.remove('viewport');

/** o-spreadsheet reports its timings with console.debug, which Node prints. */
function quietly<T>(work: () => T): T {
  const { debug } = console;
  console.debug = () => {};
  try {
    return work();
  } finally {
    console.debug = debug;
  }
}

/** What TODAY and NOW see; set before every calculation. */
const moment: EngineMoment = { serial: 0 };

export function setMoment(serial: number): void {
  moment.serial = serial;
}

registerFunctions(moment);
const { version } = quietly(() => {
  const model = new Model();
  keepBlankResults(model);
  return model.exportData();
});

export function createEngine(
  sheets: readonly EngineSheet[],
  formats: Record<number, string>,
  locale: LocaleForm,
): Engine {
  const settings = {
    locale: {
      name: locale.code,
      code: locale.code,
      decimalSeparator: locale.decimal,
      thousandsSeparator: locale.thousands,
      weekStart: 1,
      dateFormat: locale.dateFormat,
      timeFormat: locale.timeFormat,
      formulaArgSeparator: ';',
    },
  };
  const model = quietly(() => new Model({ version, sheets, formats, settings } as never));
  forgetHistory(model);
  const passClock = createClockPass(model);
  const dispatch = model.dispatch as (type: string, payload?: object) => unknown;
  return {
    apply: (commands) => quietly(() => dispatch(batchCommand, { commands })),
    passTime(cells, areNamed) {
      const cellIds = cells.map((place) => model.getters.getCell(place)?.id);
      const calculate = () => quietly(() => dispatch('EVALUATE_CELLS', { cellIds }));
      if (areNamed) passClock(calculate, cells);
      else calculate();
    },
    cell: (sheetId, row, col) => model.getters.getEvaluatedCell({ sheetId, row, col }) as EngineCell,
    evaluate(sheetId, formula, row, col) {
      const result = quietly(() =>
        model.getters.evaluateFormulaResult(sheetId, formula, { sheetId, row, col }),
      );
      return (Array.isArray(result) ? (result[0]?.[0] ?? { value: null }) : result) as EngineCell;
    },
    extent(sheetId) {
      let [rows, columns] = [0, 0];
      for (const { row, col } of model.getters.getEvaluatedCellsPositions(sheetId)) {
        rows = Math.max(rows, row + 1);
        columns = Math.max(columns, col + 1);
      }
      return { rows, columns };
    },
  };
}

/** Undo lives in the draft, not here: without this every edit would be kept for ever. */
function forgetHistory(model: Model): void {
  const { session } = model as unknown as { session: { save: () => void } };
  session.save = () => {};
}
