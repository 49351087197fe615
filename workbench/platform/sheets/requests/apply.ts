import type { Draft } from '../book/draft.ts';
import type { Request, Response } from '../service/api.ts';
import { ApiError, badRequest } from '../service/api-error.ts';
import { fillHandlers } from './auto-fill.ts';
import { borderHandlers } from './borders.ts';
import { cellHandlers } from './cells.ts';
import { chartHandlers } from './charts-and-bands.ts';
import { cleanUpHandlers } from './clean-up.ts';
import { conditionalFormatHandlers } from './conditional-formats.ts';
import { metadataHandlers } from './developer-metadata.ts';
import { dimensionHandlers } from './dimensions.ts';
import { filterHandlers } from './filters.ts';
import { findHandlers } from './find-replace.ts';
import { moveHandlers } from './follow/move-dimension.ts';
import { shiftHandlers } from './follow/shift-cells.ts';
import { groupHandlers } from './groups.ts';
import type { Handler, Handlers } from './handler.ts';
import { mergeHandlers } from './merges.ts';
import { nameHandlers } from './named-ranges.ts';
import { newSheetHandlers } from './new-sheets.ts';
import { pasteHandlers } from './paste.ts';
import { protectionHandlers } from './protections.ts';
import { sheetHandlers } from './sheets.ts';
import { sortHandlers } from './sort.ts';

const handlers: Handlers = {
  ...sheetHandlers,
  ...newSheetHandlers,
  ...cellHandlers,
  ...dimensionHandlers,
  ...mergeHandlers,
  ...borderHandlers,
  ...conditionalFormatHandlers,
  ...protectionHandlers,
  ...nameHandlers,
  ...metadataHandlers,
  ...chartHandlers,
  ...sortHandlers,
  ...pasteHandlers,
  ...shiftHandlers,
  ...moveHandlers,
  ...findHandlers,
  ...fillHandlers,
  ...filterHandlers,
  ...groupHandlers,
  ...cleanUpHandlers,
};

/** Carries out requests in order; replies mirror them. Throws on the first that is refused, naming its place. */
export function applyRequests(draft: Draft, requests: readonly Request[]): Response[] {
  return requests.map((request, index) => {
    const [kind] = Object.keys(request) as (keyof Request)[];
    if (kind === undefined) throw badRequest(`Invalid requests[${index}]: No request set.`);
    const handler = handlers[kind] as Handler<typeof kind> | undefined;
    if (!handler)
      throw badRequest(
        `Invalid requests[${index}].${kind}: local platform: the request ${kind} is not emulated`,
      );
    try {
      return handler(draft, request[kind] as never) ?? {};
    } catch (refusal) {
      if (refusal instanceof ApiError && refusal.code === 400)
        throw new ApiError(refusal.code, `Invalid requests[${index}].${kind}: ${refusal.message}`);
      throw refusal;
    }
  });
}
