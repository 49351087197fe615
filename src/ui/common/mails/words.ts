import type {
  MailOutcome,
  MailPreview,
  MailReason,
  MailView,
  SilentUnit,
} from '../../../app/mail/mail-preview.ts';
import type { Day } from '../../../domain/calendar/day.ts';
import type { MilestoneOffset } from '../../../domain/calendar/milestone.ts';
import { codeAndName } from '../../../domain/unit/alike-units.ts';
import { wordsOf } from '../../../words/vocabulary.ts';
import { AGAIN_TEXT, countText, OBLIGATION_WORDS, weekdayText } from '../../../words/wording.ts';

/** Sentences of the mail dialogs. */

/** Whom a mail is for: "K01 Chi bộ …", a member's name, the office. */
export function nameOf({ kind, code, name, to }: MailView): string {
  if (code !== '') return codeAndName({ code, name });
  return kind === 'office' ? 'Văn phòng' : name === '' ? to.join(', ') : name;
}

/** Days left are counted as the mails count them. */
function whenText({ daysLate, lastDay, workingDaysLeft, again }: MailReason, today: Day): string {
  if (daysLate > 0 && again !== null) return AGAIN_TEXT[again];
  if (daysLate > 0) return `chậm ${daysLate} ngày`;
  if (lastDay === today) return 'đúng ngày hạn';
  if (workingDaysLeft === 0) return `còn đến hết ${weekdayText(lastDay)}`;
  return `còn ${workingDaysLeft} ngày làm việc, kể cả hôm nay`;
}

type About = Pick<MailPreview, 'today' | 'vocabulary'>;

/** Under a name in the list. */
export function shortReason(mail: MailView, { today, vocabulary }: About): string {
  const told = `${countText(mail.unitCount)} đơn vị chưa xong`;
  switch (mail.kind) {
    case 'unit':
    case 'nudge':
      // A letter about a refused correction is about nothing that is owed.
      return mail.reasons.map((reason) => shortLine(reason, today)).join('; ') || mail.subject;
    case 'invite':
      return mail.about.join('; ') || 'Thư mời nhập';
    case 'monitor':
      return wordsOf({ vocabulary })`Cấp ủy viên · ${told}`;
    case 'office':
      return told;
    case 'return':
      return 'Gửi trả';
    case 'receipt':
      return 'Biên nhận';
  }
}

const shortLine = (reason: MailReason, today: Day): string =>
  [
    ...(reason.what === OBLIGATION_WORDS.registration ? [] : [reason.what]),
    whenText(reason, today),
    reason.state,
  ].join(' · ');

/** Which of the deadline's reminders it is; the settings write -1, 0, +3. */
function milestoneWords(offset: MilestoneOffset): string {
  if (offset === 0) return 'mốc nhắc vào ngày cuối của hạn';
  return offset < 0
    ? `mốc nhắc trước ngày cuối ${-offset} ngày làm việc`
    : `mốc nhắc sau ngày cuối ${offset} ngày làm việc`;
}

/** What became of a mail, and what it told of. */
export function outcomeLines(mail: MailView, { outcome, note }: MailOutcome, about: About): string[] {
  const said = outcome === 'sent' ? sentBefore(mail) : OUTCOME_WORDS[outcome];
  return [
    note === '' || outcome === 'sent' ? `${said}.` : `${said}: ${note}`,
    ...(mail.reasons.length > 0 ? reasonLines({ ...mail, before: null }, about) : []),
  ];
}

/** Why a mail goes out, one sentence each. */
export function reasonLines(mail: MailView, { today, vocabulary }: About): string[] {
  const before = {
    'in-doubt':
      'Lần gửi trước bị ngắt giữa chừng: thư này có thể đã đến một lần, nên được gửi lại đúng một lần nữa.',
    waiting: 'Thư còn lại từ lần chạy trước.',
  };
  return [
    ...mail.reasons.map((reason) => {
      const milestone = reason.offset === null ? '' : ` (${milestoneWords(reason.offset)})`;
      return `${reason.what}: ${whenText(reason, today)}${milestone}; hạn đến hết ${weekdayText(reason.lastDay)}. Trạng thái: ${reason.state}.`;
    }),
    ...(mail.kind === 'invite'
      ? [
          mail.about.length === 0
            ? 'Đơn vị đang trong thời gian báo cáo và chưa được mời.'
            : `Đơn vị đang trong thời gian báo cáo và chưa được mời về: ${mail.about.join('; ')}.`,
        ]
      : []),
    ...(mail.kind === 'monitor'
      ? [
          wordsOf({
            vocabulary,
          })`Có ${countText(mail.unitCount)} đơn vị do cấp ủy viên này theo dõi đã đến hạn hoặc quá hạn mà chưa xong.`,
        ]
      : []),
    ...(mail.kind === 'office' ? ['Từ ngày cuối của hạn, văn phòng nhận một thư tổng hợp.'] : []),
    ...(mail.before === null ? [] : [before[mail.before]]),
  ];
}

