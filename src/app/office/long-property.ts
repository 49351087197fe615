import type { Memory } from '../ports.ts';

/** Texts of any length in script properties, which survive a run that dies. */

/** Characters a value. Google holds 9 KB a value, and a Vietnamese letter takes up to three bytes. */
const PIECE = 2_500;

export function keepLongProperty(memory: Memory, key: string, text: string): void {
  const pieces = Math.ceil(text.length / PIECE);
  const before = Number(memory.get(key) ?? 0);
  for (let index = 0; index < pieces; index++) {
    memory.set(`${key}.${index}`, text.slice(index * PIECE, (index + 1) * PIECE));
  }
  // Written last: a reader believes the count, so all pieces must exist before it.
  memory.set(key, String(pieces));
  for (let index = pieces; index < before; index++) memory.delete(`${key}.${index}`);
}

export function readLongProperty(memory: Memory, key: string): string | null {
  const pieces = memory.get(key);
  if (pieces === null) return null;
  return Array.from({ length: Number(pieces) }, (_, index) => memory.get(`${key}.${index}`) ?? '').join('');
}

export function dropLongProperty(memory: Memory, key: string): void {
  const pieces = memory.get(key);
  if (pieces === null) return;
  memory.delete(key);
  for (let index = 0; index < Number(pieces); index++) memory.delete(`${key}.${index}`);
}
