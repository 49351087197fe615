import type { Day } from '../../domain/calendar/day.ts';
import { outlook } from '../../domain/calendar/deadline.ts';
import type { Campaign, MailText } from '../../domain/campaign/campaign.ts';
import { monthOfObligation, periodOfOwn } from '../../domain/campaign/obligation.ts';
import { isOverdue, type UnitObligation } from '../../domain/mail/unit-obligation.ts';
import { upperFirst } from '../../domain/text/plain-text.ts';
import type { Unit } from '../../domain/unit/unit.ts';
import type { Placeholder } from '../../sheets/settings/setting-reader.ts';
import { owedText } from '../../words/deadline-text.ts';
import { wordsOf } from '../../words/vocabulary.ts';
import { deadlinePlainText, fewText, progressScheduleText } from '../../words/wording.ts';
import { allDeadlines } from '../office/deadlines.ts';
import { namedForms } from '../office/own-period.ts';
import type { OutgoingMail } from '../ports.ts';
import { missingText, obligationName, shortObligationName } from '../vi/vi-progress.ts';
import { compose, type Line, plainLine, toMail } from './mail-lines.ts';
import { messageLines, obligationLines } from './obligation-lines.ts';
import { placeUrl } from './tab-places.ts';
import type { MailContext, UnitNews } from './unit-news.ts';
import { viMail } from './vi.ts';
import { OWN_JOINED, OWN_REMINDER } from './vi-own-texts.ts';

type Values = Readonly<Record<Placeholder, readonly Line[]>>;

const one = (text: string): Line[] => [plainLine(text)];

/** One letter for all obligations of a unit; a letter about one obligation uses the text set for it. @throws RangeError for none. */
export function reminderMail(
  unitObligations: readonly UnitObligation[],
  news: UnitNews,
  context: MailContext,
  /** The office's own sentence below the greeting; '' for none. */
  sentence = '',
): OutgoingMail {
  const { campaign, today } = context;
  const [unitObligation, ...others] = unitObligations;
  if (unitObligation === undefined) throw new RangeError(`nothing to remind ${news.unit.code} of`);
  const values: Values = { ...common(news, context), ...aboutObligation(unitObligation, news, context) };
  const isJoined = others.length > 0 && (campaign.progress !== null || context.forms.length > 0);
  if (isJoined) {
    const joined = { ...values, ...aboutAll(unitObligations, news, context) };
    return letter(campaign.progress?.texts.joined ?? OWN_JOINED, joined, news.unit, campaign, sentence);
  }
  return letter(textFor(unitObligation, campaign, today), values, news.unit, campaign, sentence);
}

function textFor(unitObligation: UnitObligation, { texts, progress }: Campaign, today: Day): MailText {
  const { obligation } = unitObligation;
  if (periodOfOwn(obligation) !== null) return OWN_REMINDER;
  if (obligation === 'registration' || progress === null)
    return isOverdue(unitObligation, today) ? texts.overdue : texts.reminder;
  if (obligation === 'completion') return progress.texts.completion;
  return obligation === 'final' ? progress.texts.final : progress.texts.month;
}

const letter = (
  text: MailText,
  values: Values,
  unit: Unit,
  { senderName }: Campaign,
  sentence = '',
): OutgoingMail => compose(text, values, unit.emails, senderName, { sentence });

/** Values of the placeholders of every letter; those of a single obligation are blank. */
export function common(news: UnitNews, { campaign }: MailContext): Values {
  const { progress, year, letter: text, ownBody } = campaign;
  const blank = one('');
  return {
    ten_don_vi: one(news.unit.name),
    nam: one(String(year)),
    viec: blank,
    thang: blank,
    han: blank,
    con_lai: blank,
    can_lam: blank,
    con_thieu: one(news.progress === null ? '' : missingText(news.progress.outlook, wordsOf(campaign))),
    so_viec: blank,
    cac_viec: blank,
    tien_do: progress === null ? [] : one(progressScheduleText(progress, year)),
    lien_ket: tabLink(news, news.url),
    tai_khoan: one(news.unit.accounts.join(', ')),
    lien_he: one(campaign.contact),
    van_ban: one(text === '' ? viMail.requestOf(ownBody) : text),
    co_quan: one(campaign.senderName),
  };
}