const KIND_WORDS: Readonly<Record<MailView['kind'], (count: string) => string>> = {
  unit: (count) => `${count} đơn vị`,
  nudge: (count) => `${count} đơn vị`,
  invite: (count) => `${count} đơn vị được mời`,
  monitor: (count) => `${count} cấp ủy viên`,
  office: () => 'văn phòng',
  return: (count) => `${count} đơn vị được gửi trả`,
  receipt: (count) => `${count} đơn vị được gửi biên nhận`,
};

/** "15 đơn vị và 2 cấp ủy viên" */
export function whomText(mails: readonly MailView[], about: Pick<About, 'vocabulary'>): string {
  const parts = (Object.keys(KIND_WORDS) as MailView['kind'][]).flatMap((kind) => {
    const count = mails.filter((mail) => mail.kind === kind).length;
    return count === 0 ? [] : [wordsOf(about)(KIND_WORDS[kind](countText(count)))];
  });
  const last = parts.pop() ?? '';
  return parts.length === 0 ? last : `${parts.join(', ')} và ${last}`;
}

/** "Nội dung: Sinh hoạt chi bộ hằng tháng (60 thư); Thu nộp đảng phí quý (58 thư)." Nothing where no own form is told of. */
export function aboutText(mails: readonly MailView[]): string[] {
  const about = [...new Set(mails.flatMap((mail) => mail.about))];
  const told = about.map((one) => `${one} (${mailCount(mails.filter((mail) => mail.about.includes(one)))})`);
  return told.length === 0 ? [] : [`Nội dung: ${told.join('; ')}.`];
}

export const mailCount = (mails: readonly unknown[]): string => `${countText(mails.length)} thư`;

export const SILENCE_WORDS: Readonly<Record<SilentUnit['why'], string>> = {
  lost: 'Không đọc được trạng thái (chọn Kiểm tra và sửa bảng tính)',
  'no-tab': 'Chưa có trang (chọn Tạo / cập nhật trang đơn vị)',
  'not-due': 'Chưa đến mốc nhắc',
  'already-told': 'Đã nhắc ở mốc này',
  invited: 'Đã được mời',
  nudged: 'Đã nhắc ngay hôm nay',
  'not-begun': 'Chưa đến ngày Báo cáo từ',
  reported: 'Đã nộp, không cần mời',
  'not-owed': 'Đã nộp, không còn việc phải nhắc',
  retired: 'Đã kết thúc, không còn việc phải nộp',
};

/** "43 đơn vị không gửi: 41 đã nộp, …" */
export function silentText(silent: readonly SilentUnit[]): string[] {
  const parts = (Object.keys(SILENCE_WORDS) as SilentUnit['why'][]).flatMap((why) => {
    const count = silent.filter((unit) => unit.why === why).length;
    return count === 0 ? [] : [`${countText(count)} ${lowered(SILENCE_WORDS[why])}`];
  });
  return parts.length === 0 ? [] : [`Không gửi cho ${countText(silent.length)} đơn vị: ${parts.join('; ')}.`];
}

export const lowered = (words: string): string => `${words.charAt(0).toLowerCase()}${words.slice(1)}`;

export const silentDetail = ({ state, nextDay }: SilentUnit): string =>
  [state, nextDay === null ? '' : `nhắc tiếp ${weekdayText(nextDay)} nếu vẫn chưa nộp`]
    .filter((part) => part !== '')
    .join(' · ');

export const OUTCOME_WORDS: Readonly<Record<MailOutcome['outcome'], string>> = {
  sent: 'Đã gửi',
  failed: 'Không gửi được',
  carried: 'Chuyển sang lần sau',
  dropped: 'Không còn cần gửi',
};

/** "Đã gửi 100 thư; 2 thư chuyển sang lần sau; 1 thư không gửi được." */
export function outcomeText(outcomes: readonly MailOutcome[]): string {
  const of = (outcome: MailOutcome['outcome']) => outcomes.filter((one) => one.outcome === outcome);
  const rest = (['carried', 'failed', 'dropped'] as const).flatMap((outcome) =>
    of(outcome).length === 0 ? [] : [`${mailCount(of(outcome))} ${lowered(OUTCOME_WORDS[outcome])}`],
  );
  return `${[`${OUTCOME_WORDS.sent} ${mailCount(of('sent'))}`, ...rest].join('; ')}.`;
}

