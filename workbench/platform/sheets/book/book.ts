import type {
  BandedRange,
  BasicFilter,
  ConditionalFormatRule,
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
} from '../service/api.ts';
import type { Grid } from './grid.ts';

export type Dimension = 'ROWS' | 'COLUMNS';

/** One tab. Only a draft's own copy of it is ever written to; lists are replaced, not pushed to. */
export interface Sheet {
  readonly id: number;
  title: string;
  /** True: the sheet holds one chart and no cells, and `grid` means nothing. */
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
