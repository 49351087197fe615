import { ApiError, unknownPath } from './api-error.ts';
import { type FieldMask, parseFieldMask } from './field-mask.ts';
import { firstUnknown } from './request-schema.ts';

/**
 * The `fields` of a read. Google tolerates a comma at the end and no blank anywhere, and names what it cannot find in
 * `details` only (measured live: github brekkylab/backlot, routers/google.py; ringo380/claude-google-sheets-mcp#2).
 */
export function responseMask(fields: string, definition: string): FieldMask {
  const mask = parsed(fields);
  const unknown = firstUnknown(mask, definition);
  if (unknown !== undefined) throw unknownPath(unknown);
  return mask;
}

function parsed(fields: string): FieldMask {
  try {
    return parseFieldMask(fields.replace(/,$/, ''));
  } catch (error) {
    throw error instanceof ApiError ? unknownPath(fields) : error;
  }
}

/** The mask a call asks its answer to be cut to; everything without `fields`. */
export const askedFields = (fields: unknown, definition: string): FieldMask =>
  typeof fields === 'string' && fields !== '' ? responseMask(fields, definition) : '*';
