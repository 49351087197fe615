import type { LinedProblem } from './text-problem.ts';
import { meaningText } from './vi-meaning.ts';
import { readingText } from './vi-reading.ts';

/** `Dòng 7: không có kiểu "hình"; hãy ghi một trong: số, tiền, …` */
export const problemText = ({ line, problem }: LinedProblem): string =>
  `Dòng ${line}: ${'place' in problem ? meaningText(problem) : readingText(problem)}.`;
