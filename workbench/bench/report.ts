import { readBundle } from '../rehearsal/bundle.ts';
import { coldLoadMillis } from './cold-load.ts';
import { excess, limitText } from './limits.ts';
import { type Measured, measureActions } from './measure.ts';
import { measureNaive, type NaiveCalls } from './naive.ts';

const SIZES = [10, 50, 150] as const;
const BUNDLE_AIM = { kilobytes: 200, millis: 20 };

const print = (text: string): void => void process.stdout.write(`${text}\n`);
const row = (cells: readonly (string | number)[]): void =>
  print(cells.map((cell, at) => (at === 0 ? String(cell).padEnd(20) : String(cell).padStart(10))).join(' '));

/** Prints everything; 1 when a limit of product.md §13 is exceeded. */
export function bench(): 0 | 1 {
  const exceeded: string[] = [];
  for (const twoFiles of [false, true]) {
    for (const size of SIZES) {
      const name = `${size} units, ${twoFiles ? 'two files' : 'one file'}`;
      const { platform, measured } = measureActions(size, twoFiles);
      print(`\n${name}`);
      printMeasured(measured);
      exceeded.push(
        ...measured.flatMap((one) => excess(one).map((words) => `${name}: ${one.label}: ${words}`)),
      );
      if (twoFiles) continue;
      print(`\n${name}, the naive way: one call per tab per step, mails apart`);
      printNaive(measureNaive(platform), measured);
    }
  }
  const { bundle } = readBundle();
  const kilobytes = Buffer.byteLength(bundle) / 1000;
  print(
    `\nbundle ${kilobytes.toFixed(0)} KB (aim ${BUNDLE_AIM.kilobytes}), cold load ${coldLoadMillis(bundle).toFixed(1)} ms (aim ${BUNDLE_AIM.millis})`,
  );
  print(exceeded.length === 0 ? 'all within product.md §13' : `EXCEEDED\n${exceeded.join('\n')}`);
  return exceeded.length === 0 ? 0 : 1;
}

function printMeasured(measured: readonly Measured[]): void {
  row(['action', 'reads', 'writes', 'limit', 'largest KB', 'mails', 'ms']);
  for (const { label, reads, writes, largestRequestBytes, mails, millis } of measured) {
    const kilobytes = (largestRequestBytes / 1000).toFixed(1);
    row([label, reads, writes, limitText(label), kilobytes, mails, millis.toFixed(0)]);
  }
}

function printNaive(naive: readonly NaiveCalls[], measured: readonly Measured[]): void {
  row(['action', 'calls', 'ours', 'calls ×', 'ms', 'ms ×']);
  for (const { label, calls, millis } of naive) {
    const ours = measured.find((one) => one.label === label);
    if (ours === undefined) throw new RangeError(`nothing to compare ${label} with`);
    const ourCalls = ours.reads + ours.writes;
    row([
      label,
      calls,
      ourCalls,
      (calls / ourCalls).toFixed(0),
      millis.toFixed(0),
      (millis / ours.millis).toFixed(1),
    ]);
  }
}
