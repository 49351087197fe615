/** A kind of personal data that a note seems to hold (rule N1): the sheet is for counts only (docs/domain.md 22). */
export type PersonalTrace = 'phone' | 'identity-number' | 'birth-date' | 'email';

const TRACES: readonly PersonalTrace[] = ['email', 'phone', 'identity-number', 'birth-date'];

/** A part of a text: from `from`, up to and without `to`. */
interface Span {
  readonly trace: PersonalTrace;
  readonly from: number;
  readonly to: number;
}

/** The kinds of personal data that `note` seems to hold, each once. */
export const looksPersonal = (note: string): readonly PersonalTrace[] => {
  const found = new Set(tracesIn(plainSigns(note.normalize('NFC')).text).map(({ trace }) => trace));
  return TRACES.filter((trace) => found.has(trace));
};

/** `note` with every part that looks like personal data replaced; any other text is given back as it is. */
export function maskPersonal(note: string): string {
  const whole = note.normalize('NFC');
  const { text, at } = plainSigns(whole);
  const spans = [...tracesIn(text)].sort((a, b) => a.from - b.from || b.to - a.to);
  if (spans.length === 0) return note;
  let masked = '';
  let done = 0;
  for (const { from, to } of spans) {
    const [start, end] = [at[from] ?? whole.length, at[to] ?? whole.length];
    if (end <= done) continue;
    if (start >= done) masked += `${whole.slice(done, start)}${MASK}`;
    done = end;
  }
  // Beside a masked part another may be seen that its neighbour hid.
  return maskPersonal(masked + whole.slice(done));
}

const MASK = '•••';

// Signs that nobody sees, which would part a number: the same set that lists of units drop.
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/;
const DASHES = /[\u2010-\u2015\u2212]/;

/** The text in plain digits, letters and blanks, and for each of its signs the place in `note` that it comes from. */
function plainSigns(note: string): { readonly text: string; readonly at: readonly number[] } {
  const at: number[] = [];
  let text = '';
  let index = 0;
  for (const sign of note) {
    if (!INVISIBLE.test(sign)) {
      const plain = DASHES.test(sign) ? '-' : /\s/.test(sign) ? ' ' : sign.normalize('NFKC');
      for (let unit = 0; unit < plain.length; unit++) at.push(index);
      text += plain;
    }
    index += sign.length;
  }
  return { text, at };
}

function tracesIn(text: string): readonly Span[] {
  const emails = matches(text, EMAIL, 'email');
  const births = BIRTHS.flatMap((pattern) => matches(text, pattern, 'birth-date'));
  const dates = matches(text, DATE, 'birth-date');
  const old = dates.filter(({ from, to }) => isBirthday(text, from, to));
  // Digits of an address or of any date are no part of a number beside it.
  const rest = blankedOut(text, [...emails, ...births, ...dates]);
  return [...emails, ...births, ...old, ...numbersIn(rest)];
}

const matches = (text: string, pattern: RegExp, trace: PersonalTrace): readonly Span[] =>
  [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    trace,
    from: index,
    to: index + found.length,
  }));

function blankedOut(text: string, spans: readonly Span[]): string {
  const signs = text.split('');
  for (const { from, to } of spans) signs.fill('\n', from, to);
  return signs.join('');
}

// A match begins where a run of such letters begins: beginning at every letter took two seconds for a cell of 50,000 letters.
const EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+ ?(?:@|\(at\)|\[at\]) ?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/giu;

const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const MONTH = '(?:0?[1-9]|1[0-2])';
const YEAR = '(?:19|20)\\d\\d';
const ORDINARY_DATE = [
  `${DAY} ?[/.-] ?${MONTH} ?[/.-] ?(?:${YEAR}|\\d\\d)`,
  `${YEAR} ?[/.-] ?${MONTH} ?[/.-] ?${DAY}`,
  `${DAY} th[aá]ng ${MONTH},? n[aă]m ${YEAR}`,
].join('|');
const DATE = new RegExp(`(?<![\\d/.-])(?:${ORDINARY_DATE})(?![\\d/-])`, 'giu');

// "sinh" as the end of another word: học sinh, phát sinh, tuyển sinh.
const OTHER_WORD = '(?<!\\p{L}|(?:học|phát|nảy|vệ|thí|tuyển|hy|tái|ký|dân|nhân|giáo|hồi|thú|môn|y) )';
const BORN = `${OTHER_WORD}(?:ng[aà]y,? th[aá]ng,? n[aă]m sinh|(?:ng[aà]y|n[aă]m) sinh|sinh(?: v[aà]o)?(?: (?:ng[aà]y|n[aă]m|th[aá]ng))?|s\\.?n\\.?|n\\.?s\\.?|dob|date of birth)`;
const SPELT = `${ORDINARY_DATE}|${DAY} ${MONTH} ${YEAR}|${MONTH} ?[/.-] ?${YEAR}|${MONTH} n[aă]m ${YEAR}|\\d{4}(?:\\d{4})?`;
const BIRTHS: readonly RegExp[] = [
  new RegExp(`(?<=${BORN}[ :.,(-]{0,4})(?:${SPELT})(?!\\d)`, 'giu'),
  // With "ngày" or "năm" beside "sinh" a shorter number is a birthday too: "sinh năm 90", "sinh ngày 2/9".
  new RegExp(
    `(?<=${OTHER_WORD}(?:sinh (?:ng[aà]y|n[aă]m)|(?:ng[aà]y|n[aă]m) sinh)\\D{0,6})\\d{1,4}(?: ?[/.-] ?\\d{1,4}){0,2}(?!\\d)`,
    'giu',
  ),
];

