import type { FigureKind, TotalKind } from './own-form.ts';

/** Totals that a kind of figure can have: percentages are not added up, texts are not counted. */
export const TOTALS_OF: Readonly<Record<FigureKind['kind'], readonly TotalKind[]>> = {
  count: ['sum', 'mean', 'largest', 'none'],
  money: ['sum', 'mean', 'largest', 'none'],
  rate: ['mean', 'largest', 'none'],
  day: ['largest', 'none'],
  'yes-no': ['tally', 'none'],
  choice: ['tally', 'none'],
  text: ['none'],
};
