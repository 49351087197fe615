import { escape as escapeHtml } from 'html-escaper';
import type { Campaign, MailText } from '../domain/campaign.ts';
import type { Day } from '../domain/day.ts';
import { lastDay, outlook } from '../domain/deadline.ts';
import type { RegistrationFinding } from '../domain/rule.ts';
import type { ReportState } from '../domain/status.ts';
import type { Unit } from '../domain/unit.ts';
import type { WorkingCalendar } from '../domain/working-calendar.ts';
import { a1, a1Area } from '../sheets/a1.ts';
import type { Placeholder } from '../sheets/setting-reader.ts';
import { countCell, UNIT_TAB } from '../sheets/unit-tab.ts';
import {
  dayText,
  deadlinePlainText,
  fewText,
  progressScheduleText,
  STATE_TEXT,
  weekdayText,
} from '../sheets/wording.ts';
import type { OutgoingMail } from './ports.ts';
import { findingText } from './vi.ts';
import { timeLeftText } from './vi-deadline.ts';

/** Where one unit stands this morning, for its own mail and for those above it. */
export interface UnitNews {
  readonly unit: Unit;
  readonly state: ReportState;
  readonly lastDay: Day;
  readonly findings: readonly RegistrationFinding[];
  /** Address of the unit's tab. */
  readonly url: string;
}

export interface MailContext {
  readonly campaign: Campaign;
  readonly calendar: WorkingCalendar;
  readonly today: Day;
}

/** A piece of a mail: plain text, or text with a link. */
interface Piece {
  readonly text: string;
  readonly href?: string;
}

type Line = readonly Piece[];

const plainLine = (text: string): Line => [{ text }];

/** What is still to be done, one line each, every cell linked. */
export function todoLines({ state, findings, url }: UnitNews): Line[] {
  const tick: Line = [
    { text: '- Tích vào ô ' },
    { text: `Nộp báo cáo (${a1(UNIT_TAB.tick)})`, href: `${url}&range=${a1(UNIT_TAB.tick)}` },
    { text: ' để nộp.' },
  ];
  if (state === 'waiting')
    return [plainLine('- Đơn vị đã tích nộp; hệ thống đang kiểm tra, chưa cần làm gì thêm.')];
  if (state === 'edited') {
    return [
      plainLine('- Số liệu đã sửa sau khi nộp: kiểm tra lại.'),
      ...findings.map((finding) => findingLine(finding, url)),
      tick,
    ];
  }
  if (state === 'empty') {
    const inputs = a1Area({ ...UNIT_TAB.inputs, columns: 4 });
    return [
      [
        { text: '- Nhập bốn số ở các ô ' },
        { text: inputs, href: `${url}&range=${inputs}` },
        { text: '; không có thì gõ số 0.' },
      ],
      tick,
    ];
  }
  return [...findings.map((finding) => findingLine(finding, url)), tick];
}

function findingLine(finding: RegistrationFinding, url: string): Line {
  const at =
    finding.kind === 'count'
      ? a1(countCell(finding.field))
      : finding.kind === 'rule'
        ? a1(countCell(finding.field))
        : a1(UNIT_TAB.note);
  return [{ text: '- ' }, { text: findingText(finding), href: `${url}&range=${at}` }, { text: '.' }];
}

export function inviteMail(news: UnitNews, context: MailContext): OutgoingMail {
  const { registration, progress, texts } = context.campaign;
  const text = registration === null && progress !== null ? progress.texts.invite : texts.invite;
  return unitMail(text, news, context);
}

export function reminderMail(news: UnitNews, context: MailContext): OutgoingMail {
  const { texts } = context.campaign;
  return unitMail(context.today > news.lastDay ? texts.overdue : texts.reminder, news, context);
}

function unitMail(template: MailText, news: UnitNews, context: MailContext): OutgoingMail {
  const { campaign, calendar, today } = context;
  const last = outlook(news.lastDay, today, calendar);
  const { registration, progress, year } = campaign;
  const one = (text: string): Line[] => [plainLine(text)];
  const values: Record<Placeholder, readonly Line[]> = {
    ten_don_vi: one(news.unit.name),
    nam: one(String(year)),
    viec: one(''),
    thang: one(''),
    han: one(
      registration === null
        ? ''
        : deadlinePlainText(registration.deadline, lastDay(registration.deadline), news.lastDay),
    ),
    con_lai: one(timeLeftText(last, today)),
    can_lam: todoLines(news),
    con_thieu: one(''),
    so_viec: one(''),
    cac_viec: one(''),
    tien_do: progress === null ? [] : one(progressScheduleText(progress, year)),
    lien_ket: [[{ text: `Trang của ${news.unit.name}: ` }, { text: news.url, href: news.url }]],
    lien_he: one(campaign.contact),
    van_ban: one(campaign.letter === '' ? `yêu cầu của ${campaign.ownBody}` : campaign.letter),
    co_quan: one(campaign.senderName),
  };
  return compose(template, values, news.unit.emails, campaign.senderName);
}

