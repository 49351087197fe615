export const print = (text: string): void => void process.stdout.write(`${text}\n`);

/** One line of a table: the first column to the left, the others to the right. */
export const row = (cells: readonly (string | number)[], width = 10): void =>
  print(
    cells.map((cell, at) => (at === 0 ? String(cell).padEnd(20) : String(cell).padStart(width))).join(' '),
  );

export const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
