import { FORM_CHOICES } from '../../../src/words/setting-words.ts';
import { SETTINGS_2023 } from './office.ts';

/** Form B alone, March to November of 2023. */
export const PROGRESS_2023 = {
  ...SETTINGS_2023,
  forms: FORM_CHOICES.progress,
  firstMonth: 3,
  lastMonth: 11,
  completionDate: '30/11/2023',
  finalDate: '04/12/2023',
  superiorTrainingTarget: 2,
};
