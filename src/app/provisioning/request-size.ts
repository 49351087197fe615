import type { Campaign } from '../../domain/campaign/campaign.ts';
import type { SheetRequest } from '../../sheets/cells/value.ts';
import type { Office } from '../office/office.ts';
import type { Placed } from './placed-unit.ts';

/** Sheets recommends 2 MB at most for a request; half of it leaves room for what Google adds. */
const BYTES_AT_ONCE = 1_000_000;

/** As UTF-8: a Vietnamese letter has up to three bytes. */
export function bytesOf(requests: readonly SheetRequest[]): number {
  const text = JSON.stringify(requests);
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    bytes += code < 0x80 ? 0 : code < 0x800 ? 1 : 2;
  }
  return bytes;
}

/**
 * Splits requests where values are written, as few times as their size allows. Whatever was written before a run died, the next
 * one finds: a table or a tab gets its mark last, and without it is read cell by cell.
 */
export function inSizedParts(requests: readonly SheetRequest[]): SheetRequest[][] {
  const parts: SheetRequest[][] = [];
  let room = 0;
  for (const request of requests) {
    const bytes = bytesOf([request]);
    const open = parts.at(-1);
    if (open === undefined || (bytes > room && request.updateCells?.start !== undefined)) {
      parts.push([request]);
      room = BYTES_AT_ONCE - bytes;
    } else {
      open.push(request);
      room -= bytes;
    }
  }
  return parts;
}

/**
 * The most tabs made in one batch. Google is said to give a batch up after 180 s: then this many tabs are missing, and none is
 * half made. Two files need two writes more than one. With both forms in use the tables alone take nearly 1 MB, the most that
 * one request should have, and go in a batch of their own.
 */
const TABS_PER_BATCH = {
  oneForm: { oneBook: 38, twoBooks: 75 },
  bothForms: { oneBook: 50, twoBooks: 75 },
} as const;
/** With forms of the office's own: as many tabs as make a request of 1 MB, but no fewer, for the first one alone may take that. */
const TABS_WITH_OWN_FORMS = { least: 30, most: 50 } as const;

export const hasBothForms = ({ registration, progress }: Campaign): boolean =>
  registration !== null && progress !== null;

export const tabsPerBatch = (
  { campaign, state, forms }: Office,
  units: readonly Placed[],
  bytesOfTabs: (units: readonly Placed[]) => number,
): number =>
  forms.length > 0
    ? tabsBySize(bytesOfTabs(units.slice(0, 1)), bytesOfTabs(units.slice(0, 2)))
    : TABS_PER_BATCH[hasBothForms(campaign) ? 'bothForms' : 'oneForm'][
        state.entryBookId === state.homeBookId ? 'oneBook' : 'twoBooks'
      ];

/** From the size of a tab that is written out, and of it with a copy. */
function tabsBySize(first: number, withCopy: number): number {
  const { least, most } = TABS_WITH_OWN_FORMS;
  const within = (bytes: number) => 1 + Math.floor((bytes - first) / Math.max(1, withCopy - first));
  const wished = Math.min(most, Math.max(least, within(BYTES_AT_ONCE)));
  return Math.max(1, Math.min(wished, within(2 * BYTES_AT_ONCE)));
}
