import type { Office } from '../../bundle/support/office.ts';

/** In a cell for counts. */
export const NOT_COUNTS = [
  '=IMPORTXML("http://x.example";"//a")',
  '=HYPERLINK("http://x.example";"bấm vào đây")',
  '=IMAGE("http://x.example/a.png")',
  '=1/0',
  "='Tổng hợp'!C7",
  '=ARRAYFORMULA(A1:Z99)',
  '12 người',
  '１２',
  '1e99',
  '9'.repeat(50_000),
  '\u200b72',
  '\u202e27',
];
/** In a cell for words. */
export const NOTES = [
  '=IMPORTXML("http://x.example";"//a")',
  '=HYPERLINK("http://x.example";"bấm")',
  '=IMAGE("http://x.example/a.png")',
  '+1+cmd|calc',
  '@SUM(1+1)',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  'Bcc: nguoila@example.com\r\nSubject: x',
  '\u202eđảo\u202c chữ \u200b ẩn',
  'a|b|c|d|e|f|g',
  'é'.repeat(50_000),
  '{ten_don_vi} {lien_ket}',
];

/** A formula that did not stay where it was typed, or anything in a mail that is not text. */
export function leaks(office: Office, typedAt: readonly string[]): string[] {
  const formulas = [...office.cells()].filter(
    ([name, text]) =>
      !typedAt.some((at) => name === at) &&
      /"formulaValue":"=(IMPORTXML|HYPERLINK\("http:|IMAGE|\+1\+cmd|@SUM)/.test(text),
  );
  const mails = office.platform.outbox.filter(
    ({ subject, name = '', bcc, cc, htmlBody = '' }) =>
      /[\r\n]/.test(subject + name) || bcc.length + cc.length > 0 || /<(script|img)/.test(htmlBody),
  );
  return [
    ...formulas.map(([name]) => `formula at ${name}`),
    ...mails.map(({ subject }) => `mail ${subject}`),
  ];
}
