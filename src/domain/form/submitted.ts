import type { ReportState } from './status.ts';

/**
 * A number that may be quoted is a submitted one: tables, totals, forecasts, documents and closings show and add accepted
 * figures. This file decides what that means; `src/sheets/cells/submitted-formulas.ts` has the same decisions as formulas.
 */

/**
 * `edited`: accepted, then changed and not handed in again; `returned`: accepted, then sent back by the office. The accepted
 * figures of both count until they are handed in again.
 */
export type Standing = 'submitted' | 'edited' | 'returned' | 'missing' | 'not-owed';

/** A report that waits for its answer is not accepted by that; one that was accepted before stays accepted. */
export const standingOf = (state: ReportState, isAccepted: boolean): Standing =>
  state === 'not-owed'
    ? 'not-owed'
    : !isAccepted
      ? 'missing'
      : state === 'edited' || state === 'returned'
        ? state
        : 'submitted';

/** Something is typed or ticked of which nothing was accepted: shown apart, and added nowhere but in *Kể cả số đang nhập*. */
export const isTyping = (state: ReportState, isAccepted: boolean): boolean =>
  !isAccepted && state !== 'empty' && state !== 'not-owed';

/** Days late are told from the first acceptance on, and of nothing else. */
export const isAccepted = ({ daysLate }: { readonly daysLate: number | null }): boolean => daysLate !== null;
