import { SOURCE_STEP_WORDS } from '../../words/progress-words.ts';
import { EXPORT } from '../progress-form/progress-layout.ts';

/** The way to admission, from the accepted figures of the year: a column each in `Tiến độ`, by the order of the way. */
export const SOURCE_STEPS = [
  { label: SOURCE_STEP_WORDS.candidates, exported: EXPORT.candidates },
  { label: SOURCE_STEP_WORDS.classSent, exported: EXPORT.classSent },
  { label: SOURCE_STEP_WORDS.certified, exported: EXPORT.certified },
  { label: SOURCE_STEP_WORDS.proposed, exported: EXPORT.proposed },
  { label: SOURCE_STEP_WORDS.admitted, exported: EXPORT.admitted },
] as const;
