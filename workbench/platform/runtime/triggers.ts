import { toZoned } from '@internationalized/date';
import { localDateTime } from './clock.ts';

export type Schedule =
  /** `minute` counts from the start of the hour and may be negative: near 08:00 can be 07:50. */
  | { readonly every: 'day'; readonly hour: number; readonly minute: number; readonly timeZone: string }
  | { readonly every: 'minutes'; readonly step: number };

export interface TriggerRecord {
  readonly id: string;
  readonly handler: string;
  /** Installable triggers run as whoever made them (docs/platform.md 23). */
  readonly owner: string;
  readonly event: 'CLOCK' | 'ON_OPEN' | 'ON_EDIT';
  /** The spreadsheet of an open or edit trigger. */
  readonly sourceId?: string;
  readonly schedule?: Schedule;
  /** When a clock trigger is due, in milliseconds since 1970. */
  readonly nextAt?: number;
  /** "disabled for an unknown reason" (docs/platform.md 29): never runs, still listed. */
  readonly disabled: boolean;
}

export interface TriggersState {
  readonly records: readonly TriggerRecord[];
  /** How many were ever made. */
  readonly made: number;
}

/** A clock trigger that is due. */
type Due = TriggerRecord & { readonly nextAt: number; readonly schedule: Schedule };

/** The first moment of a schedule after another moment. */
export function nextMoment(schedule: Schedule, after: number): number {
  if (schedule.every === 'minutes') {
    const step = schedule.step * 60_000;
    return (Math.floor(after / step) + 1) * step;
  }
  const { hour, minute, timeZone } = schedule;
  const today = localDateTime(after, timeZone).set({ hour, minute: 0, second: 0, millisecond: 0 });
  for (const days of [-1, 0, 1, 2]) {
    const moment = toZoned(today.add({ days, minutes: minute }), timeZone)
      .toDate()
      .getTime();
    if (moment > after) return moment;
  }
  throw new RangeError(`no moment of ${JSON.stringify(schedule)} within two days of ${after}`);
}

/** The script's triggers in the order they were made. */
export class Triggers {
  #records: readonly TriggerRecord[] = [];
  #made = 0;

  get records(): readonly TriggerRecord[] {
    return this.#records;
  }

  nextNumber(): number {
    this.#made += 1;
    return this.#made;
  }

  add(record: TriggerRecord): void {
    this.#records = [...this.#records, record];
  }

  remove(id: string): void {
    this.#records = this.#records.filter((record) => record.id !== id);
  }

  update(id: string, change: Partial<TriggerRecord>): void {
    this.#records = this.#records.map((record) => (record.id === id ? { ...record, ...change } : record));
  }

  /** The enabled clock trigger that is due first, not later than `until`. */
  firstDue(until: number): Due | undefined {
    let first: Due | undefined;
    for (const record of this.#records) {
      const { nextAt, schedule } = record;
      if (record.disabled || nextAt === undefined || schedule === undefined || nextAt > until) continue;
      if (first === undefined || nextAt < first.nextAt) first = { ...record, nextAt, schedule };
    }
    return first;
  }

  state(): TriggersState {
    return { records: this.#records, made: this.#made };
  }

  restore(state: TriggersState): void {
    this.#records = state.records;
    this.#made = state.made;
  }
}
