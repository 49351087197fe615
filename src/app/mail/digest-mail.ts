import type { Day } from '../../domain/calendar/day.ts';
import { lateness, outlook } from '../../domain/calendar/deadline.ts';
import {
  inOrder,
  monthOfObligation,
  type Obligation,
  ownObligation,
  periodOfOwn,
} from '../../domain/campaign/obligation.ts';
import { isAlarm } from '../../domain/form/progress-outlook.ts';
import { type DigestTotals, digestTotals } from '../../domain/mail/digest-totals.ts';
import type { UnitObligation } from '../../domain/mail/unit-obligation.ts';
import { lowerFirst, upperFirst } from '../../domain/text/plain-text.ts';
import { planText } from '../../words/plan-words.ts';
import { type Say, wordsOf } from '../../words/vocabulary.ts';
import { AGAIN_TEXT, dayText, fewText, STATE_TEXT } from '../../words/wording.ts';
import { namedForms } from '../office/own-period.ts';
import type { OutgoingMail } from '../ports.ts';
import { missingText, shortObligationName } from '../vi/vi-progress.ts';
import type { DigestExtras, TableLink } from './digest-extras.ts';
import { type Line, plainLine, toMail } from './mail-lines.ts';
import { placeUrl } from './tab-places.ts';
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
  const isOwn = ({ obligation }: Pick<UnitObligation, 'obligation'>) => periodOfOwn(obligation) !== null;
  const tellsOwn = owing.some(({ unitObligations }) => unitObligations.some(isOwn));
  const what = tellsOwn ? viDigest.toReport(year) : viDigest.toDo(year, progress !== null, say);
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
  const campaignCounts = totals.counts.filter((one) => !isOwn(one));
  // The sentence is about all units: a committee member reads of those in their charge.
  const plan = audience.kind === 'office' ? extras.plan : null;
  const lines: Line[] = [
    plainLine(
      viMail.greeting(
        audience.kind === 'monitor' ? viDigest.comrade(audience.name, say) : upperFirst(campaign.senderName),
      ),
    ),
    ...(plan === null ? [] : [plainLine(say(planText(plan)))]),
    ...(campaignCounts.length === 0 && tellsOwn
      ? []
      : [
          plainLine(viDigest.asOf(today, viDigest.counts(campaignCounts, whose))),
          ...figureLines(
            totals.figures.filter(({ what }) => plan === null || what !== 'admission'),
            audience.kind === 'office' && campaign.superiorAdmissionTarget !== null,
            say,
          ),
          ...extras.tables.flatMap(({ form, title, url }) =>
            form === undefined ? [tableLine(viDigest.table(title), url)] : [],
          ),
        ]),
    ...ownCountLines(totals.counts, extras.tables, whose, context),
    plainLine(`${fewText(owing.length)} ${whose} ${what}:`),
    ...owedLines(owing, extras.unitObligations, context),
    ...warningLines(extras.warned, say),
    ...(audience.kind === 'office' ? failedLines(extras.failed) : []),
    plainLine(viMail.contact(campaign.contact)),
  ];
  const subject = `${fewText(owing.length)} ${unitWord} ${what} (${dayText(today)})`;
  return toMail(lines, subject, to, campaign.senderName);
}

const tableLine = (text: string, url: string): Line => [{ text }, { text: url, href: url }];

/** A line for each own form told of: how many have handed in each period, and its table. */
function ownCountLines(
  counts: DigestTotals['counts'],
  tables: readonly TableLink[],
  whose: string,
  { forms, today }: MailContext,
): Line[] {
  return forms.flatMap(({ form }): Line[] => {
    const own = counts.filter(({ obligation }) => periodOfOwn(obligation)?.code === form.code);
    if (own.length === 0) return [];
    const table = tables.find((one) => one.form === form.code);
    const text = viDigest.ownCounts(form, own, whose, today);
    return [table === undefined ? plainLine(text) : tableLine(`${text} ${viDigest.itsTable}`, table.url)];
  });
}

/** No line without figures. `isSuperior`: the targets are those that the superior set. */
const figureLines = (figures: DigestTotals['figures'], isSuperior: boolean, say: Say): Line[] =>
  figures.length === 0 ? [] : [plainLine(viDigest.figures(figures, isSuperior, say))];

/** Units that a digest tells the same of. */
interface SameStanding {
  readonly text: string;
  readonly owing: OwingUnit['news'][];
}

