export interface Count {
  played: number;
  wrong: number;
}

/** Counts what was tried, by what it was, and what of it got through. */
export function tallyOf(): {
  readonly tally: Map<string, Count>;
  readonly tried: (what: string, gotThrough: boolean) => void;
} {
  const tally = new Map<string, Count>();
  const tried = (what: string, gotThrough: boolean): void => {
    const counter = tally.get(what) ?? { played: 0, wrong: 0 };
    counter.played += 1;
    counter.wrong += gotThrough ? 1 : 0;
    tally.set(what, counter);
  };
  return { tally, tried };
}

/** A table for the reader of the test run; the figures in docs/security.md are copied from `npm run trust`. */
export function report(title: string, wrong: string, counts: ReadonlyMap<string, Count>): void {
  const rows = [...counts].map(([name, count]) => [name, String(count.played), String(count.wrong)] as const);
  const sum = (pick: (count: Count) => number) =>
    String([...counts.values()].reduce((total, count) => total + pick(count), 0));
  const all = [...rows, ['CỘNG', sum(({ played }) => played), sum((count) => count.wrong)] as const];
  const width = Math.max(title.length, ...all.map(([name]) => name.length));
  const lines = [[title, 'lần', wrong] as const, ...all].map(
    ([name, played, bad]) => `${name.padEnd(width)} ${played.padStart(7)} ${bad.padStart(7)}`,
  );
  process.stdout.write(`\n${lines.join('\n')}\n`);
}
