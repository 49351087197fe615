/** How a unit's report came in; `exempt` from the monthly ones, and handed in none. */
export type Timeliness = 'missing' | 'late' | 'on-time' | 'exempt';

/** In the order in which an office asks after them. */
export const TIMELINESS: readonly Timeliness[] = ['missing', 'late', 'on-time', 'exempt'];
