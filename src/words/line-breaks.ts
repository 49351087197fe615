const KEPT = '\u00a0';

/** Text whose lines do not end between a number and its word, before a hyphen, or inside a date. */
export const keptTogether = (text: string): string =>
  text
    .replace(/ - /g, `${KEPT}- `)
    .replace(/(ngày|tháng|năm|số) (?=\d)/giu, `$1${KEPT}`)
    .replace(/(?<![\d/.,])(\d{1,3}) (?=\p{L})/gu, `$1${KEPT}`);

/** Words of two syllables in the names of offices: a heading's line ends after the word, not in it. */
const WORDS =
  'văn phòng|cơ quan|doanh nghiệp|xây dựng|tổ chức|cơ sở|đảng ủy|đảng bộ|chi bộ|tỉnh ủy|thành ủy|ủy ban|nhân dân|mặt trận|tổ quốc|tuyên giáo|dân vận|nội chính|kiểm tra|hành chính|tài chính|kinh tế|kế hoạch|đầu tư|giao thông|vận tải|khoa học|công nghệ|giáo dục|đào tạo|nông nghiệp|công thương|thanh tra|tư pháp|trung tâm|bệnh viện|lao động|thương binh|tài nguyên|môi trường|quản trị|quản lý|tổng hợp|phục vụ|kiểm soát|đoàn thể';

const PAIRS = new RegExp(`(?<!\\p{L})(?:${WORDS})(?!\\p{L})`, 'giu');

const keptName = (name: string): string =>
  keptTogether(name)
    .replace(/\u00a0- /g, '\u00a0-\u00a0')
    .replace(PAIRS, (pair) => pair.replace(' ', KEPT))
    .replace(/(?<!\p{L})(các|và) /giu, `$1${KEPT}`);

/** Widths of the capitals of Times New Roman, in thousandths of their height; the others are about as wide as an N. */
const WIDTHS: Readonly<Record<string, number>> = {
  ' ': 250,
  '-': 333,
  B: 667,
  C: 667,
  E: 611,
  F: 556,
  I: 333,
  L: 611,
  M: 889,
  P: 556,
  R: 667,
  S: 556,
  T: 611,
};

const widthOf = (capitals: string): number =>
  [
    ...capitals
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .replace(/\u00a0/g, ' '),
  ].reduce((sum, letter) => sum + (WIDTHS[letter] ?? 722), 0);

/** 77 mm in letters of 14 points, and of bold ones, which are wider; the left half of a unit's tab in letters of 10 points. */
const ROOM = { regular: 15_590, bold: 14_600, tab: 18_300 } as const;

/**
 * An office's name in capitals over a document, in as few lines as its column allows, the longest of them as short as can
 * be. Word knows no other way to part them well.
 */
export function headingLines(name: string, weight: keyof typeof ROOM): string[] {
  const words = keptName(name).toUpperCase().split(/ +/);
  const room = ROOM[weight];
  const { length: fewest } = filledLines(words, room);
  let lines = filledLines(words, room);
  for (let width = room; width > 0; width -= STEP) {
    const narrower = filledLines(words, width);
    if (narrower.length > fewest) break;
    lines = narrower;
  }
  return lines;
}

/** The same in one cell of a sheet; a copy of it in larger letters may wrap once more. */
export const headingCell = (name: string): string => headingLines(name, 'tab').join('\n');

/** A name in capitals whose lines end between words that belong together, wherever a cell wraps it. */
export const capitals = (name: string): string => keptName(name).toUpperCase();

const STEP = 100;

/** As many words on each line as that width holds; a word that is wider stands alone. */
function filledLines(words: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last === undefined || widthOf(longer) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
