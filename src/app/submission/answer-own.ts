import { type Day, dayOf } from '../../domain/calendar/day.ts';
import { receiptSeries } from '../../domain/campaign/receipt.ts';
import type { OwnFigures } from '../../domain/form/form.ts';
import { judgementOf } from '../../domain/form/judge.ts';
import { brokenInNext } from '../../domain/own-form/next-period.ts';
import type { ColumnId, OfficeForm } from '../../domain/own-form/own-form.ts';
import { judgedForm } from '../../domain/own-form/own-report.ts';
import { byKey } from '../../domain/text/by-key.ts';
import { plainText } from '../../domain/text/cell.ts';
import { looksPersonal } from '../../domain/text/personal-trace.ts';
import { a1 } from '../../sheets/cells/a1.ts';
import { blockPlaces, checkReport, type PeriodReport } from '../../sheets/own-form/block-parse.ts';
import { lineOf, type PeriodBlock } from '../../sheets/own-form/period-block.ts';
import { vi } from '../vi/vi.ts';
import { viMonth } from '../vi/vi-month.ts';
import type { Answered } from './answer-report.ts';
import type { TickContext } from './report-result.ts';
import { type OwnFound, placeNames, viOwn } from './vi-own.ts';

/** A period of an own form on one unit's tab, with what stands in the periods beside it. */
export interface OwnAsked {
  readonly form: OfficeForm;
  readonly number: number;
  readonly block: PeriodBlock;
  readonly report: PeriodReport;
  /** The figures that were accepted for the period before and for the next one; null where there are none. */
  readonly before: OwnFigures<ColumnId> | null;
  readonly next: OwnFigures<ColumnId> | null;
  /** The first day on which it may be handed in; null: as soon as its form is there. */
  readonly opensOn: Day | null;
  readonly receiptStem: string;
}

/** What was accepted for a period; null while nothing was. */
export const acceptedFigures = (
  form: OfficeForm,
  report: PeriodReport | null,
): OwnFigures<ColumnId> | null => {
  const kept = report?.record.acceptance?.figures ?? null;
  return kept === null
    ? null
    : byKey([...form.columns.map(({ id }) => id), 'note' as const], (id) => kept[id] ?? null);
};

/** One period of an own form with its present figures, as a tick of it is answered. */
export function ownReport(
  { form, number, block, report, before, next, opensOn, receiptStem }: OwnAsked,
  { year, now, byOffice }: TickContext,
): Answered<ColumnId, OwnFigures<ColumnId>, OwnFound> {
  const places = blockPlaces(form, block);
  const words = viOwn(
    form,
    number,
    year,
    placeNames((id) => a1(lineOf(form, block, id).figure), a1(block.note)),
  );
  const accepted = acceptedFigures(form, report);
  const { wrong, notices, figures } = judgementOf(checkReport(form, report, before));
  const broken = (
    figures === null || next === null ? [] : brokenInNext(form, judgedForm(form), next, figures)
  ).map(({ rule, severity }): OwnFound => ({ kind: 'next', rule, severity }));
  // A correction may not put an accepted report in error; a late acceptance is noted beside it.
  const refuses = (found: OwnFound) =>
    accepted !== null && found.kind === 'next' && found.severity === 'error';
  const early: readonly OwnFound[] =
    opensOn !== null && dayOf(now) < opensOn ? [{ kind: 'not-open', opensOn }] : [];
  const personal = form.columns.flatMap(({ id, kind }): OwnFound[] => {
    const content = report.entry.counts[id];
    return kind.kind !== 'text' || content === undefined
      ? []
      : looksPersonal(plainText(content)).map((trace) => ({ kind: 'personal-figure', field: id, trace }));
  });
  return {
    places,
    record: report.record,
    entry: report.entry,
    accepted,
    judgement: {
      wrong: [...early, ...wrong, ...broken.filter(refuses)],
      notices: [...notices, ...personal, ...broken.filter((found) => !refuses(found))],
      figures,
    },
    series: receiptSeries({ code: form.code, period: form.rhythm.kind }, number, year, receiptStem),
    words: {
      acceptedAction: 'acceptedOwn',
      refusedAction: 'refusedOwn',
      closed: words.closed(byOffice),
      notAsked: words.notAsked,
      finding: words.finding,
      refused: (findings) => vi.answer.refused(findings, now),
      refusedDetail: words.refusedDetail,
      unchanged: viMonth.unchanged,
      accepted: (answer) => viMonth.accepted({ ...answer, what: words.what, at: now }),
      notice: words.notice,
      personal: words.personal,
      figures: words.figures,
      label: words.label,
    },
  };
}
