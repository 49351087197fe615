import type { MailOutcome, MailPreview } from '../../../app/mail/mail-preview.ts';
import { countText } from '../../../words/wording.ts';
import { button, h } from '../dom.ts';
import { type Frame, openFrame } from '../frame.ts';
import { askServer, closeDialog } from '../server.ts';
import './mails.css';
import { mailPanes } from './panes.ts';
import { askToSend, tryOut } from './sending.ts';
import { aboutText, changeText, mailCount, outcomeText, remarks, silentText, whomText } from './words.ts';

/** What tells the two mail dialogs apart. */
export interface MailDialog {
  readonly calls: keyof typeof CALLS;
  /** Said when there is nothing to send. */
  readonly nothing: string;
  /** Another view of the dialog, and the way back from it. */
  readonly other?: {
    readonly label: string;
    open(frame: Frame, back: () => void): void;
    /** Whether it comes before what the dialog is otherwise about. */
    readonly isFirst: boolean;
  };
}

const CALLS = {
  remind: { preview: 'remindPreview', trial: 'remindTrial', send: 'remindSend' },
  invite: { preview: 'invitePreview', trial: 'inviteTrial', send: 'inviteSend' },
} as const;

/** Shows who would be written to, lets one mail be tried, sends what was shown, and shows what became of it. */
export function openMailDialog({ calls, nothing, other }: MailDialog): void {
  const frame = openFrame();
  const call = CALLS[calls];
  const close = (kind: 'plain' | 'primary') => button('Đóng', kind, closeDialog);
  const again = (kind: 'plain' | 'primary') => button('Xem lại', kind, () => void look());

  async function look(): Promise<void> {
    const answer = await frame.during('Đang xem ai cần gửi…', askServer(call.preview));
    if (answer.ok) show(answer.preview, []);
    else {
      frame.show([h('p', {}, 'Chưa xem được danh sách.')], [close('plain'), again('primary')]);
      frame.complain(answer.message);
    }
  }

  function show(preview: MailPreview, notices: readonly string[]): void {
    const { mails, withinQuota, reminders } = preview;
    const reachable = mails.slice(0, withinQuota).filter(({ to }) => to.length > 0);
    const panes = mailPanes(preview, null);
    const maySend = reminders !== 'paused';
    const trial = button('Gửi thử cho tôi', 'plain', () => {
      const mail = panes.selected();
      if (mail !== null) void tryOut(frame, askServer(call.trial, mail.key));
    });
    const yes = `Gửi ${mailCount(reachable)}`;
    const question = `${yes} cho ${whomText(reachable, preview)}?`;
    const sendNow = button(`Gửi ngay ${mailCount(reachable)}…`, 'primary', () =>
      askToSend(frame, { question, yes }, buttons, () => void send(preview)),
    );
    const buttons = [
      ...(other === undefined || !maySend
        ? []
        : [button(other.label, 'plain', () => other.open(frame, () => void look()))]),
      ...(mails.length > 0 && maySend ? [trial] : []),
      ...(reachable.length > 0 && maySend ? [close('plain'), sendNow] : [again('plain'), close('primary')]),
    ];
    const quiet = [...aboutText(mails), ...silentText(preview.silent)];
    frame.show(
      [
        heading(mails.length === 0 ? nothing : summaryOf(preview), [...notices, ...remarks(preview)], quiet),
        panes.element,
      ],
      buttons,
    );
  }

  async function send(preview: MailPreview): Promise<void> {
    const answer = await frame.during(
      'Đang gửi; xin đừng đóng hộp thoại này…',
      askServer(call.send, preview.fingerprint),
    );
    if (!answer.ok) {
      // Some mails may be on their way: only a new look tells.
      frame.setButtons([close('plain'), again('primary')]);
      frame.complain(answer.message);
    } else if (answer.kind === 'changed') show(answer.preview, [changeText(preview, answer.preview)]);
    else showOutcomes(preview, answer.outcomes);
  }

  function showOutcomes(preview: MailPreview, outcomes: readonly MailOutcome[]): void {
    const panes = mailPanes(preview, new Map(outcomes.map((one) => [one.key, one])));
    frame.show([heading(outcomeText(outcomes), []), panes.element], [again('plain'), close('primary')]);
  }

  if (other?.isFirst === true) other.open(frame, () => void look());
  else void look();
}

const summaryOf = ({ mails, quotaLeft, vocabulary }: MailPreview): string =>
  `${mailCount(mails)}: ${whomText(mails, { vocabulary })}. Hôm nay còn gửi được cho ${countText(quotaLeft)} người nhận.`;

const heading = (summary: string, notices: readonly string[], quiet: readonly string[] = []): HTMLElement =>
  h(
    'div',
    { class: 'summary' },
    h('p', {}, h('strong', {}, summary)),
    ...quiet.map((line) => h('p', { class: 'quiet' }, line)),
    ...notices.map((line) => h('p', { class: 'notice' }, line)),
  );
