import { describe, expect, it } from 'vitest';
import { day } from '../../src/domain/calendar/day.ts';
import type { DeadlineWording } from '../../src/domain/calendar/deadline.ts';
import { countProblems } from '../../src/domain/form/column.ts';
import { REGISTRATION_RULES } from '../../src/domain/form/rule.ts';
import { REPORT_STATES } from '../../src/domain/form/status.ts';
import {
  COUNT_PROBLEM_TEXT,
  countText,
  dayText,
  deadlineText,
  RULE_TEXT,
  registrationColumns,
  STATE_TEXT,
  submittedText,
  weekdayText,
} from '../../src/words/wording.ts';

it.each([
  [0, '0'],
  [999, '999'],
  [1000, '1.000'],
  [1234, '1.234'],
  [999_999, '999.999'],
  [1_234_567, '1.234.567'],
  [-1234, '-1.234'],
])('%i is written %s', (count, text) => expect(countText(count)).toBe(text));

describe('a day', () => {
  it('is written the Vietnamese way', () => expect(dayText(day('2023-01-05'))).toBe('05/01/2023'));

  it.each([
    ['2023-01-30', 'thứ Hai 30/01/2023'],
    ['2023-01-31', 'thứ Ba 31/01/2023'],
    ['2023-02-01', 'thứ Tư 01/02/2023'],
    ['2023-02-02', 'thứ Năm 02/02/2023'],
    ['2023-02-03', 'thứ Sáu 03/02/2023'],
    ['2023-02-04', 'thứ Bảy 04/02/2023'],
    ['2023-02-05', 'Chủ nhật 05/02/2023'],
  ])('%s is %s', (date, text) => expect(weekdayText(day(date))).toBe(text));
});

it.each<[DeadlineWording, string]>([
  ['before', 'trước ngày 31/01/2023'],
  ['no-later-than', 'chậm nhất ngày 31/01/2023'],
  ['until-end-of', 'đến hết ngày 31/01/2023'],
])('a deadline keeps its own words: %s', (wording, text) => {
  expect(deadlineText({ wording, date: day('2023-01-31') })).toBe(text);
});

it("the columns of form A are the letter's", () => {
  expect(
    Object.values(
      registrationColumns({ year: 2023, classWord: 'lớp đối tượng kết nạp Đảng', vocabulary: 'party' }),
    ),
  ).toEqual([
    'Tổng số đảng viên',
    'Tổng số CBCC, VC, người lao động',
    'Số quần chúng đã học lớp đối tượng kết nạp Đảng',
    'Chỉ tiêu kết nạp đảng viên năm 2023',
  ]);
});

it('timeliness is said in calendar days', () => {
  expect(submittedText(0)).toBe('Đã nộp đúng hạn');
  expect(submittedText(3)).toBe('Đã nộp chậm 3 ngày');
});

it('no two problems, rules or states are told in the same words', () => {
  const texts = [
    ...countProblems('members').map(({ kind }) => COUNT_PROBLEM_TEXT[kind]),
    ...REGISTRATION_RULES.map(({ id }) => RULE_TEXT[id]),
    ...REPORT_STATES.map((state) => STATE_TEXT[state]),
  ];
  expect(texts.every((text) => text !== '' && text === text.normalize('NFC'))).toBe(true);
  expect(new Set(texts).size).toBe(texts.length);
});
