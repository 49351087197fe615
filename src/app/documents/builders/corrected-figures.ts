import type { Campaign } from '../../../domain/campaign/campaign.ts';
import type { DocumentSettings } from '../../../domain/campaign/document-settings.ts';
import type { RegistrationField } from '../../../domain/form/registration.ts';
import type { Correction } from '../../../domain/report/correction.ts';
import type { ProgressCorrection, ProgressFigure } from '../../../domain/report/progress-correction.ts';
import { permille } from '../../../domain/report/registration-report.ts';
import { upperFirst } from '../../../domain/text/plain-text.ts';
import { type Say, wordsOf } from '../../../words/vocabulary.ts';
import type { Block } from '../rendering/official-document.ts';
import type { ProgressSources } from '../sources/progress-sources.ts';
import type { RegistrationSources } from '../sources/registration-sources.ts';
import { cumulativeWord } from './common.ts';
import { correctionBlocks } from './correction.ts';
import { measuredBy } from './progress-text.ts';

/** What each form calls its figures in a correction, and the shares that move with its totals. */

const registrationWords = (say: Say): Readonly<Record<RegistrationField, string>> => ({
  members: say('Tổng số đảng viên'),
  staff: 'Tổng số CBCC, VC, người lao động',
  trained: say('Số quần chúng đã học lớp'),
  target: say('Chỉ tiêu kết nạp'),
});

const progressWords = (settings: DocumentSettings, say: Say): Readonly<Record<ProgressFigure, string>> => ({
  admitted: say`${upperFirst(cumulativeWord(settings))} kết nạp`,
  admissionTarget: say('Chỉ tiêu kết nạp'),
  classSent: `${upperFirst(cumulativeWord(settings))} cử đi học`,
  trainingTarget: 'Chỉ tiêu cử đi học',
});

export function correctedRegistration(
  correction: Correction<RegistrationField>,
  reasons: RegistrationSources['reasons'],
  campaign: Campaign,
): Block[] {
  const { superiorAdmissionTarget: superior, unitWord } = campaign;
  return correctionBlocks(correction, {
    unitWord,
    figures: registrationWords(wordsOf(campaign)),
    rates: [
      {
        what: 'tỷ lệ đăng ký so với chỉ tiêu cấp trên giao',
        before: permille(correction.totalsBefore.target, superior),
        after: permille(correction.totalsAfter.target, superior),
      },
    ],
    reasonOf: ({ code }) => reasons.get(code) ?? '',
  });
}

export function correctedProgress(
  correction: ProgressCorrection,
  reasons: ProgressSources['reasons'],
  campaign: Campaign,
): Block[] {
  const { superiorAdmissionTarget, superiorTrainingTarget, documents, unitWord } = campaign;
  const say = wordsOf(campaign);
  const { totalsBefore, totalsAfter } = correction;
  const rate = (what: string, done: ProgressFigure, target: ProgressFigure, superior: number | null) => ({
    what: `tỷ lệ ${what} so với ${measuredBy(superior !== null, unitWord)}`,
    before: permille(totalsBefore[done], superior ?? totalsBefore[target]),
    after: permille(totalsAfter[done], superior ?? totalsAfter[target]),
  });
  return correctionBlocks(correction, {
    unitWord,
    figures: progressWords(documents, say),
    rates: [
      rate(say('kết nạp'), 'admitted', 'admissionTarget', superiorAdmissionTarget),
      rate('cử đi học', 'classSent', 'trainingTarget', superiorTrainingTarget),
    ],
    reasonOf: ({ code, field }) => reasons(code, field),
  });
}
