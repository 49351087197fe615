import { correctedProgress } from '../../src/app/documents/builders/corrected-figures.ts';
import { correctionDocument } from '../../src/app/documents/builders/correction.ts';
import {
  progressOverviewDocument,
  registrationOverviewDocument,
} from '../../src/app/documents/builders/overview.ts';
import { progressLetterDocument } from '../../src/app/documents/builders/progress-letter.ts';
import { progressReportDocument } from '../../src/app/documents/builders/progress-report.ts';
import { progressStatisticsDocument } from '../../src/app/documents/builders/progress-statistics.ts';
import { reminderLetterDocument } from '../../src/app/documents/builders/registration-letter.ts';
import { registrationReportDocument } from '../../src/app/documents/builders/registration-report.ts';
import { statisticsDocument } from '../../src/app/documents/builders/registration-statistics.ts';
import type { OfficialDocument } from '../../src/app/documents/rendering/official-document.ts';
import { day, type Moment } from '../../src/domain/calendar/day.ts';
import { REGISTRATION_FIELDS } from '../../src/domain/form/registration.ts';
import { sumsOf } from '../../src/domain/report/correction.ts';
import type { PlanStanding } from '../../src/domain/report/plan-standing.ts';
import { progressCorrection } from '../../src/domain/report/progress-correction.ts';
import { type ProgressLine, progressReport } from '../../src/domain/report/progress-report.ts';
import { type ReportedUnit, registrationReport } from '../../src/domain/report/registration-report.ts';
import type { Timeliness } from '../../src/domain/report/timeliness.ts';
import type { UnitSource } from '../../src/domain/report/unit-source.ts';
import { parseSettings } from '../../src/sheets/settings/settings-parse.ts';
import { FORM_CHOICES } from '../../src/words/setting-words.ts';
import { progressEntry, standingOn } from '../domain/progress-support.ts';
import { unit } from '../domain/support.ts';
import { settingsGrid } from '../sheets/support.ts';

/** Documents of invented campaigns of any size, made of decided values: no sheet is asked. */

const now = '2023-03-28T09:00' as Moment;

function contexts() {
  const parsed = parseSettings(settingsGrid({ forms: FORM_CHOICES.both, superiorAdmissionTarget: 90 }));
  if (!parsed.ok) throw new RangeError(JSON.stringify(parsed.errors));
  const { campaign } = parsed.value;
  const { registration, progress } = campaign;
  if (registration === null || progress === null) throw new RangeError('a form is not in use');
  const common = { campaign, settings: campaign.documents, now };
  return {
    registration: { ...common, deadline: registration.deadline },
    progress: { ...common, plan: progress },
  };
}

/** Every 17th unit has not reported, every 11th late, in form B a few need not; the fourth's name fits no column. */
const timelinessOf = (index: number): Timeliness =>
  index % 17 === 5 ? 'missing' : index % 11 === 4 ? 'late' : 'on-time';

const PLAN_STANDING: PlanStanding = {
  target: 200,
  isSuperior: true,
  done: 45,
  through: 3,
  isOver: false,
  planned: 50,
  source: { proposed: 12, ready: 40 },
  overdue: { reports: 14, units: 8 },
  forecast: 180,
};

const nameOf = (index: number): string =>
  index === 3
    ? `Chi bộ <b>"A & B"</b> ${'rất dài '.repeat(20)}`.trim()
    : `Chi bộ Phòng Nghiệp vụ ${index + 1}`;

/** What units of a campaign did, where it matters; by default most reported in time and without a note. */
interface Played {
  readonly timeliness?: (index: number) => Timeliness;
  readonly note?: string;
  /** Of every unit alike. */
  readonly admitted?: number;
}

/** Nobody has reported yet. */
export const NOBODY: Played = { timeliness: () => 'missing' };
export const EVERYBODY_LATE: Played = { timeliness: () => 'late' };
/** Reports came, and all of them say 0. */
export const NONE_ADMITTED: Played = { admitted: 0 };

