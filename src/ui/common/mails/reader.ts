import type { MailView } from '../../../app/mail/mail-preview.ts';
import { h } from '../dom.ts';
import { nameOf } from './words.ts';

/** One mail: to whom and why, and its text in both forms that go out. */
export interface Reader {
  readonly element: HTMLElement;
  /** `lines`: why it goes out, or what became of it. */
  show(mail: MailView, lines: readonly string[]): void;
}

export function mailReader(): Reader {
  const element = h('section', { class: 'reader', 'aria-label': 'Nội dung thư' });
  let form: 'html' | 'text' = 'html';
  const draw = (mail: MailView, lines: readonly string[]) => {
    const choice = (value: typeof form, label: string) =>
      h(
        'button',
        {
          type: 'button',
          class: 'choice',
          'aria-pressed': String(form === value),
          onclick: () => {
            form = value;
            draw(mail, lines);
            element.querySelector<HTMLElement>('.choice[aria-pressed="true"]')?.focus();
          },
        },
        label,
      );
    element.replaceChildren(
      h('h3', {}, nameOf(mail)),
      h(
        'p',
        { class: mail.to.length === 0 ? 'problem' : 'quiet' },
        mail.to.length === 0
          ? 'Chưa có địa chỉ e-mail trong Danh sách: thư này không gửi được.'
          : `Gửi tới: ${mail.to.join(', ')}`,
      ),
      ...lines.map((line) => h('p', { class: 'quiet' }, line)),
      h(
        'div',
        { class: 'subject' },
        h('strong', {}, mail.subject),
        h(
          'div',
          { class: 'choices', role: 'group', 'aria-label': 'Dạng thư' },
          choice('html', 'Như người nhận xem'),
          choice('text', 'Văn bản thường'),
        ),
      ),
      form === 'html' ? htmlOf(mail) : h('pre', { class: 'letter', tabindex: '0' }, mail.text),
    );
  };
  return { element, show: draw };
}

/** As the reader's mail program shows it, in a frame that runs nothing; its links lead nowhere from here. */
const htmlOf = ({ html, subject }: MailView): HTMLElement =>
  h('iframe', {
    class: 'letter',
    sandbox: '',
    title: subject,
    srcdoc: `<!DOCTYPE html><html lang="vi"><meta charset="utf-8"><body inert style="margin:14px">${html}</body></html>`,
  });
