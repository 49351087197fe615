/** A kind of personal data that a note seems to hold (rule N1): the sheet is for counts only (docs/domain.md 22). */
export type PersonalTrace = 'phone' | 'identity-number' | 'birth-date' | 'email';

const TRACES: readonly (readonly [PersonalTrace, RegExp])[] = [
  // The match begins at the @: beginning at the first letter took two seconds for a cell of 50,000 letters.
  ['email', /(?<=[^\s@])@[^\s@]+\.[^\s@]/],
  // Vietnamese mobile and fixed numbers: 0 or +84, then 9 digits (mobile) or 10 (fixed), blanks, dots and brackets between allowed.
  ['phone', /(?<!\d)\(?(?:\+84|0)(?:[ .()-]{0,2}\d){9,10}(?!\d)/],
  // CMND has 9 digits, CCCD 12.
  ['identity-number', /(?<!\d)(?:\d{12}|\d{9}|\d{3}(?: \d{3}){2,3})(?!\d)/],
  // A full date 18 or more years back is read as a birthday: nothing a campaign reports on is that old.
  [
    'birth-date',
    /(?<!\p{L}|học )(?:ngày sinh|sinh ngày|sinh năm)\D{0,6}\d{1,4}|(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-](?:19\d\d|200\d)(?!\d)/iu,
  ],
];

/** The kinds of personal data that `note` seems to hold, each once. */
export const looksPersonal = (note: string): readonly PersonalTrace[] =>
  TRACES.filter(([, pattern]) => pattern.test(note)).map(([trace]) => trace);