/** What the person should know before the list. */
export function remarks(preview: MailPreview): string[] {
  const { reminders, wasEverOn, confirmed, mails } = preview;
  const inDoubt = mails.filter(({ before }) => before === 'in-doubt');
  return [
    ...(reminders === 'paused'
      ? [
          'Đang tạm dừng: chương trình không gửi thư nào, kể cả thư gửi thử. Muốn gửi, chọn Tổng hợp › Thư › Bật nhắc tự động.',
        ]
      : []),
    ...(reminders === 'off'
      ? [
          wasEverOn
            ? 'Nhắc tự động đang tắt: thư chỉ đi khi chọn Gửi ngay.'
            : 'Chưa bật nhắc tự động lần nào: thư chỉ đi khi chọn Gửi ngay, và đơn vị tích nộp chưa được trả lời. Nên chọn Tổng hợp › Thư › Bật nhắc tự động.',
        ]
      : []),
    ...(confirmed + inDoubt.length > 0
      ? [
          `Lần gửi trước bị ngắt giữa chừng${confirmed === 0 ? '' : `, ${countText(confirmed)} thư đã đi`}. ${
            inDoubt.length === 0
              ? 'Phần còn lại gửi tiếp.'
              : `${mailCount(inDoubt)} chưa rõ đã đi hay chưa, sẽ gửi lại đúng một lần; phần còn lại gửi tiếp.`
          }`,
        ]
      : []),
    ...quotaRemarks(preview),
  ];
}

/** What the account has, and what these mails or the whole list need of it. */
function quotaRemarks(preview: MailPreview): string[] {
  const { mails, withinQuota, quotaLeft, quotaPerDay, listNeeds, reminders } = preview;
  const needed = mails.reduce((sum, { to }) => sum + to.length, 0);
  const later = mails.slice(withinQuota);
  const goesOn =
    reminders === 'on'
      ? 'tự gửi khi Google cho gửi tiếp, thường sau 24 giờ (từ 7 đến 18 giờ, mọi ngày)'
      : 'tự gửi tiếp sau khi bật nhắc tự động, hoặc mở lại hộp thoại này sau 24 giờ';
  if (needed > quotaLeft)
    return [
      `Cần gửi cho ${countText(needed)} người nhận; tài khoản này hiện còn gửi được cho ${countText(quotaLeft)}. ${mailCount(later)} chuyển sang: ${goesOn}.`,
    ];
  return [
    ...(later.length === 0
      ? []
      : [`${mailCount(later)} để hôm sau: mỗi đơn vị chỉ nhận một thư trong một lượt gửi.`]),
    ...(listNeeds > quotaPerDay
      ? [
          `Cả danh sách có ${countText(listNeeds)} người nhận, tài khoản này gửi được khoảng ${countText(quotaPerDay)} mỗi ngày: khi phải nhắc cả danh sách, phần vượt quá tự gửi vào ngày kế tiếp.`,
        ]
      : []),
  ];
}

/** What differs from the list that was on the screen when the person agreed. */
export function changeText(before: MailPreview, after: MailPreview): string {
  const old = new Map(before.mails.map((mail) => [mail.key, mail]));
  const now = new Set(after.mails.map(({ key }) => key));
  const names = (mails: readonly MailView[]) => {
    const shown = mails.slice(0, 4).map((mail) => (mail.code === '' ? nameOf(mail) : mail.code));
    return `${shown.join(', ')}${mails.length > 4 ? ` và ${mails.length - 4} thư khác` : ''}`;
  };
  const gone = before.mails.filter(({ key }) => !now.has(key));
  const added = after.mails.filter(({ key }) => !old.has(key));
  const changed = after.mails.filter((mail) => {
    const one = old.get(mail.key);
    return one !== undefined && (one.text !== mail.text || one.to.join() !== mail.to.join());
  });
  const parts = [
    gone.length === 0 ? '' : `không còn gửi ${names(gone)}`,
    added.length === 0 ? '' : `thêm ${names(added)}`,
    changed.length === 0 ? '' : `đổi nội dung hoặc người nhận ${names(changed)}`,
    before.withinQuota === after.withinQuota ? '' : 'số thư còn gửi được trong ngày đã khác',
  ].filter((part) => part !== '');
  const what = parts.length === 0 ? '' : ` Khác trước: ${parts.join('; ')}.`;
  return `Chưa gửi thư nào, vì số liệu đã thay đổi sau khi xem.${what} Xin xem lại danh sách dưới đây rồi gửi.`;
}

export const sentBefore = (mail: MailView): string =>
  mail.before === 'in-doubt' ? 'Đã gửi lại (lần trước bị ngắt, có thể đã đến một lần)' : OUTCOME_WORDS.sent;