/** Words before the date of a document or of an event, which may be as old as a person. */
const DOCUMENT =
  /(?:quyết định|nghị quyết|nghị định|quy định|chỉ thị|thông (?:báo|tư|tri)|công văn|hướng dẫn|kế hoạch|báo cáo|luật|điều lệ|căn cứ|ban hành|thành lập|kỷ niệm|chào mừng|giải phóng|truyền thống|kết nạp|vào đảng|(?<!\p{L})(?:qđ|nq|cv|tb|hd|kh|bc|số)(?!\p{L}))[^;\n]{0,60}$/iu;
const ANNIVERSARIES =
  /^(?:0?3\D+0?2\D+1930|30\D+0?4\D+1975|0?2\D+0?9\D+1945|19\D+0?5\D+1890|19\D+0?8\D+1945|22\D+12\D+1944|26\D+0?3\D+1931|27\D+0?7\D+1947|20\D+10\D+1930)$/u;
const OLD_YEAR = /(?:(?:19\d\d|200\d)$|^(?:19\d\d|200\d)|\/ ?[5-9]\d$)/;

/** A full date 18 or more years back is read as a birthday, unless it is a document's or an anniversary. */
const isBirthday = (text: string, from: number, to: number): boolean => {
  const date = text.slice(from, to).trim();
  return (
    OLD_YEAR.test(date) &&
    !ANNIVERSARIES.test(date) &&
    !DOCUMENT.test(text.slice(Math.max(0, from - 90), from))
  );
};

/** Digits with at most three signs between two of them that people part numbers by. */
const RUN = /(?<!\d)(?:\+ ?)?\(?\d(?:(?:[ .()_-]{0,3}|,)\d)*/g;
/** 10 digits, 11 of a fixed line; the country's 84 instead of the 0 or before it. */
const PHONE = /^(?:(?:\+|00)?84)?0(?:[2-9]\d{8}|2\d{9}|1[2689]\d{8})$|^(?:\+|00)?84(?:[35-9]\d{8}|2\d{9})$/;
const AFTER_CARD = /(?:cmnd|cmt|cccd|căn cước|can cuoc|định danh|chứng minh)[^\d\n]{0,20}$/iu;

interface Group {
  readonly digits: string;
  readonly from: number;
  readonly to: number;
  /** What parts it from the group before. */
  readonly before: string;
}

function numbersIn(text: string): readonly Span[] {
  return [...text.matchAll(RUN)].flatMap(({ index, 0: run }) => {
    const groups = groupsOf(run, index);
    const spans: Span[] = [];
    for (let start = 0; start < groups.length; start++) {
      const isCard = AFTER_CARD.test(text.slice(Math.max(0, index - 40), index)) && start === 0;
      const found = numberFrom(groups, start, run.startsWith('+') && start === 0, isCard);
      if (found === null) continue;
      const [first, last] = [groups[start] as Group, groups[found.last] as Group];
      spans.push({ trace: found.trace, from: start === 0 ? index : first.from, to: last.to });
      start = found.last;
    }
    return spans;
  });
}

const groupsOf = (run: string, index: number): Group[] => {
  let end = 0;
  return [...run.matchAll(/\d+/g)].map((found) => {
    const group = {
      digits: found[0],
      from: index + found.index,
      to: index + found.index + found[0].length,
      before: run.slice(end, found.index),
    };
    end = found.index + found[0].length;
    return group;
  });
};

const LONGEST = 15;

/** The number that begins with this group: the shortest row of groups that makes one. */
function numberFrom(
  groups: readonly Group[],
  start: number,
  hasPlus: boolean,
  isCard: boolean,
): { readonly trace: PersonalTrace; readonly last: number } | null {
  let digits = '';
  for (let last = start; last < groups.length; last++) {
    digits += groups[last]?.digits ?? '';
    if (digits.length > LONGEST) return null;
    const own = groups.slice(start, last + 1);
    // Months and days in a row: 02 03 04 05 06.
    if (own.length > 1 && own.every((group) => group.digits.length <= 2 && Number(group.digits) <= 31))
      continue;
    if (PHONE.test(`${hasPlus ? '+' : ''}${digits}`)) return { trace: 'phone', last };
    if (isIdentity(own, digits, isCard)) return { trace: 'identity-number', last };
  }
  return null;
}

/** A CMND has 9 digits, a CCCD 12, which begin with 0. Groups of three parted by dots are a large sum. */
function isIdentity(groups: readonly Group[], digits: string, isCard: boolean): boolean {
  if (digits.length !== 9 && digits.length !== 12) return false;
  if (groups.length === 1 || isCard) return true;
  if (digits.length === 12 && digits.startsWith('0')) return true;
  const between = groups.slice(1).map(({ before }) => before);
  return (
    groups.every((group) => group.digits.length === 3) &&
    between.every((sign) => sign === ' ' || sign === '-')
  );
}
