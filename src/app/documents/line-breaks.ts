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

/** An office's name over a document, where few words stand on a line. */
export const keptName = (name: string): string =>
  keptTogether(name)
    .replace(/\u00a0- /g, '\u00a0-\u00a0')
    .replace(PAIRS, (pair) => pair.replace(' ', KEPT));
