/** The answer of a decision about input that may be wrong: the value, or every problem at once, never text. */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly errors: readonly E[] };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const err = <E>(...errors: readonly E[]): Result<never, E> => ({ ok: false, errors });
