import type { Day } from '../../domain/calendar/day.ts';
import { lastDay } from '../../domain/calendar/deadline.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import { receiptStem } from '../../domain/campaign/receipt.ts';
import { type Demand, owesOnce } from '../../domain/campaign/unit-life.ts';
import { lastDayFor, type Unit } from '../../domain/unit/unit.ts';
import { unitAuthority } from '../../words/body-words.ts';
import { capitals } from '../../words/line-breaks.ts';
import { wordsOf } from '../../words/vocabulary.ts';
import { deadlinePlainText, lifeText } from '../../words/wording.ts';
import { COLORS } from '../cells/style.ts';
import { type CellWrite, type TabSpec, writeAt } from '../cells/tab.ts';
import { cellsIn } from '../cells/tab-words.ts';
import { dateValue } from '../cells/value.ts';
import { markCells } from '../report/row-marks.ts';
import { unitTabFormulas } from './registration-formulas.ts';
import { REGISTRATION_MARKS, registrationLabels } from './registration-labels.ts';
import { UNIT_TAB } from './registration-layout.ts';
import { COLUMN_WIDTHS, HIGHLIGHTS, MERGES, rowHeights, STYLES, VALIDATIONS } from './registration-style.ts';

/** Which tab a unit has, and the address that answers with its form alone, ready for the printer. */
export interface UnitTabPlace {
  readonly sheetId: number;
  readonly title: string;
  readonly printUrl: string;
  /** The how-many-eth use of the unit's code this tab is. */
  readonly codeUse: number;
  /** Its tab is grey. */
  readonly hasEnded: boolean;
}

/** A unit's tab with form A alone, without the cells that people and the sweep fill. */
export function registrationTabSpec(campaign: Campaign, unit: Unit, place: UnitTabPlace): TabSpec {
  const { sheetId, title } = place;
  const texts = [
    ...registrationLabels(campaign),
    ...markCells(REGISTRATION_MARKS),
    ...ofUnit(campaign, unit, place),
  ];
  return {
    sheetId,
    title,
    rows: UNIT_TAB.rows,
    columns: UNIT_TAB.columns,
    frozenRows: 0,
    frozenColumns: 0,
    tabColor: place.hasEnded ? COLORS.retired : COLORS.title,
    columnWidths: COLUMN_WIDTHS,
    hiddenColumns: [UNIT_TAB.unitCode.column, UNIT_TAB.assigned.column, UNIT_TAB.times.column],
    rowHeights: rowHeights(texts),
    merges: MERGES,
    styles: STYLES,
    cells: [...texts, ...cellsIn(unitTabFormulas(), wordsOf(campaign))],
    landmarks: registrationLabels(campaign),
    validations: VALIDATIONS,
    highlights: HIGHLIGHTS,
  };
}

/** The cells that differ from unit to unit. */
function ofUnit(campaign: Campaign, unit: Unit, { printUrl, codeUse }: UnitTabPlace): CellWrite[] {
  const { last, words, demand } = registrationDeadline(campaign, unit);
  return [
    writeAt(UNIT_TAB.unitHeading, capitals(unit.name)),
    writeAt(UNIT_TAB.name, unit.name),
    writeAt(UNIT_TAB.signature, unitAuthority(campaign.unitSignature, unit)),
    writeAt(UNIT_TAB.unitCode, unit.code),
    writeAt(UNIT_TAB.receiptStem, receiptStem(unit.code, codeUse)),
    writeAt(UNIT_TAB.deadline, words),
    writeAt(UNIT_TAB.lastDay, dateValue(last)),
    writeAt(UNIT_TAB.demand, demand),
    writeAt(UNIT_TAB.assigned, unit.assignedAdmission),
    writeAt(UNIT_TAB.printUrl, printUrl),
  ];
}

/** The unit's own last day for form A, and its deadline in words; blank when form A is not in use. */
function registrationDeadline(
  { registration }: Campaign,
  unit: Unit,
): { last: Day | null; words: string | null; demand: Demand } {
  if (registration === null) return { last: null, words: null, demand: 'none' };
  const general = lastDay(registration.deadline);
  const last = lastDayFor(unit, 'registration', general);
  const words = deadlinePlainText(registration.deadline, general, last);
  return owesOnce(unit.life, last)
    ? { last, words, demand: 'owed' }
    : { last, words: `${words}: không phải nộp${lifeText(unit)}`, demand: 'none' };
}

/** Written once, when the tab is made: an unset checkbox would be empty, not FALSE (docs/platform.md 64). */
export const INITIAL_CELLS: readonly CellWrite[] = [writeAt(UNIT_TAB.tick, false)];
