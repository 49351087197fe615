import type { ReportState } from './status.ts';

/**
 * Tables, totals, forecasts, documents and closings show and add accepted figures only. This file decides what counts as
 * accepted; `src/sheets/cells/submitted-formulas.ts` has the same decisions as formulas.
 */

/**
 * `edited`: accepted, then changed and not handed in again; `returned`: accepted, then sent back by the office. The accepted
 * figures of both count until they are handed in again.
 */
export const STANDINGS = ['submitted', 'edited', 'returned', 'missing', 'not-owed'] as const;
export type Standing = (typeof STANDINGS)[number];

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

/** A report has a number of days late from its first acceptance on. */
export const isAccepted = ({ daysLate }: { readonly daysLate: number | null }): boolean => daysLate !== null;
