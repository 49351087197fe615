import { REGISTRATION_FIELDS, type RegistrationField } from '../../domain/form/registration.ts';
import { REGISTRATION_RULES } from '../../domain/form/rule.ts';
import { byKey } from '../../domain/text/by-key.ts';
import { type Area, areaAt, type Cell, cell } from '../cells/a1.ts';
import type { ReportPlaces } from '../report/report-places.ts';

/**
 * Where form A and its submission panel are on a unit's tab. Columns A–G are the letter's form and print on one A4 page;
 * H and I–K merged are the panel beside it; L–N, hidden, hold codes that formulas and the script read. Form B stands
 * below, in the same columns (`progress-form/progress-layout.ts`).
 */
export const UNIT_TAB = {
  rows: 24,
  columns: 14,
  form: areaAt(0, 0, 18, 7),
  panel: areaAt(0, 7, 23, 4),

  superiorBody: cell(0, 0),
  partyTitle: cell(0, 3),
  unitHeading: cell(1, 0),
  star: cell(2, 0),
  placeAndDate: cell(2, 3),
  title: cell(4, 0),
  subtitle: cell(5, 0),
  dashes: cell(6, 0),
  headerRow: 7,
  inputRow: 8,
  name: cell(8, 0),
  /** The note's cell is merged with its right neighbour. */
  inputs: areaAt(8, 1, 1, 6),
  note: cell(8, 5),
  signature: cell(11, 3),
  signerTitle: cell(12, 3),
  /** Blank: the name stands under the signature on paper. */
  signerName: cell(17, 3),

  panelTitle: cell(0, 7),
  deadline: cell(1, 8),
  checks: areaAt(2, 8, 4, 1),
  /** Two rows, down to the one above the tick. */
  warnings: areaAt(6, 8, 2, 1),
  tick: cell(8, 8),
  /** Beside the tick and the yellow cells, so that whoever types there sees the result. */
  state: cell(8, 9),
  /** Hidden: the answer as the script wrote it. `answerShown` shows it as long as it still holds. */
  answer: cell(9, 12),
  answerShown: cell(9, 8),
  firstAcceptedAt: cell(10, 8),
  lastAcceptedAt: cell(11, 8),
  receipt: cell(12, 8),
  accepted: areaAt(13, 8, 5, 1),
  daysLate: cell(18, 8),
  closedAt: cell(19, 8),
  paperReceivedOn: cell(20, 8),
  print: cell(21, 7),
  link: cell(21, 8),
  confidential: cell(22, 7),

  /** Where Google answers with form A as a PDF, hidden; form B's address follows from it. */
  printUrl: cell(10, 11),
  unitCode: cell(0, 11),
  /** Which forms and months are shown, as provisioning last laid the tab out. */
  shown: cell(0, 12),
  /** The specification that the tab was last brought to (`src/sheets/cells/tab-mark.ts`). */
  mark: cell(3, 12),
  /** Whether its labels stand in their places, and how its reports stand (`src/sheets/entry-book/tab-standing.ts`). */
  standing: cell(4, 12),
  record: cell(5, 12),
  stateCode: cell(1, 11),
  /** The stem of the unit's receipt numbers (`src/domain/campaign/receipt.ts`). */
  receiptStem: cell(1, 12),
  lastDay: cell(2, 11),
  assigned: cell(2, 12),
  countCodes: areaAt(3, 11, 4, 1),
  noteCode: cell(8, 11),
  /** Whether the unit owes form A (`Demand` in `src/domain/campaign/unit-life.ts`). */
  demand: cell(8, 12),
  pending: cell(9, 11),
  /** What the sweep last wrote into the log: the four counts (or their problem codes), then the note. */
  logged: areaAt(10, 12, 5, 1),
  /** When the office sent the report back; blank again once it is handed in. */
  returnedAt: cell(15, 12),
  /**
   * Set at the first return: the last day by which the first acceptance is judged, so that a later deadline makes nobody
   * punctual.
   */
  judgedBy: cell(16, 12),
  /** A cell for each rule, in the rules' order. The last of the hidden cells, so that more rules find room below. */
  ruleCodes: areaAt(17, 12, REGISTRATION_RULES.length, 1),
  // Column N.
  tickMark: cell(8, 13),
  /** How often the report was accepted. */
  times: cell(12, 13),
  closedMark: cell(19, 13),
} as const;

const COUNT_COLUMN: Readonly<Record<RegistrationField, number>> = {
  members: 1,
  staff: 2,
  trained: 3,
  target: 4,
};

export const countCell = (field: RegistrationField): Cell => cell(UNIT_TAB.inputRow, COUNT_COLUMN[field]);

const nth = (of: Area, index: number): Cell => cell(of.row + index, of.column);
const fieldIndex = (field: RegistrationField): number => REGISTRATION_FIELDS.indexOf(field);

export const countCodeCell = (field: RegistrationField): Cell => nth(UNIT_TAB.countCodes, fieldIndex(field));
export const countCheckCell = (field: RegistrationField): Cell => nth(UNIT_TAB.checks, fieldIndex(field));
export const acceptedCell = (field: RegistrationField | 'note'): Cell =>
  nth(UNIT_TAB.accepted, field === 'note' ? REGISTRATION_FIELDS.length : fieldIndex(field));
export const loggedCell = (field: RegistrationField | 'note'): Cell =>
  nth(UNIT_TAB.logged, field === 'note' ? REGISTRATION_FIELDS.length : fieldIndex(field));

export const REGISTRATION_PLACES: ReportPlaces<RegistrationField> = {
  ...UNIT_TAB,
  fields: REGISTRATION_FIELDS,
  typed: byKey(REGISTRATION_FIELDS, countCell),
  typedFormats: null,
  nothingNew: null,
  accepted: byKey(REGISTRATION_FIELDS, acceptedCell),
  acceptedNote: acceptedCell('note'),
  acceptedNothingNew: null,
  logged: byKey([...REGISTRATION_FIELDS, 'note'], loggedCell),
};
