import type { VocabularyName } from '../domain/campaign/campaign.ts';
import { nameKey, oneLine, upperFirst } from '../domain/text/plain-text.ts';
import { type BodyWords, committeesOf } from './vocabulary.ts';

/** Words that follow from a body's name: its sign in a document's number, for whom its head signs, its name in a sentence. */

const OLD_MARK = /uỷ/g;

/** Null for a body that nothing can be told of. */
export function bodyWords(body: string, of: { readonly vocabulary: VocabularyName }): BodyWords | null {
  const name = nameKey(body).replace(OLD_MARK, 'ủy');
  const found = committeesOf(of).find(([begins]) => name === begins || name.startsWith(`${begins} `));
  if (found !== undefined) return found[1];
  if (!/^(ban|văn phòng) ./.test(name)) return null;
  return {
    symbol: name
      .split(/[\s\-–,]+/)
      .map((word) => word.charAt(0).toUpperCase())
      .join(''),
    authority: '',
  };
}

/** Of a form that names both kinds of unit, "T/M CHI BỘ (ĐẢNG BỘ)", the one that signs; as given where the kind is not known. */
export function unitAuthority(given: string, unit: { readonly name: string; readonly kind: string }): string {
  const both = /^(.*?)chi bộ\s*[(,/]\s*đảng bộ\s*\)?$/i.exec(given.trim());
  if (both === null) return given;
  const kind = [unit.kind, unit.name]
    .map((text) => /^(chi bộ|đảng bộ)(?!\p{L})/u.exec(nameKey(text))?.[1])
    .find((found) => found !== undefined);
  return kind === undefined ? given : `${both[1] ?? ''}${kind.toUpperCase()}`;
}

/** Written with a capital inside the name of a body; a plural after "các" is not. */
const BODIES = /(?<!các )\b(văn phòng|khối|cơ quan|doanh nghiệp|ban|sở|mặt trận|ủy ban)(?!\p{L})/giu;
/** Words of bodies and places in general; every other word of a name in capitals is part of a proper name. */
const COMMON = new Set(
  (
    'đảng ủy bộ chi tỉnh thành phố huyện thị xã phường đặc khu trung ương các cơ quan khối doanh nghiệp văn phòng ban ' +
    'thường vụ chấp hành xây dựng tổ chức sở trực thuộc ủy nhân dân mặt trận tuyên giáo dân vận nội chính kiểm tra ' +
    'tài kế hoạch đầu tư giao thông vận tải khoa học công nghệ giáo dục đào tạo nông nghiệp môi trường công thương thanh tra ' +
    'tư pháp y tế trung tâm bệnh viện trường đại và của về cấp trên nội vụ ngoại ngân hàng công ty'
  ).split(' '),
);
const SHORTENED = /^(ubnd|hđnd|mttq|ubmttq|bch|btv|ubkt|tw|vn|cqđ|cb|đb)$/;

/** A name in capitals as it stands in a sentence, "Đảng ủy Khối các cơ quan tỉnh"; one that has small letters stays. */
export function nameInSentence(body: string): string {
  const name = oneLine(body);
  if (name !== name.toUpperCase()) return name;
  const place = /(?<=(?:^|\s)(?:xã|phường|đặc khu|huyện)\s)[^-–,]+/iu;
  const sentence = name
    .toLowerCase()
    .split(' ')
    .map((word) =>
      SHORTENED.test(word)
        ? word.toUpperCase()
        : COMMON.has(word.replace(OLD_MARK, 'ủy'))
          ? word
          : upperFirst(word),
    )
    .join(' ')
    .replace('Hội Đồng', 'Hội đồng')
    .replace(BODIES, upperFirst)
    .replace(place, (proper) => proper.split(' ').map(upperFirst).join(' '));
  return upperFirst(sentence);
}
