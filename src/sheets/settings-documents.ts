import type { Campaign } from '../domain/campaign.ts';
import type { DocumentHead, DocumentSettings } from '../domain/document-settings.ts';
import { bodyWords, nameInSentence } from './body-words.ts';
import type { SettingReader } from './setting-reader.ts';
import { row, section } from './setting-row.ts';
import type { SettingSection } from './settings.ts';

export type DocumentSettingKey =
  | 'documentHead'
  | 'documentSymbol'
  | 'documentAuthority'
  | 'documentGuide'
  | 'documentAbout'
  | 'documentSpelling'
  | 'documentEnding'
  | 'documentSpacing'
  | 'reportReceivers'
  | 'letterReceivers'
  | 'reportTasks';

const HEADS = {
  party: 'ĐẢNG CỘNG SẢN VIỆT NAM',
  state: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  none: 'Không ghi',
} as const;
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

/** The lines at the head of a document or form, on the right; none when the office wants none. */
export const headLines = (head: DocumentHead): readonly string[] =>
  head === 'none' ? [] : head === 'state' ? [HEADS.state, MOTTO] : [HEADS.party];

const GUIDES = { hd05: 'Hướng dẫn 05 (2026)', hd36: 'Hướng dẫn 36 (2018)' } as const;
const ABOUT = { 'V/v': 'V/v', 'về việc': 'về việc' } as const;
const SPELLINGS = { ủy: 'ủy', uỷ: 'uỷ' } as const;
const ENDINGS = { '.': '.', './.': './.' } as const;
const SPACINGS = { '18': '18', '19': '19', '20': '20' } as const;

/** What guides and offices disagree about, each with the words to choose from. */
export const DOCUMENT_CHOICES = {
  documentHead: HEADS,
  documentGuide: GUIDES,
  documentAbout: ABOUT,
  documentSpelling: SPELLINGS,
  documentEnding: ENDINGS,
  documentSpacing: SPACINGS,
} as const;

const TASKS = [
  'Theo dõi, đôn đốc các đơn vị thực hiện chỉ tiêu kết nạp đảng viên đã đăng ký năm {nam}.',
  'Hướng dẫn các đơn vị rà soát, tạo nguồn, bồi dưỡng quần chúng ưu tú; thực hiện công tác kết nạp đảng viên bảo đảm quy trình, chất lượng và hiệu quả.',
].join('\n');

export const DOCUMENT_SECTIONS: readonly SettingSection[] = [
  section('Văn bản', [
    row(
      'documentHead',
      'Dòng đầu văn bản',
      'document-choice',
      HEADS.party,
      'In ở góc phải của văn bản và mẫu thống kê: tên Đảng, quốc hiệu (kèm tiêu ngữ), hoặc không ghi.',
    ),
    row(
      'documentSymbol',
      'Ký hiệu cơ quan trong văn bản',
      'optional-text',
      null,
      'Phần sau dấu gạch chéo của số văn bản, ví dụ ĐU trong số 40-CV/ĐU. Để trống: theo tên cơ quan (Đảng ủy: ĐU, Chi bộ: CB).',
    ),
    row(
      'documentAuthority',
      'Quyền hạn ký của cơ quan',
      'optional-text',
      null,
      'In trên chức vụ người ký, ví dụ T/M ĐẢNG ỦY. Để trống: theo tên cơ quan; ban tham mưu không ghi.',
    ),
    row(
      'documentGuide',
      'Thể thức theo',
      'document-choice',
      GUIDES.hd05,
      'Hướng dẫn 05: mỗi căn cứ một dòng. Hướng dẫn 36: các căn cứ trong một câu.',
    ),
    row(
      'documentAbout',
      'Trích yếu công văn bắt đầu bằng',
      'document-choice',
      ABOUT['V/v'],
      'V/v hoặc về việc.',
    ),
    row(
      'documentSpelling',
      'Cách đặt dấu trong chữ cấp ủy',
      'document-choice',
      SPELLINGS.ủy,
      'Chỉ áp dụng cho lời do chương trình soạn; tên gọi giữ như đã ghi.',
    ),
    row(
      'documentEnding',
      'Dấu kết thúc văn bản',
      'document-choice',
      ENDINGS['.'],
      'Hướng dẫn 05: dấu chấm. Trước đây: ./.',
    ),
    row(
      'documentSpacing',
      'Khoảng cách dòng (pt)',
      'document-choice',
      SPACINGS['18'],
      'Khoảng cách chính xác giữa các dòng khi in.',
    ),
    row(
      'reportReceivers',
      'Nơi nhận báo cáo',
      'optional-text',
      '{cap_tren} (b/c)\nLưu',
      'Mỗi nơi nhận một dòng, không cần gạch đầu dòng. {cap_tren} là tên cơ quan cấp trên.',
    ),
    row('letterReceivers', 'Nơi nhận công văn', 'optional-text', 'Như trên\nLưu', 'Mỗi nơi nhận một dòng.'),
    row(
      'reportTasks',
      'Nhiệm vụ thời gian tới',
      'optional-text',
      TASKS,
      'Phần III của báo cáo, mỗi đoạn một dòng; sửa được trước khi in. {nam} là năm.',
    ),
  ]),
];

/** A file made before there were documents has no such rows, and starts with what a new one would have. */
export function documentSettingsIn(
  reader: SettingReader,
  has: (key: DocumentSettingKey) => boolean,
  { year, ownBody, superiorBody }: Pick<Campaign, 'year' | 'ownBody' | 'superiorBody'>,
): DocumentSettings {
  const choice = <K extends string>(
    key: DocumentSettingKey,
    words: Readonly<Record<K, string>>,
    initial: NoInfer<K>,
  ): K => (has(key) ? reader.choice(key, words, initial) : initial);
  const text = (key: DocumentSettingKey): string => {
    const initial = DOCUMENT_SECTIONS.flatMap(({ settings }) => settings).find(
      (one) => one.key === key,
    )?.initial;
    return has(key) ? reader.optionalText(key) : String(initial ?? '');
  };
  const lines = (key: DocumentSettingKey): string[] =>
    text(key)
      .replace(/\{cap_tren\}/g, nameInSentence(superiorBody))
      .split('\n')
      .map((line) => line.replace(/^[\s-]+|[\s;.]+$/g, ''))
      .filter((line) => line !== '');
  const own = bodyWords(ownBody);
  return {
    head: choice('documentHead', HEADS, 'party'),
    guide: choice('documentGuide', GUIDES, 'hd05'),
    aboutWord: choice('documentAbout', ABOUT, 'V/v'),
    spelling: choice('documentSpelling', SPELLINGS, 'ủy'),
    ending: choice('documentEnding', ENDINGS, '.'),
    lineSpacing: Number(choice('documentSpacing', SPACINGS, '18')) as DocumentSettings['lineSpacing'],
    symbol: text('documentSymbol') || (own?.symbol ?? null),
    authority: text('documentAuthority') || (own?.authority ?? null),
    reportReceivers: lines('reportReceivers'),
    letterReceivers: lines('letterReceivers'),
    tasks: text('reportTasks').replace(/\{nam\}/g, String(year)),
  };
}
