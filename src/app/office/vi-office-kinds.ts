import type { SettingKey } from '../../sheets/settings/setting.ts';
import { VOCABULARY_WORDS } from '../../words/vocabulary.ts';

/** Words that offices of one kind share; the office may change all of them afterwards. */
export interface OfficeKind {
  readonly label: string;
  readonly values: Readonly<Partial<Record<SettingKey, string>>>;
}

const COMMITTEE = {
  signerTitle: 'BÍ THƯ',
  documentAuthority: 'T/M ĐẢNG ỦY',
  unitSignerTitle: 'BÍ THƯ',
} as const;

/**
 * The kinds of office since 2025, each with its own words. Legal grounds stay empty, since each office has its own. The last
 * kind is every other office, which keeps the first values of `Cấu hình`.
 */
export const OFFICE_KINDS: readonly OfficeKind[] = [
  {
    label: 'Đảng ủy xã, phường, đặc khu',
    values: { ...COMMITTEE, unitWord: 'chi bộ, đảng bộ cơ sở', unitSignature: 'T/M CHI BỘ (ĐẢNG BỘ)' },
  },
  {
    label: 'Đảng ủy UBND tỉnh',
    values: { ...COMMITTEE, unitWord: 'tổ chức cơ sở đảng', unitSignature: 'T/M CHI BỘ (ĐẢNG BỘ)' },
  },
  {
    label: 'Đảng ủy các cơ quan Đảng tỉnh',
    values: { ...COMMITTEE, unitWord: 'tổ chức cơ sở đảng', unitSignature: 'T/M CHI BỘ (ĐẢNG BỘ)' },
  },
  {
    label: 'Đảng ủy cơ sở, đảng ủy văn phòng',
    values: { ...COMMITTEE, unitWord: 'chi bộ', unitSignature: 'T/M CHI BỘ' },
  },
  {
    label: 'Hội, đoàn thể, cơ quan ngoài Đảng',
    values: {
      vocabulary: VOCABULARY_WORDS.association,
      signerTitle: 'CHỦ TỊCH',
      documentAuthority: 'TM. BAN CHẤP HÀNH',
    },
  },
  { label: 'Cơ quan khác', values: {} },
];
