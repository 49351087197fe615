import { GoogleError } from '../app/ports.ts';

/** Runs one call to Google; whatever it throws comes out as a typed error that keeps its cause. */
export function asking<T>(kind: GoogleError['kind'], call: () => T): T {
  try {
    return call();
  } catch (cause) {
    throw new GoogleError(kind, cause);
  }
}
