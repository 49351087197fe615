import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { RUN_NAMES } from '../../workbench/page/panel/run-names.ts';

it('the log of the page has a Vietnamese name for every function that Google can call, and for no other', () => {
  const main = readFileSync('src/main.ts', 'utf8');
  const called = [...main.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name);
  // Opening the file is no line of the log.
  expect(Object.keys(RUN_NAMES).sort()).toEqual(called.filter((name) => name !== 'onOpen').sort());
});
