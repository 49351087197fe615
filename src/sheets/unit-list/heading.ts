import { unmarked } from '../../domain/text/plain-text.ts';
import type { UnitColumn } from '../units/units-tab.ts';

/** The words of a heading: no accents, no case, no signs; a remark in brackets counts only when nothing else stands there. */
function headingWords(text: string): string {
  const plain = (part: string) =>
    unmarked(part)
      .replace(/e[\s-]?mail|thu dien tu|hop thu|\bmail\b/g, ' email ')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return plain(text.replace(/\([^)]*\)/g, ' ')) || plain(text);
}

const MONITOR = /\b(cap uy vien|uy vien|theo doi|phu trach|chuyen quan)\b/;
const NO_PERSON =
  /\b(dien thoai|sdt|so dt|dt|zalo|chuc vu|chuc danh|ghi chu|ngay|thang|so luong|linh vuc|dia ban|noi dung|ket qua)\b/;
const CLASS = /\b(hoc|lop|boi duong|nhan thuc)\b/;
const has =
  (...parts: readonly RegExp[]) =>
  (words: string) =>
    parts.every((part) => part.test(words));

/** In this order, the first that answers wins. */
const KNOWN: readonly (readonly [UnitColumn, (words: string) => boolean])[] = [
  ['order', has(/^(s ?t ?t|t ?t|so tt|so thu tu|thu tu|no)$/)],
  ['extensionOf', has(/^han rieng cho viec$/)],
  ['extensionUntil', has(/^han rieng den( het)? ngay$/)],
  ['extensionReason', has(/^han rieng ly do$/)],
  ['lifeFrom', has(/^bao cao tu( ngay)?$/)],
  ['lifeUntil', has(/^bao cao den( het)?( ngay)?$/)],
  ['successor', has(/^(nhap vao( don vi)?|ma don vi nhap vao)$/)],
  ['lifeBasis', has(/^can cu$/)],
  ['exemptFromMonthly', has(/^mien bao cao thang$/)],
  ['lastYearAdmission', has(/^cung ky nam truoc ket nap$/)],
  ['lastYearTraining', has(/^cung ky nam truoc cu di hoc$/)],
  ['assignedTraining', has(/\bchi tieu\b/, /\bgiao\b/, CLASS)],
  ['assignedAdmission', has(/\bchi tieu\b/, /\bgiao\b/)],
  ['monitorEmails', (words) => MONITOR.test(words) && /\bemail\b/.test(words)],
  ['monitorName', (words) => MONITOR.test(words) && !NO_PERSON.test(words)],
  [
    'accounts',
    (words) =>
      /\b(tai khoan|gmail)\b/.test(words) && !/\b(ngan hang|so tai khoan|kho bac|mat khau)\b/.test(words),
  ],
  ['emails', (words) => /\bemail\b/.test(words) && !/\bmat khau\b/.test(words)],
  [
    'code',
    has(
      /^(ma|ma so|ma hieu|ky hieu|ma dinh danh|(ma|ma so|ky hieu) (don vi|chi bo|dang bo|chi dang bo|to chuc( co so)?( dang)?|tccsd|co quan))$/,
    ),
  ],
  [
    'kind',
    has(
      /^(loai|loai hinh|hinh thuc to chuc|loai (hinh )?(to chuc|don vi|chi bo|dang bo|tccsd)( dang| co so dang)?)$/,
    ),
  ],
  ['name', isName],
];

/** A heading of names holds nothing but these words: a title such as "Đảng bộ các cơ quan tỉnh" holds others. */
const NAME_WORDS = new Set(
  'ten goi cac don vi chi bo dang to chuc co so quan truc thuoc va tccsd tccs uy ban phong hoac xa phuong bao cao nhap phan'.split(
    ' ',
  ),
);

function isName(words: string): boolean {
  return (
    /\b(ten|don vi|chi bo|dang bo|to chuc|tccsd|tccs|co quan|chi uy|dang uy)\b/.test(words) &&
    !words.startsWith('so ') &&
    words.split(' ').every((word) => NAME_WORDS.has(word))
  );
}

/** The column of `Danh sách` that a heading names, whatever an office calls it; null when it names none. */
export function columnNamed(heading: string): UnitColumn | null {
  const words = headingWords(heading);
  return words === '' ? null : (KNOWN.find(([, isIt]) => isIt(words))?.[0] ?? null);
}
