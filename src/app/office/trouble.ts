import type { OfficePlace } from '../../domain/to-do/to-do.ts';

/** Something that could not be done or used, while all other work went on. */
export interface Trouble {
  /** Null when the trouble is about no place. */
  readonly place: OfficePlace | null;
  /** The fault and its remedy, one sentence. */
  readonly text: string;
}
