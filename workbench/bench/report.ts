import type { Platform } from '../platform/platform.ts';
import { readBundle } from '../rehearsal/bundle.ts';
import { coldLoadMillis } from './cold-load.ts';
import { printGrowth, type Series } from './growth.ts';
import { printLevels } from './levels-report.ts';
import { excess, limitText } from './limits.ts';
import { callsOf, type Measured, measureActions, millisOf } from './measure.ts';
import { measureNaive, type NaiveCalls } from './naive.ts';
import { printPrediction } from './prediction.ts';
import { kilobytes, print, row } from './print.ts';
import { printQuota } from './quota-report.ts';
import { weigh } from './weight.ts';

const SIZES = [10, 50, 150] as const;
const BUNDLE_AIM = { kilobytes: 200, millis: 20 };

/** One size of office: the add-on's way and the naive one. */
interface Sized {
  readonly measured: readonly Measured[];
  readonly naive: readonly NaiveCalls[];
}

/** Prints everything; 1 when a limit of docs/product.md 13 is exceeded. */
export function bench(): 0 | 1 {
  // The first campaign of a process is slow: nothing is compiled yet.
  measureActions(3, false);
  print('KB: all requests and answers; request and answer: the largest. Google recommends 2,000 KB at most');
  const exceeded: string[] = [];
  const oneFile: Sized[] = [];
  for (const twoFiles of [false, true]) {
    for (const size of SIZES) {
      const name = `${size} units, ${twoFiles ? 'two files' : 'one file'}`;
      const { platform, measured } = measureActions(size, twoFiles);
      print(`\n${name}`);
      printMeasured(measured);
      exceeded.push(
        ...measured.flatMap((one) => excess(one, size).map((words) => `${name}: ${one.label}: ${words}`)),
      );
      if (twoFiles) continue;
      printWeight(platform, size);
      print(`\n${name}, the naive way: one call per tab per step, mails apart`);
      const naive = measureNaive(platform);
      printNaive(naive, measured);
      oneFile.push({ measured, naive });
    }
  }
  printHowItGrows('one file', oneFile);
  printPredicted('one file', oneFile.at(-1));
  exceeded.push(...printBothForms());
  printLevels();
  printQuota();
  printBundle();
  print(exceeded.length === 0 ? 'all within docs/product.md 13' : `EXCEEDED\n${exceeded.join('\n')}`);
  return exceeded.length === 0 ? 0 : 1;
}

/** Offices of every size with both forms in one file, the largest also in two; what is above a limit. */
function printBothForms(): string[] {
  const exceeded: string[] = [];
  const measureBoth = (size: number, twoFiles: boolean): readonly Measured[] => {
    const name = `${size} units, both forms, ${twoFiles ? 'two files' : 'one file'}`;
    const { platform, measured } = measureActions(size, twoFiles, 'both');
    print(`\n${name}`);
    printMeasured(measured);
    if (!twoFiles) printWeight(platform, size);
    exceeded.push(
      ...measured.flatMap((one) =>
        excess(one, size, 'both').map((words) => `${name}: ${one.label}: ${words}`),
      ),
    );
    return measured;
  };
  const oneFile = SIZES.map((size) => ({ measured: measureBoth(size, false), naive: [] }));
  measureBoth(SIZES.at(-1) ?? 0, true);
  printHowItGrows('both forms, one file', oneFile);
  printPredicted('both forms, one file', oneFile.at(-1));
  return exceeded;
}

/** The largest office with both forms and six of its own, in one file; 1 when a limit is exceeded. */
export function benchOwnForms(): 0 | 1 {
  measureActions(3, false, 'own');
  const size = SIZES.at(-1) ?? 0;
  print(`${size} units, forms A and B and six of the office's own`);
  const { platform, measured } = measureActions(size, false, 'own');
  printMeasured(measured);
  printWeight(platform, size);
  const exceeded = measured.flatMap((one) =>
    excess(one, size, 'own').map((words) => `${one.label}: ${words}`),
  );
  print(exceeded.length === 0 ? 'all within docs/product.md 13' : `EXCEEDED\n${exceeded.join('\n')}`);
  return exceeded.length === 0 ? 0 : 1;
}

