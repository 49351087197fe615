import type { Model } from '@odoo/o-spreadsheet';
import {
  type Evaluated,
  type Evaluator,
  evaluatorOf,
  type FormulaCell,
  type Position,
  type Range,
} from './engine-evaluator.ts';

/**
 * A new day changes the few cells that ask for it, and few values after them: a state stays *Chưa nộp* for weeks. The
 * library calculates all that could be concerned; here a formula is calculated only when a cell that it names has another
 * value than before. Array formulas and what depends on them are always calculated.
 */
export function createClockPass(
  model: Model,
): (recalculate: () => void, places: readonly Position[]) => void {
  const evaluator = evaluatorOf(model);
  const { evaluate, updateCompilationParameters, computeFormulaCell } = evaluator;
  return (recalculate, places) => {
    const pass = new Pass(evaluator, places);
    evaluator.evaluate = (ranges) => {
      pass.begin(ranges);
      evaluate.call(evaluator, ranges);
    };
    evaluator.updateCompilationParameters = () => {
      pass.round += 1;
      updateCompilationParameters.call(evaluator);
    };
    evaluator.computeFormulaCell = (position, cell) =>
      pass.kept(position, cell) ?? computeFormulaCell.call(evaluator, position, cell);
    try {
      recalculate();
    } finally {
      Object.assign(evaluator, { evaluate, updateCompilationParameters, computeFormulaCell });
    }
  };
}

const keyOf = ({ sheetId, row, col }: Position): string => `${sheetId} ${row} ${col}`;

const isSame = (one: Evaluated, other: Evaluated): boolean =>
  one === other ||
  (one.value === other.value &&
    one.format === other.format &&
    one.message === other.message &&
    one.type === other.type);

class Pass {
  round = 0;
  /** Values before the clock moved, of every cell that could be concerned. */
  readonly #before = new Map<string, Evaluated | undefined>();
  /** Formulas to be calculated whatever their precedents say. */
  readonly #always: Set<string>;
  readonly #hasChanged = new Map<string, boolean>();
  readonly #evaluator: Evaluator;

  constructor(evaluator: Evaluator, places: readonly Position[]) {
    this.#evaluator = evaluator;
    this.#always = new Set(places.map(keyOf));
  }

  begin(ranges: Iterable<Range>): void {
    const { evaluatedCells, spreadingRelations } = this.#evaluator;
    const spread: Range[] = [];
    for (const position of positionsIn(ranges)) {
      this.#before.set(keyOf(position), evaluatedCells.get(position));
      if (!spreadingRelations.isArrayFormula(position)) continue;
      this.#always.add(keyOf(position));
      const zone = spreadingRelations.getArrayResultZone(position);
      if (zone !== undefined) spread.push({ sheetId: position.sheetId, zone });
    }
    if (spread.length === 0) return;
    for (const position of positionsIn(this.#evaluator.getCellsDependingOn(spread)))
      this.#always.add(keyOf(position));
  }

  /** The value from before, when nothing that the formula names has changed; undefined when it is to be calculated. */
  kept(position: Position, cell: FormulaCell): Evaluated | undefined {
    const key = keyOf(position);
    const before = this.#before.get(key);
    if (this.round > 1 || before === undefined || this.#always.has(key)) return undefined;
    const precedents = positionsIn(cell.compiledFormula.rangeDependencies);
    for (const precedent of precedents) if (this.#isChanged(precedent)) return undefined;
    return before;
  }

  #isChanged(position: Position): boolean {
    const key = keyOf(position);
    if (!this.#before.has(key)) return false;
    const known = this.#hasChanged.get(key);
    if (known !== undefined) return known;
    const before = this.#before.get(key);
    const now = this.#evaluator.computeAndSave(position);
    const isChanged = before === undefined ? now.value !== null : !isSame(before, now);
    this.#hasChanged.set(key, isChanged);
    return isChanged;
  }
}

function* positionsIn(ranges: Iterable<Range>): Generator<Position> {
  for (const { sheetId, zone } of ranges)
    for (let row = zone.top; row <= zone.bottom; row++)
      for (let col = zone.left; col <= zone.right; col++) yield { sheetId, row, col };
}