export function progressDocuments(
  count: number,
  played: Played = {},
): Record<'report' | 'letter' | 'correction' | 'overview' | 'statistics', OfficialDocument> {
  const { timeliness = timelinessOf } = played;
  const lines = Array.from(
    { length: count },
    (_, index): ProgressLine => ({
      code: `K${index + 1}`,
      name: nameOf(index),
      target: { admission: index % 3, training: index % 2 },
      done:
        played === NOBODY
          ? { admission: 0, training: 0 }
          : { admission: played.admitted ?? index % 4, training: index % 2 },
      hasReported: played !== NOBODY,
      ended: null,
      monthsBefore: 0,
      openMonths: timeliness(index) === 'missing' ? (played === NOBODY ? [1, 2, 3] : [3]) : [],
      timeliness: timeliness(index) === 'on-time' && index % 19 === 7 ? 'exempt' : timeliness(index),
    }),
  );
  const sources = lines.map(
    ({ name }, index): UnitSource => ({
      name,
      steps: {
        candidates: index,
        classSent: index % 2,
        certified: index % 5,
        proposed: index % 4,
        admitted: index % 4,
      },
    }),
  );
  const context = { ...contexts().progress, standing: PLAN_STANDING, sources };
  const basis = { kind: 'provisional', at: now, added: [] } as const;
  const withTyped = { done: { admission: 0, training: 0 }, remark: '' };
  const report = progressReport(
    { basis, through: 3, lastMonth: 12, units: lines, withTyped },
    { admission: 200, training: null },
  );
  const unitObligation = {
    unit: unit('K1'),
    obligation: 'month-3',
    lastDay: day('2023-03-24'),
    offsets: [],
    isOwed: true,
  } as const;
  const standing = standingOn(
    { code: 'K4', entry: progressEntry(), target: { admission: 9, training: 1 }, receivedOn: new Map() },
    day('2023-01-02'),
  );
  const closed = { ...standing, months: standing.months.map((month) => ({ ...month, isClosed: true })) };
  const correction = progressCorrection(
    [{ at: now, through: 3, units: lines }],
    [{ unit: unit('K4', { name: nameOf(3) }), progress: closed }],
  );
  if (correction === null) throw new RangeError('nothing was corrected');
  const reason = `${'Lý do <i>&</i> "dài" '.repeat(20).slice(0, 289)} hết lý do`;
  return {
    report: progressReportDocument(report, [], context),
    letter: progressLetterDocument(
      lines.map((line) => ({ line, unitObligations: [unitObligation] })),
      count,
      basis,
      context,
    ),
    correction: correctionDocument(
      {
        what: 'số liệu thực hiện chỉ tiêu',
        bases: [],
        blocks: correctedProgress(correction, () => reason, context.campaign),
      },
      context,
    ),
    overview: progressOverviewDocument(report, true, context),
    statistics: progressStatisticsDocument(
      quoted(report.units),
      report,
      ([1, 2, 3] as const).map((month) => ({
        month,
        done: { admission: 1, training: 0 },
        cumulative: { admission: month, training: 0 },
        timeliness: timeliness(month),
        daysLate: timeliness(month) === 'late' ? 2 : 0,
      })),
      '',
      context,
    ),
  };
}

export function registrationDocuments(
  count: number,
  played: Played = {},
): Record<'report' | 'overview' | 'letter' | 'statistics', OfficialDocument> {
  const { timeliness = timelinessOf, note = '' } = played;
  const context = contexts().registration;
  const units = Array.from({ length: count }, (_, index): ReportedUnit => {
    const isMissing = timeliness(index) === 'missing';
    return {
      code: `K${index + 1}`,
      name: nameOf(index),
      figures: isMissing
        ? { members: null, staff: null, trained: null, target: null }
        : { members: 30, staff: 40, trained: 5, target: index % 5 },
      note,
      standing: isMissing ? 'missing' : 'submitted',
      daysLate: timeliness(index) === 'late' ? 2 : 0,
      assigned: index % 4,
      lastDay: day('2023-01-30'),
    };
  });
  const withTyped = {
    totals: sumsOf(
      REGISTRATION_FIELDS,
      units.map(({ figures }) => figures),
    ),
    remark: '',
  };
  const basis = { kind: 'provisional', at: now, added: [] } as const;
  const report = registrationReport({ basis, units, withTyped }, 90);
  return {
    report: registrationReportDocument(report, [], context),
    overview: registrationOverviewDocument(report, false, context),
    statistics: statisticsDocument(quoted(report.units), '', context),
    letter: reminderLetterDocument(
      units.map((one, index) => ({
        unit: { ...one, standing: 'missing', typed: one.figures, stateText: '', acceptedAt: null },
        daysOverdue: index % 3,
      })),
      count,
      basis,
      context,
    ),
  };
}

/** A unit whose name holds signs of its own. */
const quoted = <T extends { readonly name: string }>([unit]: readonly T[]): T => {
  if (unit === undefined) throw new RangeError('a campaign without units');
  return { ...unit, name: 'Chi bộ Trường "Chính trị" & <b>Báo</b>' };
};
