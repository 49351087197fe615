import type { Day } from '../../domain/calendar/day.ts';
import type { SettingProblem } from '../../sheets/settings/setting-reader.ts';
import type { UnitListProblem } from '../../sheets/units/unit-row-parse.ts';
import type { UnusableRow } from '../../sheets/units/units-parse.ts';
import type { World } from '../ports.ts';

/** Why an action cannot begin; nothing was changed. */
export type Refusal =
  | { readonly kind: 'busy' }
  | { readonly kind: 'not-set-up' }
  | { readonly kind: 'not-authorised'; readonly person: string }
  /** Before set-up only the file's owner may begin. */
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
  | { readonly kind: 'figures-moved'; readonly code: string }
  | { readonly kind: 'closed' | 'not-closed'; readonly code: string; readonly what: string }
  | { readonly kind: 'no-tab'; readonly names: readonly string[] }
  | { readonly kind: 'broken-rows'; readonly codes: readonly string[] }
  | { readonly kind: 'displaced'; readonly code: string }
  /** Rows of `Danh sách` that may be several units; nothing was written. */
  | { readonly kind: 'undecided-rows'; readonly rows: readonly UndecidedRow[] }
  /** Units whose number is in `Danh sách` and is missing from `Sổ đơn vị`. */
  | { readonly kind: 'lost-records'; readonly names: readonly string[] }
  /** Units whose rows in `Danh sách` were recoded, renamed or removed after their tabs were provisioned. */
  | { readonly kind: 'list-changed'; readonly names: readonly string[] }
  | { readonly kind: 'paused' }
  | { readonly kind: 'no-such-mail' }
  | { readonly kind: 'no-quota' }
  | { readonly kind: 'no-such-period' }
  | { readonly kind: 'already-closed'; readonly what: string }
  | { readonly kind: 'nothing-to-close' | 'nothing-to-reopen' }
  | { readonly kind: 'form-not-in-use' }
  | { readonly kind: 'own-form-not-in-use' }
  | { readonly kind: 'nothing-pressing' }
  | { readonly kind: 'nobody-owes' }
  | { readonly kind: 'nothing-closed' }
  | { readonly kind: 'nothing-corrected' }
  | { readonly kind: 'not-a-later-day'; readonly found: string; readonly last: Day }
  /** `Danh sách` has room for one own deadline a unit, and it holds another. */
  | { readonly kind: 'other-extension'; readonly what: string; readonly until: Day };

export interface UndecidedRow {
  /** Line of `Danh sách`, from 1. */
  readonly line: number;
  readonly name: string;
  /** Names of the units that the row may be, as of the last provisioning. */
  readonly mayBe: readonly string[];
}

/** A row that makes no unit at present, with its former unit's tab; null where that is unknown, or belongs to another row. */
export interface WaitingRow extends UnusableRow {
  readonly sheetId: number | null;
}

/** The outcome of an action that cannot begin. */
export interface Refused {
  readonly ok: false;
  readonly refusal: Refusal;
}

export type Outcome<T> = ({ readonly ok: true } & T) | Refused;

export const refuse = (refusal: Refusal): Refused => ({ ok: false, refusal });

/** Runs `work` while no other execution of the script runs; refuses as busy when another does not end in time. For the restarts of `work` see `Lock.run`. */
export function alone<T>({ lock }: Pick<World, 'lock'>, work: () => Outcome<T>): Outcome<T> {
  const outcome = lock.run(work);
  return outcome === 'busy' ? refuse({ kind: 'busy' }) : outcome;
}
