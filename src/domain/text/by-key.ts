/** A new record of one value for each key, in the order of the keys. */
export const byKey = <K extends string | number, V>(
  keys: readonly K[],
  valueFor: (key: K) => V,
): Record<K, V> => Object.fromEntries(keys.map((key) => [key, valueFor(key)])) as Record<K, V>;
