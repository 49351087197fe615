/**
 * A year of an office, kept by hand: which unit reported what, which months each owes, what every target is. It decides by
 * itself, in days written as text, and knows nothing of the product's own rules.
 */

/** The last acceptable day of each month of 2024: the 25th, or the working day before. */
const DUE = ['25', '23', '25', '25', '24', '25', '25', '23', '25', '25', '25', '25'] as const;
const ENDS = ['31', '29', '31', '30', '31', '30', '31', '31', '30', '31', '30', '31'] as const;
export const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

const two = (value: number): string => String(value).padStart(2, '0');
export const firstDay = (month: number): string => `2024-${two(month)}-01`;
export const endDay = (month: number): string => `2024-${two(month)}-${ENDS[month - 1]}`;
const dueDay = (month: number): string => `2024-${two(month)}-${DUE[month - 1]}`;
/** As the office types it. */
export const typed = (day: string): string => day.split('-').reverse().join('/');

export interface ModelUnit {
  readonly code: string;
  readonly email: string;
  readonly tab: number;
  name: string;
  from: string | null;
  until: string | null;
  assigned: number;
  /** Brought by changes, or taken away. */
  moved: number;
  /** The same of the list of candidates, within the year. */
  listMoved: number;
  /** The target it registered, accepted; null while it did not. */
  registered: number | null;
  /** Accepted admissions, by month. */
  readonly admitted: Map<number, number>;
  readonly closed: Set<number>;
  /** Accepted months that the office sent back and that were not handed in again. */
  readonly returned: Set<number>;
}

export const livesOn = ({ from, until }: ModelUnit, day: string): boolean =>
  (from === null || from <= day) && (until === null || day <= until);

/** A month is owed that ends within the life, and whose last acceptable day is not before the life. */
export const owesMonth = (unit: ModelUnit, month: number): boolean =>
  livesOn(unit, endDay(month)) && (unit.from === null || unit.from <= dueDay(month));

/** Registration is due by 30/01. */
const owesRegistration = (unit: ModelUnit): boolean => livesOn(unit, '2024-01-30');

/** Registered, or else assigned; what changes moved comes on top. */
export const targetOf = (unit: ModelUnit): number =>
  (owesRegistration(unit) && unit.registered !== null ? unit.registered : unit.assigned) + unit.moved;

/** Every unit begins with nine candidates; whoever is admitted leaves the list. */
const FIRST_CANDIDATES = 9;

/** As many as the tab tells of, once its first report was accepted. */
export const listOf = (unit: ModelUnit): number => FIRST_CANDIDATES - doneBy(unit) + unit.listMoved;

/** May be handed in, without being asked for. */
export const isBroken = ({ from, until }: ModelUnit, month: number): boolean =>
  until !== null &&
  until >= firstDay(month) &&
  until < endDay(month) &&
  (from === null || (from <= until && from <= dueDay(month)));

/** Months that stand between this one and being handed in. */
export const openBefore = (unit: ModelUnit, month: number): number[] =>
  MONTHS.filter(
    (one) => one < month && owesMonth(unit, one) && !unit.admitted.has(one) && !unit.closed.has(one),
  );

export const doneBy = (unit: ModelUnit): number =>
  [...unit.admitted.values()].reduce((sum, count) => sum + count, 0);

/** Still owed: neither closed nor in. A month that was sent back counts in the totals, but is asked for until it is in again. */
export const asked = (unit: ModelUnit): number[] =>
  MONTHS.filter(
    (month) =>
      owesMonth(unit, month) &&
      !unit.closed.has(month) &&
      (!unit.admitted.has(month) || unit.returned.has(month)),
  );
