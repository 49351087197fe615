import { ServiceError } from '../errors.ts';
import type { Execution } from '../execution.ts';
import type { LockKind } from '../locks.ts';
import type { Facade } from '../realm/facade.ts';
import { texts } from '../texts.ts';

/**
 * Every get…Lock() makes another lock object, and a second one of the same kind waits for the first even inside one
 * run: one author's claim (docs/platform.md 31), kept because a script that shares one object is right either way.
 */
export function lockService(execution: Execution): Facade {
  return {
    name: 'LockService',
    methods: {
      getScriptLock: () => lock(execution, 'script'),
      getDocumentLock: () => lock(execution, 'document'),
      getUserLock: () => lock(execution, 'user'),
    },
  };
}

function lock(execution: Execution, kind: LockKind): Facade {
  const { world, args: check } = execution;
  const { locks, clock, language } = world;
  const take = (waitMs: number): boolean => {
    if (locks.isHeldBy(kind, self)) return true;
    if (locks.isFree(kind)) {
      locks.take(kind, self);
      return true;
    }
    // Nobody else runs while this script waits (one begun inside another's call waits in vain), so the lock stays held.
    clock.advance(waitMs);
    return false;
  };
  const self: Facade = {
    name: 'Lock',
    remote: ['tryLock', 'waitLock', 'releaseLock'],
    methods: {
      tryLock: (...args) => take(check.whole('Lock.tryLock', args, 0)),
      waitLock: (...args) => {
        if (!take(check.whole('Lock.waitLock', args, 0))) throw new ServiceError(texts.lockTimeout(language));
      },
      hasLock: () => locks.isHeldBy(kind, self),
      releaseLock: () => locks.release(kind, self),
    },
  };
  execution.locks.push(self);
  return self;
}