/** A head for each report and last day, and below it a line for what is said of some units, with their names. */
function owedLines(
  owing: readonly OwingUnit[],
  all: readonly UnitObligation[],
  context: MailContext,
): Line[] {
  const told = owing.flatMap(({ news, unitObligations }) =>
    unitObligations.map((unitObligation) => ({ news, unitObligation })),
  );
  // In the order of the deadlines, whichever unit owes which.
  return inOrder(all.map(({ obligation }) => obligation)).flatMap((obligation) => {
    const own = told.filter(({ unitObligation }) => unitObligation.obligation === obligation);
    const days = [...new Set(own.map(({ unitObligation }) => unitObligation.lastDay))].sort();
    return days.flatMap((last): Line[] => [
      headLine(obligation, last, context),
      ...sameLines(
        obligation,
        own.filter(({ unitObligation }) => unitObligation.lastDay === last),
        context,
      ),
    ]);
  });
}

function headLine(
  obligation: Obligation,
  last: Day,
  { campaign, calendar, forms, today }: MailContext,
): Line {
  const { daysLate } = outlook(last, today, calendar);
  const since = obligation === 'completion' ? viDigest.since(daysLate) : '';
  const what =
    campaign.progress === null && forms.length === 0
      ? ''
      : shortObligationName(obligation, namedForms({ forms }));
  return [{ text: viDigest.deadline(what, last, since), isBold: true }];
}

function sameLines(
  obligation: Obligation,
  told: readonly { readonly news: UnitNews; readonly unitObligation: UnitObligation }[],
  { campaign, forms, today }: MailContext,
): Line[] {
  const same = new Map<string, SameStanding>();
  for (const { news, unitObligation } of told) {
    const text = standing(unitObligation, news, today, wordsOf(campaign));
    const group = same.get(text) ?? { text, owing: [] };
    same.set(text, group);
    group.owing.push(news);
  }
  return [...same.values()].map(({ text, owing }) => [
    { text: viDigest.same(text, owing.length, campaign.unitWord) },
    ...nameLinks(owing.map((news) => ({ unit: news.unit, url: placeUrl({ obligation }, news, forms) }))),
    { text: '.' },
  ]);
}

const nameLinks = (named: readonly Pick<WarnedUnit, 'unit' | 'url'>[]): Line =>
  named.flatMap(({ unit, url }, index) => [
    ...(index === 0 ? [] : [{ text: '; ' }]),
    { text: unit.name, href: url },
  ]);

function standing(
  { obligation, lastDay, again = null }: UnitObligation,
  { state, progress, own }: UnitNews,
  today: Day,
  say: Say,
): string {
  if (again !== null) return AGAIN_TEXT[again];
  if (obligation === 'completion')
    return viDigest.missing(progress === null ? '' : missingText(progress.outlook, say));
  const month = monthOfObligation(obligation);
  // An own form's last day may be a day off, which its digest comes before.
  const daysLate = today < lastDay ? null : lateness(lastDay, today);
  // Nothing is typed for the final report: only months can be missing.
  if (obligation === 'final')
    return viDigest.late(
      progress?.standing.final === 'typing' ? viDigest.monthsOpen : viDigest.monthsDone,
      daysLate,
    );
  const period = periodOfOwn(obligation);
  const found =
    period !== null
      ? (own.get(ownObligation(period.code, period.number))?.state ?? 'empty')
      : obligation === 'registration'
        ? state
        : (progress?.standing.months.find((one) => one.month === month)?.state ?? 'empty');
  return viDigest.late(lowerFirst(STATE_TEXT[found]), daysLate);
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

/** Units of which the same is said stand in one line. */
function warnedLines(title: string, warned: readonly WarnedUnit[], say: Say): Line[] {
  const same = new Map<string, WarnedUnit[]>();
  for (const one of warned) {
    const text = viDigest.warningsOf(one.outlook, say);
    same.set(text, [...(same.get(text) ?? []), one]);
  }
  const lines = [...same].map(([text, units]): Line => [{ text: '- ' }, ...nameLinks(units), { text }]);
  return lines.length === 0 ? [] : [plainLine(title), ...lines];
}

const failedLines = (failed: readonly string[]): Line[] =>
  failed.length === 0 ? [] : [plainLine(viDigest.failed(failed))];
