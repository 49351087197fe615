import { Script } from 'node:vm';
import { Clock, fromLocal, localDateTime, toLocal } from './runtime/clock.ts';
import { type DriveFile, DriveFiles } from './runtime/drive-files.ts';
import type { Execution } from './runtime/execution.ts';
import type { FaultHook } from './runtime/faults.ts';
import { canEditContainer, launch } from './runtime/launch.ts';
import { type LockKind, Locks } from './runtime/locks.ts';
import { type Mail, Mailbox } from './runtime/mailbox.ts';
import { findMenuItem } from './runtime/menu-tree.ts';
import type { AdvanceOptions, PlatformOptions, PlatformSnapshot, RunOptions } from './runtime/options.ts';
import { Permissions } from './runtime/permissions.ts';
import { Properties } from './runtime/properties.ts';
import { EnumValue } from './runtime/realm/facade.ts';
import type { RunResult } from './runtime/run-result.ts';
import { spreadsheet } from './runtime/services/spreadsheet.ts';
import type { Language } from './runtime/texts.ts';
import { transferable } from './runtime/transfer.ts';
import { nextMoment, type TriggerRecord, Triggers } from './runtime/triggers.ts';
import type { Answer, MenuNode } from './runtime/ui-events.ts';
import type { SharingQuota, World } from './runtime/world.ts';
import { createSpreadsheets } from './sheets/spreadsheets.ts';
import type { PlatformClock, Spreadsheets } from './spreadsheet-backend.ts';

/** Google as one container-bound script meets it: files, mail, triggers, a clock, and the people at the screen. */
export class Platform {
  readonly spreadsheets: Spreadsheets;
  readonly timeZone: string;
  readonly language: Language;
  readonly owner: string;
  readonly executions: RunResult[] = [];
  /** Addresses a file cannot be shared with, in lower case (no Google account, blocked by the domain). */
  readonly refusedAddresses = new Set<string>();
  /** Unlimited unless set. Fresh accounts have a limit that Google publishes nowhere. */
  readonly sharingQuota: SharingQuota = { left: Infinity };
  /** Advanced services that the manifest names and whose API is not switched on, by symbol: `Sheets`, `Drive`. */
  readonly servicesOff = new Set<string>();
  /** Asked at every call that leaves the script's process; the fault that it returns happens at that call. */
  beforeCall: FaultHook | undefined;

  readonly #bundle: Script;
  readonly #world: { -readonly [Key in keyof World]: World[Key] };
  readonly #clock: Clock;
  readonly #menus = new Map<string, readonly MenuNode[]>();
  #executionNumber = 0;

