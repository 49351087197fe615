import type { Model } from '@odoo/o-spreadsheet';

export interface Position {
  readonly sheetId: string;
  readonly row: number;
  readonly col: number;
}

interface Zone {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface Range {
  readonly sheetId: string;
  readonly zone: Zone;
}

export interface Evaluated {
  readonly value: unknown;
  readonly format?: string;
  readonly message?: string;
  readonly type: string;
}

export interface FormulaCell {
  readonly compiledFormula: { readonly rangeDependencies: readonly Range[] };
}

/** What of the library's evaluator is used here; `evaluatorOf` finds it. */
export interface Evaluator {
  evaluate(ranges: Iterable<Range>): void;
  /** Called at the start of every round; what results of arrays moved is calculated in a second one. */
  updateCompilationParameters(): void;
  computeFormulaCell(position: Position, cell: FormulaCell): Evaluated;
  computeAndSave(position: Position): Evaluated;
  getCellsDependingOn(ranges: readonly Range[]): Iterable<Range>;
  readonly evaluatedCells: { get(position: Position): Evaluated | undefined };
  readonly spreadingRelations: {
    isArrayFormula(position: Position): boolean;
    getArrayResultZone(position: Position): Zone | undefined;
  };
}

export function evaluatorOf(model: Model): Evaluator {
  const { handlers } = model as unknown as { handlers: readonly { evaluator?: Evaluator }[] };
  const evaluator = handlers.find((handler) => handler.evaluator)?.evaluator;
  const methods = [
    'evaluate',
    'updateCompilationParameters',
    'computeFormulaCell',
    'computeAndSave',
    'getCellsDependingOn',
  ] as const;
  const isKnown =
    methods.every((name) => typeof evaluator?.[name] === 'function') &&
    typeof evaluator?.spreadingRelations.isArrayFormula === 'function';
  if (evaluator === undefined || !isKnown) {
    throw new RangeError(
      'o-spreadsheet has changed: its evaluator is not where engine-evaluator.ts looks for it',
    );
  }
  return evaluator;
}
