import type { CellContent } from '../text/cell.ts';

/** Form A, *đăng ký chỉ tiêu*: its four numbers, in the order of the letter's columns (docs/product.md 3). */
export const REGISTRATION_FIELDS = ['members', 'staff', 'trained', 'target'] as const;
export type RegistrationField = (typeof REGISTRATION_FIELDS)[number];

/** One unit's form A as it stands in the sheet, before anything is believed. */
export interface RegistrationEntry {
  readonly counts: Readonly<Record<RegistrationField, CellContent>>;
  readonly note: CellContent;
}

/** A form A whose four numbers are whole numbers 0…999.999. */
export interface RegistrationFigures extends Readonly<Record<RegistrationField, number>> {
  /** As typed, blanks kept. */
  readonly note: string;
}
