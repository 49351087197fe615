import type { DocumentHead } from '../../domain/campaign/document-settings.ts';
import { ABOUT_WORDS, TONE_MARK_WORDS } from '../../words/setting-words.ts';
import type { SettingSection } from './setting.ts';
import { row, section } from './setting-row.ts';

export const HEADS = {
  party: 'ĐẢNG CỘNG SẢN VIỆT NAM',
  state: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  none: 'Không ghi',
} as const;
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

/** The lines at the head of a document or form, on the right; none when the office wants none. */
export const headLines = (head: DocumentHead): readonly string[] =>
  head === 'none' ? [] : head === 'state' ? [HEADS.state, MOTTO] : [HEADS.party];

export const GUIDES = { hd05: 'Hướng dẫn 05 (2026)', hd36: 'Hướng dẫn 36 (2018)' } as const;
export const ENDINGS = { '.': '.', './.': './.' } as const;
export const SPACINGS = { '18': '18', '19': '19', '20': '20' } as const;

/** Matters on which guides and offices disagree, each with the words to choose from. */
export const DOCUMENT_CHOICES = {
  documentHead: HEADS,
  documentGuide: GUIDES,
  documentAbout: ABOUT_WORDS,
  documentSpelling: TONE_MARK_WORDS,
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
      ABOUT_WORDS.abbreviated,
      'V/v hoặc về việc.',
    ),
    row(
      'documentSpelling',
      'Cách đặt dấu trong chữ cấp ủy',
      'document-choice',
      TONE_MARK_WORDS['first-vowel'],
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
