import type { MailOutcome, MailPreview, MailView } from '../../app/mail/mail-preview.ts';
import { countText } from '../../words/wording.ts';
import { button, h } from '../common/dom.ts';
import type { Frame } from '../common/frame.ts';
import { askToSend, tryOut } from '../common/mails/sending.ts';
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
    if (preview.mails.length === 0) {
      const said = h('p', { 'data-focus': true, tabindex: '-1' }, 'Bây giờ không đơn vị nào cần nhắc ngay.');
      frame.show([said, ...lines('quiet', silentText(preview.silent))], [goBack()]);
      return;
    }
    const list = unitTicks(preview, mailedToday, () => count());
    const send = button('', 'primary', () => {
      const mails = list.chosen();
      const yes = `Gửi ${mailCount(mails)}`;
      askToSend(frame, { question: `${yes} nhắc ngay?`, yes }, buttons, () => void sendTo(preview, mails));
    });
    const trial = button('Gửi thử cho tôi', 'plain', () => {
      const [mail] = list.chosen();
      if (mail !== undefined) void tryOut(frame, askServer('nudgeTrial', mail.key, typed));
    });
    const buttons = [goBack(), trial, send];
    const count = () => {
      send.textContent = `Gửi ${mailCount(list.chosen())}…`;
      send.disabled = list.chosen().length === 0;
      trial.disabled = send.disabled;
    };
    const sentence = sentenceField(typed, (text) => {
      typed = text;
    });
    const notes = [...notices, ...mailedText(preview, mailedToday), ...remarks(preview)];
    frame.show([summaryOf(preview, notes), sentence, list.element], buttons);
    count();
  }

  async function sendTo(preview: MailPreview, mails: readonly MailView[]): Promise<void> {
    const request = { seen: preview.fingerprint, keys: mails.map(({ key }) => key), sentence: typed };
    const answer = await frame.during(
      'Đang gửi; xin đừng đóng hộp thoại này…',
      askServer('nudgeSend', request),
    );
    if (!answer.ok) {
      frame.setButtons([goBack()]);
      frame.complain(answer.message);
    } else if (answer.kind === 'changed') await look([changeText(preview, answer.preview)]);
    else frame.show(outcomesOf(answer.outcomes, mails), [goBack(), button('Đóng', 'primary', closeDialog)]);
  }

  void look([]);
}

function mailedText({ mails }: MailPreview, mailedToday: ReadonlySet<string>): readonly string[] {
  const already = mails.filter(({ key }) => mailedToday.has(key)).length;
  return already === 0
    ? []
    : [
        `${countText(already)} đơn vị hôm nay đã nhận một thư nên để trống ô tích; tích vào nếu vẫn muốn nhắc.`,
      ];
}

const summaryOf = ({ mails, silent }: MailPreview, notes: readonly string[]): HTMLElement =>
  h(
    'div',
    { class: 'summary' },
    h('p', {}, h('strong', {}, `${countText(mails.length)} đơn vị còn nợ báo cáo.`)),
    ...lines('quiet', silentText(silent)),
    ...lines('notice', notes),
  );

function sentenceField(typed: string, type: (text: string) => void): HTMLElement {
  const sentence = h('input', {
    type: 'text',
    maxlength: String(LONGEST_SENTENCE),
    'aria-describedby': 'sentence-help',
    oninput: () => type(sentence.value),
  });
  sentence.value = typed;
  return h(
    'label',
    { class: 'sentence' },
    'Thêm một câu của văn phòng (không bắt buộc)',
    sentence,
    h('span', { class: 'quiet', id: 'sentence-help' }, 'Câu này đứng ngay dưới lời chào của mỗi thư.'),
  );
}

/** A tick for each unit; those that cannot be reached cannot be ticked, those that got a mail today are not ticked at first. */
function unitTicks(
  preview: MailPreview,
  mailedToday: ReadonlySet<string>,
  onchange: () => void,
): { readonly element: HTMLElement; chosen(): readonly MailView[] } {
  const ticks = preview.mails.map((mail) => {
    const tick = h('input', { type: 'checkbox', onchange });
    tick.checked = mail.to.length > 0 && !mailedToday.has(mail.key);
    tick.disabled = mail.to.length === 0;
    return { mail, tick };
  });
  const detail = (mail: MailView): string => {
    const reason = shortReason(mail, preview);
    if (mail.to.length === 0) return `${reason} · chưa có địa chỉ e-mail`;
    return mailedToday.has(mail.key) ? `${reason} · hôm nay đã nhận thư` : reason;
  };
  const label = ({ mail, tick }: (typeof ticks)[number]) =>
    h(
      'label',
      {},
      tick,
      h('span', {}, h('strong', {}, nameOf(mail)), h('span', { class: 'quiet' }, detail(mail))),
    );
  return {
    element: h(
      'ul',
      { class: 'ticks', 'aria-label': 'Đơn vị được nhắc' },
      ...ticks.map((one) => h('li', {}, label(one))),
    ),
    chosen: () => ticks.filter(({ tick }) => tick.checked).map(({ mail }) => mail),
  };
}

/** How many mails went out, and the name of each unit whose mail did not. */
function outcomesOf(outcomes: readonly MailOutcome[], mails: readonly MailView[]): HTMLElement[] {
  const names = new Map(mails.map((mail) => [mail.key, nameOf(mail)]));
  const told = outcomes
    .filter(({ outcome }) => outcome !== 'sent')
    .map(
      ({ key, outcome, note }) =>
        `${names.get(key) ?? ''}: ${OUTCOME_WORDS[outcome]}${note === '' ? '' : `. ${note}`}`,
    );
  return [
    h('p', { 'data-focus': true, tabindex: '-1' }, h('strong', {}, outcomeText(outcomes))),
    ...lines('quiet', told),
  ];
}

const lines = (kind: string, texts: readonly string[]): HTMLElement[] =>
  texts.map((text) => h('p', { class: kind }, text));
