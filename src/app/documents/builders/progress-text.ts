import type { ProgressPlan } from '../../../domain/campaign/campaign.ts';
import type { DocumentSettings } from '../../../domain/campaign/document-settings.ts';
import type { TargetKind } from '../../../domain/form/progress.ts';
import type { PlanStanding } from '../../../domain/report/plan-standing.ts';
import {
  type Covered,
  type ProgressReport,
  type ProgressUnit,
  targetStanding,
} from '../../../domain/report/progress-report.ts';
import type { UnitSource } from '../../../domain/report/unit-source.ts';
import { upperFirst } from '../../../domain/text/plain-text.ts';
import { COUNTED_BY_WORDS } from '../../../words/setting-words.ts';
import type { Say } from '../../../words/vocabulary.ts';
import { permilleText } from '../../../words/wording.ts';
import { viMonth } from '../../vi/vi-month.ts';
import { cumulativeWord, type DocumentContext, figureText } from './common.ts';

/** What form B's documents say alike. */

export interface ProgressContext extends DocumentContext {
  readonly plan: ProgressPlan;
  /** All units together, as the report's table covers them. */
  readonly standing: PlanStanding;
  /** Every unit's way to admission. */
  readonly sources: readonly UnitSource[];
}

/** The last month covered, or the year; January and February with a zero, as in the date line. */
export const periodText = ({ through }: Pick<ProgressReport, 'through'>, year: number): string =>
  through === null ? `năm ${year}` : `tháng ${monthText(through)}/${year}`;

/** Of titles: the figures are those of the year until then. */
export const untilText = (of: Pick<ProgressReport, 'through'>, year: number): string =>
  of.through === null ? periodText(of, year) : `năm ${year} (tính đến hết ${periodText(of, year)})`;

/** January and February with a zero, as in the date line. */
export const monthText = (month: number): string => (month < 3 ? `0${month}` : String(month));

export const monthsText = (months: readonly number[]): string => `tháng ${months.map(monthText).join(', ')}`;

/** Printed wherever admissions are counted: a decision of December with a ceremony in January falls in two years. */
export const countedBy = ({ admissionCountedBy, whichDays }: ProgressPlan, say: Say): string =>
  say`Số đã kết nạp tính theo ${say(COUNTED_BY_WORDS[admissionCountedBy])}; số liệu mỗi tháng tính ${whichDays}.`;

/** Which target a total is measured by, in words. */
export const measuredBy = (isSuperior: boolean, unitWord: string): string =>
  isSuperior ? 'chỉ tiêu cấp trên giao' : `chỉ tiêu của các ${unitWord}`;

/** Nothing reported is no 0. */
export const doneText = ({ done, hasReported }: ProgressUnit, kind: TargetKind): string =>
  hasReported ? figureText(done[kind]) : '–';

/** `isJudged` is false while there is nothing to judge by: of a form without a report, of a table without any. */
export const targetCells = (unit: ProgressUnit, covered: Covered, isJudged: boolean): string[] => {
  const admission = targetStanding(unit, 'admission', covered);
  const training = targetStanding(unit, 'training', covered);
  return [
    unit.target.admission === null ? '–' : figureText(unit.target.admission),
    doneText(unit, 'admission'),
    admission.share === null || !unit.hasReported ? '–' : permilleText(Math.round(admission.share * 1000)),
    unit.target.admission === null ? '–' : figureText(admission.missing),
    isJudged ? viMonth.verdict[admission.verdict] : '–',
    unit.target.training === null ? '–' : figureText(unit.target.training),
    doneText(unit, 'training'),
    unit.target.training === null ? '–' : figureText(training.missing),
  ];
};

export const headings = (settings: DocumentSettings, say: Say): string[] => [
  say('Chỉ tiêu kết nạp'),
  say`${upperFirst(cumulativeWord(settings))} kết nạp`,
  'Tỷ lệ',
  'Còn thiếu',
  'Kết quả',
  'Chỉ tiêu cử đi học',
  `${upperFirst(cumulativeWord(settings))} cử đi học`,
  'Còn thiếu cử đi học',
];
