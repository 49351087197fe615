import { describe, expect, it } from 'vitest';
import { bodyWords, nameInSentence, unitAuthority } from '../../src/words/body-words.ts';

const PARTY = { vocabulary: 'party' } as const;

describe('what a body’s name says by itself', () => {
  it.each([
    ['ĐẢNG ỦY VĂN PHÒNG UBND TỈNH', 'ĐU', 'T/M ĐẢNG ỦY'],
    ['Đảng uỷ xã Nam Ban', 'ĐU', 'T/M ĐẢNG ỦY'],
    ['ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH', 'ĐUK', 'T/M ĐẢNG ỦY'],
    ['CHI BỘ VĂN PHÒNG', 'CB', 'T/M CHI BỘ'],
    ['TỈNH ỦY LÂM ĐỒNG', 'TU', 'T/M TỈNH ỦY'],
    ['BAN THƯỜNG VỤ ĐẢNG ỦY', 'ĐU', 'T/M BAN THƯỜNG VỤ'],
    ['BAN XÂY DỰNG TỔ CHỨC CƠ SỞ ĐẢNG', 'BXDTCCSĐ', ''],
    ['ĐẢNG  ỦY\nXÃ', 'ĐU', 'T/M ĐẢNG ỦY'],
  ])('%s: %s, %s', (body, symbol, authority) => {
    expect(bodyWords(body, PARTY)).toEqual({ symbol, authority });
  });

  it.each(['SỞ NỘI VỤ', 'Công đoàn ngành', 'BAN', 'Đảng ủyên'])('%s: nothing', (body) => {
    expect(bodyWords(body, PARTY)).toBeNull();
  });
});

describe('for whom a unit’s secretary signs', () => {
  const both = 'T/M CHI BỘ (ĐẢNG BỘ)';
  it.each([
    [both, 'Chi bộ Sở Y tế', '', 'T/M CHI BỘ'],
    [both, 'Văn phòng Tỉnh ủy', 'Đảng bộ cơ sở', 'T/M ĐẢNG BỘ'],
    [both, 'ĐẢNG BỘ CÔNG AN', '', 'T/M ĐẢNG BỘ'],
    [both, 'Văn phòng', '', both],
    [both, 'Chi bộ A', 'đảng bộ', 'T/M ĐẢNG BỘ'],
    ['T/M CHI BỘ, ĐẢNG BỘ', 'Chi bộ A', '', 'T/M CHI BỘ'],
    ['T/M CHI ỦY', 'Đảng bộ A', '', 'T/M CHI ỦY'],
    ['T/M CHI BỘ', 'Đảng bộ A', '', 'T/M CHI BỘ'],
  ])('%s of %s (%s): %s', (given, name, kind, signs) => {
    expect(unitAuthority(given, { name, kind })).toBe(signs);
  });
});

it.each([
  ['ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH', 'Đảng ủy Khối các cơ quan tỉnh'],
  ['ĐẢNG ỦY KHỐI CƠ QUAN - DOANH NGHIỆP TỈNH', 'Đảng ủy Khối Cơ quan - Doanh nghiệp tỉnh'],
  ['ĐẢNG ỦY VĂN PHÒNG UBND TỈNH', 'Đảng ủy Văn phòng UBND tỉnh'],
  ['TỈNH ỦY LÂM ĐỒNG', 'Tỉnh ủy Lâm Đồng'],
  ['ĐẢNG ỦY XÃ NAM BAN', 'Đảng ủy xã Nam Ban'],
  ["Đảng ủy xã D'Ran", "Đảng ủy xã D'Ran"],
])('a name in a sentence: %s', (body, name) => {
  expect(nameInSentence(body)).toBe(name);
});
