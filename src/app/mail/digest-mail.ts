import { outlook } from '../../domain/calendar/deadline.ts';
import { monthOfObligation } from '../../domain/campaign/obligation.ts';
import { type DigestTotals, digestTotals, type FigureTotal } from '../../domain/mail/digest-totals.ts';
import type { UnitObligation } from '../../domain/mail/unit-obligation.ts';
import { countText, dayText, fewText, STATE_TEXT, weekdayText } from '../../words/wording.ts';
import type { OutgoingMail } from '../ports.ts';
import { missingText, percentText, shortObligationName, warningText } from '../vi/vi-progress.ts';
import type { DigestExtras } from './digest-extras.ts';
import { type Line, plainLine, toMail } from './mail-lines.ts';
import { obligationUrl } from './obligation-lines.ts';
import type { MailContext, UnitNews, WarnedUnit } from './unit-news.ts';

export type Audience = { readonly kind: 'monitor'; readonly name: string } | { readonly kind: 'office' };

/** A unit and what it owes from its last day on. */
export interface OwingUnit {
  readonly news: UnitNews;
  readonly unitObligations: readonly UnitObligation[];
}

/**
 * Digest for a committee member, or the summary for the office: how many have reported and what comes together, then which
 * units owe, what, since when, with links.
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
  const what =
    progress === null
      ? `chưa hoàn thành việc nộp đăng ký chỉ tiêu kết nạp đảng viên năm ${year}`
      : `còn việc chưa hoàn thành trong thực hiện chỉ tiêu kết nạp đảng viên năm ${year}`;
  const whose = audience.kind === 'monitor' ? `${unitWord} do đồng chí theo dõi` : unitWord;
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
  const lines: Line[] = [
    plainLine(
      audience.kind === 'monitor'
        ? `Kính gửi ${comrade(audience.name)},`
        : `Kính gửi ${campaign.senderName},`,
    ),
    plainLine(`Tính đến ${weekdayText(today)}: ${countsText(totals, whose)}.`),
    ...figureLines(totals, audience.kind === 'office' && campaign.superiorAdmissionTarget !== null),
    ...extras.tables.map(({ title, url }): Line => [{ text: `Bảng ${title}: ` }, { text: url, href: url }]),
    plainLine(`${fewText(owing.length)} ${whose} ${what}:`),
    ...owing.flatMap((one, index) => unitLines(one, index + 1, context)),
    ...warningLines(extras.warned),
    ...(audience.kind === 'office' ? failedLines(extras.failed) : []),
    plainLine(`Cần hỏi, xin liên hệ: ${campaign.contact}.`),
  ];
  const subject = `${fewText(owing.length)} ${unitWord} ${what} (${dayText(today)})`;
  return toMail(lines, subject, to, campaign.senderName);
}

/** "49/60 chi bộ đã nộp đăng ký chỉ tiêu" */
const countsText = ({ counts }: DigestTotals, whose: string): string =>
  counts
    .map(({ obligation, reported, of }, index) => {
      const done = obligation === 'completion' ? 'đã' : 'đã nộp';
      return `${countText(reported)}/${countText(of)} ${index === 0 ? `${whose} ` : ''}${done} ${shortObligationName(obligation)}`;
    })
    .join('; ');

const FIGURE_WORDS: Readonly<Record<FigureTotal['what'], string>> = {
  registered: 'đăng ký kết nạp',
  admission: 'đã kết nạp',
  training: 'đã cử đi học',
};

/** "Đã kết nạp 40/90 (44,4%); đã cử đi học 20/50 (40%)." */
function figureLines({ figures }: DigestTotals, isSuperior: boolean): Line[] {
  if (figures.length === 0) return [];
  const texts = figures.map(({ what, done, target }) =>
    target === null || target === 0
      ? `${FIGURE_WORDS[what]} ${countText(done)}`
      : `${FIGURE_WORDS[what]} ${countText(done)}/${countText(target)} (${percentText(done / target)})`,
  );
  const of = isSuperior ? 'so với chỉ tiêu cấp trên giao' : 'so với chỉ tiêu';
  const hasTarget = figures.some(({ target }) => target !== null && target !== 0);
  const text = `${texts.join('; ')}${hasTarget ? `, ${of}` : ''}`;
  return [plainLine(`Số đã nộp: ${text}.`)];
}

