import { ExecutionDeath, ServiceError } from '../errors.ts';
import type { Execution } from '../execution.ts';
import { EnumGroup, EnumValue, type Facade } from '../realm/facade.ts';
import { texts } from '../texts.ts';
import type { TriggerRecord } from '../triggers.ts';
import { triggerBuilder } from './trigger-builder.ts';

interface TriggerFacade extends Facade {
  readonly record: TriggerRecord;
}

export function scriptApp(execution: Execution): Facade {
  const { world, user, args: check } = execution;
  const facades = new Map<string, TriggerFacade>();
  const facadeOf = (record: TriggerRecord): TriggerFacade => {
    const facade = facades.get(record.id) ?? trigger(record);
    facades.set(record.id, facade);
    return facade;
  };
  const requireScopes = (call: string, args: readonly unknown[], scopes: readonly string[]): void => {
    const missing = scopes.filter((scope) => !world.permissions.has(scope));
    if (missing.length > 0) throw new ServiceError(texts.noPermission(call, missing)(world.language));
    if (!(args[0] instanceof EnumValue)) throw check.mismatch(call, args);
  };
  return {
    name: 'ScriptApp',
    remote: ['getProjectTriggers', 'deleteTrigger'],
    members: {
      AuthMode: new EnumGroup('AuthMode', ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']),
      EventType: new EnumGroup('EventType', ['CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_FORM_SUBMIT', 'ON_CHANGE']),
      TriggerSource: new EnumGroup('TriggerSource', [
        'SPREADSHEETS',
        'CLOCK',
        'FORMS',
        'DOCUMENTS',
        'CALENDAR',
      ]),
    },
    methods: {
      newTrigger: (...args) =>
        triggerBuilder(execution, check.text('ScriptApp.newTrigger', args, 0), facadeOf),
      // docs/platform.md 24: only the current user's.
      getProjectTriggers: () => world.triggers.records.filter(({ owner }) => owner === user).map(facadeOf),
      deleteTrigger: (...args) => {
        const { record } = check.facade('ScriptApp.deleteTrigger', args, 0, 'Trigger') as TriggerFacade;
        world.triggers.remove(record.id);
      },
      requireScopes: (...args) => {
        const [, scopes] = args;
        if (!Array.isArray(scopes)) throw check.mismatch('ScriptApp.requireScopes', args);
        requireScopes('ScriptApp.requireScopes', args, scopes.map(String));
      },
      // Ends the run and asks the person again (developers.google.com/apps-script/concepts/scopes).
      requireAllScopes: (...args) => {
        requireScopes('ScriptApp.requireAllScopes', args, []);
        if (world.permissions.declined.length > 0)
          execution.die(new ExecutionDeath('consent', 'Authorization is required to perform that action.'));
      },
      getScriptId: () => world.scriptId,
    },
  };
}

function trigger(record: TriggerRecord): TriggerFacade {
  const source = record.event === 'CLOCK' ? 'CLOCK' : 'SPREADSHEETS';
  return {
    name: 'Trigger',
    record,
    methods: {
      getUniqueId: () => record.id,
      getHandlerFunction: () => record.handler,
      getEventType: () => new EnumValue('EventType', record.event),
      getTriggerSource: () => new EnumValue('TriggerSource', source),
      getTriggerSourceId: () => record.sourceId ?? null,
    },
  };
}
