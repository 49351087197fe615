import type { MailPreview, MailView } from '../../app/mail/mail-preview.ts';
import { countText } from '../../words/wording.ts';
import { button, h } from '../common/dom.ts';
import type { Frame } from '../common/frame.ts';
import {
  changeText,
  mailCount,
  nameOf,
  OUTCOME_WORDS,
  outcomeText,
  remarks,
  shortReason,
  silentText,
} from '../common/mails/words.ts';
import { askServer, closeDialog } from '../common/server.ts';
import './nudge.css';

const LONGEST_SENTENCE = 300;

/** *Nhắc ngay*: everybody who owes now, each with a tick, and one sentence of the office's own. */
export function openNudge(frame: Frame, back: () => void): void {
  const goBack = () => button('Quay lại', 'plain', back);
  let typed = '';

  async function look(notices: readonly string[]): Promise<void> {
    const answer = await frame.during('Đang xem ai còn nợ…', askServer('nudgePreview'));
    if (answer.ok) show(answer.preview, new Set(answer.mailedToday), notices);
    else {
      frame.show([h('p', {}, 'Chưa xem được danh sách.')], [goBack()]);
      frame.complain(answer.message);
    }
  }

  function show(preview: MailPreview, mailedToday: ReadonlySet<string>, notices: readonly string[]): void {
    const { mails } = preview;
    if (mails.length === 0) {
      const said = h('p', { 'data-focus': true, tabindex: '-1' }, 'Bây giờ không đơn vị nào cần nhắc ngay.');
      frame.show([said, ...lines('quiet', silentText(preview.silent))], [goBack()]);
      return;
    }
    const ticks = mails.map((mail) => {
      const tick = h('input', { type: 'checkbox', onchange: () => count() });
      tick.checked = mail.to.length > 0 && !mailedToday.has(mail.key);
      tick.disabled = mail.to.length === 0;
      return { mail, tick };
    });
    const sentence = h('input', {
      type: 'text',
      maxlength: String(LONGEST_SENTENCE),
      'aria-describedby': 'sentence-help',
      oninput: () => {
        typed = sentence.value;
      },
    });
    sentence.value = typed;
    const chosen = () => ticks.filter(({ tick }) => tick.checked).map(({ mail }) => mail);
    const send = button('', 'primary', () => ask(preview, chosen(), buttons));
    const trial = button('Gửi thử cho tôi', 'plain', () => void tryOut(chosen()[0]));
    const buttons = [goBack(), trial, send];
    const count = () => {
      send.textContent = `Gửi ${mailCount(chosen())}…`;
      send.disabled = chosen().length === 0;
      trial.disabled = send.disabled;
    };
    const already = ticks.filter(({ mail }) => mailedToday.has(mail.key)).length;
    const notes = [
      ...notices,
      ...(already === 0
        ? []
        : [
            `${countText(already)} đơn vị hôm nay đã nhận một thư nên để trống ô tích; tích vào nếu vẫn muốn nhắc.`,
          ]),
      ...remarks(preview),
    ];
    frame.show(
      [
        h(
          'div',
          { class: 'summary' },
          h('p', {}, h('strong', {}, `${countText(mails.length)} đơn vị còn nợ báo cáo.`)),
          ...lines('quiet', silentText(preview.silent)),
          ...lines('notice', notes),
        ),
        h(
          'label',
          { class: 'sentence' },
          'Thêm một câu của văn phòng (không bắt buộc)',
          sentence,
          h('span', { class: 'quiet', id: 'sentence-help' }, 'Câu này đứng ngay dưới lời chào của mỗi thư.'),
        ),
        h(
          'ul',
          { class: 'ticks', 'aria-label': 'Đơn vị được nhắc' },
          ...ticks.map(({ mail, tick }) =>
            h(
              'li',
              {},
              h(
                'label',
                {},
                tick,
                h('span', {}, h('strong', {}, nameOf(mail)), h('span', { class: 'quiet' }, detail(mail))),
              ),
            ),
          ),
        ),
      ],
      buttons,
    );
    count();

    function detail(mail: MailView): string {
      const reason = shortReason(mail, preview);
      if (mail.to.length === 0) return `${reason} · chưa có địa chỉ e-mail`;
      return mailedToday.has(mail.key) ? `${reason} · hôm nay đã nhận thư` : reason;
    }
  }

  async function tryOut(mail: MailView | undefined): Promise<void> {
    if (mail === undefined) return;
    const answer = await frame.during('Đang gửi thử…', askServer('nudgeTrial', mail.key, typed));
    if (answer.ok) frame.say(answer.message);
    else frame.complain(answer.message);
  }

  function ask(preview: MailPreview, mails: readonly MailView[], buttons: readonly HTMLElement[]): void {
    const no = button('Chưa gửi', 'plain', () => {
      frame.setButtons(buttons);
      frame.say('');
    });
    const yes = button(`Gửi ${mailCount(mails)}`, 'primary', () => void send(preview, mails));
    frame.setButtons([no, yes]);
    frame.say(`Gửi ${mailCount(mails)} nhắc ngay?`);
    no.focus();
  }

  async function send(preview: MailPreview, mails: readonly MailView[]): Promise<void> {
    const request = { seen: preview.fingerprint, keys: mails.map(({ key }) => key), sentence: typed };
    const answer = await frame.during(
      'Đang gửi; xin đừng đóng hộp thoại này…',
      askServer('nudgeSend', request),
    );
    if (!answer.ok) {
      frame.setButtons([goBack()]);
      frame.complain(answer.message);
    } else if (answer.kind === 'changed') await look([changeText(preview, answer.preview)]);
    else {
      const unsent = answer.outcomes.filter(({ outcome }) => outcome !== 'sent');
      const names = new Map(mails.map((mail) => [mail.key, nameOf(mail)]));
      const told = unsent.map(
        ({ key, outcome, note }) =>
          `${names.get(key) ?? ''}: ${OUTCOME_WORDS[outcome]}${note === '' ? '' : `. ${note}`}`,
      );
      frame.show(
        [
          h('p', { 'data-focus': true, tabindex: '-1' }, h('strong', {}, outcomeText(answer.outcomes))),
          ...lines('quiet', told),
        ],
        [goBack(), button('Đóng', 'primary', closeDialog)],
      );
    }
  }

  void look([]);
}

const lines = (kind: string, texts: readonly string[]): HTMLElement[] =>
  texts.map((text) => h('p', { class: kind }, text));
