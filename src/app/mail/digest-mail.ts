import { outlook } from '../../domain/calendar/deadline.ts';
import { monthOfObligation } from '../../domain/campaign/obligation.ts';
import { isAlarm } from '../../domain/form/progress-outlook.ts';
import { type DigestTotals, digestTotals } from '../../domain/mail/digest-totals.ts';
import type { UnitObligation } from '../../domain/mail/unit-obligation.ts';
import { planText } from '../../words/plan-words.ts';
import { type Say, wordsOf } from '../../words/vocabulary.ts';
import { dayText, fewText, STATE_TEXT } from '../../words/wording.ts';
import type { OutgoingMail } from '../ports.ts';
import { missingText, shortObligationName } from '../vi/vi-progress.ts';
import type { DigestExtras } from './digest-extras.ts';
import { type Line, plainLine, toMail } from './mail-lines.ts';
import { obligationUrl } from './obligation-lines.ts';
import type { MailContext, UnitNews, WarnedUnit } from './unit-news.ts';
import { viMail } from './vi.ts';
import { viDigest } from './vi-digest.ts';

type Audience = { readonly kind: 'monitor'; readonly name: string } | { readonly kind: 'office' };

/** A unit, and the obligations that it owes on or after their last day. */
export interface OwingUnit {
  readonly news: UnitNews;
  readonly unitObligations: readonly UnitObligation[];
}

/**
 * Digest for a committee member, or the summary for the office: how many units have reported, the totals, then the units that
 * owe, with what they owe, since when, and links.
 */
export function digestMail(
  audience: Audience,
  owing: readonly OwingUnit[],
  extras: DigestExtras,
  to: readonly string[],
  context: MailContext,
): OutgoingMail {
  const { campaign, today } = context;
  const { unitWord, year, progress } = campaign;
  const say = wordsOf(campaign);
  const what = viDigest.toDo(year, progress !== null, say);
  const whose = audience.kind === 'monitor' ? viDigest.inCharge(unitWord, say) : unitWord;
  const totals = digestTotals({
    unitObligations: extras.unitObligations,
    told: owing.flatMap(({ unitObligations }) => unitObligations.map(({ obligation }) => obligation)),
    standings: extras.standings,
    superior:
      audience.kind === 'office'
        ? { admission: campaign.superiorAdmissionTarget, training: campaign.superiorTrainingTarget }
        : null,
    hasRegistration: campaign.registration !== null,
  });
  // The sentence is about all units: a committee member reads of those in their charge.
  const plan = audience.kind === 'office' ? extras.plan : null;
  const lines: Line[] = [
    plainLine(
      viMail.greeting(
        audience.kind === 'monitor' ? viDigest.comrade(audience.name, say) : campaign.senderName,
      ),
    ),
    ...(plan === null ? [] : [plainLine(say(planText(plan)))]),
    plainLine(viDigest.asOf(today, viDigest.counts(totals.counts, whose))),
    ...figureLines(
      totals.figures.filter(({ what }) => plan === null || what !== 'admission'),
      audience.kind === 'office' && campaign.superiorAdmissionTarget !== null,
      say,
    ),
    ...extras.tables.map(
      ({ title, url }): Line => [{ text: viDigest.table(title) }, { text: url, href: url }],
    ),
    plainLine(`${fewText(owing.length)} ${whose} ${what}:`),
    ...owing.flatMap((one, index) => unitLines(one, index + 1, context)),
    ...warningLines(extras.warned, say),
    ...(audience.kind === 'office' ? failedLines(extras.failed) : []),
    plainLine(viMail.contact(campaign.contact)),
  ];
  const subject = `${fewText(owing.length)} ${unitWord} ${what} (${dayText(today)})`;
  return toMail(lines, subject, to, campaign.senderName);
}

/** No line without figures. `isSuperior`: the targets are those that the superior set. */
const figureLines = (figures: DigestTotals['figures'], isSuperior: boolean, say: Say): Line[] =>
  figures.length === 0 ? [] : [plainLine(viDigest.figures(figures, isSuperior, say))];

/** One line for a unit that owes one thing; a head and a line each for several. */
function unitLines({ news, unitObligations }: OwingUnit, order: number, context: MailContext): Line[] {
  const [unitObligation, ...others] = unitObligations;
  if (unitObligation === undefined) return [];
  const head: Line = [{ text: `${order}. ` }, { text: news.unit.name, href: news.url }];
  const isNamed = context.campaign.progress !== null;
  if (others.length === 0)
    return [[...head, { text: ': ' }, ...obligationPieces(unitObligation, news, context, isNamed)]];
  return [
    [...head, { text: viDigest.several(unitObligations.length) }],
    ...unitObligations.map((each): Line => [{ text: '- ' }, ...obligationPieces(each, news, context, true)]),
  ];
}

/** `isNamed` is false where registration is all there is to hand in. */
function obligationPieces(
  unitObligation: UnitObligation,
  news: UnitNews,
  { calendar, today, campaign }: MailContext,
  isNamed: boolean,
): Line {
  const { daysLate } = outlook(unitObligation.lastDay, today, calendar);
  const text = `${standing(unitObligation, news, daysLate, wordsOf(campaign))}; ${viDigest.deadline(unitObligation.lastDay, isNamed)}`;
  return isNamed
    ? [
        { text: shortObligationName(unitObligation.obligation), href: obligationUrl(unitObligation, news) },
        { text: `: ${text}` },
      ]
    : [{ text }];
}

function standing(
  { obligation }: UnitObligation,
  { state, progress }: UnitNews,
  daysLate: number,
  say: Say,
): string {
  if (obligation === 'completion')
    return viDigest.missing(progress === null ? '' : missingText(progress.outlook, say), daysLate);
  const month = monthOfObligation(obligation);
  // Nothing is typed for the final report: only months can be missing.
  if (obligation === 'final')
    return viDigest.late(
      progress?.standing.final === 'typing' ? viDigest.monthsOpen : viDigest.monthsDone,
      daysLate,
    );
  const found =
    obligation === 'registration'
      ? state
      : (progress?.standing.months.find((one) => one.month === month)?.state ?? 'empty');
  if (found === 'returned') return viDigest.returned;
  if (found === 'edited') return viDigest.edited;
  return viDigest.late(STATE_TEXT[found].toLowerCase(), daysLate);
}

/** Whoever is behind and has nobody to make up for it first; then, under a heading of their own, those who have. */
function warningLines(warned: readonly WarnedUnit[], say: Say): Line[] {
  const isAlarming = ({ outlook: { warnings } }: WarnedUnit) => warnings.some(isAlarm);
  return [
    ...warnedLines(viDigest.warnings, warned.filter(isAlarming), say),
    ...warnedLines(
      viDigest.covered,
      warned.filter((one) => !isAlarming(one)),
      say,
    ),
  ];
}

const warnedLines = (title: string, warned: readonly WarnedUnit[], say: Say): Line[] =>
  warned.length === 0
    ? []
    : [
        plainLine(title),
        ...warned.map(
          ({ unit, url, outlook: forecast }): Line => [
            { text: '- ' },
            { text: unit.name, href: url },
            { text: viDigest.warningsOf(forecast, say) },
          ],
        ),
      ];

const failedLines = (failed: readonly string[]): Line[] =>
  failed.length === 0 ? [] : [plainLine(viDigest.failed(failed))];
