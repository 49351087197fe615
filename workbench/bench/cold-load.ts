import { createContext, Script } from 'node:vm';

const TIMES = 20;

/** Milliseconds to compile and run the bundle in a fresh context, the median of 20; nothing of it is called. */
export function coldLoadMillis(bundle: string): number {
  const millis = Array.from({ length: TIMES }, (_, index) => {
    const context = createContext({});
    // V8 remembers what it compiled, so the text differs each time.
    const text = `${bundle}\n//${index}`;
    const start = performance.now();
    new Script(text).runInContext(context);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return millis[TIMES / 2] ?? Number.NaN;
}
