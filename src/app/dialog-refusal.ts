import type { DialogRefusal } from './dialog-calls.ts';
import type { Refusal } from './office.ts';
import { refusalText } from './vi-refusals.ts';

/** A refusal as a dialog shows it. */
export const refused = (refusal: Refusal): DialogRefusal => ({
  ok: false,
  message: refusalText(refusal),
  problems: [],
});
