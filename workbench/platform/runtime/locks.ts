export type LockKind = 'script' | 'document' | 'user';

/** Who holds which lock: an object of the running execution, or another execution a test speaks for. */
export class Locks {
  readonly #holders = new Map<LockKind, object>();
  readonly #elsewhere = {};

  isFree(kind: LockKind): boolean {
    return !this.#holders.has(kind);
  }

  isHeldBy(kind: LockKind, holder: object): boolean {
    return this.#holders.get(kind) === holder;
  }

  take(kind: LockKind, holder: object = this.#elsewhere): void {
    this.#holders.set(kind, holder);
  }

  release(kind: LockKind, holder: object = this.#elsewhere): void {
    if (this.isHeldBy(kind, holder)) this.#holders.delete(kind);
  }

  /** "released at script end" (docs/platform.md 30): the lock objects of one execution. */
  endExecution(objects: readonly object[]): void {
    for (const [kind, holder] of this.#holders) if (objects.includes(holder)) this.#holders.delete(kind);
  }
}
