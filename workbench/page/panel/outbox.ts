import { h } from '../../../src/ui/common/dom.ts';
import type { MailView } from '../../protocol.ts';
import { get } from '../net.ts';
import { type Place, placeOf } from '../sheet/links.ts';
import { shortMoment } from '../words.ts';

/** Every mail sent so far, as its reader sees it. */
export function outbox(goTo: (place: Place) => void): (body: HTMLElement) => Promise<void> {
  let wanted = '';
  let opened: number | null = null;
  let isText = false;
  const draw = async (body: HTMLElement): Promise<void> => {
    const mails = await get<MailView[]>('/api/mails');
    const field = h('input', {
      type: 'search',
      class: 'filter',
      placeholder: 'Lọc theo người nhận, tiêu đề…',
      'aria-label': 'Lọc thư',
    });
    field.value = wanted;
    const list = h('div', { class: 'mail-list' });
    const fill = () => {
      const found = mails.filter(({ to, subject }) =>
        `${to} ${subject}`.toLowerCase().includes(wanted.toLowerCase()),
      );
      list.replaceChildren(
        ...found.map((mail) => row(mail)),
        ...(found.length > 0
          ? []
          : [
              h(
                'p',
                { class: 'quiet' },
                mails.length === 0 ? 'Chưa có thư nào được gửi.' : 'Không có thư nào khớp.',
              ),
            ]),
      );
    };
    const row = (mail: MailView): HTMLElement =>
      h(
        'button',
        { type: 'button', class: 'mail-row', onclick: () => show(mail) },
        h('span', { class: 'mail-to' }, mail.to),
        h('span', { class: 'mail-at' }, shortMoment(mail.at)),
        h('span', { class: 'mail-subject' }, mail.subject),
      );
    const show = (mail: MailView): void => {
      opened = mail.number;
      const back = h('button', { type: 'button', class: 'plain', onclick: () => leave() }, '‹ Tất cả thư');
      const leave = () => {
        opened = null;
        body.replaceChildren(field, list);
        fill();
        field.focus();
      };
      const flip = h(
        'button',
        {
          type: 'button',
          class: 'plain',
          onclick: () => {
            isText = !isText;
            show(mail);
          },
        },
        isText ? 'Xem như người nhận' : 'Xem bản chữ',
      );
      const fact = (name: string, value: string) => h('div', { class: 'fact' }, h('span', {}, name), value);
      body.replaceChildren(
        h('div', { class: 'row' }, back, mail.htmlBody === null ? null : flip),
        h('h3', {}, mail.subject),
        fact('Từ', mail.from),
        fact('Đến', mail.to),
        fact('Lúc', shortMoment(mail.at)),
        mail.htmlBody === null || isText ? asText(mail.body, goTo) : asHtml(mail.htmlBody, goTo),
      );
      back.focus();
    };
    field.addEventListener('input', () => {
      wanted = field.value;
      fill();
    });
    const still = mails.find(({ number }) => number === opened);
    if (still !== undefined && body.childElementCount > 0) return;
    if (still !== undefined) return show(still);
    const hadFocus = body.contains(document.activeElement) && document.activeElement?.tagName === 'INPUT';
    body.replaceChildren(field, list);
    fill();
    if (hadFocus) field.focus();
  };
  return draw;
}

/** A reader's mail program runs no scripts; same-origin only so that a click on a link can be seen. */
function asHtml(html: string, goTo: (place: Place) => void): HTMLElement {
  const frame = h('iframe', { class: 'mail-html', sandbox: 'allow-same-origin', title: 'Nội dung thư' });
  frame.srcdoc = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><style>body{font:14px/1.5 Arial,sans-serif;color:#202124;margin:0;overflow-wrap:anywhere}</style>${html}`;
  frame.addEventListener('load', () => {
    const page = frame.contentDocument;
    if (page === null) return;
    frame.style.height = `${page.documentElement.scrollHeight + 8}px`;
    page.addEventListener('click', (event) => {
      const link = (event.target as Element).closest('a');
      event.preventDefault();
      const place = placeOf(link?.href ?? '');
      if (place !== null) goTo(place);
    });
  });
  return frame;
}

function asText(text: string, goTo: (place: Place) => void): HTMLElement {
  const parts = text.split(/(https?:\/\/\S+)/);
  return h(
    'div',
    { class: 'mail-text' },
    ...parts.map((part) => {
      const place = /^https?:/.test(part) ? placeOf(part) : null;
      if (place === null) return part;
      return h(
        'a',
        {
          href: part,
          onclick: (event) => {
            event.preventDefault();
            goTo(place);
          },
        },
        part,
      );
    }),
  );
}
