import type { Month } from '../campaign/obligation.ts';
import type { CellContent } from '../text/cell.ts';
import type { ReportState } from './status.ts';

/**
 * Form B, *tiến độ*: the six counts of a month, in the order of the form: onto the list of candidates, off it, proposed for
 * the class, sent to the class, proposed for admission, admitted (docs/product.md 4).
 */
export const MONTH_FIELDS = [
  'listed',
  'delisted',
  'classProposed',
  'classSent',
  'admissionProposed',
  'admitted',
] as const;
export type MonthField = (typeof MONTH_FIELDS)[number];

/**
 * Asked once, at the start: candidates in the list, holders of a valid class certificate, and what was done this year
 * before the first month of the period.
 */
export const OPENING_FIELDS = ['candidates', 'certified', 'admittedBefore', 'classSentBefore'] as const;
export type OpeningField = (typeof OPENING_FIELDS)[number];

/** The opening figures as they stand in the sheet. */
export type OpeningEntry = Readonly<Record<OpeningField, CellContent>>;

/** One month as it stands in the sheet, before anything is believed. */
export interface MonthEntry {
  readonly counts: Readonly<Record<MonthField, CellContent>>;
  readonly note: CellContent;
  /** The tick *Không phát sinh*: counts left blank are zeros. */
  readonly nothingNew: boolean;
}

/** A unit's form B: the opening figures and twelve months, January first; those outside the period stay blank. */
export interface ProgressEntry {
  readonly opening: OpeningEntry;
  readonly months: Readonly<Record<Month, MonthEntry>>;
}

/** A month whose six counts are whole numbers 0…999.999. */
export interface MonthFigures extends Readonly<Record<MonthField, number>> {
  /** As typed, blanks kept. */
  readonly note: string;
  readonly nothingNew: boolean;
}

/** What a unit has a target for: *kết nạp* and *cử đi học lớp*. */
export const TARGETS = ['admission', 'training'] as const;
export type TargetKind = (typeof TARGETS)[number];

/** One month of the period, as the tables read it from a unit's tab. */
export interface MonthStanding {
  readonly month: Month;
  readonly state: ReportState;
  /** Calendar days that the first acceptance came after the month's last day; 0 in time, null while not accepted. */
  readonly daysLate: number | null;
  /** The six accepted counts added up; null while the month is not accepted. */
  readonly moved: number | null;
  /** Done this year until the end of the month, the opening figures included: what was accepted of the months. */
  readonly cumulative: Readonly<Record<TargetKind, number>>;
  readonly isClosed: boolean;
}

/** A unit's form B as one row of `Tiến độ` shows it. */
export interface ProgressStanding {
  /** The months of the period, in order. */
  readonly months: readonly MonthStanding[];
  /** Done before the first month: accepted with the first report. */
  readonly before: Readonly<Record<TargetKind, number>>;
  /** Holders of a valid certificate at the start; null while not accepted. */
  readonly certified: number | null;
  /** Candidates in the list by the accepted figures; null while none is accepted. */
  readonly candidates: number | null;
  /** Proposed for admission in the accepted months. */
  readonly proposed: number;
  /** Registered and accepted, or else assigned; null when there is none. */
  readonly target: Readonly<Record<TargetKind, number | null>>;
  readonly final: ReportState;
  readonly finalDaysLate: number | null;
  /** Whether the year's report is closed: nobody can hand it in any more. */
  readonly isFinalClosed: boolean;
  /** Whether any month was accepted. */
  readonly hasAccepted: boolean;
  /** Whether a month, or the figures at the start, are typed and not handed in. */
  readonly isTyping: boolean;
  /** Done this year as the tab says now, accepted or not: for *Kể cả số đang nhập* alone. */
  readonly typed: Readonly<Record<TargetKind, number>>;
}

/** Done this year, as the accepted months say. */
export const cumulativeOf = ({ months, before }: ProgressStanding, kind: TargetKind): number =>
  months.at(-1)?.cumulative[kind] ?? before[kind];
