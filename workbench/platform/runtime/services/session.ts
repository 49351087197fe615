import type { Execution } from '../execution.ts';
import { emailScope } from '../permissions.ts';
import type { Facade } from '../realm/facade.ts';

/** The object that Google calls `User`. */
export function account(email: string): Facade {
  return { name: 'User', methods: { getEmail: () => email } };
}

export function session(execution: Execution): Facade {
  const { world, user, kind } = execution;
  const activeUser = account(isVisible(execution) ? user : '');
  const effectiveUser = account(kind === 'simple' ? '' : user);
  return {
    name: 'Session',
    methods: {
      getActiveUser: () => activeUser,
      getEffectiveUser: () => effectiveUser,
      getScriptTimeZone: () => world.scriptTimeZone,
      getActiveUserLocale: () => world.language,
    },
  };
}

/** docs/platform.md 27: blank without the scope and in triggers; never hidden from the script's own author. */
function isVisible({ world, user, kind }: Execution): boolean {
  if (kind === 'trigger' || kind === 'simple' || !world.permissions.has(emailScope)) return false;
  return world.activeUserVisible || user === world.owner;
}
