/** A number in [0, 1) that depends on nothing but its arguments. */
function seededNumber(...keys: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const character of keys.join('\u0000')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** A whole number in [from, to]. */
export function seededWhole(from: number, to: number, ...keys: readonly (string | number)[]): number {
  return from + Math.floor(seededNumber(...keys) * (to - from + 1));
}