function printMeasured(measured: readonly Measured[]): void {
  row([
    'action',
    'reads',
    'writes',
    'limit',
    'KB',
    'request KB',
    'answer KB',
    'mails',
    'bundle ms',
    'Sheets ms',
  ]);
  for (const one of measured) {
    const { label, reads, writes, mails } = one;
    const sizes = [one.bytes, one.largestRequestBytes, one.largestResponseBytes].map(kilobytes);
    const times = [one.bundleMillis, one.platformMillis].map((millis) => millis.toFixed(0));
    row([label, reads, writes, limitText(label), ...sizes, mails, ...times]);
  }
}

function printWeight(platform: Platform, size: number): void {
  const { tabs, formulas, fullMillis, editMillis } = weigh(platform, size);
  print(
    `${tabs} tabs, ${formulas} formulas: calculated from nothing in ${fullMillis.toFixed(0)} ms, after one figure of a unit in ${editMillis.toFixed(0)} ms`,
  );
}

function printNaive(naive: readonly NaiveCalls[], measured: readonly Measured[]): void {
  row(['action', 'calls', 'ours', 'calls ×', 'KB', 'ms', 'ms ×']);
  for (const { label, calls, bytes, millis } of naive) {
    const ours = measured.find((one) => one.label === label);
    if (ours === undefined) throw new RangeError(`nothing to compare ${label} with`);
    const ourCalls = callsOf(ours);
    const times = [millis.toFixed(0), (millis / millisOf(ours)).toFixed(1)];
    row([label, calls, ourCalls, (calls / ourCalls).toFixed(0), kilobytes(bytes), ...times]);
  }
}

function printHowItGrows(of: string, sized: readonly Sized[]): void {
  const ours = (part: (one: Measured) => number): Series[] =>
    (sized[0]?.measured ?? []).map(({ label }, at) => ({
      label,
      values: sized.flatMap(({ measured }) => measured.slice(at, at + 1).map(part)),
    }));
  const naive = (sized[0]?.naive ?? []).map(({ label }, at) => ({
    label,
    values: sized.flatMap((one) => one.naive.slice(at, at + 1).map(({ calls }) => calls)),
  }));
  print(`\nHow each grows with the units, ${of}`);
  printGrowth('calls', SIZES, ours(callsOf), 0);
  if (naive.length > 0) printGrowth('calls, naive', SIZES, naive, 0);
  printGrowth(
    'KB',
    SIZES,
    ours(({ bytes }) => bytes / 1000),
    1,
  );
  printGrowth(
    'bundle ms',
    SIZES,
    ours(({ bundleMillis }) => bundleMillis),
    1,
  );
  printGrowth(
    'Sheets ms',
    SIZES,
    ours(({ platformMillis }) => platformMillis),
    1,
  );
}

function printPredicted(of: string, largest: Sized | undefined): void {
  if (largest === undefined) return;
  print(`\n${SIZES.at(-1)} units, ${of}`);
  printPrediction(
    largest.measured.map((one) => ({
      label: one.label,
      calls: callsOf(one),
      mails: one.mails,
      naiveCalls: largest.naive.find(({ label }) => label === one.label)?.calls ?? null,
    })),
  );
}

function printBundle(): void {
  const { bundle } = readBundle();
  const size = Buffer.byteLength(bundle) / 1000;
  print(
    `\nbundle ${size.toFixed(0)} KB (aim ${BUNDLE_AIM.kilobytes}), cold load ${coldLoadMillis(bundle).toFixed(1)} ms (aim ${BUNDLE_AIM.millis})`,
  );
}
