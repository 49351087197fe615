// What the tests need of the machine besides Node, looked for and installed once before they start (`npm test`).
import { findBrowser } from './find-browser.ts';
import { findSerif } from './find-serif.ts';
import { findWriter } from './find-writer.ts';

for (const find of [findBrowser, findSerif, findWriter]) process.stdout.write(`${find()}\n`);
