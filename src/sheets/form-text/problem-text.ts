import type { LinedProblem } from './text-problem.ts';
import { meaningText } from './vi-meaning.ts';
import { readingText } from './vi-reading.ts';

/** `không có kiểu "hình"; hãy ghi một trong: số, tiền, …` */
export const problemSentence = (problem: LinedProblem['problem']): string =>
  'place' in problem ? meaningText(problem) : readingText(problem);

/** `Dòng 7: không có kiểu "hình"; hãy ghi một trong: số, tiền, …` */
export const problemText = ({ line, problem }: LinedProblem): string =>
  `Dòng ${line}: ${problemSentence(problem)}.`;