const comrade = (name: string): string => (/^đồng chí/i.test(name) ? name : `đồng chí ${name}`.trim());

/** On one line when a unit owes one thing, on a line each when it owes several. */
function unitLines({ news, unitObligations }: OwingUnit, order: number, context: MailContext): Line[] {
  const [unitObligation, ...others] = unitObligations;
  if (unitObligation === undefined) return [];
  const head: Line = [{ text: `${order}. ` }, { text: news.unit.name, href: news.url }];
  const isNamed = context.campaign.progress !== null;
  if (others.length === 0)
    return [[...head, { text: ': ' }, ...obligationPieces(unitObligation, news, context, isNamed)]];
  return [
    [...head, { text: `, ${fewText(unitObligations.length)} việc:` }],
    ...unitObligations.map((each): Line => [{ text: '- ' }, ...obligationPieces(each, news, context, true)]),
  ];
}

/** `isNamed` is false where registration is all there is to hand in. */
function obligationPieces(
  unitObligation: UnitObligation,
  news: UnitNews,
  { calendar, today }: MailContext,
  isNamed: boolean,
): Line {
  const { daysLate } = outlook(unitObligation.lastDay, today, calendar);
  const deadline = `${isNamed ? 'hạn' : 'hạn nộp'}: đến hết ngày ${dayText(unitObligation.lastDay)}.`;
  const text = `${standing(unitObligation, news, daysLate)}; ${deadline}`;
  return isNamed
    ? [
        { text: shortObligationName(unitObligation.obligation), href: obligationUrl(unitObligation, news) },
        { text: `: ${text}` },
      ]
    : [{ text }];
}

function standing({ obligation }: UnitObligation, { state, progress }: UnitNews, daysLate: number): string {
  if (obligation === 'completion') {
    const since = daysLate === 0 ? 'hôm nay là ngày cuối' : `quá hạn ${daysLate} ngày`;
    return `còn thiếu ${progress === null ? '' : missingText(progress.outlook)}, ${since}`;
  }
  const month = monthOfObligation(obligation);
  // Of the final report there is nothing to type: what it lacks are months.
  if (obligation === 'final')
    return lateText(
      progress?.standing.final === 'typing' ? 'còn tháng chưa nộp' : 'đã nộp đủ các tháng',
      daysLate,
    );
  const found =
    obligation === 'registration'
      ? state
      : (progress?.standing.months.find((one) => one.month === month)?.state ?? 'empty');
  if (found === 'returned') return 'đã nộp, được trả lại để sửa, chưa nộp lại';
  if (found === 'edited') return 'đã nộp, sau đó sửa số liệu nhưng chưa nộp lại';
  return lateText(STATE_TEXT[found].toLowerCase(), daysLate);
}

const lateText = (state: string, daysLate: number): string =>
  `${daysLate === 0 ? 'chưa nộp, hôm nay là ngày cuối' : `chậm ${daysLate} ngày`} (${state})`;

const warningLines = (warned: readonly WarnedUnit[]): Line[] =>
  warned.length === 0
    ? []
    : [
        plainLine('Cảnh báo sớm:'),
        ...warned.map(
          ({ unit, url, outlook: of }): Line => [
            { text: '- ' },
            { text: unit.name, href: url },
            { text: `: ${of.warnings.map((warning) => warningText(warning, of)).join('; ')}.` },
          ],
        ),
      ];

const failedLines = (failed: readonly string[]): Line[] =>
  failed.length === 0
    ? []
    : [plainLine(`Thư không gửi được, xin kiểm tra địa chỉ trong Danh sách: ${failed.join('; ')}.`)];
