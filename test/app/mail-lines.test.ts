import { describe, expect, it } from 'vitest';
import { plainLine, toMail } from '../../src/app/mail/mail-lines.ts';

describe('a line of a mail', () => {
  it.each(['\n', '\r\n', '\v', '\u0085', '\u2028', ' \n\n '])(
    'ends where the mail says, not with %j in a name',
    (end) => {
      const name = `Chi bộ${end}Một`;
      const { subject, text, html } = toMail(
        [plainLine(`Kính gửi ${name},`), [{ text: name, href: 'https://x.vn', plain: `Trang của ${name}` }]],
        `Nhắc ${name}`,
        ['a@x.vn'],
        name,
      );
      expect(text).toBe('Kính gửi Chi bộ Một,\nTrang của Chi bộ Một');
      expect(html).toContain('>Chi bộ Một</a>');
      expect(subject).toBe('Nhắc Chi bộ Một');
    },
  );
});
