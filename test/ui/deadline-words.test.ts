import { describe, expect, it } from 'vitest';
import type { SetUpStart } from '../../src/app/set-up/set-up-answers.ts';
import type { Day } from '../../src/domain/calendar/day.ts';
import { SHIPPED_HOLIDAYS } from '../../src/sheets/records/holidays.ts';
import { deadlineWords } from '../../src/ui/set-up/deadline-words.ts';

const start: SetUpStart = {
  today: '2023-01-09' as Day,
  holidays: SHIPPED_HOLIDAYS,
  sections: [],
  kinds: [],
  deadlines: [],
  standing: null,
};

describe('a deadline worked out while it is typed', () => {
  it.each([
    [
      'trước ngày',
      '31/01/2023',
      ['Hạn báo cáo: hết ngày thứ Hai 30/01/2023, còn 11 ngày làm việc, kể cả hôm nay.'],
    ],
    ['chậm nhất ngày', '09/01/2023', ['Hạn báo cáo: hết ngày thứ Hai 09/01/2023, hôm nay là ngày cuối.']],
    [
      'trước ngày',
      '24/01/2023',
      [
        'Hạn báo cáo: hết ngày thứ Hai 23/01/2023, còn 9 ngày làm việc, kể cả hôm nay.',
        'Lưu ý: ngày cuối thứ Hai 23/01/2023 là ngày nghỉ; nên ghi hạn sao cho ngày cuối là thứ Năm 19/01/2023.',
      ],
    ],
    [
      'đến hết ngày',
      '06/01/2023',
      ['Hạn báo cáo: hết ngày thứ Sáu 06/01/2023, đã quá hạn 3 ngày.', 'Lưu ý: hạn nộp đã qua 3 ngày.'],
    ],
  ])('%s %s', (wording, date, words) => expect(deadlineWords(start, wording, date)).toEqual(words));

  it('warns of a year without a table of holidays', () => {
    const today = '2026-12-28' as Day;
    expect(deadlineWords({ ...start, today }, 'trước ngày', '30/01/2027').join(' ')).toContain(
      'trang Ngày nghỉ chưa đủ ngày nghỉ của năm 2027',
    );
  });

  it.each([
    ['half a date', '31/01', 'trước ngày'],
    ['no day', '31/02/2023', 'trước ngày'],
    ['a day centuries away', '31/01/9999', 'trước ngày'],
    ['an unknown wording', '31/01/2023', 'khoảng ngày'],
  ])('says nothing of %s', (_, date, wording) => expect(deadlineWords(start, wording, date)).toEqual([]));
});
