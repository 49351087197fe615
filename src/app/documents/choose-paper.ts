import { dayOf } from '../../domain/day.ts';
import { owingUnits } from '../../domain/report/owing.ts';
import { registrationReport } from '../../domain/report/registration-report.ts';
import type { World } from '../ports.ts';
import type { Outcome } from '../remind.ts';
import type { Paper } from './paper.ts';
import type { ProgressSources, RegistrationSources, Sources } from './sources.ts';
import type { DocumentContext } from './vi-common.ts';
import { correctionPaper } from './vi-correction.ts';
import { reminderLetterPaper } from './vi-letter.ts';
import { progressLetterPaper, progressReportPaper, progressStatisticsPaper } from './vi-progress.ts';
import { registrationReportPaper } from './vi-report.ts';
import { statisticsPaper } from './vi-statistics.ts';

/** Of form A, then of form B. */
export const REGISTRATION_KINDS = ['report', 'letter', 'statistics', 'correction'] as const;
export const PROGRESS_KINDS = ['progress-report', 'progress-letter', 'progress-statistics'] as const;
export type DocumentKind = (typeof REGISTRATION_KINDS)[number] | (typeof PROGRESS_KINDS)[number];

/** The documents of the forms in use. */
export const kindsOf = ({ registration, progress }: Sources): DocumentKind[] => [
  ...(registration === null ? [] : REGISTRATION_KINDS),
  ...(progress === null ? [] : PROGRESS_KINDS),
];

type Made = Outcome<{ readonly paper: Paper }>;

export function paperOf(world: World, kind: DocumentKind, unitCode: string, sources: Sources): Made {
  const { campaign } = sources.office;
  const context: DocumentContext = { campaign, settings: campaign.documents, now: world.clock.now() };
  if (!kindsOf(sources).includes(kind)) return { ok: false, refusal: { kind: 'form-not-in-use' } };
  const { registration, progress } = sources;
  const ofProgress = PROGRESS_KINDS.find((one) => one === kind);
  if (ofProgress !== undefined && progress !== null)
    return progressPaper(ofProgress, unitCode, progress, context);
  const ofRegistration = REGISTRATION_KINDS.find((one) => one === kind);
  if (ofRegistration !== undefined && registration !== null)
    return registrationPaper(ofRegistration, unitCode, registration, context);
  throw new RangeError(`no document ${kind}`);
}

function registrationPaper(
  kind: (typeof REGISTRATION_KINDS)[number],
  unitCode: string,
  { plan, table, live, correction, reasons }: RegistrationSources,
  common: DocumentContext,
): Made {
  const context = { ...common, deadline: plan.deadline };
  switch (kind) {
    case 'report': {
      const report = registrationReport(table, common.campaign.superiorAdmissionTarget);
      return { ok: true, paper: registrationReportPaper(report, correction, reasons, context) };
    }
    case 'letter': {
      // Whoever owes is asked of the live table: a unit that was reopened and handed in owes nothing any more.
      const owing = owingUnits(live.units, dayOf(common.now));
      if (owing.length === 0) return { ok: false, refusal: { kind: 'nobody-owes' } };
      return { ok: true, paper: reminderLetterPaper(owing, live.units.length, live.basis, context) };
    }
    case 'statistics': {
      const unit = table.units.find(({ code }) => code === unitCode);
      if (unit === undefined) return { ok: false, refusal: { kind: 'unknown-unit', code: unitCode } };
      return { ok: true, paper: statisticsPaper(unit, table.basis, common) };
    }
    case 'correction':
      if (correction === null) return { ok: false, refusal: { kind: 'nothing-corrected' } };
      return { ok: true, paper: correctionPaper(correction, reasons, common) };
  }
}

function progressPaper(
  kind: (typeof PROGRESS_KINDS)[number],
  unitCode: string,
  { plan, report, pressing, live }: ProgressSources,
  common: DocumentContext,
): Made {
  const context = { ...common, plan };
  switch (kind) {
    case 'progress-report':
      return { ok: true, paper: progressReportPaper(report, context) };
    case 'progress-letter':
      if (pressing.length === 0) return { ok: false, refusal: { kind: 'nothing-pressing' } };
      return { ok: true, paper: progressLetterPaper(pressing, report.units.length, live, context) };
    case 'progress-statistics': {
      const unit = report.units.find(({ code }) => code === unitCode);
      if (unit === undefined) return { ok: false, refusal: { kind: 'unknown-unit', code: unitCode } };
      return { ok: true, paper: progressStatisticsPaper(unit, report, context) };
    }
  }
}
