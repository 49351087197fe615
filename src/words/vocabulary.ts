import type { VocabularyName } from '../domain/campaign/campaign.ts';
import { upperFirst } from '../domain/text/plain-text.ts';

/**
 * What an organisation calls its things. Sentences of the code are written with the Party's words, as in the two letters; every
 * other organisation is a list of words that stand in their place. Only sentences of the code pass through it: names, notes and
 * settings that an office typed stay as they are.
 */
export interface Say {
  (sentence: string): string;
  /** As a tag it words the sentence alone: the values in it are data. */
  (parts: TemplateStringsArray, ...values: readonly (string | number)[]): string;
}

/** Small letters; the word found gives its capitals to the one that takes its place. The first that fits counts. */
const ASSOCIATION: readonly (readonly [party: string, instead: string])[] = [
  // Examples and first values of settings, as a whole.
  ['ban xây dựng tổ chức cơ sở đảng', 'ban tổ chức'],
  ['đảng ủy các cơ quan đảng tỉnh', 'ban chấp hành hội các cơ quan tỉnh'],
  ['đảng cộng sản việt nam', 'cộng hòa xã hội chủ nghĩa việt nam'],
  ['tên đảng, quốc hiệu', 'quốc hiệu'],
  ['từ ngữ của tổ chức đảng', 'từ ngữ mặc định'],
  ['lớp đối tượng kết nạp đảng', 'lớp bồi dưỡng hội viên mới'],
  ['lớp bồi dưỡng nhận thức về đảng', 'lớp tìm hiểu về tổ chức hội'],
  ['t/m chi bộ (đảng bộ)', 'tm. ban chấp hành'],
  ['t/m chi bộ', 'tm. ban chấp hành'],
  ['t/m', 'tm.'],
  ['bí thư', 'chủ tịch'],
  ['đu', 'bch'],
  // Bodies and people.
  ['tổ chức cơ sở đảng', 'hội cơ sở'],
  ['cấp ủy viên này theo dõi', 'người này theo dõi'],
  ['cấp ủy viên theo dõi', 'người theo dõi'],
  ['cấp ủy viên', 'người theo dõi'],
  ['chữ cấp ủy', 'chữ ủy'],
  ['cấp ủy cấp trên', 'cơ quan cấp trên'],
  ['cấp uỷ cấp trên', 'cơ quan cấp trên'],
  ['đồng chí', 'ông (bà)'],
  ['đảng ủy', 'ban chấp hành'],
  ['đảng bộ', 'hội cơ sở'],
  ['chi bộ', 'chi hội'],
  // What is reported.
  ['quần chúng ưu tú', 'người tiêu biểu'],
  ['họ tên quần chúng', 'họ tên cá nhân'],
  ['quần chúng', 'người'],
  ['cảm tình đảng', 'nguồn'],
  ['danh sách cảm tình', 'danh sách nguồn'],
  ['số cảm tình', 'số người'],
  ['cảm tình', 'nguồn'],
  ['lễ kết nạp', 'lễ ra mắt'],
  ['kết nạp', 'tiếp nhận'],
  ['đảng viên', 'hội viên'],
];

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function inPlaceOf(pairs: readonly (readonly [string, string])[]): Say {
  const words = new Map(pairs);
  const found = new RegExp(
    `(?<!\\p{L})(?:${pairs.map(([word]) => escaped(word)).join('|')})(?!\\p{L})`,
    'giu',
  );
  const told = new Map<string, string>();
  return saying((sentence) => {
    const before = told.get(sentence);
    if (before !== undefined) return before;
    const after = sentence.replace(found, (word) => inCaseOf(word, words.get(word.toLowerCase()) ?? word));
    told.set(sentence, after);
    return after;
  });
}

const inCaseOf = (word: string, instead: string): string =>
  word === word.toUpperCase()
    ? instead.toUpperCase()
    : word.charAt(0) === word.charAt(0).toUpperCase()
      ? upperFirst(instead)
      : instead;

const saying =
  (word: (sentence: string) => string): Say =>
  (sentence: string | TemplateStringsArray, ...values: readonly (string | number)[]): string =>
    typeof sentence === 'string'
      ? word(sentence)
      : sentence.map((part, index) => `${word(part)}${values[index] ?? ''}`).join('');

export interface BodyWords {
  /** `ĐU` in `Số 05-BC/ĐU`. */
  readonly symbol: string;
  /** `T/M ĐẢNG ỦY`; '' for a board, whose head signs alone. */
  readonly authority: string;
}

/** By the words a committee's name begins with; the first that fits, so the longer ones come first. */
type Committees = readonly (readonly [begins: string, words: BodyWords])[];

const PARTY_COMMITTEES: Committees = [
  ['ban thường vụ tỉnh ủy', { symbol: 'TU', authority: 'T/M BAN THƯỜNG VỤ' }],
  ['ban thường vụ', { symbol: 'ĐU', authority: 'T/M BAN THƯỜNG VỤ' }],
  ['đảng ủy khối', { symbol: 'ĐUK', authority: 'T/M ĐẢNG ỦY' }],
  ['đảng ủy', { symbol: 'ĐU', authority: 'T/M ĐẢNG ỦY' }],
  ['đảng bộ', { symbol: 'ĐU', authority: 'T/M ĐẢNG ỦY' }],
  ['tỉnh ủy', { symbol: 'TU', authority: 'T/M TỈNH ỦY' }],
  ['thành ủy', { symbol: 'TU', authority: 'T/M THÀNH ỦY' }],
  ['huyện ủy', { symbol: 'HU', authority: 'T/M HUYỆN ỦY' }],
  ['chi ủy', { symbol: 'CB', authority: 'T/M CHI ỦY' }],
  ['chi bộ', { symbol: 'CB', authority: 'T/M CHI BỘ' }],
];

const ASSOCIATION_COMMITTEES: Committees = [
  ['ban thường vụ', { symbol: 'BTV', authority: 'TM. BAN THƯỜNG VỤ' }],
  ['ban chấp hành', { symbol: 'BCH', authority: 'TM. BAN CHẤP HÀNH' }],
  ['ban thường trực', { symbol: 'BTT', authority: 'TM. BAN THƯỜNG TRỰC' }],
];

/** All that is an organisation's own in the words of the code. */
interface Vocabulary {
  readonly say: Say;
  readonly committees: Committees;
}

const VOCABULARIES: Readonly<Record<VocabularyName, Vocabulary>> = {
  party: { say: saying((sentence) => sentence), committees: PARTY_COMMITTEES },
  association: { say: inPlaceOf(ASSOCIATION), committees: ASSOCIATION_COMMITTEES },
};

/** Its name in `Cấu hình`; the Party's needs none. */
export const VOCABULARY_WORDS = { association: 'Hội, đoàn thể' } as const;

/** Any other word there is as good as none. */
export const vocabularyNamed = (word: string): VocabularyName =>
  word === VOCABULARY_WORDS.association ? 'association' : 'party';

/** The words of the office that this campaign is of. */
export const wordsOf = ({ vocabulary }: { readonly vocabulary: VocabularyName }): Say =>
  VOCABULARIES[vocabulary].say;

export const committeesOf = ({ vocabulary }: { readonly vocabulary: VocabularyName }): Committees =>
  VOCABULARIES[vocabulary].committees;

/** A sentence as each vocabulary has it: what stands in a tab may have been written with any of them. */
export const everyWording = (sentence: string): readonly string[] => [
  ...new Set(Object.values(VOCABULARIES).map(({ say }) => say(sentence))),
];