export function aboutObligation(
  unitObligation: Pick<UnitObligation, 'obligation' | 'lastDay' | 'again'>,
  news: UnitNews,
  context: MailContext,
) {
  const { campaign } = context;
  const lines = [...ownMessage(unitObligation, context), ...obligationLines(unitObligation, news, context)];
  return {
    viec: one(obligationName(unitObligation.obligation, campaign.year, namedForms(context))),
    thang: one(String(monthOfObligation(unitObligation.obligation) ?? '')),
    han: [[{ text: deadlineWords(unitObligation, context), isBold: true }]],
    con_lai: one(timeLeft(unitObligation, context)),
    can_lam: lines,
    so_viec: one(fewText(1)),
    cac_viec: lines,
    lien_ket: tabLink(news, placeUrl(unitObligation, news, context.forms)),
  };
}

const formOf = ({ obligation }: Pick<UnitObligation, 'obligation'>): string | undefined =>
  periodOfOwn(obligation)?.code;

function ownMessage(
  asked: Pick<UnitObligation, 'obligation'>,
  { forms }: Pick<MailContext, 'forms'>,
): Line[] {
  const own = forms.find(({ form }) => form.code === formOf(asked));
  return own === undefined ? [] : messageLines(own.form);
}

function aboutAll(unitObligations: readonly UnitObligation[], news: UnitNews, context: MailContext) {
  const { year } = context.campaign;
  return {
    lien_ket: tabLink(news, firstUrl(unitObligations, news, context)),
    viec: one(joinedNames(unitObligations, context)),
    so_viec: one(fewText(unitObligations.length)),
    cac_viec: unitObligations.flatMap((unitObligation, index): Line[] => [
      [
        { text: `${index + 1}. ` },
        {
          text: upperFirst(obligationName(unitObligation.obligation, year, namedForms(context))),
          href: placeUrl(unitObligation, news, context.forms),
        },
        { text: viMail.dueIn(deadlineWords(unitObligation, context), timeLeft(unitObligation, context)) },
      ],
      // Once a form, however many of its periods are owed.
      ...(unitObligations.findIndex((other) => formOf(other) === formOf(unitObligation)) === index
        ? ownMessage(unitObligation, context)
        : []),
      ...obligationLines(unitObligation, news, context),
    ]),
  };
}

/** For the subject: beyond two, where own forms are among them, only how many others. */
function joinedNames(unitObligations: readonly UnitObligation[], context: MailContext): string {
  const names = unitObligations.map(({ obligation }) => shortObligationName(obligation, namedForms(context)));
  return unitObligations.every(({ obligation }) => periodOfOwn(obligation) === null)
    ? names.join('; ')
    : viMail.someNames(names);
}

/** The place of the first thing that is owed; form A's tab has no room for both forms on one screen. */
const firstUrl = (
  [first]: readonly Pick<UnitObligation, 'obligation'>[],
  news: UnitNews,
  { forms }: MailContext,
): string => (first === undefined ? news.url : placeUrl(first, news, forms));

export const tabLink = ({ unit }: UnitNews, url: string): Line[] => [
  [{ text: viMail.tabOf(unit.name), href: url, plain: viMail.plainTabOf(unit.name, url) }],
];

export const timeLeft = (
  { lastDay: last, again = null }: Pick<UnitObligation, 'lastDay' | 'again'>,
  { today, calendar }: Pick<MailContext, 'today' | 'calendar'>,
): string => owedText(outlook(last, today, calendar), again, today);

/** The deadline in its own words; they also name a unit's own later day, or the earlier day of a month whose deadline is a day off. */
export function deadlineWords(
  { obligation, lastDay: last }: Pick<UnitObligation, 'obligation' | 'lastDay'>,
  context: Pick<MailContext, 'campaign' | 'calendar' | 'forms'>,
): string {
  const named = allDeadlines(context).find((deadline) => deadline.obligation === obligation);
  if (named === undefined) return '';
  const { deadline, lastDay: general } = named;
  const isRecurring =
    monthOfObligation(obligation) !== null || (periodOfOwn(obligation) !== null && named.period !== null);
  const isMoved = isRecurring && deadline.date !== general && last === general;
  return isMoved ? viMail.movedDeadline(deadline, general) : deadlinePlainText(deadline, general, last);
}

/** Sent after an acceptance where the setting *Gửi thư biên nhận* is on; `what` names the report in the subject. */
export function receiptMail(
  unit: Unit,
  { answer, what }: { readonly answer: string; readonly what: string },
  url: string,
  campaign: Campaign,
): OutgoingMail {
  const lines: Line[] = [
    plainLine(viMail.greeting(unit.name)),
    ...answer.split('\n').map(plainLine),
    [{ text: viMail.unitTab, href: url, plain: viMail.plainUnitTab(url) }],
    plainLine(viMail.contact(campaign.contact)),
  ];
  return toMail(lines, viMail.receiptSubject(what), unit.emails, campaign.senderName);
}
