import { lastDay, lateness } from '../../domain/calendar/deadline.ts';
import { type Obligation, periodOfOwn } from '../../domain/campaign/obligation.ts';
import type { LedgerKey } from '../../domain/mail/ledger.ts';
import { type UnitObligation, unitObligationOf } from '../../domain/mail/unit-obligation.ts';
import type { OfficeForm } from '../../domain/own-form/own-form.ts';
import { deadlinesOfForm, type UsedForm } from '../../domain/own-form/used-form.ts';
import { lastDayFor } from '../../domain/unit/unit.ts';
import { a1 } from '../../sheets/cells/a1.ts';
import { openingCell } from '../../sheets/progress-form/progress-layout.ts';
import { countCell } from '../../sheets/registration-form/registration-layout.ts';
import { periodLabel } from '../../words/period-words.ts';
import type { OutgoingMail } from '../ports.ts';
import { compose, type Line, plainLine } from './mail-lines.ts';
import { messageLines } from './obligation-lines.ts';
import { placeUrl, rangeUrl } from './tab-places.ts';
import { aboutObligation, common, deadlineWords, tabLink, timeLeft } from './unit-mail.ts';
import type { MailContext, UnitNews } from './unit-news.ts';
import { viMail } from './vi.ts';
import { OWN_INVITES, viOwnInvite } from './vi-own-texts.ts';

/** What one invitation is about. */
export interface Invitation {
  readonly about: readonly LedgerKey['obligation'][];
  /** Whether the unit was invited to nothing before. */
  readonly isFirst: boolean;
}

/** An own form with the periods of it that a unit owes. */
interface AskedForm {
  readonly form: OfficeForm;
  readonly periods: readonly UnitObligation[];
}

/** The invitation to hand in forms A and B, own forms, or both in one letter. */
export function inviteMail(invitation: Invitation, news: UnitNews, context: MailContext): OutgoingMail {
  const forms = askedForms(invitation, news, context);
  return invitation.about.includes('invite')
    ? campaignInvite(forms, news, context)
    : ownInvite(forms, invitation, news, context);
}

function campaignInvite(forms: readonly AskedForm[], news: UnitNews, context: MailContext): OutgoingMail {
  const { registration, progress, texts, senderName } = context.campaign;
  const more = forms.length === 0 ? [] : [plainLine(viOwnInvite.besides), ...formLines(forms, news, context)];
  const text = registration === null ? (progress?.texts.invite ?? texts.invite) : texts.invite;
  const subject =
    forms.length === 0
      ? text.subject
      : viOwnInvite.besidesSubject(
          text.subject,
          forms.map(({ form }) => form.title),
        );
  const first = registration === null ? openingCell('candidates') : countCell('members');
  const values = {
    ...common(news, context),
    ...(registration === null
      ? {}
      : aboutObligation(
          {
            obligation: 'registration',
            lastDay: lastDayFor(news.unit, 'registration', lastDay(registration.deadline)),
          },
          news,
          context,
        )),
    lien_ket: tabLink(news, rangeUrl(news.url, a1(first))),
  };
  return compose({ ...text, subject }, values, news.unit.emails, senderName, { aboveLink: more });
}

function ownInvite(
  forms: readonly AskedForm[],
  { isFirst }: Invitation,
  news: UnitNews,
  context: MailContext,
): OutgoingMail {
  const { registration, progress, year, senderName } = context.campaign;
  const isAlone = registration === null && progress === null;
  const text = OWN_INVITES[!isFirst ? 'later' : isAlone ? 'alone' : 'beside'];
  const first = forms[0]?.periods[0];
  const titles = forms.map(({ form }) => form.title);
  const values = {
    ...common(news, context),
    viec: [plainLine(viOwnInvite.names(titles, year))],
    cac_viec: formLines(forms, news, context),
    lien_ket: tabLink(news, first === undefined ? news.url : placeUrl(first, news, context.forms)),
  };
  return compose(text, values, news.unit.emails, senderName);
}

function askedForms({ about }: Invitation, news: UnitNews, context: MailContext): AskedForm[] {
  const codes = new Set(about.map((one) => periodOfOwn(one)?.code));
  return context.forms.flatMap(({ form }: UsedForm): AskedForm[] => {
    if (!codes.has(form.code)) return [];
    const standing = { state: news.state, progress: news.progress?.standing ?? null, own: news.own };
    const periods = deadlinesOfForm(form, context.campaign.year, context.calendar)
      .map((deadline) => unitObligationOf(news.unit, deadline, standing))
      .filter(({ isOwed }) => isOwed);
    return [{ form, periods }];
  });
}

/** A line a form; below it, where it is asked for several times, its periods with their last days. */
const formLines = (forms: readonly AskedForm[], news: UnitNews, context: MailContext): Line[] =>
  forms.flatMap((asked, index) => [
    headLine(asked, index + 1, news, context),
    ...messageLines(asked.form),
    ...periodLines(asked, news, context),
  ]);

function headLine({ form, periods }: AskedForm, nth: number, news: UnitNews, context: MailContext): Line {
  const { deadline, title } = form;
  const next = periods.find(({ lastDay: last }) => last >= context.today);
  const first = next ?? periods[0];
  const due =
    deadline.kind === 'dated'
      ? first === undefined
        ? viOwnInvite.stop
        : viMail.dueIn(deadlineWords(first, context), timeLeft(first, context))
      : viOwnInvite.due(
          deadline.text,
          next === undefined
            ? null
            : { label: labelOf(form, next.obligation), timeLeft: timeLeft(next, context) },
        );
  return [
    { text: `${nth}. ` },
    {
      text: viOwnInvite.form(title),
      ...(first === undefined ? {} : { href: placeUrl(first, news, context.forms) }),
    },
    { text: due },
  ];
}

function periodLines({ form, periods }: AskedForm, news: UnitNews, { forms, today }: MailContext): Line[] {
  if (form.deadline.kind === 'dated' || periods.length === 0) return [];
  return [
    [
      { text: viOwnInvite.periods },
      ...periods.flatMap(
        (period, index): Line => [
          ...(index === 0 ? [] : [{ text: viOwnInvite.between }]),
          { text: labelOf(form, period.obligation), href: placeUrl(period, news, forms) },
          { text: viOwnInvite.until(period.lastDay, lateness(period.lastDay, today)) },
        ],
      ),
      { text: viOwnInvite.stop },
    ],
  ];
}

const labelOf = ({ rhythm }: OfficeForm, obligation: Obligation): string =>
  periodLabel(rhythm.kind, periodOfOwn(obligation)?.number ?? 1, 0);
