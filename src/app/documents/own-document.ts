import { dayOf } from '../../domain/calendar/day.ts';
import { type OwnObligation, ownObligation, periodOfOwn } from '../../domain/campaign/obligation.ts';
import { owingLines } from '../../domain/report/official-own.ts';
import { graceUntil } from '../../domain/report/owing.ts';
import { lastDayFor } from '../../domain/unit/unit.ts';
import type { Grid } from '../../sheets/cells/grid.ts';
import type { FieldValues } from '../../words/field-text.ts';
import { periodLabel } from '../../words/period-words.ts';
import type { Office } from '../office/office.ts';
import { type Outcome, refuse } from '../office/refusal.ts';
import { viTroubles } from '../office/vi-troubles.ts';
import type { World } from '../ports.ts';
import { cellTroubles } from '../troubles/troubles.ts';
import {
  type OwnContext,
  ownLetterDocument,
  ownReportDocument,
  ownStatisticsDocument,
} from './builders/own-documents.ts';
import { words } from './builders/words.ts';
import type { OfficialDocument } from './rendering/official-document.ts';
import { documentForms, ownPeriods, ownSources } from './sources/own-sources.ts';

/** The documents of a form of the office's own. */
const OWN_KINDS = ['own-statistics', 'own-report', 'own-letter'] as const;
export type OwnKind = (typeof OWN_KINDS)[number];

export const isOwnKind = (kind: string): kind is OwnKind => OWN_KINDS.some((one) => one === kind);

/** A form that documents can be made of, and its periods. */
export interface OwnForm {
  readonly code: string;
  readonly title: string;
  readonly periods: readonly { readonly period: OwnObligation; readonly label: string }[];
  /** The period that comes first. */
  readonly usual: OwnObligation;
}

export const ownForms = (world: World, office: Office, closings: Grid): readonly OwnForm[] =>
  documentForms(world, office).flatMap(({ form }) => {
    const { periods, usual } = ownPeriods(form, office, closings, world);
    const { code, title, rhythm } = form;
    if (usual === undefined) return [];
    return [
      {
        code,
        title,
        periods: periods.map(({ number }) => ({
          period: ownObligation(code, number),
          label: periodLabel(rhythm.kind, number, office.campaign.year),
        })),
        usual: ownObligation(code, usual.number),
      },
    ];
  });

export type MadeOwn = Outcome<{
  readonly document: OfficialDocument;
  readonly office: Office;
  readonly remarks: readonly string[];
  readonly initial: FieldValues;
}>;

export function ownDocument(world: World, kind: OwnKind, obligation: string): MadeOwn {
  const asked = periodOfOwn(obligation);
  if (asked === null) return refuse({ kind: 'no-such-period' });
  const found = ownSources(world, asked.code, asked.number);
  if (!found.ok) return found;
  const { office, own } = found;
  const { campaign, calendar, roster } = office;
  const now = world.clock.now();
  const today = dayOf(now);
  const context: OwnContext = { campaign, settings: campaign.documents, now, own };
  const made = { office, remarks: [...words.unread(own.unread), ...viTroubles.answer(cellTroubles(office))] };
  if (kind === 'own-statistics')
    return { ok: true, ...made, document: ownStatisticsDocument(context), initial: {} };
  if (kind === 'own-report') return { ok: true, ...made, document: ownReportDocument(context), initial: {} };
  const units = new Map(roster.map(({ unit }) => [unit.code, unit]));
  const general = own.period.lastDay;
  const lastDayOf = (code: string) => {
    const unit = units.get(code);
    return unit === undefined ? general : lastDayFor(unit, ownObligation(asked.code, asked.number), general);
  };
  const owing = owingLines(own.live, lastDayOf, today);
  if (owing.length === 0) return refuse({ kind: 'nobody-owes' });
  const newDeadline = graceUntil(
    owing.map(({ lastDay }) => lastDay),
    today,
    calendar,
  );
  return { ok: true, ...made, document: ownLetterDocument(owing, context), initial: { newDeadline } };
}
