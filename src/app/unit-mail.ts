import type { Campaign, MailText } from '../domain/campaign.ts';
import { deadlinesOf } from '../domain/campaign-deadlines.ts';
import type { Day } from '../domain/day.ts';
import { lastDay, outlook } from '../domain/deadline.ts';
import type { Duty } from '../domain/duty.ts';
import { monthOfObligation } from '../domain/obligation.ts';
import { lastDayFor, type Unit } from '../domain/unit.ts';
import { a1 } from '../sheets/a1.ts';
import { openingCell } from '../sheets/progress-layout.ts';
import type { Placeholder } from '../sheets/setting-reader.ts';
import { countCell } from '../sheets/unit-tab.ts';
import {
  deadlinePlainText,
  deadlineText,
  fewText,
  progressScheduleText,
  weekdayText,
} from '../sheets/wording.ts';
import { dutyLines, dutyUrl, rangeUrl } from './duty-lines.ts';
import { compose, type Line, plainLine, toMail } from './mail-lines.ts';
import type { MailContext, UnitNews } from './mail-news.ts';
import type { OutgoingMail } from './ports.ts';
import { timeLeftText } from './vi-deadline.ts';
import { dutyName, missingText, shortDutyName } from './vi-progress.ts';

type Values = Readonly<Record<Placeholder, readonly Line[]>>;

const one = (text: string): Line[] => [plainLine(text)];

/** The invitation to the forms in use. */
export function inviteMail(news: UnitNews, context: MailContext): OutgoingMail {
  const { registration, progress, texts } = context.campaign;
  const { unit } = news;
  if (registration === null) {
    const text = progress?.texts.invite ?? texts.invite;
    const link = tabLink(news, rangeUrl(news.url, a1(openingCell('candidates'))));
    return letter(text, { ...common(news, context), lien_ket: link }, unit, context.campaign);
  }
  const last = lastDayFor(unit, 'registration', lastDay(registration.deadline));
  const duty = { obligation: 'registration' as const, lastDay: last };
  const values = {
    ...common(news, context),
    ...aboutDuty(duty, news, context),
    lien_ket: tabLink(news, rangeUrl(news.url, a1(countCell('members')))),
  };
  return letter(texts.invite, values, unit, context.campaign);
}

/** One letter for all that a unit owes; a letter about one thing has that thing's own words. */
export function reminderMail(
  duties: readonly Duty[],
  news: UnitNews,
  context: MailContext,
  /** Of the office's own, below the greeting. */
  sentence = '',
): OutgoingMail {
  const { campaign, today } = context;
  const [duty, ...others] = duties;
  if (duty === undefined) throw new RangeError(`nothing to remind ${news.unit.code} of`);
  const values: Values = { ...common(news, context), ...aboutDuty(duty, news, context) };
  if (others.length > 0 && campaign.progress !== null) {
    const joined = { ...values, ...aboutAll(duties, news, context) };
    return letter(campaign.progress.texts.joined, joined, news.unit, campaign, sentence);
  }
  return letter(textFor(duty, campaign, today), values, news.unit, campaign, sentence);
}

function textFor({ obligation, lastDay: last }: Duty, { texts, progress }: Campaign, today: Day): MailText {
  if (obligation === 'registration' || progress === null)
    return today > last ? texts.overdue : texts.reminder;
  if (obligation === 'completion') return progress.texts.completion;
  return obligation === 'final' ? progress.texts.final : progress.texts.month;
}

const letter = (
  text: MailText,
  values: Values,
  unit: Unit,
  { senderName }: Campaign,
  sentence = '',
): OutgoingMail => compose(text, values, unit.emails, senderName, sentence);

/** What every letter may say; what belongs to a duty is blank. */
function common(news: UnitNews, { campaign }: MailContext): Values {
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
    con_thieu: one(news.progress === null ? '' : missingText(news.progress.outlook)),
    so_viec: blank,
    cac_viec: blank,
    tien_do: progress === null ? [] : one(progressScheduleText(progress, year)),
    lien_ket: tabLink(news, news.url),
    tai_khoan: one(news.unit.accounts.join(', ')),
    lien_he: one(campaign.contact),
    van_ban: one(text === '' ? `yêu cầu của ${ownBody}` : text),
    co_quan: one(campaign.senderName),
  };
}

function aboutDuty(duty: Pick<Duty, 'obligation' | 'lastDay'>, news: UnitNews, context: MailContext) {
  const { campaign } = context;
  return {
    viec: one(dutyName(duty.obligation, campaign.year)),
    thang: one(String(monthOfObligation(duty.obligation) ?? '')),
    han: [[{ text: deadlineWords(duty, context), isBold: true }]],
    con_lai: one(timeLeft(duty, context)),
    can_lam: dutyLines(duty, news),
    so_viec: one(fewText(1)),
    cac_viec: dutyLines(duty, news),
    lien_ket: tabLink(news, duty.obligation === 'registration' ? news.url : dutyUrl(duty, news)),
  };
}

function aboutAll(duties: readonly Duty[], news: UnitNews, context: MailContext) {
  const { year } = context.campaign;
  return {
    lien_ket: tabLink(news, news.url),
    viec: one(duties.map(({ obligation }) => shortDutyName(obligation)).join('; ')),
    so_viec: one(fewText(duties.length)),
    cac_viec: duties.flatMap((duty, index): Line[] => [
      [
        { text: `${index + 1}. ` },
        { text: upperFirst(dutyName(duty.obligation, year)), href: dutyUrl(duty, news) },
        { text: `: hạn ${deadlineWords(duty, context)}; ${timeLeft(duty, context)}.` },
      ],
      ...dutyLines(duty, news),
    ]),
  };
}

const tabLink = ({ unit }: UnitNews, url: string): Line[] => [
  [{ text: `Mở trang của ${unit.name}`, href: url, plain: `Trang của ${unit.name}: ${url}` }],
];

const upperFirst = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

export const timeLeft = (
  { lastDay: last }: Pick<Duty, 'lastDay'>,
  { today, calendar }: Pick<MailContext, 'today' | 'calendar'>,
): string => timeLeftText(outlook(last, today, calendar), today);

/** The deadline in its own words, with a unit's own later day or a month's earlier one told apart. */
export function deadlineWords(
  { obligation, lastDay: last }: Pick<Duty, 'obligation' | 'lastDay'>,
  { campaign, calendar }: Pick<MailContext, 'campaign' | 'calendar'>,
): string {
  const named = deadlinesOf(campaign, calendar).find((deadline) => deadline.obligation === obligation);
  if (named === undefined) return '';
  const { deadline, lastDay: general } = named;
  const isMoved = monthOfObligation(obligation) !== null && deadline.date !== general && last === general;
  return isMoved
    ? `${deadlineText(deadline)}, gặp ngày nghỉ nên đến hết ${weekdayText(general)}`
    : deadlinePlainText(deadline, general, last);
}

/** Sent after an acceptance when the office wants it (*Gửi thư biên nhận*); `what` names the report in the subject. */
export function receiptMail(
  unit: Unit,
  { answer, what }: { readonly answer: string; readonly what: string },
  url: string,
  campaign: Campaign,
): OutgoingMail {
  const lines: Line[] = [
    plainLine(`Kính gửi ${unit.name},`),
    ...answer.split('\n').map(plainLine),
    [{ text: 'Mở trang của đơn vị', href: url, plain: `Trang của đơn vị: ${url}` }],
    plainLine(`Cần hỏi, xin liên hệ: ${campaign.contact}.`),
  ];
  return toMail(lines, `Biên nhận ${what}`, unit.emails, campaign.senderName);
}
