import type { MailOutcome, MailPreview, MailView } from '../../../app/mail-preview.ts';
import { countText } from '../../../sheets/wording.ts';
import { button, h } from '../dom.ts';
import { openFrame } from '../frame.ts';
import { askServer, closeDialog } from '../server.ts';
import './mails.css';
import { mailPanes } from './panes.ts';
import { changeText, mailCount, remarks, whomText } from './words.ts';

/** What tells the two mail dialogs apart. */
export interface MailDialog {
  readonly calls: 'remind' | 'invite';
  /** Said when there is nothing to send. */
  readonly nothing: string;
}

const CALLS = {
  remind: { preview: 'remindPreview', trial: 'remindTrial', send: 'remindSend' },
  invite: { preview: 'invitePreview', trial: 'inviteTrial', send: 'inviteSend' },
} as const;

/** Shows who would be written to, lets one mail be tried, sends what was shown, and shows what became of it. */
export function openMailDialog({ calls, nothing }: MailDialog): void {
  const frame = openFrame();
  const { preview: previewCall, trial: trialCall, send: sendCall } = CALLS[calls];
  const close = () => button('Đóng', 'plain', closeDialog);
  const again = (kind: 'plain' | 'primary') => button('Xem lại', kind, () => void look());

  async function look(): Promise<void> {
    const answer = await frame.during('Đang xem ai cần gửi…', askServer(previewCall));
    if (answer.ok) show(answer.preview, null);
    else {
      frame.show([h('p', {}, 'Chưa xem được danh sách.')], [close(), again('primary')]);
      frame.complain(answer.message);
    }
  }

  function show(preview: MailPreview, notice: string | null): void {
    const { mails, withinQuota, reminders } = preview;
    const reachable = mails.slice(0, withinQuota).filter(({ to }) => to.length > 0);
    const panes = mailPanes(preview, null);
    const isPaused = reminders === 'paused';
    const canSend = reachable.length > 0 && !isPaused;
    const trial = button('Gửi thử cho tôi', 'plain', () => void tryOut(panes.selected()));
    const send = button(`Gửi ngay ${mailCount(reachable)}…`, 'primary', () => ask(preview, reachable));
    frame.show(
      [heading(summaryOf(preview), [...(notice === null ? [] : [notice]), ...remarks(preview)]), panes.element],
      [
        ...(mails.length > 0 && !isPaused ? [trial] : []),
        close(),
        ...(canSend ? [send] : [again('primary')]),
      ],
    );
  }

  const summaryOf = ({ mails, quotaLeft }: MailPreview): string =>
    mails.length === 0
      ? nothing
      : `${mailCount(mails)}: ${whomText(mails)}. Hôm nay còn gửi được cho ${countText(quotaLeft)} người nhận.`;

  async function tryOut(mail: MailView | null): Promise<void> {
    if (mail === null) return;
    const answer = await frame.during('Đang gửi thử…', askServer(trialCall, mail.key));
    if (answer.ok) frame.say(answer.message);
    else frame.complain(answer.message);
  }

  /** Asked once, in place of the buttons: the list stays in sight. */
  function ask(preview: MailPreview, reachable: readonly MailView[]): void {
    const question = `Gửi ${mailCount(reachable)} cho ${whomText(reachable)}?`;
    const yes = button(`Gửi ${mailCount(reachable)}`, 'primary', () => void send(preview));
    frame.ask(question, [button('Chưa gửi', 'plain', () => frame.unask()), yes]);
  }

  async function send(preview: MailPreview): Promise<void> {
    frame.unask();
    const working = `Đang gửi ${mailCount(preview.mails)}; xin để mở cửa sổ này…`;
    const answer = await frame.during(working, askServer(sendCall, preview.fingerprint));
    if (!answer.ok) {
      frame.replaceButtons([close(), again('primary')]);
      frame.complain(answer.message);
    } else if (answer.kind === 'changed') show(answer.preview, changeText(preview, answer.preview));
    else showOutcomes(preview, answer.message, answer.outcomes);
  }

  function showOutcomes(preview: MailPreview, message: string, outcomes: readonly MailOutcome[]): void {
    const panes = mailPanes(preview, new Map(outcomes.map((one) => [one.key, one])));
    frame.show([heading(message, []), panes.element], [again('plain'), button('Đóng', 'primary', closeDialog)]);
  }

  const heading = (summary: string, notices: readonly string[]): HTMLElement =>
    h(
      'div',
      { class: 'summary' },
      h('p', {}, h('strong', {}, summary)),
      ...notices.map((line) => h('p', { class: 'notice' }, line)),
    );

  void look();
}
