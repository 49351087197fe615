import { dayOf } from '../../domain/calendar/day.ts';
import { monthLines } from '../../domain/report/month-lines.ts';
import { owingUnits } from '../../domain/report/owing.ts';
import { registrationReport } from '../../domain/report/registration-report.ts';
import { unitSource } from '../../domain/report/unit-source.ts';
import { type Outcome, refuse } from '../office/refusal.ts';
import type { World } from '../ports.ts';
import type { DocumentContext } from './builders/common.ts';
import { correctedProgress, correctedRegistration } from './builders/corrected-figures.ts';
import { correctionDocument, progressFigures, registrationFigures } from './builders/correction.ts';
import { progressOverviewDocument, registrationOverviewDocument } from './builders/overview.ts';
import { progressLetterDocument } from './builders/progress-letter.ts';
import { progressReportDocument } from './builders/progress-report.ts';
import { progressStatisticsDocument } from './builders/progress-statistics.ts';
import { reminderLetterDocument } from './builders/registration-letter.ts';
import { registrationReportDocument } from './builders/registration-report.ts';
import { statisticsDocument } from './builders/registration-statistics.ts';
import type { OwnKind } from './own-document.ts';
import type { OfficialDocument } from './rendering/official-document.ts';
import type { ProgressSources } from './sources/progress-sources.ts';
import type { RegistrationSources } from './sources/registration-sources.ts';
import type { Sources } from './sources/sources.ts';

/** The documents of form A; those of form B follow. */
const REGISTRATION_KINDS = ['report', 'letter', 'statistics', 'correction', 'overview'] as const;
const PROGRESS_KINDS = [
  'progress-report',
  'progress-letter',
  'progress-statistics',
  'progress-correction',
  'progress-overview',
] as const;
type CampaignKind = (typeof REGISTRATION_KINDS)[number] | (typeof PROGRESS_KINDS)[number];
export type DocumentKind = CampaignKind | OwnKind;

/** The documents of the forms in use. */
export const kindsOf = ({ registration, progress }: Sources): CampaignKind[] => [
  ...(registration === null ? [] : REGISTRATION_KINDS),
  ...(progress === null ? [] : PROGRESS_KINDS),
];

type Made = Outcome<{ readonly document: OfficialDocument }>;

export function documentOf(world: World, kind: CampaignKind, unitCode: string, sources: Sources): Made {
  const { campaign } = sources.office;
  const context: DocumentContext = { campaign, settings: campaign.documents, now: world.clock.now() };
  if (!kindsOf(sources).includes(kind)) return refuse({ kind: 'form-not-in-use' });
  const { registration, progress } = sources;
  const kindOfUnit = sources.office.roster.find(({ unit }) => unit.code === unitCode)?.unit.kind ?? '';
  const ofProgress = PROGRESS_KINDS.find((one) => one === kind);
  if (ofProgress !== undefined && progress !== null)
    return progressDocument(ofProgress, unitCode, progress, context, kindOfUnit);
  const ofRegistration = REGISTRATION_KINDS.find((one) => one === kind);
  if (ofRegistration !== undefined && registration !== null)
    return registrationDocument(ofRegistration, unitCode, registration, context, kindOfUnit);
  throw new RangeError(`no document ${kind}`);
}

function registrationDocument(
  kind: (typeof REGISTRATION_KINDS)[number],
  unitCode: string,
  { plan, table, live, changes, correction, reasons }: RegistrationSources,
  common: DocumentContext,
  kindOfUnit: string,
): Made {
  const context = { ...common, deadline: plan.deadline };
  const { campaign } = common;
  const corrected = (of: typeof correction) =>
    of === null ? [] : correctedRegistration(of, reasons, campaign);
  switch (kind) {
    case 'report': {
      const report = registrationReport(table, campaign.superiorAdmissionTarget);
      return { ok: true, document: registrationReportDocument(report, corrected(changes), context) };
    }
    case 'letter': {
      // From the live table: a unit that was reopened and submitted again owes nothing any more.
      const owing = owingUnits(live.units, dayOf(common.now));
      if (owing.length === 0) return refuse({ kind: 'nobody-owes' });
      return { ok: true, document: reminderLetterDocument(owing, live.units.length, live.basis, context) };
    }
    case 'statistics': {
      // From the live table first: a unit signs the figures that it submitted last.
      const isUnit = ({ code }: { readonly code: string }) => code === unitCode;
      const unit = live.units.find(isUnit) ?? table.units.find(isUnit);
      if (unit === undefined) return refuse({ kind: 'unknown-unit', code: unitCode });
      return { ok: true, document: statisticsDocument(unit, kindOfUnit, common) };
    }
    case 'overview': {
      const report = registrationReport(table, campaign.superiorAdmissionTarget);
      return { ok: true, document: registrationOverviewDocument(report, changes !== null, common) };
    }
    case 'correction': {
      if (table.basis.kind !== 'frozen') return refuse({ kind: 'nothing-closed' });
      if (correction === null) return refuse({ kind: 'nothing-corrected' });
      const what = registrationFigures(campaign);
      const bases = [campaign.letter];
      return {
        ok: true,
        document: correctionDocument({ what, bases, blocks: corrected(correction) }, common),
      };
    }
  }
}

function progressDocument(
  kind: (typeof PROGRESS_KINDS)[number],
  unitCode: string,
  {
    plan,
    standing,
    report,
    units,
    lineNow,
    pressing,
    live,
    isClosed,
    changes,
    correction,
    reasons,
  }: ProgressSources,
  common: DocumentContext,
  kindOfUnit: string,
): Made {
  const context = { ...common, plan, standing, sources: [...units.values()].map(unitSource) };
  const { campaign } = common;
  const corrected = (of: typeof correction) => (of === null ? [] : correctedProgress(of, reasons, campaign));
  switch (kind) {
    case 'progress-report':
      return { ok: true, document: progressReportDocument(report, corrected(changes), context) };
    case 'progress-overview':
      return { ok: true, document: progressOverviewDocument(report, changes !== null, context) };
    case 'progress-letter':
      if (pressing.length === 0) return refuse({ kind: 'nothing-pressing' });
      return { ok: true, document: progressLetterDocument(pressing, report.units.length, live, context) };
    case 'progress-statistics': {
      const unit = lineNow(unitCode) ?? report.units.find(({ code }) => code === unitCode);
      if (unit === undefined) return refuse({ kind: 'unknown-unit', code: unitCode });
      const now = units.get(unitCode);
      const months = now === undefined ? [] : monthLines(now, report.through);
      return { ok: true, document: progressStatisticsDocument(unit, report, months, kindOfUnit, context) };
    }
    case 'progress-correction': {
      if (!isClosed) return refuse({ kind: 'nothing-closed' });
      if (correction === null) return refuse({ kind: 'nothing-corrected' });
      const what = progressFigures(correction.frozen, campaign);
      const bases = [campaign.letter];
      return {
        ok: true,
        document: correctionDocument({ what, bases, blocks: corrected(correction) }, common),
      };
    }
  }
}
