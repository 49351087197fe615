import type { Day } from '../../domain/calendar/day.ts';
import type { SettingProblem } from '../../sheets/settings/setting-reader.ts';
import type { UnitListProblem, UnusableRow } from '../../sheets/units/units-parse.ts';
import type { World } from '../ports.ts';

/** Why an action cannot begin; nothing was changed. */
export type Refusal =
  | { readonly kind: 'busy' }
  | { readonly kind: 'not-set-up' }
  | { readonly kind: 'not-authorised'; readonly person: string }
  /** Before set-up. */
  | { readonly kind: 'not-the-owner'; readonly person: string }
  | { readonly kind: 'copied-book' }
  | { readonly kind: 'missing-tabs'; readonly titles: readonly string[] }
  | { readonly kind: 'settings'; readonly errors: readonly SettingProblem[] }
  | { readonly kind: 'units'; readonly errors: readonly UnitListProblem[] }
  | { readonly kind: 'another-year'; readonly present: number; readonly asked: number }
  | { readonly kind: 'not-a-link'; readonly found: string }
  | { readonly kind: 'book-closed' | 'not-its-office'; readonly person: string }
  | { readonly kind: 'not-an-office-book' }
  | { readonly kind: 'not-provisioned' }
  | { readonly kind: 'unknown-unit'; readonly code: string }
  | { readonly kind: 'not-a-received-day'; readonly found: string }
  | { readonly kind: 'no-reason' }
  | { readonly kind: 'figures-moved' | 'closed'; readonly code: string }
  | { readonly kind: 'no-tab'; readonly names: readonly string[] }
  | { readonly kind: 'broken-rows'; readonly codes: readonly string[] }
  | { readonly kind: 'displaced'; readonly code: string }
  /** Rows of `Danh sách` that may be several units; nothing was written. */
  | { readonly kind: 'undecided-rows'; readonly rows: readonly UndecidedRow[] }
  /** Units whose number stands in `Danh sách` and no more in `Sổ đơn vị`. */
  | { readonly kind: 'lost-records'; readonly names: readonly string[] }
  /** Units that were recoded, renamed or taken out in `Danh sách` since their tabs were provisioned. */
  | { readonly kind: 'list-changed'; readonly names: readonly string[] }
  | { readonly kind: 'paused' }
  | { readonly kind: 'no-such-mail' }
  | { readonly kind: 'no-quota' }
  | { readonly kind: 'no-such-period' }
  | { readonly kind: 'already-closed' }
  | { readonly kind: 'form-not-in-use' }
  | { readonly kind: 'nothing-pressing' }
  | { readonly kind: 'nobody-owes' }
  | { readonly kind: 'nothing-closed' }
  | { readonly kind: 'nothing-corrected' }
  | { readonly kind: 'not-closed'; readonly code: string }
  | { readonly kind: 'not-a-later-day'; readonly found: string; readonly last: Day }
  /** `Danh sách` holds one own deadline of a unit. */
  | { readonly kind: 'other-extension'; readonly what: string; readonly until: Day };

export interface UndecidedRow {
  /** As a person counts. */
  readonly line: number;
  readonly name: string;
  /** Names of the units that it may be, as provisioned last. */
  readonly mayBe: readonly string[];
}

/** A row that makes no unit at present, with the tab of the unit that it was; null where that is not known, or another row's. */
export interface WaitingRow extends UnusableRow {
  readonly sheetId: number | null;
}

/** What an action gives when it cannot begin. */
export interface Refused {
  readonly ok: false;
  readonly refusal: Refusal;
}

export type Outcome<T> = ({ readonly ok: true } & T) | Refused;

export const refuse = (refusal: Refusal): Refused => ({ ok: false, refusal });

/** Runs `work` while no other execution of the script runs; refuses as busy when another does not end in time. */
export function alone<T>({ lock }: Pick<World, 'lock'>, work: () => Outcome<T>): Outcome<T> {
  const outcome = lock.run(work);
  return outcome === 'busy' ? refuse({ kind: 'busy' }) : outcome;
}
