import type { SheetsCall } from '../spreadsheet-backend.ts';
import { toLocal } from './clock.ts';
import { ExecutionDeath, gap } from './errors.ts';
import { type CallInfo, faultError } from './faults.ts';
import type { Mail } from './mailbox.ts';
import type { Facade } from './realm/facade.ts';
import { Arguments } from './realm/facade.ts';
import { texts } from './texts.ts';
import type { Answer, MenuNode, Shown } from './ui-events.ts';
import type { World } from './world.ts';

/** Who started the function: a menu item, an installable trigger, google.script.run, a simple trigger. */
export type RunKind = 'menu' | 'trigger' | 'dialog' | 'simple';

export interface LogLine {
  readonly level: string;
  readonly text: string;
}

const minutes = 60_000;
/** docs/platform.md 1, 2: 6 minutes on every account, 30 seconds for a simple trigger. */
const limits: Readonly<Record<RunKind, number>> = {
  menu: 6 * minutes,
  trigger: 6 * minutes,
  dialog: 6 * minutes,
  simple: minutes / 2,
};

/** One execution of the script: what it did, what it showed, and whether it still lives. */
export class Execution {
  readonly calls: SheetsCall[] = [];
  readonly mails: Mail[] = [];
  readonly log: LogLine[] = [];
  readonly shown: Shown[] = [];
  readonly menus: MenuNode[] = [];
  /** Lock objects that it asked for; they are released when it ends. */
  readonly locks: object[] = [];
  readonly startedAt: number;
  /** Our own time that went into answering for Google Sheets. */
  platformMillis = 0;
  readonly args: Arguments;
  readonly world: World;
  readonly functionName: string;
  readonly user: string;
  readonly kind: RunKind;
  readonly #answers: Answer[];
  readonly #times = new Map<string, number>();
  #remoteCalls = 0;
  #death: Error | undefined;

  constructor(world: World, functionName: string, user: string, kind: RunKind, answers: readonly Answer[]) {
    this.world = world;
    this.functionName = functionName;
    this.user = user;
    this.kind = kind;
    this.#answers = [...answers];
    this.startedAt = world.clock.now();
    this.args = new Arguments(world.language);
  }

  /** Why nothing more can happen, if so: an ExecutionDeath, or a defect of the platform itself. */
  get death(): Error | undefined {
    return this.#death;
  }

  get unusedAnswers(): number {
    return this.#answers.length;
  }

  get localTime(): string {
    return toLocal(this.world.clock.now(), this.world.scriptTimeZone);
  }

  nextAnswer(): Answer | undefined {
    return this.#answers.shift();
  }

  /** The one place every service call passes: life, time limit, permission, faults, the call. */
  perform(facade: Facade, method: string, args: readonly unknown[]): unknown {
    if (this.#death !== undefined) throw this.#death;
    const { clock, language, permissions, beforeCall } = this.world;
    const call = `${facade.name}.${method}`;
    if (clock.now() - this.startedAt > limits[this.kind]) {
      this.die(new ExecutionDeath('time', texts.executionTime(language)));
    }
    const action = facade.methods[method];
    if (action === undefined) return this.die(gap(call));
    permissions.check(call, this.kind === 'simple');
    const fault = isRemote(facade, method) ? beforeCall(this.#describe(call)) : undefined;
    this.#throwIf(faultError(fault, 'before', call, language));
    const result = action(...args);
    this.#throwIf(faultError(fault, 'after', call, language));
    return result;
  }

  /** Ends the execution: every later service call throws the same. */
  die(death: Error): never {
    this.#death ??= death;
    throw this.#death;
  }

  #throwIf(error: Error | undefined): void {
    if (error instanceof ExecutionDeath) this.die(error);
    if (error !== undefined) throw error;
  }

  #describe(name: string): CallInfo {
    const nth = (this.#times.get(name) ?? 0) + 1;
    this.#times.set(name, nth);
    this.#remoteCalls += 1;
    return { name, nth, index: this.#remoteCalls, functionName: this.functionName, user: this.user };
  }
}

function isRemote(facade: Facade, method: string): boolean {
  return facade.remote === 'all' || (facade.remote?.includes(method) ?? false);
}
