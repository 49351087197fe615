import type { Campaign } from '../../domain/campaign/campaign.ts';
import { REGISTRATION_FIELDS, type RegistrationField } from '../../domain/form/registration.ts';
import { type ProgressReport, targetStanding } from '../../domain/report/progress-report.ts';
import type { RegistrationReport } from '../../domain/report/registration-report.ts';
import { TOTAL_LABEL, WITH_TYPED_LABEL } from '../../sheets/cells/submitted-formulas.ts';
import { wordsOf } from '../../words/vocabulary.ts';
import { registrationColumns, submittedText } from '../../words/wording.ts';
import { viMonth } from '../vi/vi-month.ts';
import { words } from './builders/words.ts';

type Cell = string | number | null;

/** The official table, header first; numbers stay numbers. */
export function exportRows(report: RegistrationReport, campaign: Campaign): Cell[][] {
  const columns = registrationColumns(campaign);
  const figures = (of: Readonly<Record<RegistrationField, number | null>>): Cell[] =>
    REGISTRATION_FIELDS.map((field) => of[field]);
  return [
    [
      words.orderColumn,
      words.codeColumn,
      words.nameColumn(campaign.unitWord),
      ...REGISTRATION_FIELDS.map((field) => columns[field]),
      words.noteColumn,
      words.stateColumn,
    ],
    ...report.units.map((unit, index) => [
      index + 1,
      unit.code,
      unit.name,
      ...figures(unit.figures),
      unit.note,
      unit.standing === 'submitted' ? submittedText(unit.daysLate) : words.standing[unit.standing],
    ]),
    [null, null, TOTAL_LABEL, ...figures(report.totals), null, null],
    [
      null,
      null,
      WITH_TYPED_LABEL,
      ...figures(report.withTyped.totals),
      report.withTyped.remark || null,
      null,
    ],
  ];
}

/** The official progress table, header first. */
export function progressExportRows(report: ProgressReport, campaign: Campaign): Cell[][] {
  const { units, totals, withTyped, againstSuperior } = report;
  const { admission, training } = againstSuperior;
  return [
    [
      words.orderColumn,
      words.codeColumn,
      words.nameColumn(campaign.unitWord),
      ...words.progressColumns.map((text) => wordsOf(campaign)(text)),
    ],
    ...units.map((unit, index) => {
      const [reached, sent] = [
        targetStanding(unit, 'admission', report),
        targetStanding(unit, 'training', report),
      ];
      return [
        index + 1,
        unit.code,
        unit.name,
        unit.target.admission,
        unit.hasReported ? unit.done.admission : null,
        reached.missing,
        viMonth.verdict[reached.verdict],
        unit.target.training,
        unit.hasReported ? unit.done.training : null,
        sent.missing,
        unit.openMonths.join(', '),
      ];
    }),
    [
      null,
      null,
      TOTAL_LABEL,
      totals.admission.target,
      totals.admission.done,
      totals.admission.missing,
      null,
      totals.training.target,
      totals.training.done,
      totals.training.missing,
      null,
    ],
    [
      null,
      null,
      WITH_TYPED_LABEL,
      null,
      withTyped.done.admission,
      null,
      withTyped.remark || null,
      null,
      withTyped.done.training,
      null,
      null,
    ],
    ...(admission === null && training === null
      ? []
      : [
          [
            null,
            null,
            words.superiorRow,
            admission?.target ?? null,
            null,
            admission?.missing ?? null,
            null,
            training?.target ?? null,
            null,
            training?.missing ?? null,
            null,
          ],
        ]),
  ];
}
