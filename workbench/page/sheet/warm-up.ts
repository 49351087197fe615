import type { Model } from '@odoo/o-spreadsheet';

/** As many as a window shows. */
const ROWS = 40;
/** Milliseconds without a change before it begins: whoever types on must not wait for it. */
const QUIET = 800;
/** Milliseconds that must be left of an idle moment to go on. */
const ENOUGH = 4;

export interface WarmUp {
  /** Something changed: earlier results are void. */
  again(): void;
  stop(): void;
}

/**
 * While nothing else is to be done, calculates how the first rows of these tabs look; conditional formats are most of the
 * work, and every edit makes them void. The switch to such a tab then only has to draw it.
 */
export function warmUp({ getters }: Model, sheetIds: readonly string[]): WarmUp {
  let handle = 0;
  let timer = 0;
  let rows: Iterator<undefined> = [][Symbol.iterator]();
  function* calculated(): Generator<undefined> {
    for (const sheetId of sheetIds) {
      if (getters.tryGetSheet(sheetId) === undefined) continue;
      const [rowCount, columns] = [getters.getNumberRows(sheetId), getters.getNumberCols(sheetId)];
      for (let row = 0; row < Math.min(ROWS, rowCount); row++) {
        for (let col = 0; col < columns; col++) getters.getCellComputedStyle({ sheetId, row, col });
        yield undefined;
      }
    }
  }
  const work = (idle: IdleDeadline) => {
    while (idle.timeRemaining() > ENOUGH) if (rows.next().done) return;
    handle = requestIdleCallback(work);
  };
  const stop = () => {
    clearTimeout(timer);
    cancelIdleCallback(handle);
  };
  return {
    again() {
      stop();
      rows = calculated();
      timer = setTimeout(() => {
        handle = requestIdleCallback(work);
      }, QUIET);
    },
    stop,
  };
}
