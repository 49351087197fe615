import { describe, expect, it } from 'vitest';
import type { SetUpField, SetUpStart } from '../../src/app/set-up/set-up-answers.ts';
import type { Day } from '../../src/domain/calendar/day.ts';
import type { SettingKey } from '../../src/sheets/settings/setting.ts';
import { choose, type Draft, draftOf, wordedSections } from '../../src/ui/set-up/draft.ts';

const field = (
  key: SettingKey,
  label: string,
  value: string,
  choices: readonly string[] = [],
): SetUpField => ({
  key,
  label,
  help: 'Ví dụ: chi bộ.',
  value,
  choices,
  isLong: false,
  isFirst: true,
});

const START: SetUpStart = {
  today: '2023-01-09' as Day,
  holidays: [],
  deadlines: [],
  standing: null,
  kinds: [
    { label: 'Đảng ủy', values: { unitWord: 'chi bộ', signerTitle: 'BÍ THƯ' } },
    { label: 'Hội', values: { vocabulary: 'Hội, đoàn thể', signerTitle: 'CHỦ TỊCH' } },
  ],
  sections: [
    {
      title: 'Kết nạp',
      usedWith: null,
      fields: [
        field('unitWord', 'Tên gọi đơn vị', 'tổ chức cơ sở đảng'),
        field('vocabulary', 'Bộ từ ngữ', '', ['Hội, đoàn thể']),
        field('admissionCountedBy', 'Tính kết nạp theo', 'ngày quyết định', [
          'ngày quyết định',
          'ngày lễ kết nạp',
        ]),
        field('signerTitle', 'Chức vụ', ''),
      ],
    },
  ],
};

const kind = (draft: Draft, label: string) =>
  choose(draft, () => {
    draft.kind = label;
  });

const shown = (draft: Draft) => [
  draft.values.get('unitWord'),
  draft.values.get('vocabulary'),
  draft.values.get('signerTitle'),
  wordedSections(draft)[0]?.fields[2]?.label,
];

describe('the draft of a set-up', () => {
  it('follows the kind of office in values, labels and choices, and back', () => {
    const draft = draftOf(START);
    const party = ['tổ chức cơ sở đảng', '', '', 'Tính kết nạp theo'];
    expect(shown(draft)).toEqual(party);
    kind(draft, 'Hội');
    expect(shown(draft)).toEqual(['hội cơ sở', 'Hội, đoàn thể', 'CHỦ TỊCH', 'Tính tiếp nhận theo']);
    const [section] = wordedSections(draft);
    expect([section?.title, section?.fields[0]?.help]).toEqual(['Tiếp nhận', 'Ví dụ: chi hội.']);
    expect(section?.fields[2]?.choices).toEqual(['ngày quyết định', 'ngày lễ ra mắt']);
    kind(draft, 'Đảng ủy');
    expect(shown(draft)).toEqual(['chi bộ', '', 'BÍ THƯ', 'Tính kết nạp theo']);
    kind(draft, '');
    expect(shown(draft)).toEqual(party);
  });

  it('follows the vocabulary that is chosen by hand, and keeps it when another kind is chosen', () => {
    const draft = draftOf(START);
    choose(draft, () => draft.values.set('vocabulary', 'Hội, đoàn thể'));
    expect(shown(draft)).toEqual(['hội cơ sở', 'Hội, đoàn thể', '', 'Tính tiếp nhận theo']);
    kind(draft, 'Đảng ủy');
    expect(shown(draft)).toEqual(['chi bộ', 'Hội, đoàn thể', 'BÍ THƯ', 'Tính tiếp nhận theo']);
  });

  it('keeps what was typed by hand', () => {
    const draft = draftOf(START);
    draft.values.set('unitWord', 'chi đoàn');
    kind(draft, 'Hội');
    expect(shown(draft)).toEqual(['chi đoàn', 'Hội, đoàn thể', 'CHỦ TỊCH', 'Tính tiếp nhận theo']);
  });

  it('leaves the values of a file that is set up as they stand', () => {
    const draft = draftOf({ ...START, kinds: [], standing: { twoFiles: true, unitCount: 1, link: '' } });
    choose(draft, () => draft.values.set('vocabulary', 'Hội, đoàn thể'));
    expect(shown(draft)).toEqual(['tổ chức cơ sở đảng', 'Hội, đoàn thể', '', 'Tính tiếp nhận theo']);
  });
});
