import { readFileSync } from 'node:fs';
import type { Manifest } from '../platform/runtime/options.ts';

const dist = (name: string): string => readFileSync(new URL(`../../dist/${name}`, import.meta.url), 'utf8');

/** What would be pushed to Google, as `npm run build` left it. */
export const readBundle = (): { readonly bundle: string; readonly manifest: Manifest } => ({
  bundle: dist('Code.js'),
  manifest: JSON.parse(dist('appsscript.json')) as Manifest,
});
