import { describe, expect, it } from 'vitest';
import { accountKey, distinctAccounts, isAmong, isSameAccount } from '../../../src/domain/text/account.ts';

describe('one account', () => {
  it.each([
    ['an.nguyen@gmail.com', 'annguyen@gmail.com'],
    ['An.Nguyen@Gmail.com', 'annguyen@gmail.com'],
    ['annguyen@googlemail.com', 'annguyen@gmail.com'],
    ['an.nguyen+chibo@gmail.com', 'annguyen@gmail.com'],
    ['Van.Phong@dukhoi.vn', 'van.phong@dukhoi.vn'],
  ])('%s is %s', (one, other) => expect(isSameAccount(one, other)).toBe(true));

  it.each([
    ['dots count outside Gmail', 'van.phong@dukhoi.vn', 'vanphong@dukhoi.vn'],
    ['so does a plus sign', 'vp+1@dukhoi.vn', 'vp@dukhoi.vn'],
    ['another name', 'an@gmail.com', 'anh@gmail.com'],
    ['a domain that only ends alike', 'a.n@notgmail.com', 'an@notgmail.com'],
    ['nobody', '', 'an@gmail.com'],
  ])('%s', (_, one, other) => expect(isSameAccount(one, other)).toBe(false));

  it('keeps nobody nobody', () => expect(accountKey('')).toBe(''));

  it('is found among others, and counted once, as it was spelt first', () => {
    const typed = ['a.n@gmail.com', 'binh@x.vn', 'AN@gmail.com'];
    expect(isAmong(typed, 'an@googlemail.com')).toBe(true);
    expect(isAmong(typed, 'cuc@x.vn')).toBe(false);
    expect(distinctAccounts(typed)).toEqual(['a.n@gmail.com', 'binh@x.vn']);
  });
});
