import type {
  BandedRange,
  BasicFilter,
  CellFormat,
  ConditionalFormatRule,
  DataValidationRule,
  DeveloperMetadata,
  DimensionGroup,
  DimensionProperties,
  EmbeddedChart,
  FilterView,
  GridProperties,
  GridRange,
  NamedRange,
  ProtectedRange,
  SheetProperties,
  SpreadsheetProperties,
  TextFormatRun,
} from './api.ts';
import type { Formula } from './formula.ts';
import type { Grid } from './grid.ts';

/** What a cell holds as entered: a literal or a formula. Text is never a formula, whatever it begins with. */
export type Entered = number | string | boolean | Formula;

/** One cell. Never changed in place: an edit puts a new one in the grid. */
export interface Cell {
  readonly value?: Entered | undefined;
  readonly format?: CellFormat | undefined;
  /** The look of a typed value, where Google keeps it out of the cell's format (`typedLook` of the unknowns). */
  readonly look?: CellFormat['numberFormat'] | undefined;
  readonly validation?: DataValidationRule | undefined;
  readonly note?: string | undefined;
  readonly runs?: readonly TextFormatRun[] | undefined;
}

export type Dimension = 'ROWS' | 'COLUMNS';

/** One tab. Only a draft's own copy of it is ever written to; lists are replaced, not pushed to. */
export interface Sheet {
  readonly id: number;
  title: string;
  /** Holds one chart and no cells; `grid` says nothing then. */
  readonly isChartSheet?: true;
  /** SheetProperties beyond id, title, index and grid: hidden, tabColorStyle, rightToLeft. */
  other: SheetProperties;
  grid: GridProperties & { rowCount: number; columnCount: number };
  cells: Grid;
  merges: readonly GridRange[];
  conditionalFormats: readonly ConditionalFormatRule[];
  protectedRanges: readonly ProtectedRange[];
  charts: readonly EmbeddedChart[];
  bandedRanges: readonly BandedRange[];
  basicFilter?: BasicFilter | undefined;
  filterViews?: readonly FilterView[] | undefined;
  groups?: Readonly<Record<Dimension, readonly DimensionGroup[]>> | undefined;
  developerMetadata: readonly DeveloperMetadata[];
  /** Sizes, hiding and metadata of the rows and columns that have any. */
  dimensions: Readonly<Record<Dimension, ReadonlyMap<number, DimensionProperties>>>;
}

/** One file: its content and who may open it. */
export interface Book {
  readonly id: string;
  properties: SpreadsheetProperties & { title: string; locale: string; timeZone: string };
  sheets: readonly Sheet[];
  namedRanges: readonly NamedRange[];
  developerMetadata: readonly DeveloperMetadata[];
  readonly owner: string;
  editors: readonly string[];
  viewers: readonly string[];
  /** Seed of the ids Google would choose at random. */
  seed: number;
  /** Milliseconds since 1970 of the last change to what it holds; missing from a file kept before this was noted. */
  changedAt?: number;
}