  constructor(options: PlatformOptions) {
    const { manifest, owner, language = 'vi', seed = 1, costs = {} } = options;
    useTimeZone(manifest.timeZone);
    this.#bundle = compiled(options.bundle);
    this.#clock = new Clock(fromLocal(options.startsAt, manifest.timeZone));
    this.timeZone = manifest.timeZone;
    this.language = language;
    this.owner = owner;
    this.spreadsheets = (options.spreadsheets ?? createSpreadsheets)({
      clock: this.#clock,
      language,
      isUnknownAccount: (address) => this.refusedAddresses.has(address.toLowerCase()),
    });
    const services = manifest.dependencies?.enabledAdvancedServices ?? [];
    this.#world = {
      clock: this.#clock,
      language,
      seed,
      owner,
      scriptId: `local-script-${seed}`,
      scriptTimeZone: manifest.timeZone,
      containerId: this.spreadsheets.create({ title: options.title ?? 'Tổng hợp', owner }),
      activeUserVisible: options.activeUserVisible ?? true,
      htmlFiles: options.htmlFiles ?? {},
      advancedServices: new Set(services.map(({ userSymbol }) => userSymbol)),
      permissions: new Permissions(manifest.oauthScopes, language, options.declinedScopes),
      spreadsheets: this.spreadsheets,
      mailbox: new Mailbox(options.mailQuota ?? 100, options.quotaRenewal),
      drive: new DriveFiles(),
      triggers: new Triggers(),
      locks: new Locks(),
      properties: new Properties(),
      refusedAddresses: this.refusedAddresses,
      sharingQuota: this.sharingQuota,
      servicesOff: this.servicesOff,
      costs: { readMs: 0, writeMs: 0, mailMs: 0, shareMs: 0, ...costs },
      answerLimit: options.answerLimit ?? null,
      beforeCall: (call) => this.beforeCall?.(call),
    };
  }

  /** The spreadsheet the script is bound to. */
  get containerId(): string {
    return this.#world.containerId;
  }

  get outbox(): readonly Mail[] {
    return this.#world.mailbox.outbox;
  }

  /** What the script saved in people's Drives. */
  get driveFiles(): readonly DriveFile[] {
    return this.#world.drive.files;
  }

  get triggers(): readonly TriggerRecord[] {
    return this.#world.triggers.records;
  }

  get clock(): PlatformClock {
    return this.#clock;
  }

  /** `yyyy-MM-ddTHH:mm:ss` in the script's time zone. */
  now(): string {
    return toLocal(this.#clock.now(), this.timeZone);
  }

  /** A script property, as the script itself would read it. */
  scriptProperty(key: string): string | null {
    return this.#world.properties.read('script')[key] ?? null;
  }

  /** Recipients `user` may still write to. */
  mailQuotaLeft(user: string): number {
    return this.#world.mailbox.remaining(user, this.#clock.now());
  }

  /** Another script of this account uses up what `user` may still send, or Google's 24 hours are over. */
  useUpMail(user: string): void {
    this.#world.mailbox.spend(user, this.#clock.now(), this.mailQuotaLeft(user));
  }

  renewMail(user: string): void {
    this.#world.mailbox.renew(user);
  }

  /** Runs a top-level function of the bundle as Google would. Throws only when the platform itself is at fault. */
  run(functionName: string, options: RunOptions): RunResult {
    const { args = [] } = options;
    return this.#launch(functionName, options, () => args.map((arg) => transferable(arg, this.language)));
  }

  /** `user` opens the container: onOpen runs as a simple trigger. Whoever may not edit has no script and no menu. */
  open(user: string): { readonly menu: readonly MenuNode[]; readonly run?: RunResult } {
    if (!canEditContainer(this.#world, user)) return { menu: [] };
    const run = this.#launch('onOpen', { user, kind: 'simple' }, (execution) => [
      {
        authMode: new EnumValue('AuthMode', 'LIMITED'),
        source: spreadsheet(execution, this.containerId),
      },
    ]);
    this.#menus.set(user, run.menus);
    return { menu: run.menus, run };
  }

  /** Clicks a menu item by its label, or by the labels that lead to it; opens the container first if need be. */
  clickMenu(user: string, label: string | readonly string[], answers: readonly Answer[] = []): RunResult {
    const menu = this.#menus.get(user) ?? this.open(user).menu;
    const { functionName } = findMenuItem(menu, typeof label === 'string' ? [label] : label);
    return this.run(functionName, { user, kind: 'menu', answers });
  }

  /** Lets time pass, firing every clock trigger that falls due, in order, until `yyyy-MM-ddTHH:mm` inclusive. */
  advanceTo(until: string, { onRun, skip }: AdvanceOptions = {}): RunResult[] {
    const end = fromLocal(until, this.timeZone);
    const now = this.#clock.now();
    if (end < now) throw new RangeError(`${until} is before ${this.now()}`);
    const runs: RunResult[] = [];
    for (;;) {
      const trigger = this.#world.triggers.firstDue(end);
      if (trigger === undefined) break;
      const { nextAt, schedule } = trigger;
      this.#world.triggers.update(trigger.id, { nextAt: nextMoment(schedule, nextAt) });
      this.#clock.advance(Math.max(0, nextAt - this.#clock.now()));
      if (skip?.(trigger, toLocal(nextAt, this.timeZone)) === true) continue;
      const run = this.#fire(trigger);
      runs.push(run);
      onRun?.(run, trigger);
    }
    this.#clock.advance(Math.max(0, end - this.#clock.now()));
    return runs;
  }

  /** Lets time pass and fires no trigger: as `advanceTo` with every trigger skipped, but a month at once. */
  passTo(until: string): void {
    const end = fromLocal(until, this.timeZone);
    if (end < this.#clock.now()) throw new RangeError(`${until} is before ${this.now()}`);
    for (const { id, schedule, nextAt, disabled } of this.triggers)
      if (!disabled && schedule !== undefined && nextAt !== undefined && nextAt <= end)
        this.#world.triggers.update(id, { nextAt: nextMoment(schedule, end) });
    this.#clock.advance(end - this.#clock.now());
  }

  /** Google switches a trigger off, or on again from now on: what fell due meanwhile is lost. */
  setTriggerDisabled(id: string, disabled: boolean): void {
    const trigger = this.triggers.find((one) => one.id === id);
    if (trigger === undefined) throw new RangeError(`no trigger ${id}`);
    const { schedule } = trigger;
    const next = schedule === undefined ? {} : { nextAt: nextMoment(schedule, this.#clock.now()) };
    this.#world.triggers.update(id, { disabled, ...next });
  }

  /** Another execution takes a lock, until `freeLock`. */
  holdLock(kind: LockKind): void {
    this.#world.locks.take(kind);
  }

  freeLock(kind: LockKind): void {
    this.#world.locks.release(kind);
  }

  snapshot(): PlatformSnapshot {
    return {
      now: this.#clock.now(),
      containerId: this.containerId,
      executionNumber: this.#executionNumber,
      properties: this.#world.properties.state(),
      triggers: this.#world.triggers.state(),
      mailbox: this.#world.mailbox.state(),
      drive: this.#world.drive.state(),
      refusedAddresses: [...this.refusedAddresses],
      ...(this.sharingQuota.left !== Infinity && { sharingLeft: this.sharingQuota.left }),
      spreadsheets: this.spreadsheets.snapshot(),
    };
  }

  restore(snapshot: PlatformSnapshot): void {
    this.#clock.reset(snapshot.now);
    this.#world.containerId = snapshot.containerId;
    this.#executionNumber = snapshot.executionNumber;
    this.#world.properties.restore(snapshot.properties);
    this.#world.triggers.restore(snapshot.triggers);
    this.#world.mailbox.restore(snapshot.mailbox);
    this.#world.drive.restore(snapshot.drive ?? { files: [] });
    this.refusedAddresses.clear();
    for (const address of snapshot.refusedAddresses) this.refusedAddresses.add(address);
    this.sharingQuota.left = snapshot.sharingLeft ?? Infinity;
    this.spreadsheets.restore(snapshot.spreadsheets);
    this.#menus.clear();
  }

  #fire(trigger: TriggerRecord): RunResult {
    const utc = localDateTime(this.#clock.now(), 'UTC');
    return this.#launch(trigger.handler, { user: trigger.owner, kind: 'trigger' }, () => [
      {
        authMode: new EnumValue('AuthMode', 'FULL'),
        triggerUid: trigger.id,
        // Google tells the moment in UTC and says so.
        timezone: 'UTC',
        year: utc.year,
        month: utc.month,
        'day-of-month': utc.day,
        'day-of-week': utc.toDate('UTC').getUTCDay() || 7,
        hour: utc.hour,
        minute: utc.minute,
        second: utc.second,
      },
    ]);
  }

  #launch(
    functionName: string,
    { user, kind, answers = [] }: RunOptions,
    args: (execution: Execution) => readonly unknown[],
  ): RunResult {
    this.#executionNumber += 1;
    const order = { functionName, user, kind, answers, args, number: this.#executionNumber };
    const run = launch(this.#bundle, this.#world, order);
    this.executions.push(run);
    return run;
  }
}

let lastCompiled: { readonly text: string; readonly script: Script } | undefined;

/** Every platform of a process runs the same bundle: read once, so that its functions are compiled once. */
function compiled(text: string): Script {
  if (lastCompiled?.text !== text) lastCompiled = { text, script: new Script(text, { filename: 'Code.js' }) };
  return lastCompiled.script;
}

/** JavaScript's local time belongs to the process; Apps Script's is the manifest's time zone. */
function useTimeZone(timeZone: string): void {
  process.env.TZ = timeZone;
  const at = new Date(2024, 0, 1, 12).getTime();
  if (toLocal(at, timeZone) !== '2024-01-01T12:00:00') {
    throw new RangeError(`this process cannot change its time zone to ${timeZone}`);
  }
}
