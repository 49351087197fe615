import { escape as escapeHtml } from 'html-escaper';
import type { MailText } from '../../domain/campaign/campaign.ts';
import type { Placeholder } from '../../sheets/settings/setting-reader.ts';
import type { OutgoingMail } from '../ports.ts';

/** A piece of a mail: plain text, or text with a link. */
interface Piece {
  readonly text: string;
  readonly href?: string;
  /** Replaces `text` in the plain mail, where nothing can be clicked: a link's words with its address. */
  readonly plain?: string;
  readonly isBold?: boolean;
}

export type Line = readonly Piece[];

export const plainLine = (text: string): Line => [{ text }];

/** Lines of a letter that its template does not have. */
interface AddedLines {
  /** One line below the first; '' for none. */
  readonly sentence?: string;
  /** Lines above the one that has nothing but the link; at the end where the template has no such line. */
  readonly aboveLink?: readonly Line[];
}

/** Fills a template: a line that consists of one placeholder may become several lines. */
export function compose(
  { subject, body }: MailText,
  values: Readonly<Record<Placeholder, readonly Line[]>>,
  to: readonly string[],
  senderName: string,
  { sentence = '', aboveLink = [] }: AddedLines = {},
): OutgoingMail {
  const linesOf = (name: string): readonly Line[] => values[name as Placeholder];
  const flat = (text: string): Piece[] =>
    text.split(/(\{[a-z_]+\})/).flatMap((part): Piece[] => {
      const name = /^\{([a-z_]+)\}$/.exec(part)?.[1];
      if (name === undefined || !(name in values)) return part === '' ? [] : [{ text: part }];
      return linesOf(name).flatMap((line, index) => (index === 0 ? [...line] : [{ text: '; ' }, ...line]));
    });
  const isLink = (text: string) => /^\s*\{lien_ket\}\s*$/.test(text);
  const filled = body.split('\n').flatMap((text): readonly Line[] => {
    const name = /^\s*\{([a-z_]+)\}\s*$/.exec(text)?.[1];
    const found = name !== undefined && name in values ? linesOf(name) : [flat(text)];
    return isLink(text) ? [...aboveLink, ...found] : found;
  });
  const lines = body.split('\n').some(isLink) ? filled : [...filled, ...aboveLink];
  return toMail(
    sentence === '' ? lines : [...lines.slice(0, 1), plainLine(sentence), ...lines.slice(1)],
    flat(subject)
      .map(({ text }) => text)
      .join(''),
    to,
    senderName,
  );
}

/** Line ends in a name, a reason, a note: the mail's own lines end where the mail says. */
const inLine = (text: string): string => text.replace(/\s*[\n\v\f\r\u0085\u2028\u2029]+\s*/g, ' ');

/** Text and HTML of the same lines. Text that people typed is escaped in HTML, and loses its line ends. */
export function toMail(
  lines: readonly Line[],
  subject: string,
  to: readonly string[],
  senderName: string,
): OutgoingMail {
  const html = lines
    .map((line) => {
      const inner = line
        .map(({ text, href, isBold }) => {
          const shown = escapeHtml(inLine(text));
          const words = isBold === true ? `<strong>${shown}</strong>` : shown;
          return href === undefined ? words : `<a href="${escapeHtml(href)}">${words}</a>`;
        })
        .join('');
      return `<p style="margin:0 0 8px">${inner}</p>`;
    })
    .join('\n');
  return {
    to,
    senderName: header(senderName, 100),
    subject: header(subject, 200),
    text: lines.map((line) => line.map(({ text, plain }) => inLine(plain ?? text)).join('')).join('\n'),
    html: `<div style="font:15px/1.5 Arial,sans-serif;color:#202124;max-width:640px;overflow-wrap:anywhere">\n${html}\n</div>`,
  };
}

/** One line, no control characters, not longer than mail programs show (docs/platform.md 37). */
const header = (text: string, most: number): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, most);
