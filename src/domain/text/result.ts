/** What a decision answers when the user's input may be wrong: every problem at once, never text. */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly errors: readonly E[] };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const err = <E>(...errors: readonly E[]): Result<never, E> => ({ ok: false, errors });