/** Fills a template: a line that is nothing but a placeholder may become several. */
function compose(
  { subject, body }: MailText,
  values: Readonly<Record<Placeholder, readonly Line[]>>,
  to: readonly string[],
  senderName: string,
): OutgoingMail {
  const linesOf = (name: string): readonly Line[] => values[name as Placeholder];
  const flat = (text: string): Piece[] =>
    text.split(/(\{[a-z_]+\})/).flatMap((part): Piece[] => {
      const name = /^\{([a-z_]+)\}$/.exec(part)?.[1];
      if (name === undefined || !(name in values)) return part === '' ? [] : [{ text: part }];
      return linesOf(name).flatMap((line, index) => (index === 0 ? [...line] : [{ text: '; ' }, ...line]));
    });
  const lines = body.split('\n').flatMap((text): readonly Line[] => {
    const name = /^\s*\{([a-z_]+)\}\s*$/.exec(text)?.[1];
    return name !== undefined && name in values ? linesOf(name) : [flat(text)];
  });
  return toMail(
    lines,
    flat(subject)
      .map(({ text }) => text)
      .join(''),
    to,
    senderName,
  );
}

/** Text and HTML of the same lines. What units typed goes through html-escaper, and never into a header with line ends. */
function toMail(
  lines: readonly Line[],
  subject: string,
  to: readonly string[],
  senderName: string,
): OutgoingMail {
  const html = lines
    .map((line) => {
      const inner = line
        .map(({ text, href }) =>
          href === undefined ? escapeHtml(text) : `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`,
        )
        .join('');
      return `<p style="margin:0 0 8px">${inner}</p>`;
    })
    .join('\n');
  return {
    to,
    senderName: header(senderName, 100),
    subject: header(subject, 200),
    text: lines.map((line) => line.map(({ text }) => text).join('')).join('\n'),
    html: `<div style="font:15px/1.5 Arial,sans-serif;color:#202124;max-width:640px">\n${html}\n</div>`,
  };
}

/** One line, no control characters, not longer than mail programs show (platform.md, second reading, 11). */
const header = (text: string, most: number): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, most);

const comrade = (name: string): string => (/^đồng chí/i.test(name) ? name : `đồng chí ${name}`.trim());

/** Digest for a committee member, or the summary for the office. */
export function digestMail(
  audience:
    | { readonly kind: 'monitor'; readonly name: string }
    | { readonly kind: 'office'; readonly failed: readonly string[] },
  owing: readonly UnitNews[],
  to: readonly string[],
  context: MailContext,
): OutgoingMail {
  const { campaign, calendar, today } = context;
  const { unitWord, year } = campaign;
  const standing = ({ lastDay, state }: UnitNews) => {
    if (state === 'edited') return 'đã nộp, sau đó sửa số liệu nhưng chưa nộp lại';
    const { daysLate } = outlook(lastDay, today, calendar);
    const late = daysLate === 0 ? 'chưa nộp, hôm nay là ngày cuối' : `chậm ${daysLate} ngày`;
    return `${late} (${STATE_TEXT[state].toLowerCase()})`;
  };
  const units = owing.map(
    (news, index): Line => [
      { text: `${index + 1}. ` },
      { text: news.unit.name, href: news.url },
      { text: `: ${standing(news)}; hạn nộp: đến hết ngày ${dayText(news.lastDay)}.` },
    ],
  );
  const whose = audience.kind === 'monitor' ? `${unitWord} được phân công theo dõi` : unitWord;
  const greeting =
    audience.kind === 'monitor' ? `Kính gửi ${comrade(audience.name)},` : 'Kính gửi văn phòng,';
  const failed = audience.kind === 'office' ? audience.failed : [];
  const lines: Line[] = [
    plainLine(greeting),
    plainLine(
      `Tính đến ${weekdayText(today)}, ${fewText(owing.length)} ${whose} chưa hoàn thành việc nộp đăng ký chỉ tiêu kết nạp đảng viên năm ${year}:`,
    ),
    ...units,
    ...(failed.length === 0
      ? []
      : [plainLine(`Thư không gửi được, xin kiểm tra địa chỉ trong Danh sách: ${failed.join('; ')}.`)]),
    plainLine(`Cần hỏi, xin liên hệ: ${campaign.contact}.`),
  ];
  const subject = `${fewText(owing.length)} ${unitWord} chưa hoàn thành việc nộp đăng ký chỉ tiêu kết nạp đảng viên năm ${year} (${dayText(today)})`;
  return toMail(lines, subject, to, campaign.senderName);
}

/** Sent after an acceptance when the office wants it (*Gửi thư biên nhận*). */
/** `what` names the report in the subject. */
export function receiptMail(
  unit: Unit,
  { answer, what }: { readonly answer: string; readonly what: string },
  url: string,
  campaign: Campaign,
): OutgoingMail {
  const lines: Line[] = [
    plainLine(`Kính gửi ${unit.name},`),
    ...answer.split('\n').map(plainLine),
    [{ text: 'Trang của đơn vị: ' }, { text: url, href: url }],
    plainLine(`Cần hỏi, xin liên hệ: ${campaign.contact}.`),
  ];
  return toMail(lines, `Biên nhận ${what}`, unit.emails, campaign.senderName);
}
