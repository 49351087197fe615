import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { PlatformSnapshot } from '../platform/runtime/options.ts';

const VERSION = 1;

/** What is kept between two starts. */
export interface KeptState {
  readonly isSample: boolean;
  /** Recipients a day. */
  readonly mailQuota: number;
  readonly snapshot: PlatformSnapshot;
}

/** Null when there is none; a file that cannot be read is put aside under another name, never overwritten. */
export function readState(path: string, warn: (text: string) => void): KeptState | null {
  if (!existsSync(path)) return null;
  try {
    const { version, ...state } = JSON.parse(readFileSync(path, 'utf8')) as KeptState & { version: number };
    if (version === VERSION) return state;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  const aside = path.replace(/\.json$/, '-cu.json');
  renameSync(path, aside);
  warn(`Không đọc được trạng thái đã lưu; đã cất vào ${aside} và bắt đầu lại.`);
  return null;
}

/** Written beside and moved into place: a crash leaves the old state. */
export function writeState(path: string, state: KeptState): void {
  mkdirSync(dirname(path), { recursive: true });
  const fresh = `${path}.new`;
  writeFileSync(fresh, JSON.stringify({ version: VERSION, ...state }));
  renameSync(fresh, path);
}

/** Copies the present state to a file beside it, named by the moment; null when there is none. */
export function backUpState(path: string, at: Date): string | null {
  if (!existsSync(path)) return null;
  const stamp = at.toISOString().slice(0, 19).replace(/\D/g, '');
  const name = (number: number) =>
    path.replace(/(\.json)?$/, `-${stamp}${number === 0 ? '' : `-${number}`}.json`);
  let number = 0;
  while (existsSync(name(number))) number += 1;
  copyFileSync(path, name(number));
  return name(number);
}
