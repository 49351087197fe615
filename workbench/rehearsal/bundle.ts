import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { PlatformOptions } from '../platform/runtime/options.ts';

/** Another folder than `dist` holds a bundle with a guard taken out (`test/trust/mutations.ts`). */
const folder = process.env.TONG_HOP_DIST
  ? pathToFileURL(process.env.TONG_HOP_DIST)
  : new URL('../../dist/', import.meta.url);
const dist = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

/** What would be pushed to Google, as `npm run build` left it. */
export const readBundle = (): Required<Pick<PlatformOptions, 'bundle' | 'manifest' | 'htmlFiles'>> => ({
  bundle: dist('Code.js'),
  manifest: JSON.parse(dist('appsscript.json')) as PlatformOptions['manifest'],
  htmlFiles: Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.html'))
      .map((name) => [name, dist(name)]),
  ),
});
