import type { Campaign } from '../../domain/campaign/campaign.ts';
import type { TargetKind } from '../../domain/form/progress.ts';
import { REGISTRATION_FIELDS, type RegistrationField } from '../../domain/form/registration.ts';
import {
  type ProgressLine,
  type ProgressReport,
  targetStanding,
} from '../../domain/report/progress-report.ts';
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
  const superior = {
    admission: { ...admission, done: null },
    training: { ...training, done: null },
  };
  return [
    [
      words.orderColumn,
      words.codeColumn,
      words.nameColumn(campaign.unitWord),
      ...words.progressColumns.map((text) => wordsOf(campaign)(text)),
    ],
    ...units.map((unit, index) => unitRow(unit, index + 1, report)),
    progressRow([null, null, TOTAL_LABEL], totals),
    progressRow(
      [null, null, WITH_TYPED_LABEL],
      { admission: { done: withTyped.done.admission }, training: { done: withTyped.done.training } },
      { verdict: withTyped.remark || null },
    ),
    ...(admission === null && training === null
      ? []
      : [progressRow([null, null, words.superiorRow], superior)]),
  ];
}

function unitRow(unit: ProgressLine, order: number, report: ProgressReport): Cell[] {
  const figures = (kind: TargetKind) => ({
    target: unit.target[kind],
    done: unit.hasReported ? unit.done[kind] : null,
    missing: targetStanding(unit, kind, report).missing,
  });
  return progressRow(
    [order, unit.code, unit.name],
    { admission: figures('admission'), training: figures('training') },
    {
      verdict: viMonth.verdict[targetStanding(unit, 'admission', report).verdict],
      months: unit.openMonths.join(', '),
    },
  );
}

type Measured = Partial<Readonly<Record<'target' | 'done' | 'missing', number | null>>>;

const progressRow = (
  head: readonly [order: Cell, code: Cell, name: Cell],
  { admission, training }: Readonly<Record<TargetKind, Measured>>,
  { verdict = null, months = null }: { readonly verdict?: Cell; readonly months?: Cell } = {},
): Cell[] => [...head, ...measured(admission), verdict, ...measured(training), months];

const measured = ({ target = null, done = null, missing = null }: Measured): Cell[] => [
  target,
  done,
  missing,
];
